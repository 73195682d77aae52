// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the map's anatomy: where pain is felt and, above it always, where not to press.
#include "ui/map/map_painter.h"
#include "ui/map/map_pens.h"

#include "ui/kit/widgets/map_key.h"

#include <QPainter>

namespace calfwise {

void MapPainter::paintPain(QPainter &painter, const QPainterPath &zone, bool often) const
{
    const QColor edge = m_theme.colour(often ? Role::ReferralEssential : Role::ReferralSpillover);
    if (often) {
        painter.fillPath(zone, withAlpha(edge, m_theme.highContrast() ? 0.0 : 0.5));
        painter.strokePath(zone, linePen(edge, 2));
        return;
    }
    painter.save();
    painter.setClipPath(zone, Qt::IntersectClip);
    paintDots(painter, m_theme, zone.boundingRect());
    painter.restore();
    painter.strokePath(zone, dashedPen(edge, 1.25, 2, 4));
}

void MapPainter::paintNoPress(QPainter &painter, const QPainterPath &area, bool overPain) const
{
    const QColor edge = m_theme.colour(Role::NoPress);
    painter.fillPath(area, withAlpha(m_theme.colour(Role::Surface), overPain ? 0.3 : 0.42));
    painter.save();
    painter.setClipPath(area, Qt::IntersectClip);
    paintHatch(painter, m_theme, area.boundingRect());
    painter.restore();
    painter.strokePath(area, linePen(edge, 1.5));
}

void MapPainter::paintOverlays(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath body;
    for (const Shape &shape : shapes(look.view)) {
        if (shape.shape->kind == ShapeKind::Skin || shape.shape->kind == ShapeKind::Foot)
            body = body.isEmpty() ? shape.path : body.united(shape.path);
    }
    clipToPaper(painter, look, toPixels);
    painter.setClipPath(toPixels.map(body), Qt::IntersectClip);
    QPainterPath pain;
    for (const bool often : {false, true}) {
        for (const Shape &shape : shapes(look.view)) {
            const ZoneId id(shape.shape->id);
            if (shape.shape->kind != ShapeKind::Zone || !(often ? look.often : look.sometimes).contains(id))
                continue;
            paintPain(painter, toPixels.map(shape.path), often);
            pain.addPath(shape.path);
        }
    }
    for (const Shape &shape : shapes(look.view)) {
        if (shape.shape->kind == ShapeKind::Zone && look.reported.contains(ZoneId(shape.shape->id)))
            painter.strokePath(toPixels.map(shape.path), linePen(m_theme.colour(Role::Text), 2));
    }
    if (look.noPress) {
        for (const Shape &shape : shapes(look.view)) {
            if (shape.shape->kind == ShapeKind::NoPress && shape.shape->layers.contains(look.layer))
                paintNoPress(painter, toPixels.map(shape.path), pain.intersects(shape.path));
        }
    }
    paintFade(painter, look, toPixels);
    painter.restore();
}

} // namespace calfwise
