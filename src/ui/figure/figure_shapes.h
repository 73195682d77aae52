// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include "domain/routine/figure.h" // moc cannot read <compare> before another standard header

#include <QPainterPath>

#include <vector>

namespace calfwise {

/// One layer of a drawn figure, in centimetres with y down. With a fill and a line its shapes are drawn as one: a line
/// round all of them and none between them.
struct FigureLayer {
    std::vector<QPainterPath> shapes;
    std::optional<Role> fill;
    std::optional<Role> line;
    double weight = 1; ///< of the line
    QPainterPath clip; ///< empty: none
};
using FigureLayers = std::vector<FigureLayer>;

/// The cross-section of a limb at a point of its line: how far it reaches to the left of the way along it, and to the
/// right.
struct LimbRing {
    Point at;
    double left = 0;
    double right = 0;
};

QPointF drawn(Point p); ///< y down
Point along(Point from, Point to, double share);
/// A smooth closed curve through the points, or an open one.
QPainterPath smooth(const std::vector<Point> &points, bool closed = true);
/// The outline of a limb; `cap` is how round its ends are, 0 to 1.
QPainterPath limb(const std::vector<LimbRing> &rings, double startCap, double endCap);
QPainterPath disc(Point centre, double radius);

/// A place that is carried along with a body part: `ahead` along its direction, `aside` to the left of it.
class PartFrame {
public:
    PartFrame(Point origin, double degrees, double mirror = 1);
    Point operator()(double ahead, double aside) const;
    std::vector<Point> operator()(const std::vector<Point> &local) const;

private:
    Point m_origin;
    Point m_ahead;
    Point m_aside;
};

QPainterPath footShape(const PlacedLeg &leg);
std::vector<QPainterPath> footLines(const PlacedLeg &leg);
QPainterPath headShape(const PartFrame &head);
QPainterPath hairShape(const PartFrame &head);
std::vector<QPainterPath> faceLines(const PartFrame &head);
QPainterPath earShape(const PartFrame &head);
QPainterPath handShape(HandShape shape, const PartFrame &hand);
std::vector<QPainterPath> handLines(HandShape shape, const PartFrame &hand);
/// The muscle that is treated, on the near shank, and its fibres.
QPainterPath muscleShape(TreatedPart part, const PlacedLeg &leg);
std::vector<QPainterPath> muscleFibres(TreatedPart part, const PlacedLeg &leg);

} // namespace calfwise
