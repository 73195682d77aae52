// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/fake_tray.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/reminders/habits_page.h"
#include "ui/text/flow_part.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace calfwise;
using test::FakeAlarm;
using test::FakeTray;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("settings.ini"))};
    FakeTray::State tray;
    std::unique_ptr<ReminderModel> reminders = std::make_unique<ReminderModel>(
        preferences, *habits, std::make_unique<FakeAlarm>(), std::make_unique<FakeTray>(tray));
    std::unique_ptr<HabitsPage> page;

    void show()
    {
        page = std::make_unique<HabitsPage>(themed.theme, *habits, *reminders, [](const EvidenceId &id) {
            CitedEvidence cited;
            cited.evidence.id = id;
            cited.evidence.title = "One small trial";
            return std::optional(cited);
        });
        page->resize(1200, 900);
        page->opened();
        test::showNow(*page);
    }
    void press(QWidget *widget)
    {
        REQUIRE(widget);
        QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, QPoint(20, widget->height() / 2));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("HabitsPage: a tick is kept, and what is only told has none")
{
    Shown house;
    house.show();
    CHECK(house.page->tick(HabitId("diet")) == nullptr);
    house.press(house.page->tick(HabitId("stretch")));
    CHECK(house.habits->isDone(HabitId("stretch"), house.habits->today()));
    CHECK(house.page->tick(HabitId("stretch"))->isChecked());
    house.press(house.page->tick(HabitId("stretch")));
    CHECK_FALSE(house.habits->isDone(HabitId("stretch"), house.habits->today()));
}

TEST_CASE("HabitsPage: every statement leads to its source")
{
    Shown house;
    house.show();
    const auto marks = house.page->findChildren<FlowPart *>();
    REQUIRE(marks.size() == 4);
    QTest::mouseClick(marks.first(), Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK(house.page->findChild<PopOver *>() != nullptr);
}

TEST_CASE("HabitsPage: where the desktop shows no messages the page says so and offers no switch")
{
    Shown house;
    house.tray.there = false;
    house.show();
    CHECK(house.page->remindSwitch() == nullptr);
    bool said = false;
    for (const Label *label : house.page->findChildren<Label *>())
        said = said || label->text().contains(QStringLiteral("no messages"));
    CHECK(said);
}

TEST_CASE("HabitsPage: reminders are off by default, and switched on they have a time to choose")
{
    Shown house;
    house.show();
    REQUIRE(house.page->remindSwitch());
    CHECK_FALSE(house.page->remindSwitch()->isChecked());
    CHECK(house.page->timeList() == nullptr);
    house.press(house.page->remindSwitch());
    CHECK(house.reminders->areRunning());
    REQUIRE(house.page->timeList());
    CHECK(house.page->timeList()->current() == QString::number(18 * 60));
    QTest::keyClick(house.page->timeList(), Qt::Key_Down);
    QCoreApplication::processEvents();
    CHECK(house.reminders->plan().at == std::chrono::hours(19));
}

TEST_CASE("HabitsPage: there is a way back to the routines")
{
    Shown house;
    house.show();
    QSignalSpy leads(house.page.get(), &Page::linkRequested);
    house.press(house.page->backButton());
    REQUIRE(leads.size() == 1);
    CHECK(leads.front().front().value<Target>() == Target(Place::Routines));
}
