// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/session.h"
#include "tests/domain/routine/routine_fixture.h"

#include <vector>

namespace calfwise::test {

PlanStep step(StepKind kind, const char *technique, std::chrono::seconds length, std::chrono::seconds most,
              Side side = Side::Right);
RoutinePlan planOf(std::vector<PlanStep> steps);
/// Position 10, hold 45, stretch 30.
RoutinePlan shortPlan();
/// For a right leg with one spot, after a check with a yes to these.
Permit rightPermit(const std::vector<std::string> &yes = {});
RoutineSession session(RoutinePlan plan = shortPlan());
/// Started when its clock said one second.
RoutineSession started(RoutinePlan plan = shortPlan());
/// Ticks four times a second from one moment to another.
void run(RoutineSession &session, Tick from, Tick to);
std::chrono::milliseconds recordedSum(const RoutineSession &session);

} // namespace calfwise::test
