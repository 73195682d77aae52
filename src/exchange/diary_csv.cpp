// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_csv.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace calfwise {

namespace {

constexpr const char *lineEnd = "\r\n";

/// Quotes where the text needs it; a cell that begins like a formula is text all the same.
std::string cell(std::string text)
{
    if (!text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string number(const std::optional<int> &value)
{
    return value ? std::to_string(*value) : std::string();
}

std::string time(const DiaryEntry &entry)
{
    using namespace std::chrono;
    const auto local = entry.at + minutes(entry.utcOffsetMinutes);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(local - day);
    const int offset = std::abs(entry.utcOffsetMinutes);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d%c%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), entry.utcOffsetMinutes < 0 ? '-' : '+', offset / 60,
                  offset % 60);
    return text.data();
}

std::string techniques(const DiaryEntry &entry)
{
    std::string names;
    for (const DoneStep &step : entry.steps) {
        if (!names.empty())
            names += "; ";
        names += step.title.empty() ? step.technique.value() : step.title;
    }
    return names;
}

int heldSeconds(const DiaryEntry &entry)
{
    int held = 0;
    for (const DoneStep &step : entry.steps)
        held += step.heldSeconds;
    return held;
}

} // namespace

std::string diaryAsCsv(const std::vector<DiaryEntry> &entries)
{
    std::string table =
        std::string("time,leg,spot,routine,pain before,pain after,seconds held,techniques,stopped early,cramp,note") +
        lineEnd;
    for (const DiaryEntry &entry : entries) {
        const std::array cells{time(entry),
                               std::string(idOf(entry.leg)),
                               cell(entry.pointTitle),
                               cell(entry.routineTitle),
                               number(entry.painBefore),
                               number(entry.painAfter),
                               std::to_string(heldSeconds(entry)),
                               cell(techniques(entry)),
                               std::string(entry.stopped ? "yes" : "no"),
                               std::string(entry.cramp ? "yes" : "no"),
                               cell(entry.note)};
        for (std::size_t i = 0; i < cells.size(); ++i)
            table += (i == 0 ? "" : ",") + cells[i];
        table += lineEnd;
    }
    return table;
}

} // namespace calfwise
