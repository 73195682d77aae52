// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/trigger_point.h"
#include "domain/routine/plan.h"
#include "domain/screening/outcome.h"

#include <map>
#include <set>
#include <vector>

namespace calfwise {

/// The routine for a point (techniques.md "Order in a plan"): warm-up, pressure with the best tool the person has or
/// what is left of it, active release, the muscle's stretch, strengthening, aftercare. Doses are the content's default,
/// kept between its least and most. Every technique that `outcome` withholds is left out with its rules. `spotIndex` is
/// the spot the point was matched with; any other number (such as picture.spots.size()) where there is none. Steps are
/// empty only if the outcome does not pass or all is withheld. Throws std::invalid_argument for a technique that
/// `techniques` does not hold, one whose dose gives no time, or a part that no technique plays.
RoutinePlan planFor(const TriggerPoint &point, Side side, std::size_t spotIndex, const Picture &picture,
                    const Outcome &outcome, const std::vector<Technique> &techniques, const std::set<ToolId> &tools);

/// A ready-made routine for the sides whose outcomes are given: all steps of a side, then the other side. A side whose
/// outcome does not pass is left out. A step that presses on no spot in particular is also left out when a marked spot
/// may not be pressed. Throws as above.
RoutinePlan planFor(const ReadyRoutine &routine, const std::map<Side, Outcome> &outcomes,
                    const std::vector<Technique> &techniques, const std::set<ToolId> &tools);

} // namespace calfwise
