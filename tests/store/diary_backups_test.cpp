// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_backups.h"

#include "store/diary_archive.h"
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

// 2026-11-21 09:30:00 UTC
constexpr Instant now{std::chrono::seconds(1'795'253'400)};

void addEntry(const std::filesystem::path &file, int number)
{
    DiaryStore::open(file, now).store->addEntry(entryNumber(number));
}

std::size_t entriesIn(const std::filesystem::path &file)
{
    return DiaryStore::open(file, now).store->entries().size();
}

std::vector<DiaryBackup> backupsAt(const std::vector<Instant> &times, std::uintmax_t bytes = 1000)
{
    std::vector<DiaryBackup> backups;
    for (const Instant at : times)
        backups.push_back({"backup-" + std::to_string(at.time_since_epoch().count()), at, bytes});
    return backups;
}

} // namespace

TEST_CASE("Diary backups: one is made beside the open diary, private, whole, and read back", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    CHECK(backupsOf(file).empty());
    addEntry(file, 1);
    if (!diariesAreShared(folder.path()))
        return;
    const auto window = DiaryStore::open(file, now).store;

    const DiaryBackup made = backUpDiary(file, now);

    CHECK(made.file == folder / "backups/diary-20261121-093000.db");
    CHECK(modeOf(made.file) == 0600);
    CHECK(modeOf(folder / "backups") == 0700);
    CHECK(DiaryArchive::healthOf(made.file) == DiaryArchive::Health::Whole);
    CHECK(filesIn(folder / "backups") == 1);
    CHECK(backUpDiary(file, now).file == folder / "backups/diary-20261121-093000-2.db");
    REQUIRE(backupsOf(file).size() == 2);
    CHECK(backupsOf(file).front().at == now);
    CHECK_NOTHROW(window->addEntry(entryNumber(2)));
}

TEST_CASE("Diary backups: one to a place of one's own never replaces a file", "[store]")
{
    const TemporaryFolder folder;
    addEntry(folder / "diary.db", 1);
    CHECK(backUpDiary(folder / "diary.db", now, folder / "mine.db").file == folder / "mine.db");
    CHECK(entriesIn(folder / "mine.db") == 1);
    const std::string before = bytesOf(folder / "mine.db");
    CHECK_THROWS_AS(backUpDiary(folder / "diary.db", now, folder / "mine.db"), StoreError);
    CHECK(bytesOf(folder / "mine.db") == before);
    CHECK(filesIn(folder.path()) == 2);
}

TEST_CASE("Diary backups: one is due half an hour after the last, when something changed", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    CHECK_FALSE(backUpDiaryIfDue(file, now));
    addEntry(file, 1);
    CHECK(backUpDiaryIfDue(file, now));
    addEntry(file, 2);
    CHECK_FALSE(backUpDiaryIfDue(file, now + 29min));
    CHECK(backUpDiaryIfDue(file, now + 30min));
    CHECK_FALSE(backUpDiaryIfDue(file, now + 24h));
    addEntry(file, 3);
    // The clock was set back: the backups of then seem to be from the future.
    CHECK(backUpDiaryIfDue(file, now - 24h));
}

TEST_CASE("Diary backups: a damaged diary makes no backup", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    for (int number = 1; number < 40; ++number)
        addEntry(file, number);
    std::string bytes = bytesOf(file);
    bytes.replace(4096, 4096, std::string(4096, '\0'));
    writeBytes(file, bytes);
    CHECK_THROWS_AS(backUpDiary(file, now), StoreError);
    CHECK(backupsOf(file).empty());
    CHECK(filesIn(folder / "backups") == 0);
}

TEST_CASE("Diary backups: all of two days stay, then one a day, a week, a month", "[store]")
{
    std::vector<Instant> times;
    for (int hours = 0; hours < 24 * 500; hours += 3)
        times.push_back(now - std::chrono::hours(hours));
    const std::vector<DiaryBackup> all = backupsAt(times);

    const std::vector<DiaryBackup> gone = backupsToThin(all, now);

    std::vector<Instant> stay;
    for (const DiaryBackup &backup : all) {
        const bool isGone =
            std::any_of(gone.begin(), gone.end(), [&](const DiaryBackup &each) { return each.file == backup.file; });
        if (!isGone)
            stay.push_back(backup.at);
    }
    const auto between = [&](std::chrono::days from, std::chrono::days to) {
        return std::count_if(stay.begin(), stay.end(), [&](Instant at) { return now - at > from && now - at <= to; });
    };
    using std::chrono::days;
    CHECK(between(days(-1), days(2)) == 17);
    CHECK(between(days(2), days(14)) >= 12);
    CHECK(between(days(2), days(14)) <= 13);
    CHECK(between(days(14), days(84)) >= 10);
    CHECK(between(days(14), days(84)) <= 11);
    CHECK(between(days(84), days(84 + 279)) >= 9);
    CHECK(between(days(84), days(84 + 279)) <= 11);
    CHECK(between(days(84 + 279), days(5000)) == 0);
    // What stays once stays the next day, too, unless it has aged.
    CHECK(backupsToThin(backupsAt(stay), now).empty());
}

TEST_CASE("Diary backups: they take at most 200 MB, and the newest always stays", "[store]")
{
    const auto gone = backupsToThin(backupsAt({now, now - 1h, now - 2h, now - 3h}, 90'000'000), now);
    REQUIRE(gone.size() == 2);
    CHECK(gone[0].at == now - 2h);
    CHECK(gone[1].at == now - 3h);
    CHECK(backupsToThin(backupsAt({now}, 900'000'000), now).empty());
}

TEST_CASE("Diary backups: what is restored replaces the diary, in open windows too, and can be undone", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    if (!diariesAreShared(folder.path()))
        return;
    addEntry(file, 1);
    const DiaryBackup one = backUpDiary(file, now);
    addEntry(file, 2);
    const auto window = DiaryStore::open(file, now).store;
    window->changedElsewhere();

    const RestoredDiary restored = restoreDiary(file, one.file, now + 1min);

    CHECK(window->changedElsewhere());
    CHECK(window->entries().size() == 1);
    CHECK_NOTHROW(window->addEntry(entryNumber(3)));
    REQUIRE(restored.before);
    restoreDiary(file, *restored.before, now + 2min);
    REQUIRE(window->entries().size() == 2);
    CHECK(window->entries().back().at == entryNumber(2).at);
    CHECK(filesIn(folder.path()) == 2);
}

TEST_CASE("Diary backups: a diary that cannot be read, or is gone, is restored all the same", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    addEntry(file, 1);
    const DiaryBackup backup = backUpDiary(file, now);
    SECTION("damaged")
    {
        writeBytes(file, "no diary at all, and that for more than a hundred bytes, so that somebody may look at it...");
        const RestoredDiary restored = restoreDiary(file, backup.file, now);
        REQUIRE(restored.before);
        CHECK(bytesOf(*restored.before).starts_with("no diary"));
    }
    SECTION("gone")
    {
        std::filesystem::remove(file);
        CHECK_FALSE(restoreDiary(file, backup.file, now).before);
    }
    CHECK(entriesIn(file) == 1);
    CHECK(modeOf(file) == 0600);
}

TEST_CASE("Diary backups: one that is damaged is refused, and the diary stays as it is", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    addEntry(file, 1);
    const DiaryBackup backup = backUpDiary(file, now);
    addEntry(file, 2);
    SQLite::Database(backup.file, SQLite::OPEN_READWRITE).exec("UPDATE entry SET pain_before = 1");
    const std::string before = bytesOf(file);
    try {
        restoreDiary(file, backup.file, now);
        FAIL("a damaged backup was restored");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Damaged);
        CHECK(error.file() == backup.file);
    }
    CHECK(bytesOf(file) == before);
    CHECK(filesIn(folder.path()) == 2);
    CHECK_THROWS_AS(restoreDiary(file, folder / "none.db", now), StoreError);
}

TEST_CASE("Diary backups: one of an earlier version is restored and brought to this one", "[store]")
{
    const TemporaryFolder folder;
    {
        SQLite::Database database(folder / "old.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(bytesOf(std::filesystem::path(CALFWISE_SOURCE_DIR) / "tests/fixtures/diary/v1.sql"));
    }
    const std::string old = bytesOf(folder / "old.db");
    restoreDiary(folder / "diary.db", folder / "old.db", now);
    CHECK(entriesIn(folder / "diary.db") == 2);
    CHECK(bytesOf(folder / "old.db") == old);
    CHECK(filesIn(folder.path()) == 2);
}

TEST_CASE("Diary backups: erasing removes the diary, its backups and what was kept aside, and nothing else", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    addEntry(file, 1);
    backUpDiary(file, now);
    writeBytes(file, "damaged");
    DiaryStore::open(file, now).store->claimSession();
    writeBytes(folder / "diary-notes.txt", "mine");
    writeBytes(folder / "diary-before-v2-20261121-093000.db", "old");
    writeBytes(folder / "diary.db-wal", "log");
    writeBytes(folder / "settings.ini", "mine");

    CHECK(eraseDiary(file) == 6);

    CHECK(filesIn(folder.path()) == 2);
    CHECK(bytesOf(folder / "diary-notes.txt") == "mine");
}

TEST_CASE("Diary backups: going back never takes advice back, and the lasting conditions are asked in full", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    addEntry(file, 1);
    {
        const auto store = DiaryStore::open(file, now).store;
        HealthProfile profile;
        profile.lasting[QuestionId("blood-thinner")] = Answer::No;
        profile.askedAt = now;
        store->saveProfile(profile);
    }
    const DiaryBackup backup = backUpDiary(file, now);
    {
        const auto store = DiaryStore::open(file, now).store;
        store->addEntry(entryNumber(2));
        ScreeningRecord stop;
        stop.at = now;
        stop.level = Level::SameDay;
        store->addScreening(stop);
        SpotStop numb;
        numb.reason = StopReason::NumbOrTingling;
        store->addSpotStop(numb);
        store->addClearance({Side::Left, now, "a strain"});
    }

    const RestoredDiary restored = restoreDiary(file, backup.file, now);

    {
        const auto store = DiaryStore::open(file, now).store;
        CHECK(store->entries().size() == 1);
        CHECK(store->standingStops().size() == 1);
        CHECK(store->spotStops().size() == 1);
        CHECK(store->clearances().size() == 1);
        CHECK_FALSE(store->profile().askedAt.has_value());
        CHECK(store->profile().lasting.size() == 1);
    }
    REQUIRE(restored.before);
    restoreDiary(file, *restored.before, now);
    const auto undone = DiaryStore::open(file, now).store;
    CHECK(undone->entries().size() == 2);
    CHECK(undone->standingStops().size() == 1);
    CHECK(undone->spotStops().size() == 1);
}

TEST_CASE("Diary backups: restored for a damaged diary, and what can be read of that comes in", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    for (int number = 1; number <= 10; ++number)
        addEntry(file, number);
    const DiaryBackup backup = backUpDiary(file, now);
    addEntry(file, 11);
    addEntry(file, 12);
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec("UPDATE entry SET note = 'x' WHERE id = 12");

    const RestoredDiary restored = restoreDiary(file, backup.file, now);

    REQUIRE(restored.before);
    CHECK(std::filesystem::exists(*restored.before));
    const auto opened = DiaryStore::open(file, now);
    CHECK_FALSE(opened.keptAside);
    CHECK(opened.store->entries().size() == 11);
}

TEST_CASE("Diary backups: the newest good one is brought in beside what is there, once", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    CHECK_FALSE(newestGoodBackup(file));
    addEntry(file, 1);
    addEntry(file, 2);
    const DiaryBackup good = backUpDiary(file, now);
    const DiaryBackup bad = backUpDiary(file, now + 1h);
    writeBytes(bad.file, bytesOf(bad.file).substr(0, 5000));
    std::filesystem::remove(file);
    addEntry(file, 3);

    REQUIRE(newestGoodBackup(file));
    CHECK(newestGoodBackup(file)->file == good.file);
    CHECK(bringInBackup(file, good.file, now + 2h).added == 2);
    CHECK(entriesIn(file) == 3);
    CHECK(bringInBackup(file, good.file, now + 3h).added == 0);
    try {
        bringInBackup(file, bad.file, now + 4h);
        FAIL("a damaged backup was brought in");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Damaged);
    }
    CHECK(entriesIn(file) == 3);
}

TEST_CASE("Diary backups: what is erased is filled with zeros before it goes", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    addEntry(file, 1);
    std::filesystem::create_hard_link(file, folder / "other-name");
    eraseDiary(file);
    const std::string left = bytesOf(folder / "other-name");
    CHECK(left.size() > 4096);
    CHECK(left == std::string(left.size(), '\0'));
}
