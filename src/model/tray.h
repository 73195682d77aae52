// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace calfwise {

/// What speaks for the program when its window is closed: the desktop's messages, and its tray. Behind an interface:
/// most test machines have none.
class Tray : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Looks for them from now on; changed() tells. Until then nothing is asked of the desktop.
    virtual void look() {}
    /// Whether this desktop has either.
    virtual bool isThere() const = 0;
    virtual void setShown(bool shown) = 0;
    /// Takes the place of what was said before.
    virtual void say(const QString &title, const QString &words) = 0;
    /// What was said no longer holds.
    virtual void withdraw() {}

signals:
    void changed();    ///< isThere() may have
    void opened();     ///< the icon, its menu or what it said was pressed
    void noteChosen(); ///< "Pain now", in its menu
    void quitChosen(); ///< in its menu
    void doneChosen(); ///< answers to what was said
    void laterChosen();
};

} // namespace calfwise
