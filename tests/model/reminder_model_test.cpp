// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/local_time.h"
#include "model/reminder_model.h"
#include "tests/support/catch.h"
#include "tests/support/fake_tray.h"
#include "tests/support/model_house.h"

#include <QTemporaryDir>

#include <ctime>
#include <set>
#include <vector>

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

TEST_CASE("ReminderModel: an evening's reminder that is answered after midnight ticks the day that it was for")
{
    Reminding house;
    house.switchOn();
    house.habits->setDone(drink, true);
    house.ring();
    const LocalDay evening = house.habits->today();
    house.now += 8h;
    REQUIRE(house.habits->today() != evening);
    house.tray.done();
    CHECK(house.habits->isDone(stretch, evening));
    CHECK_FALSE(house.habits->isDone(stretch, house.habits->today()));
    CHECK_FALSE(house.habits->isDone(drink, house.habits->today()));
    // Nothing is left that it could tick.
    house.tray.done();
    CHECK_FALSE(house.habits->isDone(stretch, house.habits->today()));
}

TEST_CASE("ReminderModel: one that is put off comes once more, in an hour")
{
    Reminding house;
    house.switchOn();
    house.ring();
    const Instant first = house.now;
    house.now += 5min;
    house.tray.later();
    REQUIRE(house.alarm->at());
    CHECK(*house.alarm->at() == first + 5min + 1h);
    house.ring();
    CHECK(house.tray.said.size() == 2);
    CHECK(*house.alarm->at() == first + 24h);
}

TEST_CASE("ReminderModel: one that is put off does not come in quiet hours, nor when all is done meanwhile")
{
    Reminding house;
    house.switchOn();
    house.ring();
    const Instant first = house.now;
    SECTION("quiet hours")
    {
        house.now += 150min;
        house.tray.later();
        CHECK(*house.alarm->at() == first + 24h);
    }
    SECTION("done")
    {
        house.tray.later();
        house.habits->setDone(drink, true);
        house.habits->setDone(stretch, true);
        CHECK(*house.alarm->at() == first + 24h);
        CHECK(house.tray.withdrawn);
    }
    CHECK(house.tray.said.size() == 1);
}

TEST_CASE("ReminderModel: however many windows there are, one of them reminds")
{
    Reminding house;
    house.switchOn();
    FakeTray::State otherTray;
    auto *otherAlarm = new FakeAlarm;
    Preferences otherPreferences(house.folder.filePath(QStringLiteral("settings.ini")));
    ReminderModel other(otherPreferences, *house.habits, std::unique_ptr<Alarm>(otherAlarm),
                        std::make_unique<FakeTray>(otherTray));
    other.replan();
    REQUIRE(otherAlarm->at() == house.alarm->at());
    house.ring();
    emit otherAlarm->rang();
    CHECK(house.tray.said.size() + otherTray.said.size() == 1);
    CHECK(otherAlarm->at() == house.alarm->at());
}

TEST_CASE("ReminderModel: messages that the desktop shows only later are used from then on, and only while it does")
{
    Reminding house;
    house.tray.there = false;
    house.switchOn();
    int changes = 0;
    QObject::connect(house.reminders.get(), &ReminderModel::changed, [&] { ++changes; });
    house.tray.there = true;
    house.tray.changed();
    CHECK(house.alarm->at());
    CHECK(house.tray.shown);
    house.tray.there = false;
    house.tray.changed();
    CHECK_FALSE(house.alarm->at());
    CHECK(changes == 2);
}

TEST_CASE("ReminderModel: one a day where the clock leaps over the time, or shows it twice")
{
    struct Leap {
        const char *zone;
        std::chrono::year_month_day day; ///< of the leap
        std::chrono::minutes at;
    };
    const std::chrono::year year(2026);
    const std::vector<Leap> leaps{
        {"Europe/Berlin", year / 3 / 29, 150min},      {"Europe/Berlin", year / 10 / 25, 150min},
        {"Africa/Cairo", year / 4 / 24, 30min},        {"Africa/Cairo", year / 10 / 29, 1410min},
        {"Australia/Lord_Howe", year / 4 / 5, 105min}, {"Australia/Lord_Howe", year / 10 / 4, 135min},
        {"America/Santiago", year / 9 / 6, 30min},     {"America/Santiago", year / 4 / 4, 1410min}};
    const QByteArray before = qgetenv("TZ");
    for (const Leap &leap : leaps) {
        INFO(leap.zone << " at " << leap.at.count());
        qputenv("TZ", leap.zone);
        ::tzset();
        Reminding house;
        house.now = instantOf(LocalTime(std::chrono::local_days(leap.day)) - 36h);
        ReminderPlan plan;
        plan.on = true;
        plan.at = leap.at;
        plan.quietFrom = plan.quietUntil = 12h;
        house.reminders->setPlan(plan);
        std::set<LocalDay> days;
        for (int i = 1; i <= 5; ++i) {
            house.ring();
            REQUIRE(house.tray.said.size() == i);
            days.insert(house.habits->today());
        }
        CHECK(days.size() == 5);
        CHECK(*days.rbegin() - *days.begin() == std::chrono::days(4));
    }
    if (before.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    ::tzset();
}
