// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/outcome.h"

#include <cstdint>
#include <memory>
#include <variant>

namespace calfwise {

class ScreeningGate;

/// The proof that a complete, passing screen was made for one leg. Only the gate makes one; it cannot be stored or copied into
/// being, and a routine session cannot be constructed without it.
class Permit {
public:
    Side leg() const { return m_leg; }
    Instant issuedAt() const { return m_issuedAt; }
    Instant validUntil() const { return m_validUntil; }
    const Outcome &outcome() const { return m_outcome; }

private:
    friend class ScreeningGate;
    Permit() = default;

    Side m_leg = Side::Right;
    Instant m_issuedAt{};
    Instant m_validUntil{};
    Outcome m_outcome;
    std::string m_boundTo; ///< digest of answers, picture, history and rules
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
    Outcome outcome;                       ///< what the answers say
    std::optional<StandingStop> standing;  ///< set when an earlier stop is the reason
    Instant standsUntil{};
};

/// Everything the gate judges a leg by. Both legs are looked at, since some outcomes close both.
struct ScreeningCase {
    Side leg = Side::Right;
    AnswerBook answers;
    Picture picture;                 ///< of that leg
    std::vector<SpotFacts> spots;
    LegHistory history;
    std::optional<Clearance> clearance; ///< of that leg
    std::vector<StandingStop> standing; ///< all that were ever recorded and not corrected; the gate tells which still stand
};

/// The one gate. Holds the rules; answers nothing from memory.
class ScreeningGate {
public:
    explicit ScreeningGate(RuleBook rules);

    const RuleBook &rules() const { return m_rules; }

    Outcome judge(const ScreeningCase &screeningCase, Instant now) const;

    /// A permit for the case's leg, or why not.
    std::variant<Permit, Refusal> admit(const ScreeningCase &screeningCase, Instant now) const;

    /// Whether a permit still holds for the case as it is now: same answers, picture, history and rules, not expired, and the clock has not
    /// gone backwards past its issue (T1).
    bool stillHolds(const Permit &permit, const ScreeningCase &screeningCase, Instant now) const;

    /// The stop that an outcome leaves behind (T4), if any.
    static std::optional<StandingStop> stopFrom(const Outcome &outcome, Side leg, Instant now);

private:
    std::string fingerprint(const ScreeningCase &screeningCase) const;

    RuleBook m_rules;
};

} // namespace calfwise
