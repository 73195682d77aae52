// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "domain/screening/picture.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace calfwise {

/// What the panel says of a marked spot.
struct SpotWords {
    QString name;       ///< "Deep calf muscle, lower half"
    QString anatomical; ///< "Soleus, under the broad top of the Achilles tendon"
    QString feels;      ///< empty where no point is near
    QString noPress;    ///< why the spot must not be pressed; empty where it may
    const TriggerPoint *point = nullptr;
    std::vector<const TriggerPoint *> others; ///< points that a finger may have meant as well, nearest first
};

/// Points that lie closer together than this cannot be told apart by a finger where the leg is smallest: 44 px on the
/// leg of a window of 1024 x 700, which is about 375 px from knee to heel; leg-frame units.
inline constexpr double oneFinger = 0.12;

/// Whether a spot lies near enough to a point to be called by its name.
bool liesNear(const TriggerPoint &point, const MarkedSpot &spot);

/// A point lends its name to a spot near it, but not to one that was marked on a deeper layer on another muscle.
SpotWords wordsFor(const GuideCore &core, const BodyMap &map, const MarkedSpot &spot);

/// The plain name of a muscle with the third of it that a position lies in: "inner calf muscle, upper part".
QString muscleWithPart(const Muscle &muscle, const ViewDrawing &drawing, Point position);

/// The middle of what an outline covers.
Point centreOf(const Outline &outline);

/// Names of zones, joined: "back of the heel and underside of the heel".
QString zoneNames(const GuideCore &core, const std::vector<ZoneId> &zones);

/// A view that draws one of the zones that `view` does not; nothing when all are drawn in it, or nowhere.
std::optional<View> viewShowing(const BodyMap &map, View view, const std::vector<ZoneId> &zones);

} // namespace calfwise
