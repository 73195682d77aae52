// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/technique.h"

#include <algorithm>

namespace calfwise {

namespace {

template <class Values> auto fromId(const Values &values, std::string_view id)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](auto value) { return idOf(value) == id; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

template <class Test> const Technique *firstOf(const std::vector<Technique> &techniques, Test test)
{
    const auto found = std::find_if(techniques.begin(), techniques.end(), test);
    return found == techniques.end() ? nullptr : &*found;
}

} // namespace

std::string_view idOf(TechniqueKind kind)
{
    switch (kind) {
    case TechniqueKind::Pressure:
        return "pressure";
    case TechniqueKind::Movement:
        return "movement";
    case TechniqueKind::Stretch:
        return "stretch";
    case TechniqueKind::Strokes:
        return "strokes";
    case TechniqueKind::Vibration:
        return "vibration";
    case TechniqueKind::Heat:
        return "heat";
    case TechniqueKind::Strength:
        return "strength";
    case TechniqueKind::WarmUp:
        return "warm-up";
    case TechniqueKind::CoolDown:
        return "cool-down";
    case TechniqueKind::Professional:
        return "professional";
    }
    return {};
}

std::optional<TechniqueKind> techniqueKindFromId(std::string_view id)
{
    return fromId(techniqueKinds, id);
}

bool beginsInPosition(TechniqueKind kind)
{
    switch (kind) {
    case TechniqueKind::Pressure:
    case TechniqueKind::Stretch:
    case TechniqueKind::Strength:
        return true;
    case TechniqueKind::Movement:
    case TechniqueKind::Strokes:
    case TechniqueKind::Vibration:
    case TechniqueKind::Heat:
    case TechniqueKind::WarmUp:
    case TechniqueKind::CoolDown:
    case TechniqueKind::Professional:
        break;
    }
    return false;
}

std::string_view idOf(TechniqueRole role)
{
    switch (role) {
    case TechniqueRole::None:
        return "no-role";
    case TechniqueRole::Opening:
        return "opening";
    case TechniqueRole::Warmth:
        return "warmth";
    case TechniqueRole::PlainPressing:
        return "plain-pressing";
    case TechniqueRole::DeepPressing:
        return "deep-pressing";
    case TechniqueRole::Release:
        return "release";
    }
    return {};
}

std::optional<TechniqueRole> techniqueRoleFromId(std::string_view id)
{
    return fromId(techniqueRoles, id);
}

std::optional<TechniqueKind> kindFor(TechniqueRole role)
{
    switch (role) {
    case TechniqueRole::None:
        break;
    case TechniqueRole::Opening:
        return TechniqueKind::Strokes;
    case TechniqueRole::Warmth:
        return TechniqueKind::Heat;
    case TechniqueRole::PlainPressing:
    case TechniqueRole::DeepPressing:
        return TechniqueKind::Pressure;
    case TechniqueRole::Release:
        return TechniqueKind::Movement;
    }
    return std::nullopt;
}

std::string_view idOf(ToolKind kind)
{
    switch (kind) {
    case ToolKind::Hands:
        return "hands";
    case ToolKind::Room:
        return "room";
    case ToolKind::Owned:
        return "owned";
    }
    return {};
}

std::optional<ToolKind> toolKindFromId(std::string_view id)
{
    return fromId(toolKinds, id);
}

const Technique *techniqueWith(const TechniqueId &id, const std::vector<Technique> &techniques)
{
    return firstOf(techniques, [&](const Technique &technique) { return technique.id == id; });
}

const Technique *techniqueWith(TechniqueRole role, const std::vector<Technique> &techniques)
{
    return firstOf(techniques, [&](const Technique &technique) { return technique.role == role; });
}

} // namespace calfwise
