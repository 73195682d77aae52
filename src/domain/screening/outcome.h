// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/screening/answers.h"
#include "domain/screening/level.h"
#include "domain/screening/picture.h"
#include "domain/screening/rule_book.h"
#include "domain/time.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What the diary knows of one marked spot, for W13, W14 and W16; index as in Picture::spots.
struct SpotHistory {
    bool soreOver24Hours = false;
    int treatedToday = 0;
    bool stoppedHere = false; ///< T3: a routine was stopped for this spot, and it still rests
};

/// What the diary knows of one leg.
struct LegHistory {
    std::vector<SpotHistory> spots; ///< may be shorter than the spots: the rest have no history
    SpotHistory anywhere; ///< of any place on the leg; it counts while no spot is marked, since any may be pressed then
    bool persists = false;         ///< T5: answers TimeRules::persistSign with yes by itself
    bool worseTwiceInARow = false; ///< T5: gives TimeRules::worseLevel
    bool stoppedAgain = false;     ///< T3: a second stop on one spot; gives StopRules::againLevel
    bool pulseFelt = false;        ///< T3: outside the no-press zones; gives StopRules::pulseLevel
};

/// What a clinician who looked at a leg found.
enum class Finding { NothingSerious, Something, WaitingForResult };

/// "nothing-serious", "something", "waiting".
std::string_view idOf(Finding finding);
std::optional<Finding> findingFromId(std::string_view id);

/// T4: a clinician has looked at this leg, in person.
struct Clearance {
    Side leg = Side::Right;
    Instant at{}; ///< of the visit; it lifts only stops that were recorded before it
    std::string said;
    Finding finding = Finding::NothingSerious;
    std::set<QuestionId> found = {};                 ///< Something: these count as yes
    std::optional<Instant> allowedAt = std::nullopt; ///< Something: a clinician has allowed self-care since then
    /// The signs that were yes at the visit, and whether each is worse, or new, since; what is not answered with no is.
    std::map<QuestionId, Answer> knownThen = {};

    /// From when it lifts what a clearance lifts; nothing while it lifts nothing.
    std::optional<Instant> liftsFrom() const;
    /// Whether it closes the leg: something was found and self-care is not allowed yet, or a result is still to come.
    bool closesLeg(Instant now) const;
    /// Whether what it found counts as yes: until self-care is allowed, and for as long as that then lifts.
    bool foundHolds(const TimeRules &time, Instant now) const;

    bool operator==(const Clearance &) const = default;
};

/// A rule that applied, and through what. S-<sign>, C and W rules, and T5 where the diary speaks.
struct FiredRule {
    RuleId id;
    Level level = Level::SelfCare;   ///< the least it gives; SelfCare where it changes no level
    std::vector<QuestionId> because; ///< the answers that made it fire
    bool throughUnsure = false;      ///< it would not have fired, had every "not sure" been a "no"
};

/// The judgement on one leg.
struct Outcome {
    Level level = Level::Incomplete;
    std::vector<FiredRule> fired;       ///< worst first, then in rule order
    std::vector<QuestionId> unanswered; ///< in the order they are asked
    std::optional<Level> shownBeside;   ///< O2: a same-day answer already given beside an incomplete check
    std::set<TechniqueId> withheld;     ///< for the whole leg
    std::map<TechniqueId, std::vector<RuleId>> withheldBy;
    std::vector<std::set<TechniqueId>> withheldAtSpot; ///< per marked spot, besides `withheld`
    std::vector<std::map<TechniqueId, std::vector<RuleId>>> withheldAtSpotBy;
    bool bothLegs = false;  ///< no routine for either leg
    RuleId pointNotPressed; ///< the rule that keeps a point which is not for self-pressure from being pressed

    bool isWithheld(const TechniqueId &technique) const { return withheld.contains(technique); }
    /// For the leg or for that spot; a spot the outcome does not know counts as withheld.
    bool isWithheldAt(const TechniqueId &technique, std::size_t spot) const;
    /// At that spot; without one, for the leg or at any marked spot, since pressing on no spot in particular may land
    /// on any of them.
    bool isWithheldAt(const TechniqueId &technique, std::optional<std::size_t> spot) const;
    /// The rules that withhold it for the leg or, where a spot is given, for that spot; in rule order, each once.
    std::vector<RuleId> rulesWithholding(const TechniqueId &technique,
                                         std::optional<std::size_t> spot = std::nullopt) const;
    /// Whether a routine of any kind may follow.
    bool passes() const;
};

/// What the guide knows of one marked spot, for W12 and for rules that ask what a spot lies on; index as in
/// Picture::spots.
struct SpotFacts {
    bool selfPressure = true; ///< false: its trigger point is marked "no", or it lies in a no-press zone
    /// What a finger there meets first. The spot itself may be named after a deeper muscle that the person looked at;
    /// both count.
    std::optional<MuscleId> underSkin = std::nullopt;
};

/// Throws std::invalid_argument for rules that could fail open: a rule that asks for an answer no question gives, a
/// question without an id or twice, no rule for the diary, or groups of techniques that do not say what presses.
void checkRules(const RuleBook &rules);

/// Rules that checkRules() has accepted, for whoever judges by them many times. Nothing changes them any more; moving
/// copies, so that no empty rules are left behind.
class CheckedRules {
public:
    /// Throws as checkRules() does.
    explicit CheckedRules(RuleBook rules);
    CheckedRules(const CheckedRules &) = default;
    CheckedRules &operator=(const CheckedRules &) = default;
    ~CheckedRules() = default;

    const RuleBook &book() const { return m_rules; }

private:
    RuleBook m_rules;
};

/// O2: what somebody gets who asks what to do now, while the answers so far give a same-day outcome: that outcome, with
/// the open questions still listed. Any other outcome is given back as it is.
Outcome decidedNow(Outcome outcome);

/// The decision table on one leg, O1 to O4. Pure and total; fails closed: an answer to an id that the rules do not
/// know, and rules that checkRules() refuses, throw std::invalid_argument; what is not answered makes the outcome
/// Incomplete unless an emergency sign decides first. A spot without facts counts as one not to press. A clearance
/// counts only for its own leg and for TimeRules::clearanceDays from when it lifts; it lifts combinations marked so,
/// makes a same-day sign that was known then and is not worse one to have looked at, never lowers another sign, and
/// never lifts what a rule withholds. What it found counts as yes.
Outcome evaluate(const RuleBook &rules, const Answers &answers, const Picture &picture,
                 const std::vector<SpotFacts> &spots, const LegHistory &history,
                 const std::optional<Clearance> &clearance, Instant now);
/// The same by rules that need not be checked again.
Outcome evaluate(const CheckedRules &rules, const Answers &answers, const Picture &picture,
                 const std::vector<SpotFacts> &spots, const LegHistory &history,
                 const std::optional<Clearance> &clearance, Instant now);

} // namespace calfwise
