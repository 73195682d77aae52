// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace calfwise {

namespace {

const QString notifications = QStringLiteral("org.freedesktop.Notifications");
const QString notificationsPath = QStringLiteral("/org/freedesktop/Notifications");
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Notification");
/// What the portal knows the message by.
const QString portalId = QStringLiteral("reminder");
const QString doneAction = QStringLiteral("done");
const QString laterAction = QStringLiteral("later");
const QString openAction = QStringLiteral("open");
/// A press on the message itself.
const QString defaultAction = QStringLiteral("default");
/// Nothing urgent: the desktop may keep it for later.
constexpr uchar normalUrgency = 1;
constexpr int asLongAsUsual = -1;

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(notifications, notificationsPath, notifications, method);
}

QDBusMessage portalCall(const QString &method)
{
    return QDBusMessage::createMethodCall(portal, portalPath, portalInterface, method);
}

} // namespace

Notifier::Notifier(BusAddress address, bool sandboxed, QObject *parent)
    : QObject(parent), m_bus(std::move(address)), m_sandboxed(sandboxed)
{
}

Notifier::~Notifier() = default;

bool Notifier::isSandboxed()
{
    return QFileInfo::exists(QStringLiteral("/.flatpak-info"));
}

QString Notifier::service() const
{
    return m_sandboxed ? portal : notifications;
}

bool Notifier::isThere() const
{
    return m_looked && m_standing != Standing::Missing;
}

void Notifier::look()
{
    if (std::exchange(m_looked, true))
        return;
    if (!m_bus.open()) {
        m_standing = Standing::Missing;
        return;
    }
    follow();
    askWhetherRunning();
}

void Notifier::follow()
{
    m_watcher = new QDBusServiceWatcher(service(), m_bus.connection(), QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                // Another one may be able to do other things, and knows nothing of what was shown.
                m_asked = false;
                m_id = 0;
                if (owner.isEmpty())
                    askWhetherStartable();
                else
                    learn(Standing::There);
            });
    QDBusConnection &bus = m_bus.connection();
    if (m_sandboxed) {
        bus.connect(portal, portalPath, portalInterface, QStringLiteral("ActionInvoked"), this,
                    SLOT(hearPortalAction(QString, QString, QVariantList)));
        return;
    }
    bus.connect(notifications, notificationsPath, notifications, QStringLiteral("ActionInvoked"), this,
                SLOT(hearAction(uint, QString)));
    bus.connect(notifications, notificationsPath, notifications, QStringLiteral("ActivationToken"), this,
                SLOT(hearToken(uint, QString)));
    bus.connect(notifications, notificationsPath, notifications, QStringLiteral("NotificationClosed"), this,
                SLOT(hearClosed(uint, uint)));
}

void Notifier::learn(Standing standing)
{
    if (std::exchange(m_standing, standing) != standing)
        emit changed();
}

void Notifier::askWhetherRunning()
{
    QDBusMessage asked = busCall(QStringLiteral("NameHasOwner"));
    asked << service();
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(asked), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<bool> reply = *watcher;
        if (reply.isValid() && reply.value())
            learn(Standing::There);
        else
            askWhetherStartable();
    });
}

/// The bus starts many a service when it is first called.
void Notifier::askWhetherStartable()
{
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.connection().asyncCall(busCall(QStringLiteral("ListActivatableNames"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const bool startable = reply.isValid() && reply.value().contains(service());
        learn(startable ? Standing::There : Standing::Missing);
    });
}

void Notifier::show(const Notice &notice)
{
    look();
    m_notice = notice;
    m_shown = true;
    if (!m_bus.isOpen())
        return;
    if (m_sandboxed)
        sendToPortal();
    else if (m_asked)
        send();
    else
        askWhatItCan();
}

void Notifier::askWhatItCan()
{
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.connection().asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const QStringList can = reply.isValid() ? reply.value() : QStringList();
        m_asked = true;
        m_takesActions = can.contains(QLatin1String("actions"));
        m_takesMarkup = can.contains(QLatin1String("body-markup"));
        if (m_shown)
            send();
    });
}

void Notifier::send()
{
    QStringList actions;
    if (m_takesActions)
        actions << defaultAction << m_notice.open << doneAction << m_notice.done << laterAction << m_notice.later
                << openAction << m_notice.open;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("urgency"), QVariant::fromValue(normalUrgency)}};
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Calfwise") << m_id << QGuiApplication::desktopFileName() << m_notice.title
            << (m_takesMarkup ? m_notice.words.toHtmlEscaped() : m_notice.words) << actions << hints << asLongAsUsual;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        m_id = reply.isValid() ? reply.value() : 0;
    });
}

void Notifier::sendToPortal()
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    const auto button = [](const QString &label, const QString &action) {
        return QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("action"), action}};
    };
    const QList<QVariantMap> buttons{button(m_notice.done, doneAction), button(m_notice.later, laterAction),
                                     button(m_notice.open, openAction)};
    const QVariantMap notification{{QStringLiteral("title"), m_notice.title},
                                   {QStringLiteral("body"), m_notice.words},
                                   {QStringLiteral("priority"), QStringLiteral("normal")},
                                   {QStringLiteral("default-action"), openAction},
                                   {QStringLiteral("buttons"), QVariant::fromValue(buttons)}};
    QDBusMessage message = portalCall(QStringLiteral("AddNotification"));
    message << portalId << notification;
    m_bus.connection().asyncCall(message);
}

void Notifier::withdraw()
{
    if (!std::exchange(m_shown, false) || !m_bus.isOpen())
        return;
    if (m_sandboxed) {
        QDBusMessage message = portalCall(QStringLiteral("RemoveNotification"));
        message << portalId;
        m_bus.connection().asyncCall(message);
    } else if (const uint id = std::exchange(m_id, 0U)) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << id;
        m_bus.connection().asyncCall(message);
    }
}

void Notifier::hearAction(uint id, const QString &action)
{
    if (m_id != 0 && id == m_id)
        answer(action);
}

void Notifier::hearToken(uint id, const QString &token)
{
    if (m_id != 0 && id == m_id)
        m_token = token;
}

void Notifier::hearClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

void Notifier::hearPortalAction(const QString &id, const QString &action, const QVariantList &)
{
    if (id == portalId)
        answer(action);
}

void Notifier::answer(const QString &action)
{
    const QString token = std::exchange(m_token, QString());
    if (!std::exchange(m_shown, false))
        return;
    if (action == doneAction)
        emit answered(NoticeAnswer::Done, token);
    else if (action == laterAction)
        emit answered(NoticeAnswer::Later, token);
    else
        emit answered(NoticeAnswer::Open, token);
}

} // namespace calfwise
