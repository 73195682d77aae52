// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/digest.h"

#include <array>
#include <charconv>

namespace calfwise {

void Digest::add(std::string_view bytes)
{
    const auto step = [this](unsigned char byte) {
        m_value ^= byte;
        m_value *= 0x100000001b3U;
    };
    for (char c : bytes)
        step(static_cast<unsigned char>(c));
    // 0xFF never occurs in UTF-8: it keeps "ab" + "c" apart from "a" + "bc".
    step(0xFF);
}

std::string Digest::text() const
{
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), m_value, 16).ptr;
    const std::string shortText(digits.data(), end);
    return std::string(16 - shortText.size(), '0') + shortText;
}

} // namespace calfwise
