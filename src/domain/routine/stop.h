// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/gate.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace calfwise {

/// What ended a routine early (T3).
enum class StopReason {
    None,
    ByPerson, ///< "just stopping"
    SharpPain,
    NumbOrTingling,
    PulseUnderFinger,
    Breathless,
    Cramp,
    AcheMoved, ///< to where the point is known to send it
    Snap,
    Swelling,
    ColourChange,
    SomethingElse ///< in the person's own words
};

/// "none", "by-person", and the content's names of what rule T3 stops for: "sharp-pain", "numbness", "pulse",
/// "breathless", ...
std::string_view idOf(StopReason reason);
std::optional<StopReason> stopReasonFromId(std::string_view id);

/// What is asked, or shown, right after a stop.
enum class StopQuestion {
    None,        ///< it just ends
    Emergency,   ///< the emergency card at once, and no further question
    HasItGone,   ///< after StopRules::goneAfterMinutes
    IsCrampOver, ///< after StopRules::crampMinutes
    HowBad,      ///< the ache, 0 to 10
    FullCheck    ///< the permit is over, and the check is asked afresh
};
StopQuestion questionAfter(StopReason reason);

/// What the person said to the question after a stop. No answer, also since the program was closed, counts as "not
/// gone".
struct StopAnswer {
    Answer gone = Answer::Unanswered; ///< HasItGone, IsCrampOver
    std::optional<int> ache;          ///< HowBad
};

/// What a stop comes to.
struct StopResult {
    bool mayGoOn = false; ///< the session may, with what does not press
    bool stopsPressing = true;
    bool spotRests = false;         ///< W16
    bool endsPermit = false;        ///< and the check is asked afresh, with `sign` answered
    std::optional<QuestionId> sign; ///< answered with yes
};

/// T3. `underPressure`: it came while pressing, not in a stretch or a heel raise. Total; what was not said counts as
/// the worse.
StopResult resultOf(const StopRules &rules, StopReason reason, bool underPressure, const StopAnswer &answer);

/// A stop as the diary keeps it: written when it happens, as not gone, and again once more is known.
struct SpotStop {
    Instant at{};
    Side leg = Side::Right;
    StopReason reason = StopReason::None;
    std::optional<MarkedSpot> spot; ///< that was being treated; without one it counts for every spot of the leg
    bool gone = false;
    std::int64_t id = 0; ///< 0 until stored
};

/// Whether the question after it is put off, so that there is a time in which it's open and counts as "not gone".
bool isAskedLater(StopReason reason);

/// When the question after a stop is put. Until then nobody can say of sharp pain or numbness that it has gone; a cramp
/// is over whenever the person says so.
Instant askedAt(const StopRules &rules, const SpotStop &stop);
bool mayHaveGone(const StopRules &rules, const SpotStop &stop, Instant now);

/// The sign that a stop answers with yes as long as nobody says that it has gone; nothing for one that is not asked
/// later.
std::optional<QuestionId> signUntilGone(const StopRules &rules, StopReason reason);

/// A stop that nobody has said anything to yet, as it stands (T4): for both legs, by the level of its sign.
StandingStop standingFrom(const RuleBook &rules, const SpotStop &stop);

/// Whether two spots are the same place: the same trigger point, or the same view and near enough.
bool isSameSpot(const StopRules &rules, const MarkedSpot &one, const MarkedSpot &other);

/// Adds to a leg's history what earlier stops say of it: which of the picture's spots still rest (W16), whether one was
/// stopped for twice, and whether a pulse was felt outside the no-press zones. A pulse counts until a clinician has
/// looked at the leg since and found nothing serious, or allowed self-care. A stop from the future counts as one of
/// now.
void addStops(LegHistory &history, const Picture &picture, const std::vector<SpotStop> &stops,
              const std::vector<Clearance> &clearances, const StopRules &rules, Instant now);

/// Whether an ache that has come up in a zone is where pressing the point is known to send it, so that it is common and
/// no reason to stop.
bool isExpectedAche(const StopRules &rules, const std::vector<ZoneId> &essential, const std::vector<ZoneId> &spillover,
                    const ZoneId &zone);

} // namespace calfwise
