// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/bus.h"

#include <QDBusConnection>
#include <QFileInfo>

#include <utility>

namespace calfwise {

QString sessionBus()
{
    QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address.isEmpty()) {
        // Where it is without being named; asking for it otherwise might start one.
        const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
        if (!QFileInfo::exists(socket))
            return {};
        address = QStringLiteral("unix:path=") + socket;
    }
    return address.startsWith(QLatin1String("unix:")) ? address : QString();
}

Bus::Bus(BusAddress address)
    : m_address(std::move(address)), m_name(QStringLiteral("calfwise-%1").arg(reinterpret_cast<quintptr>(this)))
{
}

Bus::~Bus()
{
    if (m_connection)
        QDBusConnection::disconnectFromBus(m_name);
}

bool Bus::open()
{
    if (m_connection)
        return m_connection->isConnected();
    const QString address = m_address ? m_address() : QString();
    if (address.isEmpty())
        return false;
    const QDBusConnection bus = QDBusConnection::connectToBus(address, m_name);
    if (!bus.isConnected()) {
        QDBusConnection::disconnectFromBus(m_name);
        return false;
    }
    m_connection = std::make_unique<QDBusConnection>(bus);
    return true;
}

} // namespace calfwise
