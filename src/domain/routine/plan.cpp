// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/plan.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

namespace {

using std::chrono::seconds;

constexpr seconds settleWithTool{15};
constexpr seconds settleWithHands{10};
// About the length of a calf at two centimetres a second; hands are on the spot already.
constexpr seconds searchWithTool{15};
constexpr seconds searchWithHands{10};
constexpr seconds switchTime{10};
constexpr seconds aftercareTime{20};
constexpr seconds longestSetUp{60};
const TechniqueId manualPressure("manual-pressure");
const TechniqueId activeRelease("active-release");
const TechniqueId warmUpStrokes("warm-up-strokes");
const TechniqueId heat("heat");
const ToolId hands("none");
/// What keeps a point from being pressed where no marked spot says so itself.
const RuleId pointNotPressed("W12");

StepKind kindOf(const Technique &technique)
{
    if (technique.kind == "pressure")
        return StepKind::Hold;
    if (technique.kind == "stretch")
        return StepKind::Stretch;
    if (technique.kind == "strength")
        return StepKind::Strength;
    if (technique.kind == "heat")
        return StepKind::Heat;
    if (technique.kind == "strokes" || technique.kind == "warm-up")
        return StepKind::WarmUp;
    if (technique.kind == "movement" || technique.kind == "vibration" || technique.kind == "cool-down")
        return StepKind::Movement;
    throw std::invalid_argument("a technique that is no step of a routine: " + technique.id.value());
}

bool usesHandsOnly(const Technique &technique)
{
    return technique.tools.empty() ||
           std::find(technique.tools.begin(), technique.tools.end(), hands) != technique.tools.end();
}

int within(const DoseRange &range, int wanted)
{
    return std::clamp(wanted, range.least, std::max(range.least, range.most));
}

/// How much of a technique; 0 is the content's default.
struct Amount {
    int seconds = 0;
    int repetitions = 0;
    int times = 0;
};

/// Puts one side's steps together.
class SideBuilder {
public:
    SideBuilder(RoutinePlan &plan, Side side, const Outcome &outcome, const std::vector<Technique> &techniques,
                const std::set<ToolId> &tools)
        : m_plan(plan), m_side(side), m_outcome(outcome), m_techniques(techniques), m_tools(tools)
    {
    }

    const Technique &find(const TechniqueId &id) const
    {
        const auto found = std::find_if(m_techniques.begin(), m_techniques.end(),
                                        [&](const Technique &technique) { return technique.id == id; });
        if (found == m_techniques.end())
            throw std::invalid_argument("unknown technique: " + id.value());
        return *found;
    }

    bool isWithheld(const TechniqueId &id, std::optional<std::size_t> spot) const
    {
        return m_outcome.isWithheldAt(id, spot);
    }

    /// Whether the technique can be done; if not, says so in the plan.
    bool admits(const TechniqueId &id, std::optional<std::size_t> spot = std::nullopt)
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

    /// The first that can be done; those passed over are left out in its favour.
    std::optional<TechniqueId> firstAdmitted(const std::vector<TechniqueId> &candidates,
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

    /// Heat takes the place of the strokes where only those are withheld.
    void warmUp()
    {
        const std::size_t before = m_plan.leftOut.size();
        if (admits(warmUpStrokes)) {
            perform(warmUpStrokes, {});
        } else if (!isWithheld(heat, std::nullopt) && hasToolFor(find(heat), m_tools)) {
            m_plan.leftOut[before].instead = heat;
            perform(heat, {});
        }
    }

    bool hasStep(const TechniqueId &id) const
    {
        return std::any_of(m_plan.steps.begin(), m_plan.steps.end(),
                           [&](const PlanStep &step) { return step.technique == id; });
    }

    void leaveOut(const TechniqueId &id, std::vector<RuleId> rules)
    {
        m_plan.leftOut.push_back({id, m_side, std::move(rules), false, std::nullopt});
    }

    std::vector<RuleId> rulesFor(const TechniqueId &id, std::optional<std::size_t> spot) const
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

    void settle(const Technique &technique, std::optional<std::size_t> spot = std::nullopt)
    {
        add({StepKind::Position, technique.id, m_side, setUpTime(technique), longestSetUp, 0, 0, 0, 0, spot});
    }

    void search(const Technique &technique, std::optional<std::size_t> spot)
    {
        const seconds length = usesHandsOnly(technique) ? searchWithHands : searchWithTool;
        add({StepKind::Search, technique.id, m_side, length, longestSetUp, 0, 0, 0, 0, spot});
    }

    /// One hold a spot, with time to move there and to find it.
    void hold(const TechniqueId &id, const std::vector<std::optional<std::size_t>> &spots, int heldSeconds)
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

    void perform(const TechniqueId &id, const Amount &amount, std::optional<std::size_t> spot = std::nullopt)
    {
        const Technique &technique = find(id);
        const StepKind kind = kindOf(technique);
        if (kind == StepKind::Stretch || kind == StepKind::Strength)
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

    void add(PlanStep step) { m_plan.steps.push_back(std::move(step)); }

private:
    PlanStep begin(const Technique &technique) const
    {
        PlanStep step;
        step.kind = kindOf(technique);
        step.technique = technique.id;
        step.side = m_side;
        return step;
    }

    PlanStep timed(const Technique &technique, int wanted) const
    {
        const std::optional<DoseRange> &dose = technique.dose.seconds;
        if (!dose || dose->least <= 0)
            throw std::invalid_argument("a dose without a time: " + technique.id.value());
        PlanStep step = begin(technique);
        step.length = seconds(within(*dose, wanted == 0 ? dose->usual : wanted));
        step.most = seconds(std::max(dose->most, dose->least));
        return step;
    }

    PlanStep repeated(const Technique &technique, int wanted) const
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

    RoutinePlan &m_plan;
    const Side m_side;
    const Outcome &m_outcome;
    const std::vector<Technique> &m_techniques;
    const std::set<ToolId> &m_tools;
};

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

void addPressure(SideBuilder &builder, const TriggerPoint &point, const Picture &picture,
                 std::optional<std::size_t> matched)
{
    if (!point.selfPressure) {
        std::vector<RuleId> rules = builder.rulesFor(manualPressure, matched);
        if (std::find(rules.begin(), rules.end(), pointNotPressed) == rules.end())
            rules.push_back(pointNotPressed);
        builder.leaveOut(manualPressure, std::move(rules));
        return;
    }
    std::vector<TechniqueId> contacts = point.contacts;
    if (std::find(contacts.begin(), contacts.end(), manualPressure) == contacts.end())
        contacts.push_back(manualPressure);
    const std::optional<TechniqueId> contact = builder.firstAdmitted(contacts, matched);
    if (!contact)
        return;
    builder.hold(*contact, spotsToPress(point, picture, matched, builder.find(*contact), builder), 0);
    const bool released = std::any_of(point.extras.begin(), point.extras.end(),
                                      [](const ExtraTechnique &extra) { return extra.technique == activeRelease; });
    if (released && builder.admits(activeRelease, matched))
        builder.perform(activeRelease, {}, matched);
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
        const bool done = extra.technique == activeRelease || builder.hasStep(extra.technique);
        const bool turn = (extra.technique == heat) == warmth;
        if (turn && !done && isWanted(extra, picture) && builder.admits(extra.technique))
            builder.perform(extra.technique, {});
    }
}

/// A step of a ready-made routine; pressing falls back on the hands.
void addReadyStep(SideBuilder &builder, const ReadyStep &ready)
{
    const Technique &technique = builder.find(ready.technique);
    const bool presses = technique.kind == "pressure";
    std::vector<TechniqueId> candidates{ready.technique};
    if (presses && ready.technique != manualPressure)
        candidates.push_back(manualPressure);
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

std::string_view idOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Position:
        return "position";
    case StepKind::WarmUp:
        return "warm-up";
    case StepKind::Search:
        return "search";
    case StepKind::Hold:
        return "hold";
    case StepKind::Movement:
        return "movement";
    case StepKind::Rest:
        return "rest";
    case StepKind::Stretch:
        return "stretch";
    case StepKind::SwitchSide:
        return "switch-side";
    case StepKind::Strength:
        return "strength";
    case StepKind::Heat:
        return "heat";
    case StepKind::Aftercare:
        return "aftercare";
    }
    return {};
}

std::optional<StepKind> stepKindFromId(std::string_view id)
{
    for (int i = 0; i <= static_cast<int>(StepKind::Aftercare); ++i) {
        if (idOf(static_cast<StepKind>(i)) == id)
            return static_cast<StepKind>(i);
    }
    return std::nullopt;
}

bool isTreatment(const PlanStep &step)
{
    return !step.technique.isEmpty() && step.kind != StepKind::Position && step.kind != StepKind::Search;
}

std::chrono::seconds RoutinePlan::length() const
{
    seconds all{0};
    for (const PlanStep &step : steps)
        all += step.length;
    return all;
}

std::set<Side> RoutinePlan::sides() const
{
    std::set<Side> all;
    for (const PlanStep &step : steps)
        all.insert(step.side);
    return all;
}

seconds setUpTime(const Technique &technique)
{
    return usesHandsOnly(technique) ? settleWithHands : settleWithTool;
}

bool hasToolFor(const Technique &technique, const std::set<ToolId> &tools)
{
    return usesHandsOnly(technique) || std::any_of(technique.tools.begin(), technique.tools.end(),
                                                   [&](const ToolId &tool) { return tools.contains(tool); });
}

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
    addPressure(builder, point, picture, matched);
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
            if (step.technique == activeRelease && !pressed)
                continue;
            const std::size_t before = ofSide.steps.size();
            addReadyStep(builder, step);
            if (builder.find(step.technique).kind == "pressure")
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
