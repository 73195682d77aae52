// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/display_awake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace calfwise {

namespace {

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString screenSaverService = QStringLiteral("org.freedesktop.ScreenSaver");
/// The portal's flag for the idle display; logging out and switching users stay free.
constexpr uint idle = 8;

QDBusMessage portalCall()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(portalService, QStringLiteral("/org/freedesktop/portal/desktop"),
                                       QStringLiteral("org.freedesktop.portal.Inhibit"), QStringLiteral("Inhibit"));
    const QVariantMap options{{QStringLiteral("reason"), DisplayAwake::tr("A routine is running")}};
    call << QString() << idle << options;
    return call;
}

QDBusMessage screenSaverCall(const QString &method)
{
    return QDBusMessage::createMethodCall(screenSaverService, QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          screenSaverService, method);
}

} // namespace

DisplayAwake::DisplayAwake(BusAddress address, QObject *parent) : QObject(parent), m_bus(std::move(address)) {}

DisplayAwake::~DisplayAwake()
{
    m_wanted = false;
    endInhibition();
}

void DisplayAwake::hold()
{
    if (std::exchange(m_wanted, true) || m_asking || !m_request.isEmpty() || m_cookie)
        return;
    if (m_bus.open())
        askPortal();
    else
        refuse();
}

void DisplayAwake::release()
{
    if (std::exchange(m_wanted, false) && !m_asking)
        endInhibition();
}

void DisplayAwake::askPortal()
{
    m_asking = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(portalCall()), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        m_asking = false;
        if (reply.isValid())
            m_request = reply.value().path();
        else if (m_wanted)
            askScreenSaver();
        if (!m_wanted)
            endInhibition();
    });
}

void DisplayAwake::askScreenSaver()
{
    m_asking = true;
    QDBusMessage call = screenSaverCall(QStringLiteral("Inhibit"));
    call << QStringLiteral("Calfwise") << tr("A routine is running");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        m_asking = false;
        if (reply.isValid())
            m_cookie = reply.value();
        else
            refuse();
        if (!m_wanted)
            endInhibition();
    });
}

void DisplayAwake::endInhibition()
{
    if (!m_bus.isOpen())
        return;
    if (const QString request = std::exchange(m_request, QString()); !request.isEmpty())
        m_bus.connection().asyncCall(QDBusMessage::createMethodCall(
            portalService, request, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close")));
    if (const std::optional<uint> cookie = std::exchange(m_cookie, std::nullopt)) {
        QDBusMessage call = screenSaverCall(QStringLiteral("UnInhibit"));
        call << *cookie;
        m_bus.connection().asyncCall(call);
    }
}

void DisplayAwake::refuse()
{
    if (m_wanted && !std::exchange(m_refused, true))
        emit refused();
}

} // namespace calfwise
