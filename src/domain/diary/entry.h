// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/pressure.h"
#include "domain/routine/session.h"
#include "domain/screening/picture.h"
#include "domain/time.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace calfwise {

/// A technique as it was done in a session; the title is kept as it was written.
struct DoneStep {
    TechniqueId technique;
    std::string title;
    Side side = Side::Right;
    int plannedSeconds = 0;
    int heldSeconds = 0;
    bool eased = false;

    bool operator==(const DoneStep &) const = default;
};

/// One line of the diary: a session, or a note without one. Content is named by stable id and by the title it had then.
struct DiaryEntry {
    std::int64_t id = 0; ///< 0 until stored
    Instant at{};
    int utcOffsetMinutes = 0; ///< of the place and time of writing
    Side leg = Side::Right;
    std::vector<MarkedSpot> spots;
    std::set<ZoneId> pain;
    std::set<SymptomId> symptoms;
    std::optional<TriggerPointId> point;
    std::string pointTitle;
    std::string routineTitle;
    std::optional<int> painBefore; ///< 0 to 10 when pressed
    std::optional<int> painAfter;
    std::optional<bool> soreNextDay; ///< sore for more than 24 hours after it
    std::vector<DoneStep> steps;
    std::optional<StopReason> stopped; ///< set when it was ended early
    bool cramp = false;
    std::string note; ///< at most 4,000 characters

    bool operator==(const DiaryEntry &) const = default;
};

/// A session that was being done when the program ended without being asked to, or is being done now: enough to take it
/// up at the same step, or to write what was held to the diary.
struct KeptSession {
    Instant at{};             ///< when it was kept
    int utcOffsetMinutes = 0; ///< of the place and time of keeping
    SessionSnapshot session;
    Side leg = Side::Right;          ///< the leg it began with
    std::array<Picture, 2> pictures; ///< left, right, as they were when it began
    std::string routineTitle;
    std::optional<int> painBefore;    ///< 0 to 10 when pressed
    std::optional<PressureFelt> felt; ///< the last that was said of the pressure
};

/// What is remembered of the person: lasting conditions, tools at hand, country.
struct HealthProfile {
    std::map<QuestionId, Answer> lasting;
    std::set<ToolId> tools;
    std::optional<CountryId> country;
    std::string emergencyNumber; ///< the person's own; empty: the country's
    std::optional<Instant> askedAt; ///< when the person's lasting conditions were last asked in full (T6)
    std::array<std::optional<Instant>, 2> legAskedAt; ///< those of a leg: left, right

    bool operator==(const HealthProfile &) const = default;
};

/// A safety check as it was answered; judged again whenever it matters, never stored as a permit.
struct ScreeningRecord {
    std::int64_t id = 0;
    Instant at{};
    Picture picture;
    AnswerBook answers;
    Level level = Level::Incomplete; ///< what it came to then, for the history
    bool bothLegs = false;
    std::string rulesDigest;
    bool corrected = false;                   ///< "I answered that wrongly": kept in the history, no longer standing
    std::map<QuestionId, StopReason> stopped; ///< T3: what was answered with yes by stopping a routine, and for what
};

} // namespace calfwise
