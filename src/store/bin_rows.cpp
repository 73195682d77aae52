// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bin_rows.h"

#include "store/checksum.h"
#include "store/mismatch.h"
#include "store/sql.h"

#include <array>

namespace calfwise {

namespace {

constexpr std::array kinds{"entry", "record"};

std::int64_t secondsOf(Instant at)
{
    return at.time_since_epoch().count();
}

std::int64_t sumOf(const std::string &kind, std::int64_t row, std::int64_t removedAt)
{
    Checksum sum;
    sum.add(std::string_view(kind));
    sum.add(row);
    sum.add(removedAt);
    return sum.value();
}

} // namespace

std::string notInBin(const std::string &kind)
{
    return "id NOT IN (SELECT row FROM removed_row WHERE kind = '" + kind + "')";
}

void putInBin(SQLite::Database &database, const std::string &kind, std::int64_t row, Instant removedAt)
{
    const std::int64_t at = secondsOf(removedAt);
    sql::Insert insert(database, "INSERT INTO removed_row(kind, row, removed_at, checksum) VALUES (?, ?, ?, ?)");
    insert(kind, row, at, sumOf(kind, row, at)).run();
}

bool takeFromBin(SQLite::Database &database, const std::string &kind, std::int64_t row)
{
    sql::Query known(database, "SELECT 1 FROM removed_row WHERE kind = ? AND row = ?");
    known.with(kind, row);
    if (!known.next())
        return false;
    sql::Insert take(database, "DELETE FROM removed_row WHERE kind = ? AND row = ?");
    take(kind, row).run();
    return true;
}

std::map<std::int64_t, Instant> readBin(SQLite::Database &database, const std::string &kind)
{
    sql::Query row(database, "SELECT row, removed_at, checksum FROM removed_row WHERE kind = ?");
    row.with(kind);
    std::map<std::int64_t, Instant> removed;
    while (row.next()) {
        const auto number = row.read<std::int64_t>();
        const auto at = row.read<std::int64_t>();
        if (row.read<std::int64_t>() != sumOf(kind, number, at))
            throw Mismatch("a removed row of the diary does not have its checksum any more");
        removed[number] = Instant(std::chrono::seconds(at));
    }
    return removed;
}

void emptyBin(SQLite::Database &database, Instant before)
{
    for (const std::string kind : kinds) {
        sql::Insert rows(database, "DELETE FROM " + kind +
                                       " WHERE id IN (SELECT row FROM removed_row WHERE kind = ? AND removed_at < ?)");
        rows(kind, secondsOf(before)).run();
    }
    sql::Insert marks(database, "DELETE FROM removed_row WHERE removed_at < ?");
    marks(secondsOf(before)).run();
}

void checkBin(SQLite::Database &database)
{
    for (const std::string kind : kinds) {
        for (const auto &[number, at] : readBin(database, kind)) {
            sql::Query there(database, "SELECT 1 FROM " + kind + " WHERE id = ?");
            there.with(number);
            if (!there.next())
                throw Mismatch("a removed row of the diary is not there any more");
        }
    }
}

} // namespace calfwise
