// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"

#include <optional>

namespace calfwise {

/// Where to press a muscle, tendon, pain zone or no-press area of the map when it is chosen by name: a place inside
/// `within` (leg-frame units) at which a tap on that layer answers this shape, away from the edges of what answers. A
/// zone that smaller ones cover whole answers where it is drawn. Nothing for a shape of another kind, or one that the
/// layer hides. Looks the map over on a grid: some hundred taps' work.
std::optional<Point> anchorOf(const BodyMap &map, View view, Layer layer, const MapShape &shape, const Rect &within);

} // namespace calfwise
