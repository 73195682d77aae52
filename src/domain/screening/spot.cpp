// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"

#include <algorithm>
#include <optional>

namespace calfwise {

namespace {

/// A spot this near to a point is the point; leg-frame units, about 1 cm on an adult leg.
constexpr double rightAtPoint = 0.02;

const TriggerPoint *find(const std::vector<TriggerPoint> &points, const std::optional<TriggerPointId> &id)
{
    const auto found =
        std::find_if(points.begin(), points.end(), [&](const TriggerPoint &each) { return id == each.id; });
    return found == points.end() ? nullptr : &*found;
}

/// The point's muscle for a spot right at a point of which the content says that this tendon's sheet covers it, if the
/// muscle is drawn next under the sheet. Any other spot on a tendon stays one on the tendon, which the rules judge more
/// strictly (C7).
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

/// The point that a tap on a deeper layer means: the nearest one of the muscle that is seen.
std::optional<TriggerPointId> ofSeenMuscle(const Location &location, const std::vector<TriggerPoint> &points)
{
    const auto mayPress = [](const TriggerPoint *point) { return point && point->selfPressure; };
    const TriggerPoint *nearest = find(points, location.triggerPoints.front().id);
    if (!nearest)
        return std::nullopt;
    for (const NearPoint &near : location.triggerPoints) {
        const TriggerPoint *point = find(points, near.id);
        if (near.distance > namedWithin)
            break;
        if (point && point->muscle == location.muscle && (mayPress(nearest) || !mayPress(point)))
            return near.id;
    }
    return std::nullopt;
}

/// Nearer than a finger tells places apart: the point itself was meant, as when it is chosen from the list.
constexpr double onThePoint = 0.006;

/// The same on the first layer, where only what lies under the muscle gives way to it.
std::optional<TriggerPointId> ofMuscleOnTop(const Location &location, const std::vector<TriggerPoint> &points)
{
    const TriggerPoint *nearest = find(points, location.triggerPoints.front().id);
    if (!nearest || location.triggerPoints.front().distance <= onThePoint ||
        std::find(location.under.begin(), location.under.end(), nearest->muscle) == location.under.end())
        return std::nullopt;
    for (const NearPoint &near : location.triggerPoints) {
        const TriggerPoint *point = find(points, near.id);
        if (near.distance > namedWithin || !point)
            break;
        if (point->muscle == location.muscle)
            return near.id;
        // What a zone forbids is not given up for the name of what lies over it.
        if (!point->selfPressure && point->noPressReason != tooDeep)
            break;
    }
    return std::nullopt;
}

} // namespace

Location tapOn(const BodyMap &map, const std::vector<TriggerPoint> &points, View view, Layer layer, Point position)
{
    Location location = map.locate(view, layer, position);
    if (const std::optional<MuscleId> covered = underSheet(location, points)) {
        location.muscle = covered;
        location.under.erase(location.under.begin());
    }
    return location;
}

void placeSpot(MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points, Layer layer)
{
    // The skin shows no muscle; a finger on it meets the first one under it.
    const Layer looked = layer == Layer::Skin ? Layer::Superficial : layer;
    const Location location = tapOn(map, points, spot.view, looked, spot.position);
    spot.muscle = location.muscle;
    spot.noPress = location.noPress;
    spot.point.reset();
    if (location.triggerPoints.empty())
        return;
    spot.point = looked == Layer::Superficial ? ofMuscleOnTop(location, points) : ofSeenMuscle(location, points);
    if (!spot.point)
        spot.point = location.triggerPoints.front().id;
}

bool isMarkedDeeper(const MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    return spot.muscle != tapOn(map, points, spot.view, Layer::Superficial, spot.position).muscle;
}

std::vector<SpotFacts> spotFacts(const Picture &picture, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    std::vector<SpotFacts> facts;
    for (const MarkedSpot &spot : picture.spots) {
        const TriggerPoint *point = find(points, spot.point);
        const bool allowedAtPoint = !spot.point || (point && point->selfPressure);
        const Location location = tapOn(map, points, spot.view, Layer::Superficial, spot.position);
        facts.push_back({allowedAtPoint && !spot.noPress && !location.noPress && location.onLeg, location.muscle});
    }
    return facts;
}

} // namespace calfwise
