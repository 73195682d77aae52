// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/own_routine.h"
#include "exchange/file_issue.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

// A routine as a file that people pass on: JSON, UTF-8, one object.
//
//     {"calfwise": "routine", "format": 1, "name": "Evening", "made_by": "A clinic", "made_on": "2026-11-20",
//      "sides": "both", "steps": [{"technique": "roller-pressure", "seconds": 45},
//                                 {"technique": "active-release", "repetitions": 8}, {"technique": "heat"}]}
//
// "sides" is "one" or "both"; a step without an amount takes the dose's default. "made_by" may be empty and "made_on"
// left out. Nothing else may stand in it. The guide's own words and doses are never in a file: a technique is named by
// its id.

inline constexpr int routineFileFormat = 1;
inline constexpr std::size_t mostRoutineFileBytes = std::size_t{64} * 1024;
inline constexpr std::size_t deepestRoutineFile = 4;
inline constexpr std::size_t mostRoutineFileIssues = 50;

struct ReadRoutine {
    std::optional<OwnRoutine> routine; ///< there exactly when nothing is wrong; not stored, and marked as from a file
    /// Of the form, in the order of the file: at most mostRoutineFileIssues, and one that says how many more.
    std::vector<FileIssue> issues;
    std::vector<RoutineFault> faults; ///< what the steps ask for beyond the doses
    std::vector<ReadyStep> steps;     ///< those of the file, also where something is wrong: what the faults speak of
};

/// Reads a file of any content, however bad, without throwing: either the whole routine, or everything that is wrong
/// with it. What is above a dose is refused, never lowered in silence.
ReadRoutine routineFromFile(std::string_view text, const std::vector<Technique> &techniques);

/// The file of a routine; routineFromFile() gives it back where it has no faults. Throws std::invalid_argument for a
/// text that is not UTF-8.
std::string routineAsFile(const OwnRoutine &routine);

} // namespace calfwise
