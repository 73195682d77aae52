// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/habit_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const HabitId stretch("stretch");
const HabitId drink("drink");

} // namespace

TEST_CASE("HabitModel: a habit is ticked for today, taken back, and another run knows it")
{
    ModelHouse house;
    CHECK(house.habits->todayWords() == "0 of 2 daily habits done today.");
    house.habits->setDone(stretch, true);
    CHECK(house.habits->isDone(stretch, house.habits->today()));
    CHECK(house.habits->todayWords() == "1 of 2 daily habits done today.");
    const HabitModel again(house.habits->habits(), *house.diary, [&] { return house.now; });
    CHECK(again.isDone(stretch, again.today()));
    house.habits->setDone(stretch, false);
    CHECK_FALSE(house.habits->isDone(stretch, house.habits->today()));
    CHECK(house.diary->habitTicks().empty());
}

TEST_CASE("HabitModel: days are counted by the calendar of this place")
{
    ModelHouse house;
    house.habits->setDone(stretch, true);
    house.now += 24h;
    CHECK_FALSE(house.habits->isDone(stretch, house.habits->today()));
    house.habits->setDone(stretch, true);
    CHECK(house.habits->daysDone(stretch, 7) == 2);
    house.habits->setDone(drink, true);
    CHECK(house.habits->daysWithAll({stretch, drink}) == std::set<LocalDay>{house.habits->today()});
    CHECK(house.habits->daysWithAll({}).empty());
}

TEST_CASE("HabitModel: only habits of the guide are ticked, and what is done already is not told again")
{
    ModelHouse house;
    QSignalSpy changed(house.habits, &HabitModel::changed);
    CHECK(house.habits->setDone(HabitId("juggle"), true) == SaveResult::NotFound);
    CHECK(house.habits->setDone(stretch, false) == SaveResult::Done);
    CHECK(changed.isEmpty());
    CHECK(house.habits->setDone(stretch, true) == SaveResult::Done);
    CHECK(house.habits->setDone(stretch, true) == SaveResult::Done);
    CHECK(changed.size() == 1);
    CHECK(house.diary->habitTicks().front().title == "Stretch every day");
}

TEST_CASE("HabitModel: two windows tick and take back without losing what the other did")
{
    DiaryFileHouse house;
    house.openOther();
    HabitModel &there = house.other->habits;
    house.habits->setDone(stretch, true);
    there.setDone(stretch, true);
    there.setDone(drink, true);
    CHECK(house.diary->habitTicks().size() == 2);
    QSignalSpy changed(house.habits, &HabitModel::changed);
    house.models->catchUp();
    CHECK(house.habits->isDone(drink, house.habits->today()));
    CHECK(changed.size() == 1);
    house.habits->setDone(stretch, false);
    there.catchUp();
    CHECK_FALSE(there.isDone(stretch, there.today()));
    there.setDone(drink, false);
    house.habits->setDone(drink, false);
    CHECK(house.diary->habitTicks().empty());
}

TEST_CASE("HabitModel: a tick that a full disk does not take is not there, and that is said")
{
    DiaryFileHouse house;
    QSignalSpy failed(house.habits, &HabitModel::savingFailed);
    CHECK(onFullDisk([&] { return house.habits->setDone(stretch, true); }) == SaveResult::Full);
    CHECK_FALSE(house.habits->isDone(stretch, house.habits->today()));
    CHECK(failed.size() == 1);
    CHECK(house.habits->setDone(stretch, true) == SaveResult::Done);
}
