// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"

#include <vector>

namespace calfwise {

/// "The same spot" is the same trigger point, or the same view within this many leg-frame units.
inline constexpr double sameSpotWithin = 0.05;

bool isSameSpot(const MarkedSpot &a, const MarkedSpot &b);

/// Something was held in it: more than a note.
bool isSession(const DiaryEntry &entry);

/// The day it was written on, by the clock of the place of writing.
std::chrono::sys_days writtenOn(const DiaryEntry &entry);

/// T5 for the picture's leg, from entries of any leg and order, as of now; and W13, W14 for the spots of the picture.
/// An entry with steps that were held is a session; it treated all the spots it names. `utcOffsetMinutes` is the
/// person's now: it says which day is today.
/// - T5 persists: a spot was treated on at least 3 days, the last more than 7 days after the first, all in the last 21
///   days, and the rating before the last of these sessions is not 2 points or 30 % below that before the first. What
///   was not rated has not eased.
/// - T5 worse: the last two sessions that were rated before and after both left it worse.
/// - W13: the last session on the spot before today left it sore for more than 24 hours. Once that time is over, a
///   session that nobody has spoken of since counts as one that did: unknown is not "no".
/// - W14: how many sessions on the spot were today.
/// - W13 and W14 without a spot: of the sessions on any place of the leg.
LegHistory historyOf(const std::vector<DiaryEntry> &entries, const Picture &picture, const TimeRules &time, Instant now,
                     int utcOffsetMinutes);

/// Whether an entry of the leg from before all of these could change what historyOf() or sessionsForSoreness() says.
/// All entries of the leg in the last persistWindowDays must be among these.
bool olderMayMatter(const std::vector<DiaryEntry> &entries, const Picture &picture, const TimeRules &time, Instant now,
                    int utcOffsetMinutes);

/// The sessions that decide W13 for the spots of the picture, or for the leg without one, and are over for more than 24
/// hours: those to ask about before a routine. Oldest first, each once; what was already said of them is in
/// DiaryEntry::soreNextDay.
std::vector<DiaryEntry> sessionsForSoreness(const std::vector<DiaryEntry> &entries, const Picture &picture, Instant now,
                                            int utcOffsetMinutes);

/// A day's pain when pressed: the last rating of the day (after a session if rated, else before). Days are those of the
/// place of writing.
struct PainDay {
    std::chrono::sys_days day;
    int pain = 0;
    bool session = false; ///< there was a session on that day
};

/// Only days with a rating, oldest first.
std::vector<PainDay> painByDay(const std::vector<DiaryEntry> &entries, Side leg);

/// Whether people usually feel such a change: TimeRules::easedByPoints points, or TimeRules::easedByPercent percent of
/// the first (Farrar 2001, chronic pain of many kinds; nobody has asked people with calf knots). It never says why.
enum class FeltChange { None, Less, Better, Worse }; ///< None: the same; Less: a change, too small to be usually felt
FeltChange feltChange(int first, int last, const TimeRules &time);

/// Before and after, per technique. No averages below five cases: `enough` tells.
struct BeforeAfter {
    TechniqueId technique;
    std::string title;
    int cases = 0;
    int eased = 0;       ///< cases in which it was lower afterwards
    bool enough = false; ///< at least five cases
    double before = 0;   ///< averages; only meaningful when enough
    double after = 0;
    int lowestAfter = 0;
    int highestAfter = 0;
};

/// From sessions rated before and after in which the technique was held; most cases first, then by id.
std::vector<BeforeAfter> beforeAndAfter(const std::vector<DiaryEntry> &entries, Side leg);

} // namespace calfwise
