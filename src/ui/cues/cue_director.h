// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/cue.h"
#include "model/case_model.h"
#include "model/cue_settings.h"
#include "model/session_model.h"
#include "ui/cues/cue_output.h"

#include <functional>
#include <memory>

namespace calfwise {

/// Leads through a running session by ear and by eye: asks the queue what is due and hands it to the output and the
/// flash. It only follows the session; nothing here can move its time.
class CueDirector : public QObject {
    Q_OBJECT

public:
    using Settings = std::function<CueSettings()>;
    /// Makes the output when it is first needed; called at most once.
    using MakeOutput = std::function<std::unique_ptr<CueOutput>()>;

    CueDirector(CaseModel &caseModel, SessionModel &sessionModel, Settings settings, MakeOutput makeOutput,
                QObject *parent = nullptr);
    ~CueDirector() override;

    /// The session may have moved on; `now` is its clock. Call it at every tick and command.
    void progressed(Tick now);

signals:
    void flashed(calfwise::CueKind kind);
    /// What is not there any more, in a sentence; each is said once.
    void told(const QString &message);

private:
    struct Visit {
        std::size_t step = 0;
        std::size_t ended = 0;
        std::chrono::seconds length{0};
        bool operator==(const Visit &) const = default;
    };
    void follow(const RoutineSession &session, Tick now);
    void finish(Tick now);
    void carryOut(const CueQueue::Orders &orders, Tick now);
    void say(const std::string &words, Tick now);
    void hush();
    bool isSpeaking(Tick now);
    CueWords wordsFor(const RoutineSession &session) const;
    CueOutput *output();
    void loseVoice();

    CaseModel &m_case;
    SessionModel &m_session;
    Settings m_settings;
    MakeOutput m_makeOutput;
    std::unique_ptr<CueOutput> m_output;
    CueQueue m_queue;
    std::optional<Visit> m_visit;
    bool m_running = false;
    bool m_finished = false;
    bool m_speaking = false;
    bool m_voiceLost = false;
    Tick m_spokenBy{0}; ///< a voice that is not done by then is taken for dead
    int m_overdue = 0;
};

} // namespace calfwise
