// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_file.h"

#include "store/diary_archive.h"
#include "store/diary_schema.h"
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

// 2026-11-21 09:30:00 UTC
constexpr Instant now{std::chrono::seconds(1'795'253'400)};

std::string schemaOf(const std::filesystem::path &file)
{
    const SQLite::Database database(file, SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    std::string schema;
    while (rows.executeStep()) {
        for (int i = 0; i < 3; ++i) {
            schema += rows.getColumn(i).getString() + "\n";
        }
    }
    return schema;
}

int pragma(const std::filesystem::path &file, const std::string &name)
{
    SQLite::Database database(file, SQLite::OPEN_READONLY);
    return database.execAndGet("PRAGMA " + name).getInt();
}

void change(const std::filesystem::path &file, const std::string &statements)
{
    SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(statements);
}

std::filesystem::path fixture(int version)
{
    return std::filesystem::path(CALFWISE_SOURCE_DIR) / "tests/fixtures/diary" /
           ("v" + std::to_string(version) + ".sql");
}

/// A diary as that version of the program left it.
void restore(const std::filesystem::path &file, int version)
{
    change(file, bytesOf(fixture(version)));
}

StoreErrorKind kindOfOpening(const std::filesystem::path &file)
{
    try {
        DiaryStore::open(file, now);
    } catch (const StoreError &error) {
        return error.kind();
    }
    return StoreErrorKind::Damaged;
}

} // namespace

TEST_CASE("Diary file: is made private, marked, and with nothing in it", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "new/data/diary.db";
    {
        const auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.keptAside);
        CHECK_FALSE(opened.backup);
        CHECK(opened.store->entries().empty());
        opened.store->addEntry(entryNumber(1));
        CHECK(modeOf(file) == 0600);
        CHECK(filesIn(folder / "new/data") == 1);
        CHECK(modeOf(folder / "new/data") == 0700);
    }
    CHECK(pragma(file, "application_id") == diaryApplicationId);
    CHECK(pragma(file, "user_version") == static_cast<int>(diarySteps().size()));
    SQLite::Database database(file, SQLite::OPEN_READONLY);
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("Diary file: one that others could read is narrowed", "[store]")
{
    const TemporaryFolder folder;
    DiaryStore::open(folder / "diary.db", now);
    ::chmod((folder / "diary.db").c_str(), 0644);
    DiaryStore::open(folder / "diary.db", now);
    CHECK(modeOf(folder / "diary.db") == 0600);
}

TEST_CASE("Diary file: every version's fixture migrates to the schema of a fresh diary", "[store]")
{
    const TemporaryFolder folder;
    DiaryStore::open(folder / "fresh.db", now);
    for (int version = 1; version <= static_cast<int>(diarySteps().size()); ++version) {
        INFO("version " << version);
        REQUIRE(std::filesystem::exists(fixture(version)));
        const auto file = folder / ("v" + std::to_string(version) + ".db");
        restore(file, version);
        auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.keptAside);
        opened.store.reset();
        CHECK(opened.backup.has_value() == (version < static_cast<int>(diarySteps().size())));
        CHECK(schemaOf(file) == schemaOf(folder / "fresh.db"));
    }
}

TEST_CASE("Diary file: what version 1 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 1);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    const auto entries = opened.store->entries();
    REQUIRE(entries.size() == 2);
    CHECK(textOf(entries[0]) == textOf(entryNumber(1)));
    CHECK(textOf(entries[1]) == textOf(entryNumber(2)));
    CHECK(opened.store->screenings().size() == 1);
    CHECK(opened.store->standingStops().size() == 1);
    CHECK(opened.store->clearance(Side::Left).value().said == "a strain");
    CHECK(opened.store->profile().tools == std::set<ToolId>{ToolId("roller")});
    CHECK(opened.store->favourites().size() == 1);
    CHECK(opened.store->ownRoutines().empty());
    CHECK(opened.store->habitTicks().empty());
}

TEST_CASE("Diary file: what version 2 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 2);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    CHECK(opened.store->entries().size() == 1);
    const auto routines = opened.store->ownRoutines();
    REQUIRE(routines.size() == 1);
    CHECK(routines[0].name == "Evening");
    CHECK(routines[0].bothSides);
    CHECK(routines[0].madeBy == "A clinic");
    CHECK(routines[0].madeOn == std::chrono::sys_days(std::chrono::year(2026) / 11 / 20));
    CHECK(routines[0].fromFile);
    REQUIRE(routines[0].steps.size() == 2);
    CHECK(routines[0].steps[1].repetitions == 8);
    REQUIRE(opened.store->habitTicks().size() == 1);
    CHECK(opened.store->habitTicks().front().title == "Drink enough");
    REQUIRE(opened.store->screenings().size() == 1);
    CHECK(opened.store->screenings().front().stopped.at(QuestionId("sudden-severe-pain")) == StopReason::SharpPain);
}

TEST_CASE("Diary file: what version 3 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 3);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    CHECK(opened.store->entries().size() == 1);
    REQUIRE(opened.store->session().has_value());
    KeptSession written = keptSession();
    written.felt.reset();
    CHECK(textOf(*opened.store->session()) == textOf(written));
}

TEST_CASE("Diary file: what version 4 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 4);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    CHECK(opened.store->entries().size() == 1);
    REQUIRE(opened.store->session().has_value());
    CHECK(textOf(*opened.store->session()) == textOf(keptSession()));
}

TEST_CASE("Diary file: what version 5 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 5);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    const auto clearance = opened.store->clearance(Side::Left);
    REQUIRE(clearance);
    CHECK(clearance->said == "a narrow artery");
    CHECK(clearance->finding == Finding::Something);
    CHECK(clearance->found == std::set<QuestionId>{QuestionId("arterial-disease")});
    CHECK_FALSE(clearance->allowedAt);
    CHECK(clearance->knownThen.at(QuestionId("throbbing-not-eased")) == Answer::No);
    const auto stops = opened.store->spotStops();
    REQUIRE(stops.size() == 2);
    CHECK(stops[0].reason == StopReason::NumbOrTingling);
    CHECK(stops[0].gone);
    REQUIRE(stops[0].spot);
    CHECK(stops[0].spot->point == TriggerPointId("soleus-1"));
    CHECK(stops[1].reason == StopReason::PulseUnderFinger);
    CHECK(stops[1].leg == Side::Right);
    CHECK_FALSE(stops[1].spot);
    CHECK(opened.store->profile().askedAt.has_value());
    CHECK(opened.store->profile().legAskedAt[0].has_value());
    CHECK_FALSE(opened.store->profile().legAskedAt[1].has_value());
}

TEST_CASE("Diary file: what version 6 wrote is read as it was", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 6);

    const auto opened = DiaryArchive::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    const WholeDiary diary = opened.archive->read();
    REQUIRE(diary.entries.size() == 1);
    CHECK(diary.entries.front().id == "df487a3bdb4888d6");
    CHECK(diary.checks.size() == 1);
    CHECK(diary.stops.size() == 2);
    CHECK(diary.routines.size() == 1);
    const auto records = opened.archive->records();
    REQUIRE(records.size() == 2);
    CHECK(records[0].kind == RecordKind::Cramp);
    CHECK_FALSE(records[0].leg);
    CHECK_FALSE(records[0].value);
    CHECK(records[1].kind == RecordKind::AnkleBend);
    CHECK(records[1].leg == Side::Left);
    CHECK(records[1].value == 9.5);
    CHECK(records[1].utcOffsetMinutes == 60);
    CHECK(records[1].note == "knee to wall");
}

TEST_CASE("Diary file: what version 7 wrote is read as it was, and its bin with it", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 7);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE_FALSE(opened.keptAside);
    REQUIRE(opened.store->records().size() == 1);
    CHECK(opened.store->records().front().kind == RecordKind::AnkleBend);
    const std::vector<BinnedRow> bin = opened.store->bin();
    REQUIRE(bin.size() == 1);
    CHECK(std::get<DiaryRecord>(bin.front().row).kind == RecordKind::Cramp);
    CHECK(opened.store->addRecord(std::get<DiaryRecord>(bin.front().row)) == 2);
    CHECK(opened.store->records().size() == 2);
}

TEST_CASE("Diary file: a clearance of before there were findings found nothing serious", "[store]")
{
    const TemporaryFolder folder;
    restore(folder / "diary.db", 1);

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    const auto clearance = opened.store->clearance(Side::Left);
    REQUIRE(clearance);
    CHECK(clearance->finding == Finding::NothingSerious);
    CHECK(clearance->found.empty());
    CHECK(opened.store->spotStops().empty());
    CHECK_FALSE(opened.store->profile().askedAt);
}

TEST_CASE("Diary file: a migration backs up first, keeps every row, and reads the backup back", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    DiaryStore::open(file, now).store->addEntry(entryNumber(1));
    auto steps = diarySteps();
    steps.push_back("ALTER TABLE clearance ADD COLUMN clinic TEXT NOT NULL DEFAULT ''");

    const auto backup = openDiaryFile(file, now, steps, [](SQLite::Database &) {}).backup;

    REQUIRE(backup);
    const auto next = std::to_string(steps.size());
    CHECK(*backup == folder / ("diary-before-v" + next + "-20261121-093000.db"));
    CHECK(modeOf(*backup) == 0600);
    CHECK(pragma(file, "user_version") == static_cast<int>(steps.size()));
    CHECK(DiaryStore::open(*backup, now).store->entries().size() == 1);
    CHECK_FALSE(openDiaryFile(file, now, steps, [](SQLite::Database &) {}).backup);
}

TEST_CASE("Diary file: a step that fails changes nothing and does not put the diary aside", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    DiaryStore::open(file, now).store->addEntry(entryNumber(1));
    auto steps = diarySteps();
    steps.push_back("CREATE TABLE half(done INTEGER); INSERT INTO no_such_table VALUES (1)");

    CHECK_THROWS_AS(openDiaryFile(file, now, steps, [](SQLite::Database &) {}), StoreError);

    CHECK(DiaryStore::open(file, now).store->entries().size() == 1);
    CHECK(schemaOf(file).find("half") == std::string::npos);
}

TEST_CASE("Diary file: one of a newer program is refused and left as it is", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    DiaryStore::open(file, now).store->addEntry(entryNumber(1));
    change(file, "PRAGMA user_version = 99");
    const std::string before = bytesOf(file);

    CHECK(kindOfOpening(file) == StoreErrorKind::Newer);

    CHECK(bytesOf(file) == before);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Diary file: two programs may have it open, and one that waits too long is told so", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    const auto one = DiaryStore::open(file, now);
    if (!diariesAreShared(folder.path())) {
        checkIsBusy([&] { DiaryStore::open(file, now); });
        CHECK_NOTHROW(one.store->addEntry(entryNumber(1)));
        return;
    }
    const auto two = DiaryStore::open(file, now);
    one.store->addEntry(entryNumber(1));
    two.store->addEntry(entryNumber(2));
    CHECK(one.store->entries().size() == 2);

    SQLite::Database third(file, SQLite::OPEN_READWRITE);
    third.exec("BEGIN IMMEDIATE");
    try {
        one.store->addEntry(entryNumber(3));
        FAIL("two programs wrote at once");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Busy);
    }
    CHECK(one.store->entries().size() == 2);
    third.exec("ROLLBACK");
    CHECK_NOTHROW(one.store->addEntry(entryNumber(3)));
}
