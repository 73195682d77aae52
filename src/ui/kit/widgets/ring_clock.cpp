// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/ring_clock.h"

#include "ui/kit/style/paint.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

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

/// Half of what is drawn of the band where only its end moved, in degrees.
constexpr double bandPiece = 12;

QRectF circle(const QPointF &centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

int sixteenths(double degrees)
{
    return static_cast<int>(std::lround(degrees * 16));
}

/// Degrees from the top on, clockwise.
void drawArc(QPainter &painter, const QRectF &circle, double from, double to)
{
    painter.drawArc(circle, sixteenths(90 - from), sixteenths(from - to));
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
    const double left = std::clamp(share, 0.0, 1.0);
    const double before = std::exchange(m_left, left);
    if (left == before)
        return;
    if (std::abs(left - before) * 360 > bandPiece)
        update();
    else
        update(
            piece(bandRadius, bandWidth, 360 * std::min(left, before), 360 * std::max(left, before)).toAlignedRect());
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
    if (current == m_current && count == m_count)
        return;
    m_current = current;
    m_count = std::max(0, count);
    update();
}

void RingClock::rename()
{
    setAccessibleName(m_number + u' ' + m_caption);
    update(middle().toAlignedRect());
}

QSize RingClock::sizeHint() const
{
    return {616, 616};
}

QSize RingClock::minimumSizeHint() const
{
    return {200, 200};
}

double RingClock::unit() const
{
    return std::min(width(), height()) / drawing;
}

/// The box round a piece of a ring, in degrees from the top on, clockwise; a pixel wider for its soft edges.
QRectF RingClock::piece(double radius, double width, double from, double to) const
{
    const QPointF centre = QRectF(rect()).center();
    QRectF box;
    const auto take = [&](double degrees) {
        const double angle = (90 - degrees) * std::numbers::pi / 180;
        for (const double end : {radius - width / 2, radius + width / 2}) {
            const QPointF at = centre + QPointF(std::cos(angle), -std::sin(angle)) * end * unit();
            box |= QRectF(at, QSizeF(0, 0)).adjusted(-1.5, -1.5, 1.5, 1.5);
        }
    };
    take(from);
    take(to);
    // A ring reaches furthest out at each quarter.
    for (double quarter = std::ceil(from / 90) * 90; quarter < to; quarter += 90)
        take(quarter);
    return box;
}

/// Where the number and the caption are.
QRectF RingClock::middle() const
{
    return circle(QRectF(rect()).center(), (stepRadius - 10) * unit());
}

void RingClock::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    bool words = false;
    for (const QRect &part : event->region()) {
        painter.setClipRect(part);
        paintBand(painter, part);
        paintSteps(painter, part);
        words = words || middle().intersects(part);
    }
    painter.setClipRegion(event->region());
    if (words)
        paintWords(painter);
}

/// Where only the band's end moved a short piece of the band does: its own ends lie outside of what is painted.
void RingClock::paintBand(QPainter &painter, const QRectF &dirty) const
{
    const QRectF ring = circle(QRectF(rect()).center(), bandRadius * unit());
    const double end = 360 * m_left;
    const bool isShort = end > 2 * bandPiece && end < 360 - 2 * bandPiece &&
                         piece(bandRadius, bandWidth, end - bandPiece, end + bandPiece).contains(dirty);
    QPen pen(m_theme.colour(Role::Border), bandWidth * unit());
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    if (isShort)
        drawArc(painter, ring, end - 2 * bandPiece, end + 2 * bandPiece);
    else
        painter.drawEllipse(ring);
    pen.setColor(m_theme.colour(Role::Primary));
    painter.setPen(pen);
    drawArc(painter, ring, isShort ? end - 2 * bandPiece : 0, end);
}

void RingClock::paintSteps(QPainter &painter, const QRectF &dirty) const
{
    const QRectF ring = circle(QRectF(rect()).center(), stepRadius * unit());
    const double each = m_count > 0 ? 360.0 / m_count : 0;
    const double gap = m_count > 1 ? std::min(stepGapDegrees, each / 3) : 0;
    for (int step = 0; step < m_count; ++step) {
        const double width = step < m_current ? 8 : 2.5;
        const double from = step * each + gap / 2;
        const double to = (step + 1) * each - gap / 2;
        if (!piece(stepRadius, width, from, to).intersects(dirty))
            continue;
        QPen pen(m_theme.colour(step < m_current ? Role::Text : Role::BorderStrong), width * unit());
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        drawArc(painter, ring, from, to);
    }
}

void RingClock::paintWords(QPainter &painter) const
{
    const QPointF centre = QRectF(rect()).center();
    const double unit = this->unit();
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
    const double room = 360 * unit;
    if (const double caption = QFontMetricsF(small).horizontalAdvance(m_caption); caption > room)
        small.setPixelSize(std::max(1, static_cast<int>(small.pixelSize() * room / caption)));
    painter.setFont(small);
    painter.setPen(m_theme.colour(Role::TextMuted));
    const QRectF line(centre.x() - room / 2, centre.y() + 108 * unit, room, 52 * unit);
    painter.drawText(line, Qt::AlignCenter, m_caption);
}

} // namespace calfwise
