// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/outcome.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace calfwise {

class ScreeningGate;

/// The proof that a complete, passing screen was made for one leg. Only the gate makes one, from nothing but a
/// judgement; there is no default, no setter and no way to read one back from storage. It is immutable and never empty:
/// a copy shares the same grant, is bound to the same case and ends at the same moment, and moving copies, so that no
/// hollow permit without its withheld techniques can be left behind.
class Permit {
public:
    Permit(const Permit &) = default;
    Permit &operator=(const Permit &) = default;
    ~Permit() = default;

    Side leg() const;
    Instant issuedAt() const;
    /// 24 hours after the check was answered; the permit holds before this moment, not at it.
    Instant validUntil() const;
    const Outcome &outcome() const;

    /// Whether the wall clock lies between issue and end. The case may have changed all the same: see
    /// ScreeningGate::stillHolds.
    bool isCurrent(Instant now) const;

private:
    friend class ScreeningGate;
    struct Grant;
    explicit Permit(std::shared_ptr<const Grant> grant);

    std::shared_ptr<const Grant> m_grant;
};

/// T4: a stop that still stands.
struct StandingStop {
    Side leg = Side::Right; ///< the leg that was asked about
    bool bothLegs = false;
    Level level = Level::SameDay;
    Instant since{};
};

/// Why the gate does not open.
struct Refusal {
    Outcome outcome;                      ///< what the answers say
    std::optional<StandingStop> standing; ///< set when an earlier stop still stands (the worst, then the longest)
    Instant standsUntil{};                ///< end of `standing`
    std::optional<Outcome> otherLeg;      ///< set when the other leg's answers close both legs
    std::optional<Clearance> follow;      ///< set when a clinician's finding, or a result to come, closes the leg (T4)
    bool expired = false;                 ///< the check is older than 24 hours, or the clock is before it: ask again
};

/// Everything the gate judges a leg by. Both legs are looked at, since some outcomes close both.
struct ScreeningCase {
    Side leg = Side::Right;
    AnswerBook answers;
    Instant answeredAt{};         ///< when the check was answered in full; never set it to "now" for answers of earlier
    Picture picture;              ///< of that leg
    std::vector<SpotFacts> spots; ///< index as in picture.spots; a spot without facts is not pressed
    LegHistory history;           ///< of that leg
    std::vector<Clearance> clearances; ///< of either leg: a stop is lifted by a clearance of the leg it was for
    std::vector<StandingStop>
        standing; ///< all that were ever recorded and not corrected; the gate tells which still stand
};

/// The one gate. Holds the rules; answers nothing from memory.
class ScreeningGate {
public:
    /// Throws std::invalid_argument for rules that could fail open: see checkRules(), and without a digest.
    explicit ScreeningGate(RuleBook rules);

    const RuleBook &rules() const { return m_rules.book(); }

    /// The decision table on the case's leg alone: what the person is shown. Whether a routine may follow is for
    /// admit() to say. Throws std::invalid_argument for a picture of the other leg.
    Outcome judge(const ScreeningCase &screeningCase, Instant now) const;

    /// The same for somebody who asks what to do before every question is answered (O2); it is stored and stands like
    /// any other.
    Outcome judgeNow(const ScreeningCase &screeningCase, Instant now) const
    {
        return decidedNow(judge(screeningCase, now));
    }

    /// A permit for the case's leg, or why not. Refuses when the outcome does not pass, the check is older than T1
    /// allows, a stop of either leg that concerns this one still stands (T4), the other leg's answers close both, or
    /// what a clinician last said of the leg does not open it.
    std::variant<Permit, Refusal> admit(const ScreeningCase &screeningCase, Instant now) const;

    /// Whether a permit still holds for the case as it is now: same answers, picture, history and rules, not expired,
    /// the clock not gone backwards past its issue (T1), and the case would be admitted again now.
    bool stillHolds(const Permit &permit, const ScreeningCase &screeningCase, Instant now) const;

    /// The stop that an outcome leaves behind (T4), if any.
    static std::optional<StandingStop> stopFrom(const Outcome &outcome, Side leg, Instant now);

private:
    /// Everything a permit is bound to, in full and unambiguous rather than hashed: equality is all it is for.
    std::string fingerprint(const ScreeningCase &screeningCase, Instant now) const;

    CheckedRules m_rules;
};

} // namespace calfwise
