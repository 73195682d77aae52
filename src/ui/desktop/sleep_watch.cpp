// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/sleep_watch.h"

#include <QDBusConnection>
#include <QFileInfo>

#include <utility>

namespace calfwise {

QString systemBus()
{
    const QString named = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    if (!named.isEmpty())
        return named.startsWith(QLatin1String("unix:")) ? named : QString();
    const QString socket = QStringLiteral("/run/dbus/system_bus_socket");
    return QFileInfo::exists(socket) ? QStringLiteral("unix:path=") + socket : QString();
}

SleepWatch::SleepWatch(BusAddress address, QObject *parent) : QObject(parent), m_bus(std::move(address)) {}

void SleepWatch::listen()
{
    if (std::exchange(m_listens, true) || !m_bus.open())
        return;
    // From whoever has the path: asking who logind is would wait for an answer.
    m_bus.connection().connect(QString(), QStringLiteral("/org/freedesktop/login1"),
                               QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
                               this, SLOT(hear(bool)));
}

void SleepWatch::hear(bool begins)
{
    if (begins)
        emit sleeping();
}

} // namespace calfwise
