// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers on the canvas: one marks, drags and, held, gets a lens above it; two zoom and move the drawing.
#include "ui/map/map_canvas.h"

#include <QNativeGestureEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTouchEvent>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr double lensRadius = 68;
constexpr double lensEnlarges = 2;
/// How far above the finger the lens stands, so that the hand does not hide it.
constexpr double lensAbove = 104;

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

bool BodyMapCanvas::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        touched(*static_cast<QTouchEvent *>(event));
        return true;
    case QEvent::TouchCancel:
        endLens();
        m_drag = Drag::None;
        m_pinch.reset();
        return true;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            zoomTo(m_zoom * (1 + gesture->value()), gesture->position());
        return true;
    }
    default:
        return QWidget::event(event);
    }
}

void BodyMapCanvas::touched(QTouchEvent &event)
{
    event.accept();
    const QList<QEventPoint> &points = event.points();
    if (points.size() >= 2) {
        endLens();
        m_drag = Drag::None;
        pinch(points[0].position(), points[1].position());
        // What follows the pinch is its end, not a tap with the finger that stays.
        if (event.type() == QEvent::TouchEnd)
            m_pinch.reset();
        return;
    }
    if (points.isEmpty() || (m_pinch && event.type() != QEvent::TouchBegin)) {
        if (event.type() == QEvent::TouchEnd)
            m_pinch.reset();
        return;
    }
    m_pinch.reset();
    const QPointF at = points.first().position();
    if (event.type() == QEvent::TouchBegin) {
        pressed(at);
        m_hold.start();
    } else if (event.type() == QEvent::TouchUpdate) {
        moveFinger(at);
    } else {
        m_hold.stop();
        const bool lens = m_lensAt.has_value();
        endLens();
        // With the lens the place is the one that it showed, however far the finger went.
        if (lens && m_drag != Drag::Spot)
            m_drag = Drag::None;
        released(at);
    }
}

void BodyMapCanvas::moveFinger(QPointF at)
{
    if (m_lensAt) {
        m_lensAt = at;
        m_moved = true;
        update();
        return;
    }
    dragged(at);
    if (m_moved)
        m_hold.stop();
}

void BodyMapCanvas::pinch(QPointF a, QPointF b)
{
    const QPointF centre = (a + b) / 2;
    const double apart = std::max(1.0, distance(a, b));
    if (!m_pinch) {
        m_pinch = Pinch{apart, m_zoom, centre};
        return;
    }
    if (m_zoom > 1.001)
        m_pan += centre - m_pinch->centre;
    m_pinch->centre = centre;
    relayout();
    zoomTo(m_pinch->zoom * apart / m_pinch->apart, centre);
}

/// The drawing at the lens's size is made once, when the finger has rested; moving the lens only shows another part of
/// it.
void BodyMapCanvas::beginLens()
{
    m_lensAt = m_pressedAt;
    const QSizeF large = QSizeF(size()) * lensEnlarges * devicePixelRatioF();
    m_lensPicture = QPixmap(large.toSize());
    m_lensPicture.setDevicePixelRatio(devicePixelRatioF());
    m_lensPicture.fill(Qt::transparent);
    QPainter painter(&m_lensPicture);
    const QTransform enlarged = m_layout.chosen.toPixels * QTransform::fromScale(lensEnlarges, lensEnlarges);
    m_painter.paintAnatomy(painter, m_look, enlarged);
    painter.end();
    QPixmap overlays(m_lensPicture.size());
    overlays.setDevicePixelRatio(devicePixelRatioF());
    overlays.fill(Qt::transparent);
    QPainter over(&overlays);
    m_painter.paintOverlays(over, m_look, enlarged);
    over.end();
    QPainter both(&m_lensPicture);
    both.drawPixmap(0, 0, overlays);
    update();
}

void BodyMapCanvas::endLens()
{
    m_hold.stop();
    if (!m_lensAt)
        return;
    m_lensAt.reset();
    m_lensPicture = {};
    update();
}

void BodyMapCanvas::paintLens(QPainter &painter) const
{
    if (!m_lensAt)
        return;
    // Above the finger where there is room, else below it; never beyond the canvas.
    QPointF centre(*m_lensAt - QPointF(0, lensAbove));
    if (centre.y() < lensRadius)
        centre.setY(m_lensAt->y() + lensAbove);
    centre.setX(std::clamp(centre.x(), lensRadius + 2, std::max(lensRadius + 2, width() - lensRadius - 2)));
    QPainterPath glass;
    glass.addEllipse(centre, lensRadius, lensRadius);
    painter.save();
    painter.setClipPath(glass);
    painter.fillPath(glass, m_theme.colour(Role::Surface));
    painter.drawPixmap(centre - *m_lensAt * lensEnlarges, m_lensPicture);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(Role::Surface), 5));
    painter.drawEllipse(centre, lensRadius, lensRadius);
    painter.setPen(QPen(m_theme.colour(Role::Text), 2));
    painter.drawEllipse(centre, lensRadius, lensRadius);
    // Where letting go will mark.
    for (const auto &[role, pen] : {std::pair{Role::Surface, 4.0}, {Role::Text, 1.5}}) {
        painter.setPen(QPen(m_theme.colour(role), pen));
        painter.drawLine(centre - QPointF(9, 0), centre + QPointF(9, 0));
        painter.drawLine(centre - QPointF(0, 9), centre + QPointF(0, 9));
    }
}

} // namespace calfwise
