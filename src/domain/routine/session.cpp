// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/session.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

bool needsTechnique(StepKind kind)
{
    return kind != StepKind::Position && kind != StepKind::Rest && kind != StepKind::SwitchSide &&
           kind != StepKind::Aftercare;
}

void checkStep(const PlanStep &step, const std::vector<Permit> &permits, Instant now)
{
    if (step.length <= seconds(0))
        throw std::invalid_argument("a step of a routine without length");
    if (step.technique.isEmpty() && needsTechnique(step.kind))
        throw std::invalid_argument("a step of a routine that does not say what it does");
    bool permitted = false;
    for (const Permit &permit : permits) {
        if (permit.leg() != step.side)
            continue;
        if (!step.technique.isEmpty() && permit.outcome().isWithheldAt(step.technique, step.spot))
            throw std::invalid_argument("a step that the safety check withholds: " + step.technique.value());
        permitted = permitted || permit.isCurrent(now);
    }
    if (!permitted)
        throw std::invalid_argument("no current permit for the " + std::string(idOf(step.side)) + " leg");
}

} // namespace

milliseconds SessionSnapshot::held() const
{
    milliseconds all = elapsed;
    for (const StepRecord &record : records)
        all += record.held;
    return all;
}

std::optional<SessionSnapshot> restWithout(const SessionSnapshot &stopped, const std::set<TechniqueId> &left)
{
    SessionSnapshot rest = stopped;
    std::vector<PlanStep> &steps = rest.plan.steps;
    if (stopped.step + 1 >= steps.size())
        return std::nullopt;
    steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(stopped.step) + 1, steps.end());
    bool treats = false;
    // A rest and a change of legs belong to what comes after them.
    std::vector<PlanStep> waiting;
    for (std::size_t i = stopped.step + 1; i < stopped.plan.steps.size(); ++i) {
        const PlanStep &step = stopped.plan.steps[i];
        if (left.contains(step.technique)) {
            std::erase_if(waiting, [](const PlanStep &each) { return each.kind != StepKind::SwitchSide; });
            continue;
        }
        waiting.push_back(step);
        if (!isTreatment(step) && step.kind != StepKind::Aftercare)
            continue;
        treats = treats || isTreatment(step);
        steps.insert(steps.end(), waiting.begin(), waiting.end());
        waiting.clear();
    }
    if (!treats)
        return std::nullopt;
    rest.step = rest.from = stopped.step + 1;
    rest.elapsed = milliseconds(0);
    rest.over = false;
    rest.stopReason = StopReason::None;
    return rest;
}

RoutineSession::RoutineSession(RoutinePlan plan, std::size_t from, const std::vector<Permit> &permits, Instant now)
    : m_plan(std::move(plan)), m_from(from)
{
    if (m_from >= m_plan.steps.size())
        throw std::invalid_argument("a routine without steps");
    for (std::size_t i = m_from; i < m_plan.steps.size(); ++i)
        checkStep(m_plan.steps[i], permits, now);
}

RoutineSession::RoutineSession(RoutinePlan plan, const std::vector<Permit> &permits, Instant now)
    : RoutineSession(std::move(plan), 0, permits, now)
{
}

RoutineSession::RoutineSession(SessionSnapshot kept, const std::vector<Permit> &permits, Instant now)
    : RoutineSession(std::move(kept.plan), kept.from, permits, now)
{
    const std::size_t steps = m_plan.steps.size();
    const bool fits = !kept.over && kept.step < steps && kept.step >= m_from && kept.elapsed >= milliseconds(0) &&
                      kept.elapsed <= m_plan.steps[kept.step].length &&
                      std::all_of(kept.records.begin(), kept.records.end(), [&](const StepRecord &record) {
                          return record.step < steps && record.held >= milliseconds(0);
                      });
    if (!fits)
        throw std::invalid_argument("a kept session that does not fit its routine");
    m_records = std::move(kept.records);
    m_step = kept.step;
    m_elapsed = kept.elapsed;
    if (m_step > 0 || m_elapsed > milliseconds(0) || !m_records.empty()) {
        m_state = SessionState::Paused;
        m_pausedByGap = true;
    }
}

SessionSnapshot RoutineSession::snapshot() const
{
    SessionSnapshot kept;
    kept.plan = m_plan;
    kept.step = m_step;
    kept.elapsed = m_elapsed;
    kept.records = m_records;
    kept.from = m_from;
    kept.over = m_state == SessionState::Finished || m_state == SessionState::Stopped;
    kept.stopReason = m_stopReason;
    return kept;
}

milliseconds RoutineSession::remainingInStep() const
{
    if (m_state == SessionState::Finished || m_state == SessionState::Stopped)
        return milliseconds(0);
    return step().length - m_elapsed;
}

milliseconds RoutineSession::remainingInAll() const
{
    if (m_state == SessionState::Finished || m_state == SessionState::Stopped)
        return milliseconds(0);
    milliseconds all = remainingInStep();
    for (std::size_t i = m_step + 1; i < m_plan.steps.size(); ++i)
        all += m_plan.steps[i].length;
    return all;
}

milliseconds RoutineSession::held() const
{
    milliseconds all = m_elapsed;
    for (const StepRecord &record : m_records)
        all += record.held;
    return all;
}

void RoutineSession::start(Tick now)
{
    if (m_state != SessionState::Ready)
        return;
    m_state = SessionState::Running;
    m_last = now;
}

void RoutineSession::tick(Tick now)
{
    creditUntil(now);
}

/// Credits the time since the last tick. True when the step that was running still is.
bool RoutineSession::creditUntil(Tick now)
{
    if (m_state != SessionState::Running)
        return m_state == SessionState::Paused;
    milliseconds passed = now - m_last;
    m_last = now;
    if (passed < milliseconds(0) || passed > longestGap) {
        m_state = SessionState::Paused;
        m_pausedByGap = true;
        return true;
    }
    bool sameStep = true;
    while (m_state == SessionState::Running && passed >= remainingInStep()) {
        passed -= remainingInStep();
        m_elapsed = step().length;
        closeVisit({m_step, m_elapsed, true, false, false});
        enterNext();
        sameStep = false;
    }
    if (m_state == SessionState::Running)
        m_elapsed += passed;
    return sameStep;
}

void RoutineSession::pause(Tick now)
{
    creditUntil(now);
    if (m_state == SessionState::Running)
        m_state = SessionState::Paused;
}

void RoutineSession::resume(Tick now)
{
    if (m_state != SessionState::Paused)
        return;
    m_state = SessionState::Running;
    m_pausedByGap = false;
    m_last = now;
}

void RoutineSession::skip(Tick now)
{
    if (!creditUntil(now))
        return;
    closeVisit({m_step, m_elapsed, false, true, false});
    enterNext();
}

void RoutineSession::back(Tick now)
{
    creditUntil(now);
    if (m_state != SessionState::Running && m_state != SessionState::Paused)
        return;
    const bool toStepBefore = m_elapsed < backWindow && m_step > m_from;
    if (m_elapsed > milliseconds(0))
        closeVisit({m_step, m_elapsed, false, false, false});
    if (toStepBefore)
        --m_step;
}

void RoutineSession::restart(Tick now)
{
    if (!creditUntil(now) || m_elapsed == milliseconds(0))
        return;
    closeVisit({m_step, m_elapsed, false, false, false});
}

void RoutineSession::eased(Tick now)
{
    if (!creditUntil(now) || step().kind != StepKind::Hold)
        return;
    closeVisit({m_step, m_elapsed, false, false, true});
    enterNext();
}

void RoutineSession::adjust(Tick now, seconds delta)
{
    if (!creditUntil(now))
        return;
    PlanStep &current = m_plan.steps[m_step];
    const seconds cycle{current.repetitions > 0 ? std::max(2 * current.cadenceSeconds, 1) : 1};
    const auto up = [&](milliseconds length) { return cycle * ((length + cycle - milliseconds(1)) / cycle); };
    const seconds most = std::max(current.most, current.length);
    const seconds least = std::min(std::max(up(m_elapsed), up(shortestStep)), most);
    current.length = std::clamp(
        delta > seconds(0) ? up(current.length + delta) : cycle * ((current.length + delta) / cycle), least, most);
    if (current.repetitions > 0)
        current.repetitions = static_cast<int>(current.length / cycle);
}

void RoutineSession::stop(Tick now, StopReason reason)
{
    if (m_state == SessionState::Finished || m_state == SessionState::Stopped)
        return;
    // A sign counts even when the last step ended in the same moment.
    creditUntil(now);
    if (m_elapsed > milliseconds(0))
        closeVisit({m_step, m_elapsed, false, false, false});
    m_state = SessionState::Stopped;
    m_stopReason = reason;
    m_pausedByGap = false;
}

void RoutineSession::closeVisit(StepRecord record)
{
    m_records.push_back(record);
    m_elapsed = milliseconds(0);
}

void RoutineSession::enterNext()
{
    if (m_step + 1 < m_plan.steps.size()) {
        ++m_step;
        return;
    }
    m_state = SessionState::Finished;
    m_pausedByGap = false;
}

} // namespace calfwise
