// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/routine_fixture.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;

namespace {

using Lines = std::vector<std::string>;

RoutinePlan planOf(const TriggerPoint &point, const ScreeningCase &screeningCase, const std::set<ToolId> &owned = {},
                   std::size_t spot = 0)
{
    return planFor(point, screeningCase.leg, spot, screeningCase.picture, outcomeOf(screeningCase), techniques(),
                   owned);
}

ScreeningCase oneSpot(const std::vector<std::string> &yes = {})
{
    return caseFor(Side::Right, pictureWithSpots(Side::Right, 1), yes);
}

TriggerPoint soleus()
{
    return pressedPoint({"manual-pressure", "ball-pressure"}, "stretch-bent-knee",
                        {{t("active-release"), {}}, {t("heel-raise"), {}}});
}

TriggerPoint gastrocnemius()
{
    return pressedPoint({"ball-pressure", "roller-pressure", "stick-pressure"}, "stretch-straight-knee",
                        {{t("active-release"), {}}, {t("night-cramp-stretch"), {SymptomId("night-cramp")}}});
}

TriggerPoint hollowOfTheKnee()
{
    TriggerPoint point = pressedPoint({}, "stretch-straight-knee", {{t("heat"), {}}});
    point.id = TriggerPointId("gastrocnemius-3");
    point.selfPressure = false;
    point.gentleStretch = true;
    return point;
}

const LeftOut *leftOut(const RoutinePlan &plan, const std::string &technique)
{
    const auto found = std::find_if(plan.leftOut.begin(), plan.leftOut.end(),
                                    [&](const LeftOut &candidate) { return candidate.technique == t(technique); });
    return found == plan.leftOut.end() ? nullptr : &*found;
}

bool uses(const RoutinePlan &plan, const std::string &technique)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [&](const PlanStep &step) { return step.technique == t(technique); });
}

ReadyRoutine ready(const std::vector<ReadyStep> &steps, bool both = false)
{
    ReadyRoutine routine;
    routine.id = RoutineId("ready");
    routine.bothSides = both;
    routine.steps = steps;
    return routine;
}

} // namespace

TEST_CASE("planFor: a point's routine has every part in its order")
{
    const RoutinePlan plan = planOf(soleus(), oneSpot());
    CHECK(lines(plan) == Lines{"warm-up warm-up-strokes 60", "position manual-pressure 10", "search manual-pressure 10",
                               "hold manual-pressure 45", "movement active-release 48 x8",
                               "position stretch-bent-knee 10", "stretch stretch-bent-knee 30",
                               "stretch stretch-bent-knee 30", "stretch stretch-bent-knee 30", "position heel-raise 10",
                               "strength heel-raise 60 x10", "strength heel-raise 60 x10", "aftercare 20"});
    CHECK(plan.leftOut.empty());
    CHECK(plan.point == TriggerPointId("soleus-1"));
    CHECK(plan.length() == std::chrono::seconds(423));
    CHECK(plan.sides() == std::set<Side>{Side::Right});
    CHECK(plan.steps[2].spot == 0u);
    CHECK(plan.steps[3].spot == 0u);
    CHECK(plan.steps[3].most == std::chrono::seconds(90));
    CHECK(plan.steps[4].spot == 0u);
    CHECK(plan.steps[4].cadenceSeconds == 3);
    CHECK(plan.steps[4].most == std::chrono::seconds(60));
    CHECK(plan.steps[7].number == 2);
    CHECK(plan.steps[7].of == 3);
    CHECK_FALSE(plan.steps[7].spot);
}

TEST_CASE("planFor: pressure uses the best contact among the person's tools")
{
    CHECK(uses(planOf(gastrocnemius(), oneSpot(), tools({"ball", "foam-roller"})), "ball-pressure"));
    const RoutinePlan stick = planOf(gastrocnemius(), oneSpot(), tools({"massage-stick"}));
    CHECK(uses(stick, "stick-pressure"));
    REQUIRE(leftOut(stick, "ball-pressure"));
    CHECK(leftOut(stick, "ball-pressure")->missingTool);
    CHECK(leftOut(stick, "ball-pressure")->rules.empty());
    CHECK(leftOut(stick, "ball-pressure")->instead == t("stick-pressure"));
    CHECK(leftOut(stick, "roller-pressure")->instead == t("stick-pressure"));
    const PlanStep &settle = stick.steps[1];
    CHECK(settle.kind == StepKind::Position);
    CHECK(settle.length == std::chrono::seconds(15));
}

TEST_CASE("planFor: hands are always there, also for a point that names tools alone")
{
    const RoutinePlan plan = planOf(gastrocnemius(), oneSpot());
    CHECK(uses(plan, "manual-pressure"));
    CHECK(plan.leftOut.size() == 3);
}

TEST_CASE("planFor: what the check withholds is left out with its rules, and what is left of it is used")
{
    const RoutinePlan plan = planOf(gastrocnemius(), oneSpot({"varicose-veins"}), tools({"ball", "foam-roller"}));
    CHECK(uses(plan, "manual-pressure"));
    REQUIRE(leftOut(plan, "ball-pressure"));
    CHECK(leftOut(plan, "ball-pressure")->rules == std::vector<RuleId>{RuleId("W7")});
    CHECK_FALSE(leftOut(plan, "ball-pressure")->missingTool);
    CHECK(leftOut(plan, "ball-pressure")->instead == t("manual-pressure"));
    CHECK(leftOut(plan, "ball-pressure")->side == Side::Right);
}

TEST_CASE("planFor: without any pressure warm-up, stretch and strength remain, and the foot bends go too")
{
    const RoutinePlan plan = planOf(soleus(), oneSpot({"blood-thinner"}));
    CHECK(lines(plan) == Lines{"warm-up warm-up-strokes 60", "position stretch-bent-knee 10",
                               "stretch stretch-bent-knee 30", "stretch stretch-bent-knee 30",
                               "stretch stretch-bent-knee 30", "position heel-raise 10", "strength heel-raise 60 x10",
                               "strength heel-raise 60 x10", "aftercare 20"});
    CHECK(leftOut(plan, "manual-pressure")->rules == std::vector<RuleId>{RuleId("W1")});
    CHECK_FALSE(leftOut(plan, "manual-pressure")->instead);
}

TEST_CASE("planFor: a point that must not be pressed gets warm-up, a gentle stretch and heat, with the reason")
{
    ScreeningCase screeningCase = oneSpot();
    screeningCase.spots[0].selfPressure = false;
    const RoutinePlan plan = planOf(hollowOfTheKnee(), screeningCase, tools({"warm-pack"}));
    CHECK(lines(plan) == Lines{"warm-up warm-up-strokes 60", "heat heat 900", "position stretch-straight-knee 10",
                               "stretch stretch-straight-knee 20", "stretch stretch-straight-knee 20", "aftercare 20"});
    REQUIRE(plan.leftOut.size() == 1);
    CHECK(plan.leftOut[0].technique == t("manual-pressure"));
    CHECK(plan.leftOut[0].rules == std::vector<RuleId>{RuleId("W12")});

    // The point itself says no, whatever the facts of the spot were.
    const RoutinePlan unlikely = planOf(hollowOfTheKnee(), oneSpot());
    CHECK_FALSE(uses(unlikely, "manual-pressure"));
    CHECK(leftOut(unlikely, "manual-pressure")->rules == std::vector<RuleId>{RuleId("W12")});
    CHECK(leftOut(unlikely, "heat")->missingTool);
    const RoutinePlan noSpot = planOf(hollowOfTheKnee(), caseFor(Side::Left, {}), {}, 5);
    CHECK_FALSE(uses(noSpot, "manual-pressure"));
    CHECK(leftOut(noSpot, "manual-pressure")->rules == std::vector<RuleId>{RuleId("W12")});
}

TEST_CASE("planFor: one to three spots on the same muscle are held, those that must not be pressed are not")
{
    ScreeningCase five = caseFor(Side::Left, pictureWithSpots(Side::Left, 5));
    five.spots[0].selfPressure = false;
    five.picture.spots[1].muscle = MuscleId("gastrocnemius-medial");
    five.picture.spots[3].point = TriggerPointId("soleus-2");
    RoutinePlan plan = planOf(soleus(), five, {}, 2);
    std::vector<std::optional<std::size_t>> spots;
    for (const PlanStep &step : plan.steps) {
        if (step.kind == StepKind::Hold) {
            spots.push_back(step.spot);
            CHECK(step.of == 2);
        }
    }
    CHECK(spots == std::vector<std::optional<std::size_t>>{2, 4});

    const ScreeningCase four = caseFor(Side::Left, pictureWithSpots(Side::Left, 4));
    plan = planOf(soleus(), four, {}, 3);
    spots.clear();
    for (const PlanStep &step : plan.steps) {
        if (step.kind == StepKind::Hold)
            spots.push_back(step.spot);
    }
    CHECK(spots == std::vector<std::optional<std::size_t>>{3, 0, 1});
}

TEST_CASE("planFor: a sore spot is not pressed today, another one still is")
{
    ScreeningCase two = caseFor(Side::Right, pictureWithSpots(Side::Right, 2));
    two.history.spots = {{true, 0}, {false, 0}};
    const RoutinePlan sore = planOf(soleus(), two, {}, 0);
    CHECK_FALSE(uses(sore, "manual-pressure"));
    CHECK(leftOut(sore, "manual-pressure")->rules == std::vector<RuleId>{RuleId("W13")});
    CHECK(uses(planOf(soleus(), two, {}, 1), "manual-pressure"));
    // Without a matched spot a press may land on the sore one.
    CHECK_FALSE(uses(planOf(soleus(), two, {}, 9), "manual-pressure"));
    CHECK(uses(planOf(soleus(), caseFor(Side::Right, {}), {}, 9), "manual-pressure"));
}

TEST_CASE("planFor: extras that depend on a symptom come only with it")
{
    ScreeningCase screeningCase = oneSpot();
    CHECK_FALSE(uses(planOf(gastrocnemius(), screeningCase), "night-cramp-stretch"));
    screeningCase.picture.symptoms = {SymptomId("night-cramp")};
    const Lines with = lines(planOf(gastrocnemius(), screeningCase));
    const Lines tail(with.end() - 7, with.end());
    CHECK(tail == Lines{"position night-cramp-stretch 10", "stretch night-cramp-stretch 10", "rest 10",
                        "stretch night-cramp-stretch 10", "rest 10", "stretch night-cramp-stretch 10", "aftercare 20"});
}

TEST_CASE("planFor: an extra that is withheld is left out with its rule, a professional's is never a step")
{
    const RoutinePlan plan = planOf(soleus(), oneSpot({"steroid-or-fluoroquinolone"}));
    CHECK(leftOut(plan, "heel-raise")->rules == std::vector<RuleId>{RuleId("W10")});
    CHECK_FALSE(uses(plan, "heel-raise"));
    const TriggerPoint needled = pressedPoint({"manual-pressure"}, "stretch-bent-knee", {{t("dry-needling"), {}}});
    CHECK_FALSE(uses(planOf(needled, oneSpot()), "dry-needling"));
}

TEST_CASE("planFor: heat takes the place of the strokes where only those are withheld")
{
    Outcome outcome = outcomeOf(oneSpot());
    outcome.withheld.insert(t("warm-up-strokes"));
    outcome.withheldBy[t("warm-up-strokes")] = {RuleId("W6")};
    const Picture picture = pictureWithSpots(Side::Right, 1);
    const RoutinePlan warm =
        planFor(hollowOfTheKnee(), Side::Right, 0, picture, outcome, techniques(), tools({"bath"}));
    CHECK(lines(warm).front() == "heat heat 900");
    CHECK(std::count_if(warm.steps.begin(), warm.steps.end(),
                        [](const PlanStep &step) { return step.kind == StepKind::Heat; }) == 1);
    CHECK(leftOut(warm, "warm-up-strokes")->instead == t("heat"));
    const RoutinePlan cold = planFor(soleus(), Side::Right, 0, picture, outcome, techniques(), {});
    CHECK_FALSE(uses(cold, "heat"));
    CHECK_FALSE(leftOut(cold, "warm-up-strokes")->instead);
    CHECK_FALSE(leftOut(cold, "heat"));
}

TEST_CASE("planFor: there is nothing to do when all is withheld or the check does not pass")
{
    const RoutinePlan injured = planOf(soleus(), oneSpot({"recent-injury-72h"}));
    CHECK(injured.steps.empty());
    CHECK(leftOut(injured, "stretch-bent-knee")->rules == std::vector<RuleId>{RuleId("W8")});
    for (const char *sign : {"dark-urine", "swelling-one-leg", "focal-bone-pain"})
        CHECK(planOf(soleus(), oneSpot({sign})).steps.empty());
    ScreeningCase incomplete = oneSpot();
    incomplete.answers.clear();
    CHECK(planOf(soleus(), incomplete).steps.empty());
    CHECK_FALSE(planOf(soleus(), oneSpot({"interferes-daily-life"})).steps.empty());
}

TEST_CASE("planFor: content that a plan cannot be made of is an error")
{
    CHECK_THROWS_AS(planOf(pressedPoint({"elbow"}, "stretch-bent-knee"), oneSpot()), std::invalid_argument);
    std::vector<Technique> broken = techniques();
    broken[1].dose.seconds.reset();
    const Picture picture = pictureWithSpots(Side::Right, 1);
    const Outcome outcome = outcomeOf(oneSpot());
    CHECK_THROWS_AS(planFor(soleus(), Side::Right, 0, picture, outcome, broken, {}), std::invalid_argument);
    broken = techniques();
    broken[6].dose.cadenceSeconds = 0;
    CHECK_THROWS_AS(planFor(soleus(), Side::Right, 0, picture, outcome, broken, {}), std::invalid_argument);
    broken = techniques();
    broken[8].kind = TechniqueKind::Professional;
    CHECK_THROWS_AS(planFor(soleus(), Side::Right, 0, picture, outcome, broken, {}), std::invalid_argument);
    for (const TechniqueRole part : {TechniqueRole::Opening, TechniqueRole::PlainPressing}) {
        broken = techniques();
        for (Technique &technique : broken)
            technique.role = technique.role == part ? TechniqueRole::None : technique.role;
        CHECK_THROWS_AS(planFor(soleus(), Side::Right, 0, picture, outcome, broken, {}), std::invalid_argument);
    }
}

TEST_CASE("planFor: a ready-made routine stays within the doses, each hold the least number of times")
{
    const std::map<Side, Outcome> outcomes{{Side::Right, outcomeOf(caseFor(Side::Right, {}))}};
    const RoutinePlan quick = planFor(ready({{t("warm-up-strokes"), 30, 0, {}},
                                             {t("manual-pressure"), 45, 0, {}},
                                             {t("stretch-straight-knee"), 30, 0, {}}}),
                                      outcomes, techniques(), {});
    CHECK(lines(quick) == Lines{"warm-up warm-up-strokes 30", "position manual-pressure 10",
                                "search manual-pressure 10", "hold manual-pressure 45",
                                "position stretch-straight-knee 10", "stretch stretch-straight-knee 30",
                                "stretch stretch-straight-knee 30", "aftercare 20"});
    CHECK(quick.ready == RoutineId("ready"));
    const RoutinePlan wild = planFor(ready({{t("manual-pressure"), 5, 0, {}},
                                            {t("warm-up-strokes"), 999, 0, {}},
                                            {t("heel-raise"), 0, 99, {}},
                                            {t("active-release"), 0, 1, {}},
                                            {t("vibration"), 0, 0, {}}}),
                                     outcomes, techniques(), tools({"massager"}));
    CHECK(lines(wild) == Lines{"position manual-pressure 10", "search manual-pressure 10", "hold manual-pressure 30",
                               "warm-up warm-up-strokes 120", "position heel-raise 10", "strength heel-raise 90 x15",
                               "strength heel-raise 90 x15", "movement active-release 30 x5", "movement vibration 60",
                               "aftercare 20"});
}

TEST_CASE("planFor: a ready-made routine does one leg after the other, each with its own outcome")
{
    const std::map<Side, Outcome> outcomes{{Side::Left, outcomeOf(caseFor(Side::Left, {}, {"varicose-veins"}))},
                                           {Side::Right, outcomeOf(caseFor(Side::Right, {}))}};
    const RoutinePlan plan = planFor(ready({{t("roller-pressure"), 45, 0, {}}, {t("active-release"), 0, 8, {}}}, true),
                                     outcomes, techniques(), tools({"foam-roller"}));
    CHECK(lines(plan) == Lines{"position manual-pressure 10", "search manual-pressure 10", "hold manual-pressure 45",
                               "movement active-release 48 x8", "switch-side 10", "position roller-pressure 15",
                               "search roller-pressure 15", "hold roller-pressure 45", "movement active-release 48 x8",
                               "aftercare 20"});
    CHECK(plan.sides() == std::set<Side>{Side::Left, Side::Right});
    CHECK(plan.steps[0].side == Side::Left);
    CHECK(plan.steps[4].side == Side::Right);
    REQUIRE(plan.leftOut.size() == 1);
    CHECK(plan.leftOut[0].side == Side::Left);
    CHECK(plan.leftOut[0].rules == std::vector<RuleId>{RuleId("W7")});
    CHECK(plan.leftOut[0].instead == t("manual-pressure"));
}

TEST_CASE("planFor: a ready-made routine leaves out a leg that does not pass, and pressing that may land on a bad spot")
{
    const std::map<Side, Outcome> oneStopped{{Side::Left, outcomeOf(caseFor(Side::Left, {}, {"focal-bone-pain"}))},
                                             {Side::Right, outcomeOf(caseFor(Side::Right, {}))}};
    const ReadyRoutine routine = ready({{t("roller-pressure"), 45, 0, {}}, {t("active-release"), 0, 8, {}}}, true);
    CHECK(planFor(routine, oneStopped, techniques(), {}).sides() == std::set<Side>{Side::Right});

    ScreeningCase behindKnee = caseFor(Side::Right, pictureWithSpots(Side::Right, 2));
    behindKnee.spots[1].selfPressure = false;
    const RoutinePlan plan =
        planFor(routine, {{Side::Right, outcomeOf(behindKnee)}}, techniques(), tools({"foam-roller"}));
    CHECK(plan.steps.empty());
    CHECK(leftOut(plan, "roller-pressure")->rules == std::vector<RuleId>{RuleId("W12")});
    CHECK_FALSE(leftOut(plan, "active-release"));
    CHECK(planFor(routine, {}, techniques(), {}).steps.empty());
}

TEST_CASE("planFor: no plan for any conditions, tools and spots leaves the doses or what the check allows")
{
    const std::vector<std::string> conditions{"diabetes",
                                              "varicose-veins",
                                              "blood-thinner",
                                              "oestrogen",
                                              "osteoporosis",
                                              "reduced-feeling",
                                              "lymphoedema",
                                              "recent-injury-72h",
                                              "heavy-new-exercise",
                                              "steroid-or-fluoroquinolone",
                                              "interferes-daily-life"};
    const std::vector<std::string> owned{"ball", "foam-roller", "massage-stick", "warm-pack", "wall", "step"};
    property("plans obey the outcome", [&] {
        std::vector<std::string> yes;
        std::set<ToolId> tools;
        for (const std::string &condition : conditions) {
            if (*rc::gen::inRange(0, 5) == 0)
                yes.push_back(condition);
        }
        for (const std::string &tool : owned) {
            if (*rc::gen::arbitrary<bool>())
                tools.insert(ToolId(tool));
        }
        ScreeningCase screeningCase =
            caseFor(Side::Right, pictureWithSpots(Side::Right, *rc::gen::inRange<std::size_t>(0, 4)), yes);
        for (SpotFacts &facts : screeningCase.spots)
            facts.selfPressure = *rc::gen::inRange(0, 3) != 0;
        const TriggerPoint point = *rc::gen::element(soleus(), gastrocnemius(), hollowOfTheKnee());
        const Outcome outcome = outcomeOf(screeningCase);
        const RoutinePlan plan = planOf(point, screeningCase, tools, *rc::gen::inRange<std::size_t>(0, 4));
        RC_ASSERT(plan.steps.empty() || outcome.passes());
        for (const PlanStep &step : plan.steps) {
            RC_ASSERT(step.length > std::chrono::seconds(0) && step.length <= step.most);
            if (step.technique.isEmpty())
                continue;
            const bool withheld =
                step.spot ? outcome.isWithheldAt(step.technique, *step.spot) : outcome.isWithheld(step.technique);
            RC_ASSERT(!withheld);
            const std::vector<Technique> all = techniques();
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&](const Technique &technique) { return technique.id == step.technique; });
            RC_ASSERT(hasToolFor(*found, tools));
            if (isTreatment(step) && found->dose.seconds) {
                RC_ASSERT(step.length.count() >= found->dose.seconds->least);
                RC_ASSERT(step.length.count() <= found->dose.seconds->most);
            }
        }
        for (const LeftOut &left : plan.leftOut)
            RC_ASSERT(left.missingTool == left.rules.empty());
    });
}

TEST_CASE("StepKind: every kind has an id of its own")
{
    std::set<std::string_view> ids;
    for (const StepKind kind :
         {StepKind::Position, StepKind::WarmUp, StepKind::Search, StepKind::Hold, StepKind::Movement, StepKind::Rest,
          StepKind::Stretch, StepKind::SwitchSide, StepKind::Strength, StepKind::Heat, StepKind::Aftercare}) {
        ids.insert(idOf(kind));
        CHECK(stepKindFromId(idOf(kind)) == kind);
    }
    CHECK(ids.size() == 11);
    CHECK(ids.count("") == 0);
    CHECK_FALSE(stepKindFromId("juggling"));
    CHECK_FALSE(stepKindFromId(""));
}
