// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and a screen reader reach on the canvas: where it is, which is next, and the ring round it.
#include "ui/map/map_canvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr double targetPixels = 44;

bool isShape(const MapTarget &target)
{
    return target.kind != MapTarget::Kind::Spot && target.kind != MapTarget::Kind::TriggerPoint;
}

} // namespace

void BodyMapCanvas::setTargetSource(std::function<std::vector<MapTarget>()> source)
{
    m_targetSource = std::move(source);
    forgetTargets();
}

void BodyMapCanvas::forgetTargets()
{
    m_targets.reset();
    update();
    emit targetsForgotten();
}

const std::vector<MapTarget> &BodyMapCanvas::targets() const
{
    if (!m_targets)
        m_targets = m_targetSource ? m_targetSource() : std::vector<MapTarget>();
    return *m_targets;
}

std::optional<std::size_t> BodyMapCanvas::targetOf(const std::string &key) const
{
    if (key.empty())
        return std::nullopt;
    const auto &all = targets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const MapTarget &each) { return each.key() == key; });
    return found == all.end() ? std::nullopt : std::optional<std::size_t>(found - all.begin());
}

QRect BodyMapCanvas::targetRect(std::size_t target) const
{
    if (target >= targets().size())
        return {};
    const MapTarget &wanted = targets()[target];
    QRectF box(0, 0, targetPixels, targetPixels);
    box.moveCenter(toPixels(wanted.position));
    if (isShape(wanted)) {
        const QRectF shape = m_layout.chosen.toPixels.mapRect(m_painter.path(m_look.view, wanted.id).boundingRect());
        box |= shape & QRectF(rect());
    }
    return box.toAlignedRect();
}

std::optional<std::size_t> BodyMapCanvas::targetAt(QPointF pixels) const
{
    std::optional<std::size_t> nearest;
    double least = targetPixels / 2;
    for (std::size_t i = 0; i < targets().size(); ++i) {
        const MapTarget &each = targets()[i];
        const QPointF away = toPixels(each.position) - pixels;
        const double distance = std::hypot(away.x(), away.y());
        // A spot lies on top of the point that it marks.
        const bool onTop =
            nearest && targets()[*nearest].kind == MapTarget::Kind::Spot && each.kind != MapTarget::Kind::Spot;
        if (!isShape(each) && distance <= least && !onTop) {
            least = distance;
            nearest = i;
        }
    }
    if (nearest)
        return nearest;
    const Location location = m_map.locate(m_look.view, m_look.layer, toLeg(pixels));
    if (location.noPress)
        nearest = targetOf("no-press:" + location.noPress->value());
    if (!nearest && location.muscle)
        nearest = targetOf("muscle:" + location.muscle->value());
    if (!nearest && location.region)
        nearest = targetOf("zone:" + location.region->value());
    return nearest;
}

void BodyMapCanvas::focusTarget(std::size_t target)
{
    if (target >= targets().size())
        return;
    m_focused = targets()[target].key();
    update();
    emit targetFocused(target);
}

void BodyMapCanvas::tellFocus()
{
    const auto focused = focusedTarget();
    if (hasFocus() && focused)
        emit targetFocused(*focused);
}

void BodyMapCanvas::pressTarget(std::size_t target)
{
    if (target < targets().size())
        emit targetPressed(target);
}

/// In reading order, to its ends. From nowhere it goes to what is chosen, else to the first.
void BodyMapCanvas::stepFocus(int by)
{
    const auto &all = targets();
    if (all.empty())
        return;
    if (const auto focused = focusedTarget()) {
        const auto last = static_cast<int>(all.size()) - 1;
        focusTarget(static_cast<std::size_t>(std::clamp(static_cast<int>(*focused) + by, 0, last)));
        return;
    }
    const auto chosen = std::find_if(all.begin(), all.end(), [](const MapTarget &each) { return each.chosen; });
    focusTarget(chosen == all.end() ? 0 : static_cast<std::size_t>(chosen - all.begin()));
}

void BodyMapCanvas::moveFocus(int dx, int dy)
{
    const auto focused = focusedTarget();
    if (!focused) {
        stepFocus(0);
        return;
    }
    if (const auto next = nextTarget(*focused, dx, dy))
        focusTarget(*next);
}

/// The nearest target in the direction, what lies sideways counting double, so that arrows go where the eye expects. Of
/// targets at one place (a spot on its point), Right and Down lead to the next in order, Left and Up to the one before.
std::optional<std::size_t> BodyMapCanvas::nextTarget(std::size_t from, int dx, int dy) const
{
    const QPointF start = toPixels(targets()[from].position);
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t i = 0; i < targets().size(); ++i) {
        const QPointF way = toPixels(targets()[i].position) - start;
        double along = way.x() * dx + way.y() * dy;
        const double aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        if (std::hypot(way.x(), way.y()) < 1 && i != from)
            along = (i > from) == (dx + dy > 0)
                        ? 1 + std::abs(static_cast<double>(i) - static_cast<double>(from)) * 1e-3
                        : 0;
        if (i == from || along < 1)
            continue;
        if (const double cost = along + 2 * aside; !best || cost < least) {
            best = i;
            least = cost;
        }
    }
    return best;
}

/// A ring round a point or spot; the outline of anything larger.
void BodyMapCanvas::paintFocus(QPainter &painter) const
{
    if (!hasFocus())
        return;
    const auto focused = focusedTarget();
    if (!focused)
        return;
    const MapTarget &target = targets()[*focused];
    QPainterPath ring;
    const double radius = m_theme.px(15) * 1.4 + metrics::ringGap + 2;
    if (isShape(target))
        ring = m_layout.chosen.toPixels.map(m_painter.path(m_look.view, target.id));
    ring.addEllipse(toPixels(target.position), radius, radius);
    painter.setBrush(Qt::NoBrush);
    // Light inside dark: seen on skin and on muscle.
    painter.strokePath(ring, QPen(m_theme.colour(Role::Surface), metrics::ringWidth + 2));
    painter.strokePath(ring, QPen(m_theme.colour(Role::FocusRing), metrics::ringWidth));
}

} // namespace calfwise
