// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/routine_step_page.h"
#include "ui/routine/soreness_question.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    std::unique_ptr<RoutineStepPage> page;

    void show()
    {
        page = std::make_unique<RoutineStepPage>(themed.theme, models->theCase, models->check, models->diary,
                                                 models->profile, models->session);
        page->resize(1200, 800);
        page->opened();
        test::showNow(*page);
    }

    void press(QWidget *button)
    {
        REQUIRE(button);
        QTest::mouseClick(button, Qt::LeftButton);
        // The answer, and then the page that it changes.
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

bool presses(const std::optional<RoutinePlan> &plan)
{
    return plan && std::any_of(plan->steps.begin(), plan->steps.end(),
                               [](const PlanStep &step) { return step.technique == TechniqueId("manual-pressure"); });
}

} // namespace

TEST_CASE("RoutineStepPage: without a permit it gives the reason and leads to the safety check")
{
    Shown house;
    house.markSpot();
    house.show();
    CHECK(house.page->question() == nullptr);
    auto *state = house.page->findChild<EmptyState *>();
    REQUIRE(state);
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.press(state->button());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{})));
}

TEST_CASE("RoutineStepPage: after a stop there is no question that could start a routine")
{
    Shown house;
    house.markSpot();
    house.check(Side::Right, "recent-surgery-or-bedrest");
    house.show();
    CHECK(house.page->question() == nullptr);
    CHECK(house.page->findChild<EmptyState *>() != nullptr);
}

TEST_CASE("RoutineStepPage: a no to anything new starts the routine")
{
    Shown house;
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->question());
    QSignalSpy started(house.page.get(), &RoutineStepPage::routineStarted);
    house.press(house.page->question()->noButton());
    CHECK(started.size() == 1);
    REQUIRE(house.models->session.session());
    CHECK(house.models->session.session()->state() == SessionState::Ready);
}

TEST_CASE("RoutineStepPage: a yes or a not sure to anything new starts nothing and opens the check")
{
    const bool unsure = GENERATE(false, true);
    Shown house;
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->question());
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.press(unsure ? house.page->question()->notSureButton() : house.page->question()->yesButton());
    CHECK(house.models->session.session() == nullptr);
    CHECK(house.models->check.permit(Side::Right) == nullptr);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{})));
}

TEST_CASE("RoutineStepPage: a permit that ran out while the page was open starts nothing")
{
    Shown house;
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->question());
    house.now += std::chrono::hours(25);
    QSignalSpy started(house.page.get(), &RoutineStepPage::routineStarted);
    house.press(house.page->question()->noButton());
    CHECK(started.isEmpty());
    CHECK(house.models->session.session() == nullptr);
    CHECK(house.page->question() == nullptr);
}

TEST_CASE("RoutineStepPage: rating the spot before the start keeps the permit")
{
    Shown house;
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->painBefore());
    QTest::keyClick(&house.page->painBefore()->scale(), Qt::Key_6);
    CHECK(house.models->session.painBefore() == 6);
    CHECK(house.models->check.permit(Side::Right) != nullptr);
}

TEST_CASE("RoutineStepPage: a spot that was rated on the map is not asked about again")
{
    Shown house;
    house.markSpot();
    house.models->theCase.setIntensity(7);
    house.check(Side::Right);
    house.show();
    CHECK(house.page->painBefore() == nullptr);
    CHECK(house.models->session.painBefore() == 7);
}

TEST_CASE("RoutineStepPage: how the last session left the spot is asked before there is a plan to start (W13)")
{
    Shown house;
    house.treatTwoDaysAgo();
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->soreness());
    CHECK(house.page->question() == nullptr);
    CHECK_FALSE(presses(house.models->session.plan()));
    CHECK(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("test")) !=
          StartResult::Started);

    SECTION("no: the spot may be pressed, and the diary has it")
    {
        house.press(house.page->soreness()->noButton());
        CHECK(presses(house.models->session.plan()));
        CHECK(house.diary->entries().front().soreNextDay == false);
        CHECK(house.page->soreness() == nullptr);
        REQUIRE(house.page->question());
        house.press(house.page->question()->noButton());
        CHECK(house.models->session.session() != nullptr);
    }
    SECTION("yes: a routine without pressing")
    {
        house.press(house.page->soreness()->yesButton());
        CHECK_FALSE(presses(house.models->session.plan()));
        CHECK(house.diary->entries().front().soreNextDay == true);
        house.press(house.page->question()->noButton());
        CHECK(house.models->session.session() != nullptr);
    }
    SECTION("not sure counts as yes, and is not written down as one")
    {
        house.press(house.page->soreness()->notSureButton());
        CHECK_FALSE(presses(house.models->session.plan()));
        CHECK_FALSE(house.diary->entries().front().soreNextDay.has_value());
        house.press(house.page->question()->noButton());
        CHECK(house.models->session.session() != nullptr);
    }
}

TEST_CASE("RoutineStepPage: the answer about the last session can be changed")
{
    Shown house;
    house.treatTwoDaysAgo();
    house.markSpot();
    house.check(Side::Right);
    house.show();
    REQUIRE(house.page->soreness());
    house.press(house.page->soreness()->noButton());
    const auto buttons = house.page->findChildren<Button *>();
    const auto change = std::find_if(buttons.begin(), buttons.end(), [](const Button *button) {
        return button->isVisible() && button->text() == QStringLiteral("Change this answer");
    });
    REQUIRE(change != buttons.end());
    house.press(*change);
    auto *dialog = house.page->findChild<SorenessDialog *>();
    REQUIRE(dialog);
    house.press(dialog->question().yesButton());
    CHECK(house.diary->entries().front().soreNextDay == true);
    CHECK_FALSE(presses(house.models->session.plan()));
    CHECK(house.models->check.permit(Side::Right) != nullptr);
}
