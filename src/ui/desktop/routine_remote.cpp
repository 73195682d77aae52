// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/routine_remote.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/words.h"

#include <utility>

namespace calfwise {

RoutineRemote::RoutineRemote(const CaseModel &caseModel, const SessionModel &sessionModel, Listens listens,
                             MakePlayer makePlayer, QObject *parent)
    : QObject(parent), m_case(caseModel), m_session(sessionModel), m_listens(std::move(listens)),
      m_makePlayer(std::move(makePlayer))
{
}

RoutineRemote::~RoutineRemote() = default;

void RoutineRemote::progressed()
{
    const RoutineSession *session = m_session.session();
    const bool there =
        session && (session->state() == SessionState::Running || session->state() == SessionState::Paused);
    if (!there) {
        if (m_player)
            m_player->leave();
        return;
    }
    if (!m_player) {
        m_player = m_makePlayer();
        connect(m_player.get(), &MediaPlayer::pressed, this, &RoutineRemote::pressed);
        connect(m_player.get(), &MediaPlayer::raised, this, &RoutineRemote::raised);
    }
    m_player->show(playing(*session));
}

Playing RoutineRemote::playing(const RoutineSession &session)
{
    Playing now;
    now.running = session.state() == SessionState::Running;
    now.listens = m_listens();
    now.step = static_cast<int>(session.stepIndex()) + 1;
    now.visit = static_cast<int>(session.records().size()) + 1;
    now.title = stepName(m_case.core(), session.step());
    now.leg = legTitle(session.step().side);
    now.routine = m_session.title();
    now.length = session.step().length;
    now.elapsed = session.elapsedInStep();
    return now;
}

} // namespace calfwise
