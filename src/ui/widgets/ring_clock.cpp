// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ring_clock.h"

#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

// In units of a 564 wide drawing: the ring's outer edge is its edge.
constexpr double drawing = 564;
constexpr double bandRadius = 268;
constexpr double bandWidth = 28;
constexpr double stepRadius = 235;
constexpr double stepGapDegrees = 3;
constexpr double numberSize = 276;
constexpr double numberTracking = -0.05;
constexpr double numberRoom = 400;
constexpr double captionSize = 36.4;
constexpr double leastReadable = 40;

QRectF circle(const QPointF &centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

int sixteenths(double degrees)
{
    return static_cast<int>(std::lround(degrees * 16));
}

} // namespace

RingClock::RingClock(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RingClock::setLeft(double share)
{
    m_left = std::clamp(share, 0.0, 1.0);
    update();
}

void RingClock::setNumber(const QString &number)
{
    m_number = number;
    rename();
}

void RingClock::setCaption(const QString &caption)
{
    m_caption = caption;
    rename();
}

void RingClock::setSteps(int current, int count)
{
    m_current = current;
    m_count = std::max(0, count);
    update();
}

void RingClock::rename()
{
    setAccessibleName(m_number + u' ' + m_caption);
    update();
}

QSize RingClock::sizeHint() const
{
    return {616, 616};
}

QSize RingClock::minimumSizeHint() const
{
    return {200, 200};
}

void RingClock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = std::min(width(), height()) / drawing;
    const QPointF centre = QRectF(rect()).center();

    QPen band(m_theme.colour(Role::Border), bandWidth * unit);
    band.setCapStyle(Qt::FlatCap);
    painter.setPen(band);
    painter.drawEllipse(circle(centre, bandRadius * unit));
    band.setColor(m_theme.colour(Role::Primary));
    painter.setPen(band);
    painter.drawArc(circle(centre, bandRadius * unit), sixteenths(90), sixteenths(-360 * m_left));

    paintSteps(painter, centre, unit);
    paintWords(painter, centre, unit);
}

void RingClock::paintSteps(QPainter &painter, const QPointF &centre, double unit) const
{
    const double each = m_count > 0 ? 360.0 / m_count : 0;
    const double gap = m_count > 1 ? std::min(stepGapDegrees, each / 3) : 0;
    for (int step = 0; step < m_count; ++step) {
        const bool reached = step < m_current;
        QPen pen(m_theme.colour(reached ? Role::Text : Role::BorderStrong), (reached ? 8 : 2.5) * unit);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawArc(circle(centre, stepRadius * unit), sixteenths(90 - step * each - gap / 2),
                        sixteenths(-(each - gap)));
    }
}

void RingClock::paintWords(QPainter &painter, const QPointF &centre, double unit) const
{
    QFont font = m_theme.floorFont(FloorText::Digits, 1080);
    font.setPixelSize(std::max(1, static_cast<int>(numberSize * unit)));
    const double wide = tabularWidth(font, m_number, numberTracking);
    if (wide > numberRoom * unit) {
        font.setPixelSize(std::max(static_cast<int>(leastReadable * unit),
                                   static_cast<int>(font.pixelSize() * numberRoom * unit / wide)));
    }
    painter.setPen(m_theme.colour(Role::Text));
    const double up = m_caption.isEmpty() ? 0 : 24 * unit;
    paintTabular(painter, circle(centre - QPointF(0, up), numberRoom * unit / 2), font, m_number, numberTracking);

    QFont small = m_theme.floorFont(FloorText::Caption, 1080);
    small.setPixelSize(std::max(1, static_cast<int>(captionSize * unit)));
    painter.setFont(small);
    painter.setPen(m_theme.colour(Role::TextMuted));
    const QRectF line(centre.x() - 180 * unit, centre.y() + 108 * unit, 360 * unit, 52 * unit);
    painter.drawText(line, Qt::AlignCenter, m_caption);
}

} // namespace calfwise
