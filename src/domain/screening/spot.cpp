// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/spot.h"

#include <algorithm>

namespace calfwise {

void placeSpot(MarkedSpot &spot, const BodyMap &map)
{
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    spot.muscle = location.muscle;
    spot.noPress = location.noPress;
    spot.point.reset();
    if (!location.triggerPoints.empty())
        spot.point = location.triggerPoints.front().id;
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
