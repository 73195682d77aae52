// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_painter.h"

#include "ui/figure/figure_body.h"
#include "ui/figure/figure_rim.h"
#include "ui/kit/words.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

/// In centimetres of the figure.
constexpr double lineWidth = 0.42;
constexpr double letterHeight = 5.6;
constexpr double margin = 2;
constexpr double dotRadius = 1.3;
/// In pixels: finer lines would be lost.
constexpr double leastLine = 1.1;
/// Smaller words are not shown.
constexpr double leastLetters = 11;

/// `pixel` is one in centimetres, `clip` what can be seen; shapes outside of it are passed over.
void paintLayer(QPainter &painter, const Theme &theme, const FigureLayer &layer, double pixel, const QRectF &clip)
{
    const double width = std::max(lineWidth, leastLine * pixel) * layer.weight;
    std::vector<const QPainterPath *> seen;
    for (const QPainterPath &shape : layer.shapes) {
        const QRectF reach = shape.controlPointRect().adjusted(-width, -width, width, width);
        if (reach.intersects(clip))
            seen.push_back(&shape);
    }
    if (seen.empty())
        return;
    if (!layer.clip.isEmpty()) {
        painter.save();
        painter.setClipPath(layer.clip, Qt::IntersectClip);
    }
    if (layer.line && layer.fill) {
        // With the fills on top of all rims the shapes are one.
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(*layer.line));
        for (const QPainterPath *shape : seen)
            painter.drawPath(grown(*shape, width));
    } else if (layer.line) {
        painter.setPen(QPen(theme.colour(*layer.line), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        for (const QPainterPath *shape : seen)
            painter.drawPath(*shape);
    }
    if (layer.fill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(*layer.fill));
        for (const QPainterPath *shape : seen)
            painter.drawPath(*shape);
    }
    if (!layer.clip.isEmpty())
        painter.restore();
}

QRectF mirrored(const QRectF &box)
{
    return {-box.right(), box.top(), box.width(), box.height()};
}

} // namespace

FigurePainter::FigurePainter(const Theme &theme, std::vector<const FigureScene *> scenes, Side side,
                             TreatedPart treated)
    : m_theme(theme), m_scenes(std::move(scenes)), m_side(side), m_treated(treated)
{
    QFont font = theme.floorFont(FloorText::Button, 1080);
    const QFontMetricsF metrics(font);
    const double perPixel = letterHeight / font.pixelSize();
    for (const FigureScene *scene : m_scenes) {
        QRectF covered;
        for (const KeyFrame &frame : scene->frames) {
            const FigurePlace place = calfwise::place(*scene, frame.pose);
            for (const FigureLayer &layer : layersOf(*scene, place, treatedIn(*scene))) {
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

/// A scene without a muscle shows the body alone.
TreatedPart FigurePainter::treatedIn(const FigureScene &scene) const
{
    const bool own = m_treated == TreatedPart::None || scene.treated == TreatedPart::None;
    return own ? scene.treated : m_treated;
}

FigureFrame FigurePainter::frame(std::size_t index, double seconds) const
{
    FigureFrame made;
    made.scene = index;
    if (index >= m_scenes.size())
        return made;
    const FigureScene &scene = *m_scenes[index];
    made.place = calfwise::place(scene, poseAt(scene, seconds));
    const QRectF extent = m_side == Side::Left ? mirrored(m_extent) : m_extent;
    addRoom(made.layers, scene, extent.left() + margin / 2, extent.right() - margin / 2);
    for (FigureLayer &layer : layersOf(scene, made.place, treatedIn(scene)))
        made.layers.push_back(std::move(layer));
    // Words are read more easily where they stand still, once the position is reached; only their leaders follow.
    const bool settled = seconds > scene.repeatFrom;
    const FigurePlace stands = settled ? calfwise::place(scene, poseAt(scene, scene.repeatFrom)) : made.place;
    for (const FigureLabel &label : scene.labels) {
        const Point at = placeOf(label, stands);
        made.words.push_back({at.x + label.offset.x, at.y + label.offset.y});
    }
    return made;
}

void FigurePainter::paint(QPainter &painter, const QRectF &box, std::size_t scene, double seconds, Words words) const
{
    paint(painter, box, frame(scene, seconds), words);
}

void FigurePainter::paint(QPainter &painter, const QRectF &box, const FigureFrame &frame, Words words) const
{
    paintLayers(painter, box, frame, 0, frame.layers.size());
    paintWords(painter, box, frame, words);
}

void FigurePainter::paintLayers(QPainter &painter, const QRectF &box, const FigureFrame &frame, std::size_t first,
                                std::size_t end) const
{
    if (m_extent.isEmpty() || box.isEmpty())
        return;
    const double scale = scaleIn(box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(onBox({0, 0}, box, scale));
    painter.scale(m_side == Side::Left ? -scale : scale, scale);
    const QRectF extent = m_side == Side::Left ? mirrored(m_extent) : m_extent;
    const QRectF seen = painter.hasClipping() ? painter.clipBoundingRect() : extent;
    for (std::size_t layer = first; layer < std::min(end, frame.layers.size()); ++layer)
        paintLayer(painter, m_theme, frame.layers[layer], 1 / scale, seen);
    painter.restore();
}

void FigurePainter::paintWords(QPainter &painter, const QRectF &box, const FigureFrame &frame, Words words) const
{
    if (words == Words::None || frame.words.empty() || m_extent.isEmpty() || box.isEmpty())
        return;
    if (labelFont(scaleIn(box)).pixelSize() < leastLetters)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t label = 0; label < frame.words.size(); ++label)
        paintLabel(painter, frame, label, box, scaleIn(box));
    painter.restore();
}

double FigurePainter::distance(const QRectF &box, const FigureFrame &before, const FigureFrame &after) const
{
    double most = 0;
    for (std::size_t i = 0; i < std::min(before.layers.size(), after.layers.size()); ++i) {
        const std::vector<QPainterPath> &old = before.layers[i].shapes;
        const std::vector<QPainterPath> &fresh = after.layers[i].shapes;
        for (std::size_t j = 0; j < std::min(old.size(), fresh.size()); ++j) {
            const int elements = std::min(old[j].elementCount(), fresh[j].elementCount());
            for (int k = 0; k < elements; ++k) {
                const QPointF way = QPointF(fresh[j].elementAt(k)) - QPointF(old[j].elementAt(k));
                most = std::max({most, std::abs(way.x()), std::abs(way.y())});
            }
        }
    }
    return most * scaleIn(box);
}

QRegion FigurePainter::changed(const QRectF &box, const FigureFrame &before, const FigureFrame &after,
                               Words words) const
{
    if (before.scene != after.scene || before.layers.size() != after.layers.size() || m_extent.isEmpty())
        return box.toAlignedRect();
    const double scale = scaleIn(box);
    const double line = 2 * std::max(lineWidth, leastLine / scale);
    QRectF area;
    for (std::size_t i = 0; i < before.layers.size(); ++i) {
        const std::vector<QPainterPath> &old = before.layers[i].shapes;
        const std::vector<QPainterPath> &fresh = after.layers[i].shapes;
        for (std::size_t j = 0; j < std::min(old.size(), fresh.size()); ++j) {
            if (old[j] != fresh[j])
                area |= old[j].controlPointRect() | fresh[j].controlPointRect();
        }
    }
    QRegion region;
    if (!area.isEmpty()) {
        area.adjust(-line, -line, line, line);
        const QPointF a = onBox({area.left(), -area.top()}, box, scale);
        const QPointF b = onBox({area.right(), -area.bottom()}, box, scale);
        region += QRectF(a, b).normalized().toAlignedRect().adjusted(-1, -1, 1, 1);
    }
    if (words == Words::None)
        return region;
    for (std::size_t label = 0; label < after.words.size(); ++label) {
        const QLineF was = leader(before, label, box, scale);
        const QLineF is = leader(after, label, box, scale);
        if (was == is)
            continue;
        if (before.words[label] != after.words[label])
            return box.toAlignedRect();
        const double reach = 2 + dotRadius * scale + std::max(1.5, lineWidth * scale);
        for (const QLineF &each : {was, is})
            region += QRectF(each.p1(), each.p2()).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect();
    }
    return region;
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

QFont FigurePainter::labelFont(double scale) const
{
    QFont font = m_theme.floorFont(FloorText::Button, 1080);
    font.setPixelSize(std::max(1, static_cast<int>(letterHeight * scale)));
    return font;
}

/// Drawn once: letters are the dearest shapes of all.
const FigurePainter::Lettering &FigurePainter::lettering(const std::string &text, int pixelSize,
                                                         double pixelRatio) const
{
    Lettering &made = m_lettering[{text, pixelSize, pixelRatio}];
    const QColor ink = m_theme.colour(Role::Text);
    if (!made.picture.isNull() && made.ink == ink.rgba())
        return made;
    QFont font = m_theme.floorFont(FloorText::Button, 1080);
    font.setPixelSize(pixelSize);
    const QString words = toQt(text);
    QPainterPath letters;
    letters.addText(QPointF(0, 0), font, words);
    const double rim = 0.16 * pixelSize;
    const QRectF box = letters.controlPointRect().adjusted(-rim - 1, -rim - 1, rim + 1, rim + 1);
    made.ink = ink.rgba();
    made.middle = QPointF(QFontMetricsF(font).horizontalAdvance(words) / 2, 0) - box.topLeft();
    made.picture = QPixmap((box.size() * pixelRatio).toSize());
    made.picture.setDevicePixelRatio(pixelRatio);
    made.picture.fill(Qt::transparent);
    QPainter painter(&made.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    painter.setPen(QPen(m_theme.colour(Role::Surface), 2 * rim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(letters);
    painter.fillPath(letters, ink);
    return made;
}

/// From the word to the place that it names.
QLineF FigurePainter::leader(const FigureFrame &frame, std::size_t label, const QRectF &box, double scale) const
{
    const QPointF end = onBox(placeOf(m_scenes[frame.scene]->labels[label], frame.place), box, scale);
    const QPointF word = onBox(frame.words[label], box, scale);
    const QFont font = labelFont(scale);
    const double below = 0.35 * font.pixelSize();
    const double above = -QFontMetricsF(font).ascent() - 0.15 * font.pixelSize();
    return {word + QPointF(0, word.y() < end.y() ? below : above), end};
}

void FigurePainter::paintLabel(QPainter &painter, const FigureFrame &frame, std::size_t label, const QRectF &box,
                               double scale) const
{
    const QLineF line = leader(frame, label, box, scale);
    const QColor ink = m_theme.colour(Role::Text);
    const QColor pale = m_theme.colour(Role::Surface);
    painter.setPen(QPen(ink, std::max(1.5, lineWidth * scale * 0.75)));
    painter.drawLine(line);
    painter.setPen(QPen(pale, std::max(1.5, lineWidth * scale)));
    painter.setBrush(ink);
    painter.drawEllipse(line.p2(), dotRadius * scale, dotRadius * scale);
    // A pale rim keeps the word legible on what it lies over.
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const Lettering &word = lettering(m_scenes[frame.scene]->labels[label].text, labelFont(scale).pixelSize(), ratio);
    const QPointF at = onBox(frame.words[label], box, scale) - word.middle;
    painter.drawPixmap(at.toPoint(), word.picture);
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
