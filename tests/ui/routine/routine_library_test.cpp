// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/routine/fault_words.h"

#include <QSignalSpy>

using namespace calfwise;
using test::RoutineHouse;

namespace {

OwnRoutine evening()
{
    OwnRoutine routine;
    routine.name = "Evening";
    routine.steps = {{TechniqueId("manual-pressure"), 45, 0, {}}, {TechniqueId("stretch-bent-knee"), 30, 0, {}}};
    return routine;
}

} // namespace

TEST_CASE("LibraryModel: keeps a routine, changes it in its place, and another run reads it")
{
    RoutineHouse house;
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
    RoutineHouse house;
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
    RoutineHouse house;
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
    RoutineHouse house;
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

TEST_CASE("LibraryModel: the provenance is told as the file says it")
{
    OwnRoutine routine = evening();
    CHECK(provenance(routine) == "Made by you.");
    routine.fromFile = true;
    CHECK(provenance(routine) == "From a file that names no maker.");
    routine.madeBy = "A clinic";
    CHECK(provenance(routine) == "From a file. It says: made by A clinic.");
    routine.madeOn = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    CHECK(provenance(routine) == "From a file. It says: made by A clinic on 20 November 2026.");
}
