// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_csv.h"
#include "tests/support/property.h"

using namespace calfwise;

namespace {

const std::string headings =
    "time,leg,spot,routine,pain before,pain after,seconds held,techniques,stopped early,cramp,note\r\n";

DiaryEntry entryWithNote(const std::string &note)
{
    DiaryEntry entry;
    entry.note = note;
    return entry;
}

/// The cells of the table's lines by RFC 4180, read independently of the writer.
std::vector<std::vector<std::string>> parsed(const std::string &table)
{
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = table[i];
        if (quoted && c == '"' && i + 1 < table.size() && table[i + 1] == '"')
            lines.back().back() += table[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            lines.back().emplace_back();
        else if (!quoted && c == '\r')
            continue;
        else if (!quoted && c == '\n')
            lines.push_back({""});
        else
            lines.back().back() += c;
    }
    lines.pop_back();
    return lines;
}

} // namespace

TEST_CASE("diary CSV: an empty diary is its headings")
{
    CHECK(diaryAsCsv({}) == headings);
}

TEST_CASE("diary CSV: an entry is one line, in the time of where it was written")
{
    DiaryEntry entry;
    entry.at = Instant(std::chrono::seconds(1795254000));
    entry.utcOffsetMinutes = -210;
    entry.leg = Side::Left;
    entry.pointTitle = "Deep calf muscle, lower half";
    entry.routineTitle = "For your spot";
    entry.painBefore = 6;
    entry.painAfter = 0;
    entry.steps = {{TechniqueId("manual-pressure"), "Press with thumbs", Side::Left, 45, 32, true},
                   {TechniqueId("heat"), "", Side::Left, 60, 60, false}};
    entry.stopped = StopReason::ByPerson;
    CHECK(diaryAsCsv({entry}) ==
          headings + "2026-11-21T06:10:00-03:30,left,\"Deep calf muscle, lower half\",For your spot,6,0,92,"
                     "Press with thumbs; heat,yes,no,\r\n");
}

TEST_CASE("diary CSV: what was not rated stays empty, and is not a zero")
{
    const auto lines = parsed(diaryAsCsv({DiaryEntry{}}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1][4].empty());
    CHECK(lines[1][5].empty());
}

TEST_CASE("diary CSV: a note that looks like a formula is text")
{
    CHECK(parsed(diaryAsCsv({entryWithNote("=1+1")}))[1].back() == "'=1+1");
    CHECK(parsed(diaryAsCsv({entryWithNote("better today")}))[1].back() == "better today");
}

TEST_CASE("diary CSV: any note comes back as it was")
{
    calfwise::test::property("for any text", [](const std::string &noise) {
        std::string note = "n" + noise;
        const auto lines = parsed(diaryAsCsv({entryWithNote(note)}));
        RC_ASSERT(lines.size() == 2U);
        RC_ASSERT(lines[1].size() == 11U);
        RC_ASSERT(lines[1].back() == note);
    });
}
