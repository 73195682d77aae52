// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program remembers for the person after a stop, over restarts, midnight, set clocks and two windows.
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/notice_strip.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/stop_panel.h"
#include "ui/screening/clearance_dialog.h"
#include "ui/screening/first_question_page.h"

#include <QTest>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

constexpr QSize usual(1440, 900);

FirstQuestionPage *question(AppUnderTest &app)
{
    QTest::qWait(1);
    auto *page = app.window().findChild<FirstQuestionPage *>();
    return page && page->isVisible() ? page : nullptr;
}

Button *stripButton(AppUnderTest &app)
{
    for (NoticeStrip *strip : app.window().findChildren<NoticeStrip *>()) {
        for (Button *button : strip->findChildren<Button *>()) {
            if (button->isVisible() && button->text() == QLatin1String("Answer"))
                return button;
        }
    }
    return nullptr;
}

void press(AppUnderTest &app, QWidget *widget)
{
    REQUIRE(widget);
    REQUIRE(widget->isVisible());
    app.clickAt(widget, widget->rect().center());
    QTest::qWait(1);
}

void runOnTheFloor(AppUnderTest &app)
{
    app.tapMap({-0.04, 0.60});
    checkLeg(app.models());
    REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    app.window().go(PathStep::Routine);
    REQUIRE(app.window().place() == Place::Floor);
    app.key(Qt::Key_Space);
}

FloorPage &floorOf(AppUnderTest &app)
{
    return dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
}

/// Runs, skips to pressing, stops for numbness; the program then ends as from outside.
void stopForNumbness(const std::shared_ptr<QTemporaryDir> &folders, Instant at)
{
    AppUnderTest app(folders, at);
    app.show(usual);
    runOnTheFloor(app);
    while (app.models().session.session()->step().kind != StepKind::Hold)
        app.key(Qt::Key_S);
    press(app, floorOf(app).stopButton());
    press(app, floorOf(app).stopPanel().button(StopReason::NumbOrTingling));
    CHECK(app.window().place() == Place::Floor);
}

} // namespace

TEST_CASE("After a stop: the first thing on the next day is whether the leg has been looked at")
{
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
        app.show(usual);
        checkLeg(app.models(), {"swelling-one-leg"});
    }
    AppUnderTest again(folders, morning + 26h);
    again.show(usual);
    REQUIRE(question(again));
    again.window().go(RailEntry::Guide);
    CHECK_FALSE(question(again));
    CHECK(stripButton(again));
    again.window().go(RailEntry::Routines);
    REQUIRE(question(again));
    press(again, question(again)->notYetButton());
    CHECK_FALSE(question(again));
    CHECK(again.window().page(Place::Routines)->isVisible());
    again.window().go(RailEntry::BodyMap);
    CHECK(again.window().page(Place::Spot)->isVisible());
    again.tapMap({-0.04, 0.60});
    CHECK(again.models().theCase.picture().spots.size() == 1);
    CHECK(again.models().navigation.standingOf(PathStep::Routine) == StepStanding::Locked);
    press(again, stripButton(again));
    REQUIRE(question(again));
    press(again, question(again)->yesButton());
    auto *dialog = qobject_cast<ClearanceDialog *>(question(again)->dialog());
    REQUIRE(dialog);
    QTest::keyClick(&dialog->who(), Qt::Key_Down);
    QTest::mouseClick(dialog->finding().option(QLatin1String(ClearanceDialog::nothingSerious)), Qt::LeftButton);
    QTest::mouseClick(dialog->otherButton(), Qt::LeftButton);
    QTest::qWait(1);
    CHECK(again.window().place() == Place::Safety);
    CHECK_FALSE(stripButton(again));
    checkLeg(again.models());
    CHECK(again.models().check.permit(Side::Right));
    again.window().go(RailEntry::BodyMap);
    CHECK_FALSE(question(again));
}

TEST_CASE("After a stop: \"not yet\" is asked again at the next start, and an emergency stays")
{
    const bool emergency = GENERATE(false, true);
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
        app.show(usual);
        checkLeg(app.models(), {emergency ? "breathless-or-chest-pain" : "swelling-one-leg"});
        app.window().go(Place::Diary);
        app.window().go(RailEntry::BodyMap);
        REQUIRE(question(app));
        CHECK((question(app)->notYetButton() == nullptr) == emergency);
        if (!emergency)
            press(app, question(app)->notYetButton());
    }
    AppUnderTest again(folders, morning + 1h);
    again.show(usual);
    CHECK(question(again));
}

TEST_CASE("After a stop: closed during the five minutes, the question is there at the next start and on time")
{
    const Instant at = GENERATE(morning, Instant(24h * 20800 - 2min)); // the other one over midnight
    auto folders = std::make_shared<QTemporaryDir>();
    stopForNumbness(folders, at);
    AppUnderTest again(folders, at + 3min);
    again.show(usual);
    REQUIRE(question(again));
    CHECK_FALSE(question(again)->yesButton()->isEnabled());
    CHECK_FALSE(again.models().session.cutOff());
    again.pass(2min);
    question(again)->lookAtTheClock();
    press(again, question(again)->yesButton());
    CHECK_FALSE(question(again));
    CHECK(again.window().page(Place::Spot)->isVisible());
    REQUIRE(again.models().check.permit(Side::Right));
    CHECK(again.models().check.permit(Side::Right)->outcome().isWithheldAt(TechniqueId("manual-pressure"), 0));
    REQUIRE(again.diary().entries().size() == 1);
    CHECK(again.diary().entries().front().stopped == StopReason::NumbOrTingling);
}

TEST_CASE("After a stop: whoever comes back the next day and isn't sure is told to be seen")
{
    auto folders = std::make_shared<QTemporaryDir>();
    stopForNumbness(folders, morning);
    AppUnderTest again(folders, morning + 20h);
    again.show(usual);
    REQUIRE(question(again));
    press(again, question(again)->unsureButton());
    CHECK(again.window().place() == Place::Outcome);
    CHECK(again.models().check.outcome().shownBeside.value_or(again.models().check.outcome().level) == Level::SameDay);
    again.window().go(RailEntry::BodyMap);
    REQUIRE(question(again));
    CHECK(question(again)->notYetButton());
}

TEST_CASE("After a stop: with the clock set back nobody can say that it has gone")
{
    auto folders = std::make_shared<QTemporaryDir>();
    stopForNumbness(folders, morning);
    AppUnderTest again(folders, morning - 2h);
    again.show(usual);
    REQUIRE(question(again));
    CHECK_FALSE(question(again)->yesButton()->isEnabled());
    CHECK_FALSE(again.models().check.permit(Side::Right));
    CHECK_FALSE(again.models().check.permit(Side::Left));
}

TEST_CASE("After a stop: another window asks as well, and what is answered there counts here")
{
    AppUnderTest first;
    first.show(usual);
    runOnTheFloor(first);
    press(first, floorOf(first).stopButton());
    press(first, floorOf(first).stopPanel().button(StopReason::SharpPain));
    AppUnderTest second(first);
    second.show(usual);
    REQUIRE(question(second));
    press(second, question(second)->notGoneButton());
    CHECK(second.window().place() == Place::Outcome);
    first.models().catchUp();
    CHECK_FALSE(first.models().check.openStop());
    CHECK(first.models().check.refusal(Side::Right));
}

TEST_CASE("After a stop: a clearance that is taken back closes the leg again, after a restart too")
{
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
        app.show(usual);
        checkLeg(app.models(), {"swelling-one-leg"});
        app.pass(2h);
        app.models().check.recordClearance({Side::Right, app.now(), "A nurse", Finding::NothingSerious});
        checkLeg(app.models());
        REQUIRE(app.models().check.permit(Side::Right));
        app.pass(1h);
        app.models().check.recordClearance({Side::Right, app.now(), "A doctor", Finding::Something});
        CHECK_FALSE(app.models().check.permit(Side::Right));
    }
    AppUnderTest again(folders, morning + 5h);
    again.show(usual);
    // It was looked at: that isn't asked again, and the strip says what to follow.
    CHECK_FALSE(question(again));
    CHECK(stripButton(again));
    checkLeg(again.models());
    CHECK_FALSE(again.models().check.permit(Side::Right));
}
