// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme/role_colours.h"

#include "ui/kit/theme/paper_ink.h"

#include <array>

namespace calfwise {
namespace {

struct Entry {
    std::string_view name;
    unsigned int light;
    unsigned int dark;
};

// In the order of Role.
constexpr std::array<Entry, roleCount> entries{{
    {"background", 0xF4F0E9, 0x171513},
    {"surface", 0xFFFDFA, 0x201D1A},
    {"raised", 0xFFFFFF, 0x2A2622},
    {"border", 0xDFD7CB, 0x3D3731},
    {"border-strong", 0x857B6E, 0x8F8578},
    {"text", 0x27231E, 0xF1EBE2},
    {"text-muted", 0x5F584E, 0xBDB3A6},
    {"primary", 0x17605C, 0x7CC7BD},
    {"primary-hover", 0x104A47, 0x98D6CD},
    {"primary-soft", 0xE2EEEB, 0x1F3835},
    {"on-primary", 0xFFFFFF, 0x0B2624},
    {"focus-ring", 0x1257B0, 0xA6CCFF},
    {"muscle", 0xD49E8E, 0x7C493D},
    {"muscle-line", 0x7E4236, 0xD7A696},
    {"muscle-muted", 0xE3C8BC, 0x57433C},
    {"muscle-selected", 0x8C3020, 0xF4BBA9},
    {"muscle-selected-fibre", 0xE3B3A4, 0x8C4D40},
    {"tendon", 0xF3EAD6, 0x625A47},
    {"tendon-line", 0x867654, 0xDCD1B4},
    {"bone", 0xE2DED3, 0x4E4A43},
    {"bone-line", 0x7F7765, 0xBDB5A5},
    {"skin", 0xF6E9DC, 0x352C27},
    {"skin-line", 0xA98468, 0x9A806D},
    {"referral-essential", 0x57399C, 0xBBA5F7},
    {"referral-spillover", 0x57399C, 0xBBA5F7},
    {"no-press", 0x38312A, 0xF4EDE2},
    {"level-emergency", 0x8E0D18, 0xFF8F88},
    {"emergency-fill", 0x8E0D18, 0x9C1420},
    {"on-emergency", 0xFFFFFF, 0xFFFFFF},
    {"level-same-day", 0xA5480B, 0xFFB681},
    {"level-within-days", 0x7D6000, 0xF2DC8B},
    {"level-see-someone", 0x2A5A8C, 0x9DC5F3},
    {"level-ok", 0x2A6648, 0x8FD2A9},
    {"chart-1", 0x17605C, 0x7CC7BD},
    {"chart-2", 0xA2460A, 0xFFB27C},
    {"chart-3", 0x57399C, 0xBBA5F7},
    {"level-emergency-soft", 0xFBE9E7, 0x3B1E1D},
    {"level-same-day-soft", 0xFCEEE1, 0x38261A},
    {"level-within-days-soft", 0xF8F0D8, 0x332C18},
    {"level-see-someone-soft", 0xE7EFF7, 0x1D2A38},
    {"level-ok-soft", 0xE6F1EA, 0x1D3226},
    {"fig-cloth", 0xC9D8D3, 0x3C524E},
    {"fig-line", 0x3A3630, 0xE6DED2},
    {"fig-cloth-2", 0x9DB9B2, 0x577570},
    {"fig-far", 0xE6DCCF, 0x2E2823},
    {"fig-hair", 0x3A3630, 0x7A6F63},
    {"fig-tool", 0xA9C3BD, 0x47615C},
}};

const Entry &entryOf(Role role)
{
    return entries.at(static_cast<std::size_t>(role));
}

} // namespace

std::string_view nameOf(Role role)
{
    return entryOf(role).name;
}

unsigned int lightColour(Role role)
{
    return entryOf(role).light;
}

unsigned int darkColour(Role role)
{
    return entryOf(role).dark;
}

QColor paperInk()
{
    return QColor::fromRgb(0x000000);
}

} // namespace calfwise
