// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anatomy/map_anchor.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace calfwise {

namespace {

using Answers = std::function<bool(Point)>;

/// Cells of a grid over a box; a ring of empty cells around it stands for what lies outside.
class Grid {
public:
    Grid(const Rect &box, int steps, const Answers &answers)
        : m_box(box), m_steps(steps), m_inside(static_cast<std::size_t>(width() * width()), false)
    {
        for (int row = 1; row <= steps; ++row) {
            for (int column = 1; column <= steps; ++column)
                m_inside[cell(row, column)] = answers(centre(row, column));
        }
    }

    /// The cell that lies farthest from any that does not answer.
    std::optional<Point> deepest() const
    {
        std::optional<Point> best;
        double most = 0;
        for (int row = 1; row <= m_steps; ++row) {
            for (int column = 1; column <= m_steps; ++column) {
                if (!m_inside[cell(row, column)])
                    continue;
                if (const double depth = depthOf(row, column, most); depth > most) {
                    most = depth;
                    best = centre(row, column);
                }
            }
        }
        return best;
    }

private:
    int width() const { return m_steps + 2; }
    std::size_t cell(int row, int column) const { return static_cast<std::size_t>(row * width() + column); }

    Point centre(int row, int column) const
    {
        return {m_box.left + m_box.width() * (column - 0.5) / m_steps,
                m_box.top + m_box.height() * (row - 0.5) / m_steps};
    }

    /// Squared distance to the nearest cell that does not answer; no longer exact once it is below `enough`.
    double depthOf(int row, int column, double enough) const
    {
        const Point here = centre(row, column);
        double least = std::numeric_limits<double>::infinity();
        for (int r = 0; r < width(); ++r) {
            for (int c = 0; c < width(); ++c) {
                if (m_inside[cell(r, c)])
                    continue;
                const Point there = centre(r, c);
                const double dx = there.x - here.x;
                const double dy = there.y - here.y;
                least = std::min(least, dx * dx + dy * dy);
                if (least <= enough)
                    return least;
            }
        }
        return least;
    }

    Rect m_box;
    int m_steps;
    std::vector<bool> m_inside;
};

std::optional<Point> deepest(const Rect &box, const Answers &answers)
{
    // A slim muscle that lies slantwise falls through the coarse grid.
    for (const int steps : {16, 48}) {
        if (const auto found = Grid(box, steps, answers).deepest())
            return found;
    }
    return std::nullopt;
}

bool answersOnTop(const Location &location, const MapShape &shape)
{
    switch (shape.kind) {
    case ShapeKind::Muscle:
    case ShapeKind::Tendon:
        return location.muscle == MuscleId(shape.id);
    case ShapeKind::Zone:
        return location.region == ZoneId(shape.id);
    case ShapeKind::NoPress:
        return location.noPress == NoPressId(shape.id);
    default:
        return false;
    }
}

} // namespace

std::optional<Point> anchorOf(const BodyMap &map, View view, Layer layer, const MapShape &shape, const Rect &within)
{
    const Rect &bounds = shape.outline.bounds();
    const Rect box{std::max(bounds.left, within.left), std::max(bounds.top, within.top),
                   std::min(bounds.right, within.right), std::min(bounds.bottom, within.bottom)};
    if (shape.outline.isEmpty() || box.width() <= 0 || box.height() <= 0)
        return std::nullopt;
    // Most of a box lies off its shape, and one outline is tested faster than all.
    const auto onTop = deepest(
        box, [&](Point at) { return shape.outline.contains(at) && answersOnTop(map.locate(view, layer, at), shape); });
    if (onTop || shape.kind != ShapeKind::Zone)
        return onTop;
    return deepest(box, [&](Point at) { return shape.outline.contains(at) && map.locate(view, layer, at).onLeg; });
}

} // namespace calfwise
