// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace calfwise {

/// What the first bytes of a SQLite file say, read without SQLite, which would already write beside it.
struct DiaryHead {
    bool ours = false;    ///< it is marked as a diary
    bool usesLog = false; ///< written with a write-ahead log, as earlier versions of the program did
    int version = 0;
};

/// Nothing when the file is missing, too short or no SQLite file. It must not be a FIFO; see refuseOddFile().
std::optional<DiaryHead> headOf(const std::filesystem::path &file);

/// Throws StoreError for what is in a diary's place and no diary whatever it holds: NotAFile for a folder, a FIFO, a
/// socket, a device; Missing for a link that leads nowhere; ReadOnly for a file that its owner may not write, which
/// somebody wanted so. What is not there at all passes.
void refuseOddFile(const std::filesystem::path &file);

} // namespace calfwise
