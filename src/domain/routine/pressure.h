// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string> // before <compare>, which moc 6.4 cannot read first
#include <string_view>

#include "domain/routine/technique.h"

namespace calfwise {

/// How hard to press, on the person's own scale of 0 to 10 (techniques.md: 3 to 5, never above 6), and the words for
/// the holds that follow once the person has said how it felt. {least} and {most} stand for the numbers.
struct PressureGuide {
    int least = 0;
    int most = 0;
    std::vector<EvidenceId> evidence;
    std::string tooMuch;
    std::string justRight;
    std::string tooLittle;
};

/// What to do for the rest of the day after a routine, a sentence each.
struct Aftercare {
    std::vector<std::string> sentences;
    std::vector<EvidenceId> evidence;
};

/// What the person says of the pressure in a hold.
enum class PressureFelt { TooMuch, JustRight, TooLittle };

/// "too-much", "just-right", "too-little".
std::string_view idOf(PressureFelt felt);
std::optional<PressureFelt> pressureFeltFromId(std::string_view id);

/// The words for pressing on. Whatever was said, they never name more than the guide's most and the technique's own
/// limit, and no time, number of holds or length of a step changes.
std::string pressureWords(const PressureGuide &guide, PressureFelt felt, const Technique &technique);

} // namespace calfwise
