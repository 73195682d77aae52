// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session_model.h"
#include "ui/desktop/media_player.h"

#include <QObject>

#include <functional>
#include <memory>

namespace calfwise {

/// Shows the running routine to whatever drives players on this desktop, and passes on what they ask. A routine that
/// was not started yet, or is over, is not there for them.
class RoutineRemote : public QObject {
    Q_OBJECT

public:
    using MakePlayer = std::function<std::unique_ptr<MediaPlayer>()>;
    /// Whether the routine's page takes a key now.
    using Listens = std::function<bool()>;

    /// The models outlive it, or go with it. `makePlayer` is called when a routine first runs.
    RoutineRemote(const CaseModel &caseModel, const SessionModel &sessionModel, Listens listens, MakePlayer makePlayer,
                  QObject *parent = nullptr);
    ~RoutineRemote() override;

    /// To be called whenever the session may have moved on.
    void progressed();

signals:
    void pressed(calfwise::RemoteKey key);
    void raised();

private:
    Playing playing(const RoutineSession &session);

    const CaseModel &m_case;
    const SessionModel &m_session;
    Listens m_listens;
    MakePlayer m_makePlayer;
    std::unique_ptr<MediaPlayer> m_player;
};

} // namespace calfwise
