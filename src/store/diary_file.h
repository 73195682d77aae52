// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "store/store_error.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace calfwise {

struct DiaryFile {
    SQLite::Database database;
    std::optional<std::filesystem::path> keptAside;
    std::optional<std::filesystem::path> backup;
};

/// Throws SQLite::Exception or Mismatch when what the tables hold is not what was written.
using DiaryCheck = std::function<void(SQLite::Database &)>;

/// Opens, creates, recovers or migrates a diary; see DiaryStore::open(). The file has steps.size() as its version
/// afterwards; `check` reads all its rows. A damaged file is kept aside and a new one made. Throws StoreError.
DiaryFile openDiaryFile(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                        const DiaryCheck &check);

/// A commit has reached the disk before it returns.
inline constexpr const char *durableWrites = "PRAGMA synchronous = EXTRA";

/// An empty diary in memory.
SQLite::Database diaryInMemory(const std::vector<std::string> &steps);

} // namespace calfwise
