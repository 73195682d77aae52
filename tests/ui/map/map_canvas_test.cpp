// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"
#include "ui/map/map_canvas.h"

#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace calfwise;
using calfwise::test::shippedGuide;

namespace {

class PaintCounter : public QObject {
public:
    int paints = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

/// A canvas of its own, shown.
struct Stage {
    explicit Stage(bool reducedMotion = true) : map(shippedGuide().core.drawings, shippedGuide().core.points)
    {
        theme.setAppearance(Theme::Appearance::Light);
        theme.setReducedMotion(reducedMotion);
        canvas = std::make_unique<BodyMapCanvas>(map, theme);
        canvas->setLegLabels(QStringLiteral("Your right leg"), QStringLiteral("Left leg"));
        canvas->resize(800, 760);
        canvas->installEventFilter(&counter);
        canvas->show();
        REQUIRE(QTest::qWaitForWindowExposed(canvas.get()));
        settle();
        QObject::connect(canvas.get(), &BodyMapCanvas::tapped, canvas.get(), [this](Point at) { taps.push_back(at); });
    }

    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
    }

    QPoint pixel(Point at) const { return canvas->toPixels(at).toPoint(); }

    Theme theme;
    BodyMap map;
    PaintCounter counter;
    std::unique_ptr<BodyMapCanvas> canvas;
    std::vector<Point> taps;
};

QPointingDevice *touchScreen()
{
    static QPointingDevice *device = QTest::createTouchDevice();
    return device;
}

bool near(Point a, Point b)
{
    return std::abs(a.x - b.x) < 0.005 && std::abs(a.y - b.y) < 0.005;
}

constexpr Point onCalf{-0.08, 0.3};

} // namespace

TEST_CASE("BodyMapCanvas: in a mirror the legs change places and a tap still means the same place of the same leg")
{
    Stage stage;
    for (Side side : allSides) {
        stage.canvas->setSide(side);
        stage.canvas->setInMirror(false);
        const QPoint straight = stage.pixel(onCalf);
        stage.canvas->setInMirror(true);
        const QPoint flipped = stage.pixel(onCalf);
        CHECK(straight != flipped);
        stage.taps.clear();
        QTest::mouseClick(stage.canvas.get(), Qt::LeftButton, {}, flipped);
        REQUIRE(stage.taps.size() == 1);
        CHECK(near(stage.taps.front(), onCalf));
    }
    // The right leg stands at the left in a mirror.
    stage.canvas->setSide(Side::Right);
    stage.canvas->setInMirror(false);
    const int right = stage.pixel({0, 0.5}).x();
    stage.canvas->setInMirror(true);
    CHECK(stage.pixel({0, 0.5}).x() < right);
}

TEST_CASE("BodyMapCanvas: nudging goes the way the arrow points, in a mirror too")
{
    Stage stage;
    for (Side side : allSides) {
        for (bool inMirror : {false, true}) {
            stage.canvas->setSide(side);
            stage.canvas->setInMirror(inMirror);
            double moved = 0;
            const auto connection = QObject::connect(stage.canvas.get(), &BodyMapCanvas::nudged, stage.canvas.get(),
                                                     [&](double dx, double) { moved = dx; });
            QTest::keyClick(stage.canvas.get(), Qt::Key_Right, Qt::ShiftModifier);
            QObject::disconnect(connection);
            CHECK(stage.canvas->toPixels({onCalf.x + moved, onCalf.y}).x() > stage.canvas->toPixels(onCalf).x());
        }
    }
}

TEST_CASE("BodyMapCanvas: a layer fades into the next, and with less motion it does not")
{
    Stage moving(false);
    MapLook deeper = moving.canvas->look();
    deeper.layer = Layer::Deep;
    moving.canvas->setLook(deeper);
    CHECK(moving.canvas->isFading());
    CHECK(QTest::qWaitFor([&] { return !moving.canvas->isFading(); }));

    Stage still(true);
    still.canvas->setLook(deeper);
    CHECK_FALSE(still.canvas->isFading());
}

TEST_CASE("BodyMapCanvas: two fingers apart enlarge the drawing, and the end of a pinch marks nothing")
{
    Stage stage;
    const QPoint middle = stage.pixel({0, 0.4});
    QTest::touchEvent(stage.canvas.get(), touchScreen())
        .press(0, middle - QPoint(20, 0), stage.canvas.get())
        .press(1, middle + QPoint(20, 0), stage.canvas.get());
    QTest::touchEvent(stage.canvas.get(), touchScreen())
        .move(0, middle - QPoint(40, 0), stage.canvas.get())
        .move(1, middle + QPoint(40, 0), stage.canvas.get());
    CHECK(stage.canvas->zoom() == Catch::Approx(2.0).epsilon(0.05));
    QTest::touchEvent(stage.canvas.get(), touchScreen())
        .stationary(0)
        .release(1, middle + QPoint(40, 0), stage.canvas.get());
    QTest::touchEvent(stage.canvas.get(), touchScreen()).release(0, middle - QPoint(40, 0), stage.canvas.get());
    CHECK(stage.taps.empty());
}

TEST_CASE("BodyMapCanvas: a finger that taps marks, and one that rests gets a lens and marks where it is let go")
{
    Stage stage;
    const QPoint at = stage.pixel(onCalf);
    QTest::touchEvent(stage.canvas.get(), touchScreen()).press(0, at, stage.canvas.get());
    QTest::touchEvent(stage.canvas.get(), touchScreen()).release(0, at, stage.canvas.get());
    REQUIRE(stage.taps.size() == 1);
    CHECK(near(stage.taps.back(), onCalf));

    QTest::touchEvent(stage.canvas.get(), touchScreen()).press(0, at, stage.canvas.get());
    CHECK_FALSE(stage.canvas->showsLens());
    REQUIRE(QTest::qWaitFor([&] { return stage.canvas->showsLens(); }));
    const Point lower{-0.08, 0.4};
    QTest::touchEvent(stage.canvas.get(), touchScreen()).move(0, stage.pixel(lower), stage.canvas.get());
    CHECK(stage.canvas->showsLens());
    QTest::touchEvent(stage.canvas.get(), touchScreen()).release(0, stage.pixel(lower), stage.canvas.get());
    CHECK_FALSE(stage.canvas->showsLens());
    REQUIRE(stage.taps.size() == 2);
    CHECK(near(stage.taps.back(), lower));
}

TEST_CASE("BodyMapCanvas: keys, wheel and the page's buttons enlarge, a double click fits again")
{
    Stage stage;
    QTest::keyClick(stage.canvas.get(), Qt::Key_Plus);
    CHECK(stage.canvas->zoom() > 1.2);
    QTest::keyClick(stage.canvas.get(), Qt::Key_0);
    CHECK(stage.canvas->zoom() == 1);
    stage.canvas->zoomBy(2);
    CHECK(stage.canvas->zoom() == 2);
    QTest::mouseDClick(stage.canvas.get(), Qt::LeftButton, {}, stage.canvas->rect().center());
    CHECK(stage.canvas->zoom() == 1);
}

TEST_CASE("BodyMapCanvas: nothing is painted when nothing changes")
{
    Stage stage;
    const MarkedSpot spot;
    stage.canvas->setSpots({spot}, 0);
    stage.canvas->setLeaders({{{0, 0}, QStringLiteral("Do not press"), {}}});
    stage.settle();
    stage.counter.paints = 0;
    stage.canvas->setLook(stage.canvas->look());
    stage.canvas->setSide(stage.canvas->side());
    stage.canvas->setSpots({spot}, 0);
    stage.canvas->setArrowTo(std::nullopt);
    stage.canvas->setLeaders({{{0, 0}, QStringLiteral("Do not press"), {}}});
    stage.canvas->setLegLabels(QStringLiteral("Your right leg"), QStringLiteral("Left leg"));
    stage.canvas->setBothLegs(true);
    stage.settle();
    CHECK(stage.counter.paints == 0);

    QTest::mouseMove(stage.canvas.get(), stage.pixel(onCalf));
    stage.settle();
    stage.counter.paints = 0;
    QTest::mouseMove(stage.canvas.get(), stage.pixel({onCalf.x, onCalf.y + 0.01}));
    stage.settle();
    CHECK(stage.counter.paints == 0);
}
