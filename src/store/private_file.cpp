// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/private_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace calfwise {

namespace {

constexpr mode_t privateMode = S_IRUSR | S_IWUSR;

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace

StoreErrorKind kindOfErrno(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return StoreErrorKind::Full;
    case EACCES:
    case EPERM:
    case EROFS:
        return StoreErrorKind::ReadOnly;
    case ENOENT:
        return StoreErrorKind::Missing;
    case EBUSY:
    case EAGAIN:
        return StoreErrorKind::Busy;
    default:
        return StoreErrorKind::Io;
    }
}

void throwErrno(const std::filesystem::path &file, int error)
{
    throw StoreError(kindOfErrno(error), file, std::strerror(error));
}

bool createPrivateFile(const std::filesystem::path &file)
{
    const Descriptor descriptor(::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, privateMode));
    if (!descriptor.isOpen()) {
        if (errno == EEXIST) {
            return false;
        }
        throwErrno(file, errno);
    }
    // The mask of the process may have taken even the owner's bits away.
    if (::fchmod(descriptor.number(), privateMode) != 0) {
        throwErrno(file, errno);
    }
    syncToDisk(folderOf(file));
    return true;
}

void makePrivate(const std::filesystem::path &file)
{
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) {
        throwErrno(file, errno);
    }
    if ((found.st_mode & 07777) != privateMode && found.st_uid == ::geteuid() &&
        ::chmod(file.c_str(), privateMode) != 0) {
        throwErrno(file, errno);
    }
}

void syncToDisk(const std::filesystem::path &fileOrFolder)
{
    const Descriptor descriptor(::open(fileOrFolder.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.isOpen()) {
        throwErrno(fileOrFolder, errno);
    }
    // Some file systems cannot sync a folder and say EINVAL; they have nothing to sync then.
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL) {
        throwErrno(fileOrFolder, errno);
    }
}

bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno == EINVAL || errno == ENOSYS) {
        // A file system that cannot refuse to replace: looking first leaves a gap of microseconds, and no other program
        // uses this name.
        struct stat found {};
        if (::lstat(to.c_str(), &found) == 0) {
            return false;
        }
        if (::rename(from.c_str(), to.c_str()) == 0) {
            return true;
        }
    }
    if (errno == EEXIST) {
        return false;
    }
    throwErrno(from, errno);
}

bool isOnNetwork(const std::filesystem::path &file)
{
    // Magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, Coda, AFS, 9P, Ceph.
    constexpr std::array<unsigned long, 8> networks{0x6969,     0x517b,     0xff534d42, 0xfe534d42,
                                                    0x73757245, 0x5346414f, 0x01021997, 0x00c36400};
    struct statfs found {};
    if (::statfs(file.c_str(), &found) != 0) {
        return false;
    }
    const auto type = static_cast<unsigned long>(found.f_type) & 0xffffffffu;
    return std::find(networks.begin(), networks.end(), type) != networks.end();
}

} // namespace calfwise
