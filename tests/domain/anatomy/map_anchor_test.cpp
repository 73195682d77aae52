// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anatomy/map_anchor.h"
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Rect everywhere{-1, -1, 1, 2};

std::optional<Point> anchor(const char *id, Layer layer, const Rect &within = everywhere)
{
    static const BodyMap map({blockLeg()}, {});
    return anchorOf(map, View::Posterior, layer, *map.drawing(View::Posterior)->find(id), within);
}

} // namespace

TEST_CASE("map anchor: a tap there answers the shape, well away from its edges")
{
    const auto at = anchor("gastrocnemius-medial", Layer::Superficial);
    REQUIRE(at);
    CHECK(std::abs(at->x) < 0.05);
    CHECK(at->y > 0.1);
    CHECK(at->y < 0.4);
}

TEST_CASE("map anchor: what is covered is pressed where it shows, and not at all where it is hidden")
{
    // The sheet of the tendon begins at 0.5 and is 0.12 wide; soleus shows beside it and below the broad muscle.
    const auto at = anchor("soleus", Layer::Superficial);
    REQUIRE(at);
    CHECK(at->y > 0.5);
    CHECK(std::abs(at->x) > 0.06);
    CHECK_FALSE(anchor("tibialis-posterior", Layer::Superficial));
    CHECK(anchor("tibialis-posterior", Layer::Deepest));
    CHECK_FALSE(anchor("gastrocnemius-medial", Layer::Deep));
    CHECK_FALSE(anchor("gastrocnemius-medial", Layer::Skin));
}

TEST_CASE("map anchor: a zone is pressed where no smaller one lies over it, if there is such a place")
{
    const auto outer = anchor("upper-calf", Layer::Skin);
    REQUIRE(outer);
    CHECK((outer->y < 0.2 || std::abs(outer->x) > 0.1));
    BodyMap covered({{View::Posterior,
                      {-0.3, -0.2, 0.3, 1.0},
                      {shape("skin", ShapeKind::Skin, {Layer::Skin}, rectangle(-0.2, -0.2, 0.2, 1.0)),
                       shape("below", ShapeKind::Zone, {Layer::Skin}, rectangle(0, 0, 0.1, 0.1)),
                       shape("left", ShapeKind::Zone, {Layer::Skin}, rectangle(-0.001, -0.001, 0.05, 0.101)),
                       shape("right", ShapeKind::Zone, {Layer::Skin}, rectangle(0.05, -0.001, 0.101, 0.101))}}},
                    {});
    const MapShape *below = covered.drawing(View::Posterior)->find("below");
    const auto at = anchorOf(covered, View::Posterior, Layer::Skin, *below, everywhere);
    REQUIRE(at);
    CHECK(below->outline.contains(*at));
}

TEST_CASE("map anchor: it stays within what can be seen, and knows nothing of skin or of what lies outside")
{
    const auto at = anchor("gastrocnemius-medial", Layer::Superficial, {-1, 0.3, 1, 1});
    REQUIRE(at);
    CHECK(at->y > 0.3);
    CHECK_FALSE(anchor("gastrocnemius-medial", Layer::Superficial, {-1, 0.6, 1, 1}));
    CHECK_FALSE(anchor("skin", Layer::Skin));
    CHECK(anchor("achilles-press", Layer::Superficial));
}

TEST_CASE("map anchor: a slim slanting strip is found all the same")
{
    const auto line = [](Point to) { return CurveSegment{to, to, to}; };
    const Outline strip({Contour{{0, 0}, {line({0.02, 0}), line({0.4, 0.8}), line({0.38, 0.8}), line({0, 0})}, true}});
    BodyMap map({{View::Posterior,
                  {-0.3, -0.2, 0.5, 1.0},
                  {shape("skin", ShapeKind::Skin, {Layer::Deepest}, rectangle(-0.2, -0.2, 0.5, 1.0)),
                   shape("plantaris", ShapeKind::Muscle, {Layer::Deepest}, strip)}}},
                {});
    const auto at =
        anchorOf(map, View::Posterior, Layer::Deepest, *map.drawing(View::Posterior)->find("plantaris"), everywhere);
    REQUIRE(at);
    CHECK(map.locate(View::Posterior, Layer::Deepest, *at).muscle == MuscleId("plantaris"));
}
