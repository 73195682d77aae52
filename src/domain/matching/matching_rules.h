// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <map>
#include <string>
#include <vector>

namespace calfwise {

struct SymptomGroup {
    std::string id;
    std::string title;
};

struct Symptom {
    SymptomId id;
    std::string group;
    bool essentialView = true; ///< false: behind "Show more"
    std::string label;
    std::string explain;
    std::string asks; ///< the open question: "Is the ankle stiff with a bent knee?"
    std::vector<FactId> covers;
};

struct Weight {
    double value = 0;
    double within = 0; ///< leg-frame units; 0 where no distance applies
    std::vector<EvidenceId> evidence;
};

struct SymptomWeight {
    SymptomId symptom;
    TriggerPointId point;
    double value = 0; ///< -3 to 3
    std::vector<EvidenceId> evidence;
};

/// The numbers of the score, all content. Weight names: spot_nearest (of all points within spot_near), spot_near,
/// spot_close, spot_same_muscle, spot_elsewhere, zone_essential, zone_spillover, zone_local (the point lies in it),
/// zone_unexplained.
struct MatchingRules {
    std::map<std::string, Weight> weights;
    std::vector<SymptomWeight> symptoms;
    double fitsWell = 0;
    double fits = 0;
    double fitsALittle = 0;
    int most = 3;
    std::map<std::string, std::string> forText; ///< weight name -> sentence; {zone}
    std::map<std::string, std::string> againstText;
    std::map<std::string, std::string> fitText; ///< fits_well, fits, fits_a_little
};

/// Something that can feel like a trigger point and is not one.
struct Mimic {
    MimicId id;
    std::vector<SymptomId> symptoms;
    std::vector<ZoneId> zones;
    std::vector<TriggerPointId> points;
    std::vector<QuestionId> signs; ///< of the safety check: a yes or not sure to one of these says most
    ArticleId article;
    std::vector<EvidenceId> evidence;
    std::string name;
    std::string tellsApart;
};

} // namespace calfwise
