// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/figure.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace calfwise;

namespace {

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) <= tolerance;
}

Pose pose(std::initializer_list<std::pair<PoseValue, double>> values)
{
    Pose made;
    for (const auto &[value, number] : values)
        made[value] = number;
    return made;
}

FigureScene sceneOf(std::vector<KeyFrame> frames)
{
    FigureScene scene;
    scene.id = "one";
    scene.seconds = 10;
    scene.frames = std::move(frames);
    return scene;
}

const Pose upright = pose({{PoseValue::Y, 91}});

/// Sits on the floor with a leg on a roller.
FigureScene onRoller(double toolX)
{
    FigureScene scene;
    scene.nearLeg = LegHold::Rests;
    scene.props = {{Prop::Roller, {}, 0}};
    scene.frames = {
        {0, pose({{PoseValue::Y, 11}, {PoseValue::ToolX, toolX}, {PoseValue::ToolY, 7.5}, {PoseValue::NearKnee, 4}}),
         true}};
    return scene;
}

} // namespace

TEST_CASE("Figure: upright, hips stand over knees and knees over ankles, and the feet are on the floor")
{
    const FigureScene scene = sceneOf({{0, upright, true}});
    const FigurePlace stands = place(scene, upright);
    CHECK(near(stands.near.knee.x, 0));
    CHECK(near(stands.near.ankle.x, 0));
    CHECK(near(stands.near.ankle.y, body::ankleHeight));
    CHECK(near(stands.near.foot, 0));
    CHECK(stands.headBase.y > stands.neckBase.y);
    CHECK(near(stands.gap, 0));
}

TEST_CASE("Figure: limbs keep their length in every pose, whatever holds them")
{
    std::mt19937 random(20260101);
    const auto any = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    for (int i = 0; i < 2000; ++i) {
        FigureScene scene = sceneOf({{0, {}, true}});
        scene.anchor = static_cast<Anchor>(any(2));
        scene.nearLeg = static_cast<LegHold>(any(3));
        scene.farLeg = std::array{LegHold::Free, LegHold::Planted, LegHold::Lies, LegHold::OnShin}.at(
            static_cast<std::size_t>(any(3)));
        scene.nearArm = static_cast<ArmHold>(any(3));
        scene.farArm = static_cast<ArmHold>(any(3));
        scene.props = {{Prop::Ball, {}, 0}};
        Pose made;
        for (double &value : made.values)
            value = any(180) - 90;
        made[PoseValue::NearSplay] = 0;
        made[PoseValue::FarSplay] = 0;
        const FigurePlace at = place(scene, made);
        double worst = 0;
        for (const PlacedLeg *leg : {&at.near, &at.far})
            worst = std::max({worst, std::abs(distance(leg->hip, leg->knee) - body::thigh),
                              std::abs(distance(leg->knee, leg->ankle) - body::shank)});
        for (const PlacedArm *arm : {&at.nearArm, &at.farArm})
            worst = std::max({worst, std::abs(distance(arm->shoulder, arm->elbow) - body::upperArm),
                              std::abs(distance(arm->elbow, arm->wrist) - body::forearm)});
        CHECK(worst < 1e-6);
    }
}

TEST_CASE("Figure: a planted foot stays where it stands while the hips move")
{
    FigureScene scene = sceneOf({{0, {}, true}});
    scene.farLeg = LegHold::Planted;
    for (double x : {-10.0, 0.0, 12.0}) {
        const FigurePlace at = place(scene, pose({{PoseValue::X, x}, {PoseValue::Y, 80}, {PoseValue::FarFootX, 6}}));
        CHECK(near(at.gap, 0));
        CHECK(near(at.far.ankle.x, 6 + body::heelBehindAnkle));
        CHECK(near(at.far.ankle.y, body::ankleHeight));
        CHECK(at.angles[PoseValue::FarKnee] > 0);
    }
}

TEST_CASE("Figure: with the heel up the ball of the foot stays, with the toes up the heel")
{
    FigureScene scene = sceneOf({{0, {}, true}});
    scene.nearLeg = LegHold::Planted;
    const auto ankle = [&](double turn) {
        return place(scene, pose({{PoseValue::Y, 85}, {PoseValue::NearFootTurn, turn}})).near.ankle;
    };
    const Point ball{body::heelBehindAnkle + body::ballAheadOfAnkle, 0};
    CHECK(near(distance(ankle(-30), ball), distance(ankle(0), ball)));
    CHECK(ankle(-30).y > ankle(0).y);
    CHECK(near(distance(ankle(25), {0, 0}), distance(ankle(0), {0, 0})));
}

TEST_CASE("Figure: a leg that rests touches its tool with the calf, and does not sink in")
{
    for (double x : {52.0, 60.0, 68.0}) {
        const FigureScene scene = onRoller(x);
        const FigurePlace at = place(scene, scene.frames.front().pose);
        CHECK(near(at.gap, 0, 0.01));
        CHECK(at.contact > 0);
        CHECK(at.contact < 1);
    }
}

TEST_CASE("Figure: a roller further out lies nearer to the ankle")
{
    const FigureScene close = onRoller(54);
    const FigureScene far = onRoller(68);
    CHECK(place(far, far.frames.front().pose).contact > place(close, close.frames.front().pose).contact);
}

TEST_CASE("Figure: hands stay on the calf while it moves")
{
    FigureScene scene = sceneOf({{0, {}, true}});
    scene.nearLeg = LegHold::Planted;
    scene.nearArm = ArmHold::OnShank;
    scene.nearHand = HandShape::Thumb;
    for (double turn : {0.0, 20.0}) {
        const FigurePlace at = place(scene, pose({{PoseValue::Y, 11},
                                                  {PoseValue::Trunk, -10},
                                                  {PoseValue::Back, 50},
                                                  {PoseValue::NearFootX, 52},
                                                  {PoseValue::NearFootTurn, turn},
                                                  {PoseValue::NearHandX, 0.4}}));
        CHECK(near(at.gap, 0));
        const double reach = distance(at.nearArm.wrist, {at.near.knee.x + 0.4 * (at.near.ankle.x - at.near.knee.x),
                                                         at.near.knee.y + 0.4 * (at.near.ankle.y - at.near.knee.y)});
        CHECK(reach < reachOf(HandShape::Thumb) + body::calfDepth(0.4));
    }
}

TEST_CASE("Figure: what cannot be reached is said, by how much")
{
    FigureScene scene = sceneOf({{0, upright, true}});
    scene.nearArm = ArmHold::Planted;
    Pose away = upright;
    away[PoseValue::NearHandX] = 200;
    away[PoseValue::NearHandY] = 140;
    CHECK(place(scene, away).gap > 100);
    scene.frames.front().pose = away;
    const std::vector<std::string> found = impossibilities(scene);
    REQUIRE(found.size() == 1);
    CHECK(found.front().find("missed") != std::string::npos);
}

TEST_CASE("Figure: a knee bent the wrong way is found, also between key frames")
{
    Pose wrong = upright;
    wrong[PoseValue::NearKnee] = -20;
    CHECK_FALSE(impossibilities(sceneOf({{0, wrong, true}})).empty());
    CHECK(impossibilities(sceneOf({{0, upright, true}})).empty());
}

TEST_CASE("Figure: a foot under the floor is found")
{
    Pose sunk = upright;
    sunk[PoseValue::Y] = 80;
    CHECK_FALSE(impossibilities(sceneOf({{0, sunk, true}})).empty());
}

TEST_CASE("Figure: key frames are reached and left at rest, and the movement goes round from where it repeats")
{
    const FigureScene whole = [] {
        FigureScene scene = sceneOf({{0, pose({{PoseValue::X, 0}}), true},
                                     {2, pose({{PoseValue::X, 10}}), true},
                                     {5, pose({{PoseValue::X, 20}}), false},
                                     {8, pose({{PoseValue::X, 10}}), false}});
        scene.repeatFrom = 2;
        return scene;
    }();
    const auto x = [&](double seconds) { return poseAt(whole, seconds)[PoseValue::X]; };
    CHECK(near(x(-1), 0));
    CHECK(near(x(0), 0));
    CHECK(near(x(1), 5));
    CHECK(near(x(2), 10));
    CHECK(near(x(2.01), 10, 0.01));
    CHECK(near(x(5), 20));
    CHECK(near(x(8), 10));
    CHECK(near(x(11), 20));
    CHECK(near(x(8 + 6 * 50), 10));
}

TEST_CASE("Figure: a flowing movement goes through its key frames without a rest")
{
    FigureScene scene = sceneOf({{0, pose({{PoseValue::X, 0}}), true},
                                 {1, pose({{PoseValue::X, 10}}), false},
                                 {2, pose({{PoseValue::X, 0}}), false},
                                 {3, pose({{PoseValue::X, -10}}), false},
                                 {4, pose({{PoseValue::X, 0}}), false}});
    scene.flowing = true;
    const auto x = [&](double seconds) { return poseAt(scene, seconds)[PoseValue::X]; };
    CHECK(near(x(1), 10));
    CHECK(near(x(2), 0));
    CHECK(x(1.99) - x(2.01) > 0.15);
    CHECK(x(4.01) - x(3.99) > 0.15);
}

TEST_CASE("Figure: getting ready shows only the way there, doing only what is repeated, the whole all of it")
{
    FigureScene scene = sceneOf({{0, {}, true}, {4, {}, true}, {10, {}, false}});
    scene.repeatFrom = 4;
    scene.seconds = 16;
    const std::vector<const FigureScene *> scenes{&scene};
    CHECK(near(momentAt(scenes, FigurePhase::GettingReady, 1).seconds, 1));
    CHECK(near(momentAt(scenes, FigurePhase::GettingReady, 6).seconds, 4));
    CHECK(near(momentAt(scenes, FigurePhase::GettingReady, 8).seconds, 1));
    CHECK(near(momentAt(scenes, FigurePhase::Doing, 1).seconds, 5));
    CHECK(near(momentAt(scenes, FigurePhase::Whole, 17).seconds, 1));
    scene.repeatFrom = 0;
    CHECK_FALSE(momentAt(scenes, FigurePhase::GettingReady, 1).moves);
}

TEST_CASE("Figure: several scenes follow one another and begin again")
{
    FigureScene a = sceneOf({{0, {}, true}, {2, {}, false}});
    FigureScene b = a;
    a.seconds = 4;
    b.seconds = 6;
    const std::vector<const FigureScene *> scenes{&a, &b};
    CHECK(momentAt(scenes, FigurePhase::Doing, 3).scene == 0);
    CHECK(momentAt(scenes, FigurePhase::Doing, 5).scene == 1);
    CHECK(near(momentAt(scenes, FigurePhase::Doing, 5).seconds, 1));
    CHECK(momentAt(scenes, FigurePhase::Doing, 11).scene == 0);
}

TEST_CASE("Figure: the scene for the tool in use is preferred, and a set has its own")
{
    Figure figure;
    FigureScene hands = sceneOf({{0, {}, true}});
    FigureScene roller = hands;
    roller.tool = ToolId("foam-roller");
    figure.scenes = {hands, roller};
    CHECK(scenesFor(figure, std::nullopt, 0) == std::vector<const FigureScene *>{&figure.scenes[0]});
    CHECK(scenesFor(figure, ToolId("foam-roller"), 0) == std::vector<const FigureScene *>{&figure.scenes[1]});
    CHECK(scenesFor(figure, ToolId("massage-stick"), 0) == std::vector<const FigureScene *>{&figure.scenes[0]});
    figure.scenes[1].tool.reset();
    figure.scenes[0].round = 1;
    figure.scenes[1].round = 2;
    CHECK(scenesFor(figure, std::nullopt, 2) == std::vector<const FigureScene *>{&figure.scenes[1]});
    CHECK(scenesFor(figure, std::nullopt, 0).size() == 2);
}
