// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_archive.h"

#include "store/diary_aside.h"
#include "store/diary_bounds.h"
#include "store/diary_file.h"
#include "store/diary_look.h"
#include "store/diary_merge.h"
#include "store/diary_rows.h"
#include "store/diary_salvage.h"
#include "store/diary_schema.h"
#include "store/private_file.h"
#include "store/record_rows.h"
#include "store/routine_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

#include <utility>

namespace calfwise {

namespace {

/// A copy with its journal, removed at the end.
struct RecoveredCopy {
    explicit RecoveredCopy(const std::filesystem::path &of) : file(copyBeside(of, "checking", Instant{}))
    {
        std::error_code error;
        std::filesystem::copy_file(companion(of, "-journal"), companion(file, "-journal"), error);
        if (error)
            throwCode(file, error);
    }
    ~RecoveredCopy()
    {
        std::error_code ignored;
        std::filesystem::remove(companion(file, "-journal"), ignored);
        std::filesystem::remove(file, ignored);
    }
    RecoveredCopy(const RecoveredCopy &) = delete;
    RecoveredCopy &operator=(const RecoveredCopy &) = delete;

    std::filesystem::path file;
};

/// The version is what SQLite reads: the head of a file in the middle of a migration may say what is taken back.
DiaryArchive::Health lookThrough(const std::filesystem::path &file, int mode, int current)
{
    return sql::guarded(file, nullptr, [&] {
        SQLite::Database database = mode == SQLite::OPEN_READONLY ? openToRead(file) : SQLite::Database(file, mode);
        SQLite::Transaction reading(database, SQLite::TransactionBehavior::DEFERRED);
        checkPages(database);
        const bool isCurrent = database.execAndGet("PRAGMA user_version").getInt() == current;
        if (isCurrent)
            checkRows(database);
        return isCurrent ? DiaryArchive::Health::Whole : DiaryArchive::Health::Old;
    });
}

} // namespace

class DiaryArchive::Database {
public:
    Database(std::filesystem::path file, SQLite::Database database)
        : m_file(std::move(file)), m_database(std::move(database))
    {
    }

    template <class Work> auto inTransaction(SQLite::TransactionBehavior behavior, Work work)
    {
        return sql::guarded(m_file, m_database.getHandle(), [&] {
            SQLite::Transaction transaction(m_database, behavior);
            auto result = work(m_database);
            transaction.commit();
            return result;
        });
    }
    template <class Work> auto read(Work work)
    {
        return inTransaction(SQLite::TransactionBehavior::DEFERRED, std::move(work));
    }
    template <class Work> auto write(Work work)
    {
        return inTransaction(SQLite::TransactionBehavior::IMMEDIATE, std::move(work));
    }

private:
    std::filesystem::path m_file;
    SQLite::Database m_database;
};

DiaryArchive::DiaryArchive(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
DiaryArchive::~DiaryArchive() = default;

DiaryArchive::Opened DiaryArchive::open(const std::filesystem::path &file, Instant now)
{
    const auto path = std::filesystem::absolute(file);
    DiaryFile opened = openDiaryFile(path, now, diarySteps(), checkRows);
    if (opened.isNew && opened.keptAside)
        salvageInto(opened.database, *opened.keptAside);
    auto database = std::make_unique<Database>(path, std::move(opened.database));
    return {std::unique_ptr<DiaryArchive>(new DiaryArchive(std::move(database))), opened.keptAside, opened.isNew,
            opened.backup};
}

DiaryArchive::Health DiaryArchive::healthOf(const std::filesystem::path &file)
{
    if (!isThere(file))
        return Health::Missing;
    // One that its owner may not write can be looked at all the same.
    try {
        refuseOddFile(file);
    } catch (const StoreError &error) {
        if (error.kind() != StoreErrorKind::ReadOnly)
            throw;
    }
    const std::optional<DiaryHead> head = headOf(file);
    if (!head || !head->ours || head->version < 1)
        return Health::Damaged;
    const auto current = static_cast<int>(diarySteps().size());
    if (head->version > current)
        throw StoreError(StoreErrorKind::Newer, file, "this diary is of version " + std::to_string(head->version));
    try {
        try {
            return lookThrough(file, SQLite::OPEN_READONLY, current);
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::ReadOnly || !hasBytes(companion(file, "-journal")))
                throw;
            // A program was ended in the middle of a save, and whoever opens the diary takes the half save back. What
            // comes of that is looked at in a copy.
            const RecoveredCopy copy(file);
            return lookThrough(copy.file, SQLite::OPEN_READWRITE, current);
        }
    } catch (const StoreError &error) {
        if (error.kind() != StoreErrorKind::Damaged)
            throw;
        return Health::Damaged;
    }
}

WholeDiary DiaryArchive::read() const
{
    return m_database->read(readWholeDiary);
}

std::string DiaryArchive::newId()
{
    return newStableId();
}

MergeReport DiaryArchive::merge(const WholeDiary &other)
{
    checkWholeDiary(other);
    return m_database->write([&](SQLite::Database &database) { return mergeDiary(database, other); });
}

std::int64_t DiaryArchive::add(const DiaryRecord &record)
{
    require(faultsOf(record).empty(), "a record that is not whole");
    require(record.id == 0, "a record that is stored already");
    return m_database->write([&](SQLite::Database &database) { return writeRecord(database, record); });
}

std::vector<DiaryRecord> DiaryArchive::records(std::optional<Instant> from, std::optional<Instant> to) const
{
    return m_database->read(
        [&](SQLite::Database &database) { return readRecords(database, {.from = from, .to = to}); });
}

std::vector<DiaryEntry> DiaryArchive::entries(std::optional<Instant> from, std::optional<Instant> to) const
{
    return m_database->read(
        [&](SQLite::Database &database) { return readEntries(database, {.from = from, .to = to}); });
}

} // namespace calfwise
