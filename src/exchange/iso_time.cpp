// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/iso_time.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace calfwise {

namespace {

constexpr int mostOffsetMinutes = 18 * 60;

std::optional<int> numberIn(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string localText(Instant local)
{
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock(local - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return isoDay(day) + text.data();
}

std::optional<int> offsetFrom(std::string_view text)
{
    const std::optional<int> hours = numberIn(text, 1, 2);
    const std::optional<int> minutes = numberIn(text, 4, 2);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !hours || !minutes || *minutes > 59)
        return std::nullopt;
    const int offset = *hours * 60 + *minutes;
    return offset <= mostOffsetMinutes ? std::optional(text[0] == '-' ? -offset : offset) : std::nullopt;
}

} // namespace

std::string isoDay(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string isoTime(Instant at, int utcOffsetMinutes)
{
    const int offset = std::abs(utcOffsetMinutes);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%c%02d:%02d", utcOffsetMinutes < 0 ? '-' : '+', offset / 60, offset % 60);
    return localText(at + std::chrono::minutes(utcOffsetMinutes)) + text.data();
}

std::string isoTime(Instant at)
{
    return localText(at) + 'Z';
}

std::optional<std::chrono::sys_days> isoDayFrom(std::string_view text)
{
    const auto year = numberIn(text, 0, 4);
    const auto month = numberIn(text, 5, 2);
    const auto day = numberIn(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::optional<IsoTime> isoTimeFrom(std::string_view text)
{
    constexpr std::size_t localLength = 19;
    if (text.size() <= localLength || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = isoDayFrom(text.substr(0, 10));
    const auto hours = numberIn(text, 11, 2);
    const auto minutes = numberIn(text, 14, 2);
    const auto seconds = numberIn(text, 17, 2);
    const std::string_view zone = text.substr(localLength);
    const std::optional<int> offset = zone == "Z" ? std::optional(0) : offsetFrom(zone);
    if (!day || !hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59 || !offset)
        return std::nullopt;
    const Instant local =
        *day + std::chrono::hours(*hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
    return IsoTime{local - std::chrono::minutes(*offset), *offset, zone == "Z"};
}

} // namespace calfwise
