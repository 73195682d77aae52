// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_json.h"
#include "exchange/iso_time.h"
#include "tests/exchange/any_whole_diary.h"
#include "tests/support/property.h"

#include <nlohmann/json.hpp>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// The first thing that is wrong, as "where: expected, found".
std::string firstIssue(const std::string &text)
{
    const ReadDiary read = diaryFromJson(text);
    if (read.diary || read.issues.empty())
        return "nothing";
    const FileIssue &issue = read.issues.front();
    return issue.where + ": " + issue.expected + ", " + issue.found;
}

} // namespace

TEST_CASE("diary JSON: any diary comes back, and its file is the same to the byte")
{
    property("round trip", [] {
        const WholeDiary diary = anyDiary();
        const std::string text = diaryAsJson(diary);
        const ReadDiary read = diaryFromJson(text);
        for (const FileIssue &issue : read.issues)
            RC_LOG() << issue.where << ": " << issue.expected << ", " << issue.found << '\n';
        RC_ASSERT(read.diary.has_value());
        RC_ASSERT(diaryAsJson(*read.diary) == text);
        for (std::size_t i = 0; i < diary.entries.size(); ++i) {
            RC_ASSERT(read.diary->entries[i].id == diary.entries[i].id);
            RC_ASSERT(read.diary->entries[i].value == diary.entries[i].value);
            RC_ASSERT(read.diary->records[i].value == diary.records[i].value);
            RC_ASSERT(read.diary->clearances[i].value == diary.clearances[i].value);
            RC_ASSERT(read.diary->routines[i].value == diary.routines[i].value);
            RC_ASSERT(read.diary->checks[i].value.answers == diary.checks[i].value.answers);
            RC_ASSERT(read.diary->checks[i].value.picture == diary.checks[i].value.picture);
        }
        RC_ASSERT(read.diary->habits == diary.habits);
        RC_ASSERT(read.diary->profile == diary.profile);
    });
}

TEST_CASE("diary JSON: a half or changed file is refused as a whole, with its place, and without a crash")
{
    property("cut or changed", [] {
        std::string text = diaryAsJson(anyDiary());
        if (chance()) {
            text.resize(static_cast<std::size_t>(number(0, static_cast<int>(text.size()) - 3)));
            const ReadDiary read = diaryFromJson(text);
            RC_ASSERT(!read.diary.has_value());
            RC_ASSERT(!read.issues.empty());
        } else {
            for (int i = number(1, 4); i > 0; --i)
                text[static_cast<std::size_t>(number(0, static_cast<int>(text.size()) - 1))] =
                    static_cast<char>(number(0, 255));
            const ReadDiary read = diaryFromJson(text);
            RC_ASSERT(read.diary.has_value() == read.issues.empty());
        }
    });
}

TEST_CASE("diary JSON: what is wrong is named with its place")
{
    WholeDiary diary;
    diary.entries.push_back({"a", DiaryEntry()});
    const auto changed = [&](const char *pointer, const nlohmann::ordered_json &value) {
        auto root = nlohmann::ordered_json::parse(diaryAsJson(diary));
        root[nlohmann::ordered_json::json_pointer(pointer)] = value;
        return firstIssue(root.dump());
    };
    CHECK(changed("/entries/0/leg", "middle").starts_with("/entries/0/leg: a word that the format knows"));
    CHECK(changed("/entries/0/at", "2026-02-30T10:00:00+01:00").starts_with("/entries/0/at: a time such as"));
    CHECK(changed("/entries/0/at", "2026-02-20T10:00:00Z").starts_with("/entries/0/at: a time such as"));
    CHECK(changed("/entries/0/pain_after", 11).starts_with("/entries/0/pain_after: a whole number from 0 to 10"));
    CHECK(changed("/entries/0/permit", true).starts_with("/entries/0: only what the format has"));
    CHECK(changed("/entries/0/note", std::string(20'001, 'x')).starts_with("/entries/0/note: a text of at most"));
    CHECK(changed("/format", 2).starts_with("/format: 1"));
    CHECK(changed("/calfwise", "routine").starts_with(": a diary of Calfwise"));
    CHECK(firstIssue("[]").starts_with(": a diary of Calfwise"));
    CHECK(firstIssue("").size() > 3);
    CHECK(firstIssue("{\"calfwise\": \"diary\", \"calfwise\": \"diary\"}").find("calfwise") != std::string::npos);
}

TEST_CASE("ISO times: what is written is read, and nothing else")
{
    CHECK(isoTime(Instant(std::chrono::seconds(1795254000)), -210) == "2026-11-21T06:10:00-03:30");
    CHECK(isoTime(Instant(std::chrono::seconds(1795254000))) == "2026-11-21T09:40:00Z");
    const auto read = isoTimeFrom("2026-11-21T06:10:00-03:30");
    REQUIRE(read);
    CHECK(read->at == Instant(std::chrono::seconds(1795254000)));
    CHECK(read->utcOffsetMinutes == -210);
    for (const char *bad : {"", "2026-11-21", "2026-11-21T06:10:00", "2026-11-21T24:00:00Z", "2026-11-21T06:60:00Z",
                            "2026-13-01T06:00:00Z", "2026-11-21 06:10:00Z", "2026-11-21T06:10:00+19:00",
                            "2026-11-21T06:10:00+1:00", "2026-11-21T06:10:00Zx", "2O26-11-21T06:10:00Z"}) {
        INFO(bad);
        CHECK_FALSE(isoTimeFrom(bad));
    }
}
