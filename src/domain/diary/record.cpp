// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/record.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

std::string_view idOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return "pain";
    case RecordKind::Cramp:
        return "cramp";
    case RecordKind::Spot:
        return "spot";
    case RecordKind::AnkleBend:
        return "ankle-bend";
    case RecordKind::Activity:
        return "activity";
    case RecordKind::Shoes:
        return "shoes";
    case RecordKind::Sleep:
        return "sleep";
    case RecordKind::Medicine:
        return "medicine";
    case RecordKind::Note:
        return "note";
    }
    return {};
}

std::optional<RecordKind> recordKindFromId(std::string_view id)
{
    for (const RecordKind kind : recordKinds) {
        if (idOf(kind) == id)
            return kind;
    }
    return std::nullopt;
}

std::optional<RecordMeasure> measureOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Pain:
        return RecordMeasure{"{score}", 0, 10, true};
    case RecordKind::Spot:
        return RecordMeasure{"{score}", 0, 10, false};
    case RecordKind::Cramp:
        return RecordMeasure{"min", 0, 720, false};
    case RecordKind::AnkleBend:
        return RecordMeasure{"cm", 0, 40, true};
    case RecordKind::Activity:
        return RecordMeasure{"min", 0, 1440, false};
    case RecordKind::Sleep:
        return RecordMeasure{"h", 0, 24, false};
    case RecordKind::Shoes:
    case RecordKind::Medicine:
    case RecordKind::Note:
        break;
    }
    return std::nullopt;
}

std::chrono::sys_days writtenOn(const DiaryRecord &record)
{
    return std::chrono::floor<std::chrono::days>(record.at + std::chrono::minutes(record.utcOffsetMinutes));
}

bool isAtNight(const DiaryRecord &record)
{
    const auto time = record.at + std::chrono::minutes(record.utcOffsetMinutes) - writtenOn(record);
    return time >= std::chrono::hours(22) || time < std::chrono::hours(7);
}

std::vector<RecordFault> faultsOf(const DiaryRecord &record)
{
    std::vector<RecordFault> faults;
    const std::optional<RecordMeasure> measure = measureOf(record.kind);
    const bool isCramp = record.kind == RecordKind::Cramp;
    if (!measure && record.value)
        faults.push_back(RecordFault::ValueNotTaken);
    if (measure && measure->isNeeded && !record.value)
        faults.push_back(RecordFault::ValueMissing);
    if (measure && record.value &&
        (!std::isfinite(*record.value) || *record.value < measure->least || *record.value > measure->most))
        faults.push_back(RecordFault::ValueOutOfRange);
    // That there was a cramp says something by itself.
    if (!record.value && record.note.empty() && !isCramp && !(measure && measure->isNeeded))
        faults.push_back(RecordFault::NothingSaid);
    const auto characters = std::count_if(record.note.begin(), record.note.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    if (static_cast<std::size_t>(characters) > longestRecordNote)
        faults.push_back(RecordFault::NoteTooLong);
    return faults;
}

} // namespace calfwise
