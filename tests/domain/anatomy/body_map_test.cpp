// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/property.h"

using namespace calfwise;
using calfwise::test::blockLeg;
using calfwise::test::point;

namespace {

BodyMap blockMap()
{
    return BodyMap({blockLeg()}, {point("gastrocnemius-1", "gastrocnemius-medial", {-0.08, 0.2}),
                                  point("soleus-1", "soleus", {0, 0.6}), point("soleus-3", "soleus", {0.02, 0.53}),
                                  point("behind", "soleus", {0, 0.61}, {View::Medial})});
}

} // namespace

TEST_CASE("BodyMap: a tap names what is seen and what lies deeper, outermost first")
{
    const Location location = blockMap().locate(View::Posterior, Layer::Superficial, {0, 0.3});
    CHECK(location.muscle == MuscleId("gastrocnemius-medial"));
    REQUIRE(location.under.size() == 2);
    CHECK(location.under[0] == MuscleId("soleus"));
    CHECK(location.under[1] == MuscleId("tibialis-posterior"));
}

TEST_CASE("BodyMap: taking a layer away bares the next muscle")
{
    const BodyMap map = blockMap();
    CHECK(map.locate(View::Posterior, Layer::Deep, {0, 0.3}).muscle == MuscleId("soleus"));
    CHECK(map.locate(View::Posterior, Layer::Deepest, {0, 0.3}).muscle == MuscleId("tibialis-posterior"));
    CHECK(map.locate(View::Posterior, Layer::Deepest, {0, 0.3}).under.empty());
}

TEST_CASE("BodyMap: through the skin nothing is seen, and all of it lies under")
{
    const Location location = blockMap().locate(View::Posterior, Layer::Skin, {0, 0.3});
    CHECK_FALSE(location.muscle);
    CHECK(location.under.size() == 3);
    CHECK(location.under.front() == MuscleId("gastrocnemius-medial"));
}

TEST_CASE("BodyMap: the smallest zone is the region, and no-press areas are told")
{
    const BodyMap map = blockMap();
    const Location calf = map.locate(View::Posterior, Layer::Superficial, {0, 0.3});
    CHECK(calf.region == ZoneId("mid-calf"));
    REQUIRE(calf.zones.size() == 2);
    CHECK(calf.zones[1] == ZoneId("upper-calf"));
    CHECK_FALSE(calf.noPress);
    CHECK(map.locate(View::Posterior, Layer::Superficial, {0, 0.8}).noPress == NoPressId("achilles-press"));
}

TEST_CASE("BodyMap: points are offered nearest first, in their own views, within reach")
{
    const Location location = blockMap().locate(View::Posterior, Layer::Superficial, {0.01, 0.57});
    REQUIRE(location.triggerPoints.size() == 2);
    CHECK(location.triggerPoints[0].id == TriggerPointId("soleus-1"));
    CHECK(location.triggerPoints[1].id == TriggerPointId("soleus-3"));
    CHECK(location.triggerPoints[0].distance < location.triggerPoints[1].distance);
}

TEST_CASE("BodyMap: beside the leg and in a view without a drawing there is nothing")
{
    const BodyMap map = blockMap();
    const Location beside = map.locate(View::Posterior, Layer::Superficial, {0.28, 0.3});
    CHECK_FALSE(beside.onLeg);
    CHECK(beside.triggerPoints.empty());
    CHECK_FALSE(map.locate(View::Sole, Layer::Superficial, {0, 0.3}).onLeg);
    CHECK(map.drawing(View::Sole) == nullptr);
}

TEST_CASE("BodyMap: any position gets an answer, and what is seen is never also under itself")
{
    const BodyMap map = blockMap();
    calfwise::test::property("for any layer and position", [&] {
        const Layer layer = *rc::gen::elementOf(std::vector<Layer>(allLayers.begin(), allLayers.end()));
        const Point position{*rc::gen::inRange(-500, 500) / 1000.0, *rc::gen::inRange(-500, 1500) / 1000.0};
        const Location location = map.locate(View::Posterior, layer, position);
        if (location.muscle) {
            RC_ASSERT(std::find(location.under.begin(), location.under.end(), *location.muscle) ==
                      location.under.end());
        }
        for (std::size_t i = 0; i < location.triggerPoints.size(); ++i) {
            RC_ASSERT(location.triggerPoints[i].distance <= BodyMap::reach);
            if (i > 0) {
                RC_ASSERT(location.triggerPoints[i - 1].distance <= location.triggerPoints[i].distance);
            }
        }
    });
}

TEST_CASE("leg frame: every view, side and layer has an id that leads back to it")
{
    for (View view : allViews)
        CHECK(viewFromId(idOf(view)) == view);
    for (Side side : allSides)
        CHECK(sideFromId(idOf(side)) == side);
    for (Layer layer : allLayers)
        CHECK(layerFromId(idOf(layer)) == layer);
    CHECK_FALSE(viewFromId("anterior"));
    CHECK_FALSE(sideFromId(""));
    CHECK_FALSE(layerFromId("Skin"));
    CHECK(otherSide(Side::Left) == Side::Right);
}
