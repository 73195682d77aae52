// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_file.h"

#include "platform/file_system.h"
#include "store/diary_schema.h"
#include "store/folders.h"
#include "store/private_file.h"
#include "store/sql.h"

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>

namespace calfwise {

namespace {

constexpr int busyTimeoutMs = 2000;

std::filesystem::path companion(const std::filesystem::path &file, const char *ending)
{
    return file.string() + ending;
}

std::string stamp(Instant now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u-%02d%02d%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

/// "diary-damaged-20261121-093000.db", then with "-2" and so on.
std::filesystem::path datedName(const std::filesystem::path &file, const std::string &what, Instant now, int attempt)
{
    const std::string number = attempt > 1 ? "-" + std::to_string(attempt) : "";
    return file.parent_path() /
           (file.stem().string() + "-" + what + "-" + stamp(now) + number + file.extension().string());
}

bool isThere(const std::filesystem::path &file)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(file, ignored));
}

/// Moves the file and its logs to a name that none of them has yet. The logs go first: a log that stayed beside a new
/// file would be played into it.
std::filesystem::path keepAside(const std::filesystem::path &file, Instant now)
{
    constexpr std::array endings{"-wal", "-shm", "-journal", ""};
    for (int attempt = 1;; ++attempt) {
        const std::filesystem::path target = datedName(file, "damaged", now, attempt);
        bool taken = false;
        for (const char *ending : endings) {
            taken = taken || isThere(companion(target, ending));
        }
        if (taken) {
            continue;
        }
        for (const char *ending : endings) {
            const auto from = companion(file, ending);
            if (isThere(from) && !moveToFreeName(from, companion(target, ending))) {
                throw StoreError(StoreErrorKind::Busy, target, "another program is keeping the same file aside");
            }
        }
        syncToDisk(file.parent_path());
        return target;
    }
}

std::uint32_t bigEndianAt(const std::array<char, 100> &header, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<unsigned char>(header[offset + i]);
    }
    return value;
}

/// Looks without SQLite, which would already write beside the file.
void refuseNewer(const std::filesystem::path &file, std::size_t version)
{
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 100> header{};
    if (!stream.read(header.data(), header.size()) || std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
        return;
    }
    const auto found = static_cast<std::int32_t>(bigEndianAt(header, 60));
    const bool ours = bigEndianAt(header, 68) == static_cast<std::uint32_t>(diaryApplicationId);
    if (ours && found > 0 && static_cast<std::size_t>(found) > version) {
        throw StoreError(StoreErrorKind::Newer, file, "this diary is of version " + std::to_string(found));
    }
}

int number(SQLite::Database &database, const char *pragma)
{
    return database.execAndGet(pragma).getInt();
}

void setCheckpointOnClose(SQLite::Database &database, bool on)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

void configure(SQLite::Database &database)
{
    // Until the file has passed its checks, closing it must leave it and its log as they are.
    setCheckpointOnClose(database, false);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
    database.exec(durableWrites);
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

/// Over every value of every table, whatever the version.
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

void switchToLog(SQLite::Database &database, const std::filesystem::path &file)
{
    // A write-ahead log cannot be shared between machines.
    if (platform::isOneMachine(platform::fileSystemOf(file))) {
        database.exec("PRAGMA journal_mode = WAL");
    } else {
        database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE");
    }
}

/// Opens a file that is there. Throws StoreError; Damaged leaves the file as it was.
DiaryFile openChecked(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                      const DiaryCheck &check)
{
    DiaryFile opened{
        sql::guarded(file, nullptr, [&] { return SQLite::Database(file, SQLite::OPEN_READWRITE, busyTimeoutMs); }),
        {},
        {}};
    SQLite::Database &database = opened.database;
    sql::guarded(file, database.getHandle(), [&] {
        configure(database);
        const Content content = contentOf(database, file, steps.size());
        if (sqlite3_db_readonly(database.getHandle(), "main") == 1) {
            throw StoreError(StoreErrorKind::ReadOnly, file, "the diary may not be written");
        }
        if (content == Content::Diary && database.execAndGet("PRAGMA quick_check").getString() != "ok") {
            throw Mismatch("the check of the file found damage");
        }
        switchToLog(database, file);
        const int version = number(database, "PRAGMA user_version");
        if (content == Content::Diary && static_cast<std::size_t>(version) < steps.size()) {
            opened.backup = backUp(database, file, version, now);
        }
        bringUp(database, file, steps);
        check(database);
        setCheckpointOnClose(database, true);
    });
    return opened;
}

bool isEmptyOrMissing(const std::filesystem::path &file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? error == std::errc::no_such_file_or_directory : size == 0;
}

void makePrivateWithLogs(const std::filesystem::path &file)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        if (isThere(companion(file, ending))) {
            makePrivate(companion(file, ending));
        }
    }
}

} // namespace

DiaryFile openDiaryFile(const std::filesystem::path &file, Instant now, const std::vector<std::string> &steps,
                        const DiaryCheck &check)
{
    makePrivateFolder(file.parent_path());
    std::optional<std::filesystem::path> keptAside;
    // SQLite throws a log away whose file is empty or gone; it may hold the only copy of what was written.
    if (isEmptyOrMissing(file) && !isEmptyOrMissing(companion(file, "-wal"))) {
        keptAside = keepAside(file, now);
    }
    if (!createPrivateFile(file)) {
        refuseNewer(file, steps.size());
        makePrivateWithLogs(file);
    }
    DiaryFile opened = [&] {
        try {
            return openChecked(file, now, steps, check);
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::Damaged) {
                throw;
            }
        }
        keptAside = keepAside(file, now);
        createPrivateFile(file);
        return openChecked(file, now, steps, check);
    }();
    opened.keptAside = keptAside;
    return opened;
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
