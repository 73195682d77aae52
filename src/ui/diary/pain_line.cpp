// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/pain_line.h"

#include "ui/diary/diary_words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int worstPain = 10;
constexpr int gridStep = 2;
constexpr int dateLabels = 5;

} // namespace

PainLine::PainLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PainLine::setDays(std::vector<PainDay> days, std::chrono::sys_days from, std::chrono::sys_days to,
                       const QString &sentence)
{
    m_days = std::move(days);
    m_from = from;
    m_to = std::max(to, from + std::chrono::days(1));
    setAccessibleName(tr("Pain when pressed, as a line"));
    setAccessibleDescription(sentence);
    update();
}

QSize PainLine::sizeHint() const
{
    return {m_theme.px(360), m_theme.px(272)};
}

double PainLine::xOf(std::chrono::sys_days day, const QRectF &plot) const
{
    const double span = static_cast<double>((m_to - m_from).count());
    return plot.left() + plot.width() * static_cast<double>((day - m_from).count()) / span;
}

/// Beside the last point.
QString PainLine::nowWords() const
{
    return m_days.empty() ? QString() : tr("now %1").arg(m_days.back().pain);
}

void PainLine::paintAxes(QPainter &painter, const QRectF &plot) const
{
    const double line = m_theme.lineHeight(TextStyle::Small);
    painter.setFont(m_theme.font(TextStyle::Small));
    for (int pain = 0; pain <= worstPain; pain += gridStep) {
        const double y = plot.bottom() - plot.height() * pain / worstPain;
        painter.setPen(QPen(m_theme.colour(Role::Border), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_theme.colour(Role::TextMuted));
        painter.drawText(QRectF(0, y - line / 2, plot.left() - m_theme.px(12), line), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(pain));
    }
    const auto span = (m_to - m_from).count();
    const double width = plot.width() / dateLabels;
    for (int i = 0; i < dateLabels; ++i) {
        const std::chrono::sys_days day = m_from + std::chrono::days(span * i / (dateLabels - 1));
        const double centre = std::clamp(xOf(day, plot), width / 2, this->width() - width / 2);
        painter.drawText(QRectF(centre - width / 2, height() - line, width, line), Qt::AlignCenter, shortDate(day));
    }
}

void PainLine::paintLine(QPainter &painter, const QRectF &plot) const
{
    const auto at = [&](const PainDay &day) {
        return QPointF(xOf(day.day, plot), plot.bottom() - plot.height() * day.pain / worstPain);
    };
    const QColor ink = m_theme.colour(Role::Chart1);
    QPolygonF line;
    for (const PainDay &day : m_days)
        line << at(day);
    painter.setPen(QPen(ink, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setBrush(m_theme.colour(Role::Raised));
    const double radius = m_theme.px(4);
    for (const QPointF &point : std::as_const(line))
        painter.drawEllipse(point, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double side = m_theme.px(7);
    for (const PainDay &day : m_days) {
        if (day.session)
            painter.drawRect(QRectF(xOf(day.day, plot) - side / 2, plot.bottom() + m_theme.px(10), side, side));
    }
    if (m_days.empty())
        return;
    painter.setFont(m_theme.font(TextStyle::SmallStrong));
    painter.setPen(m_theme.colour(Role::Text));
    const QPointF last = line.last();
    const double height = m_theme.lineHeight(TextStyle::Small);
    painter.drawText(QRectF(plot.right() + m_theme.px(8), last.y() - height / 2, this->width() - plot.right(), height),
                     Qt::AlignLeft | Qt::AlignVCenter, nowWords());
}

void PainLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Time runs to the right in a chart, whatever side words begin at.
    painter.setLayoutDirection(Qt::LeftToRight);
    const double line = m_theme.lineHeight(TextStyle::Small);
    const int now = QFontMetrics(m_theme.font(TextStyle::SmallStrong)).horizontalAdvance(nowWords());
    const int after = std::max(m_theme.px(64), m_theme.px(12) + now);
    const QRectF plot(m_theme.px(44), line / 2, width() - m_theme.px(44) - after,
                      height() - 1.5 * line - m_theme.px(32));
    paintAxes(painter, plot);
    paintLine(painter, plot);
}

} // namespace calfwise
