// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever worked once works again: after it was saved, on the next day, after something was removed.
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/checklist/checklist_page.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/toast.h"
#include "ui/reminders/habits_page.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/routine_editor.h"
#include "ui/routine/routine_file_page.h"
#include "ui/routine/routines_page.h"
#include "ui/screening/outcome_page.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr QSize usual(1440, 900);
const HabitId stretching("daily-stretching");

void unseen(const QString &) {}

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
}

void onTheRail(AppUnderTest &app, RailEntry entry)
{
    QWidget *item = app.window().findChild<Rail *>()->item(static_cast<int>(entry));
    app.clickAt(item, item->rect().center());
}

template <class PageType> PageType &pageOf(AppUnderTest &app, Place place)
{
    QTest::qWait(1);
    REQUIRE(app.window().place() == place);
    return dynamic_cast<PageType &>(*app.window().page(place));
}

void press(AppUnderTest &app, QWidget *widget)
{
    REQUIRE(widget);
    REQUIRE(widget->isVisible());
    app.clickAt(widget, widget->rect().center());
    QTest::qWait(1);
}

/// Says none to what is still open of the check; answers for the whole person may hold from before.
void passWhatIsOpen(AppUnderTest &app)
{
    for (int i = 0; i < 20 && app.window().place() == Place::Safety; ++i)
        passSafetyScreen(app);
    REQUIRE(app.window().place() == Place::Outcome);
}

void removeSpots(AppUnderTest &app)
{
    app.window().go(PathStep::Spot);
    while (!app.models().theCase.picture().spots.empty())
        app.models().theCase.removeCurrentSpot();
}

/// From a tap to the diary, as often as one likes in one run.
void walkToTheDiary(AppUnderTest &app)
{
    markSpot(app, unseen);
    app.click(QStringLiteral("Continue to symptoms"));
    press(app, &pageOf<ChecklistPage>(app, Place::Symptoms).continueButton());
    passWhatIsOpen(app);
    runRoutine(app, unseen);
    rateAndSave(app, unseen);
    REQUIRE(app.window().place() == Place::Diary);
}

void passTheCheck(AppUnderTest &app)
{
    app.window().go(PathStep::Safety);
    passWhatIsOpen(app);
}

void drop(AppUnderTest &app, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &enter);
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &event);
    QCoreApplication::processEvents();
}

QByteArray routineFile()
{
    return R"({"calfwise": "routine", "format": 1, "name": "After a long walk", "made_by": "A practice",
        "made_on": "2026-11-18", "sides": "both", "steps": [{"technique": "warm-up-strokes", "seconds": 60}]})";
}

} // namespace

TEST_CASE("Second day: the path leads from a tap to the diary twice in one run")
{
    AppUnderTest app;
    app.show(usual);
    walkToTheDiary(app);
    onTheRail(app, RailEntry::BodyMap);
    REQUIRE(app.window().place() == Place::Spot);
    removeSpots(app);
    walkToTheDiary(app);
    CHECK(app.diary().entries().size() == 2);
}

TEST_CASE("Second day: after a saved routine rail, key and the routines' button lead to the map")
{
    AppUnderTest app;
    app.show(usual);
    walkToTheDiary(app);
    SECTION("the rail")
    {
        onTheRail(app, RailEntry::BodyMap);
    }
    SECTION("the key")
    {
        app.key(Qt::Key_1, Qt::AltModifier);
    }
    SECTION("“Mark a spot”")
    {
        removeSpots(app);
        app.window().go(RailEntry::Routines);
        press(app, pageOf<RoutinesPage>(app, Place::Routines).matchedButton());
    }
    CHECK(app.window().place() == Place::Spot);
    CHECK(app.window().page(Place::Spot)->isVisible());
}

TEST_CASE("Second day: a check that ends while its card is shown is asked again, and that is said")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    passTheCheck(app);
    auto &page = pageOf<OutcomePage>(app, Place::Outcome);
    SECTION("its time is over")
    {
        app.pass(std::chrono::hours(25));
    }
    SECTION("the clock is set back")
    {
        app.pass(std::chrono::hours(-3));
    }
    press(app, page.primaryButton());
    CHECK(app.window().place() == Place::Safety);
    CHECK(toastOf(app).contains(QLatin1String("asked again")));
    passWhatIsOpen(app);
    press(app, pageOf<OutcomePage>(app, Place::Outcome).primaryButton());
    CHECK(app.window().place() == Place::Routine);
}

TEST_CASE("Second day: a finished routine is not walked over by the next one, and the safety card leads on")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    passTheCheck(app);
    runRoutine(app, unseen);
    REQUIRE(app.window().place() == Place::Feedback);
    onTheRail(app, RailEntry::BodyMap);
    CHECK(app.window().place() == Place::Spot);
    onTheRail(app, RailEntry::Guide);
    onTheRail(app, RailEntry::BodyMap);
    app.window().go(PathStep::Feedback);
    REQUIRE(app.window().place() == Place::Feedback);
    rateAndSave(app, unseen);
    CHECK(app.diary().entries().size() == 1);
    app.window().go(PathStep::Feedback);
    CHECK(toastOf(app).contains(QLatin1String("no finished routine")));
}

TEST_CASE("Second day: a removed spot comes back once, and then there is the marking to take back")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    const std::vector<MarkedSpot> spots = app.models().theCase.picture().spots;
    app.click(QStringLiteral("Remove this spot"));
    QTest::qWait(1);
    REQUIRE(app.models().theCase.picture().spots.empty());
    undo(app);
    CHECK(app.models().theCase.picture().spots == spots);
    for (int i = 0; i < 20 && app.models().theCase.canUndo(); ++i)
        app.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(app.models().theCase.canUndo());
    app.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(toastOf(app).contains(QLatin1String("no change to a spot")));
}

TEST_CASE("Second day: removing an entry and taking that back keeps the check, as often as one likes")
{
    AppUnderTest app;
    app.show(usual);
    walkToTheDiary(app);
    const DiaryEntry entry = app.diary().entries().front();
    REQUIRE(app.models().check.permit(Side::Right) != nullptr);
    for (int i = 0; i < 2; ++i) {
        QWidget *remove = nullptr;
        for (auto *button : app.window().page(Place::Diary)->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == QLatin1String("Remove"))
                remove = button;
        }
        press(app, remove);
        CHECK(app.diary().entries().empty());
        CHECK(app.models().check.permit(Side::Right) != nullptr);
        undo(app);
        REQUIRE(app.diary().entries().size() == 1);
        CHECK(app.diary().entries().front() == entry);
        CHECK(app.models().check.permit(Side::Right) != nullptr);
    }
}

TEST_CASE("Second day: a routine of one's own is made, changed, removed and taken back twice")
{
    AppUnderTest app;
    app.show(usual);
    for (int i = 1; i <= 2; ++i) {
        app.window().go(RailEntry::Routines);
        app.click(QStringLiteral("Make your own"));
        auto &editor = pageOf<RoutineEditor>(app, Place::RoutineEditor);
        editor.name()->selectAll();
        QTest::keyClicks(editor.name(), QStringLiteral("Evening %1").arg(i));
        editor.addMenu()->choose(QStringLiteral("Slow heel raises"));
        QTest::qWait(1);
        press(app, editor.saveButton());
        auto &routines = pageOf<RoutinesPage>(app, Place::Routines);
        REQUIRE(app.models().library.own().size() == 1);
        RoutineCard *card = routines.card(routineIdOf(app.models().library.own().front()));
        REQUIRE(card);
        press(app, card->star());
        card = routines.card(routineIdOf(app.models().library.own().front()));
        REQUIRE(card->more()->choose(QStringLiteral("Remove it")));
        QTest::qWait(1);
        CHECK(app.models().library.own().empty());
        undo(app);
        REQUIRE(app.models().library.own().size() == 1);
        CHECK(app.models().library.isFavourite(routineIdOf(app.models().library.own().front())));
        REQUIRE(app.models().library.remove(routineIdOf(app.models().library.own().front())));
    }
}

TEST_CASE("Second day: a favourite can be taken off and put on again")
{
    AppUnderTest app;
    app.show(usual);
    app.window().go(RailEntry::Routines);
    auto &routines = pageOf<RoutinesPage>(app, Place::Routines);
    for (const bool on : {true, false, true, false}) {
        press(app, routines.card(RoutineId("before-bed"))->star());
        CHECK(app.models().library.isFavourite(RoutineId("before-bed")) == on);
    }
}

TEST_CASE("Second day: the same routine file is shown again and not kept twice")
{
    AppUnderTest app;
    app.show(usual);
    const QString file = app.write(QStringLiteral("walk.calfwise.json"), routineFile());
    drop(app, file);
    press(app, pageOf<RoutineFilePage>(app, Place::RoutineFile).keepButton());
    CHECK(app.window().place() == Place::Routines);
    drop(app, file);
    CHECK_FALSE(pageOf<RoutineFilePage>(app, Place::RoutineFile).keepButton()->isEnabled());
    REQUIRE(app.models().library.own().size() == 1);
    // Removed since: it can be kept again, on the page that still shows it.
    app.models().library.remove(routineIdOf(app.models().library.own().front()));
    app.window().go(Place::RoutineFile);
    press(app, pageOf<RoutineFilePage>(app, Place::RoutineFile).keepButton());
    CHECK(app.models().library.own().size() == 1);
}

TEST_CASE("Second day: a file that is dropped on a running routine is answered and the routine stays")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    passTheCheck(app);
    press(app, pageOf<OutcomePage>(app, Place::Outcome).primaryButton());
    app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test"));
    app.window().go(Place::Floor);
    REQUIRE(app.window().place() == Place::Floor);
    drop(app, app.write(QStringLiteral("walk.calfwise.json"), routineFile()));
    CHECK(app.window().place() == Place::Floor);
    CHECK(toastOf(app).contains(QLatin1String("routine is running")));
    CHECK(app.models().session.isRunning());
}

TEST_CASE("Second day: habits are ticked anew after midnight")
{
    AppUnderTest app;
    app.show(usual);
    app.window().go(Place::Habits);
    press(app, pageOf<HabitsPage>(app, Place::Habits).tick(stretching));
    CHECK(app.models().habits.todayWords().startsWith(QLatin1Char('1')));
    app.pass(std::chrono::hours(24));
    app.window().go(RailEntry::Diary);
    app.window().go(Place::Habits);
    CHECK_FALSE(pageOf<HabitsPage>(app, Place::Habits).tick(stretching)->isChecked());
    press(app, pageOf<HabitsPage>(app, Place::Habits).tick(stretching));
    CHECK(app.models().habits.daysWithAll({stretching}).size() == 2);
}

TEST_CASE("Second day: a tick after midnight on a page that was left open counts for the new day")
{
    AppUnderTest app;
    app.show(usual);
    app.window().go(Place::Habits);
    press(app, pageOf<HabitsPage>(app, Place::Habits).tick(stretching));
    app.pass(std::chrono::hours(24));
    // The row still shows yesterday's tick: a press says what holds today, and the next one ticks it.
    press(app, pageOf<HabitsPage>(app, Place::Habits).tick(stretching));
    const bool done = app.models().habits.isDone(stretching, app.models().habits.today());
    CHECK(pageOf<HabitsPage>(app, Place::Habits).tick(stretching)->isChecked() == done);
    CHECK(app.models().habits.isDone(stretching, app.models().habits.today() - std::chrono::days(1)));
}

TEST_CASE("Second day: the diary shows both days when a routine was done before and one after midnight")
{
    AppUnderTest app;
    app.show(usual);
    app.pass(std::chrono::hours(14));
    walkToTheDiary(app);
    app.pass(std::chrono::hours(25));
    app.window().go(RailEntry::BodyMap);
    removeSpots(app);
    app.tapMap({-0.1, 0.2});
    passTheCheck(app);
    runRoutine(app, unseen);
    rateAndSave(app, unseen);
    CHECK(app.diary().entries().size() == 2);
    int rows = 0;
    for (auto *button : app.window().page(Place::Diary)->findChildren<QAbstractButton *>())
        rows += button->isVisible() && button->text() == QLatin1String("Remove") ? 1 : 0;
    CHECK(rows == 2);
}

TEST_CASE("Second day: every page opens again after everything else was open")
{
    AppUnderTest app;
    app.show(usual);
    walkToTheDiary(app);
    for (int round = 0; round < 2; ++round) {
        for (Place place : {Place::Spot, Place::Symptoms, Place::Safety, Place::Outcome, Place::Rules, Place::Routine,
                            Place::Routines, Place::RoutineEditor, Place::RoutineFile, Place::Habits, Place::Guide,
                            Place::Diary, Place::Settings}) {
            app.window().go(place);
            CHECK(app.window().place() == place);
            CHECK(app.window().page(place)->isVisible());
        }
        app.pass(std::chrono::hours(1));
    }
    for (Place place : {Place::Floor, Place::Feedback}) {
        app.window().go(place);
        CHECK(app.window().place() == Place::Settings);
        CHECK_FALSE(toastOf(app).isEmpty());
    }
}
