// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <string>

namespace calfwise {

/// Writes the whole guide into an empty database, in one transaction. Throws SQLite::Exception.
void fillGuide(SQLite::Database &database, const Guide &guide);

/// Whether the file is a guide store of this format, by what SQLite's header says.
enum class GuideHeader { Ours, OtherFormat, NotAGuide };
GuideHeader headerOf(SQLite::Database &database);

/// Writes a new file and puts it in the place of `file`. Throws StoreError.
void replaceGuideFile(const std::filesystem::path &file, const Guide &guide);

} // namespace calfwise
