// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/planner.h"
#include "domain/screening/gate.h"
#include "domain/screening/spot.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"

#include <algorithm>
#include <map>

// Every point of the shipped guide, with every set of tools and every condition that lets a routine follow.

using namespace calfwise;
using calfwise::test::shippedGuide;

namespace {

using Names = std::vector<std::string>;

/// The table of techniques.md, written a second time.
struct PointRow {
    bool pressed;
    Names contacts;
    std::string stretch;
    Names besides; ///< with every symptom reported
};

const std::map<std::string, PointRow> &pointRows()
{
    static const std::map<std::string, PointRow> rows{
        {"gastrocnemius-1",
         {true,
          {"ball-pressure", "roller-pressure", "manual-pressure"},
          "stretch-straight-knee",
          {"active-release", "night-cramp-stretch"}}},
        {"gastrocnemius-2",
         {true, {"ball-pressure", "roller-pressure", "stick-pressure"}, "stretch-straight-knee", {"active-release"}}},
        {"gastrocnemius-3", {false, {}, "stretch-straight-knee", {"heat"}}},
        {"gastrocnemius-4", {false, {}, "stretch-straight-knee", {"heat"}}},
        {"soleus-1",
         {true, {"manual-pressure", "ball-pressure"}, "stretch-bent-knee", {"active-release", "heel-raise"}}},
        {"soleus-2", {true, {"manual-pressure"}, "stretch-bent-knee", {}}},
        {"soleus-3", {true, {"manual-pressure", "ball-pressure"}, "stretch-bent-knee", {}}},
        {"plantaris-1", {false, {}, "stretch-straight-knee", {"heat"}}},
        {"popliteus-1", {false, {}, "stretch-straight-knee", {}}},
        {"popliteus-2", {false, {}, "stretch-straight-knee", {}}},
        {"tibialis-posterior-1", {false, {}, "stretch-bent-knee", {"heel-raise"}}},
        {"flexor-digitorum-longus-1", {true, {"manual-pressure"}, "stretch-toes-up", {}}},
        {"flexor-hallucis-longus-1", {true, {"manual-pressure"}, "stretch-toes-up", {"stretch-bent-knee"}}},
        {"fibularis-longus-1", {false, {}, "stretch-sole-inward", {"heel-raise"}}},
        {"fibularis-brevis-1", {true, {"manual-pressure"}, "stretch-sole-inward", {}}}};
    return rows;
}

const GuideCore &guide()
{
    return shippedGuide().core;
}

std::vector<std::set<ToolId>> toolSets()
{
    std::vector<std::set<ToolId>> sets{{}};
    std::set<ToolId> all;
    for (const Tool &tool : guide().tools) {
        sets.push_back({tool.id});
        all.insert(tool.id);
    }
    sets.push_back(all);
    return sets;
}

/// The leg with one marked spot at the point and every symptom: extras that wait for a symptom come with it.
ScreeningCase caseAt(const TriggerPoint &point)
{
    static const BodyMap map(guide().drawings, guide().points);
    ScreeningCase asked;
    MarkedSpot spot;
    spot.view = *point.tapViews.begin();
    spot.position = point.positions.at(spot.view);
    placeSpot(spot, map, guide().points);
    spot.point = point.id;
    asked.picture.spots = {spot};
    for (const Symptom &symptom : guide().symptoms)
        asked.picture.symptoms.insert(symptom.id);
    asked.spots = spotFacts(asked.picture, map, guide().points);
    for (const Question &question : guide().rules.questions)
        asked.answers.set(guide().rules, asked.leg, question.id, Answer::No);
    return asked;
}

/// No condition, and each that lets a routine follow.
std::vector<Outcome> outcomesAt(const TriggerPoint &point)
{
    static const ScreeningGate gate(guide().rules);
    const ScreeningCase asked = caseAt(point);
    std::vector<Outcome> outcomes{gate.judge(asked, asked.answeredAt)};
    for (const Question &question : guide().rules.questions) {
        ScreeningCase with = asked;
        with.answers.set(guide().rules, with.leg, question.id, Answer::Yes);
        if (Outcome outcome = gate.judge(with, with.answeredAt); outcome.passes())
            outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

int place(const PlanStep &step)
{
    const std::string technique = step.technique.value();
    const Technique *known = step.technique.isEmpty() ? nullptr : guide().technique(step.technique);
    if (step.kind == StepKind::Aftercare)
        return 5;
    if (!known || known->kind == TechniqueKind::Strokes || known->kind == TechniqueKind::Heat)
        return 0;
    if (known->kind == TechniqueKind::Pressure && technique != "active-release")
        return 1;
    if (technique == "active-release")
        return 2;
    return known->kind == TechniqueKind::Stretch ? 3 : 4;
}

const LeftOut *leftOut(const RoutinePlan &plan, const std::string &technique)
{
    const auto found = std::find_if(plan.leftOut.begin(), plan.leftOut.end(),
                                    [&](const LeftOut &left) { return left.technique == TechniqueId(technique); });
    return found == plan.leftOut.end() ? nullptr : &*found;
}

bool uses(const RoutinePlan &plan, const std::string &technique)
{
    return std::any_of(plan.steps.begin(), plan.steps.end(),
                       [&](const PlanStep &step) { return step.technique == TechniqueId(technique); });
}

/// What is wrong with the order or the doses of the steps, or nothing.
std::string wrongStep(const RoutinePlan &plan, const Outcome &outcome)
{
    int last = 0;
    for (const PlanStep &step : plan.steps) {
        if (step.kind == StepKind::Rest)
            continue;
        if (place(step) < last)
            return "too late: " + step.technique.value();
        last = place(step);
        if (step.length <= std::chrono::seconds(0) || step.length > std::max(step.most, step.length))
            return "length of " + step.technique.value();
        if (!step.technique.isEmpty() && outcome.isWithheldAt(step.technique, step.spot))
            return "withheld: " + step.technique.value();
    }
    return plan.steps.empty() || plan.steps.back().kind == StepKind::Aftercare ? std::string() : "no aftercare";
}

/// Whether a technique that the table names is done, or left out with a reason that holds.
std::string wrongWith(const std::string &technique, const RoutinePlan &plan, const Outcome &outcome,
                      const std::set<ToolId> &tools)
{
    if (uses(plan, technique))
        return {};
    const LeftOut *left = leftOut(plan, technique);
    if (!left)
        return technique + " is neither done nor left out";
    const bool withheld = outcome.isWithheldAt(left->technique, std::optional<std::size_t>(0));
    if (withheld != !left->rules.empty())
        return technique + " is left out by other rules than withhold it";
    if (!withheld && (!left->missingTool || hasToolFor(*guide().technique(left->technique), tools)))
        return technique + " is left out though there is a tool";
    return {};
}

/// The first contact that can be done is done, the better ones are left out in its favour; with none, all have a
/// reason.
std::string wrongPressure(const PointRow &row, const RoutinePlan &plan, const Outcome &outcome,
                          const std::set<ToolId> &tools)
{
    if (!row.pressed) {
        const LeftOut *left = leftOut(plan, "manual-pressure");
        return left && !left->rules.empty() && !uses(plan, "manual-pressure") ? std::string()
                                                                              : "pressed, or not said why not";
    }
    Names contacts = row.contacts;
    if (std::find(contacts.begin(), contacts.end(), "manual-pressure") == contacts.end())
        contacts.push_back("manual-pressure");
    for (const std::string &contact : contacts) {
        const bool can = !outcome.isWithheldAt(TechniqueId(contact), std::optional<std::size_t>(0)) &&
                         hasToolFor(*guide().technique(TechniqueId(contact)), tools);
        if (can != uses(plan, contact))
            return contact + (can ? " is not used" : " is used");
        if (can)
            return {};
        if (const std::string wrong = wrongWith(contact, plan, outcome, tools); !wrong.empty())
            return wrong;
    }
    return {};
}

std::string wrongPlan(const TriggerPoint &point, const Outcome &outcome, const std::set<ToolId> &tools)
{
    const PointRow &row = pointRows().at(point.id.value());
    const Picture picture = caseAt(point).picture;
    const RoutinePlan plan = planFor(point, Side::Right, 0, picture, outcome, guide().techniques, tools);
    std::string wrong = wrongStep(plan, outcome);
    if (wrong.empty())
        wrong = wrongPressure(row, plan, outcome, tools);
    if (wrong.empty())
        wrong = wrongWith(row.stretch, plan, outcome, tools);
    for (const std::string &technique : row.besides) {
        // The foot bends under pressure: without that there is nothing to release.
        const bool pressedNothing = technique == "active-release" &&
                                    !std::any_of(plan.steps.begin(), plan.steps.end(),
                                                 [](const PlanStep &step) { return step.kind == StepKind::Hold; });
        if (wrong.empty() && !pressedNothing)
            wrong = wrongWith(technique, plan, outcome, tools);
    }
    return wrong;
}

} // namespace

TEST_CASE("The shipped guide's plans: each point has the contacts, the stretch and the rest that the table names")
{
    REQUIRE(guide().points.size() == pointRows().size());
    for (const TriggerPoint &point : guide().points) {
        INFO(point.id.value());
        const PointRow &row = pointRows().at(point.id.value());
        CHECK(point.selfPressure == row.pressed);
        REQUIRE(point.stretches.size() == 1);
        CHECK(point.stretches[0] == TechniqueId(row.stretch));
        Names besides;
        for (const ExtraTechnique &extra : point.extras)
            besides.push_back(extra.technique.value());
        CHECK(besides == row.besides);
        REQUIRE(point.contacts.size() >= row.contacts.size());
        for (std::size_t i = 0; i < row.contacts.size(); ++i)
            CHECK(point.contacts[i] == TechniqueId(row.contacts[i]));
    }
}

TEST_CASE("The shipped guide's plans: every point, with all tools and conditions, in order and with why")
{
    std::size_t plans = 0;
    for (const TriggerPoint &point : guide().points) {
        const std::vector<Outcome> outcomes = outcomesAt(point);
        CHECK(outcomes.size() > 10);
        for (const Outcome &outcome : outcomes) {
            for (const std::set<ToolId> &tools : toolSets()) {
                const std::string wrong = wrongPlan(point, outcome, tools);
                if (!wrong.empty()) {
                    INFO(point.id.value() << ", level " << idOf(outcome.level) << ", " << tools.size() << " tools");
                    FAIL_CHECK(wrong);
                }
                ++plans;
            }
        }
    }
    CHECK(plans > 1000);
}
