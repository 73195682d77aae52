// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/routine/routine_fixture.h"

#include "tests/support/rule_book_fixture.h"

#include <map>

namespace calfwise::test {

namespace {

Technique technique(const char *id, TechniqueKind kind, const std::vector<std::string> &toolIds)
{
    Technique made;
    made.id = TechniqueId(id);
    made.kind = kind;
    for (const std::string &tool : toolIds)
        made.tools.emplace_back(tool);
    made.byHand = toolIds.empty() || toolIds.front() == "none";
    return made;
}

Technique held(const char *id, TechniqueKind kind, const std::vector<std::string> &toolIds, DoseRange seconds)
{
    Technique made = technique(id, kind, toolIds);
    made.dose.seconds = seconds;
    return made;
}

Technique pressed(const char *id, const std::vector<std::string> &toolIds, int usual = 45)
{
    Technique made = held(id, TechniqueKind::Pressure, toolIds, {30, usual, 90});
    made.dose.spots = DoseRange{1, 1, 3};
    return made;
}

Technique stretched(const char *id, const std::vector<std::string> &toolIds, DoseRange seconds, DoseRange times,
                    int rest = 0)
{
    Technique made = held(id, TechniqueKind::Stretch, toolIds, seconds);
    made.dose.times = times;
    made.dose.restSeconds = rest;
    return made;
}

Technique repeated(const char *id, TechniqueKind kind, const std::vector<std::string> &toolIds, DoseRange repetitions)
{
    Technique made = technique(id, kind, toolIds);
    made.dose.repetitions = repetitions;
    made.dose.cadenceSeconds = 3;
    return made;
}

const ScreeningGate &gate()
{
    static const ScreeningGate made(ruleBook());
    return made;
}

} // namespace

std::vector<Technique> techniques()
{
    std::vector<Technique> made{
        held("warm-up-strokes", TechniqueKind::Strokes, {"none"}, {30, 60, 120}),
        pressed("manual-pressure", {"none"}),
        pressed("ball-pressure", {"ball"}),
        pressed("roller-pressure", {"foam-roller"}),
        pressed("stick-pressure", {"massage-stick"}),
        pressed("crossed-leg-pressure", {"foam-roller", "ball"}, 30),
        repeated("active-release", TechniqueKind::Movement, {"none"}, {5, 8, 10}),
        stretched("stretch-straight-knee", {"none", "wall"}, {20, 30, 60}, {2, 3, 5}),
        stretched("stretch-bent-knee", {"none", "wall"}, {20, 30, 60}, {2, 3, 5}),
        stretched("night-cramp-stretch", {"none", "wall"}, {10, 10, 10}, {3, 3, 3}, 10),
        stretched("stretch-toes-up", {"none"}, {20, 30, 45}, {2, 2, 3}),
        stretched("stretch-sole-inward", {"none", "strap"}, {20, 30, 45}, {2, 2, 3}),
        repeated("heel-raise", TechniqueKind::Strength, {"none", "step"}, {8, 10, 15}),
        held("deep-stroking", TechniqueKind::Strokes, {"none"}, {60, 120, 180}),
        held("vibration", TechniqueKind::Vibration, {"massager"}, {30, 60, 90}),
        held("heat", TechniqueKind::Heat, {"warm-pack", "bath"}, {600, 900, 1200}),
        held("dynamic-warm-up", TechniqueKind::WarmUp, {"none"}, {180, 240, 300}),
        held("cool-down", TechniqueKind::CoolDown, {"none", "wall"}, {180, 240, 300}),
        technique("dry-needling", TechniqueKind::Professional, {}),
    };
    const std::map<std::string, TechniqueRole> roles{{"warm-up-strokes", TechniqueRole::Opening},
                                                     {"heat", TechniqueRole::Warmth},
                                                     {"manual-pressure", TechniqueRole::PlainPressing},
                                                     {"crossed-leg-pressure", TechniqueRole::DeepPressing},
                                                     {"active-release", TechniqueRole::Release}};
    for (Technique &candidate : made) {
        if (const auto role = roles.find(candidate.id.value()); role != roles.end())
            candidate.role = role->second;
        if (candidate.id == TechniqueId("heel-raise"))
            candidate.dose.times = DoseRange{2, 2, 2};
    }
    made.back().professional = true;
    return made;
}

TriggerPoint pressedPoint(const std::vector<std::string> &contacts, const std::string &stretch,
                          const std::vector<ExtraTechnique> &extras)
{
    TriggerPoint point;
    point.id = TriggerPointId("soleus-1");
    point.muscle = MuscleId("soleus");
    point.selfPressure = true;
    for (const std::string &contact : contacts)
        point.contacts.emplace_back(contact);
    point.stretches = {TechniqueId(stretch)};
    point.extras = extras;
    return point;
}

Picture pictureWithSpots(Side leg, std::size_t spots)
{
    Picture picture;
    picture.leg = leg;
    for (std::size_t i = 0; i < spots; ++i) {
        MarkedSpot spot;
        spot.position = {0.0, 0.3 + 0.1 * static_cast<double>(i)};
        spot.muscle = MuscleId("soleus");
        picture.spots.push_back(spot);
    }
    return picture;
}

ScreeningCase caseFor(Side leg, const Picture &picture, const std::vector<std::string> &yes)
{
    const RuleBook &rules = gate().rules();
    ScreeningCase made;
    made.leg = leg;
    for (const Question &question : rules.questions)
        made.answers.set(rules, leg, question.id, Answer::No);
    for (const std::string &id : yes)
        made.answers.set(rules, leg, QuestionId(id), Answer::Yes);
    made.answeredAt = morning();
    made.picture = picture;
    made.picture.leg = leg;
    made.spots.resize(picture.spots.size());
    return made;
}

Instant morning()
{
    return std::chrono::sys_days(std::chrono::year(2026) / 3 / 10) + std::chrono::hours(8);
}

Outcome outcomeOf(const ScreeningCase &screeningCase)
{
    return gate().judge(screeningCase, morning());
}

Permit permitOf(const ScreeningCase &screeningCase)
{
    return std::get<Permit>(gate().admit(screeningCase, morning()));
}

std::vector<std::string> lines(const RoutinePlan &plan)
{
    std::vector<std::string> made;
    for (const PlanStep &step : plan.steps) {
        std::string line(idOf(step.kind));
        if (!step.technique.isEmpty())
            line += " " + step.technique.value();
        line += " " + std::to_string(step.length.count());
        if (step.repetitions > 0)
            line += " x" + std::to_string(step.repetitions);
        made.push_back(std::move(line));
    }
    return made;
}

} // namespace calfwise::test
