// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/map_painter.h"

#include "ui/widgets/map_key.h"

#include <QLineF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace calfwise {

namespace {

/// Room round the body for its lines' width, leg-frame units.
constexpr double paperMargin = 0.02;

QPen linePen(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return {colour, width, style, Qt::RoundCap, Qt::RoundJoin};
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

/// A line, or a part of another shape: no body of its own.
bool isDetail(const MapShape &shape)
{
    return shape.kind == ShapeKind::Crease || belongsToShape(shape.kind);
}

/// Pixels per thousandth of the leg.
double unitOf(const QTransform &toPixels)
{
    return std::hypot(toPixels.m11(), toPixels.m12()) / 1000;
}

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

    // Form without gradients: strokes of the outline, clipped to it. Three do at the fitted size; a larger drawing gets more, so that no step
    // grows wider than a few pixels.
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

void MapPainter::paintLines(QPainter &painter, const Shape &shape, const Tissue *owner, const MapLook &look,
                            const QTransform &toPixels) const
{
    QColor colour = withAlpha(m_theme.colour(Role::SkinLine), 0.8);
    if (look.chosen && look.chosen->value() == shape.shape->of)
        colour = m_theme.colour(Role::MuscleSelectedFibre);
    else if (owner)
        colour = withAlpha(owner->line, owner->fibreAlpha);
    painter.strokePath(toPixels.map(shape.path), linePen(colour, 1));
}

/// Light along a belly or a tendon: lenses within each other, so that it fades out on all sides. On skin, which has no fibres to show through,
/// they are opaque: many faint ones would shift the hue by their rounding.
void MapPainter::paintSheen(QPainter &painter, const Shape &shape, const Owner &owner, const QTransform &toPixels) const
{
    constexpr double stepPixels = 1.5;
    const bool skin = owner.shape->shape->kind == ShapeKind::Skin;
    const double widest = (skin ? 56 : 24) * unitOf(toPixels);
    const int steps = std::clamp(static_cast<int>(widest / 2 / stepPixels), 4, skin ? 16 : 10);
    const double strength = (skin ? 0.3 : 0.36) * (m_theme.isDark() ? 0.3 : 1);
    const QColor glow = m_theme.colour(!m_theme.isDark() ? Role::Raised : skin ? Role::SkinLine : Role::Text);
    for (const QPolygonF &drawn : toPixels.map(shape.path).toSubpathPolygons()) {
        const std::vector<QPointF> line = evenly(drawn);
        for (int step = 0; step < steps; ++step) {
            const QColor colour = skin ? mixed(owner.tissue.fill, glow, strength * (step + 1) / steps)
                                       : withAlpha(glow, strength / steps);
            painter.fillPath(lens(line, widest / 2, static_cast<double>(step) / steps), colour);
        }
    }
}

/// The part of a muscle that is tendon: the tendon's fill within the muscle's outline, which turns to the tendon's line there.
void MapPainter::paintSinew(QPainter &painter, const Shape &shape, const QPainterPath &owner,
                            const QTransform &toPixels) const
{
    const QColor line = m_theme.colour(Role::TendonLine);
    const QPainterPath sinew = toPixels.map(shape.path);
    const QPainterPath whole = toPixels.map(owner);
    painter.save();
    painter.setClipPath(whole, Qt::IntersectClip);
    painter.fillPath(sinew, m_theme.colour(Role::Tendon));
    painter.strokePath(sinew, linePen(withAlpha(line, 0.5), 1));
    painter.restore();
    painter.save();
    painter.setClipPath(sinew, Qt::IntersectClip);
    painter.strokePath(whole, linePen(line, 1.1));
    painter.restore();
}

void MapPainter::paintDetail(QPainter &painter, const Shape &shape, const Owner *owner, const QPainterPath &body,
                             const MapLook &look, const QTransform &toPixels) const
{
    const ShapeKind kind = shape.shape->kind;
    if (kind == ShapeKind::Crease)
        return paintLines(painter, shape, nullptr, look, toPixels);
    if (!owner)
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
        // Each veil reaches from the top to its own depth; together they let the drawing show evenly more from step to step.
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
