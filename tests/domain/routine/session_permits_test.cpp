// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/session_fixture.h"
#include "tests/support/property.h"
#include <type_traits>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

// The gate cannot be forgotten: without permits and a clock there is no session.
static_assert(!std::is_default_constructible_v<RoutineSession>);
static_assert(!std::is_aggregate_v<RoutineSession>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan, Instant>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan, Outcome, Instant>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan, std::vector<Outcome>, Instant>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan, std::vector<Permit>>);

TEST_CASE("RoutineSession: needs steps, with length, that say what they do")
{
    CHECK_THROWS_AS(session(planOf({})), std::invalid_argument);
    CHECK_THROWS_AS(session(planOf({step(StepKind::Rest, "", 0s, 60s)})), std::invalid_argument);
    CHECK_THROWS_AS(session(planOf({step(StepKind::Hold, "", 30s, 60s)})), std::invalid_argument);
    CHECK_THROWS_AS(session(planOf({step(StepKind::Stretch, "", 30s, 60s)})), std::invalid_argument);
    CHECK_NOTHROW(session(planOf({step(StepKind::Position, "", 5s, 60s), step(StepKind::Rest, "", 5s, 60s),
                                  step(StepKind::SwitchSide, "", 5s, 60s), step(StepKind::Aftercare, "", 5s, 60s)})));
}

TEST_CASE("RoutineSession: needs a current permit for every side of the plan")
{
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {}, morning()), std::invalid_argument);
    const Permit left = permitOf(caseFor(Side::Left, {}));
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {left}, morning()), std::invalid_argument);
    CHECK_NOTHROW(RoutineSession(shortPlan(), {left, rightPermit()}, morning()));

    RoutinePlan both = shortPlan();
    both.steps.push_back(step(StepKind::Stretch, "stretch-bent-knee", 30s, 60s, Side::Left));
    CHECK_THROWS_AS(RoutineSession(both, {rightPermit()}, morning()), std::invalid_argument);
    CHECK_NOTHROW(RoutineSession(both, {rightPermit(), left}, morning()));

    CHECK_NOTHROW(RoutineSession(shortPlan(), {rightPermit()}, morning() + 24h - 1s));
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {rightPermit()}, morning() + 24h), std::invalid_argument);
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {rightPermit()}, morning() - 1s), std::invalid_argument);
}

TEST_CASE("RoutineSession: takes no step that the permit withholds, for the leg or for its spot")
{
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {rightPermit({"blood-thinner"})}, morning()), std::invalid_argument);
    CHECK_THROWS_AS(RoutineSession(shortPlan(), {rightPermit(), rightPermit({"blood-thinner"})}, morning()),
                    std::invalid_argument);

    ScreeningCase screeningCase = caseFor(Side::Right, pictureWithSpots(Side::Right, 2));
    screeningCase.spots[1].selfPressure = false;
    const Permit permit = permitOf(screeningCase);
    const auto admits = [&](std::optional<std::size_t> spot) {
        RoutinePlan plan = shortPlan();
        plan.steps[1].spot = spot;
        try {
            RoutineSession(plan, {permit}, morning());
            return true;
        } catch (const std::invalid_argument &) {
            return false;
        }
    };
    CHECK(admits(0));
    CHECK_FALSE(admits(1));
    CHECK_FALSE(admits(2));
    CHECK_FALSE(admits(std::nullopt));
}

TEST_CASE("RoutineSession: takes every plan made for its permit's outcome")
{
    const std::vector<std::string> conditions{"diabetes",     "varicose-veins", "blood-thinner",
                                              "osteoporosis", "lymphoedema",    "interferes-daily-life"};
    property("plans fit their permits", [&] {
        std::vector<std::string> yes;
        for (const std::string &condition : conditions) {
            if (*rc::gen::inRange(0, 4) == 0)
                yes.push_back(condition);
        }
        ScreeningCase screeningCase =
            caseFor(Side::Right, pictureWithSpots(Side::Right, *rc::gen::inRange<std::size_t>(0, 4)), yes);
        for (SpotFacts &facts : screeningCase.spots)
            facts.selfPressure = *rc::gen::arbitrary<bool>();
        const Permit permit = permitOf(screeningCase);
        const TriggerPoint point = pressedPoint({"ball-pressure", "manual-pressure"}, "stretch-bent-knee",
                                                {{t("active-release"), {}}, {t("heel-raise"), {}}, {t("heat"), {}}});
        const RoutinePlan plan =
            planFor(point, Side::Right, *rc::gen::inRange<std::size_t>(0, 4), screeningCase.picture, permit.outcome(),
                    techniques(), tools({"ball", "bath"}));
        RC_ASSERT(RoutineSession(plan, {permit}, morning()).state() == SessionState::Ready);
    });
}
