// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/style/style_lists.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace calfwise::style {
namespace {

struct MenuWords {
    QString text;
    QString shortcut;
};

MenuWords split(const QString &text)
{
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? MenuWords{text, {}} : MenuWords{text.left(tab), text.mid(tab + 1)};
}

constexpr int itemPadding = 16;
constexpr int markRoom = 32;

QRect squareIn(const Theme &theme, const QRect &box, int design)
{
    const int size = theme.px(design);
    return {box.left(), box.center().y() - size / 2, size, size};
}

} // namespace

void paintMenuItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &option)
{
    painter.fillRect(option.rect, theme.colour(Role::Raised));
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                         theme.colour(Role::Border));
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool under = option.state.testFlag(QStyle::State_Selected) && enabled;
    if (under) {
        paintBox(painter, theme, option.rect.adjusted(4, 0, -4, 0), theme.px(metrics::controlRadius), Role::PrimarySoft,
                 {Role::Border, 0});
    }
    QRect content = option.rect.adjusted(theme.px(itemPadding), 0, -theme.px(itemPadding), 0);
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    const Role ink = !enabled ? Role::TextMuted : checkable && option.checked ? Role::Primary : Role::Text;
    if (checkable && option.checked) {
        paintIcon(painter, QStringLiteral("check"), theme.colour(ink), squareIn(theme, content, 20));
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, squareIn(theme, content, 20), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (option.menuHasCheckableItems || option.maxIconWidth > 0) {
        content.setLeft(content.left() + theme.px(markRoom));
    }
    const MenuWords words = split(option.text);
    painter.setFont(theme.font(checkable && option.checked ? TextStyle::Strong : TextStyle::Body));
    painter.setPen(theme.colour(ink));
    painter.drawText(content, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, words.text);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow = squareIn(theme, content, 20);
        arrow.moveRight(content.right());
        paintIcon(painter, QStringLiteral("chev"), theme.colour(ink), arrow);
    } else if (!words.shortcut.isEmpty()) {
        painter.setPen(theme.colour(Role::TextMuted));
        painter.setFont(theme.font(TextStyle::Small));
        painter.drawText(content, Qt::AlignVCenter | Qt::AlignRight, words.shortcut);
    }
}

QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option, const QSize &fallback)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {fallback.width(), theme.px(8) + 1};
    }
    const MenuWords words = split(option.text);
    const QFontMetrics strong(theme.font(TextStyle::Strong));
    const QFontMetrics small(theme.font(TextStyle::Small));
    int width = strong.horizontalAdvance(words.text) + 2 * theme.px(itemPadding) + theme.px(8);
    if (option.menuHasCheckableItems || option.maxIconWidth > 0) {
        width += theme.px(markRoom);
    }
    if (!words.shortcut.isEmpty()) {
        width += small.horizontalAdvance(words.shortcut) + theme.px(24);
    } else if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        width += theme.px(28);
    }
    const int height = std::max(theme.px(metrics::target), theme.lineHeight(TextStyle::Body) + 8);
    return {width, height};
}

void paintItemPanel(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter.fillRect(option.rect, theme.colour(Role::PrimarySoft));
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.colour(Role::Primary));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, theme.colour(Role::Background));
    } else if (option.features.testFlag(QStyleOptionViewItem::Alternate)) {
        painter.fillRect(option.rect, theme.colour(Role::Background));
    }
}

void paintHeader(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, theme.colour(Role::Background));
    const QRect line = option.orientation == Qt::Horizontal
                           ? QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
                           : QRect(option.rect.right(), option.rect.top(), 1, option.rect.height());
    painter.fillRect(line, theme.colour(Role::BorderStrong));
}

void paintTab(QPainter &painter, const Theme &theme, const QStyleOptionTab &option)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, theme.colour(Role::PrimarySoft));
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 3, 0, 0), theme.colour(Role::Primary));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, theme.colour(Role::Background));
    }
}

void paintPopupPanel(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    painter.fillRect(option.rect, theme.colour(Role::Raised));
    paintBox(painter, theme, option.rect, 0, Role::Raised, {Role::BorderStrong, 1});
}

} // namespace calfwise::style
