// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/habit.h"

#include <chrono>
#include <optional>
#include <set>

namespace calfwise {

/// Time by the clock of the place where the person is.
using LocalTime = std::chrono::local_seconds;

/// When to remind. Times of day are minutes after midnight, 0 to 1439; anything else counts as the nearest of them.
struct ReminderPlan {
    bool on = false;
    std::chrono::minutes at{18 * 60}; ///< once a day
    std::chrono::minutes quietFrom{21 * 60};
    std::chrono::minutes quietUntil{8 * 60}; ///< may lie on the next day; the same as quietFrom: no quiet hours
};

/// What came before.
struct ReminderPast {
    LocalTime since{}; ///< when reminders were switched on, or the plan was changed: nothing is due from before
    std::optional<LocalTime> last;  ///< the last reminder
    std::set<LocalDay> done;        ///< days on which all that is reminded of was done
    std::optional<LocalTime> later; ///< the last reminder was put off until then
};

/// How long a reminder is put off.
inline constexpr std::chrono::hours putOffBy{1};

/// A daily time that comes sooner after a reminder is covered by it.
inline constexpr std::chrono::hours betweenReminders{4};

/// When the next reminder is due; `now` itself where one is due already, nothing while reminders are off. Ask again
/// whenever the answer's time has come, something was done, or the clock or the plan has changed.
///
/// Each day has one time. A time that was missed (the computer was off) is made up for once, however many were missed,
/// and not at all when the day it was meant for, or this one, is done. Nothing falls into the quiet hours; it waits for
/// their end. One that was put off comes once more on the same day; where that is in the quiet hours it does not.
std::optional<LocalTime> nextReminder(const ReminderPlan &plan, const ReminderPast &past, LocalTime now);

/// Whether the time lies in the quiet hours: from their first minute on, until just before their end.
bool isQuiet(const ReminderPlan &plan, LocalTime time);

} // namespace calfwise
