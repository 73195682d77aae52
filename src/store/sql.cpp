// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql.h"

#include "store/outline_blob.h"
#include "store/private_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace calfwise::sql {

Insert::Insert(SQLite::Database &database, const std::string &statement, Checksum *sum)
    : m_statement(database, statement), m_sum(sum)
{
}

void Insert::run()
{
    m_statement.exec();
    m_statement.reset();
    m_parameter = 0;
}

void Insert::put(std::int64_t value)
{
    m_statement.bind(++m_parameter, value);
    if (m_sum != nullptr) {
        m_sum->add(value);
    }
}

void Insert::put(double value)
{
    m_statement.bind(++m_parameter, value);
    if (m_sum != nullptr) {
        m_sum->add(value);
    }
}

void Insert::put(const std::string &value)
{
    m_statement.bind(++m_parameter, value);
    if (m_sum != nullptr) {
        m_sum->add(std::string_view(value));
    }
}

void Insert::put(const Outline &outline)
{
    const std::string blob = blobOf(outline);
    m_statement.bind(++m_parameter, blob.data(), static_cast<int>(blob.size()));
    if (m_sum != nullptr) {
        m_sum->add(std::string_view(blob));
    }
}

void Insert::put(const std::optional<DoseRange> &range)
{
    if (range) {
        (*this)(range->least, range->usual, range->most);
        return;
    }
    for (int i = 0; i < 3; ++i) {
        putNull();
    }
}

void Insert::putNull()
{
    m_statement.bind(++m_parameter);
    if (m_sum != nullptr) {
        m_sum->addNull();
    }
}

Query::Query(SQLite::Database &database, const std::string &statement, Checksum *sum)
    : m_statement(database, statement), m_sum(sum)
{
}

Query &Query::again()
{
    m_statement.tryReset();
    m_parameter = 0;
    return *this;
}

bool Query::next()
{
    m_column = 0;
    return m_statement.executeStep();
}

void Query::get(std::int64_t &value)
{
    value = m_statement.getColumn(m_column++).getInt64();
    if (m_sum != nullptr) {
        m_sum->add(value);
    }
}

void Query::get(int &value)
{
    const auto wide = read<std::int64_t>();
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        throw Mismatch("a number in the file is out of range");
    }
    value = static_cast<int>(wide);
}

void Query::get(bool &value)
{
    const auto wide = read<std::int64_t>();
    if (wide != 0 && wide != 1) {
        throw Mismatch("a yes or no in the file is neither");
    }
    value = wide == 1;
}

void Query::get(double &value)
{
    value = m_statement.getColumn(m_column++).getDouble();
    if (m_sum != nullptr) {
        m_sum->add(value);
    }
}

void Query::get(std::string &value)
{
    value = bytes();
}

void Query::get(Outline &outline)
{
    outline = outlineOf(bytes());
}

void Query::get(std::optional<DoseRange> &range)
{
    range.reset();
    std::optional<int> least;
    std::optional<int> usual;
    std::optional<int> most;
    (*this)(least, usual, most);
    if (least.has_value() != usual.has_value() || least.has_value() != most.has_value()) {
        throw Mismatch("a dose in the file is not whole");
    }
    if (least) {
        range = DoseRange{*least, *usual, *most};
    }
}

bool Query::takeNull()
{
    if (!m_statement.getColumn(m_column).isNull()) {
        return false;
    }
    ++m_column;
    if (m_sum != nullptr) {
        m_sum->addNull();
    }
    return true;
}

std::string Query::bytes()
{
    std::string value = m_statement.getColumn(m_column++).getString();
    if (m_sum != nullptr) {
        m_sum->add(std::string_view(value));
    }
    return value;
}

std::string insertInto(const std::string &table, const std::string &columns)
{
    std::string marks = "?";
    for (auto commas = std::count(columns.begin(), columns.end(), ','); commas > 0; --commas) {
        marks += ", ?";
    }
    return "INSERT INTO " + table + "(" + columns + ") VALUES (" + marks + ")";
}

namespace {

/// SQLite calls many things an input or output error; the system's own number says which. SQLite keeps it for some
/// calls and not for a commit, so what the last failed system call of guarded()'s work left is the second source.
StoreErrorKind kindOfIo(sqlite3 *handle, int lastErrno)
{
    const int kept = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    for (const int error : {kept, lastErrno}) {
        const StoreErrorKind kind = kindOfErrno(error);
        if (kind == StoreErrorKind::Full || kind == StoreErrorKind::ReadOnly) {
            return kind;
        }
    }
    return kindOfErrno(kept) == StoreErrorKind::Missing ? StoreErrorKind::Missing : StoreErrorKind::Io;
}

StoreErrorKind kindOf(const SQLite::Exception &error, sqlite3 *handle, int lastErrno)
{
    switch (error.getErrorCode() & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
        return StoreErrorKind::Damaged;
    case SQLITE_FULL:
    case SQLITE_TOOBIG:
        return StoreErrorKind::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return StoreErrorKind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StoreErrorKind::Busy;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return kindOfIo(handle, lastErrno);
    default:
        return StoreErrorKind::Io;
    }
}

} // namespace

void rethrowAsStoreError(const std::filesystem::path &file, sqlite3 *handle)
{
    const int lastErrno = errno;
    try {
        throw;
    } catch (const SQLite::Exception &error) {
        throw StoreError(kindOf(error, handle, lastErrno), file, error.what());
    } catch (const Mismatch &error) {
        throw StoreError(StoreErrorKind::Damaged, file, error.what());
    }
}

} // namespace calfwise::sql
