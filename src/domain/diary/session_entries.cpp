// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/session_entries.h"

namespace calfwise {

namespace {

DoneStep doneStep(const GuideCore &core, const PlanStep &step, const StepRecord &record)
{
    DoneStep done;
    done.technique = step.technique;
    if (const Technique *technique = core.technique(step.technique))
        done.title = technique->name;
    done.side = step.side;
    done.plannedSeconds = static_cast<int>(step.length.count());
    done.heldSeconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(record.held).count());
    done.eased = record.eased;
    return done;
}

/// The visits that ended, and the one that was cut off.
std::vector<StepRecord> allVisits(const SessionSnapshot &session)
{
    std::vector<StepRecord> visits = session.records;
    if (session.elapsed > std::chrono::milliseconds(0))
        visits.push_back({session.step, session.elapsed, false, false, false});
    return visits;
}

DiaryEntry entryOf(const KeptSession &kept, const GuideCore &core, Side side)
{
    const SessionSnapshot &session = kept.session;
    const Picture &picture = kept.pictures[side == Side::Left ? 0 : 1];
    DiaryEntry entry;
    entry.at = kept.at;
    entry.utcOffsetMinutes = kept.utcOffsetMinutes;
    entry.leg = side;
    entry.spots = picture.spots;
    entry.pain = picture.pain;
    entry.symptoms = picture.symptoms;
    entry.point = session.plan.point;
    if (const TriggerPoint *treated = entry.point ? core.point(*entry.point) : nullptr)
        entry.pointTitle = treated->name;
    entry.routineTitle = kept.routineTitle;
    for (const StepRecord &visit : allVisits(session)) {
        const PlanStep &step = session.plan.steps[visit.step];
        if (step.side == side && isTreatment(step))
            entry.steps.push_back(doneStep(core, step, visit));
    }
    if (!session.over)
        entry.stopped = StopReason::ByPerson;
    else if (session.stopReason != StopReason::None)
        entry.stopped = session.stopReason;
    entry.cramp = entry.stopped == StopReason::Cramp;
    if (side == kept.leg)
        entry.painBefore = kept.painBefore;
    return entry;
}

} // namespace

std::vector<DiaryEntry> entriesOf(const KeptSession &kept, const GuideCore &core)
{
    std::vector<DiaryEntry> entries;
    for (Side side : kept.session.plan.sides()) {
        DiaryEntry entry = entryOf(kept, core, side);
        if (side == kept.leg || !entry.steps.empty())
            entries.push_back(std::move(entry));
    }
    return entries;
}

Side treatedLeg(const RoutineSession &session)
{
    const std::size_t at = session.stepIndex();
    const bool switching = session.step().kind == StepKind::SwitchSide && at > 0;
    return session.plan().steps[switching ? at - 1 : at].side;
}

} // namespace calfwise
