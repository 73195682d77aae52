// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/routine/floor_fixture.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/stop_panel.h"

#include <QAccessible>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace calfwise;
using test::Floor;

TEST_CASE("FloorPage: Escape stops from anywhere, and a second press of it answers nothing")
{
    Floor floor;
    floor.run(5000);
    floor.page->nextButton()->setFocus();
    QTest::keyClick(floor.page->nextButton(), Qt::Key_Escape);
    CHECK(floor.page->stopPanel().isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
    floor.key(Qt::Key_Escape);
    CHECK(floor.page->stopPanel().isVisible());
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    SECTION("keep going")
    {
        floor.press(floor.page->stopPanel().keepGoingButton());
        CHECK(floor.session().state() == SessionState::Running);
        CHECK(ended.isEmpty());
    }
    SECTION("just stop")
    {
        floor.press(floor.page->stopPanel().button(StopReason::ByPerson));
        CHECK(floor.session().state() == SessionState::Stopped);
        CHECK(floor.session().stopReason() == StopReason::ByPerson);
        CHECK(floor.session().held() == std::chrono::seconds(5));
        CHECK(ended.size() == 1);
    }
}

TEST_CASE("FloorPage: single letters and signs do nothing once they're turned off, the other keys do")
{
    Floor floor;
    floor.run(1000);
    const std::size_t before = floor.session().stepIndex();
    floor.page->setLettersOn(false);
    for (const int code : {Qt::Key_N, Qt::Key_S, Qt::Key_B, Qt::Key_R})
        floor.key(code);
    CHECK(floor.session().stepIndex() == before);
    floor.key(Qt::Key_End);
    CHECK(floor.session().stepIndex() == before + 1);
}

TEST_CASE("FloorPage: one press on Stop holds the clock and asks what it was, with the leg's name")
{
    Floor floor;
    floor.press(floor.page->stopButton());
    CHECK(floor.page->stopPanel().isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK(floor.page->stopPanel().accessibleName().startsWith(QLatin1String("Right leg")));
    QTest::mouseClick(&floor.page->stopPanel(), Qt::LeftButton, {}, QPoint(4, 4));
    CHECK(floor.session().state() == SessionState::Paused);
    floor.press(floor.page->stopPanel().keepGoingButton());
    CHECK_FALSE(floor.page->stopPanel().isVisible());
    CHECK(floor.session().state() == SessionState::Running);
    CHECK(floor.page->goButton()->isVisible());
    CHECK(floor.page->goButton()->isEnabled());
}

TEST_CASE("FloorPage: no words of the stop panel's buttons are cut off, at any size")
{
    const QSize size = GENERATE(QSize(1024, 700), QSize(1440, 900), QSize(1600, 1000), QSize(1920, 1080));
    Floor floor;
    floor.page->resize(size);
    floor.press(floor.page->stopButton());
    test::showNow(*floor.page);
    for (Button *button : floor.page->stopPanel().findChildren<Button *>()) {
        if (!button->isVisible())
            continue;
        INFO(button->text().toStdString());
        // As tall as with all the room there is: each line stays one line, and the buttons are made for that.
        CHECK(button->heightForWidth(button->width()) == button->heightForWidth(4000));
    }
}

TEST_CASE("FloorPage: a second press where Stop was answers nothing, at any size")
{
    const QSize size = GENERATE(QSize(1024, 700), QSize(1440, 900), QSize(1600, 1000), QSize(1920, 1080));
    const double text = GENERATE(1.0, 2.0);
    Floor floor;
    floor.themed.theme.setTextScale(text);
    floor.page->resize(size);
    QCoreApplication::processEvents();
    const QRect covered = floor.page->stopButton()->geometry();
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    REQUIRE(panel.isVisible());
    CHECK(panel.step() == StopPanel::Step::What);
    CHECK(panel.shownButtons().size() >= 9);
    QRegion taken;
    for (Button *button : panel.shownButtons()) {
        CAPTURE(button->text().toStdString());
        CHECK(panel.rect().contains(button->geometry()));
        CHECK_FALSE(button->geometry().intersects(covered));
        CHECK_FALSE(taken.intersects(button->geometry()));
        CHECK(button->height() >= metrics::target);
        taken += button->geometry();
    }
    // The second half of a double click, and another press.
    QTest::mouseDClick(&panel, Qt::LeftButton, {}, covered.center());
    QTest::mouseClick(&panel, Qt::LeftButton, {}, covered.center());
    CHECK(panel.isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
}

TEST_CASE("FloorPage: nothing below the stop panel can be reached by keys, Tab or assistive technology")
{
    Floor floor;
    floor.page->goButton()->setFocus();
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    QWidget *focused = floor.page->focusWidget();
    for (const int code : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape, Qt::Key_N, Qt::Key_S,
                           Qt::Key_MediaPlay, Qt::Key_MediaTogglePlayPause}) {
        floor.key(code);
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier);
            QCoreApplication::sendEvent(focused, &event);
        }
    }
    CHECK(panel.isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK(floor.session().stepIndex() == 0);
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(floor.page->focusWidget(), Qt::Key_Tab);
        QWidget *reached = floor.page->focusWidget();
        REQUIRE(reached);
        CHECK((reached == &panel || panel.isAncestorOf(reached) || reached == floor.page.get()));
    }
    for (Button *below : {floor.page->goButton(), floor.page->nextButton(), floor.page->skipButton()}) {
        CHECK_FALSE(below->isVisible());
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(below);
        REQUIRE(told);
        CHECK(told->state().invisible);
        REQUIRE(told->actionInterface());
        told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK(floor.session().stepIndex() == 0);
    // Enter presses what has the focus.
    panel.button(StopReason::Breathless)->setFocus();
    QTest::keyClick(panel.button(StopReason::Breathless), Qt::Key_Return);
    CHECK(floor.session().stopReason() == StopReason::Breathless);
}

TEST_CASE("FloorPage: the media key for stopping stops, and never goes on")
{
    Floor floor;
    floor.key(Qt::Key_MediaStop);
    CHECK(floor.page->stopPanel().isVisible());
    floor.key(Qt::Key_MediaStop);
    CHECK(floor.session().state() == SessionState::Paused);
}

TEST_CASE("FloorPage: sharp pain waits five minutes, and what has gone under pressure goes on without pressing")
{
    Floor floor;
    floor.skipTo(StepKind::Hold);
    floor.run(3000);
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    floor.press(panel.button(StopReason::SharpPain));
    CHECK(floor.session().state() == SessionState::Stopped);
    CHECK(panel.step() == StopPanel::Step::HasItGone);
    CHECK_FALSE(panel.goneButton()->isEnabled());
    CHECK(panel.notGoneButton()->isEnabled());
    floor.now += std::chrono::minutes(5);
    floor.page->askAgain();
    REQUIRE(panel.goneButton()->isEnabled());
    floor.press(panel.goneButton());
    CHECK(panel.step() == StopPanel::Step::Gone);
    REQUIRE(panel.goOnButton()->isVisible());
    floor.press(panel.goOnButton());
    CHECK_FALSE(panel.isVisible());
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK(floor.session().step().technique == TechniqueId("stretch-bent-knee"));
    floor.key(Qt::Key_Space);
    CHECK(floor.session().state() == SessionState::Running);
    CHECK(links.isEmpty());
    CHECK(ended.isEmpty());
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

TEST_CASE("FloorPage: what has not gone opens the card")
{
    Floor floor;
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::NumbOrTingling));
    floor.now += std::chrono::minutes(6);
    floor.page->askAgain();
    floor.press(GENERATE(true, false) ? floor.page->stopPanel().notGoneButton()
                                      : floor.page->stopPanel().unsureButton());
    CHECK(floor.models->check.outcome().level == Level::SameDay);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{})));
}

TEST_CASE("FloorPage: what has gone but came in a stretch ends the session")
{
    Floor floor;
    floor.skipTo(StepKind::Stretch);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::NumbOrTingling));
    floor.now += std::chrono::minutes(6);
    floor.page->askAgain();
    floor.press(floor.page->stopPanel().goneButton());
    CHECK_FALSE(floor.page->stopPanel().goOnButton()->isVisible());
    floor.press(floor.page->stopPanel().endButton());
    CHECK(ended.size() == 1);
}

TEST_CASE("FloorPage: a cramp can be over at once, and whether it's still there is asked after ten minutes")
{
    Floor floor;
    floor.skipTo(StepKind::Hold);
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    floor.press(panel.button(StopReason::Cramp));
    CHECK(panel.goneButton()->isEnabled());
    CHECK_FALSE(panel.notGoneButton()->isVisible());
    SECTION("over")
    {
        floor.press(panel.goneButton());
        CHECK(panel.goOnButton()->isVisible());
    }
    SECTION("still there")
    {
        QSignalSpy links(floor.page.get(), &Page::linkRequested);
        floor.now += std::chrono::minutes(10);
        floor.page->askAgain();
        floor.press(panel.notGoneButton());
        CHECK(links.size() == 1);
        CHECK(floor.models->check.answer(QuestionId("cramp-over-10-minutes")) == Answer::Yes);
    }
}

TEST_CASE("FloorPage: an ache where the point is known to send it goes on up to 6 of 10")
{
    Floor floor;
    floor.skipTo(StepKind::Hold);
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    floor.press(panel.button(StopReason::AcheMoved));
    // The jaw is never the point's own.
    REQUIRE(panel.choices().size() == 3);
    SECTION("6 of 10")
    {
        floor.press(panel.choices()[0]);
        floor.press(panel.choices()[6]);
        CHECK(panel.step() == StopPanel::Step::Common);
        floor.press(panel.keepGoingButton());
        CHECK(floor.session().state() == SessionState::Running);
        CHECK(floor.session().step().kind == StepKind::Hold);
    }
    SECTION("7 of 10")
    {
        floor.press(panel.choices()[1]);
        floor.press(panel.choices()[7]);
        CHECK(floor.session().stopReason() == StopReason::AcheMoved);
        CHECK(floor.models->check.permit(Side::Right));
        floor.press(panel.goOnButton());
        CHECK(floor.session().step().technique == TechniqueId("stretch-bent-knee"));
    }
    SECTION("somewhere else")
    {
        floor.press(panel.choices()[2]);
        CHECK(panel.isTelling());
        CHECK_FALSE(floor.models->check.permit(Side::Right));
    }
}

TEST_CASE("FloorPage: something else takes the person's own words, and opens the check")
{
    Floor floor;
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    floor.press(floor.page->stopButton());
    StopPanel &panel = floor.page->stopPanel();
    floor.press(panel.button(StopReason::SomethingElse));
    CHECK_FALSE(floor.models->check.permit(Side::Right));
    auto *words = panel.findChild<QPlainTextEdit *>();
    REQUIRE(words->isVisible());
    QTest::keyClicks(words, "it felt odd");
    CHECK(floor.page->stopPanel().isVisible());
    floor.press(panel.checkButton());
    CHECK(floor.models->session.stopWords() == "it felt odd");
    CHECK(links.size() == 1);
}

TEST_CASE("FloorPage: a stop in the moment in which the routine ends is still asked about")
{
    Floor floor;
    floor.skipTo(StepKind::Stretch);
    while (floor.session().stepIndex() + 1 < floor.session().plan().steps.size())
        floor.key(Qt::Key_S);
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    floor.run(static_cast<int>(floor.session().remainingInStep().count()) - 500);
    floor.wait(1000);
    floor.press(floor.page->stopButton());
    REQUIRE(floor.session().state() == SessionState::Finished);
    CHECK(floor.page->stopPanel().isVisible());
    CHECK(ended.isEmpty());
    floor.press(floor.page->stopPanel().button(StopReason::NumbOrTingling));
    CHECK(floor.models->check.openStop());
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
    floor.now += std::chrono::minutes(5);
    floor.page->askAgain();
    floor.press(floor.page->stopPanel().notGoneButton());
    CHECK(floor.models->theCase.leg() == Side::Right);
    CHECK(floor.models->check.answer(QuestionId("sudden-severe-pain")) == Answer::Yes);
    floor.models->theCase.setLeg(Side::Left);
    CHECK(floor.models->check.answer(QuestionId("sudden-severe-pain")) == Answer::Unanswered);
}
