// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/screening/outcome.h"

#include <string_view>
#include <vector>

namespace calfwise {

/// What a tap means on the layer that is shown. Right at a point that the content puts under a tendon's broad sheet
/// (TriggerPoint::underTendon) it is the point's muscle, not the tendon. App and authors' tool answer by this alone.
Location tapOn(const BodyMap &map, const std::vector<TriggerPoint> &points, View view, Layer layer, Point position);

/// The reason of a point that is not pressed for its depth alone: the muscle above it may be.
inline constexpr std::string_view tooDeep = "too-deep";

/// A point farther from a tap than this does not lend it its name; leg-frame units, as spot_close in the content.
inline constexpr double namedWithin = 0.08;

/// Gives a spot what a tap at its place answers: the muscle that is seen on that layer (on the skin: the first one
/// under it), a no-press area, the nearest point that may be meant. No-press areas are the same on every layer. A point
/// of the muscle that is seen goes before nearer ones, unless the spot is on one of these to a hair: on the first layer
/// before those of what lies under it, on the deeper ones before those of any other muscle. But never one that may be
/// pressed before a nearer one that may not, save where the nearer one only lies too deep (TriggerPoint::noPressReason)
/// under the muscle that the finger is on.
void placeSpot(MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points,
               Layer layer = Layer::Superficial);

/// Whether the spot was marked on a layer that shows something else there than what lies first under the skin.
bool isMarkedDeeper(const MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points);

/// W12 for every spot of the picture: pressing is not for self-care in a no-press area, at a point that says so, or off
/// the leg. And what lies first under the skin there, whichever layer the spot was marked on.
std::vector<SpotFacts> spotFacts(const Picture &picture, const BodyMap &map, const std::vector<TriggerPoint> &points);

} // namespace calfwise
