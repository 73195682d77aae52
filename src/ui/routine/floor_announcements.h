// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session_model.h"

#include <QObject>

#include <optional>

namespace calfwise {

/// What a screen reader hears of the running routine: each step with its leg and length, half of it, the last ten
/// seconds, pauses and the end. Voice and tones are the cues' affair; this is for whoever listens to a screen reader.
class FloorAnnouncements : public QObject {
    Q_OBJECT

public:
    /// Both outlive it, or go with it; `page` is where the routine is shown.
    FloorAnnouncements(const CaseModel &caseModel, const SessionModel &sessionModel, QWidget *page);

    /// To be called whenever the session may have moved on. Empty: there is nothing to be said.
    QString heard();
    /// Says what heard() gives.
    void progressed();

private:
    struct Told {
        std::size_t step = 0;
        SessionState state = SessionState::Ready;
        std::chrono::milliseconds left{0};
    };

    QString stepWords(const RoutineSession &session) const;
    QString timeWords(const Told &before, const RoutineSession &session) const;

    const CaseModel &m_case;
    const SessionModel &m_session;
    QWidget *m_page;
    const RoutineSession *m_heard = nullptr; ///< whose progress m_told is
    std::optional<Told> m_told;
};

} // namespace calfwise
