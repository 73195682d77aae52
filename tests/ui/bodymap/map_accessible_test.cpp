// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/bodymap/map_house.h"

#include <QAccessible>

using namespace calfwise;
using namespace calfwise::test;

namespace {

QAccessibleInterface &accessible(BodyMapCanvas &canvas)
{
    QAccessibleInterface *found = QAccessible::queryAccessibleInterface(&canvas);
    REQUIRE(found);
    return *found;
}

QAccessibleInterface &childFor(const MapHouse &house, const std::string &key)
{
    QAccessibleInterface *child = accessible(house.canvas()).child(static_cast<int>(house.indexOf(key)));
    REQUIRE(child);
    return *child;
}

void press(QAccessibleInterface &child)
{
    REQUIRE(child.actionInterface());
    child.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

TEST_CASE("map to a screen reader: every target is a child with name, role, description, rectangle and a press")
{
    MapHouse house;
    QAccessibleInterface &map = accessible(house.canvas());
    CHECK(map.role() == QAccessible::Grouping);
    CHECK(map.text(QAccessible::Name) == QStringLiteral("Body map: Your right leg, seen from behind"));
    REQUIRE(map.childCount() == static_cast<int>(house.canvas().targets().size()));
    REQUIRE(map.childCount() > 30);
    for (int i = 0; i < map.childCount(); ++i) {
        QAccessibleInterface *child = map.child(i);
        REQUIRE(child);
        INFO(child->text(QAccessible::Name).toStdString());
        CHECK(child->isValid());
        CHECK(child->parent() == &map);
        CHECK(map.indexOfChild(child) == i);
        CHECK(map.child(i) == child);
        CHECK(child->role() == QAccessible::Button);
        CHECK(child->text(QAccessible::Name).startsWith(QStringLiteral("Right leg: ")));
        CHECK(child->rect().width() >= 44);
        CHECK(child->rect().height() >= 44);
        CHECK(map.rect().intersects(child->rect()));
        CHECK(child->state().focusable);
        REQUIRE(child->actionInterface());
        CHECK(child->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    }
    CHECK(map.child(-1) == nullptr);
    CHECK(map.child(map.childCount()) == nullptr);
    CHECK(map.indexOfChild(&map) == -1);
}

TEST_CASE("map to a screen reader: a press marks what a tap there marks")
{
    MapHouse tapped;
    tapped.tap(tapped.target("point:soleus-1").position);
    MapHouse pressed;
    press(childFor(pressed, "point:soleus-1"));
    REQUIRE(pressed.models->theCase.picture().spots.size() == 1);
    CHECK(pressed.models->theCase.picture().spots[0].point == tapped.models->theCase.picture().spots[0].point);
    CHECK(pressed.models->theCase.picture().spots[0].muscle == tapped.models->theCase.picture().spots[0].muscle);

    press(childFor(pressed, "no-press:achilles-press"));
    pressed.settle();
    CHECK(pressed.models->theCase.picture().spots[0].noPress == NoPressId("achilles-press"));
    CHECK(pressed.says(QStringLiteral("Do not press here")));
}

TEST_CASE("map to a screen reader: the spot that was marked is there, chosen, and goes when it is removed")
{
    MapHouse house;
    QAccessibleInterface &map = accessible(house.canvas());
    const int before = map.childCount();
    press(childFor(house, "point:gastrocnemius-1"));
    REQUIRE(map.childCount() == before + 1);
    QAccessibleInterface &spot = childFor(house, "spot:0");
    const QAccessible::Id id = QAccessible::uniqueId(&spot);
    CHECK(spot.role() == QAccessible::RadioButton);
    CHECK(spot.state().checked);
    CHECK(spot.text(QAccessible::Name) ==
          QStringLiteral("Right leg: Spot 1 of 1: Inner calf muscle, upper half. Gastrocnemius, inner (medial) head"));
    CHECK(childFor(house, "point:gastrocnemius-1").state().selected);
    CHECK_FALSE(childFor(house, "point:soleus-1").state().selected);

    house.models->theCase.removeCurrentSpot();
    CHECK(map.childCount() == before);
    CHECK(QAccessible::accessibleInterface(id) == nullptr);
}

TEST_CASE("map to a screen reader: what lies under a place is found, points before what they lie on")
{
    MapHouse house;
    QAccessibleInterface &map = accessible(house.canvas());
    for (const MapTarget &target : house.canvas().targets()) {
        const QPoint at = house.canvas().mapToGlobal(house.canvas().toPixels(target.position)).toPoint();
        QAccessibleInterface *child = map.childAt(at.x(), at.y());
        INFO(target.key());
        REQUIRE(child);
        CHECK(child->rect().contains(at));
        if (target.kind == MapTarget::Kind::TriggerPoint)
            CHECK(child->text(QAccessible::Name).contains(target.name));
    }
    CHECK(map.childAt(map.rect().left() - 10, map.rect().top()) == nullptr);
}

TEST_CASE("map to a screen reader: another view, layer or leg shows other children under other names")
{
    MapHouse house;
    QAccessibleInterface &map = accessible(house.canvas());
    QAccessibleInterface &soleus = childFor(house, "point:soleus-1");
    const QAccessible::Id lateral = QAccessible::uniqueId(&childFor(house, "point:soleus-2"));
    house.models->theCase.setLeg(Side::Left);
    CHECK(soleus.text(QAccessible::Name).startsWith(QStringLiteral("Left leg: ")));
    house.page->setView(View::Medial);
    CHECK(&childFor(house, "point:soleus-1") == &soleus);
    CHECK_FALSE(house.canvas().targetOf("point:soleus-2"));
    CHECK(QAccessible::accessibleInterface(lateral) == nullptr);
    CHECK(map.text(QAccessible::Name) == QStringLiteral("Body map: Your left leg, seen from the inner side"));
}

TEST_CASE("map to a screen reader: the focus is on the child that the keyboard is on")
{
    MapHouse house;
    QAccessibleInterface &map = accessible(house.canvas());
    house.canvas().setFocus(Qt::TabFocusReason);
    house.settle();
    REQUIRE(house.canvas().focusedTarget());
    QAccessibleInterface *focused = map.focusChild();
    REQUIRE(focused);
    CHECK(focused->state().focused);
    CHECK(map.indexOfChild(focused) == static_cast<int>(*house.canvas().focusedTarget()));

    QAccessibleInterface &other = childFor(house, "zone:heel-back");
    other.actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(map.focusChild() == &other);
    CHECK_FALSE(focused->state().focused);
}

TEST_CASE("map to a screen reader: nothing is left when the page goes")
{
    QAccessible::Id map = 0;
    QAccessible::Id child = 0;
    {
        MapHouse house;
        map = QAccessible::uniqueId(&accessible(house.canvas()));
        child = QAccessible::uniqueId(&childFor(house, "point:soleus-1"));
        REQUIRE(QAccessible::accessibleInterface(child));
    }
    CHECK(QAccessible::accessibleInterface(map) == nullptr);
    CHECK(QAccessible::accessibleInterface(child) == nullptr);
}
