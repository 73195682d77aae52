// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/remote_key.h"
#include "ui/desktop/playing.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QStringList>

#include <functional>
#include <utility>

namespace calfwise {

// The two interfaces of MPRIS 2.2 as the bus sees them. Their methods and properties are called as the bus calls them.

class MediaRootFace : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ no CONSTANT)
    Q_PROPERTY(bool CanRaise READ yes CONSTANT)
    Q_PROPERTY(bool HasTrackList READ no CONSTANT)
    Q_PROPERTY(QString Identity READ identity CONSTANT)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry CONSTANT)
    Q_PROPERTY(QStringList SupportedUriSchemes READ none CONSTANT)
    Q_PROPERTY(QStringList SupportedMimeTypes READ none CONSTANT)

public:
    MediaRootFace(std::function<void()> raise, QObject *player)
        : QDBusAbstractAdaptor(player), m_raise(std::move(raise))
    {
    }

    bool no() const { return false; }
    bool yes() const { return true; }
    QString identity() const { return QStringLiteral("Calfwise"); }
    QString desktopEntry() const;
    QStringList none() const { return {}; }

public slots:
    void Raise() { m_raise(); }
    void Quit() {} ///< CanQuit says no: a routine is not ended from afar

private:
    std::function<void()> m_raise;
};

class MediaPlayerFace : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(double Rate READ one CONSTANT)
    Q_PROPERTY(double MinimumRate READ one CONSTANT)
    Q_PROPERTY(double MaximumRate READ one CONSTANT)
    Q_PROPERTY(double Volume READ one CONSTANT)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanPlay READ listens)
    Q_PROPERTY(bool CanPause READ listens)
    Q_PROPERTY(bool CanGoNext READ listens)
    Q_PROPERTY(bool CanGoPrevious READ listens)
    Q_PROPERTY(bool CanSeek READ no CONSTANT)
    Q_PROPERTY(bool CanControl READ yes CONSTANT)

public:
    using Press = std::function<void(RemoteKey)>;

    MediaPlayerFace(const Playing &playing, Press press, QObject *player)
        : QDBusAbstractAdaptor(player), m_playing(playing), m_press(std::move(press))
    {
    }

    QString status() const { return m_playing.status(); }
    QVariantMap metadata() const { return m_playing.metadata(); }
    qlonglong position() const { return Playing::microseconds(m_playing.elapsed); }
    bool listens() const { return m_playing.listens; }
    double one() const { return 1.0; }
    bool no() const { return false; }
    bool yes() const { return true; }

public slots:
    void Play() { m_press(RemoteKey::Play); }
    void Pause() { m_press(RemoteKey::Pause); }
    void PlayPause() { m_press(RemoteKey::PlayPause); }
    void Next() { m_press(RemoteKey::Next); }
    void Previous() { m_press(RemoteKey::Previous); }
    void Stop() { m_press(RemoteKey::Stop); }
    // CanSeek says no, and there is no scheme that could be opened.
    void Seek(qlonglong) {}
    void SetPosition(const QDBusObjectPath &, qlonglong) {}
    void OpenUri(const QString &) {}

private:
    const Playing &m_playing;
    Press m_press;
};

} // namespace calfwise
