// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"
#include "tests/support/catch.h"
using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

TEST_CASE("RoutineSession: waits until it is started")
{
    RoutineSession waiting = session();
    CHECK(waiting.state() == SessionState::Ready);
    waiting.tick(5s);
    waiting.skip(6s);
    waiting.back(6s);
    waiting.eased(6s);
    waiting.adjust(6s, 10s);
    waiting.pause(7s);
    waiting.resume(8s);
    CHECK(waiting.state() == SessionState::Ready);
    CHECK(waiting.stepIndex() == 0);
    CHECK(waiting.held() == 0ms);
    CHECK(waiting.remainingInStep() == 10s);
    CHECK(waiting.remainingInAll() == 85s);
    waiting.start(9s);
    waiting.tick(10s);
    CHECK(waiting.state() == SessionState::Running);
    CHECK(waiting.elapsedInStep() == 1s);
}

TEST_CASE("RoutineSession: steps end exactly at their length and the rest of a tick goes to the next")
{
    RoutineSession running = started();
    run(running, 1000ms, 10750ms);
    running.tick(11300ms);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 300ms);
    REQUIRE(running.records().size() == 1);
    CHECK(running.records()[0].held == 10s);
    CHECK(running.records()[0].completed);
    CHECK_FALSE(running.records()[0].skipped);
    CHECK(running.remainingInStep() == 44700ms);
    CHECK(running.remainingInAll() == 74700ms);
    CHECK(running.held() == 10300ms);
}

TEST_CASE("RoutineSession: a step ends at its last millisecond, not before")
{
    RoutineSession running = started();
    run(running, 1000ms, 10999ms);
    CHECK(running.stepIndex() == 0);
    CHECK(running.remainingInStep() == 1ms);
    running.tick(11000ms);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 0ms);
}

TEST_CASE("RoutineSession: one tick may end several short steps")
{
    RoutineSession running = started(planOf(
        {step(StepKind::Rest, "", 1s, 60s), step(StepKind::Rest, "", 1s, 60s), step(StepKind::Rest, "", 5s, 60s)}));
    running.tick(3s);
    CHECK(running.stepIndex() == 2);
    CHECK(running.elapsedInStep() == 0ms);
    CHECK(running.records().size() == 2);
}

TEST_CASE("RoutineSession: is finished at the end of the last step and credits nothing beyond")
{
    RoutineSession running = started();
    run(running, 1000ms, 87s);
    CHECK(running.state() == SessionState::Finished);
    CHECK(running.held() == 85s);
    CHECK(recordedSum(running) == 85s);
    CHECK(running.records().size() == 3);
    CHECK(running.remainingInAll() == 0ms);
    CHECK(running.remainingInStep() == 0ms);
    running.tick(90s);
    running.skip(90s);
    running.back(90s);
    running.adjust(90s, 10s);
    running.resume(90s);
    running.pause(90s);
    running.stop(90s, StopReason::ByPerson);
    CHECK(running.state() == SessionState::Finished);
    CHECK(running.stopReason() == StopReason::None);
    CHECK(running.held() == 85s);
}

TEST_CASE("RoutineSession: pausing freezes the remaining time")
{
    RoutineSession running = started();
    run(running, 1000ms, 5s);
    running.pause(5400ms);
    CHECK(running.state() == SessionState::Paused);
    CHECK_FALSE(running.pausedByGap());
    CHECK(running.elapsedInStep() == 4400ms);
    running.tick(60s);
    CHECK(running.elapsedInStep() == 4400ms);
    running.resume(100s);
    CHECK(running.state() == SessionState::Running);
    running.tick(101s);
    CHECK(running.elapsedInStep() == 5400ms);
}

TEST_CASE("RoutineSession: a gap pauses and asks, and its time is never credited")
{
    RoutineSession running = started();
    running.tick(3000ms);
    CHECK(running.elapsedInStep() == 2000ms);
    running.tick(5001ms);
    CHECK(running.state() == SessionState::Paused);
    CHECK(running.pausedByGap());
    CHECK(running.elapsedInStep() == 2000ms);
    running.resume(6s);
    CHECK_FALSE(running.pausedByGap());
    running.tick(8s);
    CHECK(running.state() == SessionState::Running);
    CHECK(running.elapsedInStep() == 4000ms);
}

TEST_CASE("RoutineSession: a clock that goes back is a gap too")
{
    RoutineSession running = started();
    running.tick(2s);
    running.tick(1999ms);
    CHECK(running.pausedByGap());
    CHECK(running.elapsedInStep() == 1s);
}

TEST_CASE("RoutineSession: a gap found by a command is not credited by it either")
{
    RoutineSession running = started();
    run(running, 1000ms, 12s);
    running.eased(40s);
    CHECK(running.state() == SessionState::Paused);
    CHECK(running.pausedByGap());
    CHECK(running.stepIndex() == 2);
    CHECK(running.records().back().held == 1s);
}

TEST_CASE("RoutineSession: getting into position, finding the spot and changing sides take nothing from a hold")
{
    RoutineSession running = started(
        planOf({step(StepKind::Position, "manual-pressure", 10s, 60s),
                step(StepKind::Search, "manual-pressure", 10s, 60s), step(StepKind::Hold, "manual-pressure", 45s, 90s),
                step(StepKind::SwitchSide, "", 10s, 60s), step(StepKind::Hold, "manual-pressure", 45s, 90s)}));
    running.adjust(1s, 50s);
    run(running, 1000ms, 1000ms + 60s + 10s);
    CHECK(running.stepIndex() == 2);
    CHECK(running.remainingInStep() == 45s);
    run(running, 71s, 71s + 45s + 25s);
    CHECK(running.stepIndex() == 4);
    CHECK(running.elapsedInStep() == 15s);
    CHECK_FALSE(isTreatment(running.plan().steps[0]));
    CHECK_FALSE(isTreatment(running.plan().steps[1]));
    CHECK(isTreatment(running.plan().steps[2]));
    CHECK_FALSE(isTreatment(running.plan().steps[3]));
}
