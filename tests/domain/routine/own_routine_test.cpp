// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/own_routine.h"
#include "tests/domain/routine/routine_fixture.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;

namespace {

using Kind = RoutineFault::Kind;

ReadyStep held(const char *technique, int seconds = 0)
{
    return {t(technique), seconds, 0, {}};
}

ReadyStep counted(const char *technique, int repetitions = 0)
{
    return {t(technique), 0, repetitions, {}};
}

OwnRoutine routine(std::vector<ReadyStep> steps)
{
    OwnRoutine made;
    made.name = "Evening";
    made.steps = std::move(steps);
    return made;
}

std::vector<Kind> kinds(const std::vector<ReadyStep> &steps)
{
    std::vector<Kind> made;
    for (const RoutineFault &fault : faultsOf(routine(steps), techniques()))
        made.push_back(fault.kind);
    return made;
}

using Kinds = std::vector<Kind>;

} // namespace

TEST_CASE("OwnRoutine: steps within their doses have no fault")
{
    CHECK(kinds({held("warm-up-strokes", 60), held("roller-pressure", 90), counted("active-release", 8),
                 held("stretch-straight-knee", 30), counted("heel-raise", 15)})
              .empty());
    CHECK(kinds({held("manual-pressure"), counted("active-release"), held("heat")}).empty());
}

TEST_CASE("OwnRoutine: a time outside the dose is refused and named with its bounds")
{
    const auto faults = faultsOf({held("warm-up-strokes"), held("roller-pressure", 91)}, techniques());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0] == RoutineFault{Kind::Seconds, 1, 91, 30, 90});
    CHECK(kinds({held("roller-pressure", 29)}) == Kinds{Kind::Seconds});
    CHECK(kinds({held("roller-pressure", -1)}) == Kinds{Kind::Seconds});
    CHECK(kinds({held("roller-pressure"), counted("active-release", 11)}) == Kinds{Kind::Repetitions});
}

TEST_CASE("OwnRoutine: an amount that the technique is not measured in is refused")
{
    CHECK(kinds({counted("warm-up-strokes", 5)}) == Kinds{Kind::Repetitions});
    CHECK(kinds({held("heel-raise", 30)}) == Kinds{Kind::Seconds});
}

TEST_CASE("OwnRoutine: unknown techniques and those of a professional are refused")
{
    CHECK(kinds({held("hammer", 30)}) == Kinds{Kind::Unknown});
    CHECK(kinds({held("dry-needling", 30)}) == Kinds{Kind::Professional});
}

TEST_CASE("OwnRoutine: many small steps do not add up to more than the dose")
{
    const Kinds tooMuch{Kind::TooMuchPressing};
    CHECK(kinds({held("roller-pressure"), held("ball-pressure"), held("manual-pressure")}).empty());
    CHECK(kinds({held("roller-pressure"), held("ball-pressure"), held("manual-pressure"), held("stick-pressure")}) ==
          tooMuch);
    CHECK(kinds({held("stretch-straight-knee"), held("stretch-straight-knee")}).empty());
    CHECK(kinds({held("stretch-straight-knee"), held("stretch-straight-knee"), held("stretch-straight-knee")}) ==
          Kinds{Kind::TooOften});
    CHECK(kinds({counted("heel-raise"), counted("heel-raise")}) == Kinds{Kind::TooOften});
    CHECK(kinds({held("warm-up-strokes", 60), held("warm-up-strokes", 60)}).empty());
    CHECK(kinds({held("warm-up-strokes", 60), held("warm-up-strokes", 61)}) == Kinds{Kind::TooLong});
    CHECK(kinds({held("heat", 600), held("heat", 600), held("heat", 600)}) == Kinds{Kind::TooLong});
}

TEST_CASE("OwnRoutine: foot bends under pressure come right after the pressing")
{
    CHECK(kinds({counted("active-release")}) == Kinds{Kind::NotAfterPressing});
    CHECK(kinds({held("ball-pressure"), held("stretch-bent-knee"), counted("active-release")}) ==
          Kinds{Kind::NotAfterPressing});
    CHECK(kinds({held("ball-pressure"), counted("active-release"), counted("active-release")}) ==
          Kinds{Kind::NotAfterPressing});
}

TEST_CASE("OwnRoutine: pressing with the legs crossed comes only after plain pressing")
{
    CHECK(kinds({held("crossed-leg-pressure")}) == Kinds{Kind::NotAfterPlainPress});
    CHECK(kinds({held("roller-pressure"), held("crossed-leg-pressure")}).empty());
}

TEST_CASE("OwnRoutine: a name, some steps and not too many are needed")
{
    OwnRoutine made = routine({held("heat")});
    made.name = "  ";
    CHECK(faultsOf(made, techniques()).front().kind == Kind::NoName);
    made.name = "\u200b\u202e\u00a0";
    CHECK(faultsOf(made, techniques()).front().kind == Kind::NoName);
    made.name = std::string(61, 'x');
    CHECK(faultsOf(made, techniques()).front() == RoutineFault{Kind::LongName, {}, 61, 1, 60});
    for (made.name.clear(); charactersIn(made.name) < 60;)
        made.name += "\u00e4";
    CHECK(faultsOf(made, techniques()).empty());
    made.madeBy = std::string(61, 'x');
    CHECK(faultsOf(made, techniques()).front().kind == Kind::LongName);
    CHECK(kinds({}) == Kinds{Kind::NoSteps});
    const std::vector<ReadyStep> many(21, held("roller-pressure"));
    CHECK(faultsOf(many, techniques()).front() == RoutineFault{Kind::ManySteps, {}, 21, 1, 20});
}

TEST_CASE("OwnRoutine: a routine without a fault plans every step as it was asked for, and none above its dose")
{
    const auto all = techniques();
    const auto anySteps = [&all] {
        std::vector<ReadyStep> steps;
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            const Technique &technique =
                all[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())))];
            ReadyStep step{technique.id, 0, 0, {}};
            if (technique.dose.seconds)
                step.seconds = *rc::gen::inRange(technique.dose.seconds->least, technique.dose.seconds->most + 1);
            steps.push_back(step);
        }
        return steps;
    };
    std::size_t planned = 0;
    property("within the dose", [&] {
        const OwnRoutine made = routine(anySteps());
        if (!faultsOf(made, all).empty())
            return;
        ++planned;
        const Outcome outcome = outcomeOf(caseFor(Side::Right, pictureWithSpots(Side::Right, 1)));
        const RoutinePlan plan = planFor(asReady(made), {{Side::Right, outcome}}, all,
                                         tools({"foam-roller", "ball", "massage-stick", "massager", "warm-pack"}));
        int holds = 0;
        std::size_t seen = 0;
        for (const PlanStep &step : plan.steps) {
            const auto technique = std::find_if(
                all.begin(), all.end(), [&](const Technique &candidate) { return candidate.id == step.technique; });
            if (!isTreatment(step))
                continue;
            RC_ASSERT(technique != all.end());
            RC_ASSERT(step.length <= step.most);
            if (technique->dose.seconds)
                RC_ASSERT(step.length.count() <= technique->dose.seconds->most);
            holds += step.kind == StepKind::Hold ? 1 : 0;
            seen += step.number <= 1 ? 1 : 0;
        }
        RC_ASSERT(holds <= 3);
        RC_ASSERT(seen == made.steps.size());
    });
    CHECK(planned > 5);
}

TEST_CASE("OwnRoutine: a copy of a ready-made one does the same and is nobody's yet")
{
    ReadyRoutine ready;
    ready.id = RoutineId("evening");
    ready.name = "Evening";
    ready.bothSides = true;
    ready.steps = {{t("heat"), 600, 0, "a note"}};
    const OwnRoutine copy = ownCopyOf(ready);
    CHECK(copy.id == 0);
    CHECK(copy.madeBy.empty());
    CHECK_FALSE(copy.fromFile);
    const ReadyRoutine again = asReady(copy);
    CHECK(again.name == "Evening");
    CHECK(again.bothSides);
    REQUIRE(again.steps.size() == 1);
    CHECK(again.steps[0].seconds == 600);
    CHECK(isSameRoutine(copy, ownCopyOf(ready)));
}
