// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store_error.h"

#include <filesystem>

namespace calfwise {

/// The error that a failed system call stands for.
StoreErrorKind kindOfErrno(int error);
[[noreturn]] void throwErrno(const std::filesystem::path &file, int error);

/// Creates an empty file, 0600, and puts its name on the disk. Returns false when there is a file already. Throws
/// StoreError.
bool createPrivateFile(const std::filesystem::path &file);

/// Narrows a file that is there to 0600. Throws StoreError.
void makePrivate(const std::filesystem::path &file);

/// Puts a file's bytes, or a folder's names, on the disk. Throws StoreError.
void syncToDisk(const std::filesystem::path &fileOrFolder);

/// Renames without ever replacing a file. Returns false when `to` exists. Throws StoreError.
bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to);

/// Whether the file lies on a network file system, where a write-ahead log cannot be shared.
bool isOnNetwork(const std::filesystem::path &file);

} // namespace calfwise
