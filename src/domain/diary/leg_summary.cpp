// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/leg_summary.h"

#include "domain/screening/spot.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace calfwise {

namespace {

using Day = std::chrono::sys_days;

bool holdsFor(const DiaryRecord &record, Side leg)
{
    return !record.leg || *record.leg == leg;
}

/// Those that are wanted, oldest first.
template <class Written, class Wanted>
std::vector<Written> oldestFirst(const std::vector<Written> &all, const Wanted &wanted)
{
    std::vector<Written> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), wanted);
    std::stable_sort(found.begin(), found.end(), [](const Written &a, const Written &b) { return a.at < b.at; });
    return found;
}

std::vector<DiaryEntry> entriesOfLeg(const DiaryParts &parts, Side leg, const DaySpan &period)
{
    return oldestFirst(parts.entries,
                       [&](const DiaryEntry &entry) { return entry.leg == leg && period.holds(writtenOn(entry)); });
}

std::vector<DiaryRecord> recordsOfLeg(const DiaryParts &parts, Side leg, const DaySpan &period)
{
    return oldestFirst(parts.records, [&](const DiaryRecord &record) {
        return holdsFor(record, leg) && period.holds(writtenOn(record));
    });
}

std::vector<ScreeningRecord> checksOfLeg(const DiaryParts &parts, Side leg, const DaySpan &period)
{
    // A check has no offset of its own: its day is that of UTC, which is at most one off.
    return oldestFirst(parts.checks, [&](const ScreeningRecord &check) {
        return check.picture.leg == leg && period.holds(std::chrono::floor<std::chrono::days>(check.at));
    });
}

/// The ratings of one spot in an entry: when it was marked or before the session, and after it.
std::vector<int> ratingsOf(const DiaryEntry &entry, const MarkedSpot &spot)
{
    std::vector<int> ratings;
    const bool treated = entry.spots.size() == 1 || (entry.point && spot.point == entry.point);
    if (treated && entry.painBefore)
        ratings.push_back(*entry.painBefore);
    else if (spot.intensity)
        ratings.push_back(*spot.intensity);
    if (treated && entry.painAfter)
        ratings.push_back(*entry.painAfter);
    return ratings;
}

std::vector<SpotCourse> coursesOf(const std::vector<DiaryEntry> &entries)
{
    std::vector<SpotCourse> courses;
    for (const DiaryEntry &entry : entries) {
        for (const MarkedSpot &spot : entry.spots) {
            const std::vector<int> ratings = ratingsOf(entry, spot);
            if (ratings.empty())
                continue;
            auto known = std::find_if(courses.begin(), courses.end(),
                                      [&](const SpotCourse &course) { return isSameSpot(course.spot, spot); });
            if (known == courses.end()) {
                courses.push_back({spot, {}, ratings.front(), 0, 0});
                known = std::prev(courses.end());
            }
            known->last = ratings.back();
            known->ratings += static_cast<int>(ratings.size());
            if (entry.point && spot.point == entry.point)
                known->title = entry.pointTitle;
        }
    }
    std::stable_sort(courses.begin(), courses.end(),
                     [](const SpotCourse &a, const SpotCourse &b) { return a.ratings > b.ratings; });
    return courses;
}

/// What the answers of then say by the rules of now.
Outcome judged(const GuideCore &core, const BodyMap &map, const ScreeningRecord &check)
{
    const Answers then = check.answers.forLeg(check.picture.leg);
    Answers known;
    for (const auto &[id, given] : then.all()) {
        if (core.rules.find(id))
            known.set(id, given);
    }
    return evaluate(core.rules, known, check.picture, spotFacts(check.picture, map, core.points), {}, std::nullopt,
                    check.at);
}

CheckLine lineOf(const RuleBook &rules, const ScreeningRecord &check)
{
    CheckLine line;
    line.day = std::chrono::floor<std::chrono::days>(check.at);
    line.level = check.level;
    line.corrected = check.corrected;
    const Answers answers = check.answers.forLeg(check.picture.leg);
    for (const Question &question : rules.questions) {
        const Answer given = answers.of(question.id);
        if (given == Answer::Yes)
            line.yes.push_back(question.id);
        else if (given == Answer::Unsure)
            line.unsure.push_back(question.id);
        else if (given == Answer::Unanswered && isAsked(question, check.picture))
            ++line.open;
    }
    return line;
}

bool leavesNoPressing(const RuleBook &rules, const Outcome &outcome)
{
    const std::set<TechniqueId> &pressing = rules.group(pressingGroup);
    return !outcome.passes() ||
           std::all_of(pressing.begin(), pressing.end(), [&](const TechniqueId &id) { return outcome.isWithheld(id); });
}

void addChecks(LegSummary &summary, const GuideCore &core, const BodyMap &map,
               const std::vector<ScreeningRecord> &checks)
{
    std::vector<RuleLeftOut> standing;
    for (const ScreeningRecord &check : checks) {
        summary.checks.push_back(lineOf(core.rules, check));
        if (check.corrected)
            continue;
        const Day day = summary.checks.back().day;
        const Outcome outcome = judged(core, map, check);
        std::vector<RuleLeftOut> now;
        for (const FiredRule &fired : outcome.fired) {
            const Withholding *rule = core.rules.named(fired.id).withholding;
            if (!rule || rule->perSpot)
                continue;
            const auto before = std::find_if(standing.begin(), standing.end(),
                                             [&](const RuleLeftOut &known) { return known.rule == fired.id; });
            now.push_back({fired.id, fired.because, before == standing.end() ? day : before->since});
        }
        standing = std::move(now);
        if (!leavesNoPressing(core.rules, outcome))
            summary.noPressing.reset();
        else if (!summary.noPressing)
            summary.noPressing = day;
    }
    summary.leftOut = std::move(standing);
}

std::vector<AnkleCourse> anklesOf(const DiaryParts &parts, const DaySpan &period)
{
    std::vector<AnkleCourse> courses;
    for (const Side side : {Side::Right, Side::Left}) {
        std::optional<AnkleCourse> course;
        for (const DiaryRecord &record : recordsOfLeg(parts, side, period)) {
            if (record.kind != RecordKind::AnkleBend || !record.value || !record.leg)
                continue;
            const std::pair measured{writtenOn(record), *record.value};
            if (!course)
                course = AnkleCourse{side, measured, std::nullopt};
            else
                course->last = measured;
        }
        if (course)
            courses.push_back(*course);
    }
    return courses;
}

/// The worst of each day, oldest first.
std::vector<PainDay> ratingsByDay(const std::vector<DiaryRecord> &records, RecordKind kind)
{
    std::map<Day, int> days;
    for (const DiaryRecord &record : records) {
        if (record.kind != kind || !record.value)
            continue;
        int &worst = days[writtenOn(record)];
        worst = std::max(worst, static_cast<int>(std::lround(*record.value)));
    }
    std::vector<PainDay> rated;
    for (const auto &[day, pain] : days)
        rated.push_back({day, pain, false});
    return rated;
}

/// Ratings of sessions; where a day has none, of spots that were written down.
std::vector<PainDay> painWhenPressed(const std::vector<DiaryEntry> &entries, const std::vector<DiaryRecord> &records,
                                     Side leg)
{
    std::vector<PainDay> days = painByDay(entries, leg);
    for (const PainDay &written : ratingsByDay(records, RecordKind::Spot)) {
        const auto place = std::lower_bound(days.begin(), days.end(), written,
                                            [](const PainDay &a, const PainDay &b) { return a.day < b.day; });
        if (place == days.end() || place->day != written.day)
            days.insert(place, written);
    }
    return days;
}

Day mondayOf(Day day)
{
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

} // namespace

bool LegSummary::isEmpty() const
{
    return sessions == 0 && pain.empty() && painFelt.empty() && spots.empty() && checks.empty() && crampDays.empty() &&
           ankles.empty() && activities == 0 && notes == 0;
}

std::vector<CrampWeek> crampsByWeek(const DiaryParts &parts, Side leg, const DaySpan &period)
{
    std::vector<CrampWeek> weeks;
    for (Day monday = mondayOf(period.from); monday <= period.to; monday += std::chrono::days(7))
        weeks.push_back({monday, 0, 0, std::nullopt});
    int all = 0;
    const auto weekOf = [&](Day day) -> CrampWeek & {
        ++all;
        CrampWeek &week = weeks[static_cast<std::size_t>((day - weeks.front().monday).count() / 7)];
        ++week.cramps;
        return week;
    };
    for (const DiaryEntry &entry : entriesOfLeg(parts, leg, period)) {
        if (entry.cramp)
            weekOf(writtenOn(entry));
    }
    for (const DiaryRecord &record : recordsOfLeg(parts, leg, period)) {
        if (record.kind != RecordKind::Cramp)
            continue;
        CrampWeek &week = weekOf(writtenOn(record));
        week.atNight += isAtNight(record) ? 1 : 0;
        if (record.value)
            week.longestMinutes = std::max(week.longestMinutes.value_or(0), *record.value);
    }
    return all == 0 ? std::vector<CrampWeek>() : weeks;
}

LegSummary legSummary(const GuideCore &core, const BodyMap &map, const DiaryParts &parts, Side leg,
                      const DaySpan &period)
{
    LegSummary summary;
    summary.leg = leg;
    summary.period = period;
    const std::vector<DiaryEntry> entries = entriesOfLeg(parts, leg, period);
    const std::vector<DiaryRecord> records = recordsOfLeg(parts, leg, period);
    std::set<Day> crampDays;
    std::set<Day> sessionDays;
    for (const DiaryEntry &entry : entries) {
        summary.sessions += isSession(entry) ? 1 : 0;
        summary.notes += isSession(entry) ? 0 : 1;
        if (isSession(entry))
            sessionDays.insert(writtenOn(entry));
        if (entry.cramp)
            crampDays.insert(writtenOn(entry));
    }
    for (const DiaryRecord &record : records) {
        if (record.kind == RecordKind::Cramp)
            crampDays.insert(writtenOn(record));
        else if (record.kind == RecordKind::Activity)
            ++summary.activities;
        else if (record.kind != RecordKind::AnkleBend)
            ++summary.notes;
    }
    summary.sessionDays.assign(sessionDays.begin(), sessionDays.end());
    summary.pain = painWhenPressed(entries, records, leg);
    summary.painFelt = ratingsByDay(records, RecordKind::Pain);
    summary.spots = coursesOf(entries);
    summary.techniques = beforeAndAfter(entries, leg);
    addChecks(summary, core, map, checksOfLeg(parts, leg, period));
    summary.crampDays.assign(crampDays.begin(), crampDays.end());
    summary.crampWeeks = crampsByWeek(parts, leg, period);
    summary.ankles = anklesOf(parts, period);
    return summary;
}

Side lastLeg(const DiaryParts &parts, const DaySpan &period)
{
    std::optional<Instant> at;
    Side leg = Side::Right;
    const auto look = [&](Instant written, Day day, Side side) {
        if (period.holds(day) && (!at || written >= *at)) {
            at = written;
            leg = side;
        }
    };
    for (const DiaryEntry &entry : parts.entries)
        look(entry.at, writtenOn(entry), entry.leg);
    for (const DiaryRecord &record : parts.records) {
        if (record.leg)
            look(record.at, writtenOn(record), *record.leg);
    }
    for (const ScreeningRecord &check : parts.checks)
        look(check.at, std::chrono::floor<std::chrono::days>(check.at), check.picture.leg);
    return leg;
}

} // namespace calfwise
