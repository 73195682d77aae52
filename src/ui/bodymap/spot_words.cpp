// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/spot_words.h"

#include "ui/shell/words.h"

#include <QCoreApplication>

#include <cmath>

namespace calfwise {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("calfwise", text);
}

double distanceTo(const TriggerPoint &point, const MarkedSpot &spot)
{
    const auto position = point.positions.find(spot.view);
    if (position == point.positions.end())
        return 1;
    return std::hypot(position->second.x - spot.position.x, position->second.y - spot.position.y);
}

void nameByMuscle(const GuideCore &core, const BodyMap &map, const MarkedSpot &spot, SpotWords &words)
{
    const Muscle *muscle = spot.muscle ? core.muscle(*spot.muscle) : nullptr;
    const ViewDrawing *drawing = map.drawing(spot.view);
    if (muscle && drawing) {
        words.name = capitalised(muscleWithPart(*muscle, *drawing, spot.position));
        words.anatomical = capitalised(toQt(muscle->anatomical));
        words.feels = toQt(muscle->about);
        return;
    }
    const Location location = map.locate(spot.view, Layer::Superficial, spot.position);
    const PainZone *zone = location.region ? core.zone(*location.region) : nullptr;
    words.name = zone ? capitalised(toQt(zone->name)) : tr("Here on the leg");
    words.anatomical = tr("No muscle lies right under the skin here.");
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

SpotWords wordsFor(const GuideCore &core, const BodyMap &map, const MarkedSpot &spot)
{
    SpotWords words;
    const TriggerPoint *point = spot.point ? core.point(*spot.point) : nullptr;
    if (point && distanceTo(*point, spot) <= namedWithin)
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
    for (const NearPoint &near : map.locate(spot.view, Layer::Superficial, spot.position).triggerPoints) {
        const TriggerPoint *other = core.point(near.id);
        if (other && other != words.point && near.distance <= namedWithin)
            words.others.push_back(other);
    }
    return words;
}

QString zoneNames(const GuideCore &core, const std::vector<ZoneId> &zones)
{
    QStringList names;
    for (const ZoneId &id : zones) {
        if (const PainZone *zone = core.zone(id))
            names << toQt(zone->name);
    }
    return joined(names);
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
