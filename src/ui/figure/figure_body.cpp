// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_body.h"

#include <cmath>
#include <numbers>

namespace calfwise {

namespace {

constexpr double farWeight = 0.65;
constexpr double detailWeight = 0.7;

double directionOf(Point from, Point to)
{
    return std::atan2(to.y - from.y, to.x - from.x) * 180 / std::numbers::pi;
}

/// The body of one person in one pose. A limb's rings are front on the left of its way down, so that a figure's front
/// is drawn.
class Body {
public:
    Body(const FigureScene &scene, const FigurePlace &place, TreatedPart treated)
        : m_scene(scene), m_place(place), m_treated(treated)
    {
    }

    FigureLayers layers()
    {
        addFarArm();
        addFarLeg(!m_scene.farLegOver);
        addRollingTool(m_layers, m_scene, m_place);
        addHead();
        addShirt();
        addToolBehind(m_layers, m_scene, m_place);
        addNearLeg();
        if (m_scene.farLegOver)
            addCrossedShank();
        addHeldTool(m_layers, m_scene, m_place);
        addNearArm();
        return std::move(m_layers);
    }

private:
    void add(std::vector<QPainterPath> shapes, Role fill, Role line = Role::FigLine, double weight = 1)
    {
        m_layers.push_back({std::move(shapes), fill, line, weight, {}});
    }

    void addLines(std::vector<QPainterPath> lines, Role role = Role::FigLine, double weight = detailWeight)
    {
        m_layers.push_back({std::move(lines), std::nullopt, role, weight, {}});
    }

    static QPainterPath thigh(const PlacedLeg &leg)
    {
        const auto at = [&](double share) { return along(leg.hip, leg.knee, share); };
        return limb(
            {{at(0), 8.6, 9.4}, {at(0.3), 8.3, 8.6}, {at(0.6), 7.2, 7.2}, {at(0.85), 6.1, 6.3}, {at(1), 5.7, 6.0}}, 0.8,
            0.7);
    }

    static QPainterPath shank(const PlacedLeg &leg)
    {
        std::vector<LimbRing> rings;
        for (const auto &[share, front] : {std::pair{0.0, 5.7},
                                           {0.09, 5.3},
                                           {0.19, 5.0},
                                           {0.31, 4.9},
                                           {0.44, 4.5},
                                           {0.58, 3.9},
                                           {0.72, 3.4},
                                           {0.86, 3.1},
                                           {1.0, 3.2}})
            rings.push_back({along(leg.knee, leg.ankle, share), front, body::calfDepth(share)});
        return limb(rings, 0.7, 0.7);
    }

    /// The kneecap stands out in front where thigh and shank meet.
    static QPainterPath kneecap(const PlacedLeg &leg)
    {
        const double thigh = directionOf(leg.knee, leg.hip);
        const double shank = directionOf(leg.knee, leg.ankle);
        const double bend = 180 - std::abs(std::remainder(thigh - shank, 360.0));
        const double outward = (directionOf(leg.hip, leg.knee) + directionOf(leg.knee, leg.ankle)) / 2 + 90;
        const PartFrame knee(leg.knee, outward);
        // It lies closer the more the knee bends.
        const double bent = std::sin(std::min(bend, 120.0) * 0.75 * std::numbers::pi / 180);
        const double reach = 6.5 - 0.3 * bent;
        return smooth(knee({{reach, 0},
                            {reach - 0.3, 2.2},
                            {reach - 1.5 - bent, 4.4},
                            {0, 4},
                            {0, -4},
                            {reach - 1.5 - bent, -4.4},
                            {reach - 0.3, -2.2}}));
    }

    static std::vector<QPainterPath> wholeLeg(const PlacedLeg &leg)
    {
        return {thigh(leg), kneecap(leg), shank(leg), footShape(leg)};
    }

    void addFarLeg(bool whole)
    {
        const PlacedLeg &leg = m_place.far;
        if (whole)
            add(wholeLeg(leg), Role::FigFar, Role::FigLine, farWeight);
        else
            add({thigh(leg), kneecap(leg)}, Role::FigFar, Role::FigLine, farWeight);
    }

    /// Of a leg that is crossed over the near one; it comes to this side, so it is drawn in full.
    void addCrossedShank()
    {
        add({kneecap(m_place.far), shank(m_place.far), footShape(m_place.far)}, Role::FigFar);
        addLines(footLines(m_place.far));
    }

    void addFarArm() { add(armShapes(m_place.farArm, m_scene.farHand), Role::FigFar, Role::FigLine, farWeight); }

    static PartFrame handFrame(const PlacedArm &arm, HandShape shape)
    {
        // The back of a flat hand is where the forearm comes from.
        const PartFrame plain(arm.wrist, arm.hand);
        const Point aside = plain(0, 1);
        const double dot = (aside.x - arm.wrist.x) * (arm.elbow.x - arm.wrist.x) +
                           (aside.y - arm.wrist.y) * (arm.elbow.y - arm.wrist.y);
        return {arm.wrist, arm.hand, shape == HandShape::Flat && dot < 0 ? -1.0 : 1.0};
    }

    static std::vector<QPainterPath> armShapes(const PlacedArm &arm, HandShape hand)
    {
        const auto upper = [&](double share) { return along(arm.shoulder, arm.elbow, share); };
        const auto fore = [&](double share) { return along(arm.elbow, arm.wrist, share); };
        return {limb({{upper(0), 5.4, 5.4}, {upper(0.35), 4.9, 5.0}, {upper(0.7), 4.3, 4.3}, {upper(1), 3.9, 4.0}}, 0.8,
                     0.7),
                limb({{fore(0), 3.9, 4.0},
                      {fore(0.22), 4.3, 4.2},
                      {fore(0.55), 3.5, 3.5},
                      {fore(0.85), 2.6, 2.6},
                      {fore(1), 2.4, 2.4}},
                     0.7, 0.6),
                handShape(hand, handFrame(arm, hand))};
    }

    void addHead()
    {
        const PartFrame head(m_place.headBase, m_place.head);
        const Point throat = along(m_place.neckBase, m_place.headBase, 0.5);
        const QPainterPath neck = limb({{m_place.chest, 6, 6},
                                        {m_place.neckBase, 5.9, 5.5},
                                        {throat, 5.4, 5.2},
                                        {head(-2, 0.5), 5.6, 5.4},
                                        {head(2, 0), 5, 5}},
                                       0.2, 0.4);
        add({neck, headShape(head)}, Role::Skin);
        addLines(faceLines(head));
        add({hairShape(head)}, Role::FigHair, Role::FigLine, detailWeight);
        add({earShape(head)}, Role::Skin, Role::FigLine, detailWeight);
    }

    std::vector<LimbRing> trunkRings() const
    {
        const Point hip = m_place.near.hip;
        const PartFrame pelvis(hip, m_place.pelvis);
        const PartFrame upper(m_place.chest, m_place.upper);
        return {{pelvis(4, 0), 10.4, 10.6},  {pelvis(9, 0), 10.6, 10.9},
                {m_place.waist, 10.2, 10.6}, {along(m_place.waist, m_place.chest, 0.5), 10.6, 11.0},
                {m_place.chest, 11.2, 11.4}, {upper(7, 0), 10.4, 10.2},
                {upper(12, 0), 8.6, 8.4},    {upper(16.2, 0), 6.3, 6.6}};
    }

    QPainterPath sleeve(const PlacedArm &arm) const
    {
        const auto upper = [&](double share) { return along(arm.shoulder, arm.elbow, share); };
        return limb({{upper(-0.02), 6.6, 6.6}, {upper(0.2), 6.8, 6.6}, {upper(0.42), 6.4, 6.3}, {upper(0.6), 6.7, 6.6}},
                    0.75, 0.1);
    }

    void addShirt()
    {
        m_shirt = limb(trunkRings(), 0.12, 0.25);
        add({m_shirt}, Role::FigCloth);
    }

    void addNearLeg()
    {
        const PlacedLeg &leg = m_place.near;
        add(wholeLeg(leg), Role::Skin);
        addLines(footLines(leg));
        if (m_treated != TreatedPart::None) {
            add({muscleShape(m_treated, leg)}, Role::MuscleSelected, Role::FigLine, 0.85);
            addLines(muscleFibres(m_treated, leg), Role::MuscleSelectedFibre, detailWeight);
        }
        addShorts();
        if (m_scene.legLine)
            addLegLine();
    }

    void addLegLine()
    {
        const PlacedLeg &leg = m_place.near;
        QPainterPath line(drawn(along(leg.hip, leg.knee, 0.1)));
        line.lineTo(drawn(leg.knee));
        line.lineTo(drawn(leg.ankle));
        addLines({line}, Role::Skin, 2.6);
        addLines({line, disc(leg.knee, 1.1)}, Role::Primary, 1.3);
    }

    void addShorts()
    {
        const PlacedLeg &leg = m_place.near;
        const auto at = [&](double share) { return along(leg.hip, leg.knee, share); };
        const QPainterPath cover = limb(
            {{at(-0.05), 9.6, 10.2}, {at(0.15), 9.6, 10.0}, {at(0.36), 9.0, 9.2}, {at(0.54), 8.9, 9.0}}, 0.8, 0.12);
        const PartFrame pelvis(leg.hip, m_place.pelvis);
        const QPainterPath seat = limb({{pelvis(10, 0), 11.0, 11.2},
                                        {pelvis(4, 0), 11.6, 11.2},
                                        {pelvis(-3, 0), 11.4, 9.6},
                                        {pelvis(-7, 0), 9.0, 8.0}},
                                       0.08, 0.35);
        add({seat, cover}, Role::FigCloth2);
    }

    void addNearArm()
    {
        const PlacedArm &arm = m_place.nearArm;
        add(armShapes(arm, m_scene.nearHand), Role::Skin);
        addLines(handLines(m_scene.nearHand, handFrame(arm, m_scene.nearHand)));
        add({sleeve(arm)}, Role::FigCloth);
        // Sleeve and shirt are one cloth at the shoulder: no line there.
        FigureLayer seam{{disc(arm.shoulder, 8.4)}, Role::FigCloth, std::nullopt, 1, m_shirt};
        m_layers.push_back(std::move(seam));
    }

    const FigureScene &m_scene;
    const FigurePlace &m_place;
    const TreatedPart m_treated;
    FigureLayers m_layers;
    QPainterPath m_shirt;
};

} // namespace

FigureLayers layersOf(const FigureScene &scene, const FigurePlace &place, TreatedPart treated)
{
    return Body(scene, place, treated).layers();
}

Point placeOf(const FigureLabel &label, const FigurePlace &place)
{
    const PlacedLeg &leg = place.near;
    const PartFrame foot(leg.ankle, leg.foot);
    if (label.on == "knee")
        return leg.knee;
    if (label.on == "heel")
        return foot(-4.5, -4);
    if (label.on == "toes")
        return PartFrame(foot(12.5, -5.2), leg.toes)(4.5, -0.4);
    if (label.on == "ankle")
        return leg.ankle;
    if (label.on == "hip")
        return leg.hip;
    const Point line{leg.ankle.x - leg.knee.x, leg.ankle.y - leg.knee.y};
    const double length = std::hypot(line.x, line.y);
    const bool touched = label.on == "contact";
    const double share = touched ? place.contact : label.along;
    const Point spot = along(leg.knee, leg.ankle, share);
    const double depth = body::calfDepth(share) - (touched ? 0.6 : 2.2);
    return {spot.x + line.y / length * depth, spot.y - line.x / length * depth};
}

} // namespace calfwise
