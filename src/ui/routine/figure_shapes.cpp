// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/figure_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

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

namespace {

struct Piece {
    QPointF from;
    QPointF first;
    QPointF second;
    QPointF to;

    /// Outwards of a way round the shape against the clock, as long as the rim is wide.
    static QPointF outwards(std::initializer_list<QPointF> ways, double rim)
    {
        for (const QPointF way : ways) {
            if (const double length = std::hypot(way.x(), way.y()); length > 1e-6)
                return QPointF(way.y(), -way.x()) * (rim / length);
        }
        return {};
    }
    QPointF atStart(double rim) const { return outwards({first - from, second - from, to - from}, rim); }
    QPointF atEnd(double rim) const { return outwards({to - second, to - first, to - from}, rim); }
};

void addGrown(QPainterPath &path, const std::vector<Piece> &pieces, double rim)
{
    double area = 0;
    for (const Piece &piece : pieces) {
        const QPointF round[] = {piece.from, piece.first, piece.second, piece.to};
        for (int i = 0; i < 3; ++i)
            area += round[i].x() * round[i + 1].y() - round[i + 1].x() * round[i].y();
    }
    const double out = area > 0 ? rim : -rim;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const QPointF start = piece.atStart(out);
        const QPointF end = piece.atEnd(out);
        if (i == 0)
            path.moveTo(piece.from + start);
        else
            path.lineTo(piece.from + start);
        path.cubicTo(piece.first + start, piece.second + end, piece.to + end);
    }
    path.closeSubpath();
}

} // namespace

QPainterPath grown(const QPainterPath &shape, double rim)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::vector<Piece> pieces;
    QPointF at;
    for (int i = 0; i < shape.elementCount(); ++i) {
        const QPainterPath::Element element = shape.elementAt(i);
        const QPointF to = element;
        if (element.isMoveTo()) {
            if (!pieces.empty())
                addGrown(path, std::exchange(pieces, {}), rim);
            at = to;
        } else if (element.isCurveTo()) {
            pieces.push_back({at, to, shape.elementAt(i + 1), shape.elementAt(i + 2)});
            at = pieces.back().to;
            i += 2;
        } else {
            if (to != at)
                pieces.push_back({at, at, to, to});
            at = to;
        }
    }
    if (!pieces.empty())
        addGrown(path, pieces, rim);
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

QPainterPath handShape(HandShape shape, const PartFrame &hand)
{
    // (ahead, aside): the wrist is at 0; aside is the thumb's side, or the back of a hand that lies flat.
    switch (shape) {
    case HandShape::Flat:
        return smooth(hand({{-1.6, 2.6},
                            {1.6, 3.1},
                            {5.0, 2.0},
                            {7.6, 2.3},
                            {10.2, 1.2},
                            {13.6, 0.5},
                            {14.6, -0.5},
                            {13.4, -1.3},
                            {8.0, -1.4},
                            {3.5, -1.3},
                            {-0.6, -1.5},
                            {-2.8, -0.8},
                            {-3.0, 1.0}}));
    case HandShape::Relaxed:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 2.9},
                            {3.8, 4.2},
                            {6.6, 5.4},
                            {8.6, 5.1},
                            {8.6, 4.1},
                            {6.9, 3.0},
                            {9.6, 2.8},
                            {13.0, 2.0},
                            {15.6, 0.4},
                            {15.6, -1.0},
                            {13.8, -2.2},
                            {10.0, -3.2},
                            {5.5, -3.7},
                            {1.5, -3.0},
                            {-1.5, -2.4}}));
    case HandShape::Grip:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 3.2},
                            {4.5, 4.0},
                            {7.2, 3.6},
                            {8.8, 1.8},
                            {9.2, -0.8},
                            {8.2, -3.0},
                            {5.6, -4.0},
                            {2.0, -3.3},
                            {-1.5, -2.4}}));
    case HandShape::Thumb:
        return smooth(hand({{-1.5, 2.4},
                            {2.0, 3.2},
                            {5.5, 4.2},
                            {9.5, 5.6},
                            {12.6, 6.6},
                            {14.2, 6.0},
                            {14.0, 4.4},
                            {11.6, 2.6},
                            {8.4, 1.3},
                            {9.8, 0.2},
                            {10.6, -0.8},
                            {10.2, -2.0},
                            {8.6, -2.3},
                            {5.2, -2.6},
                            {1.5, -2.9},
                            {-1.5, -2.4}}));
    case HandShape::Cup:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 3.3},
                            {4.5, 4.1},
                            {8.5, 4.5},
                            {12.0, 3.6},
                            {14.0, 1.6},
                            {14.0, -0.4},
                            {12.0, -1.6},
                            {8.6, -2.2},
                            {6.6, -3.8},
                            {4.8, -5.0},
                            {3.6, -4.6},
                            {3.2, -3.2},
                            {1.0, -2.7},
                            {-1.5, -2.4}}));
    }
    return {};
}

std::vector<QPainterPath> handLines(HandShape shape, const PartFrame &hand)
{
    switch (shape) {
    case HandShape::Flat:
        return {smooth(hand({{4.6, -0.2}, {7.2, 0.4}, {9.8, -0.1}}), false)};
    case HandShape::Relaxed:
        return {smooth(hand({{10.4, 0.9}, {13.0, 0.5}, {15.0, -0.1}}), false),
                smooth(hand({{10.0, -1.1}, {12.4, -1.2}, {14.2, -1.4}}), false)};
    case HandShape::Grip:
        return {smooth(hand({{8.6, 1.6}, {6.4, 1.5}, {5.4, 0.6}}), false),
                smooth(hand({{9.0, -0.6}, {6.9, -0.4}, {5.8, -0.8}}), false),
                smooth(hand({{8.0, -2.4}, {6.4, -2.0}, {5.5, -2.2}}), false)};
    case HandShape::Thumb:
        return {smooth(hand({{7.6, 3.3}, {10.0, 4.3}, {12.6, 5.4}}), false)};
    case HandShape::Cup:
        return {smooth(hand({{9.0, 2.6}, {11.6, 2.3}, {13.6, 1.4}}), false),
                smooth(hand({{9.0, 0.6}, {11.4, 0.5}, {13.2, 0.2}}), false)};
    }
    return {};
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
