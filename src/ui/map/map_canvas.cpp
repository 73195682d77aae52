// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_canvas.h"

#include "ui/map/map_picture_cache.h"

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
    installAccessibility();
    buildKeys();
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
    const int before = labelHeight();
    m_chosenLabel = chosen;
    m_otherLabel = other;
    if (labelHeight() == before)
        update();
    else
        relayout();
}

void BodyMapCanvas::setLeftInset(int pixels)
{
    if (m_leftInset == pixels)
        return;
    m_leftInset = pixels;
    invalidate();
}

void BodyMapCanvas::setLabelInsets(int left, int right)
{
    if (m_labelLeft == left && m_labelRight == right)
        return;
    m_labelLeft = left;
    m_labelRight = right;
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

void BodyMapCanvas::zoomBy(double factor)
{
    const double before = m_zoom;
    zoomTo(m_zoom * factor, QRectF(rect()).center());
    if (m_zoom == before)
        emit zoomStayed();
}

void BodyMapCanvas::fit()
{
    if (m_zoom == 1 && m_pan.isNull())
        emit zoomStayed();
    m_zoom = 1;
    m_pan = {};
    relayout();
    emit zoomChanged(m_zoom);
}

// Geometry.

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
