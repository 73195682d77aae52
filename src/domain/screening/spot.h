// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/screening/outcome.h"

#include <vector>

namespace calfwise {

/// Gives a spot what a tap at its place answers: the muscle that is seen there, a no-press area, the nearest point that may be meant. Right at
/// a point that the content puts under a tendon's broad sheet (TriggerPoint::underTendon) it is the point's muscle, not the tendon. App and
/// authors' tool mark spots by this alone, so that a case answers as the map does.
void placeSpot(MarkedSpot &spot, const BodyMap &map, const std::vector<TriggerPoint> &points);

/// W12 for every spot of the picture: pressing is not for self-care in a no-press area, at a point that says so, or off the leg.
std::vector<SpotFacts> spotFacts(const Picture &picture, const BodyMap &map, const std::vector<TriggerPoint> &points);

} // namespace calfwise
