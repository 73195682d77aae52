// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"

#include <algorithm>
#include <optional>

namespace calfwise {

void placeSpot(MarkedSpot &spot, const BodyMap &map)
{
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    spot.muscle = location.muscle;
    spot.noPress = location.noPress;
    const auto &near = location.triggerPoints;
    spot.point = near.empty() ? std::nullopt : std::optional(near.front().id);
}

std::vector<SpotFacts> spotFacts(const Picture &picture, const BodyMap &map, const std::vector<TriggerPoint> &points)
{
    std::vector<SpotFacts> facts;
    for (const MarkedSpot &spot : picture.spots) {
        const auto point =
            std::find_if(points.begin(), points.end(), [&](const TriggerPoint &each) { return spot.point == each.id; });
        const bool allowedAtPoint = !spot.point || (point != points.end() && point->selfPressure);
        const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
        facts.push_back({allowedAtPoint && !spot.noPress && !location.noPress && location.onLeg});
    }
    return facts;
}

} // namespace calfwise
