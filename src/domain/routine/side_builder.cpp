// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/side_builder.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

namespace {

using std::chrono::seconds;

// About the length of a calf at two centimetres a second; hands are on the spot already.
constexpr seconds searchWithTool{15};
constexpr seconds searchWithHands{10};

StepKind kindOf(const Technique &technique)
{
    switch (technique.kind) {
    case TechniqueKind::Pressure:
        return StepKind::Hold;
    case TechniqueKind::Stretch:
        return StepKind::Stretch;
    case TechniqueKind::Strength:
        return StepKind::Strength;
    case TechniqueKind::Heat:
        return StepKind::Heat;
    case TechniqueKind::Strokes:
    case TechniqueKind::WarmUp:
        return StepKind::WarmUp;
    case TechniqueKind::Movement:
    case TechniqueKind::Vibration:
    case TechniqueKind::CoolDown:
        return StepKind::Movement;
    case TechniqueKind::Professional:
        break;
    }
    throw std::invalid_argument("a technique that is no step of a routine: " + technique.id.value());
}

int within(const DoseRange &range, int wanted)
{
    return std::clamp(wanted, range.least, std::max(range.least, range.most));
}

} // namespace

SideBuilder::SideBuilder(RoutinePlan &plan, Side side, const Outcome &outcome, const std::vector<Technique> &techniques,
                         const std::set<ToolId> &tools)
    : m_plan(plan), m_side(side), m_outcome(outcome), m_techniques(techniques), m_tools(tools)
{
}

const Technique &SideBuilder::find(const TechniqueId &id) const
{
    const Technique *found = techniqueWith(id, m_techniques);
    if (!found)
        throw std::invalid_argument("unknown technique: " + id.value());
    return *found;
}

const Technique *SideBuilder::findIfAny(TechniqueRole role) const
{
    return techniqueWith(role, m_techniques);
}

const Technique &SideBuilder::find(TechniqueRole role) const
{
    const Technique *found = findIfAny(role);
    if (!found)
        throw std::invalid_argument("no technique plays the part " + std::string(idOf(role)));
    return *found;
}

bool SideBuilder::isWithheld(const TechniqueId &id, std::optional<std::size_t> spot) const
{
    return m_outcome.isWithheldAt(id, spot);
}

bool SideBuilder::admits(const TechniqueId &id, std::optional<std::size_t> spot)
{
    const Technique &technique = find(id);
    if (technique.professional)
        return false;
    if (isWithheld(id, spot)) {
        m_plan.leftOut.push_back({id, m_side, rulesFor(id, spot), false, std::nullopt});
        return false;
    }
    if (!hasToolFor(technique, m_tools)) {
        m_plan.leftOut.push_back({id, m_side, {}, true, std::nullopt});
        return false;
    }
    return true;
}

std::optional<TechniqueId> SideBuilder::firstAdmitted(const std::vector<TechniqueId> &candidates,
                                                      std::optional<std::size_t> spot)
{
    const std::size_t before = m_plan.leftOut.size();
    for (const TechniqueId &id : candidates) {
        if (!admits(id, spot))
            continue;
        for (std::size_t i = before; i < m_plan.leftOut.size(); ++i)
            m_plan.leftOut[i].instead = id;
        return id;
    }
    return std::nullopt;
}

void SideBuilder::warmUp()
{
    const std::size_t before = m_plan.leftOut.size();
    const TechniqueId &opening = find(TechniqueRole::Opening).id;
    if (admits(opening)) {
        perform(opening, {});
        return;
    }
    const Technique &warmth = find(TechniqueRole::Warmth);
    if (!isWithheld(warmth.id, std::nullopt) && hasToolFor(warmth, m_tools)) {
        m_plan.leftOut[before].instead = warmth.id;
        perform(warmth.id, {});
    }
}

bool SideBuilder::hasStep(const TechniqueId &id) const
{
    return std::any_of(m_plan.steps.begin(), m_plan.steps.end(),
                       [&](const PlanStep &step) { return step.technique == id; });
}

void SideBuilder::leaveOut(const TechniqueId &id, std::vector<RuleId> rules)
{
    m_plan.leftOut.push_back({id, m_side, std::move(rules), false, std::nullopt});
}

std::vector<RuleId> SideBuilder::rulesFor(const TechniqueId &id, std::optional<std::size_t> spot) const
{
    if (spot)
        return m_outcome.rulesWithholding(id, spot);
    std::vector<RuleId> rules = m_outcome.rulesWithholding(id);
    for (std::size_t i = 0; i < m_outcome.withheldAtSpotBy.size(); ++i) {
        for (const RuleId &rule : m_outcome.rulesWithholding(id, i)) {
            if (std::find(rules.begin(), rules.end(), rule) == rules.end())
                rules.push_back(rule);
        }
    }
    return rules;
}

void SideBuilder::settle(const Technique &technique, std::optional<std::size_t> spot)
{
    add({StepKind::Position, technique.id, m_side, setUpTime(technique), longestSetUp, 0, 0, 0, 0, spot});
}

void SideBuilder::search(const Technique &technique, std::optional<std::size_t> spot)
{
    const seconds length = technique.byHand ? searchWithHands : searchWithTool;
    add({StepKind::Search, technique.id, m_side, length, longestSetUp, 0, 0, 0, 0, spot});
}

void SideBuilder::hold(const TechniqueId &id, const std::vector<std::optional<std::size_t>> &spots, int heldSeconds)
{
    const Technique &technique = find(id);
    for (std::size_t i = 0; i < spots.size(); ++i) {
        settle(technique, spots[i]);
        search(technique, spots[i]);
        PlanStep step = timed(technique, heldSeconds);
        step.number = static_cast<int>(i) + 1;
        step.of = static_cast<int>(spots.size());
        step.spot = spots[i];
        add(step);
    }
}

void SideBuilder::perform(const TechniqueId &id, const Amount &amount, std::optional<std::size_t> spot)
{
    const Technique &technique = find(id);
    if (beginsInPosition(technique.kind))
        settle(technique);
    PlanStep step =
        technique.dose.repetitions ? repeated(technique, amount.repetitions) : timed(technique, amount.seconds);
    const std::optional<DoseRange> &times = technique.dose.times;
    step.of = times ? within(*times, amount.times == 0 ? times->usual : amount.times) : 1;
    step.spot = spot;
    for (step.number = 1; step.number <= step.of; ++step.number) {
        if (step.number > 1 && technique.dose.restSeconds > 0)
            add({StepKind::Rest,
                 {},
                 m_side,
                 seconds(technique.dose.restSeconds),
                 longestSetUp,
                 0,
                 0,
                 0,
                 0,
                 std::nullopt});
        add(step);
    }
}

void SideBuilder::add(PlanStep step)
{
    m_plan.steps.push_back(std::move(step));
}

PlanStep SideBuilder::begin(const Technique &technique) const
{
    PlanStep step;
    step.kind = kindOf(technique);
    step.technique = technique.id;
    step.side = m_side;
    return step;
}

PlanStep SideBuilder::timed(const Technique &technique, int wanted) const
{
    const std::optional<DoseRange> &dose = technique.dose.seconds;
    if (!dose || dose->least <= 0)
        throw std::invalid_argument("a dose without a time: " + technique.id.value());
    PlanStep step = begin(technique);
    step.length = seconds(within(*dose, wanted == 0 ? dose->usual : wanted));
    step.most = seconds(std::max(dose->most, dose->least));
    return step;
}

PlanStep SideBuilder::repeated(const Technique &technique, int wanted) const
{
    const DoseRange &dose = *technique.dose.repetitions;
    const int cycle = 2 * technique.dose.cadenceSeconds;
    if (cycle <= 0 || dose.least <= 0)
        throw std::invalid_argument("a dose without a time: " + technique.id.value());
    PlanStep step = begin(technique);
    step.repetitions = within(dose, wanted == 0 ? dose.usual : wanted);
    step.cadenceSeconds = technique.dose.cadenceSeconds;
    step.length = seconds(step.repetitions * cycle);
    step.most = seconds(std::max(dose.most, dose.least) * cycle);
    return step;
}

} // namespace calfwise
