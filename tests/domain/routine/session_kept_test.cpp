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
