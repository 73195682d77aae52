// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/answer_toggle.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int leastWidth = 72;
constexpr int sidePadding = 16;
constexpr int checkGap = 8;

} // namespace

AnswerToggle::AnswerToggle(const Theme &theme, const QString &text, QWidget *parent)
    : PaintedButton(theme, text, parent)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize AnswerToggle::sizeHint() const
{
    // Room for the check from the start, so that answering moves nothing.
    const int words = QFontMetrics(theme().font(TextStyle::Strong)).horizontalAdvance(text());
    const int check = theme().px(metrics::smallIcon) + theme().px(checkGap);
    return {std::max(theme().px(leastWidth), words + 1 + check + 2 * theme().px(sidePadding - 4)),
            std::max(theme().px(metrics::target), theme().lineHeight(TextStyle::Strong) + 8)};
}

void AnswerToggle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    const auto c = [this](Role role) { return theme().colour(role); };
    const int radius = theme().px(metrics::controlRadius);
    if (!isEnabled()) {
        paintBox(painter, theme(), rect(), radius, Role::Background, {Role::BorderStrong, 1, true});
    } else if (on) {
        paintBox(painter, theme(), rect(), radius, Role::PrimarySoft, {Role::Primary, 2});
    } else {
        const QColor rest = mixed(c(Role::Raised), c(Role::Background), hovered());
        paintBox(painter, theme(), rect(), radius, isDown() ? c(Role::PrimarySoft) : rest, {Role::BorderStrong});
    }
    const QColor ink = c(!isEnabled() ? Role::TextMuted : on ? Role::Primary : Role::Text);
    const QFont font = theme().font(TextStyle::Strong);
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const int size = on ? theme().px(metrics::smallIcon) : 0;
    const int gap = on ? theme().px(checkGap) : 0;
    const int left = (width() - words - size - gap) / 2;
    if (on) {
        paintIcon(painter, QStringLiteral("check"), ink, QRectF(left, (height() - size) / 2.0, size, size),
                  boldIconStroke);
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(left + size + gap, 0, words + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace calfwise
