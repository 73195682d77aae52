// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_csv.h"
#include "tests/support/property.h"

using namespace calfwise;

namespace {

const std::string headings =
    "\xef\xbb\xbf"
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
                     "\"Press with thumbs; heat\",yes,no,\r\n");
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
    CHECK(parsed(diaryAsCsv({entryWithNote("ok;=1+1")}))[1].back() == "ok;'=1+1");
    CHECK(parsed(diaryAsCsv({entryWithNote("ok\t  @x")}))[1].back() == "ok\t  '@x");
    CHECK(parsed(diaryAsCsv({entryWithNote("fine\r\n-2")}))[1].back() == "fine\r\n'-2");
    CHECK(parsed(diaryAsCsv({entryWithNote("8 - 3 = 5, well-being")}))[1].back() == "8 - 3 = 5, well-being");
}

TEST_CASE("diary CSV: a technique or routine that looks like a formula is text, joined with others as well")
{
    DiaryEntry entry;
    entry.routineTitle = "+evening";
    entry.steps = {{TechniqueId("a"), "Heat", Side::Left, 1, 1, false},
                   {TechniqueId("b"), "=HYPERLINK(0)", Side::Left, 1, 1, false}};
    const auto cells = parsed(diaryAsCsv({entry}))[1];
    CHECK(cells[3] == "'+evening");
    CHECK(cells[7] == "Heat; '=HYPERLINK(0)");
}

TEST_CASE("diary CSV: no cell begins like a formula, at whatever separator a spreadsheet splits the lines")
{
    calfwise::test::property("for any text", [](const std::string &noise) {
        const std::string all = "a;b" + noise + ";=x\t+y,-z\n@w";
        DiaryEntry entry = entryWithNote(all);
        entry.pointTitle = noise;
        entry.steps = {{TechniqueId("a"), all, Side::Left, 1, 1, false}};
        const std::string table = diaryAsCsv({entry});
        bool begins = true;
        for (const char c : table) {
            RC_ASSERT(!(begins && std::string("=+-@").find(c) != std::string::npos));
            const bool blank = c == ' ' || c == '"';
            begins = std::string(",;\t|\r\n").find(c) != std::string::npos || (begins && blank);
        }
    });
}

TEST_CASE("diary CSV: what was written down without a session, and safety checks, are tables of their own")
{
    DiaryRecord bend;
    bend.at = Instant(std::chrono::seconds(1795254000));
    bend.kind = RecordKind::AnkleBend;
    bend.leg = Side::Left;
    bend.value = 9.5;
    DiaryRecord note;
    note.note = "-2 kg; new shoes";
    CHECK(recordsAsCsv({bend, note}) == "\xef\xbb\xbf"
                                        "time,kind,leg,value,unit,note\r\n"
                                        "2026-11-21T09:40:00+00:00,ankle-bend,left,9.5,cm,\r\n"
                                        "1970-01-01T00:00:00+00:00,note,,,,\"'-2 kg; new shoes\"\r\n");
    ScreeningRecord check;
    check.level = Level::SameDay;
    RuleBook rules;
    rules.questions.resize(1);
    rules.questions.front().id = QuestionId("fever");
    rules.questions.front().scope = Scope::Person;
    check.answers.set(rules, Side::Right, QuestionId("fever"), Answer::Unsure);
    CHECK(checksAsCsv({check}) == "\xef\xbb\xbf"
                                  "time,leg,level,both legs,corrected,yes or not sure\r\n"
                                  "1970-01-01T00:00:00Z,right,same-day,no,no,fever (not sure)\r\n");
}

TEST_CASE("diary CSV: any note comes back as it was")
{
    calfwise::test::property("for any text", [](const std::string &noise) {
        std::string note = "n" + noise;
        // What could begin a formula is changed; that is another test's.
        std::erase_if(note, [](char c) { return std::string("=+-@").find(c) != std::string::npos; });
        const auto lines = parsed(diaryAsCsv({entryWithNote(note)}));
        RC_ASSERT(lines.size() == 2U);
        RC_ASSERT(lines[1].size() == 11U);
        RC_ASSERT(lines[1].back() == note);
    });
}

TEST_CASE("diary CSV: the heads and the words for yes and no are of the language that is given")
{
    CsvWords german;
    german.sessionHeads.front() = "Zeit, hier";
    german.no = "nein";
    const auto lines = parsed(diaryAsCsv({DiaryEntry{}}, german));
    CHECK(lines[0][0].ends_with("Zeit, hier"));
    CHECK(lines[1][8] == "nein");
}
