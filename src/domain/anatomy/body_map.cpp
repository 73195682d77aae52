// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anatomy/body_map.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace calfwise {

namespace {

bool answersAsMuscle(const MapShape &shape)
{
    return shape.kind == ShapeKind::Muscle || shape.kind == ShapeKind::Tendon;
}

/// Hamstrings and bones hide what is below them as they do in the picture.
bool covers(const MapShape &shape)
{
    return shape.kind == ShapeKind::Context || shape.kind == ShapeKind::Bone || answersAsMuscle(shape);
}

bool isBody(const MapShape &shape)
{
    return shape.kind == ShapeKind::Skin || shape.kind == ShapeKind::Foot;
}

} // namespace

const MapShape *ViewDrawing::find(const std::string &id) const
{
    const auto found =
        std::find_if(shapes.begin(), shapes.end(), [&](const MapShape &shape) { return shape.id == id; });
    return found == shapes.end() ? nullptr : &*found;
}

BodyMap::BodyMap(std::vector<ViewDrawing> views, const std::vector<TriggerPoint> &points) : m_views(std::move(views))
{
    for (const TriggerPoint &point : points) {
        for (const auto &[view, position] : point.positions) {
            if (point.tapViews.contains(view))
                m_targets[view].push_back({point.id, position});
        }
    }
}

const ViewDrawing *BodyMap::drawing(View view) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [&](const ViewDrawing &d) { return d.view == view; });
    return found == m_views.end() ? nullptr : &*found;
}

Location BodyMap::locate(View view, Layer layer, Point position) const
{
    Location location;
    const ViewDrawing *drawn = drawing(view);
    if (!drawn)
        return location;

    std::vector<const MapShape *> zones;
    bool covered = layer == Layer::Skin;
    for (auto shape = drawn->shapes.rbegin(); shape != drawn->shapes.rend(); ++shape) {
        if (belongsToShape(shape->kind) || !shape->outline.contains(position))
            continue;
        if (isBody(*shape)) {
            location.onLeg = true;
        } else if (shape->kind == ShapeKind::Zone) {
            zones.push_back(&*shape);
        } else if (shape->kind == ShapeKind::NoPress && !location.noPress) {
            location.noPress = NoPressId(shape->id);
        } else if (answersAsMuscle(*shape)) {
            if (!covered && shape->layers.contains(layer))
                location.muscle = MuscleId(shape->id);
            else if (shape->layers.contains(layer) || *shape->layers.rbegin() > layer)
                location.under.emplace_back(shape->id);
        }
        if (covers(*shape) && shape->layers.contains(layer))
            covered = true;
    }
    if (!location.onLeg)
        return {};

    std::stable_sort(zones.begin(), zones.end(),
                     [](const MapShape *a, const MapShape *b) { return a->outline.area() < b->outline.area(); });
    for (const MapShape *zone : zones)
        location.zones.emplace_back(zone->id);
    if (!location.zones.empty())
        location.region = location.zones.front();

    if (const auto targets = m_targets.find(view); targets != m_targets.end()) {
        for (const TapTarget &target : targets->second) {
            const double distance = std::hypot(target.position.x - position.x, target.position.y - position.y);
            if (distance <= reach)
                location.triggerPoints.push_back({target.id, distance});
        }
        std::stable_sort(location.triggerPoints.begin(), location.triggerPoints.end(),
                         [](const NearPoint &a, const NearPoint &b) { return a.distance < b.distance; });
    }
    return location;
}

} // namespace calfwise
