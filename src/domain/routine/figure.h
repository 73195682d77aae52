// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/muscle.h"
#include "domain/anatomy/outline.h"
#include "domain/ids.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

// A jointed figure that shows how a technique is done. It is seen from the side and faces right; the treated leg is the
// near one, so as it stands it is a right leg, and mirrored a left one. Lengths are centimetres of a person of 1.72 m,
// x forward, y up from the floor; angles are degrees, flexion positive. Drawing is the ui's; here is where everything
// is at a time.

/// The numbers of a pose, named in content/README.md. What a scene's holds do not use is ignored.
enum class PoseValue {
    X,
    Y,
    Trunk, ///< the pelvis' lean forward, from upright
    Back,  ///< of the chest against the pelvis
    Neck,
    NearHip,
    NearKnee,
    NearAnkle, ///< toes up is positive
    NearToes,  ///< toes up is positive
    NearFootX,
    NearFootY,
    NearFootTurn,
    NearFootRoll, ///< the sole turns in, so that the top of the foot is seen
    FarHip,
    FarKnee,
    FarAnkle,
    FarToes,
    FarFootX,
    FarFootY,
    FarFootTurn,
    NearShoulder,
    NearElbow,
    NearWrist,
    NearSplay, ///< how far the elbow stands out of the picture; it shortens what is seen of the arm
    NearHandX,
    NearHandY,
    FarShoulder,
    FarElbow,
    FarWrist,
    FarSplay,
    FarHandX,
    FarHandY,
    ToolX,
    ToolY,
    ToolTurn,
};
inline constexpr std::size_t poseValues = static_cast<std::size_t>(PoseValue::ToolTurn) + 1;

/// "near_knee".
std::string_view nameOf(PoseValue value);

struct Pose {
    std::array<double, poseValues> values{};

    double operator[](PoseValue value) const { return values[static_cast<std::size_t>(value)]; }
    double &operator[](PoseValue value) { return values[static_cast<std::size_t>(value)]; }
};

/// Which part of the body (x, y) of the pose is; everything else hangs on it.
enum class Anchor {
    Hips,
    NearHeel, ///< the near foot stands flat; ankle and knee lead up to the hips
    NearToes, ///< the near foot stands on its ball, turned by near_foot_turn
};

/// What holds a leg.
enum class LegHold {
    Free,    ///< its joint angles
    /// The foot stands at (foot_x, foot_y) with foot_turn; heel up turns about the ball, toes up about the heel.
    Planted,
    Rests,   ///< the back of the shank lies on the tool; the hip follows. Near leg only
    Lies,    ///< stretched out, the heel on what is foot_y high; the hip follows
    OnShin, ///< the ankle lies on the near shank, at the share foot_x of its length. Far leg only
};

/// What holds a hand.
enum class ArmHold {
    Free,    ///< its joint angles
    Planted, ///< the palm stays at (hand_x, hand_y); wrist is the hand's own direction, 0 forward, 90 up
    OnShank, ///< at the share hand_x of the near shank's length, hand_y centimetres in from its back
    OnFoot,  ///< hand_x centimetres ahead of the near ankle along the sole, hand_y above the sole
};

enum class HandShape { Relaxed, Flat, Grip, Thumb, Cup };

/// What the figure needs about it. `Tool` ones stand at (tool_x, tool_y).
enum class Prop { Roller, Ball, Stick, Massager, Pack, Wall, Chair, Bed, Step, Strap };

/// A word in the drawing, with a leader to a place on the treated leg.
struct FigureLabel {
    std::string id;
    std::string on;     ///< contact, calf, knee, heel, toes, ankle, hip: where the leader ends
    double along = 0.5; ///< for calf: the share of the shank
    Point offset;       ///< of the word from there
    std::string text;
};

struct FigureProp {
    Prop prop = Prop::Wall;
    Point place; ///< of what stands still
    double size = 0;
};

struct KeyFrame {
    double at = 0; ///< seconds from the scene's start
    Pose pose;
    bool still = false; ///< shown where motion is to be reduced
};

/// One movement, from its first key frame to its last; then it begins again at `repeatFrom`.
struct FigureScene {
    std::string id;
    std::optional<ToolId> tool; ///< only with this tool at hand
    int round = 0;              ///< only in this set; 0: in all
    double seconds = 0;         ///< how long it is shown before the next scene; a multiple of its repeats
    double repeatFrom = 0;      ///< what comes before is getting into position
    bool flowing = false;       ///< goes through its frames without a rest; begins and ends alike, in even times
    Anchor anchor = Anchor::Hips;
    LegHold nearLeg = LegHold::Free;
    LegHold farLeg = LegHold::Free;
    bool farLegOver = false; ///< the far shank is drawn over the near one
    ArmHold nearArm = ArmHold::Free;
    ArmHold farArm = ArmHold::Free;
    HandShape nearHand = HandShape::Relaxed;
    HandShape farHand = HandShape::Relaxed;
    TreatedPart treated = TreatedPart::None; ///< the muscle that it lights up where the step names no other
    bool legLine = false; ///< a line from hip to knee to ankle tells a straight knee from a bent one
    std::vector<FigureProp> props;
    std::vector<KeyFrame> frames;
    std::vector<FigureLabel> labels;
};

struct Figure {
    TechniqueId technique;
    std::vector<FigureScene> scenes;
    std::string description; ///< for those who do not see it; {side} is the treated leg
};

/// Body measures: segment lengths as shares of the height after Drillis and Contini (in Winter, Biomechanics of human
/// movement), rounded.
namespace body {
inline constexpr double thigh = 42;
inline constexpr double shank = 42;
inline constexpr double ankleHeight = 7;
inline constexpr double heelBehindAnkle = 4;
inline constexpr double ballAheadOfAnkle = 12.5;
inline constexpr double toesAheadOfAnkle = 20;
inline constexpr double pelvis = 17; ///< hip to waist
inline constexpr double loin = 17;   ///< waist to chest
inline constexpr double chest = 16;  ///< chest to the base of the neck
inline constexpr double neck = 12;
inline constexpr double upperArm = 30;
inline constexpr double forearm = 25;

/// How far the calf stands out behind the line from knee to ankle, at a share of its length.
double calfDepth(double along);
} // namespace body

struct PlacedLeg {
    Point hip, knee, ankle;
    double foot = 0; ///< direction of the sole
    double toes = 0; ///< direction of the toes
    double roll = 0; ///< of the sole, inwards
};

struct PlacedArm {
    Point shoulder, elbow, wrist;
    double hand = 0; ///< direction of the hand
};

/// Where everything is at one time.
struct FigurePlace {
    Point waist, chest, neckBase, headBase;
    double pelvis = 90, upper = 90, head = 90; ///< directions, 90 is up
    PlacedLeg near, far;
    PlacedArm nearArm, farArm;
    Point tool;
    double toolTurn = 0;
    double contact = 0; ///< share of the near shank that lies on the tool
    Pose angles;        ///< every joint's angle as it came out
    double gap = 0;     ///< how far the worst hold misses its place; 0 when all are reached
};

/// The palm's or thumb's place on the hand, from the wrist.
double reachOf(HandShape shape);
/// The radius of what a leg rests on; 0 for other props.
double radiusOf(Prop prop);

/// Between the key frames with easing, so that each is reached and left at rest. Past the last one it goes on from
/// `repeatFrom`.
Pose poseAt(const FigureScene &scene, double seconds);
FigurePlace place(const FigureScene &scene, const Pose &pose);

/// What a body cannot do: "near_knee is 190 at 1.5 s, of -5 to 145". Looks at every key frame and between them.
std::vector<std::string> impossibilities(const FigureScene &scene);

/// The scenes for what is at hand and the set that is being done; all that ask for nothing, else those that ask for
/// just this.
std::vector<const FigureScene *> scenesFor(const Figure &figure, const std::optional<ToolId> &tool, int round);

/// What of a figure is shown: all of it in a row, only how to get into position, or only what is done again and again
/// from there.
enum class FigurePhase { Whole, GettingReady, Doing };

struct FigureMoment {
    std::size_t scene = 0;
    double seconds = 0; ///< for poseAt()
    bool moves = true;  ///< false: it will stay as it is
};

/// Which scene is shown, and where in it, after so many seconds of a phase. `scenes` must not be empty.
FigureMoment momentAt(const std::vector<const FigureScene *> &scenes, FigurePhase phase, double seconds);

const Figure *figureOf(const std::vector<Figure> &figures, const TechniqueId &technique);

} // namespace calfwise
