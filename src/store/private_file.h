// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/trouble.h"
#include "store/store_error.h"

#include <filesystem>
#include <string>
#include <utility>

// The platform's files, with the store's own errors: everything here throws StoreError.

namespace calfwise {

StoreErrorKind kindOfCode(const std::error_code &code);
/// The error that a failed system call stands for.
StoreErrorKind kindOfErrno(int error);
[[noreturn]] void throwCode(const std::filesystem::path &file, const std::error_code &code);

/// Runs `work`; a failure of the platform becomes a StoreError about its file.
template <class Work> auto withStoreErrors(Work &&work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const platform::Failure &failure) {
        throwCode(failure.path1(), failure.code());
    }
}

/// Creates an empty file, 0600, and puts its name on the disk. Returns false when there is a file already.
bool createPrivateFile(const std::filesystem::path &file);

/// Narrows a file that is there to 0600, a folder to 0700, and gives nothing back. One of another account, or on a file
/// system without modes, is left as it is.
void makePrivate(const std::filesystem::path &file);

/// Puts a file's bytes, or a folder's names, on the disk, where the system can do that.
void syncToDisk(const std::filesystem::path &fileOrFolder);

/// Renames without ever replacing a file. Returns false when `to` exists.
bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to);

/// Writes a file of its own, 0600: whole and on the disk, or not at all. Where there is one of that name already it is
/// replaced, or with `mayReplace` false StoreError (Io) is thrown.
void writePrivateFile(const std::filesystem::path &file, const std::string &text, bool mayReplace);

} // namespace calfwise
