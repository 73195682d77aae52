// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/text_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

namespace calfwise {

namespace {

struct Sequence {
    std::size_t length = 0; ///< 0: no sequence begins with this byte
    std::uint32_t least = 0;
    std::uint32_t bits = 0;
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1, 0, lead};
    if ((lead & 0xE0U) == 0xC0U)
        return {2, 0x80, lead & 0x1FU};
    if ((lead & 0xF0U) == 0xE0U)
        return {3, 0x800, lead & 0x0FU};
    if ((lead & 0xF8U) == 0xF0U)
        return {4, 0x10000, lead & 0x07U};
    return {};
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceOf(static_cast<unsigned char>(text[at]));
        if (sequence.length == 0 || at + sequence.length > text.size())
            return at;
        std::uint32_t value = sequence.bits;
        for (std::size_t i = 1; i < sequence.length; ++i) {
            const auto byte = static_cast<unsigned char>(text[at + i]);
            if ((byte & 0xC0U) != 0x80U)
                return at;
            value = (value << 6U) | (byte & 0x3FU);
        }
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        if (value < sequence.least || value > 0x10FFFF || surrogate)
            return at;
        at += sequence.length;
    }
    return std::nullopt;
}

std::size_t lineOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

bool isUtf8(std::string_view text, const std::string &name, IssueList &issues)
{
    if (const auto bad = firstInvalidUtf8(text)) {
        issues.add(name, "", {IssueKind::NotUtf8, static_cast<std::int64_t>(lineOf(text, *bad)), 0, {}});
        return false;
    }
    return true;
}

std::optional<std::string> readTextFile(const std::filesystem::path &file, const std::string &name,
                                        std::size_t mostBytes, IssueList &issues)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) {
        issues.add(name, "", "a file", "nothing there");
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(status)) {
        issues.add(name, "", "a file", "something that is not a plain file");
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        issues.add(name, "", "a file that can be read", "no permission to read it");
        return std::nullopt;
    }
    // One byte more than allowed tells a file that is too large, without trusting the size the file system names.
    std::string text;
    std::array<char, 65536> buffer{};
    while (stream && text.size() <= mostBytes) {
        stream.read(buffer.data(), static_cast<std::streamsize>(std::min(buffer.size(), mostBytes + 1 - text.size())));
        text.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) {
        issues.add(name, "", "a file that can be read", "an error while reading it");
        return std::nullopt;
    }
    if (text.size() > mostBytes) {
        issues.add(name, "", "at most " + std::to_string(mostBytes) + " bytes", "more than that");
        return std::nullopt;
    }
    return isUtf8(text, name, issues) ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace calfwise
