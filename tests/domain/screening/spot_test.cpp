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

    MarkedSpot at(Point position) const
    {
        MarkedSpot spot;
        spot.position = position;
        placeSpot(spot, map, points);
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

TEST_CASE("spot: placing it anew forgets what it was")
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
    CHECK(leg.at({0.03, 0.62}).muscle == MuscleId("soleus"));
    CHECK(leg.at({0, 0.635}).muscle == MuscleId("soleus"));
    // Anywhere else on the sheet it stays the tendon, and so it does on the cord.
    CHECK(leg.at({0, 0.645}).muscle == MuscleId("achilles-tendon"));
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
