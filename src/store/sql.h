// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/outline.h"
#include "domain/ids.h"
#include "domain/routine/technique.h"
#include "domain/time.h"
#include "store/checksum.h"
#include "store/list_text.h"
#include "store/mismatch.h"
#include "store/store_error.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

// Inside the store only: C++ values into columns and back. Both directions go through one list of fields, so that what
// is written first is read first, and both can feed the same checksum.

namespace calfwise::sql {

/// The number of enumerators of an enum that is stored as its number; specialised where the enum is stored.
template <class E> inline constexpr int enumCount = 0;

/// Writes values into the parameters of a statement, one after the other. A checksum that is given takes them all in.
class Insert {
public:
    Insert(SQLite::Database &database, const std::string &statement, Checksum *sum = nullptr);

    void hashInto(Checksum *sum) { m_sum = sum; }

    template <class... Values> Insert &operator()(const Values &...values)
    {
        (put(values), ...);
        return *this;
    }
    /// Runs the statement; the next value goes into its first parameter again.
    void run();

    void put(std::int64_t value);
    void put(int value) { put(std::int64_t{value}); }
    void put(bool value) { put(std::int64_t{value ? 1 : 0}); }
    void put(double value);
    void put(const std::string &value);
    void put(const char *value) { put(std::string(value)); }
    void put(const Outline &outline);
    void put(const std::optional<DoseRange> &range); ///< three columns
    void put(Instant instant) { put(std::int64_t{instant.time_since_epoch().count()}); }
    void putNull();

    template <class Tag> void put(const Id<Tag> &id) { put(id.value()); }
    template <class E>
    requires std::is_enum_v<E>
    void put(E value)
    {
        static_assert(enumCount<E> > 0);
        put(std::int64_t{static_cast<int>(value)});
    }
    template <class T> void put(const std::optional<T> &value)
    {
        if (value) {
            put(*value);
        } else {
            putNull();
        }
    }
    template <class T> void put(const std::vector<T> &list) { putList(list); }
    template <class T> void put(const std::set<T> &list)
    {
        if constexpr (std::is_enum_v<T>) {
            std::int64_t bits = 0;
            for (const T value : list) {
                bits |= std::int64_t{1} << static_cast<int>(value);
            }
            put(bits);
        } else {
            putList(list);
        }
    }

private:
    template <class List> void putList(const List &list)
    {
        std::string text;
        for (const auto &item : list) {
            if constexpr (requires { item.value(); }) {
                appendToList(text, item.value());
            } else {
                appendToList(text, item);
            }
        }
        put(text);
    }

    SQLite::Statement m_statement;
    Checksum *m_sum;
    int m_parameter = 0;
};

/// Reads the columns of each row, one after the other. Throws Mismatch for a value that no Insert writes.
class Query {
public:
    Query(SQLite::Database &database, const std::string &statement, Checksum *sum = nullptr);

    void hashInto(Checksum *sum) { m_sum = sum; }

    /// Binds the parameters, in order.
    template <class... Values> Query &with(const Values &...values)
    {
        (bind(values), ...);
        return *this;
    }
    /// Steps to the next row; reading begins at its first column.
    bool next();
    /// Begins anew, for other parameters.
    Query &again();

    template <class... Values> Query &operator()(Values &...values)
    {
        (get(values), ...);
        return *this;
    }
    template <class Value> Value read()
    {
        Value value{};
        get(value);
        return value;
    }

    void get(std::int64_t &value);
    void get(int &value);
    void get(bool &value);
    void get(double &value);
    void get(std::string &value);
    void get(Outline &outline);
    void get(std::optional<DoseRange> &range);
    void get(Instant &instant) { instant = Instant(std::chrono::seconds(read<std::int64_t>())); }

    template <class Tag> void get(Id<Tag> &id) { id = Id<Tag>(read<std::string>()); }
    template <class E>
    requires std::is_enum_v<E>
    void get(E &value)
    {
        const auto number = read<std::int64_t>();
        if (number < 0 || number >= enumCount<E>) {
            throw Mismatch("a number in the file stands for nothing");
        }
        value = static_cast<E>(number);
    }
    template <class T> void get(std::optional<T> &value)
    {
        if (takeNull()) {
            value.reset();
        } else {
            value = read<T>();
        }
    }
    template <class T> void get(std::vector<T> &list)
    {
        list.clear();
        for (std::string &item : itemsOfList(read<std::string>())) {
            list.push_back(T(std::move(item)));
        }
    }
    template <class T> void get(std::set<T> &list)
    {
        list.clear();
        if constexpr (std::is_enum_v<T>) {
            const auto bits = read<std::int64_t>();
            if (bits < 0 || bits >= std::int64_t{1} << enumCount<T>) {
                throw Mismatch("a set in the file has members that do not exist");
            }
            for (int i = 0; i < enumCount<T>; ++i) {
                if ((bits >> i & 1) != 0) {
                    list.insert(static_cast<T>(i));
                }
            }
        } else {
            for (std::string &item : itemsOfList(read<std::string>())) {
                list.insert(T(std::move(item)));
            }
        }
    }

private:
    void bind(std::int64_t value) { m_statement.bind(++m_parameter, value); }
    void bind(const std::string &value) { m_statement.bind(++m_parameter, value); }
    void bind(Instant value) { bind(std::int64_t{value.time_since_epoch().count()}); }
    template <class T> void bind(const std::optional<T> &value)
    {
        if (value) {
            bind(*value);
        } else {
            m_statement.bind(++m_parameter);
        }
    }
    bool takeNull();
    std::string bytes();

    SQLite::Statement m_statement;
    Checksum *m_sum;
    int m_parameter = 0;
    int m_column = 0;
};

/// "INSERT INTO muscle(id, name) VALUES (?, ?)" from "muscle" and "id, name".
std::string insertInto(const std::string &table, const std::string &columns);

/// The StoreError that a failure inside SQLite or in what it holds stands for. Must be called in a catch block;
/// rethrows what it does not know.
[[noreturn]] void rethrowAsStoreError(const std::filesystem::path &file, sqlite3 *handle);

/// Runs `work`; what SQLite or a Mismatch throws becomes a StoreError. `handle` may be null.
template <class Work> auto guarded(const std::filesystem::path &file, sqlite3 *handle, Work &&work) -> decltype(work())
{
    errno = 0;
    try {
        return work();
    } catch (...) {
        rethrowAsStoreError(file, handle);
    }
}

} // namespace calfwise::sql
