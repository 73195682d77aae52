// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/entry_words.h"

using namespace calfwise;

namespace {

QString between(int first, int last)
{
    const std::chrono::sys_days day = std::chrono::year(2026) / 11 / 1;
    return painSentence({{day, first, true}, {day + std::chrono::days(21), last, true}}, TimeRules());
}

} // namespace

TEST_CASE("Diary words: a change says whether people usually feel it, and good news is said as such")
{
    CHECK(between(7, 4).contains(QStringLiteral("less pain")));
    CHECK(between(7, 4).contains(QStringLiteral("doesn’t say why")));
    CHECK(between(3, 2).contains(QStringLiteral("less pain"))); // a third of it
    CHECK(between(7, 6).contains(QStringLiteral("smaller")));
    CHECK(between(6, 7).contains(QStringLiteral("smaller")));
    CHECK(between(4, 7).contains(QStringLiteral("have it looked at")));
    CHECK(between(0, 1).contains(QStringLiteral("more pain")));
    CHECK(between(5, 5).contains(QStringLiteral("5 at the start")));
    CHECK_FALSE(between(5, 5).contains(QStringLiteral("usually feel")));
}

TEST_CASE("Diary words: a cramp's length is told as the step that it was asked in")
{
    for (const CrampLength length : crampLengths)
        CHECK(crampLengthOf(minutesOf(length)) == length);
    CHECK(crampLengthOf(0) == CrampLength::UnderOne);
    CHECK(crampLengthOf(10) == CrampLength::FiveToTen);
    CHECK(crampLengthOf(720) == CrampLength::OverTen);
}
