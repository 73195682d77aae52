// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include "platform/descriptor_linux.h"
#include "platform/file_system.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calfwise::platform {

namespace {

constexpr mode_t fileMode = S_IRUSR | S_IWUSR;
constexpr mode_t folderMode = S_IRWXU;
constexpr mode_t everyBit = 07777;

[[noreturn]] void fail(const char *what, const std::filesystem::path &file, int error)
{
    throw Failure(what, file, std::error_code(error, std::generic_category()));
}

std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

struct stat statusOf(const std::filesystem::path &file)
{
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0)
        fail("cannot look at it", file, errno);
    return found;
}

/// Some file systems refuse a mode that they cannot keep.
bool refusesModes(const std::filesystem::path &file, int error)
{
    return error == EOPNOTSUPP || (error == EPERM && fileSystemOf(file) == FileSystem::WithoutModes);
}

} // namespace

bool createPrivateFile(const std::filesystem::path &file)
{
    const Descriptor descriptor(::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, fileMode));
    if (!descriptor.isOpen()) {
        if (errno == EEXIST)
            return false;
        fail("cannot create it", file, errno);
    }
    // The mask of the program may have taken even the owner's bits away.
    if (::fchmod(descriptor.number(), fileMode) != 0) {
        const int error = errno;
        if (!refusesModes(file, error))
            fail("cannot make it private", file, error);
    }
    syncToDisk(folderOf(file));
    return true;
}

void createPrivateFolders(const std::filesystem::path &folder)
{
    const auto parent = folder.parent_path();
    std::error_code ignored;
    if (!parent.empty() && parent != folder && !std::filesystem::exists(parent, ignored))
        createPrivateFolders(parent);
    if (::mkdir(folder.c_str(), folderMode) != 0 && errno != EEXIST)
        fail("cannot create it", folder, errno);
}

Narrowed makePrivate(const std::filesystem::path &fileOrFolder)
{
    const struct stat found = statusOf(fileOrFolder);
    // What the owner took away stays away.
    const mode_t wanted = found.st_mode & (S_ISDIR(found.st_mode) ? folderMode : fileMode);
    if ((found.st_mode & everyBit) == wanted)
        return Narrowed::Done;
    if (found.st_uid != ::geteuid())
        return Narrowed::NotOurs;
    if (::chmod(fileOrFolder.c_str(), wanted) != 0) {
        const int error = errno;
        if (refusesModes(fileOrFolder, error))
            return Narrowed::NoModes;
        fail("cannot make it private", fileOrFolder, error);
    }
    // Others say yes and change nothing.
    return (statusOf(fileOrFolder).st_mode & everyBit) == wanted ? Narrowed::Done : Narrowed::NoModes;
}

bool syncToDisk(const std::filesystem::path &fileOrFolder)
{
    const Descriptor descriptor(::open(fileOrFolder.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!descriptor.isOpen())
        fail("cannot open it", fileOrFolder, errno);
    if (::fsync(descriptor.number()) == 0)
        return true;
    if (errno != EINVAL)
        fail("cannot put it on the disk", fileOrFolder, errno);
    return false;
}

bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EINVAL || errno == ENOSYS) {
        struct stat found {};
        if (::lstat(to.c_str(), &found) == 0)
            return false;
        if (::rename(from.c_str(), to.c_str()) == 0)
            return true;
    }
    if (errno == EEXIST)
        return false;
    fail("cannot rename it", from, errno);
}

std::optional<FileIdentity> identityOf(const std::filesystem::path &file)
{
    const struct stat found = statusOf(file);
    return FileIdentity{found.st_dev, found.st_ino};
}

} // namespace calfwise::platform
