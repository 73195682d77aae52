// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace calfwise {

/// Least, default and most of a dose; least <= usual <= most.
struct DoseRange {
    int least = 0;
    int usual = 0;
    int most = 0;
};

/// How much of a technique. What does not apply is absent.
struct Dose {
    std::optional<DoseRange> seconds;     ///< a hold, or the whole of it
    std::optional<DoseRange> times;       ///< how many holds, or sets
    std::optional<DoseRange> repetitions; ///< movements
    int cadenceSeconds = 0;               ///< seconds each way of a repetition
    int restSeconds = 0;                  ///< between holds
    std::optional<DoseRange> spots;
    int perDay = 0;         ///< at most; 0 where no limit is named
    int stopAbove = 0;      ///< pain of 10 above which to stop; 0 where none is named
    bool judgement = false; ///< the numbers are ours, not a source's
};

struct Technique {
    TechniqueId id;
    std::string kind; ///< pressure, movement, stretch, strokes, heat, strength, warm-up, cool-down, professional
    std::vector<ToolId> tools;
    Dose dose;
    bool professional = false; ///< explained, never a routine
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;

    std::string name;
    std::string shortText;
    std::vector<std::string> instruction;
    std::string cue;
    std::vector<std::string> cautions;
};

struct Tool {
    ToolId id;
    std::string name;
    std::string line;
};

struct ReadyStep {
    TechniqueId technique;
    int seconds = 0;     ///< 0: the dose's default
    int repetitions = 0; ///< 0: the dose's default
    std::string note;
};

/// A ready-made routine.
struct ReadyRoutine {
    RoutineId id;
    bool bothSides = false;
    std::vector<ReadyStep> steps;
    std::string name;
    std::string line;
};

} // namespace calfwise
