// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"

#include <SQLiteCpp/Database.h>

namespace calfwise {

/// Makes the tables of the search and fills them from what the person can look for. Throws SQLite::Exception.
void writeSearch(SQLite::Database &database, const Guide &guide);

} // namespace calfwise
