// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/habit.h"
#include "domain/routine/own_routine.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <vector>

namespace calfwise {

// The diary's own routines and habits. The caller holds a transaction. All throw SQLite::Exception; reading throws
// Mismatch where a checksum fails.

/// Writes a routine under its id, or a new one if that is 0; returns the id.
std::int64_t writeOwnRoutine(SQLite::Database &database, const OwnRoutine &routine);
/// In the order in which they were first kept; one, or all.
std::vector<OwnRoutine> readOwnRoutines(SQLite::Database &database, std::optional<std::int64_t> id = std::nullopt);

/// Replaces the tick of that day and habit.
void writeHabitTick(SQLite::Database &database, const HabitTick &tick);
/// From that day on, by day and habit.
std::vector<HabitTick> readHabitTicks(SQLite::Database &database, std::optional<LocalDay> since = std::nullopt);

} // namespace calfwise
