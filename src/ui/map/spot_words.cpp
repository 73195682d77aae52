// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/spot_words.h"

#include "domain/screening/spot.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

class SpotNames {
    Q_DECLARE_TR_FUNCTIONS(SpotNames)
};

double between(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distanceTo(const TriggerPoint &point, const MarkedSpot &spot)
{
    const auto position = point.positions.find(spot.view);
    return position == point.positions.end() ? 1 : between(position->second, spot.position);
}

/// What lies near the spot, or so near to the point it is taken for that a finger cannot tell them apart.
std::vector<const TriggerPoint *> othersNear(const GuideCore &core, const MarkedSpot &spot, const TriggerPoint *taken)
{
    std::vector<const TriggerPoint *> others;
    for (const TriggerPoint &each : core.points) {
        if (&each == taken || !each.tapViews.contains(spot.view))
            continue;
        const Point place = each.positions.at(spot.view);
        const bool besideTaken = taken && between(place, taken->positions.at(spot.view)) <= oneFinger;
        if (distanceTo(each, spot) <= namedWithin || besideTaken)
            others.push_back(&each);
    }
    std::stable_sort(others.begin(), others.end(), [&](const TriggerPoint *a, const TriggerPoint *b) {
        return distanceTo(*a, spot) < distanceTo(*b, spot);
    });
    return others;
}

void nameByMuscle(const GuideCore &core, const BodyMap &map, const MarkedSpot &spot, SpotWords &words)
{
    const Muscle *muscle = spot.muscle ? core.muscle(*spot.muscle) : nullptr;
    const ViewDrawing *drawing = map.drawing(spot.view);
    if (muscle && drawing) {
        words.name = muscleWithPart(*muscle, *drawing, spot.position);
        words.anatomical = toQt(muscle->anatomical);
        words.feels = toQt(muscle->about);
        return;
    }
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    const PainZone *zone = location.region ? core.zone(*location.region) : nullptr;
    words.name = zone ? toQt(zone->name) : SpotNames::tr("Here on the leg");
    words.anatomical = location.muscle ? SpotNames::tr("No muscle shows here on the layer that you tapped.")
                                       : SpotNames::tr("No muscle lies right under the skin here.");
}

} // namespace

QString muscleWithPart(const Muscle &muscle, const ViewDrawing &drawing, Point position)
{
    const MapShape *shape = drawing.find(muscle.id.value());
    if (!shape)
        return toQt(muscle.name);
    const Rect &bounds = shape->outline.bounds();
    const double part = (position.y - bounds.top) / std::max(0.001, bounds.height());
    return toQt(part < 1.0 / 3 ? muscle.upper : part < 2.0 / 3 ? muscle.middle : muscle.lower);
}

bool liesNear(const TriggerPoint &point, const MarkedSpot &spot)
{
    return distanceTo(point, spot) <= namedWithin;
}

SpotWords wordsFor(const GuideCore &core, const BodyMap &map, const MarkedSpot &spot)
{
    SpotWords words;
    const TriggerPoint *point = spot.point ? core.point(*spot.point) : nullptr;
    const bool sameMuscle = point && (point->muscle == spot.muscle || !isMarkedDeeper(spot, map, core.points));
    if (sameMuscle && liesNear(*point, spot))
        words.point = point;
    if (words.point) {
        words.name = toQt(point->name);
        words.anatomical = toQt(point->anatomical);
        words.feels = toQt(point->feels);
    } else {
        nameByMuscle(core, map, spot, words);
    }
    if (const NoPressZone *zone = spot.noPress ? core.noPressZone(*spot.noPress) : nullptr)
        words.noPress = toQt(zone->why);
    else if (words.point && !words.point->selfPressure)
        words.noPress = toQt(words.point->noPress);
    words.others = othersNear(core, spot, words.point);
    return words;
}

Point centreOf(const Outline &outline)
{
    const Rect &box = outline.bounds();
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

QString zoneNames(const GuideCore &core, const std::vector<ZoneId> &zones)
{
    QStringList names;
    for (const ZoneId &id : zones) {
        if (const PainZone *zone = core.zone(id))
            names << toQt(zone->name);
    }
    return names.join(SpotNames::tr(", ", "between two places of the leg"));
}

std::optional<View> viewShowing(const BodyMap &map, View view, const std::vector<ZoneId> &zones)
{
    const auto draws = [&](View candidate, const ZoneId &zone) {
        const ViewDrawing *drawing = map.drawing(candidate);
        return drawing && drawing->find(zone.value());
    };
    for (const ZoneId &zone : zones) {
        if (draws(view, zone))
            continue;
        for (View candidate : allViews) {
            if (draws(candidate, zone))
                return candidate;
        }
    }
    return std::nullopt;
}

} // namespace calfwise
