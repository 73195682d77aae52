// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/leg_summary.h"
#include "tests/support/catch.h"
#include "tests/support/rule_book_fixture.h"

using namespace calfwise;
using namespace std::chrono_literals;

namespace {

using std::chrono::days;

const std::chrono::sys_days today = std::chrono::year(2026) / 11 / 21; // a Saturday
const DaySpan threeWeeks{today - days(20), today};

struct Written : DiaryParts {
    GuideCore core;
    BodyMap map;

    Written() { core.rules = test::ruleBook(); }

    DiaryEntry &session(int daysAgo, std::optional<int> before, std::optional<int> after, Side leg = Side::Right)
    {
        DiaryEntry entry;
        entry.at = today - days(daysAgo) + 12h;
        entry.leg = leg;
        entry.spots.resize(1);
        entry.painBefore = before;
        entry.painAfter = after;
        entry.steps.resize(1);
        entry.steps.front().technique = TechniqueId("manual-pressure");
        entry.steps.front().heldSeconds = 30;
        entries.push_back(entry);
        return entries.back();
    }

    DiaryRecord &record(RecordKind kind, Instant at, std::optional<double> value, std::optional<Side> leg = Side::Right)
    {
        DiaryRecord made;
        made.kind = kind;
        made.at = at;
        made.value = value;
        made.leg = leg;
        records.push_back(made);
        return records.back();
    }

    void check(int daysAgo, const char *yes, Level level, bool corrected = false)
    {
        ScreeningRecord made;
        made.at = today - days(daysAgo) + 10h;
        made.picture.leg = Side::Right;
        made.level = level;
        made.corrected = corrected;
        for (const Question &question : core.rules.questions)
            made.answers.set(core.rules, Side::Right, question.id,
                             yes && question.id.value() == yes ? Answer::Yes : Answer::No);
        checks.push_back(made);
    }

    LegSummary summary(Side leg = Side::Right) const { return legSummary(core, map, *this, leg, threeWeeks); }
};

} // namespace

TEST_CASE("LegSummary: a diary without a word on the leg is empty")
{
    Written diary;
    diary.session(2, 5, 4, Side::Left);
    diary.session(40, 5, 4);
    CHECK(diary.summary().isEmpty());
    CHECK_FALSE(diary.summary(Side::Left).isEmpty());
    CHECK(lastLeg(diary, threeWeeks) == Side::Left);
}

TEST_CASE("LegSummary: sessions, ratings and averages are those of the period alone")
{
    Written diary;
    for (const int ago : {0, 3, 5, 8, 20})
        diary.session(ago, 6, 4);
    diary.session(21, 10, 10);
    const LegSummary summary = diary.summary();
    CHECK(summary.sessions == 5);
    CHECK(summary.sessionDays.size() == 5);
    CHECK(summary.pain.size() == 5);
    REQUIRE(summary.techniques.size() == 1);
    CHECK(summary.techniques.front().cases == 5);
    CHECK(summary.techniques.front().highestAfter == 4);
}

TEST_CASE("LegSummary: a spot goes from its first rating to its last, whatever order they come in")
{
    Written diary;
    diary.session(1, 5, 3);
    diary.session(9, 7, 6);
    diary.session(5, std::nullopt, std::nullopt);
    const LegSummary summary = diary.summary();
    REQUIRE(summary.spots.size() == 1);
    CHECK(summary.spots.front().first == 7);
    CHECK(summary.spots.front().last == 3);
    CHECK(summary.spots.front().ratings == 4);
}

TEST_CASE("LegSummary: pain that was only felt is no pain when pressed, and a spot fills a day without a session")
{
    Written diary;
    diary.session(4, 6, 5);
    diary.record(RecordKind::Spot, today - days(4) + 20h, 9);
    diary.record(RecordKind::Spot, today - days(2) + 8h, 3);
    diary.record(RecordKind::Pain, today - days(1) + 8h, 2);
    diary.record(RecordKind::Pain, today - days(1) + 9h, 4);
    const LegSummary summary = diary.summary();
    REQUIRE(summary.pain.size() == 2);
    CHECK(summary.pain[0].pain == 5);
    CHECK(summary.pain[1].pain == 3);
    REQUIRE(summary.painFelt.size() == 1);
    CHECK(summary.painFelt[0].pain == 4);
}

TEST_CASE("LegSummary: cramps count by the week that begins on Monday, the quiet weeks too, and know the night")
{
    Written diary;
    diary.record(RecordKind::Cramp, today + 3h, 2);                                     // Saturday night
    diary.record(RecordKind::Cramp, today - days(5) + 15h, std::nullopt, std::nullopt); // Monday, both legs
    diary.record(RecordKind::Cramp, today - days(6) + 23h, 12);                         // Sunday of the week before
    diary.record(RecordKind::Cramp, today - days(1) + 3h, 1, Side::Left);
    diary.session(16, 5, 5).cramp = true;
    const LegSummary summary = diary.summary();
    REQUIRE(summary.crampWeeks.size() == 4);
    CHECK(summary.crampWeeks[3].monday == today - days(5));
    CHECK(summary.crampWeeks[3].cramps == 2);
    CHECK(summary.crampWeeks[3].atNight == 1);
    CHECK(summary.crampWeeks[2].cramps == 1);
    CHECK(summary.crampWeeks[2].longestMinutes == 12.0);
    CHECK(summary.crampWeeks[1].cramps == 1);
    CHECK(summary.crampWeeks[0].cramps == 0);
    CHECK(summary.crampDays.size() == 4);
    CHECK(Written().summary().crampWeeks.empty());
}

TEST_CASE("LegSummary: the ankle bend of both sides stands beside each other")
{
    Written diary;
    diary.record(RecordKind::AnkleBend, today - days(18) + 8h, 7);
    diary.record(RecordKind::AnkleBend, today - days(1) + 8h, 9);
    diary.record(RecordKind::AnkleBend, today - days(1) + 8h, 11, Side::Left);
    const LegSummary summary = diary.summary();
    REQUIRE(summary.ankles.size() == 2);
    CHECK(summary.ankles[0].side == Side::Right);
    CHECK(summary.ankles[0].first.second == 7.0);
    REQUIRE(summary.ankles[0].last);
    CHECK(summary.ankles[0].last->second == 9.0);
    CHECK_FALSE(summary.ankles[1].last);
}

TEST_CASE("LegSummary: a check keeps its level of then, and a leg whose answers leave no pressing says since when")
{
    Written diary;
    diary.check(12, nullptr, Level::SelfCare);
    diary.check(8, "blood-thinner", Level::SelfCareModified);
    diary.check(3, "blood-thinner", Level::SelfCareModified);
    diary.check(1, "diabetes", Level::SameDay, true);
    const LegSummary summary = diary.summary();
    REQUIRE(summary.checks.size() == 4);
    CHECK(summary.checks[0].yes.empty());
    CHECK(summary.checks[0].open == 0);
    CHECK(summary.checks[1].yes == std::vector{QuestionId("blood-thinner")});
    CHECK(summary.checks[3].corrected);
    CHECK(summary.checks[3].level == Level::SameDay);
    REQUIRE(summary.leftOut.size() == 1);
    CHECK(summary.leftOut.front().rule == RuleId("W1"));
    CHECK(summary.leftOut.front().since == today - days(8));
    REQUIRE(summary.noPressing);
    CHECK(*summary.noPressing == today - days(8));
    diary.check(0, nullptr, Level::SelfCare);
    CHECK_FALSE(diary.summary().noPressing);
    CHECK(diary.summary().leftOut.empty());
}
