// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/map_painter.h"

#include "ui/widgets/map_key.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

QPen linePen(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, style, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    return pen;
}

QPen dashedPen(const QColor &colour, double width, double dash, double gap)
{
    QPen pen = linePen(colour, width);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

bool isDrawn(const MapShape &shape, Layer layer)
{
    return shape.layers.contains(layer) && shape.kind != ShapeKind::Zone && shape.kind != ShapeKind::NoPress;
}

bool isOpenLine(const MapShape &shape)
{
    return shape.kind == ShapeKind::Fibres || shape.kind == ShapeKind::Crease;
}

} // namespace

/// How a shape is drawn: colours, form shading, line.
struct MapPainter::Tissue {
    QColor fill;
    QColor line;
    double lineWidth = 1.1;
    QColor shade; ///< invalid: no form shading
    double fibreAlpha = 0.36;
};

QPainterPath pathOf(const Outline &outline)
{
    const auto at = [](Point p) { return QPointF(p.x, p.y); };
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Contour &contour : outline.contours()) {
        path.moveTo(at(contour.start));
        for (const CurveSegment &segment : contour.segments)
            path.cubicTo(at(segment.control1), at(segment.control2), at(segment.end));
        if (contour.closed)
            path.closeSubpath();
    }
    return path;
}

MapPainter::MapPainter(const BodyMap &map, const Theme &theme) : m_map(map), m_theme(theme)
{
    for (const ViewDrawing &drawing : m_map.views()) {
        std::vector<Shape> &shapes = m_shapes[drawing.view];
        for (const MapShape &shape : drawing.shapes)
            shapes.push_back({&shape, pathOf(shape.outline)});
    }
}

const std::vector<MapPainter::Shape> &MapPainter::shapes(View view) const
{
    static const std::vector<Shape> none;
    const auto found = m_shapes.find(view);
    return found == m_shapes.end() ? none : found->second;
}

const QPainterPath &MapPainter::path(View view, const std::string &id) const
{
    for (const Shape &shape : shapes(view)) {
        if (shape.shape->id == id)
            return shape.path;
    }
    return m_none;
}

Rect MapPainter::bodyBounds(View view) const
{
    QRectF bounds;
    for (const Shape &shape : shapes(view)) {
        if (shape.shape->kind == ShapeKind::Skin || shape.shape->kind == ShapeKind::Foot)
            bounds |= shape.path.controlPointRect();
    }
    return {bounds.left(), bounds.top(), bounds.right(), bounds.bottom()};
}

MapPainter::Tissue MapPainter::tissueOf(const MapShape &shape, const MapLook &look) const
{
    const auto colour = [this](Role role) { return m_theme.colour(role); };
    // Shades are the line's own colour, so they turn with the theme.
    switch (shape.kind) {
    case ShapeKind::Foot:
        return {colour(Role::Skin), colour(Role::SkinLine), 1.25, colour(Role::SkinLine), 0.5};
    case ShapeKind::Skin:
        return {colour(Role::Skin), colour(Role::SkinLine), 1.25, colour(Role::SkinLine), 0.5};
    case ShapeKind::Bone:
        return {colour(Role::Bone), colour(Role::BoneLine), 1.1, colour(Role::BoneLine), 0.4};
    case ShapeKind::Tendon:
        return {colour(Role::Tendon), colour(Role::TendonLine), 1.1, colour(Role::TendonLine), 0.42};
    case ShapeKind::Context:
        return {colour(Role::MuscleMuted), colour(Role::MuscleLine), 1.1, colour(Role::MuscleLine), 0.25};
    default:
        break;
    }
    if (look.chosen && look.chosen->value() == shape.id)
        return {colour(Role::MuscleSelected), colour(Role::MuscleLine), 1.1, colour(Role::MuscleLine), 0.75};
    // A muscle that the deepest layer still shows is only grazed on the layers above it.
    const bool grazed = look.layer != Layer::Deepest && shape.layers.contains(Layer::Deepest);
    return {colour(grazed ? Role::MuscleMuted : Role::Muscle), colour(Role::MuscleLine), 1.1, colour(Role::MuscleLine),
            0.36};
}

void MapPainter::paintTissue(QPainter &painter, const Shape &shape, const Tissue &tissue,
                             const QTransform &toPixels) const
{
    const QPainterPath path = toPixels.map(shape.path);
    painter.setPen(Qt::NoPen);
    painter.fillPath(path, tissue.fill);

    // Form without gradients: three strokes of the outline, clipped to it.
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    // The clip's edge is smooth; that the faint strokes' inner edges are not cannot be seen, and takes half the time.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double unit = std::hypot(toPixels.m11(), toPixels.m12()) / 1000;
    for (const auto &[width, alpha] : {std::pair{26.0, 0.07}, {16.0, 0.085}, {8.0, 0.1}})
        painter.strokePath(path, QPen(withAlpha(tissue.shade, alpha), width * unit));
    painter.restore();
}

void MapPainter::paintAnatomy(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    std::map<std::string, Tissue> drawn;
    QPainterPath body;
    for (const Shape &shape : shapes(look.view)) {
        if (!isDrawn(*shape.shape, look.layer))
            continue;
        if (isOpenLine(*shape.shape)) {
            const auto of = drawn.find(shape.shape->of);
            if (shape.shape->kind == ShapeKind::Fibres && (look.small || of == drawn.end()))
                continue;
            const bool chosen = look.chosen && look.chosen->value() == shape.shape->of;
            const QColor colour = chosen ? m_theme.colour(Role::MuscleSelectedFibre)
                                  : shape.shape->kind == ShapeKind::Fibres
                                      ? withAlpha(of->second.line, of->second.fibreAlpha)
                                      : withAlpha(m_theme.colour(Role::SkinLine), 0.8);
            painter.strokePath(toPixels.map(shape.path), linePen(colour, 1));
            continue;
        }
        const Tissue tissue = tissueOf(*shape.shape, look);
        if (shape.shape->kind == ShapeKind::Skin)
            body = toPixels.map(shape.path);
        const bool within =
            shape.shape->kind != ShapeKind::Skin && shape.shape->kind != ShapeKind::Foot && !body.isEmpty();
        painter.save();
        if (within)
            painter.setClipPath(body, Qt::IntersectClip);
        paintTissue(painter, shape, tissue, toPixels);
        painter.strokePath(toPixels.map(shape.path), linePen(tissue.line, tissue.lineWidth));
        painter.restore();
        drawn.emplace(shape.shape->id, tissue);
    }
    paintChosenThroughCover(painter, look, toPixels);
    paintFade(painter, look.view, toPixels);
    painter.restore();
}

/// A chosen muscle that something covers: a tint through the cover and a dashed outline of the whole, so that it is seen to lie deeper. One that
/// lies on top gets a firm outline.
void MapPainter::paintChosenThroughCover(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    if (!look.chosen)
        return;
    QPainterPath chosen;
    QPainterPath tendons;
    bool covered = false;
    for (const Shape &shape : shapes(look.view)) {
        const MapShape &made = *shape.shape;
        if (made.id == look.chosen->value()) {
            chosen = shape.path;
            covered = !made.layers.contains(look.layer);
        } else if (!chosen.isEmpty() && isDrawn(made, look.layer) && !isOpenLine(made) &&
                   shape.path.intersects(chosen)) {
            covered = covered || made.kind == ShapeKind::Muscle || made.kind == ShapeKind::Tendon;
            if (made.kind == ShapeKind::Tendon)
                tendons = tendons.united(shape.path);
        }
    }
    if (chosen.isEmpty())
        return;
    if (!covered) {
        painter.strokePath(toPixels.map(chosen), linePen(m_theme.colour(Role::Text), 2.2));
        return;
    }
    painter.fillPath(toPixels.map(tendons.intersected(chosen)), withAlpha(m_theme.colour(Role::MuscleSelected), 0.16));
    painter.strokePath(toPixels.map(chosen), dashedPen(m_theme.colour(Role::MuscleSelected), 2.2, 7, 5));
}

/// The thigh fades out above the knee. The sole has no thigh.
void MapPainter::paintFade(QPainter &painter, View view, const QTransform &toPixels) const
{
    if (view == View::Sole)
        return;
    const QPointF top = toPixels.map(QPointF(0, fadeTop));
    const QPointF end = toPixels.map(QPointF(0, fadeEnd));
    QLinearGradient fade(top, end);
    fade.setColorAt(0, Qt::transparent);
    fade.setColorAt(1, QColor::fromRgbF(0, 0, 0, 1));
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    // Below its end the fade changes nothing.
    QRectF fading(painter.viewport());
    fading.setBottom(std::min(fading.bottom(), end.y()));
    painter.fillRect(fading, fade);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

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
    paintFade(painter, look.view, toPixels);
    painter.restore();
}

} // namespace calfwise
