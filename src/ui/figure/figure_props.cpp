// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_body.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calfwise {

namespace {

constexpr double detailWeight = 0.7;

QPainterPath box(double left, double right, double bottom, double top, double round = 1)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(left, -top, right - left, top - bottom), round, round);
    return path;
}

QPainterPath line(Point from, Point to)
{
    QPainterPath path(drawn(from));
    path.lineTo(drawn(to));
    return path;
}

Point around(Point centre, double radius, double angle)
{
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void addChair(FigureLayers &layers, Point front, double height)
{
    const double back = front.x - 44;
    layers.push_back({{box(back + 1, back + 4, 0, height + 44), box(front.x - 6, front.x - 3, 0, height - 2)},
                      Role::FigFar,
                      Role::FigLine,
                      detailWeight,
                      {}});
    layers.push_back({{box(back, front.x, height - 4, height, 2)}, Role::FigTool, Role::FigLine, detailWeight, {}});
}

void addBed(FigureLayers &layers, Point place, double width)
{
    layers.push_back({{box(place.x + 4, place.x + 9, 0, place.y - 12),
                       box(place.x + width - 9, place.x + width - 4, 0, place.y - 12)},
                      Role::FigFar,
                      Role::FigLine,
                      detailWeight,
                      {}});
    layers.push_back(
        {{box(place.x, place.x + width, place.y - 18, place.y, 5)}, Role::FigTool, Role::FigLine, detailWeight, {}});
}

/// A band from the hands round the ball of the foot.
void addStrap(FigureLayers &layers, const FigurePlace &place)
{
    const PartFrame hand(place.nearArm.wrist, place.nearArm.hand);
    const PartFrame foot(place.near.ankle, place.near.foot);
    const QPainterPath band =
        smooth({hand(5, 0), foot(9, 4), foot(13.4, -3.2), foot(13.6, -6.2), foot(11.4, -7.6)}, false);
    layers.push_back({{band}, std::nullopt, Role::FigLine, 5.6, {}});
    layers.push_back({{band}, std::nullopt, Role::FigTool, 3.8, {}});
}

/// From the near fist across behind the calf, where it is hidden, to the far one.
void addStick(FigureLayers &layers, const FigurePlace &place)
{
    const PartFrame hand(place.nearArm.wrist, place.nearArm.hand);
    const PartFrame stick(hand(4.5, 0), place.toolTurn);
    const auto bar = [&](double from, double to, double thick) {
        return limb(
            {{stick(from, 0), thick, thick}, {stick((from + to) / 2, 0), thick, thick}, {stick(to, 0), thick, thick}},
            0.6, 0.6);
    };
    layers.push_back({{bar(5, 23, 1.5)}, Role::FigTool, Role::FigLine, detailWeight, {}});
    layers.push_back({{bar(-7, 6, 1.9), bar(22, 33, 1.9)}, Role::FigCloth2, Role::FigLine, detailWeight, {}});
}

void addMassager(FigureLayers &layers, const FigurePlace &place)
{
    const PartFrame hand(place.nearArm.wrist, place.nearArm.hand);
    const auto part = [&](double from, double to, double aside, double thick) {
        return limb({{hand(from, aside), thick, thick},
                     {hand((from + to) / 2, aside), thick, thick},
                     {hand(to, aside), thick, thick}},
                    0.5, 0.5);
    };
    layers.push_back({{part(0, 13, 2.4, 3.0), limb({{hand(5, 3), 2.1, 2.1}, {hand(5, -9), 2.1, 2.1}}, 0.3, 0.6)},
                      Role::FigTool,
                      Role::FigLine,
                      detailWeight,
                      {}});
    layers.push_back({{disc(hand(16.6, 2.4), 2.3)}, Role::FigCloth2, Role::FigLine, detailWeight, {}});
}

/// A pack round the calf, and the warmth that rises from it.
void addPack(FigureLayers &layers, const FigurePlace &place)
{
    const PlacedLeg &leg = place.near;
    std::vector<LimbRing> rings;
    for (double share : {0.14, 0.24, 0.38, 0.52, 0.64})
        rings.push_back({along(leg.knee, leg.ankle, share), 1.0, body::calfDepth(share) + 2.6});
    layers.push_back({{limb(rings, 0.15, 0.15)}, Role::FigTool, Role::FigLine, 0.85, {}});
    for (int i = 0; i < 3; ++i) {
        const Point foot = along(leg.knee, leg.ankle, 0.22 + 0.17 * i);
        std::vector<Point> wave;
        for (int step = 0; step <= 6; ++step) {
            const double up = 9 + 2.2 * step;
            wave.push_back(
                {foot.x + 1.3 * std::sin((up * 22 - place.toolTurn + i * 50) * std::numbers::pi / 180), foot.y + up});
        }
        layers.push_back({{smooth(wave, false)}, std::nullopt, Role::MuscleSelected, detailWeight, {}});
    }
}

} // namespace

void addRoom(FigureLayers &layers, const FigureScene &scene, double left, double right)
{
    for (const FigureProp &prop : scene.props) {
        if (prop.prop == Prop::Wall) {
            // Its thickness lies away from the person, who is about x 0.
            const double away = prop.place.x < 0 ? prop.place.x - 5 : prop.place.x;
            layers.push_back({{box(away, away + 5, 0, prop.size, 0)}, Role::FigFar, std::nullopt, 1, {}});
            layers.push_back(
                {{line({prop.place.x, 0}, {prop.place.x, prop.size})}, std::nullopt, Role::FigLine, 1, {}});
        } else if (prop.prop == Prop::Chair) {
            addChair(layers, prop.place, prop.size);
        } else if (prop.prop == Prop::Bed) {
            addBed(layers, prop.place, prop.size);
        } else if (prop.prop == Prop::Step) {
            layers.push_back({{box(prop.place.x, prop.place.x + prop.size, 0, prop.place.y, 0.6)},
                              Role::FigTool,
                              Role::FigLine,
                              detailWeight,
                              {}});
        }
    }
    layers.push_back({{line({left, 0}, {right, 0})}, std::nullopt, Role::FigLine, 1, {}});
}

void addRollingTool(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place)
{
    for (const FigureProp &prop : scene.props) {
        const double radius = radiusOf(prop.prop);
        if (radius <= 0)
            continue;
        const double turn = -place.tool.x / radius;
        layers.push_back({{disc(place.tool, radius)}, Role::FigTool, Role::FigLine, 1, {}});
        if (prop.prop == Prop::Roller) {
            std::vector<QPainterPath> grooves;
            for (int i = 0; i < 6; ++i) {
                const double angle = turn + i * std::numbers::pi / 3;
                grooves.push_back(
                    line(around(place.tool, radius - 2.2, angle), around(place.tool, radius - 0.4, angle)));
            }
            layers.push_back({std::move(grooves), std::nullopt, Role::FigLine, detailWeight, {}});
            layers.push_back({{disc(place.tool, 3)}, Role::Surface, Role::FigLine, detailWeight, {}});
        } else {
            std::vector<Point> seam;
            for (double step : {-1.0, -0.5, 0.0, 0.5, 1.0})
                seam.push_back(around(around(place.tool, radius * 1.35, turn), radius * 0.95,
                                      turn + std::numbers::pi + step * 0.85));
            layers.push_back({{smooth(seam, false)}, std::nullopt, Role::FigLine, detailWeight, {}});
        }
    }
}

void addToolBehind(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place)
{
    for (const FigureProp &prop : scene.props) {
        if (prop.prop == Prop::Stick)
            addStick(layers, place);
    }
}

void addHeldTool(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place)
{
    for (const FigureProp &prop : scene.props) {
        if (prop.prop == Prop::Strap)
            addStrap(layers, place);
        else if (prop.prop == Prop::Pack)
            addPack(layers, place);
        else if (prop.prop == Prop::Massager)
            addMassager(layers, place);
    }
}

} // namespace calfwise
