// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/files.h"
#include "store/diary_file.h"
#include "store/diary_rows.h"
#include "store/private_file.h"
#include "store/session_lock.h"
#include "store/sql.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <type_traits>
#include <utility>

// Inside the store only.

namespace calfwise {

/// The open file; every use of it is one transaction.
class DiaryConnection {
public:
    /// In memory where the file has no name.
    DiaryConnection(std::filesystem::path file, SQLite::Database database, bool isChecked)
        : m_file(std::move(file)), m_database(std::move(database)), m_session(m_file),
          m_checked(isChecked || m_file.empty())
    {
        if (isSaved())
            m_identity = platform::identityOf(m_file);
        m_version = version();
    }

    bool isSaved() const { return !m_file.empty(); }
    const std::filesystem::path &file() const { return m_file; }

    SessionLock &session() { return m_session; }
    bool changedElsewhere()
    {
        const std::int64_t before = std::exchange(m_version, version());
        return m_version != before;
    }
    /// Whoever has read another file reads again.
    void tellChanged() { --m_version; }

    bool isChecked() const { return m_checked; }
    void noteSound(bool sound)
    {
        m_checked = m_checked || sound;
        m_damaged = m_damaged || !sound;
    }

    template <class Work> auto write(Work work)
    {
        requireInPlace();
        requireSound();
        return inTransaction(SQLite::TransactionBehavior::IMMEDIATE, work);
    }
    /// What is written outlives this program, however that ends, but a power cut may undo the last of it.
    template <class Work> void writeOften(Work work)
    {
        sql::guarded(m_file, m_database.getHandle(), [&] { m_database.exec(quickWrites); });
        const Durable again{m_database};
        write(work);
    }
    template <class Work> auto read(Work work) { return inTransaction(SQLite::TransactionBehavior::DEFERRED, work); }

private:
    /// Everything else waits for the disk.
    struct Durable {
        SQLite::Database &database;
        ~Durable() { database.tryExec(durableWrites); }
    };

    template <class Work> auto inTransaction(SQLite::TransactionBehavior behavior, Work &work)
    {
        return sql::guarded(m_file, m_database.getHandle(), [&] {
            SQLite::Transaction transaction(m_database, behavior);
            if constexpr (std::is_void_v<decltype(work(m_database))>) {
                work(m_database);
                transaction.commit();
            } else {
                auto result = work(m_database);
                transaction.commit();
                return result;
            }
        });
    }

    void requireInPlace() const
    {
        if (!isSaved())
            return;
        std::optional<platform::FileIdentity> there;
        try {
            there = platform::identityOf(m_file);
        } catch (const platform::Failure &failure) {
            if (platform::troubleOf(failure.code()) != platform::Trouble::Missing)
                throwCode(m_file, failure.code());
            throw StoreError(StoreErrorKind::Replaced, m_file, "the file that was open is not there any more");
        }
        if (there != m_identity)
            throw StoreError(StoreErrorKind::Replaced, m_file, "another file has taken the place of the open one");
    }

    void requireSound()
    {
        if (m_damaged)
            throw StoreError(StoreErrorKind::Damaged, m_file, "the diary was found damaged");
        if (m_checked)
            return;
        try {
            read([](SQLite::Database &database) {
                checkPages(database);
                checkRows(database);
            });
            m_checked = true;
        } catch (const StoreError &error) {
            m_damaged = error.kind() == StoreErrorKind::Damaged;
            throw;
        }
    }

    /// Changes with every commit of another connection, and with none of this one.
    std::int64_t version()
    {
        return sql::guarded(m_file, m_database.getHandle(),
                            [&] { return m_database.execAndGet("PRAGMA data_version").getInt64(); });
    }

    std::filesystem::path m_file;
    SQLite::Database m_database;
    SessionLock m_session;
    std::optional<platform::FileIdentity> m_identity;
    std::int64_t m_version = 0;
    bool m_checked = false;
    bool m_damaged = false;
};

} // namespace calfwise
