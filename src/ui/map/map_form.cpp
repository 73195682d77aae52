// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the map's shapes get a body: their fill, the shade towards their edges, and the light along them.
#include "ui/map/map_painter.h"
#include "ui/map/map_pens.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace calfwise {

namespace {

/// Points at even distances along a line.
std::vector<QPointF> evenly(const QPolygonF &line)
{
    constexpr int pieces = 40;
    std::vector<double> reached{0};
    for (qsizetype i = 1; i < line.size(); ++i)
        reached.push_back(reached.back() + QLineF(line[i - 1], line[i]).length());
    std::vector<QPointF> points;
    std::size_t next = 1;
    for (int k = 0; k <= pieces && next < reached.size(); ++k) {
        const double wanted = reached.back() * k / pieces;
        while (next + 1 < reached.size() && reached[next] < wanted)
            ++next;
        const double length = std::max(1e-9, reached[next] - reached[next - 1]);
        const auto to = static_cast<qsizetype>(next);
        points.push_back(QLineF(line[to - 1], line[to]).pointAt((wanted - reached[next - 1]) / length));
    }
    return points;
}

/// The lens round a line, as wide as a bow over it that is cut off at a height of 0 to 1.
QPainterPath lens(const std::vector<QPointF> &line, double halfWidth, double height)
{
    QPolygonF left;
    QPolygonF right;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(line.size() - 1);
        const double reach = halfWidth * (std::sin(part * std::numbers::pi) - height);
        const QLineF along(line[i - 1], line[i + 1]);
        if (reach <= 0 || along.isNull())
            continue;
        const QPointF aside = QPointF(along.dy(), -along.dx()) / along.length() * reach;
        left.append(line[i] + aside);
        right.prepend(line[i] - aside);
    }
    QPainterPath path;
    path.addPolygon(left + right);
    path.closeSubpath();
    return path;
}

} // namespace

void MapPainter::paintTissue(QPainter &painter, const Shape &shape, const Tissue &tissue,
                             const QTransform &toPixels) const
{
    const QPainterPath path = toPixels.map(shape.path);
    painter.setPen(Qt::NoPen);
    painter.fillPath(path, tissue.fill);

    // Form without gradients: strokes of the outline, clipped to it. Three do at the fitted size; a larger drawing gets
    // more, so that no step grows wider than a few pixels.
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    // The clip's edge is smooth; that the faint strokes' inner edges are not cannot be seen, and takes half the time.
    painter.setRenderHint(QPainter::Antialiasing, false);
    constexpr double widest = 26;
    constexpr double deepest = 0.25;
    constexpr double stepPixels = 3;
    const double unit = unitOf(toPixels);
    const int steps = std::clamp(static_cast<int>(widest / 2 * unit / stepPixels), 3, 9);
    for (int step = 0; step < steps; ++step) {
        // Opaque: many faint layers over each other would shift the hue by their rounding.
        const QColor shade = mixed(tissue.fill, tissue.shade, deepest * (step + 1) / steps);
        painter.strokePath(path, QPen(shade, widest * unit * (steps - step) / steps));
    }
    painter.restore();
}

/// Light along a belly or a tendon: lenses within each other, so that it fades out on all sides. On skin, which has no
/// fibres to show through, they are opaque: many faint ones would shift the hue by their rounding.
void MapPainter::paintSheen(QPainter &painter, const Shape &shape, const Owner &owner, const QTransform &toPixels) const
{
    constexpr double stepPixels = 1.5;
    const bool skin = owner.shape->shape->kind == ShapeKind::Skin;
    const double widest = (skin ? 56 : 24) * unitOf(toPixels);
    const int steps = std::clamp(static_cast<int>(widest / 2 / stepPixels), 4, skin ? 16 : 6);
    const double strength = (skin ? 0.3 : 0.36) * (m_theme.isDark() ? 0.3 : 1);
    const QColor glow = m_theme.colour(!m_theme.isDark() ? Role::Raised : skin ? Role::SkinLine : Role::Text);
    for (const QPolygonF &drawn : toPixels.map(shape.path).toSubpathPolygons()) {
        const std::vector<QPointF> line = evenly(drawn);
        // On a short line a patch, not a star.
        const double halfWidth =
            line.size() < 2 ? 0 : std::min(widest / 2, 0.4 * QLineF(line.front(), line.back()).length());
        for (int step = 0; step < steps; ++step) {
            const QColor colour = skin ? mixed(owner.tissue.fill, glow, strength * (step + 1) / steps)
                                       : withAlpha(glow, strength / steps);
            painter.fillPath(lens(line, halfWidth, static_cast<double>(step) / steps), colour);
        }
    }
}

} // namespace calfwise
