// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows over the picture: the shape under the pointer, spots, the arrow of pain, names beside the leg,
// and the legs' labels.
#include "ui/map/map_canvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {

/// As wide as it wants where there is room, else in several lines between the controls in the lower corners.
QSize BodyMapCanvas::labelSize() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Strong));
    const int room = std::max(m_theme.px(120), width() - m_labelLeft - m_labelRight - m_theme.px(32));
    const QRect words =
        metrics.boundingRect(QRect(0, 0, room, 1000), Qt::AlignHCenter | Qt::TextWordWrap, m_chosenLabel);
    const int line = m_theme.lineHeight(TextStyle::Strong);
    const int lines = std::max(1, (words.height() + metrics.lineSpacing() / 2) / metrics.lineSpacing());
    return {std::min(words.width() + 2, room) + m_theme.px(32), lines * line + m_theme.px(12)};
}

int BodyMapCanvas::labelHeight() const
{
    return labelSize().height() + m_theme.px(12);
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

/// Names stand in a column on the outer side, each at its height or below the one above; where they would run into the
/// leg's label, they move up together, so that none is left out. One on the far side stands there beside the skin, if
/// there is room.
std::vector<BodyMapCanvas::PlacedLeader> BodyMapCanvas::placedLeaders() const
{
    const int width = leaderWidth();
    if (width == 0)
        return {};
    const bool atLeft = standsAtLeft();
    const double outward = atLeft ? -1 : 1;
    const double high = 2 * m_theme.lineHeight(TextStyle::Small);
    const double gap = m_theme.px(8);
    const double column =
        atLeft ? m_layout.chosen.body.left() - m_theme.px(32) : m_layout.chosen.body.right() + m_theme.px(8);
    std::vector<PlacedLeader> placed;
    double free = 0;
    for (std::size_t i = 0; i < m_leaders.size(); ++i) {
        const QPointF dot = toPixels(m_leaders[i].at);
        const double besideSkin = dot.x() - outward * (m_layout.scale * 0.05 + m_theme.px(16));
        const bool farSide = m_leaders[i].farSide && !m_layout.other &&
                             besideSkin - width + m_theme.px(32) > m_leftInset && besideSkin + width < this->width();
        placed.push_back({i, dot.y() - high / 4 - 4, farSide, farSide ? besideSkin : column});
    }
    std::stable_sort(placed.begin(), placed.end(), [](auto &a, auto &b) { return a.top < b.top; });
    for (PlacedLeader &leader : placed) {
        if (leader.farSide)
            continue;
        leader.top = std::max(free, leader.top);
        free = leader.top + high + gap;
    }
    double least = height() - labelHeight();
    for (auto leader = placed.rbegin(); leader != placed.rend(); ++leader) {
        if (leader->farSide)
            continue;
        leader->top = std::min(leader->top, least - high);
        least = leader->top - gap;
    }
    return placed;
}

void BodyMapCanvas::paintLeaders(QPainter &painter) const
{
    for (const PlacedLeader &placed : placedLeaders())
        paintLeader(painter, m_leaders[placed.leader], placed.top, placed.farSide != standsAtLeft(), placed.column);
}

void BodyMapCanvas::paintLeader(QPainter &painter, const MapLeader &leader, double top, bool atLeft,
                                double column) const
{
    const double gap = m_theme.px(8);
    const double line = m_theme.lineHeight(TextStyle::Small);
    const double middle = top + line / 2;
    const double knee = atLeft ? column + m_theme.px(14) : column - m_theme.px(14);
    const QPointF dot = toPixels(leader.at);
    painter.setPen(QPen(m_theme.colour(Role::TextMuted), 1));
    painter.drawPolyline(QPolygonF({dot, QPointF(knee, middle), QPointF(column, middle)}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Role::TextMuted));
    painter.drawEllipse(dot, 2.2, 2.2);
    const int align = int(atLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
    const int width = leaderWidth();
    const double textLeft = atLeft ? column - gap - width : column + gap;
    painter.setFont(m_theme.font(TextStyle::SmallMedium));
    painter.setPen(m_theme.colour(Role::Text));
    painter.drawText(QRectF(textLeft, top, width, line), align, leader.title);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.colour(Role::TextMuted));
    painter.drawText(QRectF(textLeft, top + line, width, line), align, leader.detail);
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

QRectF BodyMapCanvas::labelRect() const
{
    const QSizeF size = labelSize();
    const double least = m_labelLeft;
    const double left = m_layout.chosen.body.center().x() - size.width() / 2;
    return {QPointF(std::clamp(left, least, std::max(least, width() - m_labelRight - size.width())),
                    height() - size.height() - m_theme.px(4)),
            size};
}

void BodyMapCanvas::paintLegLabels(QPainter &painter) const
{
    if (m_chosenLabel.isEmpty())
        return;
    const QRectF chosen = labelRect();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(m_theme.highContrast() ? Role::Surface : Role::PrimarySoft));
    painter.drawRoundedRect(chosen, metrics::controlRadius, metrics::controlRadius);
    painter.setFont(m_theme.font(TextStyle::Strong));
    painter.setPen(m_theme.colour(Role::Primary));
    painter.drawText(chosen, Qt::AlignCenter | Qt::TextWordWrap, m_chosenLabel);
    if (!m_layout.other)
        return;
    const QFont font = m_theme.font(TextStyle::Body);
    QRectF other(0, chosen.top(), QFontMetricsF(font).horizontalAdvance(m_otherLabel) + m_theme.px(32),
                 chosen.height());
    other.moveCenter({m_layout.other->body.center().x(), chosen.center().y()});
    if (other.intersects(chosen) || other.left() < m_labelLeft || other.right() > width() - m_labelRight)
        return;
    painter.setFont(font);
    painter.setPen(m_theme.colour(Role::TextMuted));
    painter.drawText(other, Qt::AlignCenter, m_otherLabel);
}

} // namespace calfwise
