// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::blockLeg;
using calfwise::test::point;

namespace {

struct Leg {
    std::vector<TriggerPoint> points{point("gastrocnemius-1", "gastrocnemius-medial", {-0.08, 0.2}),
                                     point("soleus-1", "soleus", {0, 0.6})};
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
        placeSpot(spot, map);
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
    placeSpot(spot, leg.map);
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
