// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/picture.h"
#include "store/checksum.h"
#include "store/mismatch.h"
#include "store/sql.h"

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Inside the store only: what the rows of the diary have in common.

namespace calfwise {

/// A value's checksum grows while its rows are read, table after table.
struct Sums {
    std::map<std::int64_t, Checksum> of;

    void compare(std::int64_t id, std::int64_t stored) const
    {
        if (of.at(id).value() != stored) {
            throw Mismatch("a row of the diary does not have its checksum any more");
        }
    }
};

template <class Value> Value known(const std::optional<Value> &value)
{
    if (!value) {
        throw Mismatch("an id in the diary stands for nothing");
    }
    return *value;
}

inline void storeSum(SQLite::Database &database, const std::string &table, std::int64_t id, const Checksum &sum)
{
    sql::Insert update(database, "UPDATE " + table + " SET checksum = ? WHERE id = ?");
    update(sum.value(), id).run();
}

/// Which rows of a table are read: an SQL condition with a parameter for each value. Empty: all of them.
class RowFilter {
public:
    using Value = std::variant<std::int64_t, std::string>;

    RowFilter &with(const std::string &condition) { return add(condition); }
    // Two of them, since GCC 12 takes a moved variant's other half for uninitialised.
    RowFilter &with(const std::string &condition, std::int64_t value)
    {
        m_values.emplace_back(value);
        return add(condition);
    }
    RowFilter &with(const std::string &condition, const std::string &value)
    {
        m_values.emplace_back(value);
        return add(condition);
    }

    /// For the parts of rows that were found: few are named, so that a condition is not worked out once for each kind
    /// of part; for many a list would be longer than the work.
    RowFilter forPartsOf(const std::map<std::int64_t, std::size_t> &found) const
    {
        constexpr std::size_t few = 500;
        if (m_condition.empty() || found.size() > few)
            return *this;
        std::string ids;
        for (const auto &[id, place] : found)
            ids += (ids.empty() ? "" : ",") + std::to_string(id);
        RowFilter named;
        named.with("id IN (" + ids + ")");
        return named;
    }

    /// " WHERE at >= ?", or nothing.
    std::string where() const { return m_condition.empty() ? std::string() : " WHERE " + m_condition; }
    /// The parts of those rows: " WHERE entry IN (SELECT id FROM entry WHERE at >= ?)", or nothing.
    std::string whereOwner(const std::string &owner) const
    {
        return m_condition.empty() ? std::string() : " WHERE " + owner + " IN (SELECT id FROM " + owner + where() + ")";
    }
    void bindTo(sql::Query &query) const
    {
        for (const Value &value : m_values) {
            std::visit([&](const auto &each) { query.with(each); }, value);
        }
    }

private:
    RowFilter &add(const std::string &condition)
    {
        m_condition += (m_condition.empty() ? "" : " AND ") + condition;
        return *this;
    }

    std::string m_condition;
    std::vector<Value> m_values;
};

/// The spots, zones and symptoms of an entry, a safety check or a kept session. "owner" is also the prefix of the
/// tables.
class PictureRows {
public:
    PictureRows(SQLite::Database &database, std::string owner, RowFilter filter = {})
        : m_database(database), m_owner(std::move(owner)), m_filter(std::move(filter))
    {
    }

    void write(std::int64_t id, const std::vector<MarkedSpot> &spots, const std::set<ZoneId> &zones,
               const std::set<SymptomId> &symptoms, Checksum &sum)
    {
        sql::Insert spotRow(m_database, insert("spot", "number, view, x, y, intensity, point, muscle, no_press"), &sum);
        std::int64_t number = 0;
        for (const MarkedSpot &spot : spots) {
            spotRow(id, number++, std::string(idOf(spot.view)), spot.position.x, spot.position.y, spot.intensity,
                    spot.point, spot.muscle, spot.noPress)
                .run();
        }
        writeIds(id, "zone", zones, sum);
        writeIds(id, "symptom", symptoms, sum);
    }

    /// `place` gives the spots, zones and symptoms of an id; ids that are not among the sums are passed over.
    template <class Place> void read(Sums &sums, const Place &place)
    {
        eachRow(sums, "spot", "number, view, x, y, intensity, point, muscle, no_press",
                [&](std::int64_t id, sql::Query &row) {
                    MarkedSpot spot;
                    row.read<std::int64_t>();
                    spot.view = known(viewFromId(row.read<std::string>()));
                    row(spot.position.x, spot.position.y, spot.intensity, spot.point, spot.muscle, spot.noPress);
                    place(id).spots.push_back(std::move(spot));
                });
        eachRow(sums, "zone", "zone",
                [&](std::int64_t id, sql::Query &row) { place(id).pain.insert(row.read<ZoneId>()); });
        eachRow(sums, "symptom", "symptom",
                [&](std::int64_t id, sql::Query &row) { place(id).symptoms.insert(row.read<SymptomId>()); });
    }

    template <class Work>
    void eachRow(Sums &sums, const std::string &part, const std::string &columns, const Work &work)
    {
        sql::Query row(m_database, "SELECT " + m_owner + ", " + columns + " FROM " + m_owner + "_" + part +
                                       m_filter.whereOwner(m_owner) + " ORDER BY 1, 2" +
                                       (part == "answer" ? ", 3" : ""));
        m_filter.bindTo(row);
        while (row.next()) {
            row.hashInto(nullptr);
            const auto id = row.read<std::int64_t>();
            if (const auto found = sums.of.find(id); found != sums.of.end()) {
                found->second.add(id);
                row.hashInto(&found->second);
                work(id, row);
            }
        }
    }

    std::string insert(const std::string &part, const std::string &columns) const
    {
        return sql::insertInto(m_owner + "_" + part, m_owner + ", " + columns);
    }

private:
    template <class Ids> void writeIds(std::int64_t id, const std::string &part, const Ids &ids, Checksum &sum)
    {
        sql::Insert row(m_database, insert(part, part), &sum);
        for (const auto &value : ids) {
            row(id, value).run();
        }
    }

    SQLite::Database &m_database;
    std::string m_owner;
    RowFilter m_filter; ///< of what is read
};

} // namespace calfwise
