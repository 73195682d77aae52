// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visible_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace calfwise {

namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

constexpr std::array<Range, 24> invisible{
    {{0x0000, 0x0020}, {0x007f, 0x00a0},   {0x00ad, 0x00ad},   {0x034f, 0x034f},   {0x061c, 0x061c}, {0x115f, 0x1160},
     {0x1680, 0x1680}, {0x17b4, 0x17b5},   {0x180b, 0x180f},   {0x2000, 0x200f},   {0x2028, 0x202f}, {0x205f, 0x206f},
     {0x2800, 0x2800}, {0x3000, 0x3000},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff}, {0xffa0, 0xffa0},
     {0xfff0, 0xfff8}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}, {0xfff9, 0xfffb}, {0xfffe, 0xffff}}};

bool shows(std::uint32_t character)
{
    return std::none_of(invisible.begin(), invisible.end(),
                        [&](const Range &range) { return character >= range.first && character <= range.last; });
}

} // namespace

bool isVisible(std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        std::uint32_t character = lead < 0x80   ? lead
                                  : lead < 0xe0 ? lead & 0x1fU
                                  : lead < 0xf0 ? lead & 0x0fU
                                                : lead & 7U;
        while (i < utf8.size() && (static_cast<unsigned char>(utf8[i]) & 0xc0U) == 0x80U)
            character = (character << 6U) | (static_cast<unsigned char>(utf8[i++]) & 0x3fU);
        if (shows(character))
            return true;
    }
    return false;
}

} // namespace calfwise
