// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir_text.h"

#include "exchange/iso_time.h"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace calfwise {

namespace {

constexpr int mostOffsetMinutes = 14 * 60;
constexpr std::size_t uuidDigits = 32;

// The white space of Unicode beyond ASCII, in UTF-8.
constexpr std::array<std::string_view, 18> otherBlanks{
    "\xc2\xa0",     "\xe1\x9a\x80", "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83",
    "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86", "\xe2\x80\x87", "\xe2\x80\x88", "\xe2\x80\x89",
    "\xe2\x80\x8a", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80", "\xef\xbb\xbf", "\xc2\x85"};
constexpr std::array<std::string_view, 2> otherLineEnds{"\xe2\x80\xa8", "\xe2\x80\xa9"};

template <std::size_t N> std::size_t lengthOfAny(const std::array<std::string_view, N> &any, std::string_view rest)
{
    for (const std::string_view each : any) {
        if (rest.substr(0, each.size()) == each)
            return each.size();
    }
    return 0;
}

bool isPlainControl(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::optional<std::string> fhirText(const std::string &text)
{
    std::string clean;
    const std::string_view whole(text);
    for (std::size_t i = 0; i < whole.size();) {
        const std::string_view rest = whole.substr(i);
        if (const std::size_t blank = lengthOfAny(otherBlanks, rest)) {
            clean += ' ';
            i += blank;
        } else if (const std::size_t lineEnd = lengthOfAny(otherLineEnds, rest)) {
            clean += '\n';
            i += lineEnd;
        } else {
            const bool isControl = static_cast<unsigned char>(rest[0]) < 0x20 && !isPlainControl(rest[0]);
            clean += isControl ? ' ' : rest[0];
            ++i;
        }
    }
    const std::size_t first = clean.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return std::nullopt;
    return clean.substr(first, clean.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<std::string> fhirTime(Instant at, int utcOffsetMinutes)
{
    const std::string time =
        std::abs(utcOffsetMinutes) <= mostOffsetMinutes ? isoTime(at, utcOffsetMinutes) : isoTime(at);
    return time.substr(0, 4) == "0000" ? std::nullopt : std::optional(time);
}

std::string fhirUuid(const std::string &hexDigits)
{
    if (hexDigits.size() != uuidDigits || hexDigits.find_first_not_of("0123456789abcdef") != std::string::npos)
        throw std::invalid_argument("no 32 hexadecimal digits");
    std::string digits = hexDigits;
    digits[12] = '4';
    digits[16] = "89ab"[digits[16] % 4];
    return "urn:uuid:" + digits.substr(0, 8) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4) + '-' +
           digits.substr(16, 4) + '-' + digits.substr(20);
}

} // namespace calfwise
