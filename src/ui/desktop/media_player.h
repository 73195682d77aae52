// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/remote_key.h"
#include "ui/desktop/bus.h"
#include "ui/desktop/playing.h"

#include <QObject>
#include <QString>

namespace calfwise {

/// A routine as a player of the desktop (MPRIS 2.2): a headset's button, media keys, the desktop's own controls and,
/// through KDE Connect, a phone find it by its name on the session's bus. It is there only from show() to leave().
/// Everything is asked of the bus asynchronously; without a bus nothing happens. It has no volume, no list, no speed,
/// and cannot seek: the routine leads.
class MediaPlayer : public QObject {
    Q_OBJECT

public:
    explicit MediaPlayer(BusAddress address = sessionBus, QObject *parent = nullptr);
    ~MediaPlayer() override;

    void show(const Playing &playing);
    void leave();

    const Playing &playing() const { return m_playing; }

signals:
    void pressed(calfwise::RemoteKey key);
    void raised(); ///< the window is wanted

private:
    void claim(const QString &name);
    void tellChanges(const Playing &before);
    void tell(const QString &interface, const QString &signal, const QVariantList &arguments);

    Bus m_bus;
    Playing m_playing;
    bool m_shown = false;
    QString m_busName; ///< what was asked for; empty while there is none
};

} // namespace calfwise
