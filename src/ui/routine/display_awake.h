// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QDBusConnection;

namespace calfwise {

/// Keeps the display from going dark while it is held: asks the desktop's portal, then the older screen saver service.
/// Everything is asked asynchronously; a desktop that never answers costs nothing. Talks to nobody but the session's
/// own bus, over its local socket.
class DisplayAwake : public QObject {
    Q_OBJECT

public:
    using BusAddress = std::function<QString()>;

    explicit DisplayAwake(BusAddress address = sessionBus, QObject *parent = nullptr);
    ~DisplayAwake() override; ///< lets go

    /// The address of the session's bus; empty when there is none, or one that is not a local socket.
    static QString sessionBus();

    void hold();
    void release();
    bool isHeld() const { return m_wanted; }

signals:
    /// Neither service answered; said once. The display may go dark.
    void refused();

private:
    bool openBus();
    void askPortal();
    void askScreenSaver();
    void endInhibition();
    void refuse();

    BusAddress m_address;
    QString m_name; ///< of the connection, one an object
    std::unique_ptr<QDBusConnection> m_bus;
    bool m_wanted = false;
    bool m_asking = false; ///< an answer is still to come
    bool m_refused = false;
    QString m_request;            ///< the portal's handle
    std::optional<uint> m_cookie; ///< the screen saver's
};

} // namespace calfwise
