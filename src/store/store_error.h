// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace calfwise {

/// What went wrong with a store, as far as a person can do something about it.
enum class StoreErrorKind {
    Damaged,  ///< what is in the file is not what was written
    Full,     ///< no room on the disk, or the file may not grow any further
    ReadOnly, ///< the file or its folder may not be written (or read)
    Newer,    ///< written by a newer version of the program
    Busy,     ///< another program holds it
    Missing,  ///< the file or its folder is not there
    NotAFile, ///< something else has its name: a folder, a FIFO, a socket, a device
    Replaced, ///< moved away, removed or replaced by another file while it was open
    Io,       ///< the disk or the system failed in another way
};

/// What became of a write that is about something which another program may have changed. Nothing was written unless it
/// is Done.
enum class StoreResult {
    Done,
    NotFound, ///< what it was about is not there any more
    Conflict, ///< it is not what the caller had read: another program has changed it since
};

/// The one exception of the stores. what() is for a log; the ui makes its own sentence from kind() and file().
class StoreError : public std::runtime_error {
public:
    StoreError(StoreErrorKind kind, std::filesystem::path file, const std::string &detail);

    StoreErrorKind kind() const { return m_kind; }
    /// The file or folder it is about; empty for a store in memory.
    const std::filesystem::path &file() const { return m_file; }

private:
    StoreErrorKind m_kind;
    std::filesystem::path m_file;
};

} // namespace calfwise
