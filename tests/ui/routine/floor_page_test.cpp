// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/widgets/painted_region.h"
#include "tests/ui/routine/floor_fixture.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/pressure_row.h"

#include <QSignalSpy>

using namespace calfwise;
using test::Floor;

TEST_CASE("FloorPage: waits for the person, and then Space starts, pauses and goes on")
{
    Floor floor(false);
    CHECK(floor.session().state() == SessionState::Ready);
    CHECK_FALSE(floor.page->isTicking());
    floor.key(Qt::Key_Space);
    CHECK(floor.session().state() == SessionState::Running);
    CHECK(floor.page->isTicking());
    floor.run(3000);
    floor.key(Qt::Key_Space);
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK_FALSE(floor.page->isTicking());
    CHECK(floor.session().held() == std::chrono::seconds(3));
    floor.key(Qt::Key_Space);
    CHECK(floor.session().state() == SessionState::Running);
    CHECK(floor.page->goButton()->text() == "Pause");
}

TEST_CASE("FloorPage: a small step that changes nothing says why")
{
    Floor floor;
    QSignalSpy said(floor.page.get(), &Page::said);
    const auto press = [&](const char *name) {
        for (auto *button : floor.page->findChildren<Button *>()) {
            if (button->text() == QLatin1String(name))
                button->click();
        }
    };
    press("Back");
    REQUIRE(said.count() == 1);
    CHECK(said.takeFirst().first().toString().contains(QLatin1String("first step")));
    for (const auto &[name, words] : {std::pair("10 s more", "any longer"), std::pair("10 s less", "any shorter")}) {
        for (int i = 0; i < 100 && said.isEmpty(); ++i) {
            const auto before = floor.session().step().length;
            press(name);
            CHECK((floor.session().step().length == before) == (said.count() == 1));
        }
        REQUIRE(said.count() == 1);
        CHECK(said.takeFirst().first().toString().contains(QLatin1String(words)));
    }
}

TEST_CASE("FloorPage: a click beside the buttons pauses and goes on, also on the ring")
{
    Floor floor;
    QTest::mouseClick(&floor.page->ring(), Qt::LeftButton);
    CHECK(floor.session().state() == SessionState::Paused);
    QTest::mouseClick(floor.page.get(), Qt::LeftButton, {}, QPoint(4, 4));
    CHECK(floor.session().state() == SessionState::Running);
}

TEST_CASE("FloorPage: the last tick of a step comes at its end, not up to a tick later")
{
    Floor floor;
    floor.themed.theme.setReducedMotion(false);
    floor.page->tick();
    CHECK(floor.page->msToTick() == 100);
    const int length = static_cast<int>(floor.session().step().length.count()) * 1000;
    floor.run(length - 500);
    floor.wait(470);
    floor.page->tick();
    CHECK(floor.page->msToTick() == 30);
    floor.wait(30);
    floor.page->tick();
    CHECK(floor.session().stepIndex() == 1);
    CHECK(floor.page->msToTick() == 100);
}

TEST_CASE("FloorPage: still frames are woken at each half second of the step, and at its end")
{
    Floor floor;
    CHECK(floor.page->msToTick() == 500);
    floor.wait(120);
    floor.page->tick();
    CHECK(floor.page->msToTick() == 380);
    floor.wait(385);
    floor.page->tick();
    CHECK(floor.page->msToTick() == 495);
    const int length = static_cast<int>(floor.session().step().length.count()) * 1000;
    floor.run(length - 505 - 80);
    CHECK(floor.page->msToTick() == 80);
}

TEST_CASE("FloorPage: a tick in which no second changes paints nothing of still frames")
{
    Floor floor;
    floor.wait(100);
    floor.page->tick();
    test::PaintedRegion painted(*floor.page);
    test::PaintedRegion ring(floor.page->ring());
    test::PaintedRegion button(*floor.page->goButton());
    painted.take();
    ring.take();
    button.take();
    floor.wait(400);
    floor.page->tick();
    CHECK(painted.take().isEmpty());
    floor.wait(600);
    floor.page->tick();
    CHECK_FALSE(ring.take().isEmpty());
    CHECK(button.take().isEmpty());
}

TEST_CASE("FloorPage: the ring counts down in whole seconds")
{
    Floor floor;
    const auto length = floor.session().step().length.count();
    floor.run(2400);
    CHECK(floor.page->ring().number().toInt() == length - 2);
}

TEST_CASE("FloorPage: it eased ends a hold and keeps the seconds that were held")
{
    Floor floor;
    floor.skipTo(StepKind::Hold);
    CHECK(floor.page->nextButton()->text() == "It eased");
    const std::size_t step = floor.session().stepIndex();
    floor.run(12000);
    floor.key(Qt::Key_N);
    CHECK(floor.session().stepIndex() == step + 1);
    const StepRecord &record = floor.session().records().back();
    CHECK(record.eased);
    CHECK(record.held == std::chrono::seconds(12));
}

TEST_CASE("FloorPage: outside a hold the middle button goes to the next step")
{
    Floor floor;
    CHECK(floor.page->nextButton()->text() == "Next step");
    floor.press(floor.page->nextButton());
    CHECK(floor.session().stepIndex() == 1);
    CHECK(floor.session().records().back().skipped);
}

TEST_CASE("FloorPage: every large key pauses and goes on")
{
    const int key = GENERATE(Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                             Qt::Key_Down, Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay, Qt::Key_MediaPause);
    Floor floor;
    floor.key(key);
    CHECK(floor.session().state() == SessionState::Paused);
    floor.key(key);
    CHECK(floor.session().state() == SessionState::Running);
    CHECK(floor.session().stepIndex() == 0);
}

TEST_CASE(
    "FloorPage: letters and page keys lead back and on, and begin a step again, and plus and minus change it by ten "
    "seconds")
{
    Floor floor;
    floor.key(Qt::Key_PageDown);
    floor.key(Qt::Key_MediaNext);
    CHECK(floor.session().stepIndex() == 2);
    floor.key(Qt::Key_PageUp);
    CHECK(floor.session().stepIndex() == 1);
    floor.run(5000);
    floor.key(Qt::Key_R);
    CHECK(floor.session().stepIndex() == 1);
    CHECK(floor.session().elapsedInStep() == std::chrono::milliseconds(0));
    floor.skipTo(StepKind::Hold);
    const auto length = floor.session().step().length;
    floor.key(Qt::Key_Plus);
    CHECK(floor.session().step().length == length + std::chrono::seconds(10));
    floor.press(floor.page->lessButton());
    CHECK(floor.session().step().length == length);
}

TEST_CASE("FloorPage: Space on a button by the keyboard is the button's, not a pause")
{
    Floor floor;
    floor.page->skipButton()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(floor.page->skipButton(), Qt::Key_Space);
    CHECK(floor.session().stepIndex() == 1);
    CHECK(floor.session().state() == SessionState::Running);
    QTest::keyClick(floor.page->skipButton(), Qt::Key_Return);
    CHECK(floor.session().stepIndex() == 2);
}

TEST_CASE("FloorPage: a gap in time pauses, counts nothing and asks")
{
    Floor floor;
    floor.run(1000);
    floor.wait(60'000);
    floor.page->tick();
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK(floor.session().pausedByGap());
    CHECK(floor.session().held() == std::chrono::seconds(1));
    CHECK_FALSE(floor.page->isTicking());
    CHECK(floor.page->goButton()->text() == "Go on");
}

TEST_CASE("FloorPage: a page that is left pauses the routine")
{
    Floor floor;
    floor.page->hide();
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK_FALSE(floor.page->isTicking());
}

TEST_CASE("FloorPage: the end is announced once and the timer rests")
{
    Floor floor;
    QSignalSpy ended(floor.page.get(), &FloorPage::ended);
    const auto length = static_cast<int>(floor.session().plan().length().count());
    floor.run(length * 1000);
    CHECK(floor.session().state() == SessionState::Finished);
    CHECK(floor.session().held() == floor.session().plan().length());
    CHECK(ended.size() == 1);
    CHECK_FALSE(floor.page->isTicking());
    floor.page->tick();
    CHECK(ended.size() == 1);
}

TEST_CASE("FloorPage: what is said of the pressure words the hold and those after it, and changes no time")
{
    Floor floor;
    CHECK_FALSE(floor.page->pressure().isVisible());
    floor.skipTo(StepKind::Hold);
    REQUIRE(floor.page->pressure().isVisible());
    const auto says = [&](const char *words) {
        for (const FloorLabel *label : floor.page->findChildren<FloorLabel *>()) {
            if (label->text() == QLatin1String(words))
                return true;
        }
        return false;
    };
    const auto length = floor.session().plan().length();
    const auto remaining = floor.session().remainingInAll();
    floor.press(floor.page->pressure().button(PressureFelt::TooLittle));
    CHECK(says("Up to 5 of 10."));
    floor.press(floor.page->pressure().button(PressureFelt::TooMuch));
    CHECK(says("To 3 of 10."));
    CHECK(floor.session().plan().length() == length);
    CHECK(floor.session().remainingInAll() == remaining);
    CHECK(floor.session().state() == SessionState::Running);
    floor.skipTo(StepKind::Stretch);
    CHECK_FALSE(floor.page->pressure().isVisible());
}
