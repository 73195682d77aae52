// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/routine/floor_fixture.h"
#include "ui/figure/figure_view.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/routine/floor_label.h"

#include <cmath>

using namespace calfwise;
using test::Floor;

TEST_CASE("FloorPage: a step with a long name keeps the ring clear of the words below it")
{
    const QSize size = GENERATE(QSize(1024, 700), QSize(1600, 1000), QSize(1920, 1080));
    Floor floor;
    for (Technique &technique : floor.core.techniques) {
        if (technique.id == TechniqueId("active-release"))
            technique.name = "Slow foot bends under pressure";
    }
    floor.page->resize(size);
    test::showNow(*floor.page);
    floor.skipTo(StepKind::Movement);
    QCoreApplication::processEvents();
    const auto boxOf = [&](const QWidget &part) { return QRect(part.mapTo(floor.page.get(), QPoint()), part.size()); };
    const QRect ring = boxOf(floor.page->ring());
    for (const FloorLabel *label : floor.page->findChildren<FloorLabel *>()) {
        INFO(label->text().toStdString());
        CHECK((!label->isVisible() || !boxOf(*label).intersects(ring)));
    }
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
    figure.description = "The {left|right} leg lies on a roller.";
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
