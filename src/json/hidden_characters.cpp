// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/hidden_characters.h"

#include <array>
#include <cstdio>

namespace calfwise {

namespace {

struct Hidden {
    unsigned value = 0;
    std::size_t bytes = 0; ///< 0: what begins here is no hidden character
};

/// Controls (C0, DEL, C1), the two direction marks, line and paragraph separator, embeddings, overrides and isolates.
Hidden hiddenAt(std::string_view text, std::size_t offset)
{
    const auto at = [&](std::size_t further) {
        return offset + further < text.size() ? static_cast<unsigned char>(text[offset + further]) : 0U;
    };
    if (at(0) < 0x20 || at(0) == 0x7f)
        return {at(0), 1};
    if (at(0) == 0xc2 && at(1) >= 0x80 && at(1) < 0xa0)
        return {at(1), 2};
    const bool marks =
        at(0) == 0xe2 && at(1) == 0x80 && (at(2) == 0x8e || at(2) == 0x8f || (at(2) >= 0xa8 && at(2) <= 0xae));
    const bool isolates = at(0) == 0xe2 && at(1) == 0x81 && at(2) >= 0xa6 && at(2) <= 0xa9;
    if (marks || isolates)
        return {0x2000U + ((at(1) & 0x3fU) << 6U) + (at(2) & 0x3fU), 3};
    return {};
}

} // namespace

bool hasHiddenCharacters(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hiddenAt(text, i).bytes > 0)
            return true;
    }
    return false;
}

std::string withHiddenShown(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Hidden hidden = hiddenAt(text, i);
        if (hidden.bytes == 0) {
            result += text[i++];
            continue;
        }
        std::array<char, 12> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", hidden.value);
        result += escape.data();
        i += hidden.bytes;
    }
    return result;
}

} // namespace calfwise
