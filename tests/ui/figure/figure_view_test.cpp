// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "tests/ui/kit/widgets/painted_region.h"
#include "ui/figure/figure_view.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>

using namespace calfwise;

namespace {

KeyFrame frame(double at, double knee, bool still)
{
    KeyFrame made;
    made.at = at;
    made.still = still;
    made.pose[PoseValue::Y] = 91;
    made.pose[PoseValue::NearKnee] = knee;
    return made;
}

/// Stands and lifts one foot behind.
Figure lifting()
{
    Figure figure;
    figure.technique = TechniqueId("lift");
    figure.description = "The {left|right} foot comes up behind.";
    FigureScene scene;
    scene.id = "lift";
    scene.seconds = 4;
    scene.treated = TreatedPart::Calf;
    scene.frames = {frame(0, 0, true), frame(2, 80, true), frame(4, 0, false)};
    figure.scenes = {scene};
    return figure;
}

struct Shown {
    test::Themed themed;
    Figure figure = lifting();
    std::unique_ptr<FigureView> view;

    explicit Shown(Side side = Side::Right)
    {
        themed.theme.setReducedMotion(false);
        view = std::make_unique<FigureView>(themed.theme);
        view->resize(300, 400);
        view->setFigure(figure, {&figure.scenes.front()}, side);
    }

    QImage picture()
    {
        QImage image(view->size(), QImage::Format_RGB32);
        image.fill(themed.theme.colour(Role::Surface));
        view->render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    }
};

/// The middle of all that has a colour.
double middleOf(const QImage &image, const QColor &colour)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour) {
                sum += x;
                ++count;
            }
        }
    }
    REQUIRE(count > 20);
    return sum / count;
}

} // namespace

TEST_CASE("FigureView: it moves only while it plays and can be seen")
{
    Shown shown;
    CHECK_FALSE(shown.view->isMoving());
    shown.view->show(FigurePhase::Doing, 0, true);
    CHECK_FALSE(shown.view->isMoving());
    test::showNow(*shown.view);
    CHECK(shown.view->isMoving());
    shown.view->show(FigurePhase::Doing, 1, false);
    CHECK_FALSE(shown.view->isMoving());
    CHECK(shown.view->seconds() == 1);
    shown.view->show(FigurePhase::Doing, 1, true);
    CHECK(shown.view->isMoving());
    shown.view->hide();
    CHECK_FALSE(shown.view->isMoving());
}

TEST_CASE("FigureView: with reduced motion nothing runs, and the key frames stand side by side")
{
    Shown shown;
    test::showNow(*shown.view);
    shown.view->show(FigurePhase::Doing, 0, true);
    const double one = middleOf(shown.picture(), shown.themed.theme.colour(Role::MuscleSelected));
    shown.themed.theme.setReducedMotion(true);
    CHECK_FALSE(shown.view->isMoving());
    const QImage stills = shown.picture();
    const QImage left = stills.copy(0, 0, stills.width() / 2, stills.height());
    const QImage right = stills.copy(stills.width() / 2, 0, stills.width() / 2, stills.height());
    CHECK(middleOf(left, shown.themed.theme.colour(Role::MuscleSelected)) > 0);
    CHECK(middleOf(right, shown.themed.theme.colour(Role::MuscleSelected)) > 0);
    CHECK(one > 0);
    shown.themed.theme.setReducedMotion(false);
    CHECK(shown.view->isMoving());
}

TEST_CASE("FigureView: a figure that is cleared stops")
{
    Shown shown;
    test::showNow(*shown.view);
    shown.view->show(FigurePhase::Doing, 0, true);
    shown.view->clear();
    CHECK_FALSE(shown.view->isMoving());
    CHECK_FALSE(shown.view->hasFigure());
    CHECK(shown.view->accessibleDescription().isEmpty());
}

TEST_CASE("FigureView: another moment is another picture, the same moment the same")
{
    Shown shown;
    test::showNow(*shown.view);
    shown.view->show(FigurePhase::Doing, 0, false);
    const QImage first = shown.picture();
    shown.view->show(FigurePhase::Doing, 2, false);
    const QImage second = shown.picture();
    CHECK(first != second);
    shown.view->show(FigurePhase::Doing, 4, false);
    CHECK(shown.picture() == first);
}

TEST_CASE("FigureView: a left leg is the mirror image, and says that it is the left one")
{
    Shown right;
    Shown left(Side::Left);
    for (Shown *shown : {&right, &left}) {
        shown->view->setWords(FigurePainter::Words::None);
        shown->view->show(FigurePhase::Doing, 2, false);
    }
    const QColor muscle = right.themed.theme.colour(Role::MuscleSelected);
    const double a = middleOf(right.picture(), muscle);
    const double b = middleOf(left.picture(), muscle);
    CHECK(std::abs(a + b - 299) < 2);
    CHECK(right.view->accessibleName() == "Right leg");
    CHECK(left.view->accessibleName() == "Left leg");
    CHECK(left.view->accessibleDescription() == "The left foot comes up behind.");
}

TEST_CASE("FigureView: to assistive technology it is a picture")
{
    Shown shown;
    QAccessibleInterface *known = QAccessible::queryAccessibleInterface(shown.view.get());
    REQUIRE(known != nullptr);
    CHECK(known->role() == QAccessible::Graphic);
    CHECK(known->text(QAccessible::Description) == "The right foot comes up behind.");
}

TEST_CASE("FigureView: dark and light differ in colour, not in shape")
{
    Shown shown;
    shown.view->show(FigurePhase::Doing, 2, false);
    const double light = middleOf(shown.picture(), shown.themed.theme.colour(Role::MuscleSelected));
    shown.themed.theme.setAppearance(Theme::Appearance::Dark);
    const double dark = middleOf(shown.picture(), shown.themed.theme.colour(Role::MuscleSelected));
    CHECK(std::abs(light - dark) < 1);
}

TEST_CASE("FigureView: lights up the muscle that is treated, where the scene lights one up at all")
{
    Shown shown;
    const QColor muscle = shown.themed.theme.colour(Role::MuscleSelected);
    shown.view->show(FigurePhase::Doing, 0, false);
    const QImage calf = shown.picture();
    shown.view->setFigure(shown.figure, {&shown.figure.scenes.front()}, Side::Right, TreatedPart::LowerCalf);
    const QImage lower = shown.picture();
    CHECK(lower != calf);
    CHECK(middleOf(lower, muscle) != middleOf(calf, muscle));
    shown.figure.scenes.front().treated = TreatedPart::None;
    shown.view->setFigure(shown.figure, {&shown.figure.scenes.front()}, Side::Right, TreatedPart::LowerCalf);
    const QImage none = shown.picture();
    bool lit = false;
    for (int y = 0; y < none.height() && !lit; ++y) {
        for (int x = 0; x < none.width() && !lit; ++x)
            lit = none.pixelColor(x, y) == muscle;
    }
    CHECK_FALSE(lit);
}

TEST_CASE("FigureView: what stands still is kept as pictures, and looks as if it were drawn with the rest")
{
    Shown shown;
    shown.view->setWords(FigurePainter::Words::None);
    const std::vector<const FigureScene *> scenes{&shown.figure.scenes.front()};
    const FigurePainter painter(shown.themed.theme, scenes, Side::Right);
    const QRectF box(0, 0, 300, 400);
    const FigureRest rest(painter, 0, box, 1);
    const auto drawn = [&](const auto &paint) {
        QImage image(300, 400, QImage::Format_RGB32);
        image.fill(shown.themed.theme.colour(Role::Surface));
        QPainter onImage(&image);
        paint(onImage);
        return image;
    };
    for (const double at : {0.5, 1.3, 3.0}) {
        const FigureFrame frame = painter.frame(0, at);
        const QImage whole = drawn([&](QPainter &on) { painter.paint(on, box, frame, FigurePainter::Words::None); });
        const QImage pieced = drawn([&](QPainter &on) { rest.paint(on, frame, FigurePainter::Words::None); });
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                const QColor a = whole.pixelColor(x, y);
                const QColor b = pieced.pixelColor(x, y);
                // Soft edges that lie over each other may round differently.
                different += std::abs(a.red() - b.red()) > 2 || std::abs(a.green() - b.green()) > 2 ? 1 : 0;
            }
        }
        CHECK(different == 0);
    }
}

TEST_CASE("FigureView: only what has moved is painted again")
{
    Shown shown;
    test::showNow(*shown.view);
    shown.view->show(FigurePhase::Doing, 0.5, false);
    test::PaintedRegion painted(*shown.view);
    painted.take();
    shown.view->show(FigurePhase::Doing, 0.6, false);
    const QRegion moved = painted.take();
    CHECK_FALSE(moved.isEmpty());
    // The lifted foot is below the knee; the head stays.
    CHECK(moved.boundingRect().top() > 200);
    shown.view->show(FigurePhase::Doing, 0.6, false);
    CHECK(painted.take().isEmpty());
}
