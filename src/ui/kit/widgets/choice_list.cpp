// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/choice_list.h"

#include <QKeyEvent>
#include <QMenu>

namespace calfwise {

ChoiceList::ChoiceList(const Theme &theme, const QString &name, const QString &prefix, QWidget *parent)
    : Button(theme, Kind::Secondary, {}, parent), m_name(name), m_prefix(prefix)
{
    setIconName(QStringLiteral("down"), Qt::RightEdge);
    connect(this, &QAbstractButton::clicked, this, &ChoiceList::openList);
}

void ChoiceList::addOption(const QString &id, const QString &text)
{
    m_options.append({id, text});
    if (m_current.isEmpty())
        m_current = id;
    refresh();
}

void ChoiceList::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    refresh();
}

void ChoiceList::setCurrent(const QString &id)
{
    m_current = id;
    refresh();
}

qsizetype ChoiceList::index() const
{
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        if (m_options[i].id == m_current)
            return i;
    }
    return 0;
}

void ChoiceList::refresh()
{
    if (m_options.isEmpty())
        return;
    const QString choice = m_options[index()].text;
    setText(m_prefix.isEmpty() ? choice : tr("%1: %2").arg(m_prefix, choice));
    setAccessibleName(tr("%1: %2").arg(m_name, choice));
}

/// Does not wait for the choice: the dialog or page that this stands in may go meanwhile.
void ChoiceList::openList()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Option &option : std::as_const(m_options)) {
        QAction *action = menu->addAction(option.text);
        action->setCheckable(true);
        action->setChecked(option.id == m_current);
        connect(
            action, &QAction::triggered, this, [this, id = option.id] { choose(id); }, Qt::QueuedConnection);
    }
    menu->setMinimumWidth(width());
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ChoiceList::choose(const QString &id)
{
    if (id == m_current)
        return;
    setCurrent(id);
    emit chosen(m_current);
}

void ChoiceList::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const qsizetype next = index() + step;
    if (step == 0 || next < 0 || next >= m_options.size()) {
        Button::keyPressEvent(event);
        return;
    }
    choose(m_options[next].id);
}

} // namespace calfwise
