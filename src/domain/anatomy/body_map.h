// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/outline.h"
#include "domain/anatomy/trigger_point.h"
#include "domain/ids.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace calfwise {

/// Sinew and sheen only say how the shape that they belong to looks: its tendinous part and where light falls on it.
/// They answer nothing.
enum class ShapeKind { Foot, Skin, Bone, Muscle, Tendon, Context, Crease, Fibres, Zone, NoPress, Sinew, Sheen };

/// Whether a kind belongs to another shape of the drawing (MapShape::of).
constexpr bool belongsToShape(ShapeKind kind)
{
    return kind == ShapeKind::Fibres || kind == ShapeKind::Sinew || kind == ShapeKind::Sheen;
}

/// One element of a view's drawing.
struct MapShape {
    std::string id; ///< the content id of a muscle, tendon, zone or no-press area; else a drawing id
    ShapeKind kind = ShapeKind::Context;
    std::set<Layer> layers; ///< where it is seen; never empty
    std::string of;         ///< fibres, sinew, sheen: the id of the shape that they belong to
    Outline outline;
};

/// A view, in drawing order from bottom to top.
struct ViewDrawing {
    View view = View::Posterior;
    Rect frame; ///< what the drawing covers, leg-frame units
    std::vector<MapShape> shapes;

    const MapShape *find(const std::string &id) const;
};

struct NearPoint {
    TriggerPointId id;
    double distance = 0; ///< leg-frame units
};

/// What a tap means.
struct Location {
    std::optional<MuscleId> muscle; ///< what is seen there on that layer
    std::vector<MuscleId> under;    ///< what lies deeper, outermost first
    std::optional<ZoneId> region;   ///< the smallest pain zone there
    std::vector<ZoneId> zones;      ///< all pain zones there, smallest first
    std::optional<NoPressId> noPress;
    std::vector<NearPoint> triggerPoints; ///< nearest first, only those that may be tapped in the view, within reach
    bool onLeg = false;
};

/// The drawn leg and the points on it; immutable after construction. Answers taps for the app and for `calfwise-content
/// locate` alike.
class BodyMap {
public:
    /// A tap reaches points at most this far away (leg-frame units; about 5 cm on an adult leg).
    static constexpr double reach = 0.10;

    BodyMap() = default;
    BodyMap(std::vector<ViewDrawing> views, const std::vector<TriggerPoint> &points);

    /// The drawing of a view, or null where none was drawn.
    const ViewDrawing *drawing(View view) const;
    const std::vector<ViewDrawing> &views() const { return m_views; }

    /// What is at a position of the right leg's frame; everything empty off the leg. Total: any view, layer and finite
    /// position.
    Location locate(View view, Layer layer, Point position) const;

private:
    struct TapTarget {
        TriggerPointId id;
        Point position;
    };

    std::vector<ViewDrawing> m_views;
    std::map<View, std::vector<TapTarget>> m_targets;
};

} // namespace calfwise
