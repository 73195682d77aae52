// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/whole_diary.h"
#include "store/merge_report.h"
#include "store/store_error.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace calfwise {

/// A diary as a whole: read out, merged with another, and written to without a window. It may be open in a window at
/// the same time, which sees what changed.
///
/// Every call is one transaction, as in DiaryStore. Throws StoreError.
class DiaryArchive {
public:
    enum class Health {
        Whole,
        Old, ///< of an earlier version, which opening brings to this one; its pages are whole
        Damaged,
        Missing, ///< there is no file
    };
    /// Looks at the whole file and changes nothing. Throws StoreError: Newer, NotAFile, ReadOnly, Busy, Io.
    static Health healthOf(const std::filesystem::path &file);

    struct Opened {
        std::unique_ptr<DiaryArchive> archive;               ///< never null
        std::optional<std::filesystem::path> keptAside = {}; ///< as in DiaryStore::Opened
        bool isNew = false;                                  ///< as there
        std::optional<std::filesystem::path> backup = {};    ///< as there
    };

    /// Opens, creates or migrates it, and checks the whole of it, as DiaryStore::open() does.
    static Opened open(const std::filesystem::path &file, Instant now);

    ~DiaryArchive();
    DiaryArchive(const DiaryArchive &) = delete;
    DiaryArchive &operator=(const DiaryArchive &) = delete;

    /// Each kind in the order of its stable ids, so that the same diary always reads the same.
    WholeDiary read() const;

    /// 32 hexadecimal digits at random, as the ids of rows are.
    static std::string newId();

    /// Adds what is not here yet, by id. What is here stays as it is. The same id with other words is a conflict: then
    /// both are kept, the new one under an id that is made from it, so that merging twice changes nothing. Of the
    /// health profile the more careful answer is kept. A safety check that comes from elsewhere is history and never
    /// opens the way to a routine here. All of it or nothing: std::invalid_argument for a value out of its range, or an
    /// id of another kind.
    MergeReport merge(const WholeDiary &other);

    /// Stores a record and returns its id in this file. std::invalid_argument when faultsOf() has something to say.
    std::int64_t add(const DiaryRecord &record);
    /// From (inclusive) to (exclusive), where given, oldest first.
    std::vector<DiaryRecord> records(std::optional<Instant> from = {}, std::optional<Instant> to = {}) const;
    std::vector<DiaryEntry> entries(std::optional<Instant> from = {}, std::optional<Instant> to = {}) const;

private:
    class Database;
    explicit DiaryArchive(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
};

} // namespace calfwise
