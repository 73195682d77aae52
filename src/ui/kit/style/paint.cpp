// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/style/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

void paintShadow(QPainter &painter, const QRectF &box, double radius)
{
    // A blur of 16 at 16 %, four pixels down, as a stack of faint boxes: its sum falls off like the blur's edge.
    constexpr int layers = 16;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF down = box.translated(0, 4);
    for (int layer = 0; layer < layers; ++layer) {
        const double grown = 12.0 - layer * 1.5;
        const QRectF ring = down.adjusted(-grown, -grown, grown, grown);
        const double corner = std::max(2.0, radius + grown);
        painter.setBrush(QColor::fromRgbF(0, 0, 0, 0.0105F));
        painter.drawRoundedRect(ring, corner, corner);
    }
    painter.restore();
}

} // namespace

void paintBox(QPainter &painter, const Theme &theme, const QRectF &box, double radius, const QColor &fill,
              const Edge &edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = edge.width > 0 && theme.highContrast() ? std::max(2.0, edge.width) : edge.width;
    painter.setPen(Qt::NoPen);
    if (width > 0) {
        QPen pen(theme.colour(edge.role), width);
        if (edge.dashed) {
            pen.setDashPattern({3.0, 2.0});
            pen.setCapStyle(Qt::FlatCap);
        }
        painter.setPen(pen);
    }
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = width / 2;
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), std::max(0.0, radius - half),
                            std::max(0.0, radius - half));
    painter.restore();
}

void paintBox(QPainter &painter, const Theme &theme, const QRectF &box, double radius, Role fill, const Edge &edge)
{
    paintBox(painter, theme, box, radius, theme.colour(fill), edge);
}

void paintFloating(QPainter &painter, const Theme &theme, const QRectF &whole)
{
    const QRectF box = whole.adjusted(shadowReach, shadowReach, -shadowReach, -shadowReach);
    const double radius = theme.px(metrics::cardRadius);
    paintShadow(painter, box, radius);
    // A shadow is hardly seen in the dark.
    paintBox(painter, theme, box, radius, Role::Raised, {theme.isDark() ? Role::BorderStrong : Role::Border});
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRectF &box, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Role::FocusRing), metrics::ringWidth));
    painter.setBrush(Qt::NoBrush);
    const double out = metrics::ringGap + metrics::ringWidth / 2.0;
    const double corner = radius + out;
    painter.drawRoundedRect(box.adjusted(-out, -out, out, out), corner, corner);
    painter.restore();
}

namespace {

double widestFigure(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(figure)));
    }
    return widest;
}

double cellWidth(const QFontMetricsF &metrics, QChar letter, double widest, double tracking)
{
    return (letter.isDigit() ? widest : metrics.horizontalAdvance(letter)) + tracking;
}

} // namespace

double tabularWidth(const QFont &font, const QString &figures, double tracking)
{
    const QFontMetricsF metrics(font);
    const double widest = widestFigure(metrics);
    double width = 0;
    for (const QChar letter : figures) {
        width += cellWidth(metrics, letter, widest, tracking * font.pixelSize());
    }
    return width;
}

void paintTabular(QPainter &painter, const QRectF &where, const QFont &font, const QString &figures, double tracking)
{
    const QFontMetricsF metrics(font);
    const double widest = widestFigure(metrics);
    painter.setFont(font);
    double x = where.center().x() - tabularWidth(font, figures, tracking) / 2;
    // Figures have no descent: their middle is half the cap height above the base line.
    const double base = where.center().y() + metrics.capHeight() / 2;
    for (const QChar letter : figures) {
        const double cell = cellWidth(metrics, letter, widest, tracking * font.pixelSize());
        painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(letter)) / 2, base), QString(letter));
        x += cell;
    }
}

} // namespace calfwise
