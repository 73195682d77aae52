// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/segment.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace calfwise {

Segment::Segment(const Theme &theme, const QString &id, const QString &text, Qt::Orientation orientation,
                 QWidget *parent)
    : QRadioButton(text, parent), m_theme(theme), m_id(id), m_orientation(orientation)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(orientation == Qt::Horizontal ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Segment::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Segment::setDisabledReason(const QString &reason)
{
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
}

void Segment::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize Segment::sizeHint() const
{
    // As wide as the chosen state, so that choosing moves nothing.
    const QFontMetrics words(m_theme.font(TextStyle::Strong));
    const int icon = m_iconName.isEmpty() ? 0 : m_theme.px(metrics::smallIcon) + m_theme.px(8);
    const int height = std::max(m_theme.px(metrics::target), m_theme.lineHeight(TextStyle::Strong) + 8);
    return {words.horizontalAdvance(text()) + 1 + icon + 2 * m_theme.px(16), height};
}

QSize Segment::minimumSizeHint() const
{
    const QSize usual = sizeHint();
    return {usual.width() - 2 * m_theme.px(8), usual.height()};
}

// The whole group's outline as far as this segment sees it: beyond an inner edge it goes on.
QRect Segment::inLayout(const QRect &leftToRight) const
{
    return QStyle::visualRect(layoutDirection(), rect(), leftToRight);
}

QRectF Segment::groupShape() const
{
    const double beyond = 40;
    QRectF shape = rect();
    if (m_orientation == Qt::Horizontal) {
        const bool leftmost = isRightToLeft() ? m_last : m_first;
        const bool rightmost = isRightToLeft() ? m_first : m_last;
        shape.adjust(leftmost ? 0 : -beyond, 0, rightmost ? 0 : beyond, 0);
    } else {
        shape.adjust(0, m_first ? 0 : -beyond, 0, m_last ? 0 : beyond);
    }
    return shape;
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = groupShape();
    const double radius = m_theme.px(metrics::controlRadius);
    const bool soft = isEnabled() && (isChecked() || isDown());
    const Role fill = soft ? Role::PrimarySoft : !isEnabled() || underMouse() ? Role::Background : Role::Surface;

    QPainterPath clip;
    clip.addRoundedRect(shape, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(rect(), m_theme.colour(fill));
    const bool upright = m_orientation == Qt::Vertical;
    if (!m_first) {
        const QRect edge = upright ? QRect(0, 0, width(), m_theme.edge()) : QRect(0, 0, m_theme.edge(), height());
        painter.fillRect(inLayout(edge), m_theme.colour(Role::Border));
    }
    painter.restore();

    paintBox(painter, m_theme, shape, radius, QColor(), {Role::BorderStrong, 1, !isEnabled()});
    if (isChecked()) {
        painter.setClipPath(clip);
        painter.fillRect(inLayout(upright ? QRect(0, 0, 3, height()) : QRect(0, height() - 3, width(), 3)),
                         m_theme.colour(Role::Primary));
        painter.setClipping(false);
    }
    paintWords(painter);
}

void Segment::paintWords(QPainter &painter) const
{
    const QColor ink = m_theme.colour(isChecked() && isEnabled() ? Role::Primary : Role::TextMuted);
    const QFont font = m_theme.font(isChecked() ? TextStyle::Strong : TextStyle::Medium);
    const int size = m_iconName.isEmpty() ? 0 : m_theme.px(metrics::smallIcon);
    const int gap = m_iconName.isEmpty() ? 0 : m_theme.px(8);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const int padding = m_theme.px(16);
    const int left = m_orientation == Qt::Vertical ? padding : (width() - words - size - gap) / 2;
    if (size > 0) {
        paintIcon(painter, m_iconName, ink, inLayout(QRect(left, (height() - size) / 2, size, size)));
    }
    painter.setFont(font);
    painter.setPen(ink);
    const QRect room(left + size + gap, 0, width() - left - size - gap, height());
    painter.drawText(inLayout(room), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text());
}

} // namespace calfwise
