// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/whole_diary.h"
#include "store/merge_report.h"

#include <SQLiteCpp/Database.h>

#include <vector>

namespace calfwise {

// A diary as a whole; see DiaryArchive. The caller holds a transaction.

WholeDiary readWholeDiary(SQLite::Database &database);
std::vector<KeptFavourite> readFavourites(SQLite::Database &database); ///< in the order they were added

/// Throws std::invalid_argument for a value that a diary does not take, or an id twice.
void checkWholeDiary(const WholeDiary &diary);
/// Where the safety checks of another diary were made.
enum class ChecksFrom {
    Elsewhere, ///< they are history here: each is asked afresh before a routine
    Here,      ///< by this program in this run, or in this diary earlier
};

/// Of a diary that passed checkWholeDiary(). std::invalid_argument where an id is that of another kind here.
MergeReport mergeDiary(SQLite::Database &database, const WholeDiary &other, ChecksFrom from = ChecksFrom::Elsewhere);

/// Takes out of `from` what is here with the same words, whatever its id: for rows whose ids were lost.
void leaveOutKnown(WholeDiary &from, const WholeDiary &here);

} // namespace calfwise
