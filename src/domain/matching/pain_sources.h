// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/trigger_point.h"

#include <set>
#include <vector>

namespace calfwise {

/// A trigger point seen from where the pain is felt: which of the asked zones it sends pain to.
struct PainSource {
    TriggerPointId point;
    std::vector<ZoneId> often;     ///< of its essential zones, in its own order
    std::vector<ZoneId> sometimes; ///< of its spillover zones, in its own order

    bool operator==(const PainSource &) const = default;
};

/// The points that send pain to at least one of the zones, best first: whoever reaches more of them often comes before
/// whoever reaches more of them sometimes; among equals the narrower pattern comes first, since less of it is left
/// unexplained; then the order of `points`. It says where pain may come from, whatever else was reported; matching
/// weighs the whole picture.
std::vector<PainSource> painSources(const std::vector<TriggerPoint> &points, const std::set<ZoneId> &zones);

} // namespace calfwise
