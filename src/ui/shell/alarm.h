// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QObject>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace calfwise {

/// Rings once at a time of the wall clock. Behind an interface, so that tests need not wait.
class Alarm : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Nothing takes it away; a time that is over rings at once.
    virtual void set(std::optional<Instant> at) = 0;

signals:
    void rang();
    /// The clock was set: what "at" means may have changed.
    void clockChanged();
};

/// One timer of the kernel, bound to the wall clock: it rings on time after the machine has slept, which a QTimer does not, and while it waits
/// nothing wakes up. While none is set there is no timer.
class WallAlarm : public Alarm {
    Q_OBJECT

public:
    explicit WallAlarm(QObject *parent = nullptr);
    ~WallAlarm() override;

    void set(std::optional<Instant> at) override;
    bool isSet() const { return m_file >= 0; }

private:
    void read();
    void drop();

    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace calfwise
