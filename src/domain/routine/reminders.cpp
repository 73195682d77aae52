// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/reminders.h"

#include <algorithm>

namespace calfwise {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr minutes wholeDay{24 * 60};
/// Days that are done lie at most a day ahead (clocks and time zones change), so the answer is never further away.
constexpr int mostDaysAhead = 400;

minutes within(minutes timeOfDay)
{
    return std::clamp(timeOfDay, minutes(0), wholeDay - minutes(1));
}

LocalTime endOfQuiet(const ReminderPlan &plan, LocalTime time)
{
    const auto midnight = floor<days>(time);
    const LocalTime end = midnight + within(plan.quietUntil);
    return end > time ? end : end + days(1);
}

/// The last of the daily times that is not after `now`.
LocalTime lastTimeAt(const ReminderPlan &plan, LocalTime now)
{
    const LocalTime today = floor<days>(now) + within(plan.at);
    return today <= now ? today : today - days(1);
}

/// What a reminder for that daily time would come to; nothing when there is no need.
std::optional<LocalTime> reminderFor(const ReminderPlan &plan, const ReminderPast &past, LocalTime meant, LocalTime now)
{
    // One that was made up for late stands for the next as well.
    if (past.last && meant < *past.last + betweenReminders)
        return std::nullopt;
    LocalTime at = std::max(meant, now);
    if (isQuiet(plan, at))
        at = endOfQuiet(plan, at);
    const bool done = past.done.contains(floor<days>(meant)) || past.done.contains(floor<days>(at));
    return done ? std::nullopt : std::optional(at);
}

/// A clock that was set back does not make the wait longer.
std::optional<LocalTime> putOff(const ReminderPlan &plan, const ReminderPast &past, LocalTime now)
{
    if (!past.later)
        return std::nullopt;
    const LocalTime at = std::max(std::min(*past.later, now + putOffBy), now);
    const bool sameDay = floor<days>(at) == floor<days>(*past.later);
    return sameDay && !isQuiet(plan, at) && !past.done.contains(floor<days>(at)) ? std::optional(at) : std::nullopt;
}

} // namespace

bool isQuiet(const ReminderPlan &plan, LocalTime time)
{
    const minutes from = within(plan.quietFrom);
    const minutes until = within(plan.quietUntil);
    const seconds ofDay = time - floor<days>(time);
    if (from <= until)
        return ofDay >= from && ofDay < until;
    return ofDay >= from || ofDay < until;
}

std::optional<LocalTime> nextReminder(const ReminderPlan &plan, const ReminderPast &past, LocalTime now)
{
    if (!plan.on)
        return std::nullopt;
    // A clock that was set back must not wait for a time that it has seen already.
    ReminderPast known = past;
    if (known.last && *known.last > now)
        known.last.reset();
    const LocalTime handled = std::max(std::min(past.since, now), known.last.value_or(LocalTime{}));
    const std::optional<LocalTime> again = putOff(plan, past, now);
    LocalTime meant = lastTimeAt(plan, now);
    if (meant <= handled)
        meant += days(1);
    for (int i = 0; i < mostDaysAhead; ++i, meant += days(1)) {
        if (const auto at = reminderFor(plan, known, meant, now))
            return again ? std::min(*again, *at) : *at;
    }
    return again;
}

} // namespace calfwise
