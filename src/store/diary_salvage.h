// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace calfwise {

/// Takes over what can still be read of a damaged diary, row by row: each row that has its checksum, and no other. The
/// damaged file is only read. Safety checks become history, as in a merge: one that came later may be among the lost.
/// Never throws for what the damaged file holds, nor when nothing can be written; returns how many rows came over.
int salvageInto(SQLite::Database &database, const std::filesystem::path &damaged);

} // namespace calfwise
