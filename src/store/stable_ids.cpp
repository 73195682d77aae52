// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stable_ids.h"

#include "store/checksum.h"
#include "store/mismatch.h"
#include "store/sql.h"

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <random>

namespace calfwise {

namespace {

constexpr std::array kinds{"entry", "record", "screening", "clearance", "spot_stop", "own_routine"};

std::int64_t sumOf(const std::string &kind, std::int64_t row, const std::string &id)
{
    Checksum sum;
    sum.add(std::string_view(kind));
    sum.add(row);
    sum.add(std::string_view(id));
    return sum.value();
}

void rowSum(sqlite3_context *context, int count, sqlite3_value **values)
{
    Checksum sum;
    for (int i = 0; i < count; ++i) {
        sqlite3_value *value = values[i];
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            sum.add(std::int64_t{sqlite3_value_int64(value)});
            break;
        case SQLITE_FLOAT:
            sum.add(sqlite3_value_double(value));
            break;
        case SQLITE_NULL:
            sum.addNull();
            break;
        default: {
            const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
            sum.add(std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))));
        }
        }
    }
    sqlite3_result_int64(context, sum.value());
}

} // namespace

std::string newStableId()
{
    std::random_device random;
    std::string id;
    for (int i = 0; i < 4; ++i) {
        std::array<char, 16> word{};
        std::snprintf(word.data(), word.size(), "%08x", static_cast<unsigned>(random()) & 0xffffffffu);
        id += word.data();
    }
    return id;
}

void giveStableId(SQLite::Database &database, const std::string &kind, std::int64_t row)
{
    sql::Query known(database, "SELECT 1 FROM stable_id WHERE kind = ? AND row = ?");
    known.with(kind, row);
    if (!known.next())
        setStableId(database, kind, row, newStableId());
}

void setStableId(SQLite::Database &database, const std::string &kind, std::int64_t row, const std::string &id)
{
    sql::Insert insert(database, "INSERT INTO stable_id(kind, row, id, checksum) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT(kind, row) DO UPDATE SET id = excluded.id, checksum = excluded.checksum");
    insert(kind, row, id, sumOf(kind, row, id)).run();
}

std::map<std::int64_t, std::string> readStableIds(SQLite::Database &database, const std::string &kind)
{
    sql::Query row(database, "SELECT row, id, checksum FROM stable_id WHERE kind = ?");
    row.with(kind);
    std::map<std::int64_t, std::string> ids;
    while (row.next()) {
        const auto number = row.read<std::int64_t>();
        const auto id = row.read<std::string>();
        if (row.read<std::int64_t>() != sumOf(kind, number, id))
            throw Mismatch("a stable id of the diary does not have its checksum any more");
        ids[number] = id;
    }
    return ids;
}

void checkStableIds(SQLite::Database &database)
{
    for (const std::string kind : kinds) {
        const std::map<std::int64_t, std::string> ids = readStableIds(database, kind);
        sql::Query row(database, "SELECT id FROM " + kind);
        while (row.next()) {
            if (!ids.contains(row.read<std::int64_t>()))
                throw Mismatch("a row of the diary has no stable id");
        }
    }
}

void addRowSum(SQLite::Database &database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(database.getHandle(), "row_sum", -1, flags, nullptr, rowSum, nullptr, nullptr, nullptr);
}

} // namespace calfwise
