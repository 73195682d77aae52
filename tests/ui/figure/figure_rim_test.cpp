// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_rim.h"

#include "tests/support/catch.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

using namespace calfwise;

namespace {

/// By the flattened outline, which is what is filled.
bool covers(const QPainterPath &shape, const QPointF &point)
{
    const QList<QPolygonF> parts = shape.toFillPolygons(QTransform::fromScale(100, 100));
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QPolygonF &part) { return part.containsPoint(point * 100, Qt::WindingFill); });
}

} // namespace

TEST_CASE("A shape's rim: reaches so far out all round, whichever way the shape is drawn")
{
    QPainterPath circle;
    circle.addEllipse(QPointF(3, -2), 10, 10);
    for (const QPainterPath &shape : {circle, circle.toReversed()}) {
        const QPainterPath wider = grown(shape, 0.5);
        for (int i = 0; i < 48; ++i) {
            const double angle = i * std::acos(-1.0) / 24;
            const QPointF way(std::cos(angle), std::sin(angle));
            CHECK(covers(wider, QPointF(3, -2) + way * 10.4));
            CHECK_FALSE(covers(wider, QPointF(3, -2) + way * 10.6));
            CHECK(covers(wider, QPointF(3, -2) + way * 5));
        }
    }
}

TEST_CASE("A shape's rim: straight sides and several parts have it, too")
{
    QPainterPath boxes;
    boxes.addRect(0, 0, 10, 4);
    boxes.addRoundedRect(20, 0, 10, 4, 1, 1);
    const QPainterPath wider = grown(boxes, 1);
    for (const QPointF out : {QPointF(5, -0.9), QPointF(10.9, 2), QPointF(5, 4.9), QPointF(-0.9, 2), QPointF(25, -0.9),
                              QPointF(30.9, 2), QPointF(5, 2), QPointF(25, 2)})
        CHECK(covers(wider, out));
    for (const QPointF beyond : {QPointF(5, -1.1), QPointF(11.1, 2), QPointF(15, 2), QPointF(25, 5.1)})
        CHECK_FALSE(covers(wider, beyond));
    CHECK(grown(QPainterPath(), 1).isEmpty());
}
