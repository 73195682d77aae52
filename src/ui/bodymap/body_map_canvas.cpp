// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/body_map_canvas.h"

#include "ui/bodymap/map_accessible.h"
#include "ui/bodymap/map_picture_cache.h"

#include <QDataStream>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace calfwise {

namespace {

constexpr double greatestZoom = 4;
constexpr double targetPixels = 44;
constexpr int holdMilliseconds = 350;

} // namespace

BodyMapCanvas::BodyMapCanvas(const BodyMap &map, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_map(map), m_theme(theme), m_painter(map, theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty("ownFocusRing", true);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    installMapAccessibility();
    connect(&m_theme, &Theme::changed, this, &BodyMapCanvas::invalidate);
    m_hold.setSingleShot(true);
    m_hold.setInterval(holdMilliseconds);
    connect(&m_hold, &QTimer::timeout, this, &BodyMapCanvas::beginLens);
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_fade, &QVariantAnimation::finished, this, [this] {
        m_fadingOut = {};
        update();
    });
}

// What to show.

void BodyMapCanvas::setSide(Side side)
{
    if (m_side == side)
        return;
    m_side = side;
    m_pan = {};
    invalidate();
}

void BodyMapCanvas::setLook(const MapLook &look)
{
    if (look == m_look)
        return;
    const bool otherView = look.view != m_look.view;
    const bool sameAnatomy = !otherView && look.layer == m_look.layer && look.chosen == m_look.chosen;
    const bool otherLayer = !otherView && look.layer != m_look.layer;
    m_look = look;
    m_fade.stop();
    m_fadingOut = {};
    if (const int length = m_theme.duration(Theme::Motion::Fade); otherLayer && length > 0 && isVisible()) {
        m_fadingOut = m_composed;
        m_fadingPlace = m_layout.chosen.toPixels;
        m_fade.setDuration(length);
        m_fade.start();
    }
    if (otherView) {
        m_zoom = 1;
        m_pan = {};
        m_focused.clear();
        emit zoomChanged(m_zoom);
    }
    if (sameAnatomy) {
        m_composed = {};
        update();
    } else {
        invalidate();
    }
}

void BodyMapCanvas::setSpots(const std::vector<MarkedSpot> &spots, std::optional<std::size_t> current)
{
    if (spots == m_spots && current == m_currentSpot)
        return;
    m_spots = spots;
    m_currentSpot = current;
    update();
}

void BodyMapCanvas::setShownPoint(std::optional<Point> point)
{
    m_shownPoint = point;
    update();
}

void BodyMapCanvas::setPicksZones(bool picks)
{
    m_picksZones = picks;
    m_hovered.clear();
    update();
}

void BodyMapCanvas::setArrowTo(std::optional<Point> target)
{
    if (target == m_arrowTo)
        return;
    m_arrowTo = target;
    update();
}

void BodyMapCanvas::setLeaders(std::vector<MapLeader> leaders)
{
    if (leaders == m_leaders)
        return;
    m_leaders = std::move(leaders);
    relayout();
}

void BodyMapCanvas::setLegLabels(const QString &chosen, const QString &other)
{
    if (chosen == m_chosenLabel && other == m_otherLabel)
        return;
    m_chosenLabel = chosen;
    m_otherLabel = other;
    update();
}

void BodyMapCanvas::setLeftInset(int pixels)
{
    if (m_leftInset == pixels)
        return;
    m_leftInset = pixels;
    invalidate();
}

void BodyMapCanvas::setBothLegs(bool both)
{
    if (m_bothLegs == both)
        return;
    m_bothLegs = both;
    invalidate();
}

void BodyMapCanvas::setInMirror(bool inMirror)
{
    if (m_inMirror == inMirror)
        return;
    m_inMirror = inMirror;
    m_pan = {};
    invalidate();
}

void BodyMapCanvas::zoomTo(double zoom, QPointF around)
{
    const double wanted = std::clamp(zoom, 1.0, greatestZoom);
    if (std::abs(wanted - m_zoom) < 0.001)
        return;
    const Point fixed = toLeg(around);
    m_zoom = wanted;
    if (m_zoom <= 1.001)
        m_pan = {};
    relayout();
    if (m_zoom > 1.001) {
        m_pan += around - toPixels(fixed);
        relayout();
    }
    emit zoomChanged(m_zoom);
}

void BodyMapCanvas::fit()
{
    m_zoom = 1;
    m_pan = {};
    relayout();
    emit zoomChanged(m_zoom);
}

// Geometry.

int BodyMapCanvas::labelHeight() const
{
    return m_theme.lineHeight(TextStyle::Strong) + m_theme.px(24);
}

int BodyMapCanvas::leaderWidth() const
{
    if (m_leaders.empty() || m_zoom > 1.001)
        return 0;
    const QFontMetrics title(m_theme.font(TextStyle::SmallMedium));
    const QFontMetrics detail(m_theme.font(TextStyle::Small));
    int widest = 0;
    for (const MapLeader &leader : m_leaders)
        widest = std::max({widest, title.horizontalAdvance(leader.title), detail.horizontalAdvance(leader.detail)});
    return widest + m_theme.px(40);
}

void BodyMapCanvas::relayout()
{
    MapLayoutInput input;
    input.canvas = size();
    input.body = m_painter.bodyBounds(m_look.view);
    input.top = m_look.view == View::Sole ? input.body.top - 0.03 : MapPainter::fadeTop;
    input.chosen = m_side;
    input.bothLegs = m_bothLegs;
    input.inMirror = m_inMirror;
    input.labelHeight = labelHeight();
    input.leaders = leaderWidth();
    input.leftInset = m_leftInset;
    input.zoom = m_zoom;
    input.pan = m_pan;
    m_layout = layOutLegs(input);
    m_anatomy = {};
    m_composed = {};
    update();
}

void BodyMapCanvas::invalidate()
{
    relayout();
}

Point BodyMapCanvas::toLeg(QPointF pixels) const
{
    const QPointF at = m_layout.chosen.toPixels.inverted().map(pixels);
    return {at.x(), at.y()};
}

QPointF BodyMapCanvas::toPixels(Point position) const
{
    return m_layout.chosen.toPixels.map(QPointF(position.x, position.y));
}

std::optional<std::size_t> BodyMapCanvas::spotAt(QPointF pixels) const
{
    std::optional<std::size_t> nearest;
    double least = targetPixels / 2;
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        if (m_spots[i].view != m_look.view)
            continue;
        const QPointF away = toPixels(m_spots[i].position) - pixels;
        if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

// Painting.

QPixmap BodyMapCanvas::transparentPixmap() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap BodyMapCanvas::renderLeg(const MapLook &look) const
{
    QPixmap leg = transparentPixmap();
    QPainter painter(&leg);
    m_painter.paintAnatomy(painter, look, m_layout.chosen.toPixels);
    return leg;
}

/// What the picture of the anatomy depends on, besides content and program.
QByteArray BodyMapCanvas::pictureKey() const
{
    QByteArray key;
    QDataStream out(&key, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << size() << devicePixelRatioF() << int(m_look.view) << int(m_look.layer) << m_look.small;
    out << m_layout.chosen.toPixels << (m_layout.other ? m_layout.other->toPixels : QTransform());
    out << m_layout.other.has_value() << m_theme.highContrast();
    for (int role = 0; role < roleCount; ++role)
        out << m_theme.colour(static_cast<Role>(role)).rgba();
    return key;
}

void BodyMapCanvas::renderAnatomy()
{
    const MapPictureCache *pictures = std::exchange(m_firstPicture, nullptr);
    if (!pictures || m_look.chosen) {
        drawAnatomy();
        return;
    }
    const QByteArray key = pictureKey();
    if (QImage kept = pictures->find(key); !kept.isNull()) {
        m_anatomy = QPixmap::fromImage(std::move(kept), Qt::NoFormatConversion | Qt::NoOpaqueDetection);
        return;
    }
    drawAnatomy();
    pictures->keep(key, m_anatomy.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

/// The second leg is the mirror image of the first without what was chosen: drawn once, shown twice.
void BodyMapCanvas::drawAnatomy()
{
    const QPixmap first = renderLeg(m_look);
    m_anatomy = transparentPixmap();
    QPainter painter(&m_anatomy);
    if (m_layout.other) {
        MapLook plain = m_look;
        plain.chosen.reset();
        painter.save();
        painter.setOpacity(0.55);
        painter.setTransform(m_layout.chosen.toPixels.inverted() * m_layout.other->toPixels);
        painter.drawPixmap(0, 0, m_look.chosen ? renderLeg(plain) : first);
        painter.restore();
    }
    painter.drawPixmap(0, 0, first);
}

/// All that a repaint shows below marks and words, opaque, so that a repaint is one plain copy.
void BodyMapCanvas::compose()
{
    QPixmap overlays = transparentPixmap();
    QPainter over(&overlays);
    m_painter.paintOverlays(over, m_look, m_layout.chosen.toPixels);
    over.end();
    m_composed = QPixmap(size() * devicePixelRatioF());
    m_composed.setDevicePixelRatio(devicePixelRatioF());
    m_composed.fill(m_theme.colour(Role::Surface));
    QPainter painter(&m_composed);
    painter.drawPixmap(0, 0, m_anatomy);
    painter.drawPixmap(0, 0, overlays);
}

void BodyMapCanvas::paintEvent(QPaintEvent *)
{
    if (m_anatomy.isNull() || m_anatomy.devicePixelRatio() != devicePixelRatioF()) {
        renderAnatomy();
        m_composed = {};
    }
    if (m_composed.isNull())
        compose();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_composed);
    if (!m_fadingOut.isNull() && m_fadingPlace == m_layout.chosen.toPixels) {
        painter.setOpacity(m_fade.currentValue().toDouble());
        painter.drawPixmap(0, 0, m_fadingOut);
        painter.setOpacity(1);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    paintArrow(painter);
    paintLeaders(painter);
    paintSpots(painter);
    paintShownPoint(painter);
    paintLegLabels(painter);
    paintFocus(painter);
    paintLens(painter);
}

void BodyMapCanvas::paintHover(QPainter &painter) const
{
    if (m_hovered.empty())
        return;
    QPen pen(m_theme.colour(Role::Text), 1.5);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(highlightOf(m_hovered));
}

void BodyMapCanvas::paintArrow(QPainter &painter) const
{
    const bool fromSpot =
        m_currentSpot && *m_currentSpot < m_spots.size() && m_spots[*m_currentSpot].view == m_look.view;
    if (!m_arrowTo || (!m_shownPoint && !fromSpot))
        return;
    const QPointF from = toPixels(m_shownPoint ? *m_shownPoint : m_spots[*m_currentSpot].position);
    const QPointF to = toPixels(*m_arrowTo);
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const double clear = 24;
    if (length < clear + 20)
        return;
    const QPointF unit = way / length;
    const QPointF start = from + unit * clear;
    const QPointF side(-unit.y(), unit.x());
    QPainterPath arrow;
    arrow.moveTo(start);
    arrow.lineTo(to);
    arrow.moveTo(to - unit * 9 + side * 6);
    arrow.lineTo(to);
    arrow.lineTo(to - unit * 9 - side * 6);
    painter.strokePath(arrow, QPen(m_theme.colour(Role::Surface), 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(arrow,
                       QPen(m_theme.colour(Role::ReferralEssential), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// Names stand in a column on the outer side, each at its height or below the one above; a thin line with a knee leads to the thing.
void BodyMapCanvas::paintLeaders(QPainter &painter) const
{
    const int width = leaderWidth();
    if (width == 0)
        return;
    const bool atLeft = standsAtLeft();
    const double gap = m_theme.px(8);
    const double column =
        atLeft ? m_layout.chosen.body.left() - m_theme.px(32) : m_layout.chosen.body.right() + m_theme.px(8);
    const QFont titleFont = m_theme.font(TextStyle::SmallMedium);
    const QFont detailFont = m_theme.font(TextStyle::Small);
    const double line = m_theme.lineHeight(TextStyle::Small);

    std::vector<const MapLeader *> ordered;
    for (const MapLeader &leader : m_leaders)
        ordered.push_back(&leader);
    std::stable_sort(ordered.begin(), ordered.end(), [](auto *a, auto *b) { return a->at.y < b->at.y; });

    double free = 0;
    for (const MapLeader *leader : ordered) {
        const QPointF dot = toPixels(leader->at);
        const double top = std::max(free, dot.y() - line / 2 - 4);
        const double middle = top + line / 2;
        free = top + 2 * line + gap;
        if (top + 2 * line > height() - labelHeight())
            break;
        const double knee = atLeft ? column + m_theme.px(14) : column - m_theme.px(14);
        painter.setPen(QPen(m_theme.colour(Role::TextMuted), 1));
        painter.drawPolyline(QPolygonF({dot, QPointF(knee, middle), QPointF(column, middle)}));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Role::TextMuted));
        painter.drawEllipse(dot, 2.2, 2.2);
        const int align = int(atLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
        const double textLeft = atLeft ? column - gap - width : column + gap;
        painter.setFont(titleFont);
        painter.setPen(m_theme.colour(Role::Text));
        painter.drawText(QRectF(textLeft, top, width, line), align, leader->title);
        painter.setFont(detailFont);
        painter.setPen(m_theme.colour(Role::TextMuted));
        painter.drawText(QRectF(textLeft, top + line, width, line), align, leader->detail);
    }
}

void BodyMapCanvas::paintSpots(QPainter &painter) const
{
    const double radius = m_theme.px(15);
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        if (m_spots[i].view != m_look.view)
            continue;
        const QPointF at = toPixels(m_spots[i].position);
        if (m_currentSpot == i && !m_shownPoint) {
            painter.setPen(chosenRing());
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, radius * 1.4, radius * 1.4);
        }
        painter.setPen(QPen(m_theme.colour(Role::Text), 2.5));
        painter.setBrush(m_theme.colour(Role::Raised));
        painter.drawEllipse(at, radius, radius);
        painter.setFont(m_theme.font(TextStyle::Strong));
        painter.setPen(m_theme.colour(Role::Text));
        const QString number = m_spots[i].intensity ? QString::number(*m_spots[i].intensity) : QStringLiteral("?");
        painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter, number);
    }
}

QPen BodyMapCanvas::chosenRing() const
{
    QPen ring(m_theme.colour(Role::Text), 2, Qt::CustomDashLine, Qt::RoundCap);
    ring.setDashPattern({0.2, 2});
    return ring;
}

/// The ring of what is chosen, without the disc of what is marked.
void BodyMapCanvas::paintShownPoint(QPainter &painter) const
{
    if (!m_shownPoint)
        return;
    const QPointF at = toPixels(*m_shownPoint);
    const double radius = m_theme.px(15) * 1.4;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(Role::Raised), 5));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(chosenRing());
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(m_theme.colour(Role::Raised), 2));
    painter.setBrush(m_theme.colour(Role::Text));
    painter.drawEllipse(at, m_theme.px(5), m_theme.px(5));
}

void BodyMapCanvas::paintLegLabels(QPainter &painter) const
{
    const int line = m_theme.lineHeight(TextStyle::Strong);
    const double boxHeight = line + m_theme.px(12);
    const double top = height() - boxHeight - m_theme.px(4);
    const auto centred = [&](const QString &text, TextStyle style, double centre) {
        const double wanted = QFontMetricsF(m_theme.font(style)).horizontalAdvance(text) + m_theme.px(32);
        const double left = std::clamp(centre - wanted / 2, 0.0, std::max(0.0, width() - wanted));
        return QRectF(left, top, wanted, boxHeight);
    };
    const QRectF chosen = centred(m_chosenLabel, TextStyle::Strong, m_layout.chosen.body.center().x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(m_theme.highContrast() ? Role::Surface : Role::PrimarySoft));
    painter.drawRoundedRect(chosen, metrics::controlRadius, metrics::controlRadius);
    painter.setFont(m_theme.font(TextStyle::Strong));
    painter.setPen(m_theme.colour(Role::Primary));
    painter.drawText(chosen, Qt::AlignCenter, m_chosenLabel);
    if (!m_layout.other)
        return;
    const QRectF other = centred(m_otherLabel, TextStyle::Body, m_layout.other->body.center().x());
    if (other.intersects(chosen))
        return;
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.colour(Role::TextMuted));
    painter.drawText(other, Qt::AlignCenter, m_otherLabel);
}

void BodyMapCanvas::resizeEvent(QResizeEvent *)
{
    relayout();
}

void BodyMapCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        invalidate();
}

} // namespace calfwise
