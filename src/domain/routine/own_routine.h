// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/technique.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calfwise {

/// A routine of the person's own: put together here, or opened from a file that somebody gave them.
struct OwnRoutine {
    std::int64_t id = 0; ///< 0 until stored
    std::string name;
    bool bothSides = false;
    std::vector<ReadyStep> steps;                ///< without notes
    std::string madeBy;                          ///< as the file says; empty where nobody is named
    std::optional<std::chrono::sys_days> madeOn; ///< as the file says
    bool fromFile = false;

    bool operator==(const OwnRoutine &) const = default;
};

inline constexpr std::size_t mostRoutineSteps = 20;
inline constexpr std::size_t mostNameCharacters = 60; ///< of a routine and of its maker

/// Why a routine may not be kept or run as it is. `least` and `most` are the bounds that were left, `found` what was
/// asked for.
struct RoutineFault {
    enum class Kind {
        NoName,
        LongName, ///< more than mostNameCharacters
        NoSteps,
        ManySteps,         ///< more than mostRoutineSteps
        Unknown,           ///< a technique that the guide does not have
        Professional,      ///< a technique that only a professional does
        Seconds,           ///< outside the dose; a most of 0: the technique is not measured in seconds
        Repetitions,       ///< outside the dose; a most of 0: the technique is not counted
        TooOften,          ///< more steps of a technique than its dose has sets
        TooLong,           ///< all steps of a technique together are longer than its dose
        TooMuchPressing,   ///< more holds on one leg than the dose has spots
        NotAfterPressing,  ///< a foot bend under pressure that does not come right after the pressing
        NotAfterPlainPress ///< crossed-leg pressure without plain pressing before it
    };

    Kind kind = Kind::NoSteps;
    std::optional<std::size_t> step; ///< nothing where it is the routine as a whole
    int found = 0;
    int least = 0;
    int most = 0;
    bool operator==(const RoutineFault &) const = default;
};

/// What a step by itself asks for that the technique's dose does not allow (techniques.md; the content's doses). 0 is
/// the dose's default.
std::vector<RoutineFault> faultsOf(const ReadyStep &step, const std::vector<Technique> &techniques);

/// What the steps ask for, each by itself and all together. Steps are of one leg; the other does the same.
std::vector<RoutineFault> faultsOf(const std::vector<ReadyStep> &steps, const std::vector<Technique> &techniques);

/// Everything that keeps a routine from being kept: its name and its steps. Empty: every step is within its dose.
std::vector<RoutineFault> faultsOf(const OwnRoutine &routine, const std::vector<Technique> &techniques);

/// The characters of UTF-8 text.
std::size_t charactersIn(const std::string &utf8);

/// The id by which favourites and plans name it: "own-7".
RoutineId routineIdOf(const OwnRoutine &routine);

/// The same as the plan takes it.
ReadyRoutine asReady(const OwnRoutine &routine);

/// A ready-made routine to be changed: nobody's yet, and not stored.
OwnRoutine ownCopyOf(const ReadyRoutine &routine);

/// Whether two routines do the same, under the same name and by the same maker.
bool isSameRoutine(const OwnRoutine &one, const OwnRoutine &other);

} // namespace calfwise
