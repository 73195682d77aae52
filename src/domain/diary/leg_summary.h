// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/record.h"
#include "domain/diary/trends.h"
#include "domain/guide/guide.h"

#include <optional>
#include <vector>

namespace calfwise {

/// Both days belong to it. Days are those of the place of writing.
struct DaySpan {
    std::chrono::sys_days from{};
    std::chrono::sys_days to{};

    bool holds(std::chrono::sys_days day) const { return from <= day && day <= to; }
    bool operator==(const DaySpan &) const = default;
};

/// What a summary is made from, in any order and of either leg.
struct DiaryParts {
    std::vector<DiaryEntry> entries;
    std::vector<DiaryRecord> records;
    std::vector<ScreeningRecord> checks;
};

/// How sore one place was: the first and the last rating of the period.
struct SpotCourse {
    MarkedSpot spot;
    std::string title; ///< the point's, as it was written; empty where none was named
    int first = 0;     ///< 0 to 10 when pressed
    int last = 0;
    int ratings = 0;
};

/// A safety check as it was answered. Nothing in it is judged anew.
struct CheckLine {
    std::chrono::sys_days day{};
    Level level = Level::Incomplete;
    std::vector<QuestionId> yes; ///< in the order they are asked
    std::vector<QuestionId> unsure;
    int open = 0;           ///< questions without an answer
    bool corrected = false; ///< the person took it back
};

/// What a rule left out for the leg, with the answers that made it. The newest check of the period that says so.
struct RuleLeftOut {
    RuleId rule;
    std::vector<QuestionId> because;
    std::chrono::sys_days since{}; ///< of the first check from which on every check said so
};

/// The cramps of seven days, the first of which is a Monday.
struct CrampWeek {
    std::chrono::sys_days monday{};
    int cramps = 0;
    int atNight = 0;                      ///< begun between 22:00 and 7:00
    std::optional<double> longestMinutes; ///< of those whose length was said
};

/// Toe to wall with the knee touching, in centimetres: the first and the last of the period.
struct AnkleCourse {
    Side side = Side::Right;
    std::pair<std::chrono::sys_days, double> first;
    std::optional<std::pair<std::chrono::sys_days, double>> last; ///< nothing while it was measured once
};

/// What the diary holds of one leg and a period, as a clinician may want to read it. It says what was written, never
/// why.
struct LegSummary {
    Side leg = Side::Right;
    DaySpan period;
    int sessions = 0;
    std::vector<std::chrono::sys_days> sessionDays; ///< oldest first, each once
    std::vector<PainDay> pain;           ///< when pressed: of sessions, and on days without one of spots written down
    std::vector<PainDay> painFelt;       ///< "pain now" as it was written down, the worst of each day
    std::vector<SpotCourse> spots;       ///< most ratings first
    std::vector<BeforeAfter> techniques; ///< as beforeAndAfter()
    std::vector<CheckLine> checks;       ///< oldest first
    std::vector<RuleLeftOut> leftOut;    ///< in rule order
    std::vector<std::chrono::sys_days> crampDays; ///< oldest first, each once
    std::vector<CrampWeek> crampWeeks;            ///< every week of the period; empty where no cramp was written down
    std::vector<AnkleCourse> ankles;              ///< of both sides, to compare: right, left
    std::optional<std::chrono::sys_days>
        noPressing;     ///< since then every check left all pressing out, or closed the leg
    int activities = 0; ///< records of other kinds that hold for the leg
    int notes = 0;

    /// Nothing of the leg was written down in the period.
    bool isEmpty() const;
};

/// Records without a leg hold for both.
LegSummary legSummary(const GuideCore &core, const BodyMap &map, const DiaryParts &parts, Side leg,
                      const DaySpan &period);

/// The cramps of a leg, week by week, from records and from sessions that note one. Empty where there was none.
std::vector<CrampWeek> crampsByWeek(const DiaryParts &parts, Side leg, const DaySpan &period);

/// The leg that something was last written down of; the right one for an empty diary.
Side lastLeg(const DiaryParts &parts, const DaySpan &period);

} // namespace calfwise
