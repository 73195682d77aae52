// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "store/checksum.h"

#include <SQLiteCpp/Database.h>

namespace calfwise {

/// Writes the core into the empty tables of guideSchema; `sum` takes in every value.
void writeCore(SQLite::Database &database, const GuideCore &core, Checksum &sum);

/// Reads it back in the same order: `sum` ends as it did in writeCore() if, and only if, nothing has changed.
/// Throws SQLite::Exception and Mismatch.
GuideCore readCore(SQLite::Database &database, Checksum &sum);

} // namespace calfwise
