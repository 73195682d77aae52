// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"

#include <vector>

namespace calfwise {

/// A cubic Bézier piece of a contour; straight lines are stored as cubics too. Leg-frame units.
struct CurveSegment {
    Point control1;
    Point control2;
    Point end;
};

struct Contour {
    Point start;
    std::vector<CurveSegment> segments;
    bool closed = false;
};

/// One shape of the map: curves to draw it crisply at any zoom, and the same curves flattened to answer a tap.
/// What is drawn is what is hit.
class Outline {
public:
    Outline() = default;
    /// Flattens with an error below 0.0005 leg-frame units (a quarter of a pixel on a 500 px leg).
    explicit Outline(std::vector<Contour> contours);

    const std::vector<Contour> &contours() const { return m_contours; }
    const std::vector<std::vector<Point>> &polylines() const { return m_polylines; }
    const Rect &bounds() const { return m_bounds; }
    bool isEmpty() const { return m_contours.empty(); }

    /// Non-zero winding over the closed contours; open contours contain nothing. A point on the edge may fall on either
    /// side.
    bool contains(Point p) const;
    /// Distance to the nearest edge, 0 inside. Infinite for an empty outline.
    double distanceTo(Point p) const;
    /// Absolute enclosed area in square leg-frame units.
    double area() const { return m_area; }

private:
    std::vector<Contour> m_contours;
    std::vector<std::vector<Point>> m_polylines;
    Rect m_bounds;
    double m_area = 0;
};

} // namespace calfwise
