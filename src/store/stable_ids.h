// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace calfwise {

// The ids that a row keeps in every copy of its diary. The caller holds a transaction. All throw SQLite::Exception;
// reading throws Mismatch where a checksum fails. A kind is the name of the row's table.
//
// An id outlives its row: a row that is removed and put back has the id it had.

/// 128 random bits, in hexadecimal digits.
std::string newStableId();

/// Gives the row a new id, unless it has one.
void giveStableId(SQLite::Database &database, const std::string &kind, std::int64_t row);
/// Gives the row this id in the place of the one it has. No other row may have it.
void setStableId(SQLite::Database &database, const std::string &kind, std::int64_t row, const std::string &id);

/// By row; rows that are gone as well.
std::map<std::int64_t, std::string> readStableIds(SQLite::Database &database, const std::string &kind);

/// Throws Mismatch when a row of a kind that has ids has none.
void checkStableIds(SQLite::Database &database);

/// Makes row_sum() known to the connection, the checksum over its arguments: the step that gave the first ids uses it.
void addRowSum(SQLite::Database &database);

} // namespace calfwise
