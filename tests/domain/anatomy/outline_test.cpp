// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/property.h"

#include <cmath>
#include <numbers>

using namespace calfwise;

namespace {

/// A circle of four cubics; their error against a true circle is 0.03 % of the radius.
Outline circle(Point centre, double radius)
{
    const double k = 0.5522847498 * radius;
    const auto [x, y] = centre;
    const double r = radius;
    return Outline({Contour{{x + r, y},
                            {{{x + r, y + k}, {x + k, y + r}, {x, y + r}},
                             {{x - k, y + r}, {x - r, y + k}, {x - r, y}},
                             {{x - r, y - k}, {x - k, y - r}, {x, y - r}},
                             {{x + k, y - r}, {x + r, y - k}, {x + r, y}}},
                            true}});
}

} // namespace

TEST_CASE("Outline: an empty outline holds nothing and is infinitely far away")
{
    const Outline outline;
    CHECK(outline.isEmpty());
    CHECK_FALSE(outline.contains({0, 0}));
    CHECK(std::isinf(outline.distanceTo({0, 0})));
    CHECK(outline.area() == 0);
}

TEST_CASE("Outline: flattening keeps the curve within half a thousandth of the leg")
{
    const Outline outline = circle({0.1, 0.4}, 0.05);
    REQUIRE(outline.polylines().size() == 1);
    for (Point p : outline.polylines().front())
        CHECK(std::abs(std::hypot(p.x - 0.1, p.y - 0.4) - 0.05) < 0.0005);
    CHECK(std::abs(outline.area() - std::numbers::pi * 0.05 * 0.05) < 0.0001);
    CHECK(outline.bounds().left == Catch::Approx(0.05).margin(1e-9));
    CHECK(outline.bounds().bottom == Catch::Approx(0.45).margin(1e-9));
}

TEST_CASE("Outline: inside and distance agree with the geometry of a circle")
{
    const Outline outline = circle({0, 0}, 0.1);
    calfwise::test::property("for any position", [&] {
        const double x = *rc::gen::inRange(-300, 300) / 1000.0;
        const double y = *rc::gen::inRange(-300, 300) / 1000.0;
        const double radius = std::hypot(x, y);
        RC_PRE(std::abs(radius - 0.1) > 0.001);
        RC_ASSERT(outline.contains({x, y}) == (radius < 0.1));
        RC_ASSERT(std::abs(outline.distanceTo({x, y}) - std::max(0.0, radius - 0.1)) < 0.001);
    });
}

TEST_CASE("Outline: an open line contains nothing but has a distance")
{
    const Outline line({Contour{{0, 0}, {{{0, 0}, {1, 0}, {1, 0}}}, false}});
    CHECK_FALSE(line.contains({0.5, 0}));
    CHECK(line.distanceTo({0.5, 0.25}) == Catch::Approx(0.25));
    CHECK(line.area() == 0);
}

TEST_CASE("Outline: several parts are one outline")
{
    std::vector<Contour> contours = calfwise::test::rectangle(0, 0, 0.1, 0.1).contours();
    const std::vector<Contour> second = calfwise::test::rectangle(0.5, 0.5, 0.6, 0.6).contours();
    contours.insert(contours.end(), second.begin(), second.end());
    const Outline outline(contours);
    CHECK(outline.contains({0.05, 0.05}));
    CHECK(outline.contains({0.55, 0.55}));
    CHECK_FALSE(outline.contains({0.3, 0.3}));
    CHECK(outline.area() == Catch::Approx(0.02));
}
