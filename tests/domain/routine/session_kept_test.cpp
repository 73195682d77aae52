// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"
#include "tests/support/catch.h"
using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

TEST_CASE("RoutineSession: what was kept is taken up at the same step and moment, and waits to be told")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    running.adjust(20s, 10s);
    running.eased(30s);
    run(running, 30s, 33500ms);
    const SessionSnapshot kept = running.snapshot();
    CHECK(kept.held() == running.held());
    CHECK_FALSE(kept.over);

    RoutineSession again(kept, {rightPermit()}, morning() + 2h);
    CHECK(again.state() == SessionState::Paused);
    CHECK(again.pausedByGap());
    CHECK(again.stepIndex() == running.stepIndex());
    CHECK(again.elapsedInStep() == running.elapsedInStep());
    CHECK(again.records() == running.records());
    CHECK(again.plan().steps == running.plan().steps);
    // The clock may be another one after a restart of the machine.
    again.tick(5ms);
    CHECK(again.held() == running.held());
    again.resume(10ms);
    again.tick(1010ms);
    CHECK(again.held() == running.held() + 1s);
}

TEST_CASE("RoutineSession: a session that was kept before anything was held is ready again")
{
    const RoutineSession waiting = session();
    CHECK(RoutineSession(waiting.snapshot(), {rightPermit()}, morning()).state() == SessionState::Ready);
}

TEST_CASE("RoutineSession: a kept session is taken up only through permits that hold now and allow all of its steps")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    const SessionSnapshot kept = running.snapshot();
    CHECK_THROWS_AS(RoutineSession(kept, {}, morning()), std::invalid_argument);
    CHECK_THROWS_AS(RoutineSession(kept, {permitOf(caseFor(Side::Left, {}))}, morning()), std::invalid_argument);
    CHECK_THROWS_AS(RoutineSession(kept, {rightPermit()}, morning() + 24h), std::invalid_argument);
    CHECK_THROWS_AS(RoutineSession(kept, {rightPermit({"blood-thinner"})}, morning()), std::invalid_argument);
}

TEST_CASE("RoutineSession: what is over, or does not fit its routine, is not taken up")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    const SessionSnapshot kept = running.snapshot();
    const auto takesUp = [](const SessionSnapshot &snapshot) {
        try {
            RoutineSession(snapshot, {rightPermit()}, morning());
            return true;
        } catch (const std::invalid_argument &) {
            return false;
        }
    };
    REQUIRE(takesUp(kept));
    SessionSnapshot wrong = kept;
    wrong.step = 3;
    CHECK_FALSE(takesUp(wrong));
    wrong = kept;
    wrong.elapsed = 46s;
    CHECK_FALSE(takesUp(wrong));
    wrong.elapsed = -1ms;
    CHECK_FALSE(takesUp(wrong));
    wrong = kept;
    wrong.records[0].step = 3;
    CHECK_FALSE(takesUp(wrong));
    wrong = kept;
    wrong.records[0].held = -1ms;
    CHECK_FALSE(takesUp(wrong));
    running.stop(20s, StopReason::NumbOrTingling);
    CHECK(running.snapshot().over);
    CHECK(running.snapshot().stopReason == StopReason::NumbOrTingling);
    CHECK_FALSE(takesUp(running.snapshot()));
}

TEST_CASE("StopReason: every reason has an id of its own")
{
    for (const StopReason reason : {StopReason::None, StopReason::ByPerson, StopReason::SharpPain,
                                    StopReason::NumbOrTingling, StopReason::PulseUnderFinger, StopReason::Breathless})
        CHECK(stopReasonFromId(idOf(reason)) == reason);
    CHECK_FALSE(stopReasonFromId("boredom"));
}

TEST_CASE("RoutineSession: what is left without pressing keeps each step's set-up, and nobody goes back before it")
{
    const PlanStep hold = step(StepKind::Hold, "manual-pressure", 45s, 60s);
    const PlanStep rest = step(StepKind::Rest, "", 10s, 10s);
    const PlanStep toStretch = step(StepKind::Position, "stretch-bent-knee", 10s, 10s);
    const PlanStep stretch = step(StepKind::Stretch, "stretch-bent-knee", 30s, 60s);
    const PlanStep after = step(StepKind::Aftercare, "", 20s, 20s);
    RoutineSession running = started(planOf({hold, rest, hold, toStretch, stretch, after}));
    run(running, 1000ms, 20s);
    running.stop(20s, StopReason::SharpPain);
    const auto held = running.held();
    const std::optional<SessionSnapshot> rest1 = restWithout(running.snapshot(), {TechniqueId("manual-pressure")});
    REQUIRE(rest1);
    CHECK(rest1->plan.steps == std::vector<PlanStep>{hold, toStretch, stretch, after});
    // Pressing is withheld by now: only the steps that are left are looked at.
    RoutineSession again(*rest1, {rightPermit({"blood-thinner"})}, morning());
    CHECK(again.state() == SessionState::Paused);
    CHECK(again.stepIndex() == 1);
    CHECK(again.held() == held);
    again.resume(30s);
    again.back(30100ms);
    again.back(30200ms);
    CHECK(again.stepIndex() == 1);
    CHECK(again.snapshot().from == 1);
}

TEST_CASE("RoutineSession: nothing is left where all that comes presses, or nothing comes")
{
    const PlanStep hold = step(StepKind::Hold, "manual-pressure", 45s, 60s);
    const PlanStep after = step(StepKind::Aftercare, "", 20s, 20s);
    RoutineSession running = started(planOf({hold, step(StepKind::Rest, "", 10s, 10s), hold, after}));
    running.stop(20s, StopReason::SharpPain);
    CHECK_FALSE(restWithout(running.snapshot(), {TechniqueId("manual-pressure")}));
    RoutineSession last = started(planOf({hold}));
    last.stop(20s, StopReason::SharpPain);
    CHECK_FALSE(restWithout(last.snapshot(), {}));
}

TEST_CASE("RoutineSession: a change of legs is kept for what comes after it")
{
    const PlanStep hold = step(StepKind::Hold, "manual-pressure", 45s, 60s);
    const PlanStep change = step(StepKind::SwitchSide, "", 10s, 10s, Side::Left);
    const PlanStep otherHold = step(StepKind::Hold, "manual-pressure", 45s, 60s, Side::Left);
    const PlanStep otherStretch = step(StepKind::Stretch, "stretch-bent-knee", 30s, 60s, Side::Left);
    SessionSnapshot stopped;
    stopped.plan = planOf({hold, change, otherHold, otherStretch});
    const std::optional<SessionSnapshot> rest = restWithout(stopped, {TechniqueId("manual-pressure")});
    REQUIRE(rest);
    CHECK(rest->plan.steps == std::vector<PlanStep>{hold, change, otherStretch});
}
