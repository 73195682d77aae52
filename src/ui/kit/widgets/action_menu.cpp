// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/action_menu.h"

#include <QMenu>

namespace calfwise {

ActionMenu::ActionMenu(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : Button(theme, kind, text, parent)
{
    setIconName(QStringLiteral("down"), Qt::RightEdge);
    connect(this, &QAbstractButton::clicked, this, &ActionMenu::openList);
}

void ActionMenu::addAction(const QString &text, std::function<void()> action)
{
    m_items.append({text, std::move(action)});
}

bool ActionMenu::choose(const QString &text)
{
    for (const Item &item : std::as_const(m_items)) {
        if (item.text != text)
            continue;
        // A copy: what it does may take this button away.
        const auto action = item.action;
        action();
        return true;
    }
    return false;
}

/// Does not wait for the choice: the page may be laid out again meanwhile.
void ActionMenu::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Item &item : std::as_const(m_items))
        connect(
            menu->addAction(item.text), &QAction::triggered, this, [this, text = item.text] { choose(text); },
            Qt::QueuedConnection);
    menu->setMinimumWidth(width());
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace calfwise
