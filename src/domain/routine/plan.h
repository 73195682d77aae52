// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/ids.h"
#include "domain/routine/technique.h"

#include <chrono>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace calfwise {

/// What a step of a running routine is.
enum class StepKind { Position, WarmUp, Search, Hold, Movement, Rest, Stretch, SwitchSide, Strength, Heat, Aftercare };

std::string_view idOf(StepKind kind);
std::optional<StepKind> stepKindFromId(std::string_view id);

/// One timed step. Getting into position, finding the spot and switching are steps of their own, so their time is never
/// taken from a hold.
struct PlanStep {
    StepKind kind = StepKind::Hold;
    TechniqueId technique; ///< empty for Rest, Position without a technique, SwitchSide, Aftercare
    Side side = Side::Right;
    std::chrono::seconds length{0};
    std::chrono::seconds most{0}; ///< how long it may be made while it runs; the technique's most
    int repetitions = 0;          ///< Movement, Strength
    int cadenceSeconds = 0;
    int number = 0;                  ///< which of several: hold 2 ...
    int of = 0;                      ///< ... of 3
    std::optional<std::size_t> spot; ///< index into the picture's spots

    bool operator==(const PlanStep &) const = default;
};

/// Whether a step treats the leg: neither set-up nor a pause between two techniques.
bool isTreatment(const PlanStep &step);

/// A technique that the person would have got and does not, and why.
struct LeftOut {
    TechniqueId technique;
    Side side = Side::Right;
    std::vector<RuleId> rules; ///< the withholding rules; empty when the tool is missing
    bool missingTool = false;
    std::optional<TechniqueId> instead;
};

/// A routine ready to be run.
struct RoutinePlan {
    std::optional<TriggerPointId> point;
    std::optional<RoutineId> ready;
    std::vector<PlanStep> steps;
    std::vector<LeftOut> leftOut;

    std::chrono::seconds length() const;
    std::set<Side> sides() const;
};

/// The time that every plan gives for getting into position.
std::chrono::seconds setUpTime(const Technique &technique);

/// Whether the person can do it with these tools; hands are always there.
bool hasToolFor(const Technique &technique, const std::set<ToolId> &tools);

} // namespace calfwise
