// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/bodymap/map_house.h"

#include <QTest>

#include <set>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Qt::Key arrows[]{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};

std::string focused(const MapHouse &house)
{
    const auto target = house.canvas().focusedTarget();
    return target ? house.canvas().targets()[*target].key() : std::string();
}

/// Every target that arrows lead to, from the first.
std::set<std::string> reachedByArrows(MapHouse &house)
{
    std::set<std::string> reached{house.canvas().targets().front().key()};
    std::vector<std::string> open(reached.begin(), reached.end());
    while (!open.empty()) {
        const std::string from = open.back();
        open.pop_back();
        for (const Qt::Key arrow : arrows) {
            house.canvas().focusTarget(house.indexOf(from));
            QTest::keyClick(&house.canvas(), arrow);
            if (reached.insert(focused(house)).second)
                open.push_back(focused(house));
        }
    }
    return reached;
}

} // namespace

TEST_CASE("map by keyboard: arrows go to what lies in their direction")
{
    MapHouse house;
    house.canvas().setFocus(Qt::TabFocusReason);
    for (const MapTarget &start : std::vector<MapTarget>(house.canvas().targets())) {
        for (const Qt::Key arrow : arrows) {
            house.canvas().focusTarget(house.indexOf(start.key()));
            QTest::keyClick(&house.canvas(), arrow);
            if (focused(house) == start.key())
                continue;
            const QPointF way = house.canvas().toPixels(house.target(focused(house)).position) -
                                house.canvas().toPixels(start.position);
            INFO(start.key() << " to " << focused(house));
            switch (arrow) {
            case Qt::Key_Left:
                CHECK(way.x() <= 0);
                break;
            case Qt::Key_Right:
                CHECK(way.x() >= 0);
                break;
            case Qt::Key_Up:
                CHECK(way.y() <= 0);
                break;
            default:
                CHECK(way.y() >= 0);
            }
        }
    }
}

TEST_CASE("map by keyboard: arrows reach every target of every view, a spot on its point included")
{
    MapHouse house;
    house.canvas().setFocus(Qt::TabFocusReason);
    house.models->theCase.addSpot(View::Posterior, house.target("point:soleus-1").position);
    for (const View view : allViews) {
        house.page->setView(view);
        const auto reached = reachedByArrows(house);
        for (const MapTarget &target : house.canvas().targets()) {
            INFO(target.key() << " in " << idOf(view));
            CHECK(reached.contains(target.key()));
        }
    }
}

TEST_CASE("map by keyboard: Page Down goes through all in order, Home and End to the ends")
{
    MapHouse house;
    house.canvas().setFocus(Qt::TabFocusReason);
    house.key(Qt::Key_Home);
    for (const MapTarget &target : std::vector<MapTarget>(house.canvas().targets())) {
        CHECK(focused(house) == target.key());
        house.key(Qt::Key_PageDown);
    }
    CHECK(focused(house) == house.canvas().targets().back().key());
    house.key(Qt::Key_PageUp);
    CHECK(house.canvas().focusedTarget() == house.canvas().targets().size() - 2);
    house.key(Qt::Key_End);
    CHECK(house.canvas().focusedTarget() == house.canvas().targets().size() - 1);
}

TEST_CASE("map by keyboard: Enter marks, and the focus stays on what was marked")
{
    MapHouse house;
    house.canvas().setFocus(Qt::TabFocusReason);
    house.canvas().focusTarget(house.indexOf("point:fibularis-longus-1"));
    house.key(Qt::Key_Return);
    REQUIRE(house.models->theCase.picture().spots.size() == 1);
    CHECK(house.models->theCase.picture().spots[0].point == TriggerPointId("fibularis-longus-1"));
    CHECK(focused(house) == "point:fibularis-longus-1");
    CHECK(house.target("point:fibularis-longus-1").chosen);
    house.key(Qt::Key_Space);
    CHECK(house.models->theCase.picture().spots.size() == 1);
}

TEST_CASE("map by keyboard: Shift and an arrow move the spot the way it looks on either leg")
{
    for (const Side side : allSides) {
        MapHouse house;
        house.models->theCase.setLeg(side);
        house.canvas().setFocus(Qt::TabFocusReason);
        house.models->theCase.addSpot(View::Posterior, {0, 0.3});
        const QPointF before = house.canvas().toPixels(house.models->theCase.picture().spots[0].position);
        house.key(Qt::Key_Right, Qt::ShiftModifier);
        house.key(Qt::Key_Down, Qt::ShiftModifier);
        const QPointF after = house.canvas().toPixels(house.models->theCase.picture().spots[0].position);
        CHECK(after.x() > before.x());
        CHECK(after.y() > before.y());
        house.key(Qt::Key_Delete);
        CHECK(house.models->theCase.picture().spots.empty());
    }
}
