// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tray.h"

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace calfwise {

/// The tray of the desktop.
class SystemTray : public Tray {
    Q_OBJECT

public:
    explicit SystemTray(QObject *parent = nullptr);
    ~SystemTray() override;

    bool isThere() const override;
    void setShown(bool shown) override;
    void say(const QString &title, const QString &words) override;

private:
    void make();

    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made when it is first shown
};

} // namespace calfwise
