// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/trouble.h"

#include <cstdint>
#include <filesystem>
#include <optional>

// Files that are their owner's alone, and changes that are on the disk when they are said to be. Every function throws
// Failure.
//
// Before a file that somebody else may have put there is opened, ask std::filesystem::is_regular_file(): opening a FIFO
// waits for ever.

namespace calfwise::platform {

/// Creates an empty file, 0600 whatever the mask of the program says, and puts its name on the disk. False when
/// something of that name is there already, a link that leads nowhere included; nothing is touched then.
/// Portable: for a moment the file has the mode that the mask leaves; it is empty for so long.
bool createPrivateFile(const std::filesystem::path &file);

/// Creates a folder and its missing parents, all 0700. What is there already keeps its mode.
/// Portable: as with createPrivateFile().
void createPrivateFolders(const std::filesystem::path &folder);

/// What came of makePrivate().
enum class Narrowed {
    Done,    ///< only its owner gets at it now, or did before
    NotOurs, ///< it belongs to another account, and was left alone
    NoModes, ///< its file system keeps no modes (FAT, exFAT, some shares), which is no error
};

/// Narrows a file to 0600, a folder to 0700; a link is followed. Nothing is given back that the owner took away: 0400
/// stays 0400.
/// Portable: who owns it is not known; it tries, and a refusal counts as NotOurs.
Narrowed makePrivate(const std::filesystem::path &fileOrFolder);

/// Puts a file's bytes, or a folder's names, on the disk. False where the file system has no such thing for a folder.
/// Portable: false always, since the standard library cannot ask for it: a power cut may undo what was done last.
bool syncToDisk(const std::filesystem::path &fileOrFolder);

/// Renames, and never replaces a file: false when something has the name `to`.
/// Portable: by a hard link, so that for a moment both names are there. Where there are no hard links, and on Linux
/// where the file system cannot refuse to replace, it looks first, which leaves a gap of microseconds.
bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to);

/// Which file a name stands for. It stays the same when the file is written or renamed, and differs when another one
/// takes its place.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// A link is followed. Nothing there is a Failure (Trouble::Missing).
/// Portable: std::nullopt for what is there: whether a file was replaced cannot be known then.
std::optional<FileIdentity> identityOf(const std::filesystem::path &file);

} // namespace calfwise::platform
