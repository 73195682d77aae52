// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/choice_tile.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"

#include <QPainter>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int leastWidth = 104;
constexpr int tileHeight = 72;
constexpr int pictureSize = 24;
constexpr int checkSize = 16;
constexpr int padding = 8;
constexpr int iconTop = 12;
constexpr int wordGap = 6;

} // namespace

ChoiceTile::ChoiceTile(const Theme &theme, const QString &iconName, const QString &text, QWidget *parent)
    : PaintedButton(theme, text, parent), m_iconName(iconName)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceTile::sizeHint() const
{
    const int wide = widest(theme(), {text()});
    const int tall =
        theme().px(iconTop + pictureSize + wordGap) + theme().lineHeight(TextStyle::Strong) + theme().px(wordGap);
    return {wide, std::max(theme().px(tileHeight), tall)};
}

int ChoiceTile::widest(const Theme &theme, const QStringList &texts)
{
    const QFontMetrics words(theme.font(TextStyle::Strong));
    int wide = theme.px(leastWidth);
    for (const QString &text : texts)
        wide = std::max(wide, words.horizontalAdvance(text) + 2 * theme.px(padding));
    return wide;
}

void ChoiceTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool chosen = isChecked();
    const Role fill = chosen || isDown() ? Role::PrimarySoft : hovered() > 0.5 ? Role::Background : Role::Raised;
    paintBox(painter, theme(), rect(), theme().px(metrics::controlRadius), fill,
             {chosen ? Role::Primary : Role::BorderStrong, chosen ? 2.0 : 1.0});
    const QColor ink = theme().colour(chosen ? Role::Primary : Role::Text);
    const double size = theme().px(pictureSize);
    const double top = theme().px(iconTop);
    paintIcon(painter, m_iconName, chosen ? ink : theme().colour(Role::TextMuted),
              QRectF((width() - size) / 2, top, size, size));
    if (chosen) {
        const double check = theme().px(checkSize);
        const double edge = theme().px(padding);
        paintIcon(painter, QStringLiteral("check"), ink,
                  QRectF(isRightToLeft() ? edge : width() - edge - check, edge, check, check), boldIconStroke);
    }
    painter.setFont(theme().font(chosen ? TextStyle::Strong : TextStyle::Body));
    painter.setPen(ink);
    const int below = static_cast<int>(top + size);
    painter.drawText(QRect(0, below, width(), this->rect().height() - below), Qt::AlignCenter, text());
}

} // namespace calfwise
