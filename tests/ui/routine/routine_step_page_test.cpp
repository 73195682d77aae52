// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/routine_step_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pain_question.h"
#include "ui/widgets/pain_scale.h"

#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    std::unique_ptr<RoutineStepPage> page;

    void show()
    {
        page = std::make_unique<RoutineStepPage>(themed.theme, *journey);
        page->resize(1200, 800);
        page->opened();
        test::showNow(*page);
    }

    void press(QWidget *button)
    {
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
};

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
    CHECK(links.front().front().toString() == "screening:");
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
    REQUIRE(house.journey->session());
    CHECK(house.journey->session()->state() == SessionState::Ready);
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
    CHECK(house.journey->session() == nullptr);
    CHECK(house.journey->permit(Side::Right) == nullptr);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().toString() == "screening:");
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
    CHECK(house.journey->session() == nullptr);
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
    CHECK(house.journey->painBefore() == 6);
    CHECK(house.journey->permit(Side::Right) != nullptr);
}

TEST_CASE("RoutineStepPage: a spot that was rated on the map is not asked about again")
{
    Shown house;
    house.markSpot();
    house.journey->setIntensity(7);
    house.check(Side::Right);
    house.show();
    CHECK(house.page->painBefore() == nullptr);
    CHECK(house.journey->painBefore() == 7);
}
