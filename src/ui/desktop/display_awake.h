// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/bus.h"

#include <QObject>
#include <QString>

#include <optional>

namespace calfwise {

/// Keeps the display from going dark while it is held: asks the desktop's portal, then the older screen saver service.
/// Everything is asked asynchronously; a desktop that never answers costs nothing. Talks to nobody but the session's
/// own bus, over its local socket.
class DisplayAwake : public QObject {
    Q_OBJECT

public:
    explicit DisplayAwake(BusAddress address = sessionBus, QObject *parent = nullptr);
    ~DisplayAwake() override; ///< lets go

    void hold();
    void release();
    bool isHeld() const { return m_wanted; }

signals:
    /// Neither service answered; said once. The display may go dark.
    void refused();

private:
    void askPortal();
    void askScreenSaver();
    void endInhibition();
    void refuse();

    Bus m_bus;
    bool m_wanted = false;
    bool m_asking = false; ///< an answer is still to come
    bool m_refused = false;
    QString m_request;            ///< the portal's handle
    std::optional<uint> m_cookie; ///< the screen saver's
};

} // namespace calfwise
