// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_painter.h"

#include "ui/map/map_pens.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>

namespace calfwise {

namespace {

/// Room round the body for its lines' width, leg-frame units.
constexpr double paperMargin = 0.02;

bool isDrawn(const MapShape &shape, Layer layer)
{
    return shape.layers.contains(layer) && shape.kind != ShapeKind::Zone && shape.kind != ShapeKind::NoPress;
}

/// A line, or a part of another shape: no body of its own.
bool isDetail(const MapShape &shape)
{
    return shape.kind == ShapeKind::Crease || belongsToShape(shape.kind);
}

} // namespace

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
    if (look.inked) {
        const QColor paper = m_theme.colour(Role::Raised);
        return {paper, m_theme.colour(Role::Text), 1.2, paper, 0.35};
    }
    Tissue tissue = softTissueOf(shape, look);
    if (m_theme.highContrast()) {
        tissue.line = m_theme.colour(Role::Text);
        tissue.lineWidth = m_theme.edge();
        tissue.shade = tissue.fill;
        tissue.fibreAlpha *= 0.6;
    }
    return tissue;
}

MapPainter::Tissue MapPainter::softTissueOf(const MapShape &shape, const MapLook &look) const
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

void MapPainter::paintLines(QPainter &painter, const Shape &shape, const Tissue *owner, const MapLook &look,
                            const QTransform &toPixels) const
{
    QColor colour = withAlpha(m_theme.colour(look.inked ? Role::Text : Role::SkinLine), 0.8);
    if (look.chosen && look.chosen->value() == shape.shape->of)
        colour = m_theme.colour(Role::MuscleSelectedFibre);
    else if (owner)
        colour = withAlpha(owner->line, owner->fibreAlpha);
    painter.strokePath(toPixels.map(shape.path), linePen(colour, 1));
}

/// The part of a muscle that is tendon: the tendon's fill within the muscle's outline, which turns to the tendon's line
/// there.
void MapPainter::paintSinew(QPainter &painter, const Shape &shape, const QPainterPath &owner,
                            const QTransform &toPixels) const
{
    const QColor line = m_theme.colour(m_theme.highContrast() ? Role::Text : Role::TendonLine);
    const QPainterPath sinew = toPixels.map(shape.path);
    const QPainterPath whole = toPixels.map(owner);
    painter.save();
    painter.setClipPath(whole, Qt::IntersectClip);
    painter.fillPath(sinew, m_theme.colour(Role::Tendon));
    painter.strokePath(sinew, linePen(withAlpha(line, 0.5), 1));
    painter.restore();
    painter.save();
    painter.setClipPath(sinew, Qt::IntersectClip);
    painter.strokePath(whole, linePen(line, m_theme.highContrast() ? m_theme.edge() : 1.1));
    painter.restore();
}

void MapPainter::paintDetail(QPainter &painter, const Shape &shape, const Owner *owner, const QPainterPath &body,
                             const MapLook &look, const QTransform &toPixels) const
{
    const ShapeKind kind = shape.shape->kind;
    if (kind == ShapeKind::Crease)
        return paintLines(painter, shape, nullptr, look, toPixels);
    if (!owner || (look.inked && kind != ShapeKind::Fibres))
        return;
    if (kind == ShapeKind::Sinew) {
        painter.save();
        painter.setClipPath(body, Qt::IntersectClip);
        paintSinew(painter, shape, owner->shape->path, toPixels);
        painter.restore();
    } else if (!look.small && kind == ShapeKind::Sheen) {
        paintSheen(painter, shape, *owner, toPixels);
    } else if (!look.small) {
        paintLines(painter, shape, &owner->tissue, look, toPixels);
    }
}

void MapPainter::paintAnatomy(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    clipToPaper(painter, look, toPixels);
    std::map<std::string, Owner> drawn;
    QPainterPath body;
    for (const Shape &shape : shapes(look.view)) {
        if (!isDrawn(*shape.shape, look.layer))
            continue;
        if (isDetail(*shape.shape)) {
            const auto of = drawn.find(shape.shape->of);
            paintDetail(painter, shape, of == drawn.end() ? nullptr : &of->second, body, look, toPixels);
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
        drawn.emplace(shape.shape->id, Owner{&shape, tissue});
    }
    paintChosenThroughCover(painter, look, toPixels);
    paintFade(painter, look, toPixels);
    painter.restore();
}

/// A chosen muscle that something covers: a tint through the cover and a dashed outline of the whole, so that it is
/// seen to lie deeper. One that lies on top gets a firm outline.
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
        } else if (!chosen.isEmpty() && isDrawn(made, look.layer) && !isDetail(made) && shape.path.intersects(chosen)) {
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
void MapPainter::paintFade(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    if (look.view == View::Sole)
        return;
    const QPointF top = toPixels.map(QPointF(0, fadeTop));
    const QPointF end = toPixels.map(QPointF(0, fadeEnd));
    if (look.onPaper) {
        paintFadeIntoPaper(painter, look, toPixels);
        return;
    }
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

/// Veils of paper over each other: PDF knows no gradient from a colour to nothing that every program shows.
void MapPainter::paintFadeIntoPaper(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    constexpr int veils = 24;
    const Rect body = bodyBounds(look.view);
    const auto seenThrough = [](int veil) { return std::min(1.0, (veil - 0.5) / veils); };
    for (int veil = 1; veil <= veils; ++veil) {
        // Each veil reaches from the top to its own depth; together they let the drawing show evenly more from step to
        // step.
        const double bottom = fadeTop + (fadeEnd - fadeTop) * veil / veils;
        const double beyond = veil == veils ? 1 : seenThrough(veil + 1);
        const QRectF covered(QPointF(body.left - paperMargin, fadeTop - paperMargin),
                             QPointF(body.right + paperMargin, bottom));
        painter.fillRect(toPixels.mapRect(covered),
                         withAlpha(m_theme.colour(Role::Raised), 1 - seenThrough(veil) / beyond));
    }
}

/// On paper nothing may be drawn above where the fade begins: there it is cut off.
void MapPainter::clipToPaper(QPainter &painter, const MapLook &look, const QTransform &toPixels) const
{
    if (!look.onPaper || look.view == View::Sole)
        return;
    const Rect body = bodyBounds(look.view);
    QPainterPath shown;
    shown.addRect(toPixels.mapRect(QRectF(QPointF(body.left - paperMargin, fadeTop),
                                          QPointF(body.right + paperMargin, body.bottom + paperMargin))));
    painter.setClipPath(shown, Qt::IntersectClip);
}

} // namespace calfwise
