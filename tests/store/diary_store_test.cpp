// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_store.h"

#include "tests/store/any_diary.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/property.h"

#include <algorithm>
#include <limits>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'000'000)};

ScreeningRecord screening(Level level, Side leg, Instant at)
{
    ScreeningRecord record;
    record.level = level;
    record.picture.leg = leg;
    record.at = at;
    return record;
}

} // namespace

TEST_CASE("DiaryStore: any entry comes back as it was, also after the file was closed", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    property("entries survive", [&] {
        const DiaryEntry entry = anyEntry();
        const std::int64_t id = DiaryStore::open(file, now).store->addEntry(entry);
        const auto back = DiaryStore::open(file, now).store->entry(id);
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->id == id);
        RC_ASSERT(textOf(*back) == textOf(entry));
    });
    const auto opened = DiaryStore::open(file, now);
    CHECK_FALSE(opened.keptAside);
    CHECK(opened.store->entries().size() == 100);
}

TEST_CASE("DiaryStore: any safety check, profile and clearance comes back as it was", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    property("safety checks survive", [&] {
        const ScreeningRecord record = anyScreening();
        const std::int64_t id = store->addScreening(record);
        for (const ScreeningRecord &back : store->screenings()) {
            if (back.id == id) {
                RC_ASSERT(textOf(back) == textOf(record));
                return;
            }
        }
        RC_FAIL("the safety check is not there");
    });
    property("the profile survives", [&] {
        const HealthProfile profile = anyProfile();
        store->saveProfile(profile);
        RC_ASSERT(textOf(store->profile()) == textOf(profile));
    });
    property("clearances survive", [&] {
        const Clearance clearance = anyClearance();
        const std::size_t before = store->clearances().size();
        store->addClearance(clearance);
        const auto all = store->clearances();
        RC_ASSERT(all.size() == before + 1);
        RC_ASSERT(std::any_of(all.begin(), all.end(), [&](auto &back) { return textOf(back) == textOf(clearance); }));
    });
}

TEST_CASE("DiaryStore: any stop of a routine comes back as it was, as not gone until it is said to be", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    property("stops survive", [&] {
        SpotStop stop = anySpotStop();
        stop.gone = true;
        const std::int64_t id = store->addSpotStop(stop);
        const auto back = [&] {
            for (const SpotStop &each : store->spotStops()) {
                if (each.id == id)
                    return textOf(each);
            }
            return std::string();
        };
        stop.gone = false;
        RC_ASSERT(back() == textOf(stop));
        store->setSpotStopGone(id, true);
        stop.gone = true;
        RC_ASSERT(back() == textOf(stop));
    });
    CHECK_THROWS_AS(store->setSpotStopGone(1'000'000, true), std::out_of_range);
    SpotStop nowhere;
    nowhere.spot = MarkedSpot{};
    nowhere.spot->position.x = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(store->addSpotStop(nowhere), std::invalid_argument);
}

TEST_CASE("DiaryStore: entries come oldest first, of one leg or a span of time where asked", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    for (const int number : {4, 1, 3, 2, 5}) {
        store->addEntry(entryNumber(number));
    }
    const auto notes = [](const std::vector<DiaryEntry> &entries) {
        std::string all;
        for (const DiaryEntry &entry : entries) {
            all += entry.note.substr(6, 1);
        }
        return all;
    };

    CHECK(notes(store->entries()) == "12345");
    CHECK(notes(store->entries(Side::Left)) == "24");
    CHECK(notes(store->entries(Side::Right)) == "135");
    CHECK(notes(store->entries({}, entryNumber(2).at, entryNumber(4).at)) == "23");
    CHECK(notes(store->entries(Side::Left, entryNumber(3).at)) == "4");
    CHECK(notes(store->entries({}, {}, entryNumber(1).at)).empty());
}

TEST_CASE("DiaryStore: an entry is changed, removed and put back under its id", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    DiaryEntry entry = entryNumber(1);
    entry.id = store->addEntry(entry);
    const std::int64_t other = store->addEntry(entryNumber(2));

    const DiaryEntry before = store->entry(entry.id).value();
    entry.painAfter = 1;
    entry.steps.clear();
    entry.soreNextDay = true;
    CHECK(store->updateEntry(entry, before) == StoreResult::Done);
    CHECK(textOf(store->entry(entry.id).value()) == textOf(entry));
    CHECK(textOf(store->entry(other).value()) == textOf(entryNumber(2)));

    const auto removed = store->removeEntry(entry.id);
    REQUIRE(removed);
    CHECK(textOf(*removed) == textOf(entry));
    CHECK_FALSE(store->entry(entry.id));
    CHECK_FALSE(store->removeEntry(entry.id));
    CHECK(store->updateEntry(entry, entry) == StoreResult::NotFound);

    CHECK(store->addEntry(*removed) == entry.id);
    CHECK(textOf(store->entry(entry.id).value()) == textOf(entry));
    // Undone twice, as two windows do: it is there once.
    CHECK(store->addEntry(*removed) == entry.id);
    CHECK(store->entries().size() == 2);
}

TEST_CASE("DiaryStore: an entry that another program has changed meanwhile is not written over", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    const std::int64_t id = store->addEntry(entryNumber(1));
    const DiaryEntry before = store->entry(id).value();
    DiaryEntry theirs = before;
    theirs.note = "theirs";
    REQUIRE(store->updateEntry(theirs, before) == StoreResult::Done);

    DiaryEntry ours = before;
    ours.note = "ours";
    CHECK(store->updateEntry(ours, before) == StoreResult::Conflict);
    CHECK(store->entry(id)->note == "theirs");
    // Put back beside it, it gets an id of its own.
    const std::int64_t other = store->addEntry(before);
    CHECK(other != id);
    CHECK(store->entry(id)->note == "theirs");
}

TEST_CASE("DiaryStore: the id of a removed entry is not given to another", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    const std::int64_t first = store->addEntry(entryNumber(1));
    store->removeEntry(first);
    CHECK(store->addEntry(entryNumber(2)) != first);
}

TEST_CASE("DiaryStore: what is out of range is refused before anything is written", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    DiaryEntry entry = entryNumber(1);
    SECTION("a rating")
    {
        entry.painBefore = 11;
    }
    SECTION("a rating below nought")
    {
        entry.painAfter = -1;
    }
    SECTION("an intensity")
    {
        entry.spots.front().intensity = 12;
    }
    SECTION("a position")
    {
        entry.spots.front().position.x = std::numeric_limits<double>::quiet_NaN();
    }
    SECTION("a time")
    {
        entry.steps.front().heldSeconds = -1;
    }
    SECTION("a note")
    {
        entry.note = std::string(4001, 'x');
    }

    CHECK_THROWS_AS(store->addEntry(entry), std::invalid_argument);
    CHECK(store->entries().empty());
}

TEST_CASE("DiaryStore: a note is counted in characters, not bytes", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    DiaryEntry entry = entryNumber(1);
    entry.note.clear();
    for (int i = 0; i < 4000; ++i) {
        entry.note += "ü";
    }
    CHECK_NOTHROW(store->addEntry(entry));
}

TEST_CASE("DiaryStore: there is one profile, and none at first", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    CHECK(textOf(store->profile()) == textOf(HealthProfile()));
    HealthProfile profile;
    profile.lasting[QuestionId("blood-thinner")] = Answer::Yes;
    profile.tools = {ToolId("roller"), ToolId("ball")};
    store->saveProfile(profile);
    profile.lasting.clear();
    profile.tools = {ToolId("ball")};
    profile.country = CountryId("DE");
    store->saveProfile(profile);
    CHECK(textOf(store->profile()) == textOf(profile));
}

TEST_CASE("DiaryStore: stops stand until they are corrected, and only stops", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    for (const Level level : {Level::SelfCare, Level::SelfCareModified, Level::SeeSomeone, Level::Incomplete}) {
        store->addScreening(screening(level, Side::Left, now));
    }
    CHECK(store->standingStops().empty());
    ScreeningRecord emergency = screening(Level::Emergency, Side::Left, now);
    emergency.bothLegs = true;
    store->addScreening(emergency);
    const auto sameDay = store->addScreening(screening(Level::SameDay, Side::Right, now + std::chrono::hours(1)));
    store->addScreening(screening(Level::WithinDays, Side::Right, now + std::chrono::hours(2)));

    auto stops = store->standingStops();
    REQUIRE(stops.size() == 3);
    CHECK(stops[0].level == Level::Emergency);
    CHECK(stops[0].leg == Side::Left);
    CHECK(stops[0].bothLegs);
    CHECK(stops[0].since == now);
    CHECK(stops[1].level == Level::SameDay);
    CHECK_FALSE(stops[1].bothLegs);

    CHECK(store->markCorrected(sameDay) == StoreResult::Done);
    stops = store->standingStops();
    REQUIRE(stops.size() == 2);
    CHECK(stops[1].level == Level::WithinDays);
    CHECK(store->screenings().size() == 7);
    CHECK(store->screenings(now + std::chrono::hours(1)).size() == 2);
    CHECK(store->screenings(now + std::chrono::hours(1)).front().corrected);
    CHECK(store->markCorrected(12345) == StoreResult::NotFound);
}

TEST_CASE("DiaryStore: of the checks of each leg, the last and the last that counts are given", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    CHECK(store->latestScreenings().empty());
    store->addScreening(screening(Level::SelfCare, Side::Left, now));
    const auto counts = store->addScreening(screening(Level::SameDay, Side::Left, now));
    // Made later by a clock that was set back: what counts is the order in which they were made.
    const auto corrected = store->addScreening(screening(Level::Emergency, Side::Left, now - std::chrono::hours(9)));
    CHECK(store->markCorrected(corrected) == StoreResult::Done);
    const auto ended = store->addScreening(screening(Level::Incomplete, Side::Left, now));
    const auto right = store->addScreening(screening(Level::SelfCare, Side::Right, now));

    std::vector<std::int64_t> ids;
    for (const ScreeningRecord &record : store->latestScreenings())
        ids.push_back(record.id);

    CHECK(ids == std::vector<std::int64_t>{counts, ended, right});
}

TEST_CASE("DiaryStore: the latest clearance of a leg is the one that counts", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    CHECK_FALSE(store->clearance(Side::Left));
    store->addClearance({Side::Left, now, "later"});
    store->addClearance({Side::Left, now - std::chrono::hours(1), "earlier"});
    store->addClearance({Side::Right, now + std::chrono::hours(1), "right"});
    CHECK(store->clearance(Side::Left).value().said == "later");
    CHECK(store->clearance(Side::Right).value().said == "right");
    CHECK(store->clearances().size() == 3);
}

TEST_CASE("DiaryStore: any kept session comes back as it was, in the place of the one before", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    CHECK_FALSE(DiaryStore::open(file, now).store->session());
    property("kept sessions survive", [&] {
        const KeptSession kept = anyKeptSession();
        DiaryStore::open(file, now).store->saveSession(kept);
        const auto opened = DiaryStore::open(file, now);
        RC_ASSERT(!opened.keptAside);
        RC_ASSERT(opened.store->session().has_value());
        RC_ASSERT(textOf(*opened.store->session()) == textOf(kept));
    });
}

TEST_CASE("DiaryStore: a session ends with all that it leaves behind, or goes on", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    store->saveSession(keptSession());
    DiaryEntry wrong = entryNumber(2);
    wrong.painAfter = 11;
    CHECK_THROWS_AS(store->endSession({entryNumber(1), wrong}), std::invalid_argument);
    CHECK(store->entries().empty());
    CHECK(store->session().has_value());

    const auto ids = store->endSession({entryNumber(1), entryNumber(2)});
    REQUIRE(ids.size() == 2);
    CHECK(textOf(store->entry(ids[1]).value()) == textOf(entryNumber(2)));
    CHECK_FALSE(store->session());
    CHECK(store->endSession({}).empty());
}

TEST_CASE("DiaryStore: a kept session out of range is refused", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    KeptSession kept = keptSession();
    kept.painBefore = 11;
    CHECK_THROWS_AS(store->saveSession(kept), std::invalid_argument);
    kept = keptSession();
    kept.session.elapsed = std::chrono::milliseconds(-1);
    CHECK_THROWS_AS(store->saveSession(kept), std::invalid_argument);
    CHECK_FALSE(store->session());
}

TEST_CASE("DiaryStore: favourites keep their order and take a new title", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    store->addFavourite({RoutineId("evening"), "Evening"});
    store->addFavourite({RoutineId("morning"), "Morning"});
    store->addFavourite({RoutineId("evening"), "Before bed"});
    CHECK(store->favourites() ==
          std::vector<FavouriteRoutine>{{RoutineId("evening"), "Before bed"}, {RoutineId("morning"), "Morning"}});
    store->removeFavourite(RoutineId("evening"));
    store->removeFavourite(RoutineId("never-there"));
    CHECK(store->favourites().size() == 1);
}

TEST_CASE("DiaryStore: any routine of one's own comes back as it was, also after the file was closed", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    property("routines survive", [&] {
        const OwnRoutine routine = anyOwnRoutine();
        const std::int64_t id = DiaryStore::open(file, now).store->addOwnRoutine(routine);
        const auto all = DiaryStore::open(file, now).store->ownRoutines();
        RC_ASSERT(all.back().id == id);
        RC_ASSERT(textOf(all.back()) == textOf(routine));
    });
    CHECK(DiaryStore::open(file, now).store->ownRoutines().size() == 100);
}

TEST_CASE("DiaryStore: a routine is changed in its place, removed, and put back as it was", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    OwnRoutine first;
    first.name = "First";
    first.steps = {{TechniqueId("heat"), 600, 0, {}}, {TechniqueId("heel-raise"), 0, 8, {}}};
    first.id = store->addOwnRoutine(first);
    OwnRoutine second;
    second.name = "Second";
    second.id = store->addOwnRoutine(second);

    const OwnRoutine before = first;
    first.name = "Changed";
    first.steps.pop_back();
    CHECK(store->updateOwnRoutine(first, before) == StoreResult::Done);
    CHECK(store->updateOwnRoutine(before, before) == StoreResult::Conflict);
    REQUIRE(store->ownRoutines().size() == 2);
    CHECK(textOf(store->ownRoutines().front()) == textOf(first));

    const auto removed = store->removeOwnRoutine(first.id);
    REQUIRE(removed);
    CHECK(store->ownRoutines().size() == 1);
    CHECK_FALSE(store->removeOwnRoutine(first.id));
    CHECK(store->updateOwnRoutine(first, first) == StoreResult::NotFound);
    CHECK(store->addOwnRoutine(*removed) == first.id);
    CHECK(store->addOwnRoutine(*removed) == first.id);
    CHECK(textOf(store->ownRoutines().front()) == textOf(first));
}

TEST_CASE("DiaryStore: habits are ticked once a day, and a tick can be taken back", "[store]")
{
    const auto store = DiaryStore::openInMemory();
    const LocalDay today{std::chrono::days(20'000)};
    const HabitTick stretch{today, HabitId("daily-stretching"), "Stretch every day"};
    const HabitTick earlier{today - std::chrono::days(2), HabitId("hydration"), "Drink enough"};
    store->tickHabit(stretch);
    store->tickHabit(stretch);
    store->tickHabit(earlier);
    CHECK(store->habitTicks() == std::vector<HabitTick>{earlier, stretch});
    CHECK(store->habitTicks(today) == std::vector<HabitTick>{stretch});
    store->tickHabit({today, stretch.habit, "Stretch"});
    CHECK(store->habitTicks(today).front().title == "Stretch");
    store->untickHabit(today, stretch.habit);
    store->untickHabit(today, HabitId("never-there"));
    CHECK(store->habitTicks() == std::vector<HabitTick>{earlier});
    property("ticks survive", [&] {
        const HabitTick tick = anyHabitTick();
        store->tickHabit(tick);
        const auto since = store->habitTicks(tick.day);
        RC_ASSERT(std::find(since.begin(), since.end(), tick) != since.end());
    });
}

TEST_CASE("DiaryStore: says whether it is saved", "[store]")
{
    const TemporaryFolder folder;
    CHECK(DiaryStore::open(folder / "diary.db", now).store->isSaved());
    CHECK_FALSE(DiaryStore::openInMemory()->isSaved());
}
