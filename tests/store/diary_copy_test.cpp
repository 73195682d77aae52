// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A copy of diary.db alone is a backup, whatever the program does or suffers, unless a save is under way just then.
#include "store/diary_archive.h"
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/child.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};

/// What a copy of the file alone holds, made at this moment.
struct Copied {
    explicit Copied(const std::filesystem::path &file)
    {
        const TemporaryFolder elsewhere;
        std::filesystem::copy_file(file, elsewhere / "diary.db");
        const auto opened = DiaryStore::open(elsewhere / "diary.db", now);
        isWhole = !opened.keptAside;
        entries = opened.store->entries().size();
        stops = opened.store->standingStops().size();
    }

    bool isWhole = false;
    std::size_t entries = 0;
    std::size_t stops = 0;
};

ScreeningRecord stop()
{
    ScreeningRecord record;
    record.at = now;
    record.level = Level::SameDay;
    return record;
}

/// Saves in another program and tells after each save; then that program waits for its end.
void saveAndEndBy(int signal, const std::filesystem::path &file, int saves)
{
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    Child child([&] {
        const auto opened = DiaryStore::open(file, now);
        for (int number = 0; number < saves; ++number) {
            opened.store->addEntry(entryNumber(number));
            opened.store->saveSession(keptSession());
            if (::write(pipe[1], "x", 1) != 1)
                return 1;
        }
        for (;;)
            ::pause();
    });
    ::close(pipe[1]);
    char byte = 0;
    for (int number = 0; number < saves; ++number)
        REQUIRE(::read(pipe[0], &byte, 1) == 1);
    child.kill(signal);
    CHECK(child.wait() == -signal);
    ::close(pipe[0]);
}

/// As the program wrote it before it had a rollback journal: with a log that nobody has brought into the file. The
/// entry is in the log alone.
void leaveLog(const std::filesystem::path &file, int entry)
{
    DiaryStore::open(file, now);
    {
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
        sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        database.exec("INSERT INTO favourite_routine(routine, title) VALUES ('r" + std::to_string(entry) + "', 'x')");
    }
    REQUIRE(std::filesystem::file_size(file.string() + "-wal") > 0);
}

} // namespace

TEST_CASE("Diary copy: the file alone holds everything after each save, while the program runs", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    const auto opened = DiaryStore::open(file, now);
    for (std::size_t saved = 1; saved <= 12; ++saved) {
        opened.store->addEntry(entryNumber(static_cast<int>(saved)));
        opened.store->addScreening(stop());
        opened.store->saveSession(keptSession());
        const Copied copied(file);
        CHECK(copied.isWhole);
        CHECK(copied.entries == saved);
        CHECK(copied.stops == saved);
        // Nothing lies beside it that would have to be copied too.
        CHECK(filesIn(folder.path()) == 1);
    }
}

TEST_CASE("Diary copy: the file alone holds everything after the program was ended from outside", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    std::size_t saved = 0;
    for (const int signal : {SIGKILL, SIGTERM, SIGHUP, SIGINT}) {
        saveAndEndBy(signal, file, 5);
        saved += 5;
        const Copied copied(file);
        CHECK(copied.isWhole);
        CHECK(copied.entries == saved);
    }
}

TEST_CASE("Diary copy: reading leaves no lock behind that would hold up another program's save", "[store]")
{
    const TemporaryFolder folder;
    if (!diariesAreShared(folder.path()))
        return;
    const auto opened = DiaryStore::open(folder / "diary.db", now);
    opened.store->addEntry(entryNumber(1));
    static_cast<void>(opened.store->entries());
    static_cast<void>(opened.store->latestScreenings());
    opened.store->changedElsewhere();
    SQLite::Database other(folder / "diary.db", SQLite::OPEN_READWRITE);
    CHECK_NOTHROW(other.exec("BEGIN EXCLUSIVE; COMMIT"));
}

TEST_CASE("Diary copy: a diary that an earlier version left with a log is read with it, and has none afterwards",
          "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    leaveLog(file, 1);

    const auto opened = DiaryStore::open(file, now);

    CHECK_FALSE(opened.keptAside);
    CHECK(opened.store->favourites().size() == 1);
    CHECK_FALSE(std::filesystem::exists(file.string() + "-wal"));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Diary copy: one that was restored beside the log of an earlier version opens", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    {
        const auto opened = DiaryStore::open(folder / "copy.db", now);
        for (int number = 1; number <= 30; ++number)
            opened.store->addEntry(entryNumber(number));
    }
    leaveLog(file, 1);
    SECTION("a copy of today")
    {
        std::filesystem::copy_file(folder / "copy.db", file, std::filesystem::copy_options::overwrite_existing);
        const auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.isNew);
        CHECK(opened.store->entries().size() == 30);
    }
    SECTION("a copy of that version, which had a log as well")
    {
        SQLite::Database(folder / "copy.db", SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = WAL");
        // A log that was written over a smaller file names pages that are others in the copy.
        std::filesystem::copy_file(folder / "copy.db", file, std::filesystem::copy_options::overwrite_existing);
        const auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.isNew);
        CHECK(opened.store->entries().size() == 30);
    }
    CHECK(DiaryStore::isSound(file));
}

TEST_CASE("Diary copy: one that was restored beside a journal opens", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    {
        const auto opened = DiaryStore::open(folder / "copy.db", now);
        for (int number = 1; number <= 30; ++number)
            opened.store->addEntry(entryNumber(number));
    }
    // The journal of a save that a power cut ended.
    {
        const auto opened = DiaryStore::open(file, now);
        opened.store->addEntry(entryNumber(1));
    }
    {
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE");
        for (int i = 0; i < 40; ++i)
            database.exec("INSERT INTO favourite_routine(routine, title) VALUES ('r" + std::to_string(i) +
                          "', hex(zeroblob(2000)))");
        std::filesystem::copy_file(file.string() + "-journal", folder / "journal");
    }
    std::filesystem::copy_file(folder / "copy.db", file, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(folder / "journal", file.string() + "-journal");

    const auto opened = DiaryStore::open(file, now);

    CHECK_FALSE(opened.isNew);
    CHECK(opened.store->entries().size() == 30);
    CHECK(DiaryStore::isSound(file));
}

TEST_CASE("Diary copy: a program that was killed in the middle of a save leaves a diary that is whole", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    const auto killed = folder / "killed.db";
    {
        const auto opened = DiaryStore::open(file, now);
        for (int number = 1; number <= 30; ++number)
            opened.store->addEntry(entryNumber(number));
    }
    {
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE; "
                      "UPDATE entry SET note = hex(zeroblob(3000))");
        std::filesystem::copy_file(file, killed);
        std::filesystem::copy_file(file.string() + "-journal", killed.string() + "-journal");
    }
    const std::string before = bytesOf(killed);
    REQUIRE(before != bytesOf(file));

    // Looking at it changes nothing; opening it takes the half save back.
    CHECK(DiaryArchive::healthOf(killed) == DiaryArchive::Health::Whole);
    CHECK(bytesOf(killed) == before);
    CHECK(filesIn(folder.path()) == 3);
    const auto opened = DiaryStore::open(killed, now, CheckWhen::BeforeFirstWrite);
    CHECK_FALSE(opened.keptAside);
    CHECK(opened.store->isChecked());
    REQUIRE(opened.store->entries().size() == 30);
    CHECK(textOf(opened.store->entries().front()) == textOf(entryNumber(1)));
    CHECK(filesIn(folder.path()) == 2);
}
