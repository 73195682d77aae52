// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/routine_words.h"

using namespace calfwise;
using test::RoutineHouse;

TEST_CASE("Routine words: sets of one technique are one line")
{
    RoutineHouse house;
    house.markSpot();
    house.check(Side::Right);
    const auto lines = planLines(house.core, *house.models->session.plan(), {});
    REQUIRE(lines.size() == 4);
    CHECK(lines[2].amount == "8 times");
    CHECK(lines[3].amount == "3 times 30 seconds");
}

TEST_CASE("Routine words: the lines and the time between them are the whole plan")
{
    RoutineHouse house;
    house.markSpot();
    house.check(Side::Right);
    const RoutinePlan plan = *house.models->session.plan();
    std::chrono::seconds done{0};
    for (const PlanStep &step : plan.steps) {
        if (isTreatment(step))
            done += step.length;
    }
    CHECK(done + timeBetween(plan) == plan.length());
}

TEST_CASE("Routine words: a missing tool names the tool and what is done instead")
{
    RoutineHouse house;
    house.markSpot();
    house.check(Side::Right);
    const auto words = leftOutWords(house.models->theCase, house.models->check, *house.models->session.plan());
    REQUIRE(words.size() == 1);
    CHECK(words[0].what == "Without: Press with a roller.");
    CHECK(words[0].why == "You said you don’t have what it needs: Foam roller. Instead: Press with thumbs.");
}

TEST_CASE("Routine words: what a rule withholds has that rule's reason")
{
    RoutineHouse house;
    house.markSpot();
    house.check(Side::Right, "blood-thinner");
    REQUIRE(house.models->check.permit(Side::Right));
    const auto words = leftOutWords(house.models->theCase, house.models->check, *house.models->session.plan());
    REQUIRE_FALSE(words.isEmpty());
    CHECK(words[0].why.startsWith("The reason of W1."));
}

TEST_CASE("Routine words: an end is told as today, tomorrow or a date in full")
{
    const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 10) + std::chrono::hours(12);
    CHECK(untilWords(now + std::chrono::hours(1), now).startsWith("today, "));
    CHECK(untilWords(now + std::chrono::hours(24), now).startsWith("tomorrow, "));
    CHECK(untilWords(now + std::chrono::hours(24 * 7), now).contains("2026"));
}

TEST_CASE("Routine words: a leg without a check is never told as clear")
{
    RoutineHouse house;
    CHECK(standingOf(house.models->check, Side::Left).kind == Standing::Kind::NotChecked);
    house.check(Side::Right);
    CHECK(standingOf(house.models->check, Side::Right).kind == Standing::Kind::Permit);
    CHECK(standingOf(house.models->check, Side::Left).kind == Standing::Kind::NotChecked);
    house.check(Side::Right, "recent-surgery-or-bedrest");
    house.markSpot();
    house.check(Side::Right, "recent-surgery-or-bedrest");
    const Standing stopped = standingOf(house.models->check, Side::Right);
    CHECK(stopped.kind == Standing::Kind::Refused);
    CHECK(stopped.words.contains("No routine until"));
}

TEST_CASE("Routine words: a step that takes any of several tools is shown with the one at hand")
{
    RoutineHouse house;
    for (Technique &technique : house.core.techniques) {
        if (technique.id == TechniqueId("roller-pressure"))
            technique.tools = {ToolId("foam-roller"), ToolId("ball")};
    }
    RoutinePlan plan;
    PlanStep hold;
    hold.kind = StepKind::Hold;
    hold.technique = TechniqueId("roller-pressure");
    plan.steps = {hold};
    CHECK(stepTool(house.core, plan, 0, {ToolId("ball")}) == ToolId("ball"));
    CHECK(stepTool(house.core, plan, 0, {ToolId("foam-roller"), ToolId("ball")}) == ToolId("foam-roller"));
    CHECK(stepTool(house.core, plan, 0, {}) == ToolId("foam-roller"));
}

TEST_CASE("Routine words: the figures light up the muscle of the plan's point, and their own where there is no point")
{
    RoutineHouse house;
    Muscle soleus;
    soleus.id = MuscleId("soleus");
    soleus.inFigures = TreatedPart::LowerCalf;
    house.core.muscles = {soleus};
    RoutinePlan plan;
    CHECK(treatedPart(house.core, plan) == TreatedPart::None);
    plan.point = TriggerPointId("soleus-1");
    CHECK(treatedPart(house.core, plan) == TreatedPart::LowerCalf);
    house.core.muscles.front().inFigures = TreatedPart::None;
    CHECK(treatedPart(house.core, plan) == TreatedPart::None);
}
