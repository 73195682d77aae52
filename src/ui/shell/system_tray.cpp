// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/system_tray.h"

#include "ui/kit/theme/icon.h"

#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSystemTrayIcon>

namespace calfwise {

namespace {

constexpr int trayIconSize = 32;
constexpr int messageMilliseconds = 10'000;

/// The installed icon of the program; from the build tree, which has none, the drawing of a leg.
QIcon programIcon()
{
    const QIcon installed = QIcon::fromTheme(QGuiApplication::desktopFileName());
    if (!installed.isNull())
        return installed;
    QPixmap drawn(trayIconSize, trayIconSize);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paintIcon(painter, QStringLiteral("map"), QGuiApplication::palette().color(QPalette::WindowText),
              QRectF(0, 0, trayIconSize, trayIconSize));
    return drawn;
}

} // namespace

SystemTray::SystemTray(QObject *parent) : Tray(parent) {}

SystemTray::~SystemTray() = default;

bool SystemTray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::make()
{
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Open Calfwise")), &QAction::triggered, this, &Tray::opened);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitChosen);
    m_icon = std::make_unique<QSystemTrayIcon>(programIcon());
    m_icon->setToolTip(QStringLiteral("Calfwise"));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::opened);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit opened();
    });
}

void SystemTray::setShown(bool shown)
{
    if (shown && !m_icon)
        make();
    if (m_icon)
        m_icon->setVisible(shown);
}

void SystemTray::say(const QString &title, const QString &words)
{
    if (m_icon)
        m_icon->showMessage(title, words, m_icon->icon(), messageMilliseconds);
}

} // namespace calfwise
