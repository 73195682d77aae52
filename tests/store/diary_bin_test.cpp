// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_archive.h"
#include "store/diary_store.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::TemporaryFolder;
using namespace std::chrono_literals;

namespace {

const Instant now{std::chrono::seconds(1'795'000'000)};

DiaryRecord pain(int value, Instant at = now - 24h)
{
    DiaryRecord record;
    record.kind = RecordKind::Pain;
    record.at = at;
    record.utcOffsetMinutes = 60;
    record.leg = Side::Left;
    record.value = value;
    record.note = "after work";
    return record;
}

DiaryEntry session()
{
    DiaryEntry entry;
    entry.at = now - 48h;
    entry.painBefore = 6;
    entry.spots.resize(1);
    entry.steps.resize(1);
    entry.steps.front().heldSeconds = 30;
    return entry;
}

} // namespace

TEST_CASE("Diary records: are kept, changed and removed one by one", "[store]")
{
    const auto diary = DiaryStore::openInMemory();
    DiaryRecord first = pain(6);
    first.id = diary->addRecord(first);
    diary->addRecord(pain(3, now));
    REQUIRE(diary->records().size() == 2);
    CHECK(diary->records().front() == first);
    CHECK(diary->records(now).size() == 1);

    DiaryRecord changed = first;
    changed.value = 5;
    CHECK(diary->updateRecord(changed, first) == StoreResult::Done);
    CHECK(diary->updateRecord(first, first) == StoreResult::Conflict);
    CHECK(diary->records().front().value == 5.0);
    CHECK(diary->removeRecord(changed.id) == changed);
    CHECK_FALSE(diary->removeRecord(changed.id));
    CHECK(diary->updateRecord(changed, changed) == StoreResult::NotFound);
    CHECK(diary->bin().empty());
    CHECK_THROWS_AS(diary->addRecord(pain(11)), std::invalid_argument);
}

TEST_CASE("Diary bin: what was removed is in no list, and comes back as it was under its id", "[store]")
{
    const TemporaryFolder folder;
    DiaryRecord record = pain(6);
    DiaryEntry entry = session();
    {
        const auto diary = DiaryStore::open(folder / "diary.db", now).store;
        record.id = diary->addRecord(record);
        entry.id = diary->addEntry(entry);
        CHECK(diary->removeRecord(record.id, now) == record);
        CHECK(diary->removeEntry(entry.id, now + 1h) == entry);
        CHECK_FALSE(diary->removeEntry(entry.id, now + 2h));
    }
    const auto diary = DiaryStore::open(folder / "diary.db", now + 48h).store;
    CHECK(diary->entries().empty());
    CHECK_FALSE(diary->entry(entry.id));
    CHECK(diary->records().empty());
    CHECK(diary->updateRecord(record, record) == StoreResult::NotFound);
    const std::vector<BinnedRow> bin = diary->bin();
    REQUIRE(bin.size() == 2);
    CHECK(bin[0].removedAt == now + 1h);
    CHECK(std::get<DiaryEntry>(bin[0].row) == entry);
    CHECK(std::get<DiaryRecord>(bin[1].row) == record);

    CHECK(diary->addRecord(record) == record.id);
    CHECK(diary->addEntry(entry) == entry.id);
    CHECK(diary->entries() == std::vector{entry});
    CHECK(diary->records() == std::vector{record});
    CHECK(diary->bin().empty());
}

TEST_CASE("Diary bin: what has been there for more than 30 days goes with the next removal, and nothing else",
          "[store]")
{
    const auto diary = DiaryStore::openInMemory();
    const std::int64_t old = diary->addRecord(pain(6));
    const std::int64_t young = diary->addRecord(pain(5));
    const std::int64_t last = diary->addRecord(pain(4));
    diary->removeRecord(old, now);
    diary->removeRecord(young, now + 24h);
    diary->removeRecord(last, now + keptInBin + 1h);
    REQUIRE(diary->bin().size() == 2);
    CHECK(std::get<DiaryRecord>(diary->bin()[0].row).id == last);
    CHECK(std::get<DiaryRecord>(diary->bin()[1].row).id == young);
}

TEST_CASE("Diary bin: an export leaves it out, and an import of what lies in it adds nothing", "[store]")
{
    const TemporaryFolder folder;
    WholeDiary exported;
    {
        const auto diary = DiaryStore::open(folder / "diary.db", now).store;
        diary->addEntry(session());
        diary->addRecord(pain(6));
        exported = DiaryArchive::open(folder / "diary.db", now).archive->read();
        diary->removeEntry(diary->entries().front().id, now);
        diary->removeRecord(diary->records().front().id, now);
    }
    const auto archive = DiaryArchive::open(folder / "diary.db", now).archive;
    CHECK(archive->read().entries.empty());
    CHECK(archive->records().empty());
    archive->merge(exported);
    CHECK(archive->read().entries.empty());
    CHECK(DiaryStore::open(folder / "diary.db", now).store->bin().size() == 2);
}
