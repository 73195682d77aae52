// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/anatomy/muscle.h"
#include "domain/guide/article.h"
#include "domain/guide/evidence.h"
#include "domain/routine/figure.h"
#include "domain/routine/technique.h"
#include "domain/screening/rule_book.h"
#include "store/sql.h"

#include <string>
#include <utility>

// Inside the store only. A GuideWriter and a GuideReader have the same members, so that one function template names the
// tables and fields of a value for both directions.

namespace calfwise::sql {

template <> inline constexpr int enumCount<View> = 4;
template <> inline constexpr int enumCount<Layer> = 4;
template <> inline constexpr int enumCount<ShapeKind> = 12;
template <> inline constexpr int enumCount<MuscleKind> = 2;
template <> inline constexpr int enumCount<QuestionKind> = 2;
template <> inline constexpr int enumCount<Scope> = 2;
template <> inline constexpr int enumCount<AskedWhen> = 2;
template <> inline constexpr int enumCount<Level> = 7;
template <> inline constexpr int enumCount<Clause::Kind> = 5;
template <> inline constexpr int enumCount<PictureTest> = 2;
template <> inline constexpr int enumCount<HistoryTest> = 3;
template <> inline constexpr int enumCount<Anchor> = 3;
template <> inline constexpr int enumCount<LegHold> = 5;
template <> inline constexpr int enumCount<ArmHold> = 4;
template <> inline constexpr int enumCount<HandShape> = 5;
template <> inline constexpr int enumCount<Prop> = 10;
template <> inline constexpr int enumCount<TreatedPart> = 6;
template <> inline constexpr int enumCount<TechniqueKind> = 10;
template <> inline constexpr int enumCount<TechniqueRole> = 6;
template <> inline constexpr int enumCount<ToolKind> = 3;
template <> inline constexpr int enumCount<Checked> = 3;
template <> inline constexpr int enumCount<HabitWhen> = 3;
template <> inline constexpr int enumCount<Block::Kind> = 6;
template <> inline constexpr int enumCount<Span::Kind> = 6;

/// What a container is read as: the pairs of a map without their const.
template <class Container> struct ElementOf {
    using type = typename Container::value_type;
};
template <class Key, class Value> struct ElementOf<std::map<Key, Value>> {
    using type = std::pair<Key, Value>;
};

/// Writes containers into tables.
class GuideWriter {
public:
    GuideWriter(SQLite::Database &database, Checksum &sum) : m_database(database), m_sum(sum) {}

    /// One row for each element; `columns` are those that `fields` names.
    template <class Container, class Fields>
    void table(const std::string &name, const std::string &columns, const Container &rows, Fields fields)
    {
        Insert insert(m_database, insertInto(name, "rank, " + columns), &m_sum);
        std::int64_t rank = 0;
        for (const auto &row : rows) {
            insert(rank++);
            fields(insert, row);
            insert.run();
        }
    }

    /// One row for each element of the container that `member` gives of each parent; the column `owner` has the
    /// parent's rank.
    template <class Parents, class Member, class Fields>
    void children(const std::string &name, const std::string &owner, const std::string &columns, const Parents &parents,
                  Member member, Fields fields)
    {
        Insert insert(m_database, insertInto(name, owner + ", rank, " + columns), &m_sum);
        std::int64_t parentRank = 0;
        for (const auto &parent : parents) {
            std::int64_t rank = 0;
            for (const auto &row : member(parent)) {
                insert(parentRank, rank++);
                fields(insert, row);
                insert.run();
            }
            ++parentRank;
        }
    }

    /// One row.
    template <class... Values> void row(const std::string &name, const std::string &columns, const Values &...values)
    {
        Insert insert(m_database, insertInto(name, "rank, " + columns), &m_sum);
        insert(0, values...).run();
    }

private:
    SQLite::Database &m_database;
    Checksum &m_sum;
};

/// Reads the tables back into empty containers. Throws Mismatch for a row that has no place.
class GuideReader {
public:
    GuideReader(SQLite::Database &database, Checksum &sum) : m_database(database), m_sum(sum) {}

    template <class Container, class Fields>
    void table(const std::string &name, const std::string &columns, Container &rows, Fields fields)
    {
        Query query(m_database, "SELECT rank, " + columns + " FROM " + name + " ORDER BY rank", &m_sum);
        while (query.next()) {
            query.read<std::int64_t>();
            append(query, rows, fields);
        }
    }

    template <class Parents, class Member, class Fields>
    void children(const std::string &name, const std::string &owner, const std::string &columns, Parents &parents,
                  Member member, Fields fields)
    {
        Query query(m_database,
                    "SELECT " + owner + ", rank, " + columns + " FROM " + name + " ORDER BY " + owner + ", rank",
                    &m_sum);
        while (query.next()) {
            const auto parent = query.read<std::int64_t>();
            if (parent < 0 || static_cast<std::size_t>(parent) >= parents.size()) {
                throw Mismatch("a row in the file belongs to nothing");
            }
            query.read<std::int64_t>();
            append(query, member(parents[static_cast<std::size_t>(parent)]), fields);
        }
    }

    template <class... Values> void row(const std::string &name, const std::string &columns, Values &...values)
    {
        Query query(m_database, "SELECT rank, " + columns + " FROM " + name, &m_sum);
        if (!query.next()) {
            throw Mismatch("the only row of a table is missing");
        }
        query.read<std::int64_t>();
        query(values...);
    }

private:
    template <class Container, class Fields> static void append(Query &query, Container &rows, Fields fields)
    {
        typename ElementOf<Container>::type element;
        fields(query, element);
        rows.insert(rows.end(), std::move(element));
    }

    SQLite::Database &m_database;
    Checksum &m_sum;
};

} // namespace calfwise::sql
