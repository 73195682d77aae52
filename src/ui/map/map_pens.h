// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QTransform>

#include <cmath>

// Inside the map's drawing only: the pens and colours that its parts share.

namespace calfwise {

inline QPen linePen(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return {colour, width, style, Qt::RoundCap, Qt::RoundJoin};
}

inline QPen dashedPen(const QColor &colour, double width, double dash, double gap)
{
    QPen pen = linePen(colour, width);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

inline QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// Pixels per thousandth of the leg.
inline double unitOf(const QTransform &toPixels)
{
    return std::hypot(toPixels.m11(), toPixels.m12()) / 1000;
}

} // namespace calfwise
