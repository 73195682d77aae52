// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/trends.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace calfwise {

bool isSameSpot(const MarkedSpot &a, const MarkedSpot &b)
{
    if (a.point && a.point == b.point)
        return true;
    return a.view == b.view && std::hypot(a.position.x - b.position.x, a.position.y - b.position.y) <= sameSpotWithin;
}

bool isSession(const DiaryEntry &entry)
{
    return std::any_of(entry.steps.begin(), entry.steps.end(),
                       [](const DoneStep &step) { return step.heldSeconds > 0; });
}

std::chrono::sys_days writtenOn(const DiaryEntry &entry)
{
    return std::chrono::floor<std::chrono::days>(entry.at + std::chrono::minutes(entry.utcOffsetMinutes));
}

namespace {

using Day = std::chrono::sys_days;

Day dayOf(Instant at, int utcOffsetMinutes)
{
    return std::chrono::floor<std::chrono::days>(at + std::chrono::minutes(utcOffsetMinutes));
}

/// Oldest first; entries of one moment in the order they were stored.
std::vector<const DiaryEntry *> sortedEntries(const std::vector<DiaryEntry> &entries, Side leg)
{
    std::vector<const DiaryEntry *> sorted;
    for (const DiaryEntry &entry : entries) {
        if (entry.leg == leg)
            sorted.push_back(&entry);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const DiaryEntry *a, const DiaryEntry *b) { return a->at != b->at ? a->at < b->at : a->id < b->id; });
    return sorted;
}

/// What an entry was about: a marked spot, or a trigger point alone.
struct Place {
    std::optional<MarkedSpot> spot;
    std::optional<TriggerPointId> point;
};

std::vector<Place> placesOf(const DiaryEntry &entry)
{
    std::vector<Place> places;
    for (const MarkedSpot &spot : entry.spots)
        places.push_back({spot, spot.point});
    if (entry.point)
        places.push_back({std::nullopt, entry.point});
    return places;
}

bool isSamePlace(const Place &a, const Place &b)
{
    if (a.point && a.point == b.point)
        return true;
    return a.spot && b.spot && isSameSpot(*a.spot, *b.spot);
}

bool treated(const DiaryEntry &entry, const Place &place)
{
    const std::vector<Place> places = placesOf(entry);
    return std::any_of(places.begin(), places.end(), [&](const Place &other) { return isSamePlace(place, other); });
}

/// The rating of a place before a session: of the session, or of the spot when it was marked.
std::optional<int> ratingBefore(const DiaryEntry &entry, const Place &place)
{
    if (entry.painBefore)
        return entry.painBefore;
    std::optional<int> worst;
    for (const MarkedSpot &spot : entry.spots) {
        if (spot.intensity && isSamePlace(place, {spot, spot.point}))
            worst = std::max(worst.value_or(0), *spot.intensity);
    }
    return worst;
}

bool hasEased(int before, int now, const TimeRules &time)
{
    if (now == 0)
        return true;
    return before - now >= time.easedByPoints || (before - now) * 100 >= before * time.easedByPercent;
}

} // namespace

FeltChange feltChange(int first, int last, const TimeRules &time)
{
    if (first == last)
        return FeltChange::None;
    if (last < first)
        return hasEased(first, last, time) ? FeltChange::Better : FeltChange::Less;
    // From nothing any pain is felt.
    const bool felt =
        first == 0 || last - first >= time.easedByPoints || (last - first) * 100 >= first * time.easedByPercent;
    return felt ? FeltChange::Worse : FeltChange::Less;
}

namespace {

/// T5 for one place and the sessions on it, oldest first.
bool persists(const std::vector<const DiaryEntry *> &sessions, const Place &place, const TimeRules &time)
{
    std::set<Day> days;
    for (const DiaryEntry *session : sessions)
        days.insert(writtenOn(*session));
    if (days.empty() || static_cast<int>(days.size()) < time.persistTreatedDays ||
        *days.rbegin() - *days.begin() <= std::chrono::days(time.persistSpanDays))
        return false;
    const std::optional<int> first = ratingBefore(*sessions.front(), place);
    const std::optional<int> last = ratingBefore(*sessions.back(), place);
    return !first || !last || !hasEased(*first, *last, time);
}

bool anyPlacePersists(const std::vector<const DiaryEntry *> &sessions, const TimeRules &time, Instant now)
{
    std::vector<const DiaryEntry *> recent;
    std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(recent), [&](const DiaryEntry *session) {
        return session->at <= now && session->at >= now - std::chrono::days(time.persistWindowDays);
    });
    for (const DiaryEntry *anchor : recent) {
        for (const Place &place : placesOf(*anchor)) {
            std::vector<const DiaryEntry *> same;
            std::copy_if(recent.begin(), recent.end(), std::back_inserter(same),
                         [&](const DiaryEntry *session) { return treated(*session, place); });
            if (persists(same, place, time))
                return true;
        }
    }
    return false;
}

/// Nothing while all that were rated left it worse, but are too few.
std::optional<bool> worseInARow(const std::vector<const DiaryEntry *> &sessions, const TimeRules &time)
{
    int worse = 0;
    for (auto session = sessions.rbegin(); session != sessions.rend() && worse < time.worseSessionsInARow; ++session) {
        if (!(*session)->painBefore || !(*session)->painAfter)
            continue;
        if (*(*session)->painAfter <= *(*session)->painBefore)
            return false;
        ++worse;
    }
    return worse >= time.worseSessionsInARow ? std::optional(true) : std::nullopt;
}

constexpr std::chrono::hours soreAfter{24};

struct SessionsOnSpot {
    int today = 0;
    const DiaryEntry *lastBeforeToday = nullptr;
};

/// `sessions` oldest first; without a spot those on any place of the leg.
SessionsOnSpot sessionsOn(const std::vector<const DiaryEntry *> &sessions, const std::optional<MarkedSpot> &spot,
                          Instant now, int utcOffsetMinutes)
{
    const Day today = dayOf(now, utcOffsetMinutes);
    SessionsOnSpot found;
    for (const DiaryEntry *session : sessions) {
        if (spot && !treated(*session, {spot, spot->point}))
            continue;
        // After a journey a session belongs to today by either place's clock.
        if (writtenOn(*session) == today || dayOf(session->at, utcOffsetMinutes) == today)
            ++found.today;
        else if (session->at < now)
            found.lastBeforeToday = session;
    }
    return found;
}

bool isTimeToAsk(const DiaryEntry &session, Instant now)
{
    return now - session.at >= soreAfter;
}

SpotHistory historyOfSpot(const std::vector<const DiaryEntry *> &sessions, const std::optional<MarkedSpot> &spot,
                          Instant now, int utcOffsetMinutes)
{
    const SessionsOnSpot found = sessionsOn(sessions, spot, now, utcOffsetMinutes);
    SpotHistory history;
    history.treatedToday = found.today;
    if (const DiaryEntry *last = found.lastBeforeToday)
        history.soreOver24Hours = last->soreNextDay.value_or(isTimeToAsk(*last, now));
    return history;
}

std::vector<const DiaryEntry *> sessionsOf(const std::vector<DiaryEntry> &entries, Side leg)
{
    std::vector<const DiaryEntry *> sessions = sortedEntries(entries, leg);
    std::erase_if(sessions, [](const DiaryEntry *entry) { return !isSession(*entry); });
    return sessions;
}

} // namespace

LegHistory historyOf(const std::vector<DiaryEntry> &entries, const Picture &picture, const TimeRules &time, Instant now,
                     int utcOffsetMinutes)
{
    const std::vector<const DiaryEntry *> sessions = sessionsOf(entries, picture.leg);
    LegHistory history;
    for (const MarkedSpot &spot : picture.spots)
        history.spots.push_back(historyOfSpot(sessions, spot, now, utcOffsetMinutes));
    history.anywhere = historyOfSpot(sessions, std::nullopt, now, utcOffsetMinutes);
    history.persists = anyPlacePersists(sessions, time, now);
    history.worseTwiceInARow = worseInARow(sessions, time).value_or(false);
    return history;
}

bool olderMayMatter(const std::vector<DiaryEntry> &entries, const Picture &picture, const TimeRules &time, Instant now,
                    int utcOffsetMinutes)
{
    const std::vector<const DiaryEntry *> sessions = sessionsOf(entries, picture.leg);
    const auto isOpen = [&](const std::optional<MarkedSpot> &spot) {
        return sessionsOn(sessions, spot, now, utcOffsetMinutes).lastBeforeToday == nullptr;
    };
    return !worseInARow(sessions, time) || isOpen(std::nullopt) ||
           std::any_of(picture.spots.begin(), picture.spots.end(), isOpen);
}

std::vector<DiaryEntry> sessionsForSoreness(const std::vector<DiaryEntry> &entries, const Picture &picture, Instant now,
                                            int utcOffsetMinutes)
{
    const std::vector<const DiaryEntry *> sessions = sessionsOf(entries, picture.leg);
    std::vector<std::optional<MarkedSpot>> spots(picture.spots.begin(), picture.spots.end());
    if (spots.empty())
        spots.emplace_back();
    std::set<const DiaryEntry *> deciding;
    for (const std::optional<MarkedSpot> &spot : spots) {
        const DiaryEntry *last = sessionsOn(sessions, spot, now, utcOffsetMinutes).lastBeforeToday;
        if (last && isTimeToAsk(*last, now))
            deciding.insert(last);
    }
    std::vector<DiaryEntry> asked;
    for (const DiaryEntry *session : sessions) {
        if (deciding.contains(session))
            asked.push_back(*session);
    }
    return asked;
}

std::vector<PainDay> painByDay(const std::vector<DiaryEntry> &entries, Side leg)
{
    struct DaySoFar {
        std::optional<int> pain;
        bool session = false;
    };
    std::map<Day, DaySoFar> days;
    for (const DiaryEntry *entry : sortedEntries(entries, leg)) {
        DaySoFar &day = days[writtenOn(*entry)];
        day.session = day.session || isSession(*entry);
        if (entry->painAfter)
            day.pain = entry->painAfter;
        else if (entry->painBefore)
            day.pain = entry->painBefore;
    }
    std::vector<PainDay> rated;
    for (const auto &[day, soFar] : days) {
        if (soFar.pain)
            rated.push_back({day, *soFar.pain, soFar.session});
    }
    return rated;
}

std::vector<BeforeAfter> beforeAndAfter(const std::vector<DiaryEntry> &entries, Side leg)
{
    constexpr int casesForAverage = 5;
    std::map<TechniqueId, BeforeAfter> byTechnique;
    for (const DiaryEntry *entry : sortedEntries(entries, leg)) {
        if (!entry->painBefore || !entry->painAfter)
            continue;
        std::map<TechniqueId, std::string> held;
        for (const DoneStep &step : entry->steps) {
            if (step.heldSeconds > 0 && !step.technique.isEmpty())
                held[step.technique] = step.title;
        }
        for (const auto &[technique, title] : held) {
            BeforeAfter &row = byTechnique[technique];
            row.technique = technique;
            row.title = title;
            row.lowestAfter = row.cases == 0 ? *entry->painAfter : std::min(row.lowestAfter, *entry->painAfter);
            row.highestAfter = std::max(row.highestAfter, *entry->painAfter);
            row.before += *entry->painBefore;
            row.after += *entry->painAfter;
            row.eased += *entry->painAfter < *entry->painBefore ? 1 : 0;
            ++row.cases;
        }
    }
    std::vector<BeforeAfter> rows;
    for (auto &[technique, row] : byTechnique) {
        row.enough = row.cases >= casesForAverage;
        row.before = row.enough ? row.before / row.cases : 0;
        row.after = row.enough ? row.after / row.cases : 0;
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const BeforeAfter &a, const BeforeAfter &b) { return a.cases > b.cases; });
    return rows;
}

} // namespace calfwise
