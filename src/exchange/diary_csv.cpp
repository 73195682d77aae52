// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_csv.h"

#include "exchange/iso_time.h"

#include <array>
#include <charconv>
#include <iterator>
#include <string_view>

namespace calfwise {

namespace {

constexpr const char *lineEnd = "\r\n";

constexpr const char *byteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view formulaBegins = "=+-@";
constexpr std::string_view separators = ",;\t|:\r\n";

/// An apostrophe before whatever a spreadsheet might take for a formula, if it splits the text at any separator.
std::string withoutFormulas(const std::string &text)
{
    std::string safe;
    bool cellBegins = true;
    for (const char c : text) {
        if (cellBegins && formulaBegins.find(c) != std::string_view::npos)
            safe += '\'';
        const bool isBlank = c == ' ' || c == '"' || c == '\'';
        cellBegins = separators.find(c) != std::string_view::npos || (cellBegins && isBlank);
        safe += c;
    }
    return safe;
}

/// Quoted where any separator or quote is in it.
std::string cell(const std::string &text)
{
    const std::string safe = withoutFormulas(text);
    if (safe.find_first_of(",;\t|\"\r\n") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

template <class Cells> std::string line(const Cells &cells)
{
    std::string text;
    for (const std::string &each : cells)
        text += (text.empty() && &each == &*std::begin(cells) ? "" : ",") + each;
    return text + lineEnd;
}

std::string number(const std::optional<int> &value)
{
    return value ? std::to_string(*value) : std::string();
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

std::string yesOrNo(bool yes, const CsvWords &words)
{
    return cell(yes ? words.yes : words.no);
}

std::string begun(const std::vector<std::string> &heads)
{
    std::vector<std::string> cells;
    for (const std::string &head : heads)
        cells.push_back(cell(head));
    return byteOrderMark + line(cells);
}

/// The shortest text that reads back as the same number: 7.5.
std::string shortest(double value)
{
    std::array<char, 40> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), error == std::errc() ? end : text.data()};
}

void addAnswered(std::string &names, const Answers &answers, const CsvWords &words)
{
    for (const auto &[question, answer] : answers.all()) {
        if (countsAsYes(answer))
            names += (names.empty() ? "" : "; ") + question.value() + (answer == Answer::Unsure ? words.notSure : "");
    }
}

} // namespace

std::string diaryAsCsv(const std::vector<DiaryEntry> &entries, const CsvWords &words)
{
    std::string table = begun(words.sessionHeads);
    for (const DiaryEntry &entry : entries) {
        table +=
            line(std::array{isoTime(entry.at, entry.utcOffsetMinutes), std::string(idOf(entry.leg)),
                            cell(entry.pointTitle), cell(entry.routineTitle), number(entry.painBefore),
                            number(entry.painAfter), std::to_string(heldSeconds(entry)), cell(techniques(entry)),
                            yesOrNo(entry.stopped.has_value(), words), yesOrNo(entry.cramp, words), cell(entry.note)});
    }
    return table;
}

std::string recordsAsCsv(const std::vector<DiaryRecord> &records, const CsvWords &words)
{
    std::string table = begun(words.recordHeads);
    for (const DiaryRecord &record : records) {
        const std::optional<RecordMeasure> measure = measureOf(record.kind);
        table +=
            line(std::array{isoTime(record.at, record.utcOffsetMinutes), std::string(idOf(record.kind)),
                            record.leg ? std::string(idOf(*record.leg)) : std::string(),
                            record.value ? shortest(*record.value) : std::string(),
                            record.value && measure ? std::string(measure->unit) : std::string(), cell(record.note)});
    }
    return table;
}

std::string checksAsCsv(const std::vector<ScreeningRecord> &checks, const CsvWords &words)
{
    std::string table = begun(words.checkHeads);
    for (const ScreeningRecord &check : checks) {
        std::string answered;
        addAnswered(answered, check.answers.person(), words);
        addAnswered(answered, check.answers.leg(Side::Left), words);
        addAnswered(answered, check.answers.leg(Side::Right), words);
        table +=
            line(std::array{isoTime(check.at), std::string(idOf(check.picture.leg)), std::string(idOf(check.level)),
                            yesOrNo(check.bothLegs, words), yesOrNo(check.corrected, words), cell(answered)});
    }
    return table;
}

} // namespace calfwise
