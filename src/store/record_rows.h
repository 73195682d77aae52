// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/record.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace calfwise {

// The rows of what is written down without a session. The caller holds a transaction. All throw SQLite::Exception;
// reading throws Mismatch where a checksum fails.

struct RecordFilter {
    std::optional<std::int64_t> id = {};
    std::optional<Instant> from = {}; ///< inclusive
    std::optional<Instant> to = {};   ///< exclusive
    bool binToo = false;              ///< those that were removed and can still be put back as well
};

/// Writes a record under its id, or a new one if that is 0; returns the id.
std::int64_t writeRecord(SQLite::Database &database, const DiaryRecord &record);
/// Oldest first.
std::vector<DiaryRecord> readRecords(SQLite::Database &database, const RecordFilter &filter = {});

} // namespace calfwise
