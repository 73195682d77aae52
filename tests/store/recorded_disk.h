// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace calfwise::test {

/// What SQLite asked of the disk, or what the caller noted in between.
struct DiskEvent {
    enum class Kind {
        Create,
        Write,
        Truncate, ///< to `offset` bytes
        Sync,
        Delete,
        SyncedDelete, ///< the folder was put on the disk as well
        Note
    };
    Kind kind = Kind::Note;
    std::string file; ///< its name in the folder
    std::int64_t offset = 0;
    std::string bytes;
};

/// While it lives, everything that SQLite does in this program goes through it to the real disk, and is noted. At most
/// one at a time.
class RecordedDisk {
public:
    RecordedDisk();
    ~RecordedDisk();
    RecordedDisk(const RecordedDisk &) = delete;
    RecordedDisk &operator=(const RecordedDisk &) = delete;

    void note() { events.push_back({}); }
    /// By so many bytes may files grow from now on, all together; then the disk is full. What shrinks gives room.
    void setRoom(std::optional<std::int64_t> bytes) { room = bytes; }
    /// False when there was no room for something.
    bool take(std::int64_t bytes);

    std::vector<DiskEvent> events;
    std::optional<std::int64_t> room;
    bool wasFull = false; ///< something was refused
};

using DiskFiles = std::map<std::string, std::string>;
DiskFiles filesOf(const std::filesystem::path &folder);

/// What is on the disk when the power goes after the first `count` events, which began with `before`: what was not put
/// on the disk by a sync is there in part, in sectors of 512 bytes, or not at all; so are new and removed names.
/// `heedsSyncs` false: a disk or a program that does not wait for anything.
DiskFiles afterPowerLoss(const DiskFiles &before, const std::vector<DiskEvent> &events, std::size_t count,
                         bool heedsSyncs, std::mt19937 &random);

} // namespace calfwise::test
