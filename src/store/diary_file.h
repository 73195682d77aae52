// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "store/diary_check.h"
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
    bool isChecked = false; ///< the whole file was; always so with CheckWhen::AtOpen, and after a migration
    std::optional<std::filesystem::path> keptAside = {};
    bool isNew = false; ///< with keptAside: nothing of it could be used
    std::optional<std::filesystem::path> backup = {};
};

/// Throws SQLite::Exception or Mismatch when what the tables hold is not what was written.
using DiaryCheck = std::function<void(SQLite::Database &)>;

/// Opens, creates, recovers or migrates a diary; see DiaryStore::open(). The file has steps.size() as its version
/// afterwards; `check` reads all its rows. A damaged file is kept aside and a new one made. It is written with a
/// rollback journal, so that between two writes the file alone is the whole diary. Throws StoreError.
DiaryFile openDiaryFile(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                        const DiaryCheck &check, CheckWhen when = CheckWhen::AtOpen);

/// Looks at every page for damage, which does not find every changed value. Throws SQLite::Exception or Mismatch.
void checkPages(SQLite::Database &database);

/// Over every value of every table, whatever the version.
std::int64_t contentSum(SQLite::Database &database);

/// A connection that can only read, for a look from another thread. Throws SQLite::Exception.
SQLite::Database openToRead(const std::filesystem::path &file);

/// A commit has reached the disk before it returns. With a rollback journal FULL is not enough: unless the folder is
/// put on the disk as well, the journal may be back after a power cut and undo the commit.
inline constexpr const char *durableWrites = "PRAGMA synchronous = EXTRA";
/// The file stays whole through a power cut, which may undo the last commit.
inline constexpr const char *quickWrites = "PRAGMA synchronous = FULL";

/// An empty diary in memory.
SQLite::Database diaryInMemory(const std::vector<std::string> &steps);

} // namespace calfwise
