// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/record.h"
#include "tests/support/catch.h"

#include <limits>

using namespace calfwise;

namespace {

DiaryRecord record(RecordKind kind, std::optional<double> value, const std::string &note = {})
{
    DiaryRecord made;
    made.kind = kind;
    made.value = value;
    made.note = note;
    return made;
}

using Faults = std::vector<RecordFault>;

} // namespace

TEST_CASE("Diary record: every kind has an id that leads back to it")
{
    for (const RecordKind kind : recordKinds)
        CHECK(recordKindFromId(idOf(kind)) == kind);
    CHECK_FALSE(recordKindFromId("session"));
}

TEST_CASE("Diary record: a kind with a measure takes its range, a kind of words none")
{
    for (const RecordKind kind : recordKinds) {
        INFO(idOf(kind));
        const auto measure = measureOf(kind);
        if (!measure) {
            CHECK(faultsOf(record(kind, 1, "x")) == Faults{RecordFault::ValueNotTaken});
            CHECK(faultsOf(record(kind, {}, "x")).empty());
            CHECK(faultsOf(record(kind, {})) == Faults{RecordFault::NothingSaid});
            continue;
        }
        CHECK(faultsOf(record(kind, measure->least)).empty());
        CHECK(faultsOf(record(kind, measure->most)).empty());
        CHECK(faultsOf(record(kind, measure->least - 0.1)) == Faults{RecordFault::ValueOutOfRange});
        CHECK(faultsOf(record(kind, measure->most + 0.1)) == Faults{RecordFault::ValueOutOfRange});
        CHECK(faultsOf(record(kind, std::numeric_limits<double>::quiet_NaN())) == Faults{RecordFault::ValueOutOfRange});
        CHECK(faultsOf(record(kind, {}, "x")).empty() != measure->isNeeded);
    }
}

TEST_CASE("Diary record: a cramp says something by itself, and a note has a length")
{
    CHECK(faultsOf(record(RecordKind::Cramp, {})).empty());
    std::string note;
    for (std::size_t i = 0; i < longestRecordNote; ++i)
        note += "ü";
    CHECK(faultsOf(record(RecordKind::Note, {}, note)).empty());
    CHECK(faultsOf(record(RecordKind::Note, {}, note + "x")) == Faults{RecordFault::NoteTooLong});
}
