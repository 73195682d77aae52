// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"

#include <vector>

namespace calfwise {

/// T5 for one leg, from its entries (any order) as of now; and W13, W14 for the spots of the picture.
/// "The same spot" is the same trigger point, or the same view within 0.05 leg-frame units.
LegHistory historyOf(const std::vector<DiaryEntry> &entries, const Picture &picture, const TimeRules &time, Instant now);

/// A day's pain when pressed: the last rating of the day (after a session if rated, else before).
struct PainDay {
    std::chrono::sys_days day;
    int pain = 0;
    bool session = false;
};

std::vector<PainDay> painByDay(const std::vector<DiaryEntry> &entries, Side leg);

/// Before and after, per technique. No averages below five cases: `enough` tells.
struct BeforeAfter {
    TechniqueId technique;
    std::string title;
    int cases = 0;
    int eased = 0;          ///< cases in which it was lower afterwards
    bool enough = false;    ///< at least five cases
    double before = 0;      ///< averages; only meaningful when enough
    double after = 0;
    int lowestAfter = 0;
    int highestAfter = 0;
};

std::vector<BeforeAfter> beforeAndAfter(const std::vector<DiaryEntry> &entries, Side leg);

} // namespace calfwise
