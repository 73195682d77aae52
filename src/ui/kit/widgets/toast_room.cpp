// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/toast_room.h"

#include "ui/kit/widgets/label.h"

#include <QAbstractButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace calfwise {
namespace {

constexpr int clear = 6;      ///< room for the ring of what has the focus
constexpr int step = 4;       ///< the grid of the looks
constexpr int nearHead = 264; ///< that far down it still belongs to the heading

/// What must not be covered, the strictest last.
enum class Care { Pressed, Controls, Headings, Everything };

/// The part of `widget` that can be seen, in the page's coordinates.
QRect seenRect(const QWidget &page, const QWidget &widget)
{
    QRect seen(widget.mapTo(&page, QPoint()), widget.size());
    for (const QWidget *parent = widget.parentWidget(); parent && parent != &page; parent = parent->parentWidget())
        seen &= QRect(parent->mapTo(&page, QPoint()), parent->size());
    return seen & page.rect();
}

bool isControl(const QWidget &widget)
{
    if (widget.property(keepClearProperty).toBool() || qobject_cast<const QAbstractButton *>(&widget))
        return true;
    // Headings take the focus when a page opens, and can't be pressed.
    if (qobject_cast<const QLabel *>(&widget) || qobject_cast<const QScrollArea *>(&widget))
        return false;
    return widget.focusPolicy() != Qt::NoFocus;
}

bool isKeptClear(const QWidget &widget, Care care)
{
    if (isControl(widget))
        return care != Care::Pressed || !widget.property(readTextProperty).toBool();
    const auto *label = qobject_cast<const Label *>(&widget);
    if (care == Care::Headings)
        return label && label->isHeading();
    const bool holdsOthers = widget.findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
    return care == Care::Everything && !holdsOthers && widget.metaObject() != &QWidget::staticMetaObject;
}

/// Boxes that lie over the whole window: a pop-over, the search.
void addBoxesOver(const QWidget &page, std::vector<QRect> &found)
{
    const QWidget *window = page.window();
    for (const auto *box : window->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (box->isWindow() || box->isHidden() || box == &page || box->isAncestorOf(&page) || page.isAncestorOf(box))
            continue;
        const QRect covered = QRect(page.mapFrom(window, box->pos()), box->size()) & page.rect();
        if (covered.width() > 1 && covered.height() > 1)
            found.push_back(covered);
    }
}

std::vector<QRect> keptClear(const QWidget &page, Care care)
{
    std::vector<QRect> found;
    for (const auto *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || !isKeptClear(*widget, care))
            continue;
        if (const QRect seen = seenRect(page, *widget); !seen.isEmpty())
            found.push_back(seen.adjusted(-clear, -clear, clear, clear));
    }
    if (page.window() != &page)
        addBoxesOver(page, found);
    return found;
}

/// The place of that size nearest to the end of its line, at the top if it can be.
std::optional<QRect> freeRect(const QRect &area, QSize size, const std::vector<QRect> &taken, bool fromTheRight)
{
    for (int y = area.top(); y + size.height() - 1 <= area.bottom(); y += step) {
        int x = fromTheRight ? area.left() : area.right() - size.width() + 1;
        while (x >= area.left() && x + size.width() - 1 <= area.right()) {
            const QRect tried(QPoint(x, y), size);
            const auto hit = std::find_if(taken.begin(), taken.end(),
                                          [&tried](const QRect &each) { return each.intersects(tried); });
            if (hit == taken.end())
                return tried;
            x = fromTheRight ? hit->right() + 1 : hit->left() - size.width();
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QRect> toastRoom(const QWidget &page, const std::vector<QSize> &sizes)
{
    const QRect whole = page.rect().adjusted(2 * clear, clear, -2 * clear, -clear);
    QRect head = whole;
    head.setHeight(std::min(nearHead, whole.height()));
    const bool fromTheRight = page.layoutDirection() == Qt::RightToLeft;
    const std::pair<QRect, Care> tries[]{{head, Care::Everything}, {head, Care::Headings},  {head, Care::Controls},
                                         {whole, Care::Headings},  {whole, Care::Controls}, {whole, Care::Pressed}};
    for (const auto &[area, care] : tries) {
        const std::vector<QRect> taken = keptClear(page, care);
        for (const QSize &size : sizes) {
            if (const auto room = freeRect(area, size, taken, fromTheRight))
                return room;
        }
    }
    return std::nullopt;
}

bool isToastRoom(const QWidget &page, const QRect &room)
{
    const std::vector<QRect> taken = keptClear(page, Care::Pressed);
    return page.rect().contains(room) &&
           std::none_of(taken.begin(), taken.end(), [&room](const QRect &each) { return each.intersects(room); });
}

} // namespace calfwise
