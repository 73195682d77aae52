// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QKeyEvent;
class QWidget;

namespace calfwise {

/// What can be done at a place by keys: one table of actions, each with its words and its keys. What is listed, in the
/// help and in menus, and what is in a tooltip comes from these actions, so that none of them can be wrong about a key.
///
/// The keys of a window's commands work wherever the focus is in it; those of any other place are heard by that place,
/// which gives its key events to hear().
class Commands : public QObject {
    Q_OBJECT

public:
    enum class Reach { Window, Place };

    /// `title` is what the place is called in the list: "On the body map". A child of the place.
    Commands(const QString &title, QWidget *place, Reach reach = Reach::Place);

    /// The first key is the one that's named in tooltips. One that is held does it once, unless `repeats`.
    QAction *add(const QString &words, const QList<QKeyCombination> &keys, std::function<void()> does,
                 bool repeats = false);

    /// The same for keys of which each does something of its own; `does` gets the key's place in the list.
    QAction *addEach(const QString &words, const QList<QKeyCombination> &keys, std::function<void(int)> does);

    const QString &title() const { return m_title; }
    QWidget *place() const;
    Reach reach() const { return m_reach; }
    const QList<QAction *> &actions() const { return m_actions; }

    /// Does what the key stands for here; false where it stands for nothing.
    bool hear(const QKeyEvent &event);

    /// Keys of this place that are a single letter, digit or sign do nothing, and aren't listed, while it's off.
    void setLettersOn(bool on) { m_lettersOn = on; }
    /// The keys of one of the actions that work now.
    QList<QKeySequence> keysOf(const QAction &action) const;
    /// Those that are listed: the first, or all where each does something of its own.
    QList<QKeySequence> listedKeysOf(const QAction &action) const;

    /// The tables of all places in a window that can be seen now; the window's own comes last.
    static QList<const Commands *> in(const QWidget &window);
    /// "Search (Ctrl+K)"
    static QString tip(const QAction &action);

private:
    QString m_title;
    Reach m_reach;
    QList<QAction *> m_actions;
    bool m_lettersOn = true;
    int m_which = 0; ///< of the keys of the action that is being done
};

} // namespace calfwise
