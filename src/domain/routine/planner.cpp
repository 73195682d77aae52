// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/planner.h"

#include "domain/routine/side_builder.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

namespace {

using std::chrono::seconds;

constexpr seconds switchTime{10};
constexpr seconds aftercareTime{20};

void addAftercare(RoutinePlan &plan)
{
    if (plan.steps.empty())
        return;
    const Side side = plan.steps.back().side;
    plan.steps.push_back({StepKind::Aftercare, {}, side, aftercareTime, longestSetUp, 0, 0, 0, 0, std::nullopt});
}

/// The matched spot first, then the others on the same muscle that may be pressed the same way.
std::vector<std::optional<std::size_t>> spotsToPress(const TriggerPoint &point, const Picture &picture,
                                                     std::optional<std::size_t> matched, const Technique &technique,
                                                     const SideBuilder &builder)
{
    if (!matched)
        return {std::nullopt};
    std::vector<std::optional<std::size_t>> spots{matched};
    const std::size_t most =
        technique.dose.spots ? static_cast<std::size_t>(std::max(technique.dose.spots->most, 1)) : 1;
    for (std::size_t i = 0; i < picture.spots.size() && spots.size() < most; ++i) {
        const MarkedSpot &spot = picture.spots[i];
        const bool samePlace = spot.point ? spot.point == point.id : spot.muscle == point.muscle;
        if (i != *matched && samePlace && !builder.isWithheld(technique.id, i))
            spots.emplace_back(i);
    }
    return spots;
}

/// Whether the point's extras name what is done while pressing.
bool isReleased(const TriggerPoint &point, const Technique &release)
{
    return std::any_of(point.extras.begin(), point.extras.end(),
                       [&](const ExtraTechnique &extra) { return extra.technique == release.id; });
}

void addPressure(SideBuilder &builder, const TriggerPoint &point, const Picture &picture,
                 std::optional<std::size_t> matched, const RuleId &pointNotPressed)
{
    const TechniqueId &plain = builder.find(TechniqueRole::PlainPressing).id;
    if (!point.selfPressure) {
        std::vector<RuleId> rules = builder.rulesFor(plain, matched);
        const bool told = std::find(rules.begin(), rules.end(), pointNotPressed) != rules.end();
        if (!told && !pointNotPressed.isEmpty())
            rules.push_back(pointNotPressed);
        builder.leaveOut(plain, std::move(rules));
        return;
    }
    std::vector<TechniqueId> contacts = point.contacts;
    if (std::find(contacts.begin(), contacts.end(), plain) == contacts.end())
        contacts.push_back(plain);
    const std::optional<TechniqueId> contact = builder.firstAdmitted(contacts, matched);
    if (!contact)
        return;
    builder.hold(*contact, spotsToPress(point, picture, matched, builder.find(*contact), builder), 0);
    const Technique *release = builder.findIfAny(TechniqueRole::Release);
    if (release && isReleased(point, *release) && builder.admits(release->id, matched))
        builder.perform(release->id, {}, matched);
}

bool isWanted(const ExtraTechnique &extra, const Picture &picture)
{
    return extra.whenSymptoms.empty() ||
           std::any_of(extra.whenSymptoms.begin(), extra.whenSymptoms.end(),
                       [&](const SymptomId &symptom) { return picture.symptoms.contains(symptom); });
}

/// Warmth belongs before the stretch, the other extras after it.
void addExtras(SideBuilder &builder, const TriggerPoint &point, const Picture &picture, bool warmth)
{
    for (const ExtraTechnique &extra : point.extras) {
        const TechniqueRole role = builder.find(extra.technique).role;
        const bool done = role == TechniqueRole::Release || builder.hasStep(extra.technique);
        const bool turn = (role == TechniqueRole::Warmth) == warmth;
        if (turn && !done && isWanted(extra, picture) && builder.admits(extra.technique))
            builder.perform(extra.technique, {});
    }
}

/// A step of a ready-made routine; pressing falls back on the hands.
void addReadyStep(SideBuilder &builder, const ReadyStep &ready)
{
    const Technique &technique = builder.find(ready.technique);
    const bool presses = technique.kind == TechniqueKind::Pressure;
    std::vector<TechniqueId> candidates{ready.technique};
    if (presses && technique.role != TechniqueRole::PlainPressing)
        candidates.push_back(builder.find(TechniqueRole::PlainPressing).id);
    const std::optional<TechniqueId> chosen = builder.firstAdmitted(candidates, std::nullopt);
    if (!chosen)
        return;
    if (presses)
        builder.hold(*chosen, {std::nullopt}, ready.seconds);
    else
        builder.perform(*chosen,
                        {ready.seconds, ready.repetitions, technique.dose.times ? technique.dose.times->least : 1});
}

} // namespace

RoutinePlan planFor(const TriggerPoint &point, Side side, std::size_t spotIndex, const Picture &picture,
                    const Outcome &outcome, const std::vector<Technique> &techniques, const std::set<ToolId> &tools)
{
    RoutinePlan plan;
    plan.point = point.id;
    if (!outcome.passes())
        return plan;
    std::optional<std::size_t> matched;
    if (spotIndex < picture.spots.size())
        matched = spotIndex;

    SideBuilder builder(plan, side, outcome, techniques, tools);
    builder.warmUp();
    addExtras(builder, point, picture, true);
    addPressure(builder, point, picture, matched, outcome.pointNotPressed);
    for (const TechniqueId &stretch : point.stretches) {
        const Dose &dose = builder.find(stretch).dose;
        const bool gentle = point.gentleStretch && dose.seconds;
        if (builder.admits(stretch))
            builder.perform(stretch,
                            gentle ? Amount{dose.seconds->least, 0, dose.times ? dose.times->least : 1} : Amount{});
    }
    addExtras(builder, point, picture, false);
    addAftercare(plan);
    return plan;
}

RoutinePlan planFor(const ReadyRoutine &routine, const std::map<Side, Outcome> &outcomes,
                    const std::vector<Technique> &techniques, const std::set<ToolId> &tools)
{
    RoutinePlan plan;
    plan.ready = routine.id;
    for (const auto &[side, outcome] : outcomes) {
        if (!outcome.passes())
            continue;
        RoutinePlan ofSide;
        SideBuilder builder(ofSide, side, outcome, techniques, tools);
        bool pressed = true;
        for (const ReadyStep &step : routine.steps) {
            // Bending the foot under pressure makes no sense where the pressing was left out.
            const Technique &technique = builder.find(step.technique);
            if (technique.role == TechniqueRole::Release && !pressed)
                continue;
            const std::size_t before = ofSide.steps.size();
            addReadyStep(builder, step);
            if (technique.kind == TechniqueKind::Pressure)
                pressed = ofSide.steps.size() > before;
        }
        if (!plan.steps.empty() && !ofSide.steps.empty())
            plan.steps.push_back({StepKind::SwitchSide, {}, side, switchTime, longestSetUp, 0, 0, 0, 0, std::nullopt});
        plan.steps.insert(plan.steps.end(), ofSide.steps.begin(), ofSide.steps.end());
        plan.leftOut.insert(plan.leftOut.end(), ofSide.leftOut.begin(), ofSide.leftOut.end());
    }
    addAftercare(plan);
    return plan;
}

} // namespace calfwise
