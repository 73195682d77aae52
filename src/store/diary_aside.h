// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>

// Inside the store only: the files beside a diary, and moving what cannot be used out of the way. Everything here
// throws StoreError.

namespace calfwise {

/// What SQLite may have put beside a database: a rollback journal, or the log and its index of earlier versions.
inline constexpr std::array logEndings{"-wal", "-shm", "-journal"};

std::filesystem::path companion(const std::filesystem::path &file, const char *ending);

/// Something has that name, a link that leads nowhere included.
bool isThere(const std::filesystem::path &file);
bool hasBytes(const std::filesystem::path &file);

/// "diary-damaged-20261121-093000.db", then with "-2" and so on.
std::filesystem::path datedName(const std::filesystem::path &file, const std::string &what, Instant now, int attempt);

/// Moves the file with its logs to a name that none of them has yet, and returns that name. What of them is not there
/// is passed over.
std::filesystem::path keepAside(const std::filesystem::path &file, Instant now);
/// The same with a log alone, which does not belong to the file beside it.
void keepLogAside(const std::filesystem::path &file, Instant now);

/// A copy of the bytes under a new name beside it, 0600 and on the disk.
std::filesystem::path copyBeside(const std::filesystem::path &file, const std::string &what, Instant now);

} // namespace calfwise
