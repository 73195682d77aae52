// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tray.h"
#include "ui/desktop/notifier.h"

#include <memory>

class QDBusServiceWatcher;
class QMenu;
class QSystemTrayIcon;

namespace calfwise {

/// The messages of the desktop with their answers, and its tray. Qt finds out once whether there is a tray of the newer
/// kind (StatusNotifier), so one that comes late gets no icon; messages, and another start, still lead to the window.
class SystemTray : public Tray {
    Q_OBJECT

public:
    explicit SystemTray(BusAddress address = sessionBus, QObject *parent = nullptr);
    ~SystemTray() override;

    void look() override;
    bool isThere() const override;
    void setShown(bool shown) override;
    void say(const QString &title, const QString &words) override;
    void withdraw() override;

private:
    void make();
    void hearAnswer(NoticeAnswer answer, const QString &activation);
    void hearHost(bool there);

    Bus m_bus;
    Notifier m_notifier;
    QDBusServiceWatcher *m_watcher = nullptr;
    bool m_hostGone = false; ///< the icon is held by nobody
    bool m_shown = false;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made when it is first shown
};

} // namespace calfwise
