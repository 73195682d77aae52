// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/matching/matching_rules.h"
#include "domain/screening/answers.h"
#include "domain/screening/picture.h"

#include <optional>
#include <string>
#include <vector>

namespace calfwise {

enum class Fit { Well, Fits, ALittle };

/// One thing that speaks for or against a point, or is not known yet.
struct Reason {
    std::string rule;                 ///< weight name ("spot_near"), or "symptom"
    std::optional<SymptomId> symptom; ///< for "symptom" and for open questions
    std::optional<ZoneId> zone;
    double weight = 0;
};

/// A trigger point that may explain the picture. It suggests; it never names a diagnosis.
struct Suggestion {
    TriggerPointId point;
    double score = 0;
    Fit fit = Fit::ALittle;
    std::vector<Reason> speaksFor;     ///< heaviest first
    std::vector<Reason> speaksAgainst; ///< heaviest first
    std::vector<Reason> unknown;       ///< symptoms that would tell, not ticked yet; heaviest first
};

/// Ranks the points for a picture: best first, at most rules.most of them, none below the lowest threshold.
/// Deterministic: ties go to the point of whose usual pain the picture shows more, then to the order of `points`. An
/// empty picture suggests nothing.
std::vector<Suggestion> suggest(const MatchingRules &rules, const std::vector<TriggerPoint> &points, const BodyMap &map,
                                const Picture &picture);

/// Look-alikes that share an answered sign, a symptom, a zone (of the pain, or that a spot lies in) or a suggested
/// point. Those with most signs come first, then those that share most. `answers` may be empty: the check comes after
/// the suggestions, and counts when the person comes back.
std::vector<MimicId> lookAlikes(const std::vector<Mimic> &mimics, const BodyMap &map, const Picture &picture,
                                const Answers &answers, const std::vector<Suggestion> &suggestions, std::size_t most);

} // namespace calfwise
