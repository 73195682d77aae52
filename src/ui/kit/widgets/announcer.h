// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace calfwise {

/// Says words to a screen reader that no focus brings: a toast, a step of the routine, an outcome. One for each window,
/// made when it's first needed.
///
/// Words are said one after the other, each given the time it takes to hear it; an urgent word goes before all that
/// wait, which are dropped. The same words twice within two seconds are said once.
///
/// On Qt 6.8 and later this is the announcement event. Before it, the one thing that was found to reach Orca is a
/// widget of the role Notification that comes to be shown.
class Announcer : public QWidget {
    Q_OBJECT

public:
    enum class Urgency { Polite, Urgent };

    static void say(QWidget *anywhere, const QString &words, Urgency urgency = Urgency::Polite);
    /// The window's own; null while nothing was said in it.
    static Announcer *of(const QWidget *anywhere);

signals:
    void spoke(const QString &words);

private:
    explicit Announcer(QWidget *window);
    void take(const QString &words, Urgency urgency);
    void speak(const QString &words, Urgency urgency);
    void next();

    QStringList m_waiting;
    QString m_last;
    QTimer m_speaking;
    QTimer m_repeat; ///< while it runs the last words aren't said again
};

} // namespace calfwise
