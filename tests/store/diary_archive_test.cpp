// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_archive.h"

#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/property.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};

std::unique_ptr<DiaryArchive> openArchive(const std::filesystem::path &file)
{
    auto opened = DiaryArchive::open(file, now);
    REQUIRE_FALSE(opened.keptAside);
    return std::move(opened.archive);
}

WholeDiary wholeOf(const std::filesystem::path &file)
{
    return openArchive(file)->read();
}

MergeReport mergeInto(const std::filesystem::path &file, const WholeDiary &other)
{
    return openArchive(file)->merge(other);
}

/// As version 5 of the program left it, with two entries that say the same.
void makeOld(const std::filesystem::path &file)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(bytesOf(std::filesystem::path(CALFWISE_SOURCE_DIR) / "tests/fixtures/diary/v1.sql"));
}

template <class Value> std::vector<std::string> idsOf(const std::vector<Kept<Value>> &kind)
{
    std::vector<std::string> ids;
    for (const Kept<Value> &kept : kind)
        ids.push_back(kept.id);
    return ids;
}

std::size_t rowsOf(const WholeDiary &diary)
{
    return diary.entries.size() + diary.records.size() + diary.checks.size() + diary.clearances.size() +
           diary.stops.size() + diary.routines.size() + diary.favourites.size() + diary.habits.size();
}

void fill(const std::filesystem::path &file, int from, int to)
{
    const auto store = DiaryStore::open(file, now).store;
    for (int number = from; number < to; ++number)
        store->addEntry(entryNumber(number));
    ScreeningRecord check;
    check.at = now;
    check.level = Level::SameDay;
    check.rulesDigest = "rules";
    store->addScreening(check);
    store->addClearance({Side::Left, now, "fine"});
    SpotStop stop;
    stop.reason = StopReason::SharpPain;
    store->addSpotStop(stop);
    OwnRoutine routine;
    routine.name = "Evening";
    routine.steps = {{TechniqueId("heat"), 600, 0, {}}};
    store->addOwnRoutine(routine);
    store->addFavourite({RoutineId("full"), "Full"});
    store->tickHabit({LocalDay{}, HabitId("hydration"), "Drink enough"});
}

DiaryRecord pain(double value)
{
    DiaryRecord record;
    record.at = now;
    record.kind = RecordKind::Pain;
    record.leg = Side::Left;
    record.value = value;
    return record;
}

} // namespace

TEST_CASE("Diary archive: two copies of one old diary have the same ids, and merge into one", "[store]")
{
    const TemporaryFolder folder;
    makeOld(folder / "one.db");
    makeOld(folder / "two.db");
    const WholeDiary one = wholeOf(folder / "one.db");
    const WholeDiary two = wholeOf(folder / "two.db");
    CHECK(one.entries.size() == 2);
    CHECK(idsOf(one.entries) == idsOf(two.entries));
    CHECK(idsOf(one.checks) == idsOf(two.checks));
    CHECK(idsOf(one.clearances) == idsOf(two.clearances));

    const MergeReport report = mergeInto(folder / "one.db", two);

    CHECK(report.added == 0);
    CHECK(report.conflicts.empty());
    CHECK(rowsOf(wholeOf(folder / "one.db")) == rowsOf(one));
}

TEST_CASE("Diary archive: rows of an old diary that say the same are numbered", "[store]")
{
    const TemporaryFolder folder;
    makeOld(folder / "diary.db");
    SQLite::Database(folder / "diary.db", SQLite::OPEN_READWRITE)
        .exec("INSERT INTO clearance(leg, at, said, checksum) SELECT leg, at, said, checksum FROM clearance");
    const WholeDiary diary = wholeOf(folder / "diary.db");
    REQUIRE(diary.clearances.size() == 2);
    CHECK(diary.clearances[0].id != diary.clearances[1].id);
}

TEST_CASE("Diary archive: new rows have ids that no other diary has, and keep them", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "one.db", 1, 4);
    fill(folder / "two.db", 1, 4);
    const WholeDiary one = wholeOf(folder / "one.db");
    CHECK(idsOf(one.entries) != idsOf(wholeOf(folder / "two.db").entries));
    {
        const auto store = DiaryStore::open(folder / "one.db", now).store;
        const DiaryEntry entry = store->entries().front();
        DiaryEntry changed = entry;
        changed.note = "changed";
        CHECK(store->updateEntry(changed, entry) == StoreResult::Done);
        const auto removed = store->removeEntry(store->entries().back().id);
        REQUIRE(removed);
        store->addEntry(*removed);
    }
    CHECK(idsOf(wholeOf(folder / "one.db").entries) == idsOf(one.entries));
}

TEST_CASE("Diary archive: a diary that is merged into an empty one is the same, and twice changes nothing", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "one.db", 1, 6);
    openArchive(folder / "one.db")->add(pain(4));
    const WholeDiary one = wholeOf(folder / "one.db");

    const MergeReport first = mergeInto(folder / "two.db", one);
    const MergeReport second = mergeInto(folder / "two.db", one);

    CHECK(first.added == static_cast<int>(rowsOf(one)));
    CHECK(second.added == 0);
    CHECK(second.same == static_cast<int>(rowsOf(one)));
    CHECK(second.conflicts.empty());
    const WholeDiary two = wholeOf(folder / "two.db");
    CHECK(idsOf(two.entries) == idsOf(one.entries));
    for (std::size_t i = 0; i < one.entries.size(); ++i)
        CHECK(two.entries[i].value == one.entries[i].value);
    CHECK(two.records.front().value == one.records.front().value);
    CHECK(two.checks.front().value.rulesDigest == "rules");
    CHECK(two.routines.front().value == one.routines.front().value);
}

TEST_CASE("Diary archive: two machines end with the same, whatever was written on each", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "one.db", 1, 5);
    mergeInto(folder / "two.db", wholeOf(folder / "one.db"));
    // The same entry is changed on both, and each writes another one.
    for (const std::string name : {"one", "two"}) {
        const auto store = DiaryStore::open(folder / (name + ".db"), now).store;
        const DiaryEntry entry = store->entries().front();
        DiaryEntry changed = entry;
        changed.note = "changed on " + name;
        CHECK(store->updateEntry(changed, entry) == StoreResult::Done);
        store->addEntry(entryNumber(name == "one" ? 50 : 60));
    }
    const WholeDiary two = wholeOf(folder / "two.db");
    const MergeReport report = mergeInto(folder / "one.db", two);
    CHECK(report.added == 1);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts.front().kind == "entry");
    mergeInto(folder / "two.db", wholeOf(folder / "one.db"));
    mergeInto(folder / "one.db", wholeOf(folder / "two.db"));

    std::multiset<std::string> notes[2];
    for (std::size_t i = 0; i < 2; ++i) {
        for (const Kept<DiaryEntry> &kept : wholeOf(folder / (i == 0 ? "one.db" : "two.db")).entries)
            notes[i].insert(textOf(kept.value));
    }
    CHECK(notes[0].size() == 4 + 1 + 2);
    CHECK(notes[0] == notes[1]);
}

TEST_CASE("Diary archive: what was removed here comes back under its id", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "diary.db", 1, 4);
    const WholeDiary before = wholeOf(folder / "diary.db");
    {
        const auto store = DiaryStore::open(folder / "diary.db", now).store;
        store->removeEntry(store->entries().front().id);
    }
    CHECK(mergeInto(folder / "diary.db", before).added == 1);
    CHECK(idsOf(wholeOf(folder / "diary.db").entries) == idsOf(before.entries));
}

TEST_CASE("Diary archive: a check from elsewhere stops a routine, and never opens the way to one", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "one.db", 1, 2);
    mergeInto(folder / "two.db", wholeOf(folder / "one.db"));
    const auto store = DiaryStore::open(folder / "two.db", now).store;
    CHECK(store->standingStops().size() == 1);
    REQUIRE(store->latestScreenings().size() == 1);
    CHECK(store->latestScreenings().front().rulesDigest != "rules");
}

TEST_CASE("Diary archive: of two health profiles the more careful answers are kept", "[store]")
{
    const TemporaryFolder folder;
    HealthProfile mine;
    mine.lasting = {{QuestionId("a"), Answer::No}, {QuestionId("b"), Answer::Yes}};
    mine.askedAt = now;
    mine.country = CountryId("de");
    DiaryStore::open(folder / "diary.db", now).store->saveProfile(mine);
    WholeDiary other;
    other.profile.lasting = {{QuestionId("a"), Answer::Unsure}, {QuestionId("b"), Answer::No}};
    other.profile.askedAt = now + std::chrono::hours(1);
    other.profile.country = CountryId("fr");
    mergeInto(folder / "diary.db", other);
    mergeInto(folder / "diary.db", other);
    const HealthProfile merged = wholeOf(folder / "diary.db").profile;
    CHECK(merged.lasting.at(QuestionId("a")) == Answer::Unsure);
    CHECK(merged.lasting.at(QuestionId("b")) == Answer::Yes);
    CHECK(merged.askedAt == now);
    CHECK(merged.country == CountryId("de"));
}

TEST_CASE("Diary archive: a diary with something out of range, or an id twice, changes nothing", "[store]")
{
    const TemporaryFolder folder;
    fill(folder / "diary.db", 1, 3);
    const std::string before = bytesOf(folder / "diary.db");
    WholeDiary other;
    other.entries = {{"a", entryNumber(5)}, {"b", entryNumber(6)}};
    SECTION("a rating")
    {
        other.entries.back().value.painAfter = 11;
    }
    SECTION("a record without what it needs")
    {
        DiaryRecord record = pain(4);
        record.value.reset();
        other.records = {{"c", record}};
    }
    SECTION("an id twice")
    {
        other.records = {{"a", pain(3)}};
    }
    SECTION("an id that is another kind's here")
    {
        other.records = {{wholeOf(folder / "diary.db").entries.front().id, pain(3)}};
    }
    SECTION("a row without an id")
    {
        other.entries.back().id.clear();
    }
    CHECK_THROWS_AS(mergeInto(folder / "diary.db", other), std::invalid_argument);
    CHECK(bytesOf(folder / "diary.db") == before);
}

TEST_CASE("Diary archive: what is written down is listed, and a window that is open sees it", "[store]")
{
    const TemporaryFolder folder;
    if (!diariesAreShared(folder.path()))
        return;
    const auto window = DiaryStore::open(folder / "diary.db", now).store;
    window->changedElsewhere();
    const auto archive = openArchive(folder / "diary.db");
    archive->add(pain(7));
    CHECK(window->changedElsewhere());
    REQUIRE(archive->records().size() == 1);
    CHECK(archive->records().front().value == 7);
    CHECK(archive->records(now + std::chrono::seconds(1)).empty());
    CHECK(archive->records({}, now).empty());
    DiaryRecord bad = pain(11);
    CHECK_THROWS_AS(archive->add(bad), std::invalid_argument);
}

TEST_CASE("Diary archive: the health of a file is told, and nothing is changed or made", "[store]")
{
    using Health = DiaryArchive::Health;
    const TemporaryFolder folder;
    CHECK(DiaryArchive::healthOf(folder / "diary.db") == Health::Missing);
    CHECK(filesIn(folder.path()) == 0);
    makeOld(folder / "old.db");
    CHECK(DiaryArchive::healthOf(folder / "old.db") == Health::Old);
    fill(folder / "diary.db", 1, 3);
    CHECK(DiaryArchive::healthOf(folder / "diary.db") == Health::Whole);
    SQLite::Database(folder / "diary.db", SQLite::OPEN_READWRITE).exec("UPDATE stable_id SET id = id || 'x'");
    const std::string before = bytesOf(folder / "diary.db");
    CHECK(DiaryArchive::healthOf(folder / "diary.db") == Health::Damaged);
    CHECK(bytesOf(folder / "diary.db") == before);
    writeBytes(folder / "text.db", "not a diary");
    CHECK(DiaryArchive::healthOf(folder / "text.db") == Health::Damaged);
    CHECK(filesIn(folder.path()) == 3);
}
