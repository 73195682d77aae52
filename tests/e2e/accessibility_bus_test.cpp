// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/accessibility_bus.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace calfwise::test;

namespace {

// Numbers of the accessibility bus (ATSPI_ROLE_..., ATSPI_STATE_...).
constexpr uint rolePushButton = 43;
constexpr uint roleRadioButton = 44;
constexpr int stateChecked = 4;
constexpr int stateFocusable = 11;
constexpr int stateFocused = 12;
constexpr int stateSelected = 23;
constexpr int stateShowing = 25;

const QString mapName = QStringLiteral("Body map: Your right leg, seen from behind");
const QString pointName =
    QStringLiteral("Right leg: Deep calf muscle, lower half. Soleus, under the broad top of the Achilles tendon");

/// The bus answers when it gets round to it.
bool eventually(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 20'000);
}

BusObject mapOf(DesktopUnderTest &desktop)
{
    BusObject map;
    const bool found = eventually([&] {
        map = programOn(desktop.bus()).find(mapName);
        return !map.isNull();
    });
    REQUIRE(found);
    return map;
}

} // namespace

TEST_CASE(
    "Accessibility bus: each point, region and no-press area of the map is told of with all that a screen reader needs")
{
    DesktopUnderTest desktop;
    const BusObject map = mapOf(desktop);
    const QRect onScreen = map.onScreen();
    const std::vector<BusObject> children = map.children();
    CHECK(children.size() > 30);
    for (const BusObject &child : children) {
        INFO(child.name().toStdString());
        CHECK(child.name().startsWith(QStringLiteral("Right leg: ")));
        CHECK(child.role() == rolePushButton);
        CHECK(child.is(stateFocusable));
        CHECK(child.is(stateShowing));
        CHECK(child.onScreen().width() >= 44);
        CHECK(child.onScreen().height() >= 44);
        CHECK(onScreen.intersects(child.onScreen()));
        CHECK(child.actions().contains(QStringLiteral("Press")));
    }
    const BusObject hollow = map.find(QStringLiteral("Right leg: Back of the knee. Nerve and vessels"));
    REQUIRE_FALSE(hollow.isNull());
    CHECK(hollow.description().startsWith(QStringLiteral("Do not press. ")));
    CHECK(map.find(pointName).description().contains(QStringLiteral("Often sends pain to: Back of the heel")));
}

TEST_CASE("Accessibility bus: pressing a point marks it, and the spot is there to be found")
{
    DesktopUnderTest desktop;
    const BusObject map = mapOf(desktop);
    const BusObject point = map.find(pointName);
    REQUIRE_FALSE(point.isNull());
    CHECK_FALSE(point.is(stateSelected));
    REQUIRE(point.act(QStringLiteral("Press")));
    BusObject spot;
    REQUIRE(eventually([&] {
        spot = map.find([](const BusObject &each) { return each.role() == roleRadioButton; });
        return !spot.isNull();
    }));
    CHECK(spot.name() == QStringLiteral("Right leg: Spot 1 of 1: Deep calf muscle, lower half. "
                                        "Soleus, under the broad top of the Achilles tendon"));
    CHECK(spot.is(stateChecked));
    CHECK(point.is(stateSelected));
    const BusObject program = programOn(desktop.bus());
    CHECK(eventually([&] { return !program.find(QStringLiteral("Spot 1 of 1")).isNull(); }));
    CHECK_FALSE(program.find(QStringLiteral("What it usually feels like")).isNull());

    REQUIRE(program.find(QStringLiteral("Left leg")).act(QStringLiteral("Toggle")));
    CHECK(eventually([&] {
        return !program.find(QStringLiteral("Body map: Your left leg, seen from behind")).isNull() &&
               !program
                    .find(QStringLiteral("Left leg: Deep calf muscle, lower half. Soleus, under the broad top of "
                                         "the Achilles tendon"))
                    .isNull();
    }));
    CHECK(map.find([](const BusObject &each) { return each.role() == roleRadioButton; }).isNull());
}

TEST_CASE("Accessibility bus: the focus is told of where it is, put there by a screen reader or by the arrow keys")
{
    DesktopUnderTest desktop;
    const BusObject map = mapOf(desktop);
    const BusObject program = programOn(desktop.bus());
    // There is no window manager here to make the window the active one: a click does.
    desktop.click(program.find(QStringLiteral("Where is it sore?")).onScreen().center());
    const BusObject point = map.find(pointName);
    REQUIRE(eventually([&] { return point.act(QStringLiteral("SetFocus")) && point.is(stateFocused); }));

    desktop.press(BusKey::Up);
    BusObject above;
    REQUIRE(eventually([&] {
        above = map.find([](const BusObject &each) { return each.is(stateFocused) && each.name() != mapName; });
        return !above.isNull() && above.path() != point.path();
    }));
    // A shape reaches further down than the place in it that the keys go by.
    CHECK(above.onScreen().top() < point.onScreen().center().y());
    CHECK_FALSE(point.is(stateFocused));

    const QString there = above.name();
    desktop.press(BusKey::Return);
    CHECK(eventually([&] { return !program.find(QStringLiteral("Spot 1 of 1")).isNull(); }));
    CHECK(above.name() == there);
    CHECK(above.is(stateFocused));
}

TEST_CASE(
    "Accessibility bus: a deeper layer tells of the muscles that it bares, and pressing one marks what is seen there")
{
    DesktopUnderTest desktop;
    const BusObject map = mapOf(desktop);
    const BusObject program = programOn(desktop.bus());
    const QString outermost = QStringLiteral("Right leg: Inner calf muscle. Gastrocnemius, medial head");
    const QString bared = QStringLiteral("Right leg: Big-toe muscle. Flexor hallucis longus");
    const QString hollow = QStringLiteral("Right leg: Back of the knee. Nerve and vessels");
    const auto muscle = [&](const QString &name) {
        return map.find([&](const BusObject &each) {
            return each.name() == name && !each.description().contains(QStringLiteral("Often sends pain to"));
        });
    };
    REQUIRE_FALSE(muscle(outermost).isNull());
    REQUIRE(program.find(QStringLiteral("Deepest")).act(QStringLiteral("Toggle")));
    REQUIRE(eventually([&] { return muscle(outermost).isNull() && !muscle(bared).isNull(); }));
    CHECK(map.name() == mapName);
    CHECK_FALSE(map.find(hollow).isNull());
    CHECK_FALSE(map.find(pointName).isNull());

    REQUIRE(muscle(bared).act(QStringLiteral("Press")));
    BusObject spot;
    REQUIRE(eventually([&] {
        spot = map.find([](const BusObject &each) { return each.role() == roleRadioButton; });
        return !spot.isNull();
    }));
    CHECK(spot.name().contains(QStringLiteral("lexor hallucis longus")));
}

TEST_CASE("Accessibility bus: as in a mirror every name keeps the leg's own side, and what lies left lies right")
{
    DesktopUnderTest desktop;
    const QString inner = QStringLiteral("Right leg: Inner calf muscle. Gastrocnemius, medial head");
    const QString outer = QStringLiteral("Right leg: Outer calf muscle. Gastrocnemius, lateral head");
    const auto fromLeftToRight = [&](const BusObject &map, const QString &first, const QString &second) {
        const BusObject a = map.find(first);
        const BusObject b = map.find(second);
        return !a.isNull() && !b.isNull() && a.onScreen().center().x() < b.onScreen().center().x();
    };
    const BusObject straight = mapOf(desktop);
    const BusObject program = programOn(desktop.bus());
    CHECK(fromLeftToRight(straight, inner, outer));

    const auto open = [&](const QString &page) {
        const BusObject item =
            program.find([&](const BusObject &each) { return each.name() == page && !each.actions().isEmpty(); });
        return item.act(item.actions().value(0));
    };
    REQUIRE(open(QStringLiteral("Settings")));
    REQUIRE(eventually([&] { return program.find(QStringLiteral("As in a mirror")).act(QStringLiteral("Toggle")); }));
    REQUIRE(open(QStringLiteral("Body map")));
    BusObject mirrored;
    REQUIRE(eventually([&] {
        mirrored = programOn(desktop.bus()).find(mapName + QStringLiteral(", as in a mirror"));
        return !mirrored.isNull() && mirrored.is(stateShowing);
    }));
    CHECK(eventually([&] { return fromLeftToRight(mirrored, outer, inner); }));
    for (const BusObject &child : mirrored.children()) {
        INFO(child.name().toStdString());
        CHECK(child.name().startsWith(QStringLiteral("Right leg: ")));
        CHECK(child.is(stateShowing));
    }
}
