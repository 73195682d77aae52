// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/routine/floor_fixture.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/stop_panel.h"

#include <QSignalSpy>

using namespace calfwise;
using test::Floor;

TEST_CASE("FloorPage: Escape asks before it ends the routine, and keeps what was held")
{
    Floor floor;
    floor.run(5000);
    floor.key(Qt::Key_Escape);
    auto *dialog = floor.page->findChild<Dialog *>();
    REQUIRE(dialog);
    CHECK(floor.session().state() == SessionState::Paused);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    SECTION("keep going")
    {
        QTest::keyClick(dialog, Qt::Key_Escape);
        CHECK(floor.session().state() == SessionState::Running);
        CHECK(ended.isEmpty());
    }
    SECTION("end it")
    {
        floor.press(dialog->otherButton());
        CHECK(floor.session().state() == SessionState::Stopped);
        CHECK(floor.session().stopReason() == StopReason::ByPerson);
        CHECK(floor.session().held() == std::chrono::seconds(5));
        CHECK(ended.size() == 1);
    }
}

TEST_CASE("FloorPage: stop holds the clock while the reasons are open, and keep going goes on")
{
    Floor floor;
    floor.press(floor.page->stopButton());
    CHECK(floor.page->stopPanel().isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
    QTest::mouseClick(&floor.page->stopPanel(), Qt::LeftButton, {}, QPoint(4, 4));
    CHECK(floor.session().state() == SessionState::Paused);
    floor.press(floor.page->stopPanel().keepGoingButton());
    CHECK_FALSE(floor.page->stopPanel().isVisible());
    CHECK(floor.session().state() == SessionState::Running);
}

TEST_CASE("FloorPage: just stopping ends the routine without a sign")
{
    Floor floor;
    floor.run(4000);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::ByPerson));
    CHECK(floor.session().stopReason() == StopReason::ByPerson);
    CHECK(floor.models->check.permit(Side::Right) != nullptr);
    CHECK(ended.size() == 1);
    CHECK_FALSE(floor.page->isTicking());
}

TEST_CASE("FloorPage: a sign stops at once, ends the permit and opens the card")
{
    Floor floor;
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::Breathless));
    CHECK(floor.session().state() == SessionState::Stopped);
    CHECK(floor.models->check.permit(Side::Right) == nullptr);
    CHECK(floor.models->check.outcome().level == Level::Emergency);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{})));
    CHECK(ended.isEmpty());
}

TEST_CASE("FloorPage: a pulse under the finger tells what to do, and then the check is made afresh")
{
    Floor floor;
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::PulseUnderFinger));
    CHECK(floor.session().stopReason() == StopReason::PulseUnderFinger);
    CHECK(floor.models->check.permit(Side::Right) == nullptr);
    CHECK(floor.page->stopPanel().isTelling());
    CHECK(links.isEmpty());
    floor.press(floor.page->stopPanel().checkButton());
    CHECK(links.size() == 1);
}

TEST_CASE("FloorPage: a sign is answered for the leg that was treated")
{
    Floor floor;
    floor.models->theCase.setLeg(Side::Left);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::SharpPain));
    CHECK(floor.models->theCase.leg() == Side::Right);
    CHECK(floor.models->check.answer(QuestionId("sudden-severe-pain")) == Answer::Yes);
    floor.models->theCase.setLeg(Side::Left);
    CHECK(floor.models->check.answer(QuestionId("sudden-severe-pain")) == Answer::Unanswered);
}
