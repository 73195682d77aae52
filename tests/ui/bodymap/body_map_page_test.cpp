// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/bodymap/map_house.h"

#include "domain/screening/spot.h"
#include "ui/kit/widgets/chip.h"
#include "ui/map/spot_words.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("BodyMapPage: a point that is shown from elsewhere is what the panel speaks of, not an older spot")
{
    MapHouse house;
    house.tap(house.target("point:fibularis-longus-1").position);
    REQUIRE(house.says(QStringLiteral("Long outer leg muscle")));

    house.page->showPoint(TriggerPointId("soleus-1"));
    house.settle();
    CHECK(house.says(QStringLiteral("Deep calf muscle, lower half")));
    CHECK(house.says(QStringLiteral("Not marked yet")));
    CHECK_FALSE(house.says(QStringLiteral("Long outer leg muscle")));
    CHECK_FALSE(house.says(QStringLiteral("How sore is it when you press?")));
    CHECK(house.canvas().look().chosen == MuscleId("soleus"));
    CHECK(house.target("point:soleus-1").chosen);
    CHECK(house.models->theCase.picture().spots.size() == 1);
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("fibularis-longus-1"));
}

TEST_CASE("BodyMapPage: a shown point stays in another view, and gives way to a tap, another spot or the way back")
{
    MapHouse house;
    house.tap(house.target("point:fibularis-longus-1").position);
    const auto show = [&] {
        house.page->showPoint(TriggerPointId("soleus-1"));
        house.settle();
        REQUIRE(house.says(QStringLiteral("Not marked yet")));
    };
    show();
    house.page->setView(View::Sole);
    house.settle();
    CHECK(house.says(QStringLiteral("Not marked yet")));
    CHECK(house.canvas().look().often.contains(ZoneId("heel-underside")));
    house.page->setView(View::Posterior);
    house.settle();

    house.press(QStringLiteral("Back to spot 1"));
    CHECK(house.says(QStringLiteral("Long outer leg muscle")));

    show();
    house.tap(house.target("point:soleus-1").position);
    CHECK_FALSE(house.says(QStringLiteral("Not marked yet")));
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("soleus-1"));

    show();
    house.tap(house.models->theCase.picture().spots[0].position);
    CHECK(house.says(QStringLiteral("Spot 1 of 1")));
}

TEST_CASE("BodyMapPage: a shown point that must not be pressed says so and asks for no pressing")
{
    MapHouse house;
    house.page->showPoint(TriggerPointId("popliteus-1"));
    house.settle();
    CHECK(house.says(QStringLiteral("Do not press here")));
    CHECK_FALSE(house.says(QStringLiteral("Press there")));
}

TEST_CASE("BodyMapPage: what is chosen on the list is marked as by a tap, in the view that shows it")
{
    MapHouse house;
    house.press(QStringLiteral("Find it on a list"));
    MapFinder &finder = house.finder();
    REQUIRE(finder.field()->hasFocus());
    QTest::keyClicks(finder.field(), QStringLiteral("big toe mus"));
    REQUIRE(finder.list()->places().rowCount() == 2);
    CHECK(finder.list()->places().row(1).key == "muscle:flexor-hallucis-longus");
    QTest::keyClick(finder.field(), Qt::Key_Return);
    house.settle();
    REQUIRE(house.models->theCase.picture().spots.size() == 1);
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("flexor-hallucis-longus-1"));
    CHECK(house.says(QStringLiteral("Spot 1 of 1")));
    CHECK(house.canvas().hasFocus());

    house.press(QStringLiteral("Find it on a list"));
    QTest::keyClicks(finder.field(), QStringLiteral("middle sole"));
    REQUIRE(finder.list()->places().rowCount() == 1);
    const QRect row = finder.list()->visualRect(finder.list()->places().index(0));
    QTest::mouseClick(finder.list()->viewport(), Qt::LeftButton, Qt::NoModifier, row.center());
    house.settle();
    CHECK(house.canvas().look().view == View::Sole);
    CHECK(house.models->theCase.picture().spots[0].view == View::Sole);
}

TEST_CASE("BodyMapPage: the list holds everything on the leg, says what not to press, and finds by any word")
{
    MapHouse house;
    house.press(QStringLiteral("Find it on a list"));
    PlaceModel &places = house.finder().list()->places();
    const GuideCore &core = house.core;
    std::size_t zones = 0;
    for (const PainZone &zone : core.zones)
        zones += zone.onMap ? 1 : 0;
    CHECK(static_cast<std::size_t>(places.rowCount()) ==
          core.points.size() + core.muscles.size() + core.noPress.size() + zones);
    places.setFilter(QStringLiteral("POPLITEUS low"));
    REQUIRE(places.rowCount() == 1);
    CHECK(places.row(0).key == "point:popliteus-1");
    CHECK(places.row(0).detail.startsWith(QStringLiteral("Do not press")));
    places.setFilter(QStringLiteral("zzz"));
    CHECK(places.rowCount() == 0);
}

TEST_CASE("BodyMapPage: Escape closes the list, and the map is tapped as before")
{
    MapHouse house;
    house.press(QStringLiteral("Find it on a list"));
    QTest::keyClick(house.finder().field(), Qt::Key_Escape);
    house.settle();
    CHECK_FALSE(house.finder().isVisible());
    house.tap({-0.04, 0.6});
    CHECK(house.models->theCase.picture().spots.size() == 1);
}

TEST_CASE("BodyMapPage: where it hurts is tapped on the map or chosen, and the points behind it are told best first")
{
    MapHouse house;
    house.press(QStringLiteral("It hurts somewhere else"));
    CHECK(house.says(QStringLiteral("Where does it hurt?")));
    for (const MapTarget &target : house.canvas().targets())
        CHECK(target.kind == MapTarget::Kind::Zone);
    house.tap(house.target("zone:heel-back").position);
    CHECK(house.models->theCase.picture().pain == std::set<ZoneId>{ZoneId("heel-back")});
    CHECK(house.models->theCase.picture().spots.empty());
    CHECK(house.says(QStringLiteral("1  Deep calf muscle, lower half")));
    CHECK(house.says(QStringLiteral("Often sends pain here: Back of the heel")));
    CHECK(house.says(QStringLiteral("2  Deepest muscle behind the shin")));
    CHECK(house.says(QStringLiteral("Can send pain here: Back of the heel")));
    CHECK(house.says(QStringLiteral("Don’t press it yourself")));

    house.tap(house.target("zone:heel-back").position);
    CHECK(house.models->theCase.picture().pain.empty());
    QTest::keyClicks(house.finder().field(), QStringLiteral("back knee"));
    QTest::keyClick(house.finder().field(), Qt::Key_Return);
    house.settle();
    CHECK(house.models->theCase.picture().pain == std::set<ZoneId>{ZoneId("back-of-knee")});
}

TEST_CASE("BodyMapPage: from the pain to its point on the map, which is shown and not marked")
{
    MapHouse house;
    house.press(QStringLiteral("It hurts somewhere else"));
    house.tap(house.target("zone:outer-ankle").position);
    for (QAbstractButton *button : house.page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Long outer leg muscle")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    house.settle();
    CHECK(house.says(QStringLiteral("Not marked yet")));
    CHECK(house.says(QStringLiteral("Long outer leg muscle")));
    CHECK(house.models->theCase.picture().spots.empty());
    REQUIRE(house.canvas().focusedTarget());
    CHECK(house.canvas().targets()[*house.canvas().focusedTarget()].key() == "point:fibularis-longus-1");
    house.key(Qt::Key_Return);
    REQUIRE(house.models->theCase.picture().spots.size() == 1);
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("fibularis-longus-1"));
    CHECK_FALSE(house.says(QStringLiteral("Not marked yet")));
}

TEST_CASE("BodyMapPage: points closer than a finger answer to the nearest, and offer the others beside it")
{
    // What is left for the page in a window of 1024 x 700.
    MapHouse house({936, 644});
    house.page->setSmall(true);
    house.settle();
    for (const View view : allViews) {
        house.page->setView(view);
        for (const TriggerPoint &point : house.core.points) {
            if (!point.tapViews.contains(view))
                continue;
            const QPointF at = house.canvas().toPixels(point.positions.at(view));
            MarkedSpot spot{view, point.positions.at(view), {}, {}, {}, {}};
            placeSpot(spot, house.map, house.core.points);
            spot.point = point.id;
            const SpotWords words = wordsFor(house.core, house.map, spot);
            CHECK(words.point == &point);
            for (const TriggerPoint &other : house.core.points) {
                if (&other == &point || !other.tapViews.contains(view))
                    continue;
                const QPointF away = house.canvas().toPixels(other.positions.at(view)) - at;
                INFO(point.id.value() << " and " << other.id.value());
                if (std::hypot(away.x(), away.y()) < 44)
                    CHECK(std::find(words.others.begin(), words.others.end(), &other) != words.others.end());
            }
        }
    }
}

TEST_CASE("BodyMapPage: in the smallest window every target has room for a finger, and a tap beside a point is the "
          "nearest one's")
{
    MapHouse house({936, 644});
    house.page->setSmall(true);
    house.settle();
    for (const View view : allViews) {
        house.page->setView(view);
        for (const Layer layer : allLayers) {
            house.page->setLayer(layer);
            for (std::size_t i = 0; i < house.canvas().targets().size(); ++i) {
                INFO(idOf(view) << ' ' << idOf(layer) << ' ' << house.canvas().targets()[i].key());
                CHECK(house.canvas().targetRect(i).width() >= 44);
                CHECK(house.canvas().targetRect(i).height() >= 44);
            }
        }
        house.page->setLayer(Layer::Superficial);
        for (const TriggerPoint &point : house.core.points) {
            if (!point.tapViews.contains(view))
                continue;
            const QPoint middle = house.canvas().toPixels(point.positions.at(view)).toPoint();
            for (const QPoint aside : {QPoint(0, 0), QPoint(20, 0), QPoint(-20, 0), QPoint(0, 20), QPoint(0, -20)}) {
                const QPoint finger = middle + aside;
                const Location there =
                    house.map.locate(view, Layer::Superficial, house.canvas().toLeg(QPointF(finger)));
                house.tapPixel(finger);
                INFO(point.id.value() << " in " << idOf(view) << " beside by " << aside.x() << ", " << aside.y());
                const std::vector<MarkedSpot> &spots = house.models->theCase.picture().spots;
                if (there.onLeg && aside.isNull())
                    CHECK(spots.at(0).point == point.id);
                if (there.onLeg && !spots.empty()) {
                    // The nearest, or one of the muscle under the finger where the nearest lies deeper.
                    MarkedSpot named = spots.at(0);
                    placeSpot(named, house.map, house.core.points);
                    CHECK(spots.at(0).point == named.point);
                }
                while (!house.models->theCase.picture().spots.empty())
                    house.models->theCase.removeCurrentSpot();
            }
        }
    }
}

TEST_CASE("BodyMapPage: another point that is offered can be taken instead, near or a finger away")
{
    MapHouse house;
    house.tap(house.target("point:soleus-1").position);
    house.press(QStringLiteral("Big-toe muscle"));
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("flexor-hallucis-longus-1"));
    CHECK(house.says(QStringLiteral("Flexor hallucis longus")));
    house.models->theCase.undo();
    house.settle();
    house.press(QStringLiteral("Deep calf muscle, outer lower part"));
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("soleus-3"));
    CHECK(house.says(QStringLiteral("Soleus, lower outer part")));
}

TEST_CASE(
    "BodyMapPage: a press on an offered point that finds another spot, where the point does not show, moves nothing")
{
    MapHouse house;
    house.tap(house.target("point:soleus-1").position);
    CaseModel &theCase = house.models->theCase;
    QAbstractButton *offer = nullptr;
    for (QAbstractButton *button : house.page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Deep calf muscle, outer lower part"))
            offer = button;
    }
    REQUIRE(offer);
    // The press is on its way while the other spot is marked.
    offer->click();
    theCase.addSpot(View::Sole, {0, 0.15});
    CHECK_NOTHROW(QCoreApplication::sendPostedEvents());
    house.settle();
    REQUIRE(theCase.picture().spots.size() == 2);
    CHECK(theCase.picture().spots[1].position == Point{0, 0.15});
    CHECK(theCase.picture().spots[1].point != TriggerPointId("soleus-3"));
}

TEST_CASE("BodyMapPage: a tap names what shows on the layer, and no layer makes a place one to press")
{
    MapHouse house;
    const auto spot = [&] { return house.models->theCase.picture().spots.at(0); };
    const Point inner{-0.086, 0.45};
    house.tap(inner);
    CHECK(spot().muscle == MuscleId("gastrocnemius-medial"));
    house.press(QStringLiteral("Deeper"));
    // The spot stays what it was named until it is tapped again.
    CHECK(spot().muscle == MuscleId("gastrocnemius-medial"));
    house.page->setView(View::Medial);
    house.settle();
    const Point flexor{0.0, 0.64};
    for (const auto &[layer, muscle] :
         {std::pair{"Deeper", "flexor-digitorum-longus"}, std::pair{"Deepest", "flexor-digitorum-longus"}}) {
        house.press(QString::fromUtf8(layer));
        house.tap(flexor);
        CHECK(spot().muscle == MuscleId(muscle));
    }
    house.page->setView(View::Posterior);
    house.settle();
    house.press(QStringLiteral("Deepest"));
    // Where soleus-1 lies under the cord's sheet, the deepest layer bares the flexors.
    house.tap({0.004, 0.6});
    CHECK(spot().muscle == MuscleId("flexor-hallucis-longus"));
    CHECK(house.says(QStringLiteral("Flexor hallucis longus")));
    CHECK_FALSE(house.says(QStringLiteral("Soleus, under the broad top of the Achilles tendon")));
    house.press(QStringLiteral("Deep calf muscle, lower half"));
    CHECK(house.says(QStringLiteral("Soleus, under the broad top of the Achilles tendon")));
    house.tap({-0.045, 0.8});
    CHECK(spot().noPress == NoPressId("achilles-press"));
    CHECK(house.says(QStringLiteral("Do not press here")));
    CHECK_FALSE(spotFacts(house.models->theCase.picture(), house.map, house.core.points).at(0).selfPressure);
}

TEST_CASE("BodyMapPage: every hatch has its name beside the leg, in any view and size")
{
    const auto [size, small] = GENERATE(table<QSize, bool>({{QSize(1232, 828), false}, {QSize(936, 644), true}}));
    const View view = GENERATE(View::Posterior, View::Medial, View::Lateral);
    const Side side = GENERATE(Side::Left, Side::Right);
    MapHouse house;
    house.models->theCase.setLeg(side);
    house.page->setSmall(small);
    house.page->resize(size);
    house.page->setView(view);
    house.settle();
    const BodyMapCanvas &canvas = house.page->canvas();
    std::size_t hatches = 0;
    for (const NoPressZone &zone : house.core.noPress)
        hatches += house.map.drawing(view)->find(zone.id.value()) ? 1U : 0U;
    CHECK(hatches > 0);
    const auto placed = canvas.placedLeaders();
    CHECK(placed.size() >= hatches);
    std::map<bool, double> below;
    for (const auto &leader : placed) {
        CAPTURE(leader.top);
        CHECK(leader.top >= 0);
        CHECK(leader.top < canvas.labelRect().top());
        const auto above = below.find(leader.farSide);
        CHECK((above == below.end() || leader.top > above->second));
        below[leader.farSide] = leader.top;
    }
}

TEST_CASE("BodyMapPage: nothing stands on the leg's label, in any view, size or text size, nor is it cut off")
{
    for (const auto &[size, scale] : {std::pair{QSize(936, 644), 1.0}, std::pair{QSize(1392, 928), 1.0},
                                      std::pair{QSize(1340, 816), 2.0}, std::pair{QSize(1500, 900), 3.0}}) {
        MapHouse house(size);
        house.themed.theme.setTextScale(scale);
        house.page->setSmall(size.width() < 1000);
        for (const bool inMirror : {false, true}) {
            house.page->setInMirror(inMirror);
            for (const View view : allViews) {
                house.page->setView(view);
                house.settle();
                const QRect label = house.canvas().labelRect().toAlignedRect();
                CHECK(house.canvas().legLabel().endsWith(QStringLiteral(", as in a mirror")) == inMirror);
                CHECK(house.canvas().legLabel().contains(QStringLiteral("right"), Qt::CaseInsensitive));
                INFO(size.width() << ' ' << scale << ' ' << idOf(view) << (inMirror ? " mirrored" : ""));
                CHECK(house.canvas().rect().contains(label));
                for (const QAbstractButton *button : house.page->findChildren<QAbstractButton *>()) {
                    const QRect on(button->mapTo(house.page.get(), QPoint()), button->size());
                    if (button->isVisible())
                        CHECK_FALSE(on.intersects(label.translated(house.canvas().mapTo(house.page.get(), QPoint()))));
                }
            }
        }
    }
}

TEST_CASE("BodyMapPage: where the text is too large for map and panel, a switch shows one, and what is chosen leads to "
          "the map")
{
    MapHouse house({936, 600});
    house.themed.theme.setTextScale(3);
    house.settle();
    CHECK(house.canvas().isVisible());
    CHECK_FALSE(house.says(QStringLiteral("Continue to symptoms")));
    house.tap(house.target("point:soleus-1").position);
    REQUIRE(house.models->theCase.picture().spots.size() == 1);
    house.press(QStringLiteral("Your spot"));
    CHECK_FALSE(house.canvas().isVisible());
    CHECK(house.says(QStringLiteral("Deep calf muscle, lower half")));
    CHECK(house.says(QStringLiteral("Right leg")));
    CHECK(house.says(QStringLiteral("Continue to symptoms")));
    house.page->showPoint(TriggerPointId("soleus-3"));
    house.settle();
    CHECK(house.canvas().isVisible());
    // With room for both again there is nothing to switch.
    house.themed.theme.setTextScale(1);
    house.settle();
    CHECK(house.canvas().isVisible());
    CHECK(house.says(QStringLiteral("Continue to symptoms")));
    CHECK_FALSE(house.says(QStringLiteral("Your spot")));
}

TEST_CASE("BodyMapPage: as in a mirror every sentence keeps its leg, and only the leg's label says how it is drawn")
{
    MapHouse house;
    const auto words = [&] {
        QStringList all;
        for (const QWidget *part : house.page->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(part);
            const auto *button = qobject_cast<const QAbstractButton *>(part);
            if (part->isVisible() && (label || button))
                all << (label ? label->text() : button->text()) + part->accessibleName();
        }
        for (const MapTarget &target : house.canvas().targets())
            all << spokenName(target, house.models->theCase.leg()) << target.description;
        return all;
    };
    for (const Side side : allSides) {
        house.models->theCase.setLeg(side);
        for (const View view : allViews) {
            house.page->setView(view);
            house.settle();
            const Point place = view == View::Sole ? Point{0, 0.15} : Point{0.03, 0.35};
            house.page->setInMirror(false);
            house.settle();
            house.tap(place);
            const QStringList seen = words();
            const MarkedSpot marked = house.models->theCase.picture().spots.at(0);
            const QString label = house.canvas().accessibleName();
            const double across = house.canvas().toPixels(place).x() - house.canvas().toPixels({0, place.y}).x();

            house.page->setInMirror(true);
            house.settle();
            INFO(idOf(side) << ' ' << idOf(view));
            CHECK(house.canvas().accessibleName() == label + QStringLiteral(", as in a mirror"));
            CHECK(house.canvas().accessibleName().contains(side == Side::Left ? QStringLiteral("our left ")
                                                                              : QStringLiteral("our right ")));
            CHECK(words() == seen);
            const double mirrored = house.canvas().toPixels(place).x() - house.canvas().toPixels({0, place.y}).x();
            CHECK(mirrored * across <= 0);
            house.tap(place);
            const MarkedSpot again = house.models->theCase.picture().spots.at(0);
            CHECK(again.muscle == marked.muscle);
            CHECK(again.point == marked.point);
            CHECK(again.noPress == marked.noPress);
            CHECK(std::abs(again.position.x - marked.position.x) < 0.004);
            house.models->theCase.undo();
            house.models->theCase.undo();
            house.page->setInMirror(false);
        }
    }
}

TEST_CASE("BodyMapPage: a press that can't zoom any further says so")
{
    MapHouse house;
    QSignalSpy said(house.page.get(), &BodyMapPage::messageRequested);
    const auto zoom = [&](const char *name) {
        for (auto *button : house.page->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QLatin1String(name))
                button->click();
        }
    };
    zoom("Smaller");
    REQUIRE(said.count() == 1);
    CHECK(said.takeFirst().first().toString() == QStringLiteral("The whole leg is on the page already."));
    zoom("Fit the leg to the page");
    REQUIRE(said.count() == 1);
    CHECK(said.takeFirst().first().toString() == QStringLiteral("The whole leg is on the page already."));
    for (int i = 0; i < 40 && said.isEmpty(); ++i)
        zoom("Larger");
    REQUIRE(said.count() == 1);
    CHECK(said.takeFirst().first().toString() == QStringLiteral("The drawing is as large as it gets."));
    zoom("Fit the leg to the page");
    CHECK(said.isEmpty());
    CHECK(house.canvas().zoom() == 1);
}

TEST_CASE("BodyMapPage: however many places hurt, each can be read and taken back")
{
    MapHouse house({1100, 640});
    for (const PainZone &zone : house.core.zones)
        house.models->theCase.setPain(zone.id, true);
    house.press(QStringLiteral("It hurts somewhere else"));
    house.settle();
    std::size_t chips = 0;
    for (const auto *chip : house.finder().findChildren<Chip *>()) {
        ++chips;
        CHECK(chip->height() >= chip->minimumSizeHint().height());
    }
    CHECK(chips == house.core.zones.size());
}
