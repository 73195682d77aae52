// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "store/guide_answers.h"

#include <SQLiteCpp/Database.h>

namespace calfwise {

/// Fills the search table from what the person can look for.
void writeSearch(SQLite::Database &database, const Guide &guide);

/// See GuideStore::search(). Throws SQLite::Exception and Mismatch.
std::vector<SearchHit> findInGuide(SQLite::Database &database, std::string_view words, std::size_t limit);

} // namespace calfwise
