// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"

namespace calfwise::test {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

PlanStep step(StepKind kind, const char *technique, seconds length, seconds most, Side side)
{
    PlanStep made;
    made.kind = kind;
    if (*technique != '\0')
        made.technique = t(technique);
    made.side = side;
    made.length = length;
    made.most = most;
    return made;
}

RoutinePlan planOf(std::vector<PlanStep> steps)
{
    RoutinePlan plan;
    plan.steps = std::move(steps);
    return plan;
}

RoutinePlan shortPlan()
{
    return planOf({step(StepKind::Position, "", 10s, 60s), step(StepKind::Hold, "manual-pressure", 45s, 90s),
                   step(StepKind::Stretch, "stretch-bent-knee", 30s, 60s)});
}

Permit rightPermit(const std::vector<std::string> &yes)
{
    return permitOf(caseFor(Side::Right, pictureWithSpots(Side::Right, 1), yes));
}

RoutineSession session(RoutinePlan plan)
{
    return {std::move(plan), {rightPermit()}, morning()};
}

RoutineSession started(RoutinePlan plan)
{
    RoutineSession made = session(std::move(plan));
    made.start(1000ms);
    return made;
}

void run(RoutineSession &session, Tick from, Tick to)
{
    for (Tick now = from + 250ms; now < to; now += 250ms)
        session.tick(now);
    session.tick(to);
}

milliseconds recordedSum(const RoutineSession &session)
{
    milliseconds all{0};
    for (const StepRecord &record : session.records())
        all += record.held;
    return all;
}

} // namespace calfwise::test
