// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What may be written down without a session.
enum class RecordKind { Pain, Cramp, Spot, AnkleBend, Activity, Shoes, Sleep, Medicine, Note };

inline constexpr std::array recordKinds{RecordKind::Pain,      RecordKind::Cramp,    RecordKind::Spot,
                                        RecordKind::AnkleBend, RecordKind::Activity, RecordKind::Shoes,
                                        RecordKind::Sleep,     RecordKind::Medicine, RecordKind::Note};

std::string_view idOf(RecordKind kind); ///< "ankle-bend"
std::optional<RecordKind> recordKindFromId(std::string_view id);

/// What a kind's value counts. Units are written as UCUM has them (https://ucum.org).
struct RecordMeasure {
    std::string_view unit;
    double least = 0;
    double most = 0;
    bool isNeeded = false; ///< a record of the kind says nothing without it
};

/// Pain and spot: 0 to 10 "{score}". Cramp and activity: "min". Ankle bend: knee to wall, "cm". Sleep: "h". Nothing for
/// kinds that are words alone.
std::optional<RecordMeasure> measureOf(RecordKind kind);

inline constexpr std::size_t longestRecordNote = 4000; ///< characters

/// One line that is no session: a number, words, or both.
struct DiaryRecord {
    std::int64_t id = 0; ///< 0 until stored
    Instant at{};
    int utcOffsetMinutes = 0; ///< of the place and time of writing
    RecordKind kind = RecordKind::Note;
    std::optional<Side> leg;     ///< nothing: it holds for the person, or for both
    std::optional<double> value; ///< in the unit of its kind
    std::string note;

    bool operator==(const DiaryRecord &) const = default;
};

/// The day it is about, by the clock of the place of writing.
std::chrono::sys_days writtenOn(const DiaryRecord &record);
/// Begun between 22:00 and 7:00 by that clock.
bool isAtNight(const DiaryRecord &record);

enum class RecordFault {
    ValueMissing,    ///< the kind says nothing without a number
    ValueNotTaken,   ///< the kind is words alone
    ValueOutOfRange, ///< see measureOf()
    NothingSaid,     ///< neither a number nor words
    NoteTooLong,
};

/// Everything that is wrong with it; empty for one that may be stored.
std::vector<RecordFault> faultsOf(const DiaryRecord &record);

} // namespace calfwise
