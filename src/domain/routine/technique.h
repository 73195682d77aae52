// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What a technique does, and so what kind of step it makes.
enum class TechniqueKind {
    Pressure,
    Movement,
    Stretch,
    Strokes,
    Vibration,
    Heat,
    Strength,
    WarmUp,
    CoolDown,
    Professional ///< done by a professional: explained, never a step
};

inline constexpr std::array techniqueKinds{
    TechniqueKind::Pressure,  TechniqueKind::Movement,    TechniqueKind::Stretch,  TechniqueKind::Strokes,
    TechniqueKind::Vibration, TechniqueKind::Heat,        TechniqueKind::Strength, TechniqueKind::WarmUp,
    TechniqueKind::CoolDown,  TechniqueKind::Professional};

/// The content's word for it: "pressure", "warm-up", ...
std::string_view idOf(TechniqueKind kind);
std::optional<TechniqueKind> techniqueKindFromId(std::string_view id);

/// Whether the person gets into position for it first; the other kinds begin where they are.
bool beginsInPosition(TechniqueKind kind);

/// The part that a technique plays where a plan is put together; the content says which technique plays it.
enum class TechniqueRole {
    None,
    Opening,       ///< what a plan begins with
    Warmth,        ///< takes the opening's place where that one is withheld, and belongs before pressing
    PlainPressing, ///< what is left of pressing when a tool is missing or withheld
    DeepPressing,  ///< only after plain pressing; any number of techniques
    Release        ///< done while pressing, so never without it
};

inline constexpr std::array techniqueRoles{TechniqueRole::None,         TechniqueRole::Opening,
                                           TechniqueRole::Warmth,       TechniqueRole::PlainPressing,
                                           TechniqueRole::DeepPressing, TechniqueRole::Release};

/// The content's word for it: "opening", "plain-pressing", ...
std::string_view idOf(TechniqueRole role);
std::optional<TechniqueRole> techniqueRoleFromId(std::string_view id);

/// The kind that a technique of this role must have; nothing where any will do.
std::optional<TechniqueKind> kindFor(TechniqueRole role);

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
    TechniqueKind kind = TechniqueKind::Pressure;
    TechniqueRole role = TechniqueRole::None;
    std::vector<ToolId> tools; ///< any of them will do; none: nothing is needed
    bool byHand = false;       ///< hands will do: no tool is needed, or one of `tools` is the hands
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

/// How a person comes by a tool.
enum class ToolKind {
    Hands, ///< everybody has them
    Room,  ///< found in any room: nobody is asked for it
    Owned  ///< only who said so has it
};

inline constexpr std::array toolKinds{ToolKind::Hands, ToolKind::Room, ToolKind::Owned};

/// The content's word for it: "hands", "room", "owned".
std::string_view idOf(ToolKind kind);
std::optional<ToolKind> toolKindFromId(std::string_view id);

struct Tool {
    ToolId id;
    ToolKind kind = ToolKind::Owned;
    std::string name;
    std::string line;
};

struct ReadyStep {
    TechniqueId technique;
    int seconds = 0;     ///< 0: the dose's default
    int repetitions = 0; ///< 0: the dose's default
    std::string note;

    bool operator==(const ReadyStep &) const = default;
};

/// A ready-made routine.
struct ReadyRoutine {
    RoutineId id;
    bool bothSides = false;
    std::vector<ReadyStep> steps;
    std::string name;
    std::string line;
};

/// The technique with this id, or that plays this role (the first, where several do); null if there is none.
const Technique *techniqueWith(const TechniqueId &id, const std::vector<Technique> &techniques);
const Technique *techniqueWith(TechniqueRole role, const std::vector<Technique> &techniques);

} // namespace calfwise
