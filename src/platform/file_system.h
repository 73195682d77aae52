// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace calfwise::platform {

/// What a file lies on, as far as it matters to somebody who writes a database there.
enum class FileSystem {
    Local,        ///< one machine's own disk
    WithoutModes, ///< one machine's own as well, but it keeps no owners and no modes: FAT, exFAT
    Network,      ///< several machines may write: NFS, SMB, 9P and their like
    UserSpace,    ///< a program serves it (FUSE): a stick of another system, or another machine behind ssh
    Unknown,      ///< the system does not say
};

/// Of the file, or where it is not there yet, of the nearest folder above that is. Never throws for what the disk
/// holds: what cannot be asked is Unknown.
/// Portable: Unknown always.
FileSystem fileSystemOf(const std::filesystem::path &file);

/// Whether all that write there surely run on one machine and see each other's memory, as a write-ahead log needs. In
/// doubt, no.
bool isOneMachine(FileSystem kind);

} // namespace calfwise::platform
