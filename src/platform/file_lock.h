// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

namespace calfwise::platform {

/// A lock that one holder in all programs has at a time, on a file that exists for nothing else. The system takes it
/// back when the program ends, however it ends: what a crash leaves behind is a file that nobody holds. Programs that
/// this one starts do not inherit it.
class FileLock {
public:
    enum class Result {
        Taken,     ///< it is this object's, now or already
        Held,      ///< another has it
        Unguarded, ///< nobody could be told: the folder takes no file, or its file system knows no locks
    };

    /// Touches nothing yet.
    explicit FileLock(std::filesystem::path file);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Never waits. Creates the file, 0600, where it is missing; never follows a link in its place.
    /// Portable: no file is made. Another holder in this program is told (Held); of other programs nothing is known, so
    /// the answer is Unguarded and never Taken.
    Result take();
    /// The file stays. Nothing happens when it is not held.
    void release();

private:
    struct Hold;
    std::filesystem::path m_file;
    std::unique_ptr<Hold> m_hold;
};

} // namespace calfwise::platform
