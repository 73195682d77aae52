// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <string>

namespace calfwise {

// The bin: rows of "entry" and "record" that were removed and are still there. The caller holds a transaction. All
// throw SQLite::Exception; reading throws Mismatch where a checksum fails.

/// What keeps such rows out of what is read; to be used with RowFilter.
std::string notInBin(const std::string &kind);

void putInBin(SQLite::Database &database, const std::string &kind, std::int64_t row, Instant removedAt);
/// False when it was not there.
bool takeFromBin(SQLite::Database &database, const std::string &kind, std::int64_t row);
/// When each was removed.
std::map<std::int64_t, Instant> readBin(SQLite::Database &database, const std::string &kind);
/// Removes for good what was put there before that.
void emptyBin(SQLite::Database &database, Instant before);
/// Every row of it has its checksum and names a row that is there.
void checkBin(SQLite::Database &database);

} // namespace calfwise
