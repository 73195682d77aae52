// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keyboard of the canvas.
#include "ui/map/map_canvas.h"

#include "ui/kit/commands.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <utility>

namespace calfwise {

namespace {

constexpr double zoomStep = 1.25;
constexpr double nudgeStep = 0.005;
constexpr double dragThreshold = 6;

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
    m_focused.clear();
    m_drag = Drag::None;
    if (const auto spot = m_picksZones ? std::nullopt : spotAt(m_pressedAt)) {
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
    if (location.muscle && !m_picksZones)
        hovered = location.muscle->value();
    else if (location.onLeg && location.region)
        hovered = location.region->value();
    setHovered(std::move(hovered));
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

/// Only what the highlight leaves and takes is painted again.
void BodyMapCanvas::setHovered(std::string id)
{
    if (id == m_hovered)
        return;
    for (const std::string &shape : {std::exchange(m_hovered, id), id}) {
        if (!shape.empty())
            update(highlightOf(shape).boundingRect().toAlignedRect().adjusted(-3, -3, 3, 3));
    }
}

QPainterPath BodyMapCanvas::highlightOf(const std::string &id) const
{
    return m_layout.chosen.toPixels.map(m_painter.path(m_look.view, id));
}

void BodyMapCanvas::leaveEvent(QEvent *)
{
    setHovered({});
}

void BodyMapCanvas::buildKeys()
{
    m_keys = new Commands(tr("On the body map"), this);
    const std::pair<Qt::Key, std::pair<int, int>> arrows[]{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    QList<QKeyCombination> plain;
    QList<QKeyCombination> shifted;
    for (const auto &[key, way] : arrows) {
        plain << key;
        shifted << (Qt::SHIFT | key);
    }
    const auto wayOf = [ways = std::to_array(arrows)](int which) {
        return ways[static_cast<std::size_t>(which)].second;
    };
    m_keys->addEach(tr("Move over the leg"), plain, [this, wayOf](int which) {
        const auto [dx, dy] = wayOf(which);
        moveFocus(dx, dy);
    });
    m_keys->addEach(tr("Move the spot"), shifted, [this, wayOf](int which) {
        const auto [dx, dy] = wayOf(which);
        const double outward = standsAtLeft() ? -1 : 1;
        emit nudged(dx * outward * nudgeStep, dy * nudgeStep);
    });
    m_keys->add(tr("Mark the spot"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}, [this] {
        if (const auto focused = focusedTarget())
            pressTarget(*focused);
    });
    m_keys->add(tr("Remove the spot"), {Qt::Key_Delete, Qt::Key_Backspace}, [this] { emit removePressed(); });
    m_keys->addEach(tr("Through all places"), {Qt::Key_PageUp, Qt::Key_PageDown},
                    [this](int which) { stepFocus(which == 0 ? -1 : 1); });
    m_keys->addEach(tr("The first place, or the last"), {Qt::Key_Home, Qt::Key_End},
                    [this](int which) { focusTarget(which == 0 || targets().empty() ? 0 : targets().size() - 1); });
    m_keys->add(
        tr("Closer"), {Qt::Key_Plus, Qt::Key_Equal}, [this] { zoomBy(zoomStep); }, true);
    m_keys->add(
        tr("Farther away"), {Qt::Key_Minus}, [this] { zoomBy(1 / zoomStep); }, true);
    m_keys->add(tr("See the whole leg"), {Qt::Key_0}, [this] { fit(); });
}

void BodyMapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->hear(*event))
        QWidget::keyPressEvent(event);
}

void BodyMapCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        stepFocus(0);
    // Qt tells of the canvas's own focus only after this; the target's has the last word.
    if (QAccessible::isActive())
        QMetaObject::invokeMethod(this, &BodyMapCanvas::tellFocus, Qt::QueuedConnection);
    update();
}

void BodyMapCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace calfwise
