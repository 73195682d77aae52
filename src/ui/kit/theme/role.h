// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace calfwise {

/// What a colour is for. Theme::colour() gives the colour; no other place holds one.
enum class Role {
    Background,          ///< window, rail, side panels
    Surface,             ///< the page
    Raised,              ///< cards, inputs, pop-ups
    Border,              ///< hairlines that only divide
    BorderStrong,        ///< edge of a control, empty box
    Text,                ///< words
    TextMuted,           ///< second words, never the only carrier
    Primary,             ///< main button, chosen, links
    PrimaryHover,        ///< main button hovered or pressed
    PrimarySoft,         ///< fill of a chosen thing
    OnPrimary,           ///< words on primary
    FocusRing,           ///< 3 px ring, 2 px away
    Muscle,              ///< muscle fill
    MuscleLine,          ///< its outline and fibres
    MuscleMuted,         ///< hamstrings, and strips that this layer only grazes
    MuscleSelected,      ///< the chosen muscle
    MuscleSelectedFibre, ///< fibres on it
    Tendon,              ///< tendon fill
    TendonLine,          ///< its outline and sheen
    Bone,                ///< bone fill
    BoneLine,            ///< its outline
    Skin,                ///< skin wash, figure
    SkinLine,            ///< body outline
    ReferralEssential,   ///< 50 % fill, 2 px solid edge
    ReferralSpillover,   ///< dots, dotted edge
    NoPress,             ///< hatch and 1.5 px edge
    LevelEmergency,      ///< octagon, edges, words
    EmergencyFill,       ///< header of the emergency card
    OnEmergency,         ///< words on it
    LevelSameDay,        ///< clock
    LevelWithinDays,     ///< calendar
    LevelSeeSomeone,     ///< person
    LevelOk,             ///< list
    Chart1,              ///< solid line, circle
    Chart2,              ///< dashed line, triangle
    Chart3,              ///< dotted line, ring
    LevelEmergencySoft,  ///< fill of an emergency card
    LevelSameDaySoft,    ///< fill of a same day card
    LevelWithinDaysSoft, ///< fill of a within days card
    LevelSeeSomeoneSoft, ///< fill of a see someone card
    LevelOkSoft,         ///< fill of the card of a passed check
    FigCloth,            ///< figure
    FigLine,             ///< figure
    FigCloth2,           ///< figure
    FigFar,              ///< figure
    FigHair,             ///< figure
    FigTool,             ///< figure
};

inline constexpr int roleCount = static_cast<int>(Role::FigTool) + 1;

/// The name of a role, such as "primary-soft".
std::string_view nameOf(Role role);

} // namespace calfwise
