// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program started twice on one diary: for each thing that both can touch.
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/toast.h"
#include "ui/reminders/habits_page.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/routine_editor.h"
#include "ui/routine/routines_page.h"

#include <QLineEdit>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

const HabitId stretching("daily-stretching");

struct TwoWindows {
    TwoWindows()
    {
        first.show({1440, 900});
        second.show({1440, 900});
        // Whoever turns to the second one comes from the first.
        first.window().activateWindow();
        QTest::qWait(1);
    }
    AppUnderTest first;
    AppUnderTest second{first};
};

/// Comes to that window, as a person who had the other one in front.
void turnTo(AppUnderTest &app)
{
    app.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&app.window()));
    // Pages of models that speak often are built again a round of events later.
    QTest::qWait(20);
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

QString toastOf(AppUnderTest &app)
{
    const auto *toast = app.window().findChild<Toast *>();
    return toast->isVisible() ? toast->message() : QString();
}

void undo(AppUnderTest &app)
{
    auto *toast = app.window().findChild<Toast *>();
    REQUIRE(toast->isVisible());
    app.clickAt(toast->actionButton(), toast->actionButton()->rect().center());
    QTest::qWait(1);
}

void press(AppUnderTest &app, QWidget *widget)
{
    REQUIRE(widget);
    REQUIRE(widget->isVisible());
    app.clickAt(widget, widget->rect().center());
    QTest::qWait(1);
}

RoutineEditor &editorOf(AppUnderTest &app)
{
    return dynamic_cast<RoutineEditor &>(*app.window().page(Place::RoutineEditor));
}

RoutineCard *cardOf(AppUnderTest &app, const RoutineId &id)
{
    app.window().go(Place::Routines);
    return dynamic_cast<RoutinesPage &>(*app.window().page(Place::Routines)).card(id);
}

OwnRoutine evening()
{
    OwnRoutine routine;
    routine.name = "Evening";
    routine.steps = {{TechniqueId("warm-up-strokes"), 60, 0, {}}};
    return routine;
}

void write(QLineEdit &field, const QString &words)
{
    field.selectAll();
    QTest::keyClicks(&field, words);
    QTest::qWait(1);
}

/// A routine that both windows know; the first one has it in its editor with another name.
RoutineId beginToChange(TwoWindows &two)
{
    turnTo(two.first);
    const RoutineId id = two.first.models().library.keep(evening()).id;
    REQUIRE_FALSE(id.isEmpty());
    turnTo(two.second);
    REQUIRE(two.second.models().library.find(id));
    turnTo(two.first);
    REQUIRE(cardOf(two.first, id)->more()->choose(QStringLiteral("Change it")));
    QTest::qWait(1);
    REQUIRE(two.first.window().place() == Place::RoutineEditor);
    write(*editorOf(two.first).name(), QStringLiteral("Evening, mine"));
    QTest::qWait(1);
    return id;
}

QWidget *removeButton(AppUnderTest &app)
{
    app.window().go(RailEntry::Diary);
    // What was shown before goes with the next round of events.
    QTest::qWait(1);
    for (auto *button : app.window().page(Place::Diary)->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Remove"))
            return button;
    }
    return nullptr;
}

DiaryEntry aSession(const AppUnderTest &app)
{
    DiaryEntry entry;
    entry.at = app.now() - std::chrono::hours(100);
    entry.leg = Side::Right;
    entry.routineTitle = "Soleus";
    entry.painBefore = 5;
    entry.painAfter = 3;
    return entry;
}

void startHere(AppUnderTest &app)
{
    app.window().go(PathStep::Spot);
    app.tapMap({-0.04, 0.60});
    checkLeg(app.models());
}

} // namespace

TEST_CASE("Two windows, e2e: a routine that is edited here and removed there keeps the draft, says so, and can be kept")
{
    TwoWindows two;
    const RoutineId id = beginToChange(two);
    turnTo(two.second);
    REQUIRE(cardOf(two.second, id)->more()->choose(QStringLiteral("Remove it")));
    QTest::qWait(1);
    const bool looksFirst = GENERATE(true, false);
    if (looksFirst)
        turnTo(two.first);
    press(two.first, editorOf(two.first).saveButton());
    CHECK(two.first.window().place() == Place::RoutineEditor);
    CHECK(editorOf(two.first).refusal().contains(QLatin1String("removed in another window")));
    CHECK(editorOf(two.first).draft().name == "Evening, mine");
    press(two.first, editorOf(two.first).saveButton());
    CHECK(two.first.window().place() == Place::Routines);
    REQUIRE(two.first.models().library.own().size() == 1);
    CHECK(two.first.models().library.own().front().name == "Evening, mine");
}

TEST_CASE("Two windows, e2e: a routine that is edited in both is kept twice, and nothing is written over")
{
    TwoWindows two;
    const RoutineId id = beginToChange(two);
    turnTo(two.second);
    REQUIRE(cardOf(two.second, id)->more()->choose(QStringLiteral("Change it")));
    QTest::qWait(1);
    write(*editorOf(two.second).name(), QStringLiteral("Evening, theirs"));
    QTest::qWait(1);
    press(two.second, editorOf(two.second).saveButton());
    CHECK(two.second.window().place() == Place::Routines);
    turnTo(two.first);
    press(two.first, editorOf(two.first).saveButton());
    CHECK(editorOf(two.first).refusal().contains(QLatin1String("changed in another window")));
    press(two.first, editorOf(two.first).saveButton());
    std::set<std::string> names;
    for (const OwnRoutine &routine : two.first.diary().ownRoutines())
        names.insert(routine.name);
    CHECK(names == std::set<std::string>{"Evening, mine", "Evening, theirs"});
}

TEST_CASE("Two windows, e2e: a routine that is removed in both comes back once for each undo that is pressed")
{
    TwoWindows two;
    const RoutineId id = two.first.models().library.keep(evening()).id;
    turnTo(two.second);
    RoutineCard *there = cardOf(two.second, id);
    REQUIRE(there);
    turnTo(two.first);
    RoutineCard *here = cardOf(two.first, id);
    REQUIRE(here->more()->choose(QStringLiteral("Remove it")));
    QTest::qWait(1);
    // The other window still shows it.
    REQUIRE(there->more()->choose(QStringLiteral("Remove it")));
    QTest::qWait(1);
    CHECK(toastOf(two.second).contains(QLatin1String("already been removed")));
    undo(two.first);
    turnTo(two.second);
    CHECK(two.first.diary().ownRoutines().size() == 1);
    CHECK(two.second.models().library.own().size() == 1);
}

TEST_CASE("Two windows, e2e: an entry that is removed in both says so, and undo brings one back")
{
    TwoWindows two;
    two.first.models().diary.restore(aSession(two.first));
    turnTo(two.second);
    QWidget *there = removeButton(two.second);
    REQUIRE(there);
    turnTo(two.first);
    press(two.first, removeButton(two.first));
    press(two.second, there);
    CHECK(toastOf(two.second).contains(QLatin1String("already been removed")));
    undo(two.first);
    turnTo(two.second);
    CHECK(two.second.models().diary.entries().size() == 1);
    press(two.second, removeButton(two.second));
    turnTo(two.first);
    CHECK(two.first.models().diary.entries().empty());
    turnTo(two.second);
    undo(two.second);
    turnTo(two.first);
    CHECK(two.first.models().diary.entries().size() == 1);
    CHECK(two.first.diary().entries().size() == 1);
}

TEST_CASE("Two windows, e2e: an entry that both take back is there once")
{
    TwoWindows two;
    two.first.models().diary.restore(aSession(two.first));
    turnTo(two.second);
    const DiaryEntry entry = two.first.diary().entries().front();
    REQUIRE(two.first.models().diary.remove(entry.id) == SaveResult::Done);
    two.second.models().diary.remove(entry.id);
    CHECK(two.first.models().diary.restore(entry) == SaveResult::Done);
    CHECK(two.second.models().diary.restore(entry) == SaveResult::Done);
    CHECK(two.first.diary().entries().size() == 1);
    CHECK(two.first.models().diary.entries().size() == 1);
    CHECK(two.second.models().diary.entries().size() == 1);
}

TEST_CASE("Two windows, e2e: a change to the profile in each leaves both")
{
    TwoWindows two;
    two.first.window().go(Place::Settings);
    two.second.window().go(Place::Settings);
    const auto row = [](AppUnderTest &app, const char *name) {
        QTest::qWait(1);
        for (auto *each : app.window().page(Place::Settings)->findChildren<CheckRow *>()) {
            if (each->text() == QLatin1String(name))
                return each;
        }
        return static_cast<CheckRow *>(nullptr);
    };
    const std::vector<Tool> &tools = two.first.models().theCase.core().tools;
    std::vector<const Tool *> atHand;
    for (const Tool &tool : tools) {
        if (tool.kind != ToolKind::Hands)
            atHand.push_back(&tool);
    }
    REQUIRE(atHand.size() >= 2);
    const auto title = [](const Tool &tool) {
        std::string name = tool.name;
        name[0] = static_cast<char>(std::toupper(name[0]));
        return name;
    };
    CheckRow *here = row(two.first, title(*atHand[0]).c_str());
    CheckRow *there = row(two.second, title(*atHand[1]).c_str());
    REQUIRE(here);
    REQUIRE(there);
    const bool before = here->isChecked();
    const bool beforeThere = there->isChecked();
    press(two.first, here);
    press(two.second, there);
    const HealthProfile stored = two.first.diary().profile();
    CHECK(stored.tools.contains(atHand[0]->id) != before);
    CHECK(stored.tools.contains(atHand[1]->id) != beforeThere);
    turnTo(two.second);
    turnTo(two.first);
    CHECK(two.first.models().profile.profile() == stored);
    CHECK(two.second.models().profile.profile() == stored);
    // The page shows what the other window changed, and a press there doesn't take it back.
    CHECK(row(two.first, title(*atHand[1]).c_str())->isChecked() != beforeThere);
}

TEST_CASE("Two windows, e2e: a routine that runs here is not started there, and that is said")
{
    TwoWindows two;
    startHere(two.first);
    REQUIRE(two.first.models().session.startRoutine(*two.first.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    turnTo(two.second);
    startHere(two.second);
    CHECK(two.second.models().session.startRoutine(*two.second.models().session.plan(), QStringLiteral("test")) ==
          StartResult::ElsewhereRunning);
    const auto *problem = two.second.window().findChild<Dialog *>();
    REQUIRE(problem);
    CHECK(problem->isVisible());
    CHECK(two.first.models().session.isRunning());
}

TEST_CASE("Two windows, e2e: a warning sign that is told there ends the routine here when it is next looked at")
{
    TwoWindows two;
    startHere(two.first);
    REQUIRE(two.first.models().session.startRoutine(*two.first.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    two.first.models().session.session()->start(Tick(0));
    checkLeg(two.second.models(), {"swelling-one-leg"});
    turnTo(two.second);
    turnTo(two.first);
    CHECK_FALSE(two.first.models().session.mayContinue());
    CHECK_FALSE(two.first.models().session.isRunning());
}

TEST_CASE("Two windows, e2e: settings that are changed in each are both kept")
{
    TwoWindows two;
    two.first.preferences().setHighContrast(true);
    two.second.preferences().setShowBothLegs(false);
    two.first.preferences().setTextScale(1.25);
    Preferences read(two.first.folders()->filePath(QStringLiteral("settings.ini")));
    CHECK(read.highContrast());
    CHECK_FALSE(read.showBothLegs());
    CHECK(read.textScale() == 1.25);
}

TEST_CASE("Two windows, e2e: a habit that is ticked in both is done once, and can be taken back in either")
{
    TwoWindows two;
    for (AppUnderTest *app : {&two.first, &two.second})
        app->window().go(Place::Habits);
    const auto tick = [](AppUnderTest &app) {
        return dynamic_cast<HabitsPage &>(*app.window().page(Place::Habits)).tick(stretching);
    };
    press(two.first, tick(two.first));
    press(two.second, tick(two.second));
    turnTo(two.first);
    turnTo(two.second);
    CHECK(tick(two.first)->isChecked());
    CHECK(tick(two.second)->isChecked());
    press(two.second, tick(two.second));
    turnTo(two.first);
    CHECK_FALSE(tick(two.first)->isChecked());
    CHECK(two.first.models().habits.todayWords().startsWith(QLatin1Char('0')));
}
