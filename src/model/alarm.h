// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

class QFileSystemWatcher;
class QSocketNotifier;

namespace calfwise {

namespace platform {
class WallTimer;
}

/// Rings once at a time of the wall clock. Behind an interface, so that tests need not wait.
class Alarm : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Nothing takes it away; a time that is over rings at once.
    virtual void set(std::optional<Instant> at) = 0;

signals:
    void rang();
    /// The clock was set, or this place has another time zone: what "at" means may have changed.
    void clockChanged();
};

/// On Linux one timer of the kernel, bound to the wall clock: it rings on time after the machine has slept, which a
/// QTimer does not, and while it waits nothing wakes up. Where there is no such timer it looks at the clock once a
/// minute, and may ring so much late after a sleep. While none is set there is no timer.
class WallAlarm : public Alarm {
    Q_OBJECT

public:
    /// `zone` is the file that names the time zone; it is followed while an alarm is set.
    explicit WallAlarm(QString zone = QStringLiteral("/etc/localtime"), QObject *parent = nullptr);
    ~WallAlarm() override;

    void set(std::optional<Instant> at) override;
    bool isSet() const { return m_timer != nullptr; }

private:
    void look();
    void drop();
    void followZone();
    QString zone() const;

    QString m_zoneFile;
    QString m_zone; ///< what it named when the alarm was set
    std::unique_ptr<QFileSystemWatcher> m_zoneWatcher;
    QTimer m_again; ///< runs only where nothing tells that there is something to see
    std::unique_ptr<platform::WallTimer> m_timer;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace calfwise
