// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_lines.h"

#include "exchange/iso_time.h"

#include <algorithm>

namespace calfwise::diary_tool {

namespace {

using Json = nlohmann::ordered_json;

std::string rating(const std::optional<int> &value)
{
    return value ? std::to_string(*value) : "?";
}

/// A note of many lines is one line of the list.
std::string onOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

} // namespace

Line lineOf(const DiaryEntry &entry)
{
    Line line{entry.at, entry.utcOffsetMinutes, {}, {}};
    line.json = {{"at", isoTime(entry.at, entry.utcOffsetMinutes)}, {"kind", "session"}, {"leg", idOf(entry.leg)}};
    line.words = "session  " + std::string(idOf(entry.leg));
    if (entry.painBefore || entry.painAfter)
        line.words += "  pain " + rating(entry.painBefore) + " to " + rating(entry.painAfter);
    if (entry.painBefore)
        line.json["pain_before"] = *entry.painBefore;
    if (entry.painAfter)
        line.json["pain_after"] = *entry.painAfter;
    line.json["routine"] = entry.routineTitle;
    line.json["note"] = entry.note;
    for (const std::string &text : {entry.routineTitle, entry.note})
        line.words += text.empty() ? "" : "  " + text;
    line.words = onOneLine(line.words);
    return line;
}

Line lineOf(const DiaryRecord &record)
{
    Line line{record.at, record.utcOffsetMinutes, {}, {}};
    line.json = {{"at", isoTime(record.at, record.utcOffsetMinutes)}, {"kind", idOf(record.kind)}};
    line.words = idOf(record.kind);
    if (record.leg) {
        line.json["leg"] = idOf(*record.leg);
        line.words += "  " + std::string(idOf(*record.leg));
    }
    const std::optional<RecordMeasure> measure = measureOf(record.kind);
    if (record.value && measure) {
        line.json["value"] = *record.value;
        line.json["unit"] = measure->unit;
        const std::string unit = measure->unit == "{score}" ? "of 10" : std::string(measure->unit);
        line.words += "  " + Json(*record.value).dump() + " " + unit;
    }
    line.json["note"] = record.note;
    if (!record.note.empty())
        line.words += "  " + record.note;
    line.words = onOneLine(line.words);
    return line;
}

std::vector<Line> linesOf(const DiaryArchive &archive, const Span &span)
{
    std::vector<Line> lines;
    for (const DiaryEntry &entry : archive.entries())
        lines.push_back(lineOf(entry));
    for (const DiaryRecord &record : archive.records())
        lines.push_back(lineOf(record));
    std::erase_if(lines, [&](const Line &line) {
        const std::string day = isoTime(line.at, line.utcOffsetMinutes).substr(0, 10);
        return (!span.from.empty() && day < span.from) || (!span.to.empty() && day > span.to);
    });
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.at < b.at; });
    return lines;
}

} // namespace calfwise::diary_tool
