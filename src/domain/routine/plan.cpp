// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/plan.h"

#include <algorithm>

namespace calfwise {

namespace {

using std::chrono::seconds;

constexpr seconds settleWithTool{15};
constexpr seconds settleWithHands{10};

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
    return technique.byHand ? settleWithHands : settleWithTool;
}

bool hasToolFor(const Technique &technique, const std::set<ToolId> &tools)
{
    return technique.byHand || std::any_of(technique.tools.begin(), technique.tools.end(),
                                           [&](const ToolId &tool) { return tools.contains(tool); });
}

} // namespace calfwise
