// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::blockLeg;
using calfwise::test::point;

namespace {

TriggerPoint covered(TriggerPoint point, const char *tendon = "achilles-tendon")
{
    point.underTendon = MuscleId(tendon);
    return point;
}

struct Leg {
    std::vector<TriggerPoint> points{point("gastrocnemius-1", "gastrocnemius-medial", {-0.08, 0.2}),
                                     covered(point("soleus-1", "soleus", {0, 0.6}))};
    BodyMap map{{blockLeg()}, points};

    bool mayPress(MarkedSpot spot) const
    {
        Picture picture;
        picture.spots = {std::move(spot)};
        return spotFacts(picture, map, points).at(0).selfPressure;
    }

    MarkedSpot at(Point position, Layer layer = Layer::Superficial) const
    {
        MarkedSpot spot;
        spot.position = position;
        placeSpot(spot, map, points, layer);
        return spot;
    }
};

} // namespace

TEST_CASE("spot: a place gets what a tap there answers")
{
    const Leg leg;
    const MarkedSpot spot = leg.at({-0.07, 0.21});
    CHECK(spot.muscle == MuscleId("gastrocnemius-medial"));
    CHECK(spot.point == TriggerPointId("gastrocnemius-1"));
    CHECK_FALSE(spot.noPress);
    CHECK(leg.at({0, 0.8}).noPress == NoPressId("achilles-press"));
}

TEST_CASE(
    "spot: it is named after what is seen on the layer that is shown, and on the skin after the first muscle under it")
{
    const Leg leg;
    CHECK(leg.at({0, 0.3}, Layer::Skin).muscle == MuscleId("gastrocnemius-medial"));
    CHECK(leg.at({0, 0.3}, Layer::Superficial).muscle == MuscleId("gastrocnemius-medial"));
    CHECK(leg.at({0, 0.3}, Layer::Deep).muscle == MuscleId("soleus"));
    CHECK(leg.at({0, 0.3}, Layer::Deepest).muscle == MuscleId("tibialis-posterior"));
    CHECK_FALSE(leg.at({0.08, 0.3}, Layer::Deepest).muscle);
}

TEST_CASE("spot: no layer takes away a no-press area, a point or what may not be pressed")
{
    Leg leg;
    leg.points[0].selfPressure = false;
    for (Layer layer : allLayers) {
        CHECK(leg.at({0, 0.8}, layer).noPress == NoPressId("achilles-press"));
        CHECK_FALSE(leg.mayPress(leg.at({0, 0.8}, layer)));
        CHECK(leg.at({-0.07, 0.21}, layer).point == TriggerPointId("gastrocnemius-1"));
        CHECK_FALSE(leg.mayPress(leg.at({-0.07, 0.21}, layer)));
    }
}

TEST_CASE("spot: what lies first under the skin is known whichever layer it was marked on")
{
    const Leg leg;
    for (Layer layer : allLayers) {
        Picture picture;
        picture.spots = {leg.at({0, 0.55}, layer), leg.at({0, 0.6}, layer), leg.at({0, 0.3}, layer)};
        const std::vector<SpotFacts> facts = spotFacts(picture, leg.map, leg.points);
        CHECK(facts.at(0).underSkin == MuscleId("achilles-tendon"));
        CHECK(facts.at(1).underSkin == MuscleId("soleus"));
        CHECK(facts.at(2).underSkin == MuscleId("gastrocnemius-medial"));
    }
}

TEST_CASE("spot: on a deeper layer a point of the muscle that is seen goes before a nearer one, unless that one "
          "forbids pressing")
{
    Leg leg;
    leg.points = {point("soleus-1", "soleus", {0, 0.6}), point("deep", "tibialis-posterior", {0, 0.64})};
    leg.map = BodyMap({blockLeg()}, leg.points);
    const Point place{0, 0.61};
    CHECK(leg.at(place).point == TriggerPointId("soleus-1"));
    CHECK(leg.at(place, Layer::Skin).point == TriggerPointId("soleus-1"));
    CHECK(leg.at(place, Layer::Deepest).point == TriggerPointId("deep"));
    CHECK(leg.at({0, 0.53}, Layer::Deepest).point == TriggerPointId("soleus-1"));
    leg.points[0].selfPressure = false;
    CHECK(leg.at(place, Layer::Deepest).point == TriggerPointId("soleus-1"));
    leg.points[1].selfPressure = false;
    CHECK(leg.at(place, Layer::Deepest).point == TriggerPointId("deep"));
}

TEST_CASE("spot: on the first layer the muscle under the finger goes before a nearer point that lies under it")
{
    Leg leg;
    leg.points = {point("gastrocnemius-1", "gastrocnemius-medial", {0, 0.3}),
                  point("deep", "tibialis-posterior", {0, 0.33})};
    const auto named = [&leg](Point at) {
        leg.map = BodyMap({blockLeg()}, leg.points);
        return leg.at(at).point;
    };
    CHECK(named({0, 0.34}) == TriggerPointId("gastrocnemius-1"));
    // Too deep to be pressed says nothing of the muscle above it.
    leg.points[1].selfPressure = false;
    leg.points[1].noPressReason = tooDeep;
    CHECK(named({0, 0.34}) == TriggerPointId("gastrocnemius-1"));
    CHECK(leg.mayPress(leg.at({0, 0.34})));
    // On the point itself, as when it is chosen from the list, the point is meant.
    CHECK(named({0, 0.33}) == TriggerPointId("deep"));
    // What a zone forbids stays forbidden.
    leg.points[1].noPressReason = "popliteal-fossa";
    CHECK(named({0, 0.34}) == TriggerPointId("deep"));
    CHECK_FALSE(leg.mayPress(leg.at({0, 0.34})));
    // Nothing of that muscle is near enough to give its name.
    leg.points[1].noPressReason = tooDeep;
    leg.points[0].positions[View::Posterior] = {0, 0.2};
    CHECK(named({0, 0.34}) == TriggerPointId("deep"));
}

TEST_CASE("spot: what was marked deeper is told from what lies first under the skin")
{
    const Leg leg;
    CHECK_FALSE(isMarkedDeeper(leg.at({0, 0.3}), leg.map, leg.points));
    CHECK_FALSE(isMarkedDeeper(leg.at({0, 0.3}, Layer::Skin), leg.map, leg.points));
    CHECK(isMarkedDeeper(leg.at({0, 0.3}, Layer::Deep), leg.map, leg.points));
    CHECK(isMarkedDeeper(leg.at({0.08, 0.3}, Layer::Deepest), leg.map, leg.points));
}

TEST_CASE("spot: placing it again forgets what it was")
{
    const Leg leg;
    MarkedSpot spot = leg.at({-0.07, 0.21});
    spot.position = {0.1, 0.9};
    placeSpot(spot, leg.map, leg.points);
    CHECK_FALSE(spot.point);
    CHECK_FALSE(spot.muscle);
}

TEST_CASE("spot: only a place on the leg, outside no-press areas, at a point that allows it may be pressed")
{
    Leg leg;
    CHECK(leg.mayPress(leg.at({-0.07, 0.21})));
    CHECK_FALSE(leg.mayPress(leg.at({0, 0.8})));
    CHECK_FALSE(leg.mayPress(leg.at({0.5, 0.3})));
    MarkedSpot unknown = leg.at({-0.07, 0.21});
    unknown.point = TriggerPointId("no-such-point");
    CHECK_FALSE(leg.mayPress(unknown));
    const MarkedSpot spot = leg.at({-0.07, 0.21});
    leg.points[0].selfPressure = false;
    CHECK_FALSE(leg.mayPress(spot));
    MarkedSpot untold;
    untold.position = {0, 0.8};
    CHECK_FALSE(leg.mayPress(untold));
}

TEST_CASE("spot: right at a point that lies under a tendon's sheet it is the point's muscle, not the cord")
{
    Leg leg;
    CHECK(leg.map.locate(View::Posterior, Layer::Superficial, {0, 0.6}).muscle == MuscleId("achilles-tendon"));
    CHECK(leg.at({0, 0.6}).muscle == MuscleId("soleus"));
    CHECK(leg.at({0.01, 0.61}).muscle == MuscleId("soleus"));
    CHECK(leg.at({0, 0.618}).muscle == MuscleId("soleus"));
    // Anywhere else on the sheet it stays the tendon, and so it does on the cord.
    CHECK(leg.at({0, 0.622}).muscle == MuscleId("achilles-tendon"));
    CHECK(leg.at({0, 0.52}).muscle == MuscleId("achilles-tendon"));
    CHECK(leg.at({0, 0.8}).muscle == MuscleId("achilles-tendon"));
    // On a muscle it is what is seen there.
    leg.points.push_back(point("soleus-2", "soleus", {0.1, 0.3}));
    leg.map = BodyMap({blockLeg()}, leg.points);
    CHECK(leg.at({0.1, 0.3}).point == TriggerPointId("soleus-2"));
    CHECK(leg.at({0.1, 0.3}).muscle == MuscleId("gastrocnemius-medial"));
}

TEST_CASE("spot: on a tendon it stays the tendon where the point is not said to lie under it, is another muscle's, may "
          "not be pressed there, or is not known")
{
    const auto muscleAt = [](Point position, const TriggerPoint &only, bool known = true) {
        Leg leg;
        leg.map = BodyMap({blockLeg()}, {only});
        leg.points = known ? std::vector{only} : std::vector<TriggerPoint>{};
        return leg.at(position).muscle;
    };
    CHECK(muscleAt({0, 0.6}, point("soleus-3", "soleus", {0, 0.6})) == MuscleId("achilles-tendon"));
    const TriggerPoint low = covered(point("low", "soleus", {0, 0.6}));
    CHECK(muscleAt({0, 0.6}, low) == MuscleId("soleus"));
    CHECK(muscleAt({0, 0.6}, covered(low, "another-tendon")) == MuscleId("achilles-tendon"));
    CHECK(muscleAt({0, 0.6}, covered(point("deep", "tibialis-posterior", {0, 0.6}))) == MuscleId("achilles-tendon"));
    CHECK(muscleAt({0, 0.6}, low, false) == MuscleId("achilles-tendon"));
    CHECK(muscleAt({0, 0.73}, covered(point("low", "soleus", {0, 0.73}))) == MuscleId("achilles-tendon"));
    CHECK(muscleAt({0.05, 0.71}, covered(point("low", "soleus", {0.05, 0.71}))) == MuscleId("achilles-tendon"));
    // Nothing is seen beside the leg, whatever a point there says.
    CHECK_FALSE(muscleAt({0.15, 0.6}, covered(point("beside", "soleus", {0.15, 0.6}), "")));
}
