// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/diary/habit.h"
#include "domain/diary/record.h"
#include "domain/routine/own_routine.h"
#include "domain/routine/stop.h"
#include "domain/screening/gate.h"

#include <string>
#include <vector>

namespace calfwise {

/// A row of a diary under its stable id, which is the same in every copy of the diary.
template <class Value> struct Kept {
    std::string id;
    Value value; ///< its own id is the row's in one file, and says nothing elsewhere
};

struct KeptFavourite {
    RoutineId id;
    std::string title;
};

/// Everything a diary holds but the session that is being done: what is carried from one machine to another.
struct WholeDiary {
    std::vector<Kept<DiaryEntry>> entries;
    std::vector<Kept<DiaryRecord>> records;
    std::vector<Kept<ScreeningRecord>> checks;
    std::vector<Kept<Clearance>> clearances;
    std::vector<Kept<SpotStop>> stops;
    std::vector<Kept<OwnRoutine>> routines;
    std::vector<KeptFavourite> favourites;
    std::vector<HabitTick> habits;
    HealthProfile profile;
};

} // namespace calfwise
