// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QDBusConnection;

namespace calfwise {

/// Gives the address of a bus; empty when there is none.
using BusAddress = std::function<QString()>;

/// The address of the session's bus; empty when there is none, or one that is not a local socket: the program talks to
/// nobody over a network.
QString sessionBus();

/// A connection to a bus of its owner's own, opened when it is first wanted.
class Bus {
public:
    explicit Bus(BusAddress address);
    ~Bus();
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    /// Whether there is a connection now. A bus that is missing is not there at once; one that is, answers in a
    /// millisecond or two.
    bool open();
    /// Only after open() has said yes.
    QDBusConnection &connection() { return *m_connection; }
    bool isOpen() const { return m_connection != nullptr; }

private:
    BusAddress m_address;
    QString m_name; ///< of the connection, one an object
    std::unique_ptr<QDBusConnection> m_connection;
};

} // namespace calfwise
