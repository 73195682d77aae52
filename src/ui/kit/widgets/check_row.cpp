// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/check_row.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/text_block.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

constexpr int rowHeight = 48;
constexpr int boxSize = 22;
constexpr int sidePadding = 14;
constexpr int boxToWords = 12;
constexpr int preferredWords = 480;

} // namespace

CheckRow::CheckRow(const Theme &theme, const QString &text, QWidget *parent) : QCheckBox(text, parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CheckRow::setDisabledReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setAccessibleDescription(reason);
    updateGeometry();
    update();
}

int CheckRow::wordsLeft() const
{
    return m_theme.px(sidePadding) + m_theme.px(boxSize) + m_theme.px(boxToWords);
}

QSize CheckRow::sizeHint() const
{
    const QFontMetricsF words(m_theme.font(TextStyle::Strong));
    const int natural = static_cast<int>(std::ceil(words.horizontalAdvance(text()))) + 1;
    const int width = std::min(natural, m_theme.textPx(preferredWords)) + wordsLeft() + m_theme.px(sidePadding);
    return {width, heightForWidth(width)};
}

QSize CheckRow::minimumSizeHint() const
{
    const int word = static_cast<int>(TextBlock::longestWord(m_theme.font(TextStyle::Strong), text()));
    return {word + wordsLeft() + m_theme.px(sidePadding), m_theme.px(rowHeight)};
}

int CheckRow::heightForWidth(int width) const
{
    const double room = width - wordsLeft() - m_theme.px(sidePadding);
    // Measured in the wider of both weights, so that ticking never changes the height.
    const TextBlock words(m_theme, {{text()}}, m_theme.font(TextStyle::Medium), m_theme.lineHeight(TextStyle::Body),
                          room);
    double height = words.height();
    if (!m_reason.isEmpty()) {
        height +=
            TextBlock(m_theme, {{m_reason}}, m_theme.font(TextStyle::Small), m_theme.lineHeight(TextStyle::Small), room)
                .height();
    }
    return std::max(m_theme.px(rowHeight), static_cast<int>(std::ceil(height)) + 2 * m_theme.px(10));
}

// At the top of what the layout gives, should that be more than it needs.
QRect CheckRow::focusRect() const
{
    return {0, 0, width(), std::min(height(), std::max(heightForWidth(width()), minimumHeight()))};
}

void CheckRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    const bool enabled = isEnabled();
    const int radius = m_theme.px(metrics::controlRadius);
    const Role fill = !enabled         ? Role::Background
                      : on || isDown() ? Role::PrimarySoft
                      : underMouse()   ? Role::Background
                                       : Role::Raised;
    paintBox(painter, m_theme, focusRect(), radius, fill, {on && enabled ? Role::Primary : Role::Border, 1, !enabled});

    const double room = width() - wordsLeft() - m_theme.px(sidePadding);
    const TextBlock words(m_theme, {{text()}}, m_theme.font(on ? TextStyle::Medium : TextStyle::Body),
                          m_theme.lineHeight(TextStyle::Body), room);
    const TextBlock reason(m_theme, {{m_reason}}, m_theme.font(TextStyle::Small), m_theme.lineHeight(TextStyle::Small),
                           room);
    const double whole = words.height() + (m_reason.isEmpty() ? 0 : reason.height());
    const double top = std::max(0.0, (focusRect().height() - whole) / 2);
    const QColor ink = m_theme.colour(enabled ? Role::Text : Role::TextMuted);

    const double size = m_theme.px(boxSize);
    const auto seen = [this](double x, double wide) { return isRightToLeft() ? width() - x - wide : x; };
    const QRectF box(seen(m_theme.px(sidePadding), size),
                     std::round(top + (m_theme.lineHeight(TextStyle::Body) - size) / 2), size, size);
    if (on) {
        const Role filled = enabled ? Role::Primary : Role::TextMuted;
        paintBox(painter, m_theme, box, m_theme.px(5), filled, {filled, 0});
        const double inset = size * 0.14;
        paintIcon(painter, QStringLiteral("check"), m_theme.colour(Role::OnPrimary),
                  box.adjusted(inset, inset, -inset, -inset), boldIconStroke);
    } else {
        paintBox(painter, m_theme, box, m_theme.px(5), fill, {Role::BorderStrong, 1.5});
    }
    const double left = seen(wordsLeft(), room);
    const Qt::Alignment lead = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    words.paint(painter, QPointF(left, top), room, lead, ink);
    if (!m_reason.isEmpty()) {
        reason.paint(painter, QPointF(left, top + words.height()), room, lead, m_theme.colour(Role::TextMuted));
    }
}

} // namespace calfwise
