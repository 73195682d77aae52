// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything of a figure is in a pose: from the root out, and back from what holds hands and feet.
#include "domain/routine/figure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace calfwise {

namespace {

constexpr double radians = std::numbers::pi / 180;

Point operator+(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}

Point operator-(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}

Point operator*(Point a, double factor)
{
    return {a.x * factor, a.y * factor};
}

double length(Point a)
{
    return std::hypot(a.x, a.y);
}

Point towards(double degrees)
{
    return {std::cos(degrees * radians), std::sin(degrees * radians)};
}

double directionOf(Point a)
{
    return std::atan2(a.y, a.x) / radians;
}

/// The same direction within half a turn of 0.
double folded(double degrees)
{
    return std::remainder(degrees, 360.0);
}

/// A quarter turn to the left.
Point left(Point a)
{
    return {-a.y, a.x};
}

/// The foot's place that is named in a pose, as seen from the ankle.
struct Foot {
    double direction = 0;

    Point at(double ahead, double above) const
    {
        return towards(direction) * ahead + left(towards(direction)) * (above - body::ankleHeight);
    }
};

/// The angle at the first joint of two bones that end at a distance; how far they fall short goes to `gap`.
double firstAngle(double first, double second, double distance, double &gap)
{
    const double most = first + second;
    const double least = std::abs(first - second);
    gap = std::max({gap, distance - most, least - distance});
    const double held = std::clamp(distance, least + 1e-9, most - 1e-9);
    const double cosine = (first * first + held * held - second * second) / (2 * first * held);
    return std::acos(std::clamp(cosine, -1.0, 1.0)) / radians;
}

struct LegValues {
    PoseValue hip, knee, ankle, toes, footX, footY, footTurn;
};

constexpr LegValues nearValues{PoseValue::NearHip,   PoseValue::NearKnee,  PoseValue::NearAnkle,   PoseValue::NearToes,
                               PoseValue::NearFootX, PoseValue::NearFootY, PoseValue::NearFootTurn};
constexpr LegValues farValues{PoseValue::FarHip,   PoseValue::FarKnee,  PoseValue::FarAnkle,   PoseValue::FarToes,
                              PoseValue::FarFootX, PoseValue::FarFootY, PoseValue::FarFootTurn};

struct ArmValues {
    PoseValue shoulder, elbow, wrist, splay, x, y;
};

constexpr ArmValues nearArmValues{PoseValue::NearShoulder, PoseValue::NearElbow, PoseValue::NearWrist,
                                  PoseValue::NearSplay,    PoseValue::NearHandX, PoseValue::NearHandY};
constexpr ArmValues farArmValues{PoseValue::FarShoulder, PoseValue::FarElbow, PoseValue::FarWrist,
                                 PoseValue::FarSplay,    PoseValue::FarHandX, PoseValue::FarHandY};

/// Puts a figure together from the root out.
class Placer {
public:
    Placer(const FigureScene &scene, const Pose &pose) : m_scene(scene), m_pose(pose) { m_place.angles = pose; }

    FigurePlace done()
    {
        m_place.tool = {m_pose[PoseValue::ToolX], m_pose[PoseValue::ToolY]};
        m_place.toolTurn = m_pose[PoseValue::ToolTurn];
        m_place.pelvis = 90 - m_pose[PoseValue::Trunk];
        m_place.upper = m_place.pelvis - m_pose[PoseValue::Back];
        m_place.head = m_place.upper - m_pose[PoseValue::Neck];
        const Point hips = this->hips();
        raiseTrunk(hips);
        if (m_scene.anchor == Anchor::Hips)
            m_place.near = leg(hips, m_scene.nearLeg, nearValues);
        m_place.near.roll = m_pose[PoseValue::NearFootRoll];
        m_place.far = leg(hips, m_scene.farLeg, farValues);
        m_place.nearArm = arm(m_scene.nearArm, m_scene.nearHand, nearArmValues);
        m_place.farArm = arm(m_scene.farArm, m_scene.farHand, farArmValues);
        return m_place;
    }

private:
    Point hips()
    {
        const Point root{m_pose[PoseValue::X], m_pose[PoseValue::Y]};
        if (m_scene.anchor == Anchor::Hips)
            return root;
        const bool onBall = m_scene.anchor == Anchor::NearToes;
        PlacedLeg &leg = m_place.near;
        leg.foot = onBall ? m_pose[PoseValue::NearFootTurn] : 0;
        leg.toes = onBall ? 0 : m_pose[PoseValue::NearToes];
        m_place.angles[PoseValue::NearToes] = leg.toes - leg.foot;
        const Foot foot{leg.foot};
        leg.ankle = root - foot.at(onBall ? body::ballAheadOfAnkle : -body::heelBehindAnkle, 0);
        const double shank = leg.foot + 90 - m_pose[PoseValue::NearAnkle];
        leg.knee = leg.ankle + towards(shank) * body::shank;
        const double thigh = shank + m_pose[PoseValue::NearKnee];
        leg.hip = leg.knee + towards(thigh) * body::thigh;
        m_place.angles[PoseValue::NearHip] = folded(thigh - m_place.pelvis);
        return leg.hip;
    }

    void raiseTrunk(Point hips)
    {
        const double middle = (m_place.pelvis + m_place.upper) / 2;
        m_place.waist = hips + towards(m_place.pelvis) * body::pelvis;
        m_place.chest = m_place.waist + towards(middle) * body::loin;
        m_place.neckBase = m_place.chest + towards(m_place.upper) * body::chest;
        // A neck leans a little forward of the chest that carries it.
        m_place.headBase = m_place.neckBase + towards((m_place.upper + m_place.head) / 2 - 12) * body::neck;
    }

    PlacedLeg leg(Point hip, LegHold hold, const LegValues &values)
    {
        switch (hold) {
        case LegHold::Free:
            break;
        case LegHold::Planted:
            return planted(hip, values);
        case LegHold::Rests:
            return resting(hip);
        case LegHold::Lies:
            return lying(hip, values);
        case LegHold::OnShin: {
            const PlacedLeg &other = m_place.near;
            const Point along = other.ankle - other.knee;
            // Bone on bone: above the shin by what both legs are thick there.
            const Point ankle = other.knee + along * m_pose[values.footX] + left(along) * (8 / length(along));
            return bent(hip, ankle, values, std::nullopt);
        }
        }
        return free(hip, values, m_pose[values.hip]);
    }

    PlacedLeg free(Point hip, const LegValues &values, double hipAngle) const
    {
        PlacedLeg leg;
        const double thigh = m_place.pelvis - 180 + hipAngle;
        const double shank = thigh - m_pose[values.knee];
        leg.hip = hip;
        leg.knee = hip + towards(thigh) * body::thigh;
        leg.ankle = leg.knee + towards(shank) * body::shank;
        leg.foot = shank + 90 + m_pose[values.ankle];
        leg.toes = leg.foot + m_pose[values.toes];
        return leg;
    }

    PlacedLeg planted(Point hip, const LegValues &values)
    {
        const double turn = m_pose[values.footTurn];
        const Foot flat{0};
        const Foot foot{turn};
        const Point heel{m_pose[values.footX], m_pose[values.footY]};
        const double pivot = turn < 0 ? body::ballAheadOfAnkle : -body::heelBehindAnkle;
        const Point ankle = heel - flat.at(-body::heelBehindAnkle, 0) + flat.at(pivot, 0) - foot.at(pivot, 0);
        return bent(hip, ankle, values, turn);
    }

    /// The knee between hip and ankle, always in front.
    PlacedLeg bent(Point hip, Point ankle, const LegValues &values, std::optional<double> foot)
    {
        PlacedLeg leg;
        const Point line = ankle - hip;
        const double thigh = directionOf(line) + firstAngle(body::thigh, body::shank, length(line), m_place.gap);
        leg.hip = hip;
        leg.knee = hip + towards(thigh) * body::thigh;
        const double shank = directionOf(ankle - leg.knee);
        leg.ankle = leg.knee + towards(shank) * body::shank;
        Pose &angles = m_place.angles;
        angles[values.hip] = folded(thigh - m_place.pelvis + 180);
        angles[values.knee] = folded(thigh - shank);
        leg.foot = foot ? *foot : shank + 90 + m_pose[values.ankle];
        angles[values.ankle] = folded(leg.foot - shank - 90);
        // With the heel up the toes stay on the floor.
        leg.toes = foot && *foot < 0 ? 0 : leg.foot + m_pose[values.toes];
        angles[values.toes] = folded(leg.toes - leg.foot);
        return leg;
    }

    PlacedLeg lying(Point hip, const LegValues &values)
    {
        const auto heel = [&](double angle) {
            const PlacedLeg leg = free(hip, values, angle);
            const Foot foot{leg.foot};
            return leg.ankle.y + std::min(foot.at(-body::heelBehindAnkle, 0.3).y, foot.at(-5.7, 2.8).y) -
                   m_pose[values.footY];
        };
        double low = -30;
        double high = 120;
        for (int i = 0; i < 40; ++i) {
            const double middle = (low + high) / 2;
            (heel(middle) < 0 ? low : high) = middle;
        }
        m_place.gap = std::max(m_place.gap, std::abs(heel(high)));
        m_place.angles[values.hip] = high;
        return free(hip, values, high);
    }

    double radius() const
    {
        double widest = 0;
        for (const FigureProp &prop : m_scene.props)
            widest = std::max(widest, radiusOf(prop.prop));
        return widest;
    }

    /// From the tool's middle to the back of the shank; less than 0 when the leg sinks in.
    double clearance(const PlacedLeg &leg, double &along) const
    {
        const Point line = leg.ankle - leg.knee;
        const Point back = left(line) * (-1 / length(line));
        double least = std::numeric_limits<double>::max();
        constexpr int samples = 48;
        for (int i = 0; i <= samples; ++i) {
            const double share = static_cast<double>(i) / samples;
            const Point skin = leg.knee + line * share + back * body::calfDepth(share);
            const Point out = m_place.tool - skin;
            const double behind = out.x * back.x + out.y * back.y;
            const double distance = behind < 0 ? -length(out) : length(out);
            if (distance < least) {
                least = distance;
                along = share;
            }
        }
        return least - radius();
    }

    /// Halves the range until the leg touches: raising it from the hip only takes it further off.
    PlacedLeg resting(Point hip)
    {
        double low = -10;
        double high = 120;
        for (int i = 0; i < 40; ++i) {
            const double middle = (low + high) / 2;
            (clearance(free(hip, nearValues, middle), m_place.contact) < 0 ? low : high) = middle;
        }
        const PlacedLeg leg = free(hip, nearValues, high);
        m_place.gap = std::max(m_place.gap, std::abs(clearance(leg, m_place.contact)));
        m_place.angles[PoseValue::NearHip] = high;
        return leg;
    }

    Point handPlace(ArmHold hold, const ArmValues &values) const
    {
        const Point named{m_pose[values.x], m_pose[values.y]};
        const PlacedLeg &leg = m_place.near;
        if (hold == ArmHold::OnFoot)
            return leg.ankle + Foot{leg.foot}.at(named.x, named.y);
        if (hold != ArmHold::OnShank)
            return named;
        const Point line = leg.ankle - leg.knee;
        const Point back = left(line) * (-1 / length(line));
        return leg.knee + line * named.x + back * (body::calfDepth(named.x) - named.y);
    }

    PlacedArm arm(ArmHold hold, HandShape shape, const ArmValues &values)
    {
        PlacedArm arm;
        arm.shoulder = m_place.chest + towards(m_place.upper) * 11 + left(towards(m_place.upper)) * 0.5;
        const double hanging = m_place.upper - 180;
        const double seen = std::cos(m_pose[values.splay] * radians);
        const double upperArm = body::upperArm * seen;
        const double forearm = body::forearm * seen;
        if (hold == ArmHold::Free) {
            const double upper = hanging + m_pose[values.shoulder];
            const double fore = upper + m_pose[values.elbow];
            arm.elbow = arm.shoulder + towards(upper) * upperArm;
            arm.wrist = arm.elbow + towards(fore) * forearm;
            arm.hand = fore + m_pose[values.wrist];
            return arm;
        }
        const Point target = handPlace(hold, values);
        const Point reach = target - arm.shoulder;
        // The shoulder blade goes along with an arm that reaches out.
        arm.shoulder = arm.shoulder + reach * (2.5 / std::max(1.0, length(reach)));
        const double bend = m_pose[values.wrist];
        // Forearm and hand are one bone that is crooked at the wrist, unless the palm lies on something.
        const bool lies = hold == ArmHold::Planted;
        const Point crook = towards(0) * forearm + towards(bend) * reachOf(shape);
        const double second = lies ? forearm : length(crook);
        const Point end = lies ? target - towards(bend) * reachOf(shape) : target;
        const Point line = end - arm.shoulder;
        const double upper = directionOf(line) - firstAngle(upperArm, second, length(line), m_place.gap);
        arm.elbow = arm.shoulder + towards(upper) * upperArm;
        const double fore = directionOf(end - arm.elbow) - (lies ? 0 : directionOf(crook));
        arm.wrist = arm.elbow + towards(fore) * forearm;
        arm.hand = lies ? bend : fore + bend;
        Pose &angles = m_place.angles;
        angles[values.shoulder] = folded(upper - hanging);
        angles[values.elbow] = folded(fore - upper);
        angles[values.wrist] = folded(arm.hand - fore);
        return arm;
    }

    const FigureScene &m_scene;
    const Pose &m_pose;
    FigurePlace m_place;
};

} // namespace

double body::calfDepth(double along)
{
    struct Row {
        double along;
        double depth;
    };
    static constexpr std::array rows{Row{0, 6.2},    Row{0.08, 6.4}, Row{0.18, 7.4}, Row{0.3, 8.1},  Row{0.42, 7.6},
                                     Row{0.55, 6.2}, Row{0.68, 4.8}, Row{0.82, 3.8}, Row{0.92, 3.5}, Row{1.0, 3.6}};
    const double held = std::clamp(along, 0.0, 1.0);
    std::size_t next = 1;
    while (next + 1 < rows.size() && rows.at(next).along < held)
        ++next;
    const Row &a = rows.at(next - 1);
    const Row &b = rows.at(next);
    const double t = (held - a.along) / (b.along - a.along);
    const double smooth = t * t * (3 - 2 * t);
    return a.depth + (b.depth - a.depth) * smooth;
}

double reachOf(HandShape shape)
{
    switch (shape) {
    case HandShape::Relaxed:
        return 12;
    case HandShape::Flat:
        return 4;
    case HandShape::Grip:
        return 6;
    case HandShape::Thumb:
        return 10;
    case HandShape::Cup:
        return 9;
    }
    return 0;
}

double radiusOf(Prop prop)
{
    switch (prop) {
    case Prop::Roller:
        return 7.5;
    case Prop::Ball:
        return 3.4;
    default:
        return 0;
    }
}

FigurePlace place(const FigureScene &scene, const Pose &pose)
{
    return Placer(scene, pose).done();
}

} // namespace calfwise
