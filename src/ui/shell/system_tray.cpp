// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/system_tray.h"

#include "ui/kit/theme/icon.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
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

SystemTray::SystemTray(BusAddress address, QObject *parent) : Tray(parent), m_bus(address), m_notifier(address)
{
    connect(&m_notifier, &Notifier::changed, this, &Tray::changed);
    connect(&m_notifier, &Notifier::answered, this, &SystemTray::hearAnswer);
}

SystemTray::~SystemTray() = default;

void SystemTray::look()
{
    m_notifier.look();
    if (m_watcher || !m_bus.open())
        return;
    m_watcher = new QDBusServiceWatcher(QStringLiteral("org.kde.StatusNotifierWatcher"), m_bus.connection(),
                                        QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { hearHost(!owner.isEmpty()); });
}

/// An icon that was held by a tray which has died is shown anew to the next one.
void SystemTray::hearHost(bool there)
{
    m_hostGone = !there;
    if (there && m_icon) {
        make();
        m_icon->setVisible(m_shown);
    }
    emit changed();
}

bool SystemTray::isThere() const
{
    return m_notifier.isThere() || (!m_hostGone && QSystemTrayIcon::isSystemTrayAvailable());
}

void SystemTray::hearAnswer(NoticeAnswer answer, const QString &activation)
{
    switch (answer) {
    case NoticeAnswer::Done:
        emit doneChosen();
        return;
    case NoticeAnswer::Later:
        emit laterChosen();
        return;
    case NoticeAnswer::Open:
        // Qt hands it on when the window is raised.
        if (!activation.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
        emit opened();
        return;
    }
}

void SystemTray::make()
{
    m_icon.reset(); // before its menu
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Open Calfwise")), &QAction::triggered, this, &Tray::opened);
    connect(m_menu->addAction(tr("Write down pain now")), &QAction::triggered, this, &Tray::noteChosen);
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
    m_shown = shown;
    if (shown && !m_icon && QSystemTrayIcon::isSystemTrayAvailable())
        make();
    if (m_icon)
        m_icon->setVisible(shown);
}

void SystemTray::say(const QString &title, const QString &words)
{
    if (m_notifier.isThere())
        m_notifier.show({title, words, tr("Done"), tr("Later"), tr("Open")});
    else if (m_icon)
        m_icon->showMessage(title, words, m_icon->icon(), messageMilliseconds);
}

void SystemTray::withdraw()
{
    m_notifier.withdraw();
}

} // namespace calfwise
