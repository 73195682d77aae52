// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_targets.h"

#include "domain/anatomy/map_anchor.h"
#include "domain/matching/pain_sources.h"
#include "ui/kit/words.h"
#include "ui/map/map_painter.h"
#include "ui/map/spot_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

/// More points than this behind one pain are a list to read, not a description to listen to.
constexpr std::size_t mostSources = 3;

class MapTargetWords {
    Q_DECLARE_TR_FUNCTIONS(MapTargetWords)
};

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString doNotPress(const std::string &why)
{
    return sentences({MapTargetWords::tr("Do not press."), toQt(why)});
}

QString sends(const GuideCore &core, const TriggerPoint &point)
{
    QStringList parts;
    if (!point.essential.empty())
        parts << MapTargetWords::tr("Often sends pain to: %1.").arg(zoneNames(core, point.essential));
    if (!point.spillover.empty())
        parts << MapTargetWords::tr("Sometimes: %1.").arg(zoneNames(core, point.spillover));
    return parts.join(QLatin1Char(' '));
}

QString sourcesOf(const GuideCore &core, const ZoneId &zone)
{
    QStringList often;
    for (const PainSource &source : painSources(core.points, {zone})) {
        const TriggerPoint *point = core.point(source.point);
        if (point && !source.often.empty() && often.size() < static_cast<int>(mostSources))
            often << toQt(point->name);
    }
    return often.isEmpty()
               ? QString()
               : MapTargetWords::tr("Pain here is often sent by: %1.").arg(often.join(QStringLiteral("; ")));
}

std::string prefixOf(MapTarget::Kind kind)
{
    switch (kind) {
    case MapTarget::Kind::Spot:
        return "spot:";
    case MapTarget::Kind::TriggerPoint:
        return "point:";
    case MapTarget::Kind::Muscle:
        return "muscle:";
    case MapTarget::Kind::Zone:
        return "zone:";
    case MapTarget::Kind::NoPress:
        return "no-press:";
    }
    return {};
}

template <class IdType>
MapTarget named(MapTarget::Kind kind, const IdType &id, const QString &name, const QString &anatomical,
                const QString &description)
{
    MapTarget target;
    target.kind = kind;
    target.id = id.value();
    target.name = name;
    target.anatomical = anatomical;
    target.description = description;
    return target;
}

void sortDown(std::vector<MapTarget> &targets)
{
    std::stable_sort(targets.begin(), targets.end(), [](const MapTarget &a, const MapTarget &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.position.y < b.position.y;
    });
}

} // namespace

std::string MapTarget::key() const
{
    return prefixOf(kind) + (kind == Kind::Spot ? std::to_string(spot) : id);
}

QString spokenName(const MapTarget &target, Side side)
{
    const QString name = MapTargetWords::tr("%1: %2").arg(legTitle(side), target.name);
    return target.anatomical.isEmpty() ? name : MapTargetWords::tr("%1. %2").arg(name, target.anatomical);
}

std::optional<Point> MapTargets::anchor(View view, Layer layer, const std::string &id) const
{
    const auto key = std::make_tuple(view, layer, id);
    if (const auto known = m_anchors.find(key); known != m_anchors.end())
        return known->second;
    std::optional<Point> found;
    const ViewDrawing *drawing = m_map.drawing(view);
    if (const MapShape *shape = drawing ? drawing->find(id) : nullptr) {
        // What has faded away above the knee cannot be seen and is not there to press.
        Rect seen = drawing->frame;
        if (view != View::Sole)
            seen.top = std::max(seen.top, MapPainter::fadeEnd);
        found = anchorOf(m_map, view, layer, *shape, seen);
    }
    m_anchors.emplace(key, found);
    return found;
}

MapTarget MapTargets::spot(const Picture &picture, std::size_t index) const
{
    const MarkedSpot &marked = picture.spots[index];
    const SpotWords words = wordsFor(m_core, m_map, marked);
    MapTarget target;
    target.kind = MapTarget::Kind::Spot;
    target.spot = index;
    target.position = marked.position;
    target.name = MapTargetWords::tr("Spot %1 of %2: %3").arg(index + 1).arg(picture.spots.size()).arg(words.name);
    target.anatomical = words.anatomical;
    const QString rated = marked.intensity ? MapTargetWords::tr("%1 out of 10 when pressed.").arg(*marked.intensity)
                                           : MapTargetWords::tr("Not rated yet.");
    target.description = sentences({words.noPress.isEmpty() ? QString() : doNotPress(words.noPress.toStdString()),
                                    rated, words.feels, words.point ? sends(m_core, *words.point) : QString()});
    return target;
}

MapTarget MapTargets::point(const TriggerPoint &point) const
{
    const QString why = point.selfPressure ? QString() : doNotPress(point.noPress);
    return named(MapTarget::Kind::TriggerPoint, point.id, toQt(point.name), toQt(point.anatomical),
                 sentences({why, toQt(point.feels), sends(m_core, point)}));
}

MapTarget MapTargets::muscle(const Muscle &muscle) const
{
    return named(MapTarget::Kind::Muscle, muscle.id, toQt(muscle.name), toQt(muscle.anatomical), toQt(muscle.about));
}

MapTarget MapTargets::noPress(const NoPressZone &area) const
{
    return named(MapTarget::Kind::NoPress, area.id, toQt(area.name), toQt(area.what), doNotPress(area.why));
}

MapTarget MapTargets::zone(const PainZone &zone) const
{
    return named(MapTarget::Kind::Zone, zone.id, toQt(zone.name), {}, sourcesOf(m_core, zone.id));
}

std::optional<MapTarget> MapTargets::shape(const MapShape &shape, View view, Layer layer) const
{
    const auto made = [&]() -> std::optional<MapTarget> {
        if (shape.kind == ShapeKind::NoPress) {
            const NoPressZone *area = m_core.noPressZone(NoPressId(shape.id));
            return area ? std::optional(noPress(*area)) : std::nullopt;
        }
        if (shape.kind != ShapeKind::Muscle && shape.kind != ShapeKind::Tendon)
            return std::nullopt;
        const Muscle *known = m_core.muscle(MuscleId(shape.id));
        return known ? std::optional(muscle(*known)) : std::nullopt;
    };
    std::optional<MapTarget> target = made();
    const auto at = target ? anchor(view, layer, shape.id) : std::nullopt;
    if (!at)
        return std::nullopt;
    target->position = *at;
    return target;
}

std::vector<MapTarget> MapTargets::everywhere(const Picture &picture) const
{
    std::vector<MapTarget> targets;
    for (std::size_t i = 0; i < picture.spots.size(); ++i)
        targets.push_back(spot(picture, i));
    for (const TriggerPoint &each : m_core.points)
        targets.push_back(point(each));
    for (const Muscle &each : m_core.muscles)
        targets.push_back(muscle(each));
    for (const PainZone &each : m_core.zones) {
        if (each.onMap)
            targets.push_back(zone(each));
    }
    for (const NoPressZone &each : m_core.noPress)
        targets.push_back(noPress(each));
    return targets;
}

std::optional<PlaceOnMap> MapTargets::place(const std::string &key, View view, Layer layer) const
{
    const std::string id = key.substr(key.find(':') + 1);
    std::vector<View> views{view};
    views.insert(views.end(), allViews.begin(), allViews.end());
    if (key.starts_with(prefixOf(MapTarget::Kind::TriggerPoint))) {
        const TriggerPoint *known = m_core.point(TriggerPointId(id));
        for (const View each : views) {
            if (known && known->tapViews.contains(each))
                return PlaceOnMap{each, layer, known->positions.at(each)};
        }
        return std::nullopt;
    }
    std::vector<Layer> layers{layer};
    layers.insert(layers.end(), allLayers.begin(), allLayers.end());
    for (const View each : views) {
        for (const Layer bared : layers) {
            if (const auto at = anchor(each, bared, id))
                return PlaceOnMap{each, bared, *at};
        }
    }
    return std::nullopt;
}

std::vector<MapTarget> MapTargets::of(const Picture &picture, std::optional<std::size_t> currentSpot, View view,
                                      Layer layer, const MapChoice &choice) const
{
    std::vector<MapTarget> targets;
    for (std::size_t i = 0; i < picture.spots.size(); ++i) {
        if (picture.spots[i].view != view)
            continue;
        targets.push_back(spot(picture, i));
        targets.back().chosen = currentSpot == i;
    }
    std::vector<MapTarget> others;
    for (const TriggerPoint &each : m_core.points) {
        if (!each.tapViews.contains(view))
            continue;
        others.push_back(point(each));
        others.back().position = each.positions.at(view);
        others.back().chosen = choice.point == each.id;
    }
    if (const ViewDrawing *drawing = m_map.drawing(view)) {
        for (const MapShape &each : drawing->shapes) {
            if (auto target = shape(each, view, layer)) {
                target->chosen = target->kind == MapTarget::Kind::Muscle && choice.muscle == MuscleId(each.id);
                others.push_back(*std::move(target));
            }
        }
    }
    for (MapTarget &target : zones(view, layer, picture.pain))
        others.push_back(std::move(target));
    sortDown(others);
    std::move(others.begin(), others.end(), std::back_inserter(targets));
    return targets;
}

std::vector<MapTarget> MapTargets::zones(View view, Layer layer, const std::set<ZoneId> &picked) const
{
    std::vector<MapTarget> targets;
    for (const PainZone &each : m_core.zones) {
        const auto at = anchor(view, layer, each.id.value());
        if (!at)
            continue;
        targets.push_back(zone(each));
        targets.back().position = *at;
        targets.back().chosen = picked.contains(each.id);
    }
    sortDown(targets);
    return targets;
}

} // namespace calfwise
