// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anatomy/outline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace calfwise {

namespace {

constexpr double flatness = 0.0005;
constexpr int mostPieces = 64;

Point lerp(Point a, Point b, double t)
{
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Pieces needed so that chords stay within `flatness`: the error of n chords is at most |second difference| * 6 / (8
/// n^2).
int piecesFor(Point start, const CurveSegment &segment)
{
    const double ddx = std::max(std::abs(start.x - 2 * segment.control1.x + segment.control2.x),
                                std::abs(segment.control1.x - 2 * segment.control2.x + segment.end.x));
    const double ddy = std::max(std::abs(start.y - 2 * segment.control1.y + segment.control2.y),
                                std::abs(segment.control1.y - 2 * segment.control2.y + segment.end.y));
    const double pieces = std::ceil(std::sqrt(6.0 * std::hypot(ddx, ddy) / (8.0 * flatness)));
    return static_cast<int>(std::clamp(pieces, 1.0, static_cast<double>(mostPieces)));
}

Point pointAt(Point start, const CurveSegment &segment, double t)
{
    const Point a = lerp(start, segment.control1, t);
    const Point b = lerp(segment.control1, segment.control2, t);
    const Point c = lerp(segment.control2, segment.end, t);
    return lerp(lerp(a, b, t), lerp(b, c, t), t);
}

std::vector<Point> flatten(const Contour &contour)
{
    std::vector<Point> points{contour.start};
    for (const CurveSegment &segment : contour.segments) {
        const Point from = points.back();
        const int pieces = piecesFor(from, segment);
        for (int i = 1; i < pieces; ++i)
            points.push_back(pointAt(from, segment, static_cast<double>(i) / pieces));
        points.push_back(segment.end);
    }
    if (contour.closed && points.size() > 1 && points.front() != points.back())
        points.push_back(points.front());
    return points;
}

/// Winding contribution of one edge for the ray from p towards +x (Sunday's winding number test).
int winding(Point a, Point b, Point p)
{
    const double left = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
    if (a.y <= p.y)
        return b.y > p.y && left > 0 ? 1 : 0;
    return b.y <= p.y && left < 0 ? -1 : 0;
}

double distanceToEdge(Point a, Point b, Point p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double lengthSquared = dx * dx + dy * dy;
    if (lengthSquared == 0)
        return distance(a, p);
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / lengthSquared, 0.0, 1.0);
    return distance(lerp(a, b, t), p);
}

double enclosedArea(const std::vector<Contour> &contours, const std::vector<std::vector<Point>> &polylines)
{
    double twice = 0;
    for (std::size_t i = 0; i < contours.size(); ++i) {
        if (!contours[i].closed)
            continue;
        const std::vector<Point> &line = polylines[i];
        for (std::size_t k = 1; k < line.size(); ++k)
            twice += line[k - 1].x * line[k].y - line[k].x * line[k - 1].y;
    }
    return std::abs(twice) / 2;
}

} // namespace

Outline::Outline(std::vector<Contour> contours) : m_contours(std::move(contours))
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    Rect bounds{infinite, infinite, -infinite, -infinite};
    m_polylines.reserve(m_contours.size());
    for (const Contour &contour : m_contours) {
        m_polylines.push_back(flatten(contour));
        for (Point p : m_polylines.back()) {
            bounds.left = std::min(bounds.left, p.x);
            bounds.top = std::min(bounds.top, p.y);
            bounds.right = std::max(bounds.right, p.x);
            bounds.bottom = std::max(bounds.bottom, p.y);
        }
    }
    if (!m_contours.empty())
        m_bounds = bounds;
    m_area = enclosedArea(m_contours, m_polylines);
}

bool Outline::contains(Point p) const
{
    if (isEmpty() || !m_bounds.contains(p))
        return false;
    int turns = 0;
    for (std::size_t i = 0; i < m_contours.size(); ++i) {
        if (!m_contours[i].closed)
            continue;
        const std::vector<Point> &line = m_polylines[i];
        for (std::size_t k = 1; k < line.size(); ++k)
            turns += winding(line[k - 1], line[k], p);
    }
    return turns != 0;
}

double Outline::distanceTo(Point p) const
{
    if (contains(p))
        return 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (const std::vector<Point> &line : m_polylines) {
        if (line.size() == 1)
            nearest = std::min(nearest, distance(line.front(), p));
        for (std::size_t k = 1; k < line.size(); ++k)
            nearest = std::min(nearest, distanceToEdge(line[k - 1], line[k], p));
    }
    return nearest;
}

} // namespace calfwise
