// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/plan_bounds.h"

#include "tests/domain/routine/session_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

SessionSnapshot planned()
{
    const ScreeningCase right = caseFor(Side::Right, pictureWithSpots(Side::Right, 2));
    SessionSnapshot kept;
    kept.plan = planFor(pressedPoint({"ball-pressure"}, "stretch-bent-knee"), Side::Right, 0, right.picture,
                        outcomeOf(right), techniques(), tools({"ball", "wall", "foam-roller", "step"}));
    return kept;
}

std::size_t firstOf(const SessionSnapshot &session, StepKind kind)
{
    for (std::size_t i = 0; i < session.plan.steps.size(); ++i) {
        if (session.plan.steps[i].kind == kind)
            return i;
    }
    FAIL("the plan has no such step");
    return 0;
}

} // namespace

TEST_CASE("Plan bounds: what a planner makes is within the doses, as is the longest that a person can make of it")
{
    SessionSnapshot kept = planned();
    REQUIRE(kept.plan.steps.size() > 4);
    CHECK(isWithinDoses(kept, techniques()));
    for (PlanStep &step : kept.plan.steps)
        step.length = step.most;
    kept.records = {
        {firstOf(kept, StepKind::Hold), kept.plan.steps[firstOf(kept, StepKind::Hold)].most, true, false, false}};
    CHECK(isWithinDoses(kept, techniques()));
}

TEST_CASE("Plan bounds: a kept session whose numbers were changed is beyond them")
{
    const SessionSnapshot kept = planned();
    const std::size_t hold = firstOf(kept, StepKind::Hold);
    const std::size_t position = firstOf(kept, StepKind::Position);
    const auto changed = [&](auto change) {
        SessionSnapshot other = kept;
        change(other);
        return isWithinDoses(other, techniques());
    };
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[hold].length = 36'000s; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[hold].most = 36'000s; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[hold].of = 40; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[hold].repetitions = 500; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[hold].technique = t("unheard-of"); }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.plan.steps[position].length = 36'000s; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.records = {{hold, 36'000s, true, false, false}}; }));
    CHECK_FALSE(changed([&](SessionSnapshot &s) { s.records = {{900, 1s, true, false, false}}; }));
}
