// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace calfwise {

/// The corner of the desktop that speaks when the window is closed. Behind an interface: most test machines have none.
class Tray : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Whether this desktop has one at all.
    virtual bool isThere() const = 0;
    virtual void setShown(bool shown) = 0;
    virtual void say(const QString &title, const QString &words) = 0;

signals:
    void opened();     ///< the icon, its menu or what it said was pressed
    void quitChosen(); ///< in its menu
};

} // namespace calfwise
