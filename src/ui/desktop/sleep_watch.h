// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/bus.h"

#include <QObject>

namespace calfwise {

/// The address of the system's bus; empty when there is none.
QString systemBus();

/// Hears from logind when the machine is about to sleep, so that a routine is held before, and not after the gap has
/// been noticed. Without a system bus nothing is heard.
class SleepWatch : public QObject {
    Q_OBJECT

public:
    explicit SleepWatch(BusAddress address = systemBus, QObject *parent = nullptr);

    /// Listens from now on.
    void listen();

signals:
    void sleeping();

private slots:
    void hear(bool begins);

private:
    Bus m_bus;
    bool m_listens = false;
};

} // namespace calfwise
