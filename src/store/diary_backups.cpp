// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_backups.h"

#include "store/diary_archive.h"
#include "store/diary_aside.h"
#include "store/diary_file.h"
#include "store/diary_look.h"
#include "store/diary_merge.h"
#include "store/diary_rows.h"
#include "store/diary_salvage.h"
#include "store/diary_schema.h"
#include "store/folders.h"
#include "store/private_file.h"
#include "store/sql.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

namespace calfwise {

namespace {

using std::chrono::days;
using std::chrono::floor;

constexpr days keepAll{2};
constexpr days keepDaily{12};
constexpr days keepWeekly{10 * 7};
constexpr days keepMonthly{9 * 31};

std::filesystem::path backupsFolder(const std::filesystem::path &diary)
{
    return diary.parent_path() / "backups";
}

/// Of "diary-20261121-093000.db" or "...-2.db"; nothing for a name that is none of ours.
std::optional<Instant> timeInName(const std::string &name, const std::string &stem)
{
    const std::string start = stem + "-";
    if (name.compare(0, start.size(), start) != 0 || name.size() < start.size() + 15)
        return std::nullopt;
    const std::string stamp = name.substr(start.size(), 15);
    const std::string ending = name.substr(start.size() + stamp.size());
    const std::string rest = ending.substr(0, ending.find('.'));
    if (!rest.empty() && (rest[0] != '-' || rest.find_first_not_of("0123456789", 1) != std::string::npos))
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i)
            value = stamp[i] >= '0' && stamp[i] <= '9' && value >= 0 ? value * 10 + (stamp[i] - '0') : -1;
        return value;
    };
    const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                           std::chrono::month(static_cast<unsigned>(number(4, 2))),
                                           std::chrono::day(static_cast<unsigned>(number(6, 2)))};
    const int hours = number(9, 2);
    const int minutes = number(11, 2);
    const int seconds = number(13, 2);
    if (!date.ok() || stamp[8] != '-' || hours < 0 || minutes < 0 || seconds < 0)
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hours) + std::chrono::minutes(minutes) +
           std::chrono::seconds(seconds);
}

/// Copies everything in one transaction of `to`, which is on the disk afterwards.
void copyInto(SQLite::Database &to, SQLite::Database &from, const std::filesystem::path &file)
{
    SQLite::Backup backup(to, from);
    const int result = backup.executeStep(-1);
    if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
        throw StoreError(StoreErrorKind::Busy, file, "another program is using the diary");
}

void removeQuietly(const std::filesystem::path &file)
{
    std::error_code ignored;
    for (const char *ending : logEndings)
        std::filesystem::remove(companion(file, ending), ignored);
    std::filesystem::remove(file, ignored);
}

/// Removes the file at the end, unless it was given another name meanwhile.
struct Scratch {
    std::filesystem::path file;
    ~Scratch() { removeQuietly(file); }
};

std::filesystem::path freePrivateFile(const std::filesystem::path &diary, const std::string &what, Instant now)
{
    for (int attempt = 1;; ++attempt) {
        std::filesystem::path file = datedName(diary, what, now, attempt);
        if (createPrivateFile(file))
            return file;
    }
}

/// A whole copy in a new file, read back.
void copyDiary(const std::filesystem::path &diary, const std::filesystem::path &into)
{
    sql::guarded(into, nullptr, [&] {
        SQLite::Database from = openToRead(diary);
        // Nobody writes while the copy is compared with it.
        SQLite::Transaction reading(from, SQLite::TransactionBehavior::DEFERRED);
        {
            SQLite::Database to(into, SQLite::OPEN_READWRITE);
            to.exec(durableWrites);
            copyInto(to, from, diary);
        }
        SQLite::Database written = openToRead(into);
        checkPages(written);
        if (contentSum(written) != contentSum(from))
            throw StoreError(StoreErrorKind::Io, into, "the backup cannot be read back");
    });
    syncToDisk(into);
}

std::filesystem::path placeFor(const std::filesystem::path &diary, Instant now, int attempt)
{
    const auto named = datedName(diary, "x", now, attempt).filename().string();
    // The date follows the name at once: "diary-20261121-093000.db".
    const std::string stem = diary.stem().string();
    return backupsFolder(diary) / (stem + named.substr(stem.size() + 2));
}

void thin(const std::filesystem::path &diary, Instant now)
{
    for (const DiaryBackup &backup : backupsToThin(backupsOf(diary), now))
        removeQuietly(backup.file);
}

std::int64_t sumOfFile(const std::filesystem::path &file)
{
    return sql::guarded(file, nullptr, [&] {
        SQLite::Database database = openToRead(file);
        SQLite::Transaction reading(database, SQLite::TransactionBehavior::DEFERRED);
        return contentSum(database);
    });
}

/// A copy of a backup beside the diary, brought to this version and looked at from every side.
std::filesystem::path soundCopyOf(const std::filesystem::path &backup, const std::filesystem::path &diary, Instant now)
{
    refuseOddFile(backup);
    if (!hasBytes(backup))
        throw StoreError(StoreErrorKind::Missing, backup, "there is no such backup");
    const std::filesystem::path copy = freePrivateFile(diary, "restoring", now);
    try {
        sql::guarded(backup, nullptr, [&] {
            SQLite::Database from = openToRead(backup);
            SQLite::Database to(copy, SQLite::OPEN_READWRITE);
            copyInto(to, from, backup);
        });
        const DiaryFile sound = openDiaryFile(copy, now, diarySteps(), checkRows);
        if (sound.backup)
            removeQuietly(*sound.backup);
        if (sound.keptAside) {
            removeQuietly(*sound.keptAside);
            throw StoreError(StoreErrorKind::Damaged, backup, "the backup is damaged");
        }
    } catch (...) {
        removeQuietly(copy);
        throw;
    }
    return copy;
}

void putInPlace(const std::filesystem::path &copy, const std::filesystem::path &diary)
{
    moveToFreeName(copy, diary);
    syncToDisk(diary.parent_path());
}

/// Takes those out that are known under their id.
template <class Value> void leaveNew(std::vector<Kept<Value>> &kind, const std::vector<Kept<Value>> &known)
{
    std::set<std::string> ids;
    for (const Kept<Value> &kept : known)
        ids.insert(kept.id);
    std::erase_if(kind, [&](const Kept<Value> &kept) { return ids.contains(kept.id); });
}

/// What was found or advised since a backup stays known when that is restored. See restoreDiary().
void keepAdvice(const std::filesystem::path &restored, SQLite::Database &live, Instant now)
{
    const WholeDiary present = readWholeDiary(live);
    DiaryFile copy = openDiaryFile(restored, now, diarySteps(), checkRows);
    const WholeDiary before = readWholeDiary(copy.database);
    WholeDiary since;
    since.checks = present.checks;
    since.clearances = present.clearances;
    since.stops = present.stops;
    leaveNew(since.checks, before.checks);
    leaveNew(since.clearances, before.clearances);
    leaveNew(since.stops, before.stops);
    // Where the ids were lost by damage.
    leaveOutKnown(since, before);
    SQLite::Transaction transaction(copy.database, SQLite::TransactionBehavior::IMMEDIATE);
    mergeDiary(copy.database, since, ChecksFrom::Here);
    if (HealthProfile profile = readProfile(copy.database); profile != HealthProfile()) {
        profile.askedAt.reset();
        profile.legAskedAt = {};
        writeProfile(copy.database, profile);
    }
    transaction.commit();
}

/// What lay on the disk is gone with it, where the disk writes in place.
void fillWithZeros(const std::filesystem::path &file)
{
    std::error_code error;
    std::uintmax_t left = std::filesystem::file_size(file, error);
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    const std::string zeros(64 * 1024, '\0');
    while (!error && stream && left > 0) {
        const std::uintmax_t bytes = std::min<std::uintmax_t>(left, zeros.size());
        stream.write(zeros.data(), static_cast<std::streamsize>(bytes));
        left -= bytes;
    }
    stream.close();
    try {
        syncToDisk(file);
    } catch (const StoreError &) {
        // It is removed all the same.
    }
}

/// The diary with its logs, what was put aside, the session's lock and the backups; nothing that a person named so.
bool isOurs(const std::string &name, const std::string &stem, const std::string &extension)
{
    const std::string file = stem + extension;
    if (name == file || name == stem + "-session.lock" || timeInName(name, stem))
        return true;
    for (const char *ending : logEndings) {
        if (name == file + ending)
            return true;
    }
    for (const char *what : {"damaged", "stale", "without-log", "new", "restoring", "unfinished", "checking"}) {
        if (timeInName(name, stem + "-" + what))
            return true;
    }
    // "diary-before-v6-20261121-093000.db"
    const std::string before = stem + "-before-v";
    const std::size_t dash = name.find('-', before.size());
    return name.compare(0, before.size(), before) == 0 && dash != std::string::npos &&
           timeInName(name, name.substr(0, dash)).has_value();
}

} // namespace

std::vector<DiaryBackup> backupsOf(const std::filesystem::path &diary)
{
    std::vector<DiaryBackup> backups;
    std::error_code error;
    for (std::filesystem::directory_iterator file(backupsFolder(diary), error), end; !error && file != end;
         file.increment(error)) {
        const auto at = timeInName(file->path().filename().string(), diary.stem().string());
        if (at && file->path().extension() == diary.extension() && file->is_regular_file(error))
            backups.push_back({file->path(), *at, file->file_size(error)});
    }
    std::sort(backups.begin(), backups.end(),
              [](const DiaryBackup &a, const DiaryBackup &b) { return a.at != b.at ? a.at > b.at : a.file > b.file; });
    return backups;
}

std::vector<DiaryBackup> backupsToThin(std::vector<DiaryBackup> all, Instant now)
{
    std::sort(all.begin(), all.end(),
              [](const DiaryBackup &a, const DiaryBackup &b) { return a.at != b.at ? a.at > b.at : a.file > b.file; });
    std::set<std::string> taken;
    // Newest first, so the last of each day, week or month is the one that stays.
    const auto stays = [&](const DiaryBackup &backup) {
        const auto age = now - backup.at;
        const auto day = floor<days>(backup.at);
        if (age <= keepAll)
            return true;
        if (age <= keepAll + keepDaily)
            return taken.insert("day " + std::to_string(day.time_since_epoch().count())).second;
        if (age <= keepAll + keepDaily + keepWeekly)
            return taken.insert("week " + std::to_string(day.time_since_epoch().count() / 7)).second;
        const std::chrono::year_month_day date(day);
        return age <= keepAll + keepDaily + keepWeekly + keepMonthly &&
               taken
                   .insert("month " + std::to_string(static_cast<int>(date.year())) + "-" +
                           std::to_string(static_cast<unsigned>(date.month())))
                   .second;
    };
    std::vector<DiaryBackup> gone;
    std::uintmax_t bytes = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool fits = bytes + all[i].bytes <= mostBackupBytes;
        if (i == 0 || (stays(all[i]) && fits))
            bytes += all[i].bytes;
        else
            gone.push_back(all[i]);
    }
    return gone;
}

DiaryBackup backUpDiary(const std::filesystem::path &diary, Instant now,
                        const std::optional<std::filesystem::path> &out)
{
    refuseOddFile(diary);
    if (!hasBytes(diary))
        throw StoreError(StoreErrorKind::Missing, diary, "there is no diary to back up");
    if (!out)
        makePrivateFolder(backupsFolder(diary));
    // Under another name until it is whole.
    const std::filesystem::path beside = out ? std::filesystem::absolute(*out) : placeFor(diary, now, 1);
    const Scratch scratch{freePrivateFile(out ? beside : backupsFolder(diary) / diary.filename(), "unfinished", now)};
    copyDiary(diary, scratch.file);
    std::filesystem::path place = beside;
    for (int attempt = 2; !moveToFreeName(scratch.file, place); ++attempt) {
        if (out)
            throw StoreError(StoreErrorKind::Io, place, "there is a file of that name already");
        place = placeFor(diary, now, attempt);
    }
    syncToDisk(place.parent_path());
    std::error_code ignored;
    const DiaryBackup made{place, now, std::filesystem::file_size(place, ignored)};
    if (!out)
        thin(diary, now);
    return made;
}

std::optional<DiaryBackup> backUpDiaryIfDue(const std::filesystem::path &diary, Instant now)
{
    if (!hasBytes(diary))
        return std::nullopt;
    const std::vector<DiaryBackup> backups = backupsOf(diary);
    // One from the future is of a clock that was wrong.
    const bool isRecent = !backups.empty() && backups.front().at <= now && now - backups.front().at < backupEvery;
    if (isRecent || (!backups.empty() && sumOfFile(backups.front().file) == sumOfFile(diary)))
        return std::nullopt;
    return backUpDiary(diary, now);
}

RestoredDiary restoreDiary(const std::filesystem::path &diary, const std::filesystem::path &backup, Instant now)
{
    makePrivateFolder(diary.parent_path());
    refuseOddFile(diary);
    const Scratch scratch{soundCopyOf(backup, diary, now)};
    RestoredDiary restored;
    if (!isThere(diary)) {
        putInPlace(scratch.file, diary);
        return restored;
    }
    if (DiaryArchive::healthOf(diary) == DiaryArchive::Health::Damaged) {
        restored.before = keepAside(diary, now);
        sql::guarded(scratch.file, nullptr, [&] {
            DiaryFile copy = openDiaryFile(scratch.file, now, diarySteps(), checkRows);
            salvageInto(copy.database, *restored.before);
        });
        putInPlace(scratch.file, diary);
        return restored;
    }
    restored.before = backUpDiary(diary, now).file;
    DiaryFile live = openDiaryFile(diary, now, diarySteps(), checkRows, CheckWhen::BeforeFirstWrite);
    sql::guarded(diary, live.database.getHandle(), [&] {
        keepAdvice(scratch.file, live.database, now);
        SQLite::Database from = openToRead(scratch.file);
        copyInto(live.database, from, diary);
    });
    return restored;
}

MergeReport bringInBackup(const std::filesystem::path &diary, const std::filesystem::path &backup, Instant now)
{
    const Scratch scratch{soundCopyOf(backup, diary, now)};
    const WholeDiary found = DiaryArchive::open(scratch.file, now).archive->read();
    const std::unique_ptr<DiaryArchive> into = DiaryArchive::open(diary, now).archive;
    backUpDiary(diary, now);
    return into->merge(found);
}

std::optional<DiaryBackup> newestGoodBackup(const std::filesystem::path &diary)
{
    for (const DiaryBackup &backup : backupsOf(diary)) {
        try {
            const DiaryArchive::Health health = DiaryArchive::healthOf(backup.file);
            if (health == DiaryArchive::Health::Whole || health == DiaryArchive::Health::Old)
                return backup;
        } catch (const StoreError &) {
            // One that cannot be read is not good.
        }
    }
    return std::nullopt;
}

int eraseDiary(const std::filesystem::path &diary)
{
    const std::string stem = diary.stem().string();
    std::set<std::filesystem::path> files;
    for (const std::filesystem::path &folder : {diary.parent_path(), backupsFolder(diary)}) {
        std::error_code error;
        for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end;
             file.increment(error)) {
            const std::string name = file->path().filename().string();
            if (isOurs(name, stem, diary.extension().string()) &&
                std::filesystem::symlink_status(file->path()).type() == std::filesystem::file_type::regular)
                files.insert(file->path());
        }
    }
    int removed = 0;
    std::error_code failed;
    for (const std::filesystem::path &file : files) {
        std::error_code error;
        fillWithZeros(file);
        removed += std::filesystem::remove(file, error) ? 1 : 0;
        failed = error ? error : failed;
    }
    std::error_code ignored;
    std::filesystem::remove(backupsFolder(diary), ignored);
    if (failed)
        throwCode(diary, failed);
    return removed;
}

} // namespace calfwise
