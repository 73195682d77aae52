// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calfwise {

namespace {

Point minus(Point a, Point b)
{
    return {a.x - b.x, a.y - b.y};
}

Point plus(Point a, Point b, double factor)
{
    return {a.x + b.x * factor, a.y + b.y * factor};
}

Point unit(Point a)
{
    const double length = std::max(1e-6, std::hypot(a.x, a.y));
    return {a.x / length, a.y / length};
}

struct MuscleRow {
    double along;
    double outer; ///< from the line of the shank, backwards
    double inner;
};

/// How much of the shank's depth a part takes, from its upper to its lower end.
std::vector<MuscleRow> muscleRows(TreatedPart part)
{
    std::vector<MuscleRow> rows;
    const auto add = [&](double along, double thick, double skin = 0.5) {
        const double outer = body::calfDepth(along) - skin;
        rows.push_back({along, outer, outer - thick});
    };
    switch (part) {
    case TreatedPart::None:
        break;
    case TreatedPart::Calf:
        for (const auto &[at, thick] : {std::pair{0.02, 0.0},
                                        {0.1, 3.2},
                                        {0.2, 5.6},
                                        {0.3, 6.9},
                                        {0.42, 6.8},
                                        {0.54, 5.4},
                                        {0.66, 3.5},
                                        {0.78, 1.8},
                                        {0.88, 0.0}})
            add(at, thick);
        break;
    case TreatedPart::UpperCalf:
        for (const auto &[at, thick] : {std::pair{0.0, 0.0},
                                        {0.08, 3.0},
                                        {0.18, 5.4},
                                        {0.29, 6.6},
                                        {0.39, 6.0},
                                        {0.48, 4.2},
                                        {0.55, 2.2},
                                        {0.62, 0.0}})
            add(at, thick);
        break;
    case TreatedPart::LowerCalf:
        for (const auto &[at, thick] : {std::pair{0.24, 0.0},
                                        {0.34, 3.4},
                                        {0.45, 5.2},
                                        {0.56, 5.4},
                                        {0.66, 4.1},
                                        {0.76, 2.4},
                                        {0.84, 1.2},
                                        {0.9, 0.0}})
            add(at, thick);
        break;
    case TreatedPart::ToeFlexors:
        for (const auto &[at, thick] :
             {std::pair{0.3, 0.0}, {0.42, 2.0}, {0.55, 2.8}, {0.7, 2.4}, {0.82, 1.6}, {0.93, 0.0}})
            add(at, thick, 1.2);
        break;
    case TreatedPart::OuterLeg:
        for (const auto &[at, outer, inner] : {std::tuple{0.08, 1.0, 1.0},
                                               {0.18, 2.4, -0.6},
                                               {0.3, 2.8, -1.2},
                                               {0.45, 2.6, -1.0},
                                               {0.6, 2.3, 0.0},
                                               {0.75, 2.3, 1.2},
                                               {0.9, 2.2, 2.2}})
            rows.push_back({at, outer, inner});
        break;
    }
    return rows;
}

Point onShank(const PlacedLeg &leg, double share, double backwards)
{
    const Point line = unit(minus(leg.ankle, leg.knee));
    return plus(along(leg.knee, leg.ankle, share), {line.y, -line.x}, backwards);
}

} // namespace

QPointF drawn(Point p)
{
    return {p.x, -p.y};
}

Point along(Point from, Point to, double share)
{
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// Catmull-Rom, as cubics.
QPainterPath smooth(const std::vector<Point> &points, bool closed)
{
    QPainterPath path;
    const auto count = static_cast<int>(points.size());
    if (count < 2)
        return path;
    const auto at = [&](int i) {
        const int held = closed ? (i + count) % count : std::clamp(i, 0, count - 1);
        return points[static_cast<std::size_t>(held)];
    };
    path.moveTo(drawn(points.front()));
    for (int i = 0; i < (closed ? count : count - 1); ++i) {
        const Point first = plus(at(i), minus(at(i + 1), at(i - 1)), 1.0 / 6);
        const Point second = plus(at(i + 1), minus(at(i + 2), at(i)), -1.0 / 6);
        path.cubicTo(drawn(first), drawn(second), drawn(at(i + 1)));
    }
    if (closed)
        path.closeSubpath();
    return path;
}

QPainterPath limb(const std::vector<LimbRing> &rings, double startCap, double endCap)
{
    std::vector<Point> left;
    std::vector<Point> right;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const Point before = rings[i > 0 ? i - 1 : 0].at;
        const Point after = rings[std::min(i + 1, rings.size() - 1)].at;
        const Point way = unit(minus(after, before));
        const Point normal{-way.y, way.x};
        left.push_back(plus(rings[i].at, normal, rings[i].left));
        right.push_back(plus(rings[i].at, normal, -rings[i].right));
    }
    const auto cap = [](const LimbRing &end, Point next, double round) {
        return plus(end.at, unit(minus(end.at, next)), (end.left + end.right) / 2 * round);
    };
    std::vector<Point> outline = left;
    outline.push_back(cap(rings.back(), rings[rings.size() - 2].at, endCap));
    outline.insert(outline.end(), right.rbegin(), right.rend());
    outline.push_back(cap(rings.front(), rings[1].at, startCap));
    return smooth(outline);
}

QPainterPath disc(Point centre, double radius)
{
    QPainterPath path;
    path.addEllipse(drawn(centre), radius, radius);
    return path;
}

PartFrame::PartFrame(Point origin, double degrees, double mirror)
    : m_origin(origin), m_ahead{std::cos(degrees * std::numbers::pi / 180), std::sin(degrees * std::numbers::pi / 180)},
      m_aside{-m_ahead.y * mirror, m_ahead.x * mirror}
{
}

Point PartFrame::operator()(double ahead, double aside) const
{
    return plus(plus(m_origin, m_ahead, ahead), m_aside, aside);
}

std::vector<Point> PartFrame::operator()(const std::vector<Point> &local) const
{
    std::vector<Point> points;
    points.reserve(local.size());
    for (Point p : local)
        points.push_back((*this)(p.x, p.y));
    return points;
}

namespace {

/// How far the foot is rolled in: 0 is seen from the side, 1 from above.
double rolled(const PlacedLeg &leg)
{
    constexpr double wholeRoll = 35;
    return std::clamp(leg.roll / wholeRoll, 0.0, 1.0);
}

std::vector<Point> between(std::vector<Point> side, const std::vector<Point> &above, double share)
{
    for (std::size_t i = 0; i < side.size(); ++i)
        side[i] = along(side[i], above[i], share);
    return side;
}

} // namespace

QPainterPath footShape(const PlacedLeg &leg)
{
    const PartFrame foot(leg.ankle, leg.foot);
    const PartFrame toes(foot(12.5, -5.2), leg.toes);
    const double roll = rolled(leg);
    std::vector<Point> outline = foot(between({{3.3, 3.0}, {4.6, 0.0}, {8.0, -2.0}, {11.6, -3.5}},
                                              {{3.4, 3.0}, {4.9, 0.7}, {8.2, -0.4}, {11.8, -0.9}}, roll));
    const std::vector<Point> front =
        toes(between({{3.0, 1.1}, {6.0, 0.7}, {7.7, -0.1}, {7.6, -1.3}, {5.5, -1.75}, {2.5, -1.6}},
                     {{3.2, 4.2}, {6.6, 3.9}, {8.2, 2.2}, {7.4, -0.6}, {5.6, -2.6}, {2.6, -3.4}}, roll));
    outline.insert(outline.end(), front.begin(), front.end());
    const std::vector<Point> back =
        foot(between({{11.3, -7.0}, {8.0, -6.7}, {4.0, -6.3}, {0.5, -6.8}, {-2.5, -7.0}, {-4.9, -6.3}},
                     {{11.3, -8.5}, {8.0, -7.9}, {4.0, -7.3}, {0.5, -7.0}, {-2.5, -7.0}, {-4.9, -6.3}}, roll));
    outline.insert(outline.end(), back.begin(), back.end());
    const std::vector<Point> heel = foot({{-5.7, -4.2}, {-4.9, -1.4}, {-3.6, 1.6}, {-3.4, 5.0}, {0.0, 6.5}});
    outline.insert(outline.end(), heel.begin(), heel.end());
    return smooth(outline);
}

std::vector<QPainterPath> footLines(const PlacedLeg &leg)
{
    const PartFrame foot(leg.ankle, leg.foot);
    const PartFrame toes(foot(12.5, -5.2), leg.toes);
    std::vector<QPainterPath> lines{smooth(foot({{-0.6, 0.9}, {0.6, 1.6}, {1.7, 0.6}, {1.5, -0.9}}), false)};
    if (rolled(leg) < 0.35) {
        lines.push_back(smooth(toes({{3.6, -1.6}, {4.3, -0.7}, {3.7, 0.1}}), false));
        lines.push_back(smooth(toes({{5.5, -1.7}, {6.1, -0.9}, {5.6, -0.1}}), false));
        return lines;
    }
    for (const auto &[from, to] : {std::pair{Point{4.6, 2.2}, Point{7.9, 2.2}},
                                   {{4.6, 0.8}, {7.8, 0.6}},
                                   {{4.2, -0.5}, {6.9, -1.0}},
                                   {{3.4, -1.8}, {5.6, -2.5}}})
        lines.push_back(smooth(toes({from, along(from, to, 0.5), to}), false));
    return lines;
}

QPainterPath headShape(const PartFrame &head)
{
    // (up, back): up is the way of the head, its left is the back of a head that looks right.
    return smooth(head({{-5.5, 6.4},   {0.5, 9.2},   {6.0, 9.4},   {10.6, 7.0},  {13.2, 2.0},  {12.8, -3.6},
                        {9.6, -7.6},   {5.6, -8.8},  {3.2, -8.7},  {1.9, -8.5},  {0.0, -9.7},  {-1.9, -11.0},
                        {-2.8, -10.9}, {-3.2, -9.6}, {-4.6, -9.6}, {-5.4, -9.0}, {-6.2, -9.3}, {-7.2, -8.6},
                        {-8.6, -8.8},  {-9.9, -7.6}, {-9.9, -5.2}, {-8.2, -1.6}, {-6.0, 0.8},  {-8.0, 3.6}}));
}

QPainterPath hairShape(const PartFrame &head)
{
    return smooth(head({{-6.3, 6.6},
                        {-3.0, 8.8},
                        {1.5, 10.3},
                        {6.6, 10.4},
                        {11.6, 7.6},
                        {14.2, 2.2},
                        {13.9, -3.8},
                        {11.2, -7.8},
                        {8.8, -8.6},
                        {8.4, -6.6},
                        {8.9, -3.4},
                        {6.6, -2.6},
                        {3.6, -3.0},
                        {0.6, -2.0},
                        {0.8, -0.6},
                        {3.4, 0.6},
                        {2.6, 3.2},
                        {-0.6, 3.8},
                        {-3.6, 4.6}}));
}

std::vector<QPainterPath> faceLines(const PartFrame &head)
{
    return {smooth(head({{2.0, -5.2}, {2.35, -6.2}, {2.0, -7.2}}), false),
            smooth(head({{4.1, -4.9}, {4.7, -6.3}, {4.4, -7.8}}), false),
            smooth(head({{-5.4, -9.0}, {-5.5, -7.6}, {-5.2, -6.8}}), false)};
}

QPainterPath earShape(const PartFrame &head)
{
    return smooth(head({{-2.6, 0.6}, {-1.0, 2.6}, {1.2, 2.9}, {2.2, 1.4}, {1.6, -0.2}, {-0.8, -0.2}}));
}

QPainterPath muscleShape(TreatedPart part, const PlacedLeg &leg)
{
    std::vector<Point> outline;
    const std::vector<MuscleRow> rows = muscleRows(part);
    if (rows.empty())
        return {};
    for (const MuscleRow &row : rows)
        outline.push_back(onShank(leg, row.along, row.outer));
    for (auto row = rows.rbegin() + 1; row + 1 != rows.rend(); ++row)
        outline.push_back(onShank(leg, row->along, row->inner));
    return smooth(outline);
}

std::vector<QPainterPath> muscleFibres(TreatedPart part, const PlacedLeg &leg)
{
    std::vector<QPainterPath> lines;
    const std::vector<MuscleRow> rows = muscleRows(part);
    for (double share : {0.2, 0.4, 0.6, 0.8}) {
        std::vector<Point> line;
        for (std::size_t i = 1; i + 1 < rows.size(); ++i)
            line.push_back(onShank(leg, rows[i].along, rows[i].inner + (rows[i].outer - rows[i].inner) * share));
        lines.push_back(smooth(line, false));
    }
    return lines;
}

} // namespace calfwise
