// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_targets.h"

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"

#include <set>

using namespace calfwise;

namespace {

struct Shown {
    const GuideCore &core = test::shippedGuide().core;
    BodyMap map{core.drawings, core.points};
    MapTargets targets{core, map};

    std::vector<MapTarget> of(View view, Layer layer, const Picture &picture = {}) const
    {
        return targets.of(picture, std::nullopt, view, layer, {});
    }
};

} // namespace

TEST_CASE("MapTargets: every muscle, point, zone and no-press area of the guide can be reached somewhere")
{
    const Shown shown;
    std::set<std::string> reached;
    for (const View view : allViews) {
        for (const Layer layer : allLayers) {
            for (const MapTarget &target : shown.of(view, layer))
                reached.insert(target.key());
        }
    }
    const auto expect = [&](const std::string &key) {
        INFO(key);
        CHECK(reached.contains(key));
    };
    for (const TriggerPoint &point : shown.core.points)
        expect("point:" + point.id.value());
    for (const Muscle &muscle : shown.core.muscles)
        expect("muscle:" + muscle.id.value());
    for (const NoPressZone &area : shown.core.noPress)
        expect("no-press:" + area.id.value());
    for (const PainZone &zone : shown.core.zones) {
        if (zone.onMap)
            expect("zone:" + zone.id.value());
    }
}

TEST_CASE("MapTargets: a press on a target means that target, in every view and layer")
{
    const Shown shown;
    for (const View view : allViews) {
        for (const Layer layer : allLayers) {
            std::set<std::string> keys;
            for (const MapTarget &target : shown.of(view, layer)) {
                INFO(target.key() << " in " << idOf(view) << ", " << idOf(layer));
                CHECK(keys.insert(target.key()).second);
                CHECK_FALSE(target.name.isEmpty());
                const Location location = shown.map.locate(view, layer, target.position);
                CHECK(location.onLeg);
                if (target.kind == MapTarget::Kind::TriggerPoint) {
                    REQUIRE_FALSE(location.triggerPoints.empty());
                    CHECK(location.triggerPoints.front().id.value() == target.id);
                } else if (target.kind == MapTarget::Kind::Muscle) {
                    CHECK(location.muscle == MuscleId(target.id));
                } else if (target.kind == MapTarget::Kind::NoPress) {
                    CHECK(location.noPress == NoPressId(target.id));
                } else {
                    CHECK(std::find(location.zones.begin(), location.zones.end(), ZoneId(target.id)) !=
                          location.zones.end());
                }
            }
        }
    }
}

TEST_CASE("MapTargets: what must not be pressed says so first, and why")
{
    const Shown shown;
    for (const MapTarget &target : shown.of(View::Posterior, Layer::Superficial)) {
        const TriggerPoint *point = shown.core.point(TriggerPointId(target.id));
        const bool forbidden = target.kind == MapTarget::Kind::NoPress || (point && !point->selfPressure);
        INFO(target.key());
        CHECK(target.description.startsWith(QStringLiteral("Do not press.")) == forbidden);
        CHECK_FALSE(target.description == QStringLiteral("Do not press."));
    }
}

TEST_CASE("MapTargets: a name holds the side, the common name and then the anatomical one")
{
    const Shown shown;
    const auto all = shown.of(View::Posterior, Layer::Superficial);
    const auto soleus =
        std::find_if(all.begin(), all.end(), [](const MapTarget &each) { return each.key() == "point:soleus-1"; });
    REQUIRE(soleus != all.end());
    CHECK(spokenName(*soleus, Side::Left) ==
          QStringLiteral("Left leg: Deep calf muscle, lower half. Soleus, under the broad top of the Achilles tendon"));
    CHECK(spokenName(*soleus, Side::Right).startsWith(QStringLiteral("Right leg: ")));
    CHECK(soleus->description.contains(QStringLiteral("Back of the heel")));
}

TEST_CASE("MapTargets: marked spots come first and tell what they are taken for and how sore they are")
{
    const Shown shown;
    Picture picture;
    picture.spots = {{View::Posterior, {-0.04, 0.6}, 6, TriggerPointId("soleus-1"), MuscleId("soleus"), {}},
                     {View::Sole, {0, 0.2}, {}, {}, {}, {}}};
    const auto all = shown.targets.of(picture, 0, View::Posterior, Layer::Superficial, {});
    CHECK(all[0].key() == "spot:0");
    CHECK(all[0].chosen);
    CHECK(all[0].name == QStringLiteral("Spot 1 of 2: Deep calf muscle, lower half"));
    CHECK(all[0].description.contains(QStringLiteral("6 out of 10 when pressed.")));
    CHECK(all[1].kind == MapTarget::Kind::TriggerPoint);
    CHECK(shown.of(View::Sole, Layer::Skin, picture).front().key() == "spot:1");
}

TEST_CASE("MapTargets: while it is asked where it hurts there are zones alone, picked or not")
{
    const Shown shown;
    const auto zones = shown.targets.zones(View::Sole, Layer::Skin, {ZoneId("arch")});
    REQUIRE_FALSE(zones.empty());
    for (const MapTarget &zone : zones) {
        CHECK(zone.kind == MapTarget::Kind::Zone);
        CHECK(zone.chosen == (zone.id == "arch"));
    }
}
