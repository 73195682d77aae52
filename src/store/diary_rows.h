// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/routine/stop.h"
#include "domain/screening/gate.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace calfwise {

// The rows of the diary. The caller holds a transaction. All throw SQLite::Exception; reading throws Mismatch where a
// checksum fails.

/// Writes an entry under its id, or a new one if that is 0; returns the id.
std::int64_t writeEntry(SQLite::Database &database, const DiaryEntry &entry);

struct EntryFilter {
    std::optional<std::int64_t> id = {};
    std::optional<Side> leg = {};
    std::optional<Instant> from = {}; ///< inclusive
    std::optional<Instant> to = {};   ///< exclusive
    bool binToo = false;              ///< those that were removed and can still be put back as well
};
/// Oldest first.
std::vector<DiaryEntry> readEntries(SQLite::Database &database, const EntryFilter &filter);

/// Writes a safety check under its id, or a new one if that is 0; returns the id.
std::int64_t writeScreening(SQLite::Database &database, const ScreeningRecord &screening);
enum class ScreeningsRead {
    All,
    Stops,  ///< at a level that stands, and not corrected
    Latest, ///< of each leg the last one, and the last that was neither corrected nor ended early
};
struct ScreeningFilter {
    std::optional<std::int64_t> id = {};
    std::optional<Instant> from = {}; ///< inclusive
    ScreeningsRead which = ScreeningsRead::All;
};
/// Oldest first.
std::vector<ScreeningRecord> readScreenings(SQLite::Database &database, const ScreeningFilter &filter);

/// Puts the kept session in the place of the one that was there.
void writeSession(SQLite::Database &database, const KeptSession &kept);
std::optional<KeptSession> readSession(SQLite::Database &database);

std::int64_t writeClearance(SQLite::Database &database, const Clearance &clearance); ///< returns its new id
/// Oldest first; the ids beside them where asked.
std::vector<Clearance> readClearances(SQLite::Database &database, std::vector<std::int64_t> *ids = nullptr,
                                      std::optional<std::int64_t> only = std::nullopt);

/// Writes a stop under its id, or a new one if that is 0; returns the id.
std::int64_t writeSpotStop(SQLite::Database &database, const SpotStop &stop);
std::vector<SpotStop> readSpotStops(SQLite::Database &database,
                                    std::optional<std::int64_t> id = std::nullopt); ///< oldest first

void writeProfile(SQLite::Database &database, const HealthProfile &profile);
HealthProfile readProfile(SQLite::Database &database);

/// Reads every row of every kind.
void checkRows(SQLite::Database &database);

} // namespace calfwise
