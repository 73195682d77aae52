// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/recorded_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace calfwise::test {

namespace {

constexpr std::size_t sector = 512;

RecordedDisk *disk = nullptr;
sqlite3_vfs *realVfs = nullptr;

/// The real file follows in the same memory; SQLite reserves szOsFile for both.
struct NotedFile {
    sqlite3_file base;
    char name[256];
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

NotedFile &noted(sqlite3_file *file)
{
    return *reinterpret_cast<NotedFile *>(file);
}

std::string nameOf(const char *path)
{
    return path ? std::filesystem::path(path).filename().string() : std::string();
}

void note(DiskEvent::Kind kind, const std::string &file, std::int64_t offset = 0, std::string bytes = {})
{
    if (!file.empty())
        disk->events.push_back({kind, file, offset, std::move(bytes)});
}

sqlite3_int64 sizeOf(sqlite3_file *real)
{
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    return size;
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xClose(real);
}

int readFile(sqlite3_file *file, void *into, int bytes, sqlite3_int64 offset)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xRead(real, into, bytes, offset);
}

int writeFile(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 offset)
{
    sqlite3_file *real = noted(file).real();
    if (!disk->take(std::max<sqlite3_int64>(0, offset + bytes - sizeOf(real))))
        return SQLITE_FULL;
    note(DiskEvent::Kind::Write, noted(file).name, offset,
         std::string(static_cast<const char *>(from), static_cast<std::size_t>(bytes)));
    return real->pMethods->xWrite(real, from, bytes, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *real = noted(file).real();
    disk->take(std::min<sqlite3_int64>(0, size - sizeOf(real)));
    note(DiskEvent::Kind::Truncate, noted(file).name, size);
    return real->pMethods->xTruncate(real, size);
}

int syncFile(sqlite3_file *file, int)
{
    note(DiskEvent::Kind::Sync, noted(file).name);
    // The record says what is on the disk; waiting for the real one only takes time.
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xUnlock(real, level);
}

int isReserved(sqlite3_file *file, int *answer)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xCheckReservedLock(real, answer);
}

int control(sqlite3_file *file, int what, void *argument)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xFileControl(real, what, argument);
}

int sectorSize(sqlite3_file *file)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xSectorSize(real);
}

int characteristics(sqlite3_file *file)
{
    sqlite3_file *real = noted(file).real();
    return real->pMethods->xDeviceCharacteristics(real);
}

/// Version 1: no shared memory and no mapping, by which something could reach the disk unseen.
const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1;
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = fileSize;
        made.xLock = lockFile;
        made.xUnlock = unlockFile;
        made.xCheckReservedLock = isReserved;
        made.xFileControl = control;
        made.xSectorSize = sectorSize;
        made.xDeviceCharacteristics = characteristics;
        return made;
    }();
    return table;
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    NotedFile &made = noted(file);
    made.base.pMethods = nullptr;
    const std::string name = nameOf(path);
    std::fill(std::begin(made.name), std::end(made.name), '\0');
    name.copy(made.name, sizeof made.name - 1);
    const bool isNew = path && (flags & SQLITE_OPEN_CREATE) != 0 && !std::filesystem::exists(path);
    const int result = realVfs->xOpen(realVfs, path, made.real(), flags, outFlags);
    if (result == SQLITE_OK && isNew)
        note(DiskEvent::Kind::Create, name);
    if (made.real()->pMethods)
        made.base.pMethods = &methods();
    return result;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(path, error);
    const int result = realVfs->xDelete(realVfs, path, 0);
    if (result == SQLITE_OK) {
        disk->take(error ? 0 : -static_cast<std::int64_t>(bytes));
        note(syncFolder != 0 ? DiskEvent::Kind::SyncedDelete : DiskEvent::Kind::Delete, nameOf(path));
    }
    return result;
}

sqlite3_vfs &notedVfs()
{
    static sqlite3_vfs vfs{};
    return vfs;
}

/// A file as it may be found after the power went.
struct Found {
    std::string onDisk;
    std::vector<const DiskEvent *> notYet; ///< in the order in which they were asked for
    bool nameIsOnDisk = false;
    bool isThere = false;
    std::optional<std::string> removed; ///< a file of that name whose removal is not on the disk yet
};

void apply(std::string &bytes, std::size_t offset, std::string_view part)
{
    if (bytes.size() < offset + part.size())
        bytes.resize(offset + part.size(), '\0');
    std::copy(part.begin(), part.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(std::string &bytes, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Truncate)
        bytes.resize(static_cast<std::size_t>(event.offset), '\0');
    else
        apply(bytes, static_cast<std::size_t>(event.offset), event.bytes);
}

bool chance(std::mt19937 &random)
{
    return (random() & 1U) != 0;
}

/// Each sector of a write on its own.
void applyTorn(std::string &bytes, const DiskEvent &event, std::mt19937 &random)
{
    const std::string_view all(event.bytes);
    for (std::size_t at = 0; at < all.size(); at += sector) {
        if (chance(random))
            apply(bytes, static_cast<std::size_t>(event.offset) + at, all.substr(at, sector));
    }
}

void finish(Found &file)
{
    for (const DiskEvent *event : file.notYet)
        apply(file.onDisk, *event);
    file.notYet.clear();
    file.nameIsOnDisk = true;
    file.removed.reset();
}

void follow(std::map<std::string, Found> &files, const DiskEvent &event, bool heedsSyncs)
{
    Found &file = files[event.file];
    switch (event.kind) {
    case DiskEvent::Kind::Create:
        file.isThere = true;
        break;
    case DiskEvent::Kind::Write:
    case DiskEvent::Kind::Truncate:
        file.isThere = true;
        file.notYet.push_back(&event);
        break;
    case DiskEvent::Kind::Sync:
        if (heedsSyncs)
            finish(file);
        break;
    case DiskEvent::Kind::Delete:
    case DiskEvent::Kind::SyncedDelete: {
        const bool isOnDisk = event.kind == DiskEvent::Kind::SyncedDelete && heedsSyncs;
        std::optional<std::string> left = file.nameIsOnDisk ? std::optional(file.onDisk) : file.removed;
        file = Found();
        if (!isOnDisk)
            file.removed = std::move(left);
        break;
    }
    case DiskEvent::Kind::Note:
        break;
    }
}

/// What was not synced: all of it, none of it, or each part by chance.
std::string contentOf(const Found &file, std::mt19937 &random)
{
    std::string bytes = file.onDisk;
    const auto luck = random() % 4;
    for (const DiskEvent *event : file.notYet) {
        const auto one = luck > 1 ? random() % 3 : luck;
        if (one == 1)
            apply(bytes, *event);
        else if (one == 2 && event->kind == DiskEvent::Kind::Write)
            applyTorn(bytes, *event, random);
    }
    return bytes;
}

} // namespace

RecordedDisk::RecordedDisk()
{
    if (disk)
        throw std::logic_error("there is a recorded disk already");
    disk = this;
    realVfs = sqlite3_vfs_find(nullptr);
    sqlite3_vfs &vfs = notedVfs();
    vfs = *realVfs;
    vfs.zName = "recorded";
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(NotedFile)) + realVfs->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

RecordedDisk::~RecordedDisk()
{
    sqlite3_vfs_unregister(&notedVfs());
    sqlite3_vfs_register(realVfs, 1);
    disk = nullptr;
}

bool RecordedDisk::take(std::int64_t bytes)
{
    if (!room)
        return true;
    if (bytes > *room) {
        wasFull = true;
        return false;
    }
    *room -= bytes;
    return true;
}

DiskFiles filesOf(const std::filesystem::path &folder)
{
    DiskFiles files;
    for (const auto &file : std::filesystem::directory_iterator(folder)) {
        if (!file.is_regular_file())
            continue;
        std::ifstream stream(file.path(), std::ios::binary);
        files[file.path().filename().string()] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return files;
}

DiskFiles afterPowerLoss(const DiskFiles &before, const std::vector<DiskEvent> &events, std::size_t count,
                         bool heedsSyncs, std::mt19937 &random)
{
    std::map<std::string, Found> files;
    for (const auto &[name, bytes] : before)
        files[name] = {bytes, {}, true, true, {}};
    for (std::size_t i = 0; i < count; ++i) {
        if (events[i].kind != DiskEvent::Kind::Note)
            follow(files, events[i], heedsSyncs);
    }
    DiskFiles found;
    for (const auto &[name, file] : files) {
        if (file.isThere && (file.nameIsOnDisk || chance(random)))
            found[name] = contentOf(file, random);
        else if (file.removed && chance(random))
            found[name] = *file.removed;
    }
    return found;
}

} // namespace calfwise::test
