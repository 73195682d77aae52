// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <string>
#include <vector>

namespace calfwise {

enum class MuscleKind { Muscle, Tendon };

/// What a figure lights up of a leg that is seen from the side; muscles that lie beside each other share one.
enum class TreatedPart { None, Calf, UpperCalf, LowerCalf, ToeFlexors, OuterLeg };

/// A muscle or tendon of the vocabulary, with its words.
struct Muscle {
    MuscleId id;
    MuscleKind kind = MuscleKind::Muscle;
    std::string fma;        ///< Foundational Model of Anatomy number, both sides; may be empty
    std::string name;       ///< plain: "inner calf muscle"
    std::string anatomical; ///< "gastrocnemius, medial head"
    std::string upper;      ///< plain name of its upper third, and so on
    std::string middle;
    std::string lower;
    std::string about;
    std::vector<FactId> covers;
    TreatedPart inFigures = TreatedPart::None; ///< None: as the figure has it
};

/// Where pain may be felt.
struct PainZone {
    ZoneId id;
    bool onMap = true; ///< false: chosen from the list only (low back, jaw)
    std::string name;
};

/// Where a person must not press without a professional.
struct NoPressZone {
    NoPressId id;
    std::string name;
    std::string what; ///< what lies there: "nerve and vessels"
    std::string why;
    std::vector<EvidenceId> evidence;
};

} // namespace calfwise
