// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "domain/screening/picture.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace calfwise {

/// A thing on the map that the keyboard, a screen reader and the list can reach.
struct MapTarget {
    enum class Kind { Spot, TriggerPoint, Muscle, Zone, NoPress };

    Kind kind = Kind::TriggerPoint;
    std::string id;       ///< content id; empty for a spot
    std::size_t spot = 0; ///< which of the picture's, for a spot
    Point position;       ///< where a press on it marks, leg frame
    QString name;         ///< common name: "Deep calf muscle, lower half"
    QString anatomical;   ///< may be empty
    QString description;  ///< whether to press, what usually hurts there and where it sends pain; sentences
    bool chosen = false;  ///< what the page speaks of, or a pain that was picked

    /// The same for the same thing whatever else there is: "point:soleus-1", "spot:0".
    std::string key() const;
    bool operator==(const MapTarget &) const = default;
};

/// "Right leg: Deep calf muscle, lower half. Soleus, under the broad top of the Achilles tendon".
QString spokenName(const MapTarget &target, Side side);

/// What the page speaks of, besides the current spot.
struct MapChoice {
    std::optional<TriggerPointId> point;
    std::optional<MuscleId> muscle;
};

/// Where on the map something can be pressed.
struct PlaceOnMap {
    View view = View::Posterior;
    Layer layer = Layer::Superficial;
    Point position;
};

/// Says what there is to reach in a view and layer: marked spots, trigger points that may be tapped there, muscles and
/// cords that show, areas not to press, and pain zones.
class MapTargets {
public:
    /// Both outlive this.
    MapTargets(const GuideCore &core, const BodyMap &map) : m_core(core), m_map(map) {}

    /// In reading order: the spots as they were marked, then each kind from top to bottom.
    std::vector<MapTarget> of(const Picture &picture, std::optional<std::size_t> currentSpot, View view, Layer layer,
                              const MapChoice &choice) const;
    /// While it is asked where it hurts: the zones alone, chosen if `picked`.
    std::vector<MapTarget> zones(View view, Layer layer, const std::set<ZoneId> &picked) const;

    /// Everything that can be pressed in some view and layer, without a position: spots, points, muscles, zones, areas
    /// not to press.
    std::vector<MapTarget> everywhere(const Picture &picture) const;
    /// Where to press what everywhere() told of: in this view and layer if it shows there, else in the layer or view
    /// that shows it first.
    std::optional<PlaceOnMap> place(const std::string &key, View view, Layer layer) const;

    /// Where a press on a shape marks, as anchorOf(); looked for once.
    std::optional<Point> anchor(View view, Layer layer, const std::string &shape) const;

private:
    MapTarget spot(const Picture &picture, std::size_t index) const;
    MapTarget point(const TriggerPoint &point) const;
    MapTarget muscle(const Muscle &muscle) const;
    MapTarget noPress(const NoPressZone &area) const;
    MapTarget zone(const PainZone &zone) const;
    std::optional<MapTarget> shape(const MapShape &shape, View view, Layer layer) const;

    const GuideCore &m_core;
    const BodyMap &m_map;
    mutable std::map<std::tuple<View, Layer, std::string>, std::optional<Point>> m_anchors;
};

} // namespace calfwise
