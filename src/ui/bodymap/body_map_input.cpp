// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keyboard of the canvas.
#include "ui/bodymap/body_map_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace calfwise {

namespace {

constexpr double zoomStep = 1.25;
constexpr double dragThreshold = 6;
constexpr double nudgeStep = 0.005;

} // namespace

void BodyMapCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        pressed(event->position());
}

void BodyMapCanvas::pressed(QPointF position)
{
    m_pressedAt = position;
    m_panAtPress = m_pan;
    m_moved = false;
    m_drag = Drag::None;
    if (const auto spot = spotAt(m_pressedAt)) {
        emit spotTapped(*spot);
        m_drag = Drag::Spot;
    } else if (m_zoom > 1.001) {
        m_drag = Drag::Pan;
    }
}

void BodyMapCanvas::dragged(QPointF position)
{
    const QPointF moved = position - m_pressedAt;
    m_moved = m_moved || std::hypot(moved.x(), moved.y()) > dragThreshold;
    if (m_moved && m_drag == Drag::Pan) {
        m_pan = m_panAtPress + moved;
        relayout();
    }
}

void BodyMapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        dragged(event->position());
        return;
    }
    const Point at = toLeg(event->position());
    const Location location = m_map.locate(m_look.view, m_look.layer, at);
    std::string hovered;
    if (location.muscle)
        hovered = location.muscle->value();
    else if (location.onLeg && location.region)
        hovered = location.region->value();
    if (hovered != m_hovered) {
        m_hovered = std::move(hovered);
        update();
    }
    const bool otherLeg = m_layout.other && m_layout.other->body.contains(event->position());
    setCursor(location.onLeg || otherLeg ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BodyMapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        released(event->position());
}

void BodyMapCanvas::released(QPointF position)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const Point at = toLeg(position);
    const bool onLeg = m_map.locate(m_look.view, m_look.layer, at).onLeg;
    if (drag == Drag::Spot) {
        if (m_moved && onLeg)
            emit spotDragged(at);
        return;
    }
    if (drag == Drag::Pan && m_moved)
        return;
    if (onLeg)
        emit tapped(at);
    else if (m_layout.other && m_layout.other->body.contains(position))
        emit otherLegTapped();
}

void BodyMapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_zoom > 1.001)
        fit();
    else
        mousePressEvent(event);
}

void BodyMapCanvas::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    zoomTo(m_zoom * std::pow(zoomStep, notches), event->position());
    event->accept();
}

void BodyMapCanvas::leaveEvent(QEvent *)
{
    if (!m_hovered.empty()) {
        m_hovered.clear();
        update();
    }
}

void BodyMapCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool nudge = event->modifiers().testFlag(Qt::ShiftModifier);
    const double outward = standsAtLeft() ? -1 : 1;
    const auto arrow = [&](int dx, int dy) {
        if (nudge)
            emit nudged(dx * outward * nudgeStep, dy * nudgeStep);
        else
            moveFocus(dx, dy);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        arrow(-1, 0);
        return;
    case Qt::Key_Right:
        arrow(1, 0);
        return;
    case Qt::Key_Up:
        arrow(0, -1);
        return;
    case Qt::Key_Down:
        arrow(0, 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focused)
            emit targetPressed(*m_focused);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removePressed();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep);
        return;
    case Qt::Key_0:
        fit();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void BodyMapCanvas::focusTarget(std::size_t target)
{
    if (target >= m_targets.size())
        return;
    m_focused = target;
    update();
    emit targetFocused(target);
}

/// The nearest target in the direction, what lies sideways counting double, so that arrows go where the eye expects.
void BodyMapCanvas::moveFocus(int dx, int dy)
{
    if (m_targets.empty())
        return;
    if (!m_focused) {
        focusTarget(0);
        return;
    }
    const QPointF from = toPixels(m_targets[*m_focused].position);
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        const QPointF way = toPixels(m_targets[i].position) - from;
        const double along = way.x() * dx + way.y() * dy;
        const double aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        if (i == *m_focused || along < 1)
            continue;
        if (const double cost = along + 2 * aside; !best || cost < least) {
            best = i;
            least = cost;
        }
    }
    if (best)
        focusTarget(*best);
}

void BodyMapCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_focused && !m_targets.empty() && event->reason() != Qt::MouseFocusReason)
        focusTarget(0);
    update();
}

void BodyMapCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace calfwise
