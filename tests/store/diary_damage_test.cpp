// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_archive.h"
#include "store/diary_store.h"

#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <random>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

// 2026-11-21 09:30:00 UTC
constexpr Instant now{std::chrono::seconds(1'795'253'400)};

void fill(const std::filesystem::path &file, int entries)
{
    const auto opened = DiaryStore::open(file, now);
    for (int number = 1; number <= entries; ++number) {
        opened.store->addEntry(entryNumber(number));
    }
}

void fillEveryTable(const std::filesystem::path &file)
{
    const auto opened = DiaryStore::open(file, now);
    ScreeningRecord stop;
    stop.level = Level::SameDay;
    opened.store->addScreening(stop);
    Clearance found{Side::Left, now, "a strain"};
    found.finding = Finding::Something;
    found.found = {QuestionId("previous-clot")};
    found.knownThen[QuestionId("swelling-one-leg")] = Answer::Yes;
    opened.store->addClearance(found);
    SpotStop numb;
    numb.reason = StopReason::NumbOrTingling;
    opened.store->addSpotStop(numb);
    HealthProfile profile;
    profile.lasting[QuestionId("blood-thinner")] = Answer::Yes;
    profile.askedAt = now;
    opened.store->saveProfile(profile);
    OwnRoutine routine;
    routine.steps = {{TechniqueId("heat"), 600, 0, {}}};
    opened.store->addOwnRoutine(routine);
    opened.store->tickHabit({LocalDay{}, HabitId("hydration"), "Drink enough"});
    opened.store->saveSession(keptSession());
}

void change(const std::filesystem::path &file, const std::string &statements)
{
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec(statements);
}

std::optional<StoreErrorKind> kindOfWriting(DiaryStore &store)
{
    try {
        store.addEntry(entryNumber(99));
    } catch (const StoreError &error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("Diary damage: a damaged file is kept aside as it was, and a new one is started", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 20);
    std::string bytes = bytesOf(file);
    SECTION("cut short")
    {
        bytes.resize(bytes.size() / 2);
    }
    SECTION("its first page overwritten")
    {
        bytes.replace(0, 200, std::string(200, 'x'));
    }
    SECTION("no database")
    {
        bytes = "Dear diary, this is not a database but it is long enough to look at, more than a hundred bytes.";
    }
    SECTION("random bytes")
    {
        std::mt19937 random(7);
        for (char &byte : bytes) {
            byte = static_cast<char>(random());
        }
    }
    SECTION("a tree page overwritten")
    {
        bytes.replace(4096, 4096, std::string(4096, '\0'));
    }
    writeBytes(file, bytes);

    auto opened = DiaryStore::open(file, now);

    REQUIRE(opened.keptAside);
    CHECK(*opened.keptAside == folder / "diary-damaged-20261121-093000.db");
    CHECK(bytesOf(*opened.keptAside) == bytes);
    CHECK(modeOf(*opened.keptAside) == 0600);
    // What could still be read of it came over, and nothing else.
    CHECK(opened.store->entries().size() < 20);
    for (const DiaryEntry &entry : opened.store->entries())
        CHECK(textOf(entry) == textOf(entryNumber(static_cast<int>(entry.at.time_since_epoch() / 24h))));
    CHECK_NOTHROW(opened.store->addEntry(entryNumber(1)));
    if (!diariesAreShared(folder.path())) {
        opened.store.reset();
    }
    CHECK_FALSE(DiaryStore::open(file, now).keptAside);
}

TEST_CASE("Diary damage: a file that was kept aside is never overwritten", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    std::set<std::filesystem::path> kept;
    for (const std::string letter : {"one", "two", "three"}) {
        writeBytes(file, letter);
        const auto opened = DiaryStore::open(file, now);
        REQUIRE(opened.keptAside);
        kept.insert(*opened.keptAside);
        CHECK(bytesOf(*opened.keptAside) == letter);
    }
    CHECK(kept == std::set<std::filesystem::path>{folder / "diary-damaged-20261121-093000.db",
                                                  folder / "diary-damaged-20261121-093000-2.db",
                                                  folder / "diary-damaged-20261121-093000-3.db"});
}

TEST_CASE("Diary damage: its log goes with it", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    writeBytes(file, "not a database");
    writeBytes(folder / "diary.db-wal", "its log");

    const auto opened = DiaryStore::open(file, now);

    REQUIRE(opened.keptAside);
    CHECK(bytesOf(opened.keptAside->string() + "-wal") == "its log");
}

TEST_CASE("Diary damage: a log without its file is kept, not thrown away", "[store]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "diary.db-wal", "the only copy");

    const auto opened = DiaryStore::open(folder / "diary.db", now);

    REQUIRE(opened.keptAside);
    CHECK(bytesOf(opened.keptAside->string() + "-wal") == "the only copy");
    CHECK(opened.store->entries().empty());
}

TEST_CASE("Diary damage: a value that was changed in the file is found at the next start", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 3);
    fillEveryTable(file);
    const std::string statement = GENERATE(
        "UPDATE entry SET pain_before = 3 WHERE id = 1", "UPDATE entry SET note = 'x' WHERE id = 2",
        "DELETE FROM entry_spot WHERE entry = 3", "UPDATE entry_step SET held_seconds = 1 WHERE entry = 1",
        "UPDATE screening SET level = 'self-care'", "UPDATE screening SET corrected = 1",
        "UPDATE clearance SET at = at + 1", "DELETE FROM clearance_finding", "DELETE FROM clearance_found",
        "UPDATE clearance_finding SET finding = 'nothing-serious'", "UPDATE clearance_known SET worse = 'no'",
        "UPDATE clearance_finding SET allowed_at = 0", "UPDATE spot_stop SET gone = 1",
        "UPDATE spot_stop SET leg = 'left'", "UPDATE profile_asked SET at = at + 1",
        "UPDATE profile_condition SET answer = 'no'", "UPDATE entry SET leg = 'right' WHERE leg = 'left'",
        "UPDATE entry_spot SET view = 'sideways'", "DROP TABLE favourite_routine",
        "UPDATE own_routine_step SET seconds = 1201", "UPDATE own_routine SET name = 'x'",
        "UPDATE habit_tick SET day = 1", "INSERT INTO screening_stop VALUES(1, 'q', 'pulse')",
        "UPDATE session SET elapsed_ms = 99000", "UPDATE session_step SET side = 'right'", "DELETE FROM session_visit",
        "DELETE FROM session_leg WHERE leg = 'left'", "UPDATE session_leg_spot SET intensity = 1");
    INFO(statement);
    change(file, statement);
    const std::string damaged = bytesOf(file);

    // Whether it is looked for at once or before the first write: nothing is written over it, and it is kept.
    if (const bool later = GENERATE(false, true); !later) {
        CHECK(DiaryStore::open(file, now).keptAside);
        return;
    }
    auto opened = DiaryStore::open(file, now, CheckWhen::BeforeFirstWrite);
    CHECK_FALSE(opened.keptAside);
    CHECK_FALSE(opened.store->isChecked());
    CHECK_FALSE(DiaryStore::isSound(file));
    CHECK(kindOfWriting(*opened.store) == StoreErrorKind::Damaged);
    CHECK(kindOfWriting(*opened.store) == StoreErrorKind::Damaged);
    CHECK(bytesOf(file) == damaged);
    const auto kept = opened.store->startAfresh(now);
    CHECK(bytesOf(kept) == damaged);
    CHECK(opened.store->isSaved());
    CHECK(opened.store->entries().size() <= 3);
    CHECK(opened.store->changedElsewhere());
    CHECK_NOTHROW(opened.store->addEntry(entryNumber(1)));
    CHECK(DiaryStore::isSound(file));
}

TEST_CASE("Diary damage: what can still be read of a damaged diary comes over, each row under its id", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 5);
    fillEveryTable(file);
    const WholeDiary before = DiaryArchive::open(file, now).archive->read();
    change(file, "UPDATE entry SET note = 'x' WHERE id = 3; UPDATE screening SET corrected = 1");

    const auto opened = DiaryArchive::open(file, now);

    REQUIRE(opened.keptAside);
    const WholeDiary after = opened.archive->read();
    CHECK(after.entries.size() == before.entries.size() - 1);
    for (const Kept<DiaryEntry> &kept : after.entries) {
        const auto same = std::find_if(before.entries.begin(), before.entries.end(),
                                       [&](const Kept<DiaryEntry> &each) { return each.id == kept.id; });
        REQUIRE(same != before.entries.end());
        CHECK(same->value == kept.value);
    }
    CHECK(after.checks.empty());
    CHECK(after.clearances.size() == 1);
    CHECK(after.stops.size() == 1);
    CHECK(after.routines.size() == 1);
    CHECK(after.habits.size() == 1);
    CHECK(after.profile == before.profile);
}

TEST_CASE("Diary damage: a check that came over opens the way to no routine, and its stop stands", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    {
        const auto store = DiaryStore::open(file, now).store;
        ScreeningRecord check;
        check.level = Level::SameDay;
        check.rulesDigest = "rules";
        store->addScreening(check);
        check.level = Level::SelfCare;
        store->addScreening(check);
        store->addEntry(entryNumber(1));
    }
    change(file, "UPDATE entry SET note = 'x'");
    const auto opened = DiaryStore::open(file, now);
    REQUIRE(opened.keptAside);
    CHECK(opened.store->standingStops().size() == 1);
    REQUIRE(opened.store->latestScreenings().size() == 1);
    CHECK(opened.store->latestScreenings().front().rulesDigest != "rules");
}

TEST_CASE("Diary damage: a sound diary is checked by its first write at the latest", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 3);
    fillEveryTable(file);
    const auto opened = DiaryStore::open(file, now, CheckWhen::BeforeFirstWrite);
    CHECK_FALSE(opened.store->isChecked());
    SECTION("by the write")
    {
        opened.store->addEntry(entryNumber(4));
    }
    SECTION("by a look from elsewhere")
    {
        opened.store->noteSound(DiaryStore::isSound(file));
    }
    CHECK(opened.store->isChecked());
    CHECK_NOTHROW(opened.store->addEntry(entryNumber(5)));
}

TEST_CASE("Diary damage: pages that only the whole check looks at are found before the first write", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 60);
    std::string bytes = bytesOf(file);
    bytes.replace(bytes.size() - 4096, 4096, std::string(4096, '\x7f'));
    writeBytes(file, bytes);
    auto opened = DiaryStore::open(file, now, CheckWhen::BeforeFirstWrite);
    if (opened.keptAside)
        return;
    CHECK(kindOfWriting(*opened.store) == StoreErrorKind::Damaged);
    CHECK(bytesOf(file) == bytes);
}

TEST_CASE("Diary damage: a value that changes while the diary is open is an error, not a value", "[store]")
{
    const TemporaryFolder folder;
    const auto opened = DiaryStore::open(folder / "diary.db", now);
    opened.store->addEntry(entryNumber(1));
    if (!diariesAreShared(folder.path())) {
        CHECK_THROWS_AS(change(folder / "diary.db", "UPDATE entry SET pain_after = 0"), SQLite::Exception);
        CHECK(textOf(opened.store->entries().front()) == textOf(entryNumber(1)));
        return;
    }
    change(folder / "diary.db", "UPDATE entry SET pain_after = 0");

    try {
        opened.store->entries();
        FAIL("a changed entry was read");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Damaged);
    }
}

TEST_CASE("Diary damage: no flipped byte makes an entry say something else", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    fill(file, 12);
    const std::string sound = bytesOf(file);
    std::set<std::string> known;
    for (int number = 1; number <= 12; ++number) {
        known.insert(textOf(entryNumber(number)));
    }
    std::mt19937 random(20261121);
    for (int round = 0; round < 150; ++round) {
        std::string bytes = sound;
        const auto at = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1)(random);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        writeBytes(file, bytes);
        INFO("round " << round << ", byte " << at);
        try {
            const auto opened = DiaryStore::open(file, now + std::chrono::seconds(round));
            for (const DiaryEntry &entry : opened.store->entries()) {
                CHECK(known.contains(textOf(entry)));
            }
            if (opened.keptAside) {
                CHECK(bytesOf(*opened.keptAside) == bytes);
            }
        } catch (const StoreError &error) {
            // A version that grew by the flip is one of a newer program: refused, and the file is as it was.
            CHECK(error.kind() == StoreErrorKind::Newer);
            CHECK(bytesOf(file) == bytes);
        }
        for (const char *ending : {"-wal", "-shm", "-journal"}) {
            std::filesystem::remove(file.string() + ending);
        }
    }
}
