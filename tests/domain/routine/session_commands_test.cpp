// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"
#include "tests/support/catch.h"
using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

TEST_CASE("RoutineSession: skipping keeps the seconds held")
{
    RoutineSession running = started();
    run(running, 1000ms, 13s);
    running.skip(13500ms);
    CHECK(running.stepIndex() == 2);
    CHECK(running.records().back().held == 2500ms);
    CHECK(running.records().back().skipped);
    CHECK_FALSE(running.records().back().completed);
    CHECK(running.elapsedInStep() == 0ms);
    running.pause(14s);
    running.skip(20s);
    CHECK(running.state() == SessionState::Finished);
    CHECK(running.held() == 13s);
}

TEST_CASE("RoutineSession: a skip of a step that has just ended does not skip the next one")
{
    RoutineSession running = started();
    run(running, 1000ms, 10900ms);
    running.skip(11100ms);
    CHECK(running.stepIndex() == 1);
    CHECK(running.records().back().completed);
    run(running, 11100ms, 55900ms);
    running.eased(56050ms);
    CHECK(running.stepIndex() == 2);
    CHECK(running.elapsedInStep() == 50ms);
    CHECK(running.records().back().completed);
}

TEST_CASE("RoutineSession: going back begins the step again, within two seconds the one before")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    running.back(20s);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 0ms);
    CHECK(running.records().back().held == 9s);
    CHECK_FALSE(running.records().back().completed);
    CHECK(running.held() == 19s);
    running.back(21s);
    CHECK(running.stepIndex() == 0);
    CHECK(running.held() == 20s);
    running.back(21s);
    CHECK(running.stepIndex() == 0);
    CHECK(running.held() == 20s);
    CHECK(running.records().size() == 3);
    running.skip(21s);
    run(running, 21s, 23s);
    running.back(23s);
    CHECK(running.stepIndex() == 1);
    run(running, 23s, 24999ms);
    running.back(24999ms);
    CHECK(running.stepIndex() == 0);
}

TEST_CASE("RoutineSession: going back while paused stays paused")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    running.pause(20s);
    running.back(30s);
    CHECK(running.state() == SessionState::Paused);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 0ms);
    CHECK(running.remainingInStep() == 45s);
}

TEST_CASE("RoutineSession: a step begins again with its whole length, and what was held stays held")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    running.restart(20s);
    CHECK(running.state() == SessionState::Running);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 0ms);
    CHECK(running.remainingInStep() == 45s);
    CHECK(running.records().back().held == 9s);
    running.restart(20s);
    CHECK(running.records().size() == 2);
    // Unlike back(), it stays in the step also within its first seconds.
    running.restart(21s);
    CHECK(running.stepIndex() == 1);
    running.pause(22s);
    running.restart(30s);
    CHECK(running.state() == SessionState::Paused);
    CHECK(running.elapsedInStep() == 0ms);
    CHECK(running.held() == 21s);

    RoutineSession waiting = session();
    waiting.restart(1s);
    CHECK(waiting.state() == SessionState::Ready);
}

TEST_CASE("RoutineSession: a restart of a step that has just ended leaves the next one alone")
{
    RoutineSession running = started();
    run(running, 1000ms, 10900ms);
    running.restart(11300ms);
    CHECK(running.stepIndex() == 1);
    CHECK(running.elapsedInStep() == 300ms);
    CHECK(running.records().size() == 1);
}

TEST_CASE("RoutineSession: it eased ends a hold with the seconds held, and nothing else")
{
    RoutineSession running = started();
    run(running, 1000ms, 3s);
    running.eased(3s);
    CHECK(running.stepIndex() == 0);
    CHECK(running.records().empty());
    run(running, 3s, 43s);
    running.eased(43s);
    CHECK(running.stepIndex() == 2);
    CHECK(running.records().back().eased);
    CHECK(running.records().back().held == 32s);
    CHECK_FALSE(running.records().back().completed);
    CHECK_FALSE(running.records().back().skipped);
    running.eased(44s);
    CHECK(running.stepIndex() == 2);
}

TEST_CASE("RoutineSession: a step can be made longer up to its most and shorter down to five seconds")
{
    RoutineSession running = started();
    run(running, 1000ms, 11s);
    running.adjust(11s, 10s);
    CHECK(running.step().length == 55s);
    running.adjust(11s, 100s);
    CHECK(running.step().length == 90s);
    running.adjust(11s, -100s);
    CHECK(running.step().length == 5s);
    running.adjust(11s, 10s);
    CHECK(running.step().length == 15s);
    CHECK(running.remainingInAll() == 45s);
    run(running, 11s, 18200ms);
    running.adjust(18200ms, -60s);
    CHECK(running.step().length == 8s);
    run(running, 18200ms, 19s);
    CHECK(running.stepIndex() == 2);
    CHECK(running.records().back().held == 8s);
    CHECK(running.records().back().completed);
}

TEST_CASE("RoutineSession: a step without a most of its own is not made longer, and a short one not shorter")
{
    RoutineSession running = started(planOf({step(StepKind::Rest, "", 10s, 0s), step(StepKind::Rest, "", 3s, 0s)}));
    running.adjust(1s, 10s);
    CHECK(running.step().length == 10s);
    running.adjust(1s, -3s);
    CHECK(running.step().length == 7s);
    running.skip(1s);
    running.adjust(1s, -2s);
    CHECK(running.step().length == 3s);
}

TEST_CASE("RoutineSession: movements are made longer and shorter by whole repetitions")
{
    PlanStep movement = step(StepKind::Movement, "active-release", 48s, 60s);
    movement.repetitions = 8;
    movement.cadenceSeconds = 3;
    RoutineSession running = started(planOf({movement}));
    running.adjust(1s, 1s);
    CHECK(running.step().repetitions == 9);
    CHECK(running.step().length == 54s);
    running.adjust(1s, 10s);
    CHECK(running.step().repetitions == 10);
    running.adjust(1s, -10s);
    CHECK(running.step().repetitions == 8);
    running.adjust(1s, -100s);
    CHECK(running.step().repetitions == 1);
    CHECK(running.step().length == 6s);
}

TEST_CASE("RoutineSession: stopping keeps what was held and says why")
{
    RoutineSession running = started();
    run(running, 1000ms, 20s);
    running.stop(20500ms, StopReason::PulseUnderFinger);
    CHECK(running.state() == SessionState::Stopped);
    CHECK(running.stopReason() == StopReason::PulseUnderFinger);
    CHECK(running.held() == 19500ms);
    CHECK(recordedSum(running) == 19500ms);
    CHECK(running.remainingInAll() == 0ms);
    running.tick(21s);
    running.resume(22s);
    running.start(22s);
    running.stop(23s, StopReason::ByPerson);
    CHECK(running.state() == SessionState::Stopped);
    CHECK(running.stopReason() == StopReason::PulseUnderFinger);
    CHECK(running.held() == 19500ms);
}

TEST_CASE("RoutineSession: a sign counts even when the last step ended in the same moment")
{
    RoutineSession running = started();
    run(running, 1000ms, 85900ms);
    running.stop(86100ms, StopReason::Breathless);
    CHECK(running.state() == SessionState::Stopped);
    CHECK(running.stopReason() == StopReason::Breathless);
    CHECK(running.held() == 85s);

    RoutineSession never = session();
    never.stop(1s, StopReason::ByPerson);
    CHECK(never.state() == SessionState::Stopped);
    CHECK(never.records().empty());
}

TEST_CASE("RoutineSession: stopping while paused by a gap stops")
{
    RoutineSession running = started();
    running.tick(9s);
    REQUIRE(running.pausedByGap());
    running.stop(10s, StopReason::NumbOrTingling);
    CHECK(running.state() == SessionState::Stopped);
    CHECK_FALSE(running.pausedByGap());
    CHECK(running.held() == 0ms);
}
