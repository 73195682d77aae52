// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/commands.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

bool isCharacter(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    return first.keyboardModifiers() == Qt::NoModifier && first.key() > Qt::Key_Space && first.key() < Qt::Key_Escape;
}

/// What the event may be called: on most keyboards a sign such as + needs Shift, or has it.
QList<QKeySequence> namesOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    QList<QKeySequence> names{QKeySequence(QKeyCombination(held, Qt::Key(event.key())))};
    const bool named = event.key() >= Qt::Key_Escape || event.key() == Qt::Key_Space;
    if (held.testFlag(Qt::ShiftModifier) && !named)
        names << QKeySequence(QKeyCombination(held & ~Qt::ShiftModifier, Qt::Key(event.key())));
    return names;
}

} // namespace

Commands::Commands(const QString &title, QWidget *place, Reach reach) : QObject(place), m_title(title), m_reach(reach)
{
}

QWidget *Commands::place() const
{
    return static_cast<QWidget *>(parent());
}

QAction *Commands::add(const QString &words, const QList<QKeyCombination> &keys, std::function<void()> does,
                       bool repeats)
{
    auto *action = new QAction(words, this);
    QList<QKeySequence> shortcuts;
    for (const QKeyCombination &each : keys)
        shortcuts << QKeySequence(each);
    action->setShortcuts(shortcuts);
    action->setAutoRepeat(repeats);
    connect(action, &QAction::triggered, this, std::move(does));
    m_actions << action;
    if (m_reach == Reach::Window)
        place()->addAction(action);
    return action;
}

QList<QKeySequence> Commands::keysOf(const QAction &action) const
{
    QList<QKeySequence> keys = action.shortcuts();
    if (!m_lettersOn)
        keys.erase(std::remove_if(keys.begin(), keys.end(), isCharacter), keys.end());
    return keys;
}

QAction *Commands::addEach(const QString &words, const QList<QKeyCombination> &keys, std::function<void(int)> does)
{
    QAction *action = add(
        words, keys, [this, does = std::move(does)] { does(m_which); }, true);
    action->setData(true);
    return action;
}

QList<QKeySequence> Commands::listedKeysOf(const QAction &action) const
{
    const QList<QKeySequence> keys = keysOf(action);
    return action.data().toBool() ? keys : keys.first(std::min<qsizetype>(1, keys.size()));
}

bool Commands::hear(const QKeyEvent &event)
{
    for (const QKeySequence &name : namesOf(event)) {
        for (QAction *action : m_actions) {
            if (!action->isEnabled() || !keysOf(*action).contains(name))
                continue;
            m_which = static_cast<int>(action->shortcuts().indexOf(name));
            if (!event.isAutoRepeat() || action->autoRepeat())
                action->trigger();
            return true;
        }
    }
    return false;
}

QList<const Commands *> Commands::in(const QWidget &window)
{
    QList<const Commands *> found;
    QList<const Commands *> ofWindow;
    for (const auto *commands : window.findChildren<Commands *>()) {
        if (commands->reach() == Reach::Window)
            ofWindow << commands;
        else if (commands->place()->isVisible() && commands->place()->isEnabled())
            found << commands;
    }
    return found + ofWindow;
}

QString Commands::tip(const QAction &action)
{
    if (action.shortcut().isEmpty())
        return action.text();
    return tr("%1 (%2)", "what a control does, and its key")
        .arg(action.text(), action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace calfwise
