// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/local_time.h"
#include "model/reminder_model.h"
#include "tests/support/catch.h"
#include "tests/support/fake_tray.h"
#include "tests/support/model_house.h"

#include <QTemporaryDir>

using namespace calfwise;
using namespace std::chrono_literals;
using test::FakeAlarm;
using test::FakeTray;
using test::ModelHouse;

namespace {

const HabitId stretch("stretch");
const HabitId drink("drink");

struct Reminding : ModelHouse {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("settings.ini"))};
    FakeTray::State tray;
    FakeAlarm *alarm = new FakeAlarm;
    std::unique_ptr<ReminderModel> reminders = std::make_unique<ReminderModel>(
        preferences, *habits, std::unique_ptr<Alarm>(alarm), std::make_unique<FakeTray>(tray));

    Reminding() { now = instantOf(std::chrono::local_days(std::chrono::year(2026) / 11 / 21) + 9h); }

    void switchOn()
    {
        ReminderPlan plan = reminders->plan();
        plan.on = true;
        reminders->setPlan(plan);
    }
    /// Time goes on to the alarm, and it rings.
    void ring()
    {
        REQUIRE(alarm->at());
        now = *alarm->at();
        emit alarm->rang();
    }
};

} // namespace

TEST_CASE("ReminderModel: off until they are switched on, and then one timer waits for the next time")
{
    Reminding house;
    house.reminders->replan();
    CHECK_FALSE(house.alarm->at());
    CHECK_FALSE(house.tray.shown);
    house.switchOn();
    CHECK(house.tray.shown);
    REQUIRE(house.alarm->at());
    CHECK(*house.alarm->at() == house.now + 9h);
    CHECK(house.tray.said.isEmpty());
}

TEST_CASE("ReminderModel: what is still open is named, once a day")
{
    Reminding house;
    house.switchOn();
    house.habits->setDone(drink, true);
    house.ring();
    CHECK(house.tray.said == QStringList{"Stretch every day"});
    CHECK(*house.alarm->at() == house.now + 24h);
    emit house.alarm->rang();
    CHECK(house.tray.said.size() == 1);
}

TEST_CASE("ReminderModel: once all is done today, none comes")
{
    Reminding house;
    house.switchOn();
    house.habits->setDone(drink, true);
    house.habits->setDone(stretch, true);
    CHECK(*house.alarm->at() == house.now + 33h);
    house.habits->setDone(stretch, false);
    CHECK(*house.alarm->at() == house.now + 9h);
}

TEST_CASE("ReminderModel: only what was chosen counts, and nothing chosen needs no timer")
{
    Reminding house;
    house.switchOn();
    house.reminders->setHabits({stretch});
    house.habits->setDone(stretch, true);
    CHECK(*house.alarm->at() == house.now + 33h);
    house.reminders->setHabits({});
    CHECK_FALSE(house.alarm->at());
    CHECK(house.reminders->habits().empty());
}

TEST_CASE("ReminderModel: after days away there is one, and a changed plan makes up for nothing")
{
    Reminding house;
    house.switchOn();
    house.now += 24h * 5;
    house.reminders->replan();
    house.reminders->replan();
    CHECK(house.tray.said.size() == 1);
    house.now += 24h * 5;
    ReminderPlan plan = house.reminders->plan();
    plan.at = 20h;
    house.reminders->setPlan(plan);
    CHECK(house.tray.said.size() == 1);
}

TEST_CASE("ReminderModel: without a tray there is no timer, and switched off there is none either")
{
    Reminding house;
    house.tray.there = false;
    house.switchOn();
    CHECK_FALSE(house.reminders->areRunning());
    CHECK_FALSE(house.alarm->at());
    house.tray.there = true;
    house.reminders->replan();
    CHECK(house.alarm->at());
    ReminderPlan plan = house.reminders->plan();
    plan.on = false;
    house.reminders->setPlan(plan);
    CHECK_FALSE(house.alarm->at());
    CHECK_FALSE(house.tray.shown);
}

TEST_CASE("ReminderModel: a clock that was set is looked at again")
{
    Reminding house;
    house.switchOn();
    house.now += 3h;
    emit house.alarm->clockChanged();
    CHECK(*house.alarm->at() == house.now + 6h);
}
