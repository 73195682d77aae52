// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_file.h"

#include "platform/file_system.h"
#include "store/diary_aside.h"
#include "store/diary_look.h"
#include "store/diary_schema.h"
#include "store/folders.h"
#include "store/private_file.h"
#include "store/sql.h"
#include "store/stable_ids.h"

#include <sqlite3.h>

#include <system_error>
#include <utility>

namespace calfwise {

namespace {

constexpr int busyTimeoutMs = 2000;

void refuseNewer(const std::filesystem::path &file, std::size_t version)
{
    const std::optional<DiaryHead> head = headOf(file);
    if (head && head->ours && head->version > 0 && static_cast<std::size_t>(head->version) > version) {
        throw StoreError(StoreErrorKind::Newer, file, "this diary is of version " + std::to_string(head->version));
    }
}

int number(SQLite::Database &database, const char *pragma)
{
    return database.execAndGet(pragma).getInt();
}

void configure(SQLite::Database &database)
{
    // A file of an earlier version may have a log. Until it has passed its checks, closing must leave both as they are.
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // What is removed is overwritten with zeros.
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; "
                  "PRAGMA secure_delete = ON");
    database.exec(durableWrites);
    addRowSum(database);
}

void migrate(SQLite::Database &database, const std::vector<std::string> &steps)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another program may have migrated it while this one waited for the lock.
    const auto from = static_cast<std::size_t>(number(database, "PRAGMA user_version"));
    for (std::size_t version = from; version < steps.size(); ++version) {
        database.exec(steps[version]);
    }
    if (from < steps.size()) {
        database.exec("PRAGMA application_id = " + std::to_string(diaryApplicationId));
        database.exec("PRAGMA user_version = " + std::to_string(steps.size()));
    }
    transaction.commit();
}

/// A copy of the diary as it is, read back.
std::filesystem::path backUp(SQLite::Database &database, const std::filesystem::path &file, int version, Instant now)
{
    std::filesystem::path target;
    for (int attempt = 1; target.empty() || !createPrivateFile(target); ++attempt) {
        target = datedName(file, "before-v" + std::to_string(version + 1), now, attempt);
    }
    try {
        SQLite::Statement copy(database, "VACUUM INTO ?");
        copy.bind(1, target.string());
        copy.exec();
        syncToDisk(target);
        SQLite::Database written(target, SQLite::OPEN_READONLY, busyTimeoutMs);
        if (written.execAndGet("PRAGMA quick_check").getString() != "ok" ||
            contentSum(written) != contentSum(database)) {
            throw StoreError(StoreErrorKind::Io, target, "the backup cannot be read back");
        }
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(target, ignored);
        throw;
    }
    return target;
}

/// A sound diary that a step cannot take over is no damaged one: it stays where it is.
void bringUp(SQLite::Database &database, const std::filesystem::path &file, const std::vector<std::string> &steps)
{
    try {
        migrate(database, steps);
    } catch (const SQLite::Exception &error) {
        if (error.getErrorCode() == SQLITE_ERROR || error.getErrorCode() == SQLITE_CONSTRAINT) {
            throw StoreError(StoreErrorKind::Io, file,
                             std::string("cannot be brought to this version: ") + error.what());
        }
        throw;
    }
}

enum class Content { Nothing, Diary };

Content contentOf(SQLite::Database &database, const std::filesystem::path &file, std::size_t version)
{
    const int found = number(database, "PRAGMA user_version");
    const int application = number(database, "PRAGMA application_id");
    if (found == 0 && application == 0 && number(database, "SELECT count(*) FROM sqlite_schema") == 0) {
        return Content::Nothing;
    }
    if (application != diaryApplicationId || found < 1) {
        throw Mismatch("this is not a diary");
    }
    if (static_cast<std::size_t>(found) > version) {
        throw StoreError(StoreErrorKind::Newer, file, "this diary is of version " + std::to_string(found));
    }
    return Content::Diary;
}

void useJournal(SQLite::Database &database, const std::filesystem::path &file)
{
    // Locks are not to be relied on where several machines write.
    if (!platform::isOneMachine(platform::fileSystemOf(file))) {
        database.exec("PRAGMA locking_mode = EXCLUSIVE");
    }
    database.exec("PRAGMA journal_mode = DELETE");
}

SQLite::Database openToWrite(const std::filesystem::path &file)
{
    return sql::guarded(file, nullptr, [&] { return SQLite::Database(file, SQLite::OPEN_READWRITE, busyTimeoutMs); });
}

/// Opens a file that is there. Throws StoreError; Damaged leaves the file as it was, but for a journal that SQLite
/// rolled back.
DiaryFile openChecked(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                      const DiaryCheck &check, CheckWhen when)
{
    DiaryFile opened{openToWrite(file)};
    SQLite::Database &database = opened.database;
    sql::guarded(file, database.getHandle(), [&] {
        configure(database);
        const Content content = contentOf(database, file, steps.size());
        if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
            throw StoreError(StoreErrorKind::ReadOnly, file, "the diary may not be written");
        }
        const int version = number(database, "PRAGMA user_version");
        const bool isOld = static_cast<std::size_t>(version) < steps.size();
        opened.isChecked = isOld || when == CheckWhen::AtOpen;
        if (content == Content::Diary && opened.isChecked) {
            checkPages(database);
        }
        if (opened.isChecked && !isOld) {
            check(database);
        }
        useJournal(database, file);
        if (content == Content::Diary && isOld) {
            opened.backup = backUp(database, file, version, now);
        }
        if (isOld) {
            bringUp(database, file, steps);
            check(database);
        }
    });
    return opened;
}

/// Makes it under another name and gives it its own when it is whole: an empty file in a diary's place is then never
/// one that was being made. Does nothing when another program was quicker.
void createDiary(const std::filesystem::path &file, const std::vector<std::string> &steps, Instant now)
{
    std::filesystem::path made;
    for (int attempt = 1; made.empty() || !createPrivateFile(made); ++attempt) {
        made = datedName(file, "new", now, attempt);
    }
    const auto removeMade = [&made] {
        std::error_code ignored;
        std::filesystem::remove(companion(made, "-journal"), ignored);
        std::filesystem::remove(made, ignored);
    };
    try {
        {
            SQLite::Database database = openToWrite(made);
            sql::guarded(made, database.getHandle(), [&] {
                configure(database);
                useJournal(database, made);
                migrate(database, steps);
            });
        }
        if (!moveToFreeName(made, file)) {
            removeMade();
        }
        syncToDisk(file.parent_path());
    } catch (...) {
        removeMade();
        throw;
    }
}

void makePrivateWithLogs(const std::filesystem::path &file)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        if (isThere(companion(file, ending))) {
            makePrivate(companion(file, ending));
        }
    }
}

/// A log that lies beside a diary which was written without one is left over from another file of that name, and
/// SQLite would play it in all the same.
void dropStaleLog(const std::filesystem::path &file, Instant now)
{
    const std::optional<DiaryHead> head = headOf(file);
    if (head && !head->usesLog && hasBytes(companion(file, "-wal"))) {
        keepLogAside(file, now);
    }
}

/// The file without what lies beside it, while that may belong to another one: a copy that was restored beside the log
/// or journal of the file it replaces.
std::optional<std::filesystem::path> copyWithoutLogs(const std::filesystem::path &file, Instant now)
{
    if (hasBytes(companion(file, "-wal")) || hasBytes(companion(file, "-journal"))) {
        return copyBeside(file, "without-log", now);
    }
    return std::nullopt;
}

void removeCopy(const std::optional<std::filesystem::path> &copy)
{
    std::error_code ignored;
    if (copy) {
        std::filesystem::remove(*copy, ignored);
    }
}

} // namespace

std::int64_t contentSum(SQLite::Database &database)
{
    Checksum sum;
    SQLite::Statement tables(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (tables.executeStep()) {
        SQLite::Statement rows(database, "SELECT * FROM \"" + tables.getColumn(0).getString() + "\"");
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                sum.add(std::int64_t{rows.getColumn(i).getType()});
                sum.add(std::string_view(rows.getColumn(i).getString()));
            }
        }
    }
    return sum.value();
}

void checkPages(SQLite::Database &database)
{
    if (database.execAndGet("PRAGMA quick_check").getString() != "ok") {
        throw Mismatch("the check of the file found damage");
    }
}

SQLite::Database openToRead(const std::filesystem::path &file)
{
    SQLite::Database database(file, SQLite::OPEN_READONLY, busyTimeoutMs);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    return database;
}

DiaryFile openDiaryFile(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                        const DiaryCheck &check, CheckWhen when)
{
    makePrivateFolder(file.parent_path());
    refuseOddFile(file);
    std::optional<std::filesystem::path> keptAside;
    // SQLite throws a log away whose file is empty or gone; it may hold the only copy of what was written. And an
    // empty file is not a new diary: something has cut it.
    if (!hasBytes(file) &&
        (isThere(file) || hasBytes(companion(file, "-wal")) || hasBytes(companion(file, "-journal")))) {
        keptAside = keepAside(file, now);
    }
    bool isNew = !isThere(file);
    if (isNew) {
        createDiary(file, steps, now);
    }
    refuseNewer(file, steps.size());
    makePrivateWithLogs(file);
    dropStaleLog(file, now);
    const std::optional<std::filesystem::path> bare = copyWithoutLogs(file, now);
    const auto attempt = [&](CheckWhen how) -> std::optional<DiaryFile> {
        try {
            return openChecked(file, now, steps, check, how);
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::Damaged) {
                throw;
            }
            return std::nullopt;
        }
    };
    std::optional<DiaryFile> opened;
    try {
        // After a crash, and where a log may be another file's, the whole file is looked at.
        opened = attempt(bare ? CheckWhen::AtOpen : when);
    } catch (...) {
        removeCopy(bare);
        throw;
    }
    if (opened) {
        removeCopy(bare);
    } else {
        keptAside = keepAside(file, now);
        if (bare && moveToFreeName(*bare, file)) {
            opened = attempt(CheckWhen::AtOpen);
            if (!opened) {
                keepAside(file, now);
            }
        }
        if (!opened) {
            isNew = true;
            createDiary(file, steps, now);
            opened = openChecked(file, now, steps, check, when);
        }
    }
    opened->keptAside = keptAside;
    opened->isNew = isNew;
    return std::move(*opened);
}

SQLite::Database diaryInMemory(const std::vector<std::string> &steps)
{
    return sql::guarded({}, nullptr, [&] {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_MEMORY);
        configure(database);
        migrate(database, steps);
        return database;
    });
}

} // namespace calfwise
