// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/plan.h"
#include "domain/screening/outcome.h"

namespace calfwise {

/// What set-up, a search, a rest or a switch may be made at most.
inline constexpr std::chrono::seconds longestSetUp{60};

/// How much of a technique; 0 is the content's default.
struct Amount {
    int seconds = 0;
    int repetitions = 0;
    int times = 0;
};

/// Puts one side's steps together, at the end of a plan that outlives it like all that it is given. Throws
/// std::invalid_argument for a technique that the content does not have, or that has no dose.
class SideBuilder {
public:
    SideBuilder(RoutinePlan &plan, Side side, const Outcome &outcome, const std::vector<Technique> &techniques,
                const std::set<ToolId> &tools);

    const Technique &find(const TechniqueId &id) const;
    const Technique &find(TechniqueRole role) const;
    const Technique *findIfAny(TechniqueRole role) const;
    bool isWithheld(const TechniqueId &id, std::optional<std::size_t> spot) const;

    /// Whether the technique can be done; if not, says so in the plan.
    bool admits(const TechniqueId &id, std::optional<std::size_t> spot = std::nullopt);

    /// The first that can be done; those passed over are left out in its favour.
    std::optional<TechniqueId> firstAdmitted(const std::vector<TechniqueId> &candidates,
                                             std::optional<std::size_t> spot);

    /// Warmth takes the place of the strokes where only those are withheld.
    void warmUp();
    bool hasStep(const TechniqueId &id) const;
    void leaveOut(const TechniqueId &id, std::vector<RuleId> rules);
    std::vector<RuleId> rulesFor(const TechniqueId &id, std::optional<std::size_t> spot) const;
    void settle(const Technique &technique, std::optional<std::size_t> spot = std::nullopt);
    void search(const Technique &technique, std::optional<std::size_t> spot);

    /// One hold a spot, with time to move there and to find it.
    void hold(const TechniqueId &id, const std::vector<std::optional<std::size_t>> &spots, int heldSeconds);
    /// All its sets, with the rests between them; set up first where it is a stretch or for strength.
    void perform(const TechniqueId &id, const Amount &amount, std::optional<std::size_t> spot = std::nullopt);
    void add(PlanStep step);

private:
    PlanStep begin(const Technique &technique) const;
    PlanStep timed(const Technique &technique, int wanted) const;
    PlanStep repeated(const Technique &technique, int wanted) const;

    RoutinePlan &m_plan;
    const Side m_side;
    const Outcome &m_outcome;
    const std::vector<Technique> &m_techniques;
    const std::set<ToolId> &m_tools;
};

} // namespace calfwise
