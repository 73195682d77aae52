// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/ids.h"

#include <optional>
#include <set>
#include <vector>

namespace calfwise {

/// A tender spot a person marked. Right-leg frame also for a left leg.
struct MarkedSpot {
    View view = View::Posterior;
    Point position;
    std::optional<int> intensity;        ///< 0 to 10 when pressed; nothing until rated
    std::optional<TriggerPointId> point; ///< the trigger point it was matched with, if any
    std::optional<MuscleId> muscle;      ///< what a tap there answered on the layer that was shown
    std::optional<NoPressId> noPress;

    bool operator==(const MarkedSpot &) const = default;
};

/// What the person has said of one leg: marked spots, pain zones and symptoms.
struct Picture {
    Side leg = Side::Right;
    std::vector<MarkedSpot> spots;
    std::set<ZoneId> pain;
    std::set<SymptomId> symptoms;

    bool isEmpty() const { return spots.empty() && pain.empty() && symptoms.empty(); }
    bool operator==(const Picture &) const = default;
};

/// What a picture hurts by, besides spots; the content names them.
struct PictureRules {
    std::set<ZoneId> calfZones;
    std::set<SymptomId> painfulSymptoms;
    std::set<SymptomId> milderSymptoms; ///< cramps and tightness: they hurt, and are not painful
};

/// There is a spot, a calf symptom or a pain zone of the calf.
bool hurts(const PictureRules &rules, const Picture &picture);
/// Hurts by more than the milder symptoms.
bool painful(const PictureRules &rules, const Picture &picture);

} // namespace calfwise
