// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/routines_page.h"
#include "ui/routine/soreness_question.h"

#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

const RoutineId quick("quick");
const RoutineId full("full");

struct Shown : RoutineHouse {
    std::unique_ptr<RoutinesPage> page;

    void show()
    {
        page = std::make_unique<RoutinesPage>(themed.theme, models->theCase, models->check, models->diary,
                                              models->profile, models->session, *library, *habits);
        page->resize(1200, 1000);
        page->opened();
        test::showNow(*page);
    }

    void press(QWidget *button)
    {
        REQUIRE(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    /// Presses every button of the page and answers no to every question: nothing but a permit may make a session of
    /// it.
    void pressEverything()
    {
        for (const RoutineId &id : {quick, full}) {
            if (Button *start = page->button(id))
                press(start);
            if (AnythingNewDialog *dialog = page->question())
                press(dialog->question().noButton());
        }
        press(page->matchedButton());
        if (AnythingNewDialog *dialog = page->question())
            press(dialog->question().noButton());
    }
};

} // namespace

TEST_CASE("RoutinesPage: unchecked legs have locks that lead to their check, and nothing starts")
{
    Shown house;
    house.markSpot();
    house.show();
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.pressEverything();
    CHECK(house.models->session.session() == nullptr);
    REQUIRE(links.size() == 3);
    CHECK(links[0].front().value<Target>() == Target(GuideLink(CheckLink{Side::Right})));
    CHECK(links[2].front().value<Target>() == Target(GuideLink(CheckLink{Side::Right})));
}

TEST_CASE("RoutinesPage: a routine for both legs waits for the other leg's check")
{
    Shown house;
    house.check(Side::Right);
    house.show();
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.press(house.page->button(full));
    CHECK(house.models->session.session() == nullptr);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{Side::Left})));
}

TEST_CASE("RoutinesPage: after a stop there is a reason and no way to start")
{
    Shown house;
    house.markSpot();
    house.check(Side::Right, "recent-surgery-or-bedrest");
    house.show();
    CHECK(house.page->button(quick) == nullptr);
    CHECK(house.page->button(full) == nullptr);
    house.pressEverything();
    CHECK(house.models->session.session() == nullptr);
}

TEST_CASE("RoutinesPage: a ready-made routine starts after the question whether anything is new")
{
    Shown house;
    house.check(Side::Right);
    house.show();
    QSignalSpy started(house.page.get(), &RoutinesPage::routineStarted);
    house.press(house.page->button(quick));
    CHECK(house.models->session.session() == nullptr);
    REQUIRE(house.page->question());
    house.press(house.page->question()->question().noButton());
    CHECK(started.size() == 1);
    REQUIRE(house.models->session.session());
    CHECK(house.models->session.title() == "Quick");
}

TEST_CASE("RoutinesPage: a not sure, and closing the question, start nothing")
{
    const bool unsure = GENERATE(false, true);
    Shown house;
    house.check(Side::Right);
    house.show();
    house.press(house.page->button(quick));
    REQUIRE(house.page->question());
    if (unsure)
        house.press(house.page->question()->question().notSureButton());
    else
        QTest::keyClick(house.page->question(), Qt::Key_Escape);
    CHECK(house.models->session.session() == nullptr);
    CHECK((house.models->check.permit(Side::Right) == nullptr) == unsure);
}

TEST_CASE("RoutinesPage: both legs start together once each has its permit")
{
    Shown house;
    house.check(Side::Right);
    house.check(Side::Left);
    REQUIRE(house.models->check.permit(Side::Right));
    REQUIRE(house.models->check.permit(Side::Left));
    house.show();
    house.press(house.page->button(full));
    REQUIRE(house.page->question());
    house.press(house.page->question()->question().noButton());
    REQUIRE(house.models->session.session());
    CHECK(house.models->session.session()->plan().sides().size() == 2);
}

TEST_CASE("RoutinesPage: every start asks first how the last session left the spot (W13)")
{
    const bool ready = GENERATE(false, true);
    Shown house;
    house.treatTwoDaysAgo();
    house.markSpot();
    house.check(Side::Right);
    house.show();
    house.press(ready ? house.page->button(quick) : house.page->matchedButton());
    CHECK(house.page->question() == nullptr);
    REQUIRE(house.page->soreness());

    SECTION("escape starts nothing")
    {
        QTest::keyClick(house.page->soreness(), Qt::Key_Escape);
        QCoreApplication::processEvents();
        CHECK(house.page->question() == nullptr);
        CHECK(house.models->session.session() == nullptr);
    }
    SECTION("an answer leads on to the question whether anything is new")
    {
        house.press(house.page->soreness()->question().yesButton());
        REQUIRE(house.page->question());
        house.press(house.page->question()->question().noButton());
        REQUIRE(house.models->session.session());
        for (const PlanStep &step : house.models->session.session()->plan().steps)
            CHECK(step.technique != TechniqueId("manual-pressure"));
    }
}
