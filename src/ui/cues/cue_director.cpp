// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/cue_director.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/words.h"

#include <utility>

namespace calfwise {

namespace {

/// So many utterances in a row that never end, and the voice is given up.
constexpr int mostOverdue = 2;
constexpr std::chrono::seconds grace{3};

std::string sentence(const QString &words)
{
    return (words + QLatin1Char('.')).toStdString();
}

} // namespace

CueDirector::CueDirector(CaseModel &caseModel, SessionModel &sessionModel, Settings settings, MakeOutput makeOutput,
                         QObject *parent)
    : QObject(parent), m_case(caseModel), m_session(sessionModel), m_settings(std::move(settings)),
      m_makeOutput(std::move(makeOutput))
{
}

CueDirector::~CueDirector() = default;

CueOutput *CueDirector::output()
{
    if (m_output || !m_makeOutput)
        return m_output.get();
    m_output = m_makeOutput();
    connect(m_output.get(), &CueOutput::said, this, [this] {
        m_speaking = false;
        m_overdue = 0;
    });
    connect(m_output.get(), &CueOutput::voiceLost, this, &CueDirector::loseVoice);
    connect(m_output.get(), &CueOutput::soundLost, this, [this] {
        if (m_settings().tones > 0)
            emit told(tr("Sound can’t be played here. The screen guides you."));
    });
    return m_output.get();
}

void CueDirector::loseVoice()
{
    m_speaking = false;
    if (!std::exchange(m_voiceLost, true) && m_settings().voice > 0)
        emit told(tr("The voice can’t be heard here. The screen guides you."));
}

void CueDirector::progressed(Tick now)
{
    const RoutineSession *session = m_session.session();
    const SessionState state = session ? session->state() : SessionState::Stopped;
    const CueSettings settings = m_settings();
    if (state == SessionState::Ready && (settings.voice > 0 || settings.tones > 0))
        if (CueOutput *out = output())
            out->prepare();
    if (state == SessionState::Running) {
        follow(*session, now);
        return;
    }
    if (std::exchange(m_running, false))
        hush();
    if (state == SessionState::Finished && !std::exchange(m_finished, true))
        finish(now);
    if (state == SessionState::Ready || state == SessionState::Finished || state == SessionState::Stopped)
        m_visit.reset();
    m_finished = state == SessionState::Finished;
}

void CueDirector::follow(const RoutineSession &session, Tick now)
{
    m_finished = false;
    const bool goesOn = std::exchange(m_running, true);
    const Visit visit{session.stepIndex(), session.records().size(), session.step().length};
    const bool sameVisit = m_visit && m_visit->step == visit.step && m_visit->ended == visit.ended;
    if (m_visit != visit) {
        std::vector<Cue> cues = cuesFor(session.step(), wordsFor(session), m_settings().rate);
        if (sameVisit)
            m_queue.replan(std::move(cues), session.elapsedInStep());
        else
            m_queue.enter(std::move(cues), session.elapsedInStep());
        m_visit = visit;
    } else if (!goesOn) {
        m_queue.forgetWaiting();
    }
    carryOut(m_queue.advance(session.elapsedInStep(), isSpeaking(now)), now);
}

void CueDirector::finish(Tick now)
{
    const Cue end{CueKind::Finished, {}, {}, sentence(tr("That was all"))};
    m_queue.clear();
    CueQueue::Orders orders;
    orders.signal = {end};
    orders.say = end.words;
    carryOut(orders, now);
}

void CueDirector::carryOut(const CueQueue::Orders &orders, Tick now)
{
    const CueSettings settings = m_settings();
    if (orders.hush)
        hush();
    for (const Cue &cue : orders.signal) {
        if (CueOutput *out = settings.tones > 0 ? output() : nullptr)
            out->play(toneOf(cue.kind), settings.tones);
        if (settings.flash)
            emit flashed(cue.kind);
    }
    if (!orders.say.empty() && settings.voice > 0 && !m_voiceLost && output())
        say(orders.say, now);
}

void CueDirector::say(const std::string &words, Tick now)
{
    const CueSettings settings = m_settings();
    m_speaking = true;
    m_spokenBy = now + 2 * spokenTime(words, settings.rate) + grace;
    output()->say(toQt(words), settings.rate, settings.voice);
}

void CueDirector::hush()
{
    if (m_output && std::exchange(m_speaking, false))
        m_output->hush();
}

bool CueDirector::isSpeaking(Tick now)
{
    if (!m_speaking || now < m_spokenBy)
        return m_speaking;
    hush();
    if (++m_overdue >= mostOverdue)
        loseVoice();
    return false;
}

/// The leg is named where it changes, so that nobody treats the wrong one by ear.
CueWords CueDirector::wordsFor(const RoutineSession &session) const
{
    const RoutinePlan &plan = session.plan();
    const std::size_t index = session.stepIndex();
    const PlanStep &step = session.step();
    const QString name = stepName(m_case.core(), step);
    const bool namesLeg = step.kind != StepKind::SwitchSide && (index == 0 || plan.steps[index - 1].side != step.side);
    CueWords words;
    words.name = sentence(namesLeg ? tr("%1. %2").arg(yourLeg(step.side), name) : name);
    words.instruction = stepCue(m_case.core(), plan, index).toStdString();
    words.halfWay = sentence(tr("Half-way"));
    words.count = {tr("Three").toStdString(), tr("Two").toStdString(), tr("One").toStdString()};
    return words;
}

} // namespace calfwise
