// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/library_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

namespace {

OwnRoutine evening()
{
    OwnRoutine routine;
    routine.name = "Evening";
    routine.steps = {{TechniqueId("manual-pressure"), 45, 0, {}}, {TechniqueId("stretch-bent-knee"), 30, 0, {}}};
    return routine;
}

/// Two windows that know the same routine.
struct TwoLibraries : DiaryFileHouse {
    OwnRoutine known;

    TwoLibraries()
    {
        library->keep(evening());
        openOther();
        known = library->own().front();
    }

    LibraryModel &there() { return other->library; }
    OwnRoutine called(const std::string &name) const
    {
        OwnRoutine routine = known;
        routine.name = name;
        return routine;
    }
};

} // namespace

TEST_CASE("LibraryModel: keeps a routine, changes it in its place, and another run reads it")
{
    ModelHouse house;
    QSignalSpy changed(house.library, &LibraryModel::changed);
    const LibraryModel::Kept kept = house.library->keep(evening());
    REQUIRE(kept.result == SaveResult::Done);
    CHECK(changed.size() == 1);
    const OwnRoutine before = *house.library->find(kept.id);
    OwnRoutine same = before;
    same.name = "Late";
    CHECK(house.library->change(before, same).id == kept.id);
    REQUIRE(house.library->own().size() == 1);
    const LibraryModel again(house.core, *house.diary);
    CHECK(again.own().front().name == "Late");
}

TEST_CASE("LibraryModel: what is above a dose, unknown or for a professional is not kept")
{
    ModelHouse house;
    OwnRoutine routine = evening();
    routine.steps.front().seconds = 91;
    CHECK(house.library->keep(routine).result == SaveResult::Refused);
    routine.steps.front() = {TechniqueId("hammer"), 0, 0, {}};
    CHECK(house.library->keep(routine).result == SaveResult::Refused);
    CHECK(house.library->own().empty());
    CHECK(house.diary->ownRoutines().empty());
}

TEST_CASE("LibraryModel: a removed routine comes back whole, with its star")
{
    ModelHouse house;
    const RoutineId id = house.library->keep(evening()).id;
    house.library->setFavourite(id, "Evening", true);
    const auto removed = house.library->remove(id);
    REQUIRE(removed);
    CHECK(house.library->own().empty());
    CHECK_FALSE(house.library->isFavourite(id));
    house.library->restore(*removed);
    house.library->restore(*removed);
    REQUIRE(house.library->own().size() == 1);
    CHECK(isSameRoutine(house.library->own().front(), evening()));
    CHECK(house.library->isFavourite(id));
}

TEST_CASE("LibraryModel: a copy has a name of its own and no maker")
{
    ModelHouse house;
    OwnRoutine routine = evening();
    routine.fromFile = true;
    routine.madeBy = "A clinic";
    house.library->keep(routine);
    const OwnRoutine copy = house.library->duplicateOf(routine);
    CHECK(copy.name == "Evening (2)");
    CHECK(copy.madeBy.empty());
    CHECK_FALSE(copy.fromFile);
    house.library->keep(copy);
    CHECK(house.library->duplicateOf(routine).name == "Evening (3)");
    OwnRoutine longest = evening();
    for (longest.name.clear(); charactersIn(longest.name) < mostNameCharacters;)
        longest.name += "\u00e4";
    house.library->keep(longest);
    CHECK(house.library->faults(house.library->duplicateOf(longest)).empty());
}

TEST_CASE("LibraryModel: one window removes a routine, the other saves its edit: nothing is written, and it is told")
{
    TwoLibraries house;
    REQUIRE(house.library->remove(routineIdOf(house.known)));
    QSignalSpy changed(&house.there(), &LibraryModel::changed);
    const LibraryModel::Kept kept = house.there().change(house.known, house.called("Late"));
    CHECK(kept.result == SaveResult::NotFound);
    CHECK(kept.id.isEmpty());
    CHECK(changed.size() == 1);
    CHECK(house.there().own().empty());
    CHECK(house.diary->ownRoutines().empty());
    // The draft is still there and can be kept as a new one.
    CHECK(house.there().keep(house.called("Late")).result == SaveResult::Done);
    CHECK(house.diary->ownRoutines().front().name == "Late");
}

TEST_CASE("LibraryModel: two windows edit one routine: the second is told, and has what the first wrote")
{
    TwoLibraries house;
    REQUIRE(house.library->change(house.known, house.called("Late")).result == SaveResult::Done);
    CHECK(house.there().change(house.known, house.called("Early")).result == SaveResult::Conflict);
    REQUIRE(house.there().own().size() == 1);
    CHECK(house.there().own().front().name == "Late");
    const OwnRoutine present = house.there().own().front();
    CHECK(house.there().change(present, house.called("Early")).result == SaveResult::Done);
    CHECK(house.diary->ownRoutines().front().name == "Early");
}

TEST_CASE("LibraryModel: two windows remove one routine and both take it back: it is there once")
{
    TwoLibraries house;
    house.library->setFavourite(routineIdOf(house.known), "Evening", true);
    house.there().catchUp();
    const auto here = house.library->remove(routineIdOf(house.known));
    REQUIRE(here);
    CHECK_FALSE(house.there().remove(routineIdOf(house.known)));
    CHECK(house.there().own().empty());
    CHECK_FALSE(house.there().remove(routineIdOf(house.known)));
    CHECK(house.library->restore(*here) == SaveResult::Done);
    CHECK(house.there().restore(*here) == SaveResult::Done);
    CHECK(house.diary->ownRoutines() == std::vector<OwnRoutine>{house.known});
    CHECK(house.there().own() == house.diary->ownRoutines());
    CHECK(house.there().isFavourite(routineIdOf(house.known)));
}

TEST_CASE("LibraryModel: a routine that is not there is not found, and never an exception")
{
    ModelHouse house;
    CHECK(house.library->find(RoutineId("own-7")) == nullptr);
    CHECK_FALSE(house.library->remove(RoutineId("own-7")));
    CHECK_FALSE(house.library->remove(RoutineId("quick")));
    OwnRoutine unknown = evening();
    unknown.id = 7;
    CHECK(house.library->change(unknown, evening()).result == SaveResult::NotFound);
    CHECK(house.diary->ownRoutines().empty());
}

TEST_CASE("LibraryModel: a changed name is the star's, too")
{
    TwoLibraries house;
    house.library->setFavourite(routineIdOf(house.known), "Evening", true);
    house.library->change(house.known, house.called("Late"));
    REQUIRE(house.diary->favourites().size() == 1);
    CHECK(house.diary->favourites().front().title == "Late");
    house.library->setFavourite(routineIdOf(house.known), "Late", false);
    CHECK(house.diary->favourites().empty());
}

TEST_CASE("LibraryModel: what another window did is read, and told once")
{
    TwoLibraries house;
    QSignalSpy changed(&house.there(), &LibraryModel::changed);
    house.library->change(house.known, house.called("Late"));
    house.library->setFavourite(RoutineId("quick"), "Quick", true);
    house.other->catchUp();
    CHECK(house.there().own().front().name == "Late");
    CHECK(house.there().isFavourite(RoutineId("quick")));
    CHECK(changed.size() == 1);
    house.there().catchUp();
    CHECK(changed.size() == 1);
}

TEST_CASE("LibraryModel: a full disk changes nothing, and says so")
{
    TwoLibraries house;
    LibraryModel &library = *house.library;
    QSignalSpy failed(&library, &LibraryModel::savingFailed);
    CHECK(onFullDisk([&] { return library.keep(house.called("Another")).result; }) == SaveResult::Full);
    CHECK(onFullDisk([&] { return library.change(house.known, house.called("Late")).result; }) == SaveResult::Full);
    CHECK_FALSE(onFullDisk([&] { return library.remove(routineIdOf(house.known)); }));
    CHECK(onFullDisk([&] { return library.restore({house.called("Gone"), true}); }) == SaveResult::Full);
    CHECK(onFullDisk([&] { return library.setFavourite(RoutineId("quick"), "Quick", true); }) == SaveResult::Full);
    CHECK(failed.size() == 5);
    CHECK(library.own() == std::vector<OwnRoutine>{house.known});
    CHECK_FALSE(library.isFavourite(RoutineId("quick")));
    CHECK(house.diary->ownRoutines() == library.own());
}
