// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_layout.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr double gapBetweenLegs = 0.06;
constexpr double edgeMargin = 12;
/// Two legs are worth drawing a little smaller for.
constexpr double mostShrink = 1.1;

LegPlace place(Side side, const MapLayoutInput &input, double scale, double left, double top)
{
    const Rect &body = input.body;
    const double frameTop = input.top;
    const bool mirrored = (side == Side::Left) != input.inMirror;
    LegPlace placed;
    placed.side = side;
    // x grows to the right for a right leg; a left leg is its mirror image in the same box.
    // Whole pixels, so that the mirror image falls on pixels too.
    const double originX = std::round(mirrored ? left + body.right * scale : left - body.left * scale);
    placed.toPixels = QTransform(mirrored ? -scale : scale, 0, 0, scale, originX, std::round(top - frameTop * scale));
    placed.body = placed.toPixels.mapRect(
        QRectF(QPointF(body.left, std::max(body.top, frameTop)), QPointF(body.right, body.bottom)));
    return placed;
}

} // namespace

MapLayout layOutLegs(const MapLayoutInput &input)
{
    const double height = std::max(1.0, input.canvas.height() - input.labelHeight);
    const double fitted = height / std::max(0.1, input.body.bottom - input.top);
    const double bodyWidth = input.body.width();
    const double pairWidth = 2 * bodyWidth + gapBetweenLegs;
    const double room = input.canvas.width() - input.leftInset - 2 * edgeMargin;

    const bool both = input.bothLegs && pairWidth * fitted + input.leaders <= room * mostShrink && input.zoom <= 1.001;
    const double needed = (both ? pairWidth : bodyWidth) * fitted + input.leaders;
    const double fit =
        needed > room ? fitted * std::max(0.2, (room - input.leaders) / (needed - input.leaders)) : fitted;
    const double scale = fit * input.zoom;

    MapLayout layout;
    layout.scale = scale;
    const double width = (both ? pairWidth : bodyWidth) * fit;
    const double spare = std::max(0.0, room - width - input.leaders);
    // Names stand beside the chosen leg, on its outer side.
    const bool atLeft = (input.chosen == Side::Left) != input.inMirror;
    const double leadersLeft = atLeft ? input.leaders : 0;
    const double left = input.leftInset + edgeMargin + spare / 2 + leadersLeft;
    const double top = (height - (input.body.bottom - input.top) * fit) / 2;
    const double rightLegLeft = both ? left + (bodyWidth + gapBetweenLegs) * fit : left;

    if (input.zoom > 1.001) {
        const QPointF centre(input.leftInset + room / 2 + edgeMargin, height / 2);
        const double boxLeft = centre.x() - bodyWidth * scale / 2 + input.pan.x();
        const double boxTop = centre.y() - (input.body.bottom - input.top) * scale / 2 + input.pan.y();
        layout.chosen = place(input.chosen, input, scale, boxLeft, boxTop);
        return layout;
    }
    layout.chosen = place(input.chosen, input, scale, atLeft ? left : rightLegLeft, top);
    if (both)
        layout.other = place(otherSide(input.chosen), input, scale, atLeft ? rightLegLeft : left, top);
    return layout;
}

} // namespace calfwise
