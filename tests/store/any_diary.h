// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/diary/habit.h"
#include "domain/routine/own_routine.h"
#include "domain/screening/gate.h"

#include <string>

namespace calfwise::test {

// Any value that a diary takes; to be called inside a property.
DiaryEntry anyEntry();
ScreeningRecord anyScreening();
HealthProfile anyProfile();
Clearance anyClearance();
SpotStop anySpotStop();
OwnRoutine anyOwnRoutine();
HabitTick anyHabitTick();
KeptSession anyKeptSession();

/// An entry that is not empty, the same for the same number.
DiaryEntry entryNumber(int number);
/// A session of two steps, in its second.
KeptSession keptSession();

// Every member as text; equal texts are equal values. The ids that the store gives are left out.
std::string textOf(DiaryEntry entry);
std::string textOf(ScreeningRecord screening);
std::string textOf(HealthProfile profile);
std::string textOf(const Clearance &clearance);
std::string textOf(const SpotStop &stop);
std::string textOf(const OwnRoutine &routine);
std::string textOf(const KeptSession &kept);

} // namespace calfwise::test
