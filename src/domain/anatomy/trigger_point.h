// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/ids.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace calfwise {

/// A technique offered besides pressure and stretch, only when one of the symptoms was ticked (always if there are
/// none).
struct ExtraTechnique {
    TechniqueId technique;
    std::vector<SymptomId> whenSymptoms;
};

/// A trigger point of the vocabulary (Travell & Simons numbering): where it is, where it sends pain, what may be done
/// about it.
struct TriggerPoint {
    TriggerPointId id;
    MuscleId muscle;
    /// The tendon whose broad sheet covers it, so that a spot at this point is on the muscle; empty where none does.
    MuscleId underTendon;
    std::map<View, Point> positions; ///< leg frame of a right leg; also in views where it only shows what lies behind
    std::set<View> tapViews;         ///< the views in which a tap may mean this point
    bool selfPressure = false;
    std::string noPressReason;         ///< a no-press zone's id, "too-deep", or empty
    std::vector<ZoneId> essential;     ///< pain is often felt here
    std::vector<ZoneId> spillover;     ///< pain is sometimes felt here
    std::vector<TechniqueId> contacts; ///< pressure techniques, best first; empty where pressing is not for self-care
    std::vector<TechniqueId> stretches;
    bool gentleStretch = false;
    std::vector<ExtraTechnique> extras;
    bool professional = false; ///< worth a professional's look when it does not ease
    ArticleId article;
    std::vector<EvidenceId> evidence;

    std::string name; ///< plain: "Deep calf muscle, lower half"
    std::string anatomical;
    std::string feels;
    std::string where;
    std::string pressNote;
    std::string noPress; ///< why not to press, in a sentence; empty where pressing is allowed
};

} // namespace calfwise
