// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "store/merge_report.h"
#include "store/store_error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace calfwise {

/// A copy of the diary as it was; "diary-20261121-093000.db", by UTC.
struct DiaryBackup {
    std::filesystem::path file;
    Instant at{};
    std::uintmax_t bytes = 0;
};

// Backups lie in the folder "backups" beside the diary. They are made by SQLite's online backup, so the diary may be
// open, and each is read back before it counts. Everything here throws StoreError and may run in any thread.

inline constexpr std::chrono::minutes backupEvery{30};
inline constexpr std::uintmax_t mostBackupBytes = std::uintmax_t{200} * 1000 * 1000;

/// Newest first. None where there is no folder.
std::vector<DiaryBackup> backupsOf(const std::filesystem::path &diary);

/// Which of them may go: kept are all of the last 2 days, then the last of each of 12 days, of 10 weeks and of 9
/// months, and of those the newest that fit into mostBackupBytes. The newest of all always stays.
std::vector<DiaryBackup> backupsToThin(std::vector<DiaryBackup> all, Instant now);

/// Makes one now and thins the rest. `out`: this file, which may not be there yet, and nothing is thinned.
DiaryBackup backUpDiary(const std::filesystem::path &diary, Instant now,
                        const std::optional<std::filesystem::path> &out = {});
/// The same when the last one is old enough and says something else; nothing otherwise, or where there is no diary.
std::optional<DiaryBackup> backUpDiaryIfDue(const std::filesystem::path &diary, Instant now);

struct RestoredDiary {
    /// The diary as it was before: restoring this undoes it. Nothing when there was none.
    std::optional<std::filesystem::path> before;
};
/// Puts the contents of a backup, which stays as it is, in the diary's place. Windows that have the diary open see it
/// as a change. Damaged when the backup is.
///
/// Going back never takes advice back: safety checks, findings and stops that came after the backup are kept, and the
/// next check asks for the lasting conditions in full. A diary that cannot be read is kept aside, and what can still be
/// read of it comes in.
RestoredDiary restoreDiary(const std::filesystem::path &diary, const std::filesystem::path &backup, Instant now);

/// Adds what a backup has and the diary has not, as an import does; the diary is backed up first.
MergeReport bringInBackup(const std::filesystem::path &diary, const std::filesystem::path &backup, Instant now);

/// The newest backup that is whole; each that is newer is looked at in full.
std::optional<DiaryBackup> newestGoodBackup(const std::filesystem::path &diary);

/// Removes the diary with its logs, backups and all that was kept aside, each filled with zeros first: on a disk
/// that writes in place nothing of it is left. Returns how many files went. What it cannot remove it says by an error,
/// after it has removed the rest.
int eraseDiary(const std::filesystem::path &diary);

} // namespace calfwise
