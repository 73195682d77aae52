// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/routine/figure_view.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/pressure_row.h"
#include "ui/routine/stop_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/ring_clock.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Floor : RoutineHouse {
    std::unique_ptr<FloorPage> page;

    explicit Floor(bool running = true)
    {
        start();
        page = std::make_unique<FloorPage>(themed.theme, *journey, nullptr, [this] { return tick; });
        page->resize(1440, 900);
        page->opened();
        test::showNow(*page);
        if (running)
            key(Qt::Key_Space);
    }

    RoutineSession &session() { return *journey->session(); }
    void key(int code)
    {
        // QTest knows no media keys.
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier);
            QCoreApplication::sendEvent(page.get(), &event);
        }
    }
    void press(QWidget *button) { QTest::mouseClick(button, Qt::LeftButton); }

    /// Time passes as it does with a timer: never in a gap.
    void run(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += 500) {
            wait(std::min(500, milliseconds - passed));
            page->tick();
        }
    }

    void skipTo(StepKind kind)
    {
        while (session().step().kind != kind) {
            REQUIRE(session().stepIndex() + 1 < session().plan().steps.size());
            key(Qt::Key_S);
        }
    }
};

} // namespace

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
    CHECK(floor.journey->permit(Side::Right) != nullptr);
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
    CHECK(floor.journey->permit(Side::Right) == nullptr);
    CHECK(floor.journey->outcome().level == Level::Emergency);
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().toString() == "screening:");
    CHECK(ended.isEmpty());
}

TEST_CASE("FloorPage: a pulse under the finger tells what to do, and then the check is made afresh")
{
    Floor floor;
    QSignalSpy links(floor.page.get(), &Page::linkRequested);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::PulseUnderFinger));
    CHECK(floor.session().stopReason() == StopReason::PulseUnderFinger);
    CHECK(floor.journey->permit(Side::Right) == nullptr);
    CHECK(floor.page->stopPanel().isTelling());
    CHECK(links.isEmpty());
    floor.press(floor.page->stopPanel().checkButton());
    CHECK(links.size() == 1);
}

TEST_CASE("FloorPage: a sign is answered for the leg that was treated")
{
    Floor floor;
    floor.journey->setLeg(Side::Left);
    floor.press(floor.page->stopButton());
    floor.press(floor.page->stopPanel().button(StopReason::SharpPain));
    CHECK(floor.journey->leg() == Side::Right);
    CHECK(floor.journey->answer(QuestionId("sudden-severe-pain")) == Answer::Yes);
    floor.journey->setLeg(Side::Left);
    CHECK(floor.journey->answer(QuestionId("sudden-severe-pain")) == Answer::Unanswered);
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
    CHECK(floor.page->goButton()->text() == "Resume");
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

TEST_CASE("FloorPage: everything fits the window, from the smallest to a screen")
{
    const QSize size = GENERATE(QSize(1024, 700), QSize(1440, 900), QSize(1920, 1080));
    const double text = GENERATE(1.0, 2.0);
    Floor floor;
    floor.themed.theme.setTextScale(text);
    floor.page->resize(size);
    test::showNow(*floor.page);
    for (QWidget *part :
         std::initializer_list<QWidget *>{floor.page->goButton(), floor.page->nextButton(), floor.page->stopButton(),
                                          floor.page->backButton(), floor.page->skipButton(), &floor.page->ring()}) {
        const QRect box(part->mapTo(floor.page.get(), QPoint()), part->size());
        CHECK(floor.page->rect().contains(box));
        CHECK(box.height() >= 44);
    }
    CHECK(floor.page->stopButton()->height() >=
          120 * std::min(size.height(), static_cast<int>(size.width() * 0.62)) / 1080);
}

namespace {

/// The height of what is painted in that colour along the middle of a picture.
int inkHeight(const QImage &image, const QColor &colour)
{
    int first = -1;
    int last = -1;
    for (int y = image.height() / 5; y < image.height() * 4 / 5; ++y) {
        for (int x = image.width() / 3; x < image.width() * 2 / 3; ++x) {
            if (image.pixelColor(x, y) != colour)
                continue;
            first = first < 0 ? y : first;
            last = y;
        }
    }
    return first < 0 ? 0 : last - first + 1;
}

/// On a screen of 24 inches with 1080 lines, seen from three metres.
double minutesOfArc(double pixels)
{
    const double millimetres = pixels * 24 * 25.4 * 9 / std::hypot(16, 9) / 1080;
    return std::atan(millimetres / 3000) * 180 / std::acos(-1.0) * 60;
}

} // namespace

TEST_CASE(
    "FloorPage: from three metres the seconds are read with ease, the step's name well, the instruction by good eyes")
{
    Floor floor;
    floor.page->resize(1920, 1080);
    test::showNow(*floor.page);
    floor.skipTo(StepKind::Hold);
    floor.run(1000);
    // The words below the digits are muted, the steps' segments lie outside.
    const int digits = inkHeight(floor.page->ring().grab().toImage(), floor.themed.theme.colour(Role::Text));
    INFO("digits of " << digits << " pixels");
    CHECK(minutesOfArc(digits) > 60);
    CHECK(minutesOfArc(digits) < 80);
    const auto sizeOf = [&](const QString &words, auto measure) {
        for (const FloorLabel *label : floor.page->findChildren<FloorLabel *>()) {
            if (label->text() == words && label->isVisible())
                return minutesOfArc(measure(QFontMetricsF(label->font())));
        }
        return 0.0;
    };
    CHECK(sizeOf(QStringLiteral("Hold on the sore spot"), [](const QFontMetricsF &font) { return font.capHeight(); }) >
          14);
    CHECK(sizeOf(QStringLiteral("Press with thumbs, the cue."),
                 [](const QFontMetricsF &font) { return font.xHeight(); }) > 7.5);
}

namespace {

/// One second to get there, then two that go round.
Figure pressing()
{
    Figure figure;
    figure.description = "The {side} leg lies on a roller.";
    FigureScene scene;
    scene.id = "press";
    scene.seconds = 3;
    scene.repeatFrom = 1;
    for (double at : {0.0, 1.0, 3.0}) {
        KeyFrame frame;
        frame.at = at;
        frame.still = true;
        frame.pose[PoseValue::Y] = 91;
        frame.pose[PoseValue::NearKnee] = 10 * at;
        scene.frames.push_back(frame);
    }
    figure.scenes = {scene};
    return figure;
}

struct FloorWithFigure : Floor {
    FloorWithFigure() : Floor(false)
    {
        Figure figure = pressing();
        for (const PlanStep &step : session().plan().steps) {
            if (step.kind == StepKind::Hold)
                figure.technique = step.technique;
        }
        core.figures = {figure};
        themed.theme.setReducedMotion(false);
        page->resize(1440, 901);
        key(Qt::Key_Space);
    }
};

} // namespace

TEST_CASE("FloorPage: a step with a figure shows it instead of the sentences, for the leg that is treated")
{
    FloorWithFigure floor;
    floor.skipTo(StepKind::Hold);
    CHECK(floor.page->figure().isVisible());
    CHECK(floor.page->figure().accessibleName() == "Right leg");
    CHECK(floor.page->figure().accessibleDescription() == "The right leg lies on a roller.");
    floor.skipTo(StepKind::Stretch);
    CHECK_FALSE(floor.page->figure().isVisible());
}

TEST_CASE("FloorPage: the figure gets into position while the person does, and then moves with the step's time")
{
    FloorWithFigure floor;
    floor.skipTo(StepKind::Position);
    CHECK(floor.page->figure().phase() == FigurePhase::GettingReady);
    floor.skipTo(StepKind::Hold);
    CHECK(floor.page->figure().phase() == FigurePhase::Doing);
    floor.run(5000);
    CHECK(std::abs(floor.page->figure().seconds() - 5) < 0.6);
    CHECK(floor.page->figure().isMoving());
}

TEST_CASE("FloorPage: the figure stands still while the routine is paused")
{
    FloorWithFigure floor;
    floor.skipTo(StepKind::Hold);
    floor.run(1000);
    floor.key(Qt::Key_Space);
    CHECK_FALSE(floor.page->figure().isMoving());
    floor.key(Qt::Key_Space);
    CHECK(floor.page->figure().isMoving());
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
