// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"
#include "tests/support/catch.h"
#include <algorithm>
#include <random>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// The same numbers on every machine for a seed, so that a failing session can be run again.
class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}

    int between(int least, int most)
    {
        return least + static_cast<int>(m_engine() % static_cast<unsigned>(most - least + 1));
    }

private:
    std::mt19937 m_engine;
};

RoutinePlan randomPlan(Dice &dice)
{
    std::vector<PlanStep> steps;
    for (int i = dice.between(1, 7); i > 0; --i) {
        const seconds length(dice.between(5, 60));
        steps.push_back(dice.between(0, 1) == 0 ? step(StepKind::Hold, "manual-pressure", length, 90s)
                                                : step(StepKind::Rest, "", length, 60s));
    }
    return planOf(std::move(steps));
}

void command(RoutineSession &session, Dice &dice, Tick now)
{
    switch (dice.between(0, 23)) {
    case 0:
        return session.pause(now);
    case 1:
        return session.skip(now);
    case 2:
        return session.back(now);
    case 3:
        return session.eased(now);
    case 4:
        return session.restart(now);
    case 5:
        return session.adjust(now, seconds(dice.between(-20, 20)));
    default:
        return session.tick(now);
    }
}

/// Drives a random plan with random ticks, gaps and commands and keeps the books on the side; says what does not add
/// up.
std::string bookkeepingError(unsigned seed, const Permit &permit)
{
    Dice dice(seed);
    RoutineSession session(randomPlan(dice), {permit}, morning());
    Tick now(dice.between(0, 100000));
    session.start(now);
    milliseconds expected{0};
    for (int i = 0; session.state() == SessionState::Running || session.state() == SessionState::Paused; ++i) {
        if (session.state() == SessionState::Paused && dice.between(0, 1) == 0)
            session.resume(now);
        const bool running = session.state() == SessionState::Running;
        const milliseconds passed(dice.between(0, 20) == 0 ? dice.between(2001, 90000) : dice.between(1, 2000));
        if (running && passed <= RoutineSession::longestGap)
            expected += std::min(passed, session.remainingInAll());
        now += passed;
        if (i > 5000)
            session.stop(now, StopReason::ByPerson);
        else
            command(session, dice, now);
        // Ended from outside and taken up again: nothing is lost and nothing added.
        const bool runs = session.state() == SessionState::Running;
        if (runs && dice.between(0, 30) == 0) {
            session = RoutineSession(session.snapshot(), {permit}, morning());
            session.start(now);
            session.resume(now);
        }
        if (session.held() != expected)
            return "held time";
        if (session.elapsedInStep() < 0ms || session.elapsedInStep() > session.step().length)
            return "time in the step";
        if (running && passed > RoutineSession::longestGap && session.state() == SessionState::Running)
            return "a gap that did not pause";
    }
    if (recordedSum(session) != expected || session.elapsedInStep() != 0ms)
        return "records";
    return {};
}

} // namespace

TEST_CASE("RoutineSession: in 1,000 random sessions the credited time is exact")
{
    const Permit permit = rightPermit();
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        const std::string error = bookkeepingError(seed, permit);
        if (!error.empty())
            FAIL_CHECK(error << ", seed " << seed);
    }
}
