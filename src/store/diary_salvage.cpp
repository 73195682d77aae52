// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_salvage.h"

#include "store/diary_file.h"
#include "store/diary_merge.h"
#include "store/diary_rows.h"
#include "store/record_rows.h"
#include "store/routine_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

#include <exception>
#include <set>
#include <stdexcept>

namespace calfwise {

namespace {

/// Runs `work`; false where the file does not let it.
template <class Work> bool tried(Work &&work)
{
    try {
        work();
        return true;
    } catch (const SQLite::Exception &) {
    } catch (const Mismatch &) {
    } catch (const std::invalid_argument &) {
    }
    return false;
}

class Salvage {
public:
    explicit Salvage(SQLite::Database &damaged) : m_damaged(damaged) {}

    WholeDiary read()
    {
        WholeDiary diary;
        // What was in the bin comes back: better seen again than lost.
        rows("entry", diary.entries,
             [this](std::int64_t id) { return readEntries(m_damaged, {.id = id, .binToo = true}); });
        rows("record", diary.records,
             [this](std::int64_t id) { return readRecords(m_damaged, {.id = id, .binToo = true}); });
        rows("screening", diary.checks, [this](std::int64_t id) { return readScreenings(m_damaged, {id}); });
        rows("clearance", diary.clearances, [this](std::int64_t id) { return readClearances(m_damaged, nullptr, id); });
        rows("spot_stop", diary.stops, [this](std::int64_t id) { return readSpotStops(m_damaged, id); });
        rows("own_routine", diary.routines, [this](std::int64_t id) { return readOwnRoutines(m_damaged, id); });
        tried([&] { diary.favourites = readFavourites(m_damaged); });
        tried([&] { diary.habits = readHabitTicks(m_damaged); });
        tried([&] { diary.profile = readProfile(m_damaged); });
        return diary;
    }

private:
    template <class Value, class Read>
    void rows(const std::string &table, std::vector<Kept<Value>> &into, const Read &read)
    {
        std::set<std::int64_t> numbers;
        // What comes before the damage is kept.
        tried([&] {
            sql::Query row(m_damaged, "SELECT id FROM " + table);
            while (row.next())
                numbers.insert(row.read<std::int64_t>());
        });
        std::map<std::int64_t, std::string> ids;
        tried([&] { ids = readStableIds(m_damaged, table); });
        for (const std::int64_t number : numbers) {
            tried([&] {
                for (Value &value : read(number)) {
                    const auto known = ids.find(number);
                    const bool isFree = known != ids.end() && m_taken.insert(known->second).second;
                    Kept<Value> kept{isFree ? known->second : newStableId(), std::move(value)};
                    if constexpr (requires { kept.value.id; })
                        kept.value.id = 0;
                    into.push_back(std::move(kept));
                }
            });
        }
    }

    SQLite::Database &m_damaged;
    std::set<std::string> m_taken;
};

} // namespace

int salvageInto(SQLite::Database &database, const std::filesystem::path &damaged)
{
    int added = 0;
    tried([&] {
        SQLite::Database from = openToRead(damaged);
        WholeDiary found = Salvage(from).read();
        checkWholeDiary(found);
        // A row whose id cannot be read is a new one, unless it is here.
        leaveOutKnown(found, readWholeDiary(database));
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        added = mergeDiary(database, found).added;
        transaction.commit();
    });
    return added;
}

} // namespace calfwise
