// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/pressure.h"

#include <algorithm>

namespace calfwise {

namespace {

std::string replaced(std::string text, std::string_view what, int with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), std::to_string(with));
    return text;
}

} // namespace

std::string_view idOf(PressureFelt felt)
{
    switch (felt) {
    case PressureFelt::TooMuch:
        return "too-much";
    case PressureFelt::JustRight:
        return "just-right";
    case PressureFelt::TooLittle:
        return "too-little";
    }
    return {};
}

std::optional<PressureFelt> pressureFeltFromId(std::string_view id)
{
    for (const PressureFelt felt : {PressureFelt::TooMuch, PressureFelt::JustRight, PressureFelt::TooLittle}) {
        if (idOf(felt) == id)
            return felt;
    }
    return std::nullopt;
}

std::string pressureWords(const PressureGuide &guide, PressureFelt felt, const Technique &technique)
{
    const int limit = technique.dose.stopAbove > 0 ? technique.dose.stopAbove : guide.most;
    const int most = std::min(guide.most, limit);
    const std::string &text = felt == PressureFelt::TooMuch     ? guide.tooMuch
                              : felt == PressureFelt::JustRight ? guide.justRight
                                                                : guide.tooLittle;
    return replaced(replaced(text, "{most}", most), "{least}", std::min(guide.least, most));
}

} // namespace calfwise
