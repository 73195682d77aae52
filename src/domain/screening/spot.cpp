// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"

#include <algorithm>
#include <optional>

namespace calfwise {

namespace {

/// A spot this near to a point is the point; leg-frame units, about 2 cm on an adult leg.
constexpr double rightAtPoint = 0.04;

const TriggerPoint *find(const std::vector<TriggerPoint> &points, const std::optional<TriggerPointId> &id)
{
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const TriggerPoint &each) { return id == each.id; });
    return found == points.end() ? nullptr : &*found;
}

/// The point's muscle for a spot right at a point of which the content says that this tendon's sheet covers it, if the muscle is drawn next under
/// the sheet. Any other spot on a tendon stays one on the tendon, which the rules judge more strictly (C7).
std::optional<MuscleId> underSheet(const Location &location, const std::vector<TriggerPoint> &points)
{
    const auto &near = location.triggerPoints;
    if (location.under.empty() || location.noPress || near.empty() || near.front().distance > rightAtPoint)
        return std::nullopt;
    const TriggerPoint *point = find(points, near.front().id);
    if (!point || point->underTendon != location.muscle || point->muscle != location.under.front())
        return std::nullopt;
    return point->muscle;
}

} // namespace

void placeSpot(MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    const std::optional<MuscleId> covered = underSheet(location, points);
    spot.muscle = covered ? covered : location.muscle;
    spot.noPress = location.noPress;
    const auto &near = location.triggerPoints;
    spot.point = near.empty() ? std::nullopt : std::optional(near.front().id);
}

std::vector<SpotFacts> spotFacts(const Picture &picture, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    std::vector<SpotFacts> facts;
    for (const MarkedSpot &spot : picture.spots) {
        const TriggerPoint *point = find(points, spot.point);
        const bool allowedAtPoint = !spot.point || (point && point->selfPressure);
        const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
        facts.push_back({allowedAtPoint && !spot.noPress && !location.noPress && location.onLeg});
    }
    return facts;
}

} // namespace calfwise
