// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/entity.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace calfwise {

namespace {

void appendUtf8(std::string &text, std::uint32_t value)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

} // namespace

std::optional<std::string> decodeEntity(std::string_view entity)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named{
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", "\u00a0"}}};
    for (const auto &[name, text] : named) {
        if (entity == name)
            return std::string(text);
    }
    if (entity.size() < 4 || !entity.starts_with("&#"))
        return std::nullopt;
    const bool hex = entity[2] == 'x' || entity[2] == 'X';
    const char *first = entity.data() + (hex ? 3 : 2);
    const char *last = entity.data() + entity.size() - 1;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(first, last, value, hex ? 16 : 10);
    if (error != std::errc() || end != last || value < 0x20 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return std::nullopt;
    std::string text;
    appendUtf8(text, value);
    return text;
}

} // namespace calfwise
