// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system_linux.h"

#include <algorithm>
#include <array>
#include <sys/vfs.h>

namespace calfwise::platform {

namespace {

struct Known {
    std::uint32_t magic;
    FileSystem kind;
};

// statfs(2) and the kernel's linux/magic.h.
constexpr std::array known{
    Known{0x6969, FileSystem::Network},          // NFS
    Known{0x517b, FileSystem::Network},          // SMB
    Known{0xff534d42, FileSystem::Network},      // CIFS
    Known{0xfe534d42, FileSystem::Network},      // SMB2
    Known{0x73757245, FileSystem::Network},      // Coda
    Known{0x5346414f, FileSystem::Network},      // AFS
    Known{0x6b414653, FileSystem::Network},      // AFS, the kernel's own
    Known{0x01021997, FileSystem::Network},      // 9P
    Known{0x00c36400, FileSystem::Network},      // Ceph
    Known{0x01161970, FileSystem::Network},      // GFS2
    Known{0x7461636f, FileSystem::Network},      // OCFS2
    Known{0x786f4256, FileSystem::Network},      // a shared folder of VirtualBox
    Known{0x65735546, FileSystem::UserSpace},    // FUSE, virtiofs
    Known{0x4d44, FileSystem::WithoutModes},     // FAT
    Known{0x2011bab0, FileSystem::WithoutModes}, // exFAT
};

std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace

FileSystem fileSystemOfMagic(std::uint32_t magic)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known &each) { return each.magic == magic; });
    return found == known.end() ? FileSystem::Local : found->kind;
}

FileSystem fileSystemOf(const std::filesystem::path &file)
{
    std::error_code error;
    std::filesystem::path there = file;
    while (!std::filesystem::exists(there, error) && folderOf(there) != there)
        there = folderOf(there);
    struct statfs found {};
    if (::statfs(there.c_str(), &found) != 0)
        return FileSystem::Unknown;
    return fileSystemOfMagic(static_cast<std::uint32_t>(found.f_type));
}

} // namespace calfwise::platform
