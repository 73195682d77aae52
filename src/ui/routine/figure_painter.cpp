// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/figure_painter.h"

#include "ui/routine/figure_body.h"
#include "ui/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace calfwise {

namespace {

/// In centimetres of the figure.
constexpr double lineWidth = 0.42;
constexpr double letterHeight = 5.6;
constexpr double margin = 2;
/// In pixels: finer lines would be lost.
constexpr double leastLine = 1.1;
/// Smaller words are not shown.
constexpr double leastLetters = 11;

/// `pixel` is one in centimetres.
void paintLayer(QPainter &painter, const Theme &theme, const FigureLayer &layer, double pixel)
{
    const double width = std::max(lineWidth, leastLine * pixel) * layer.weight;
    if (!layer.clip.isEmpty()) {
        painter.save();
        painter.setClipPath(layer.clip, Qt::IntersectClip);
    }
    if (layer.line) {
        // Beneath a fill the outer half of a stroke stays: with the fills on top the shapes are one.
        painter.setPen(QPen(theme.colour(*layer.line), layer.fill ? 2 * width : width, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        for (const QPainterPath &shape : layer.shapes)
            painter.drawPath(shape);
    }
    if (layer.fill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(*layer.fill));
        for (const QPainterPath &shape : layer.shapes)
            painter.drawPath(shape);
    }
    if (!layer.clip.isEmpty())
        painter.restore();
}

FigureLayers wholeScene(const FigureScene &scene, const FigurePlace &place, const QRectF &extent)
{
    FigureLayers layers;
    addRoom(layers, scene, extent.left() + margin / 2, extent.right() - margin / 2);
    for (FigureLayer &layer : layersOf(scene, place))
        layers.push_back(std::move(layer));
    return layers;
}

QRectF mirrored(const QRectF &box)
{
    return {-box.right(), box.top(), box.width(), box.height()};
}

/// Where the leaders of the labels end.
std::vector<Point> placesOf(const FigureScene &scene, const FigurePlace &place)
{
    std::vector<Point> places;
    for (const FigureLabel &label : scene.labels)
        places.push_back(placeOf(label, place));
    return places;
}

} // namespace

FigurePainter::FigurePainter(const Theme &theme, std::vector<const FigureScene *> scenes, Side side)
    : m_theme(theme), m_scenes(std::move(scenes)), m_side(side)
{
    QFont font = theme.floorFont(FloorText::Button, 1080);
    const QFontMetricsF metrics(font);
    const double perPixel = letterHeight / font.pixelSize();
    for (const FigureScene *scene : m_scenes) {
        QRectF covered;
        for (const KeyFrame &frame : scene->frames) {
            const FigurePlace place = calfwise::place(*scene, frame.pose);
            for (const FigureLayer &layer : layersOf(*scene, place)) {
                for (const QPainterPath &shape : layer.shapes)
                    covered |= shape.controlPointRect();
            }
            for (const FigureLabel &label : scene->labels) {
                const Point at = placeOf(label, place);
                const double wide = metrics.horizontalAdvance(toQt(label.text)) * perPixel;
                covered |= QRectF(at.x + label.offset.x - wide / 2, -at.y - label.offset.y - letterHeight, wide,
                                  letterHeight * 1.5);
            }
        }
        FigureLayers room;
        addRoom(room, *scene, covered.left(), covered.right());
        for (const FigureLayer &layer : room) {
            for (const QPainterPath &shape : layer.shapes)
                covered |= shape.controlPointRect();
        }
        m_extent |= covered;
    }
    m_extent.adjust(-margin, -margin, margin, margin);
    if (m_side == Side::Left)
        m_extent = mirrored(m_extent);
}

void FigurePainter::paint(QPainter &painter, const QRectF &box, std::size_t index, double seconds, Words words) const
{
    if (index >= m_scenes.size() || m_extent.isEmpty() || box.isEmpty())
        return;
    const FigureScene &scene = *m_scenes[index];
    const FigurePlace place = calfwise::place(scene, poseAt(scene, seconds));
    const double scale = scaleIn(box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF origin = onBox({0, 0}, box, scale);
    painter.translate(origin);
    painter.scale(m_side == Side::Left ? -scale : scale, scale);
    const QRectF extent = m_side == Side::Left ? mirrored(m_extent) : m_extent;
    for (const FigureLayer &layer : wholeScene(scene, place, extent))
        paintLayer(painter, m_theme, layer, 1 / scale);
    painter.restore();
    if (words == Words::Labels)
        paintLabels(painter, scene, place, box, scale);
}

QRectF FigurePainter::changed(const QRectF &box, std::size_t index, double from, double to) const
{
    if (index >= m_scenes.size() || m_extent.isEmpty())
        return {};
    const FigureScene &scene = *m_scenes[index];
    const FigurePlace before = calfwise::place(scene, poseAt(scene, from));
    const FigurePlace after = calfwise::place(scene, poseAt(scene, to));
    const FigureLayers old = layersOf(scene, before);
    const FigureLayers fresh = layersOf(scene, after);
    QRectF area;
    for (std::size_t i = 0; i < old.size() && i < fresh.size(); ++i) {
        for (std::size_t j = 0; j < old[i].shapes.size() && j < fresh[i].shapes.size(); ++j) {
            if (old[i].shapes[j] != fresh[i].shapes[j])
                area |= old[i].shapes[j].controlPointRect() | fresh[i].shapes[j].controlPointRect();
        }
    }
    const double scale = scaleIn(box);
    if (!scene.labels.empty() && placesOf(scene, before) != placesOf(scene, after))
        return box;
    if (area.isEmpty())
        return {};
    const double line = 2 * std::max(lineWidth, leastLine / scale);
    area.adjust(-line, -line, line, line);
    const QPointF a = onBox({area.left(), -area.top()}, box, scale);
    const QPointF b = onBox({area.right(), -area.bottom()}, box, scale);
    return QRectF(a, b).normalized();
}

double FigurePainter::scaleIn(const QRectF &box) const
{
    return std::min(box.width() / m_extent.width(), box.height() / m_extent.height());
}

QPointF FigurePainter::onBox(Point p, const QRectF &box, double scale) const
{
    const double x = m_side == Side::Left ? -p.x : p.x;
    const double left = box.center().x() - m_extent.center().x() * scale;
    const double top = box.bottom() - m_extent.bottom() * scale;
    return {left + x * scale, top - p.y * scale};
}

void FigurePainter::paintLabels(QPainter &painter, const FigureScene &scene, const FigurePlace &place,
                                const QRectF &box, double scale) const
{
    QFont font = m_theme.floorFont(FloorText::Button, 1080);
    font.setPixelSize(std::max(1, static_cast<int>(letterHeight * scale)));
    if (font.pixelSize() < leastLetters)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QColor ink = m_theme.colour(Role::Text);
    for (const FigureLabel &label : scene.labels) {
        const Point at = placeOf(label, place);
        const QPointF end = onBox(at, box, scale);
        const QPointF word = onBox({at.x + label.offset.x, at.y + label.offset.y}, box, scale);
        const QString text = toQt(label.text);
        const double wide = metrics.horizontalAdvance(text);
        const bool above = word.y() < end.y();
        const QPointF start =
            word + QPointF(0, above ? 0.35 * font.pixelSize() : -metrics.ascent() - 0.15 * font.pixelSize());
        painter.setPen(QPen(ink, std::max(1.5, lineWidth * scale * 0.75)));
        painter.drawLine(start, end);
        painter.setPen(QPen(m_theme.colour(Role::Surface), std::max(1.5, lineWidth * scale)));
        painter.setBrush(ink);
        painter.drawEllipse(end, 1.3 * scale, 1.3 * scale);
        // A pale rim keeps the word legible on what it lies over.
        QPainterPath letters;
        letters.addText(word - QPointF(wide / 2, 0), font, text);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(m_theme.colour(Role::Surface), 0.32 * font.pixelSize(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(letters);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPath(letters);
    }
    painter.restore();
}

std::vector<FigureMoment> stillsOf(const std::vector<const FigureScene *> &scenes, std::optional<std::size_t> only,
                                   std::size_t most)
{
    std::vector<FigureMoment> stills;
    for (std::size_t scene = 0; scene < scenes.size(); ++scene) {
        for (const KeyFrame &frame : scenes[scene]->frames) {
            if (frame.still && (!only || scene == *only))
                stills.push_back({scene, frame.at, false});
        }
    }
    if (stills.size() > most)
        stills.erase(stills.begin(), stills.end() - static_cast<std::ptrdiff_t>(most));
    return stills;
}

QImage printedFigure(const Figure &figure, Side side, QSize size)
{
    constexpr std::size_t mostOnPaper = 4;
    Theme theme;
    theme.setAppearance(Theme::Appearance::Light);
    const std::vector<const FigureScene *> scenes = scenesFor(figure, std::nullopt, 0);
    const std::vector<FigureMoment> stills = stillsOf(scenes, std::nullopt, mostOnPaper);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (stills.empty())
        return image;
    const FigurePainter drawing(theme, scenes, side);
    QPainter painter(&image);
    const double width = static_cast<double>(size.width()) / static_cast<double>(stills.size());
    double left = 0;
    for (const FigureMoment &still : stills) {
        drawing.paint(painter, QRectF(left, 0, width, size.height()), still.scene, still.seconds,
                      FigurePainter::Words::Labels);
        left += width;
    }
    return image;
}

} // namespace calfwise
