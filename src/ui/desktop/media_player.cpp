// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/media_player.h"

#include "ui/desktop/media_faces.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace calfwise {

namespace {

const QString path = QStringLiteral("/org/mpris/MediaPlayer2");
const QString playerInterface = QStringLiteral("org.mpris.MediaPlayer2.Player");
const QString ownName = QStringLiteral("org.mpris.MediaPlayer2.calfwise");

/// The bus's answer to who asks for a name.
constexpr uint ownerAlready = 4;
constexpr uint becameOwner = 1;
constexpr uint doNotQueue = 4;
/// A place further off than that is a jump, and not the time that passed between two looks.
constexpr std::chrono::milliseconds leastJump{1000};

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

} // namespace

MediaPlayer::MediaPlayer(BusAddress address, QObject *parent) : QObject(parent), m_bus(std::move(address))
{
    new MediaRootFace([this] { emit raised(); }, this);
    new MediaPlayerFace(
        m_playing, [this](RemoteKey key) { emit pressed(key); }, this);
}

/// The name goes with the connection.
MediaPlayer::~MediaPlayer() = default;

void MediaPlayer::show(const Playing &playing)
{
    const Playing before = std::exchange(m_playing, playing);
    if (!std::exchange(m_shown, true)) {
        if (!m_bus.open())
            return;
        m_bus.connection().registerObject(path, this, QDBusConnection::ExportAdaptors);
        claim(ownName);
    } else if (m_bus.isOpen()) {
        tellChanges(before);
    }
}

void MediaPlayer::leave()
{
    if (!std::exchange(m_shown, false) || !m_bus.isOpen())
        return;
    m_bus.connection().unregisterObject(path);
    QDBusMessage call = busCall(QStringLiteral("ReleaseName"));
    call << std::exchange(m_busName, QString());
    m_bus.connection().asyncCall(call);
}

/// A second Calfwise beside the first takes the name that MPRIS has for that.
void MediaPlayer::claim(const QString &name)
{
    m_busName = name;
    QDBusMessage call = busCall(QStringLiteral("RequestName"));
    call << name << doNotQueue;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.connection().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, name] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        const bool ours = reply.isValid() && (reply.value() == becameOwner || reply.value() == ownerAlready);
        if (!ours && m_shown && m_busName == ownName && name == ownName)
            claim(QStringLiteral("%1.instance%2").arg(ownName).arg(QCoreApplication::applicationPid()));
    });
}

void MediaPlayer::tellChanges(const Playing &before)
{
    QVariantMap changed;
    if (before.running != m_playing.running)
        changed.insert(QStringLiteral("PlaybackStatus"), m_playing.status());
    Playing same = before;
    same.running = m_playing.running;
    same.listens = m_playing.listens;
    same.elapsed = m_playing.elapsed;
    if (same != m_playing)
        changed.insert(QStringLiteral("Metadata"), m_playing.metadata());
    if (before.listens != m_playing.listens) {
        for (const char *name : {"CanPlay", "CanPause", "CanGoNext", "CanGoPrevious"})
            changed.insert(QLatin1String(name), m_playing.listens);
    }
    if (!changed.isEmpty())
        tell(QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
             {playerInterface, changed, QStringList()});
    const std::chrono::milliseconds moved = m_playing.elapsed - before.elapsed;
    if (before.visit == m_playing.visit && (moved < std::chrono::milliseconds(0) || moved > leastJump))
        tell(playerInterface, QStringLiteral("Seeked"), {Playing::microseconds(m_playing.elapsed)});
}

void MediaPlayer::tell(const QString &interface, const QString &signal, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
    message.setArguments(arguments);
    m_bus.connection().send(message);
}

} // namespace calfwise
