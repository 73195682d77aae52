// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"

#include <algorithm>
#include <optional>

namespace calfwise {

namespace {

/// A spot this near to a point is the point; leg-frame units, about 2 cm on an adult leg.
constexpr double rightAtPoint = 0.04;

/// The one point of which the anatomy says so. Any other spot on the sheet stays one on the tendon, which the rules judge more strictly (C7).
const TriggerPointId namedUnderSheet("soleus-1");

const TriggerPoint *find(const std::vector<TriggerPoint> &points, const std::optional<TriggerPointId> &id)
{
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const TriggerPoint &each) { return id == each.id; });
    return found == points.end() ? nullptr : &*found;
}

bool isTendon(const BodyMap &map, View view, const MuscleId &muscle)
{
    const ViewDrawing *drawing = map.drawing(view);
    const MapShape *shape = drawing ? drawing->find(muscle.value()) : nullptr;
    return shape && shape->kind == ShapeKind::Tendon;
}

/// The muscle of soleus-1 for a spot on a tendon's upper sheet right at it, if that muscle is what lies next under the sheet.
std::optional<MuscleId> underSheet(View view, const Location &location, const BodyMap &map,
                                   const std::vector<TriggerPoint> &points)
{
    const auto &near = location.triggerPoints;
    if (!location.muscle || location.under.empty() || near.empty() || near.front().id != namedUnderSheet ||
        near.front().distance > rightAtPoint)
        return std::nullopt;
    const TriggerPoint *point = find(points, near.front().id);
    if (location.noPress || !point || point->muscle != location.under.front() || !isTendon(map, view, *location.muscle))
        return std::nullopt;
    return point->muscle;
}

} // namespace

void placeSpot(MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    const std::optional<MuscleId> covered = underSheet(spot.view, location, map, points);
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
