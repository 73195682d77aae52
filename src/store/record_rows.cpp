// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_rows.h"

#include "store/bin_rows.h"
#include "store/picture_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

namespace calfwise {

namespace {

constexpr const char *columns = "at, utc_offset_minutes, kind, leg, value, unit, note";

std::string unitOf(RecordKind kind)
{
    const std::optional<RecordMeasure> measure = measureOf(kind);
    return measure ? std::string(measure->unit) : std::string();
}

DiaryRecord recordOf(sql::Query &row)
{
    DiaryRecord record;
    row(record.at, record.utcOffsetMinutes);
    record.kind = known(recordKindFromId(row.read<std::string>()));
    if (const auto leg = row.read<std::optional<std::string>>())
        record.leg = known(sideFromId(*leg));
    row(record.value);
    // The unit is in the file so that it speaks for itself; a number in another unit would be another number.
    if (row.read<std::string>() != unitOf(record.kind))
        throw Mismatch("a record has another unit than its kind");
    row(record.note);
    return record;
}

std::int64_t seconds(Instant at)
{
    return at.time_since_epoch().count();
}

} // namespace

std::int64_t writeRecord(SQLite::Database &database, const DiaryRecord &record)
{
    Checksum sum;
    sql::Insert row(database, sql::insertInto("record", std::string("id, checksum, ") + columns));
    row(record.id != 0 ? std::optional(record.id) : std::nullopt, 0);
    row.hashInto(&sum);
    row(record.at, record.utcOffsetMinutes, std::string(idOf(record.kind)),
        record.leg ? std::optional(std::string(idOf(*record.leg))) : std::nullopt, record.value, unitOf(record.kind),
        record.note)
        .run();
    const std::int64_t id = record.id != 0 ? record.id : database.getLastInsertRowid();
    sum.add(id);
    storeSum(database, "record", id, sum);
    giveStableId(database, "record", id);
    return id;
}

std::vector<DiaryRecord> readRecords(SQLite::Database &database, const RecordFilter &filter)
{
    RowFilter wanted;
    if (filter.id)
        wanted.with("id = ?", *filter.id);
    if (filter.from)
        wanted.with("at >= ?", seconds(*filter.from));
    if (filter.to)
        wanted.with("at < ?", seconds(*filter.to));
    if (!filter.binToo)
        wanted.with(notInBin("record"));
    sql::Query row(database, std::string("SELECT id, checksum, ") + columns + " FROM record" + wanted.where() +
                                 " ORDER BY at, id");
    wanted.bindTo(row);
    std::vector<DiaryRecord> records;
    while (row.next()) {
        row.hashInto(nullptr);
        const auto id = row.read<std::int64_t>();
        const auto stored = row.read<std::int64_t>();
        Checksum sum;
        row.hashInto(&sum);
        records.push_back(recordOf(row));
        records.back().id = id;
        sum.add(id);
        if (stored != sum.value())
            throw Mismatch("a record of the diary does not have its checksum any more");
    }
    return records;
}

} // namespace calfwise
