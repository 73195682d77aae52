// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/planner.h"
#include "domain/screening/gate.h"

#include <string>
#include <vector>

namespace calfwise::test {

/// The doses of the technique table, built by hand.
std::vector<Technique> techniques();

/// A point that may be pressed, with the contacts, stretch and extras given.
TriggerPoint pressedPoint(const std::vector<std::string> &contacts, const std::string &stretch,
                          const std::vector<ExtraTechnique> &extras = {});

/// A picture of one leg with so many spots on soleus.
Picture pictureWithSpots(Side leg, std::size_t spots);

/// A case in which every question is answered with no but those named.
ScreeningCase caseFor(Side leg, const Picture &picture, const std::vector<std::string> &yes = {});

Instant morning();
Outcome outcomeOf(const ScreeningCase &screeningCase);
Permit permitOf(const ScreeningCase &screeningCase);

inline TechniqueId t(const std::string &id)
{
    return TechniqueId(id);
}

inline std::set<ToolId> tools(const std::vector<std::string> &ids)
{
    std::set<ToolId> made;
    for (const std::string &id : ids)
        made.insert(ToolId(id));
    return made;
}

/// "hold ball-pressure 45" and so on, for comparing whole plans.
std::vector<std::string> lines(const RoutinePlan &plan);

} // namespace calfwise::test
