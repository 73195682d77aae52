// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_store.h"

#include "store/bin_rows.h"
#include "store/diary_aside.h"
#include "store/diary_bounds.h"
#include "store/diary_connection.h"
#include "store/diary_merge.h"
#include "store/diary_salvage.h"
#include "store/diary_schema.h"
#include "store/record_rows.h"
#include "store/routine_rows.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

void removeRow(SQLite::Database &database, const std::string &table, std::int64_t id)
{
    sql::Insert remove(database, "DELETE FROM " + table + " WHERE id = ?");
    remove(id).run();
}

/// Whether a row that was read is what the caller knew.
template <class Row> StoreResult compare(const std::vector<Row> &found, const Row &before)
{
    if (before.id == 0 || found.empty()) {
        return StoreResult::NotFound;
    }
    return found.front() == before ? StoreResult::Done : StoreResult::Conflict;
}

/// Writes a new row, or one that was removed: under the id it had, or a new one where another row has that id by now.
/// `there` are the rows of that id.
template <class Row>
std::int64_t putBack(SQLite::Database &database, const Row &row, const std::vector<Row> &there,
                     std::int64_t (&write)(SQLite::Database &, const Row &))
{
    if (row.id == 0 || there.empty()) {
        return write(database, row);
    }
    if (there.front() == row) {
        return row.id;
    }
    Row moved = row;
    moved.id = 0;
    return write(database, moved);
}

bool isEmpty(const WholeDiary &diary)
{
    return diary.entries.empty() && diary.records.empty() && diary.checks.empty() && diary.clearances.empty() &&
           diary.stops.empty() && diary.routines.empty() && diary.favourites.empty() && diary.habits.empty() &&
           diary.profile == HealthProfile();
}

/// The same for a row that may lie in the bin: there it is taken out again.
template <class Row>
std::int64_t putBackFromBin(SQLite::Database &database, const std::string &kind, const Row &row,
                            const std::vector<Row> &there, std::int64_t (&write)(SQLite::Database &, const Row &))
{
    if (row.id != 0 && !there.empty() && there.front() == row) {
        takeFromBin(database, kind, row.id);
    }
    return putBack(database, row, there, write);
}

/// Removes a row that was read; where the time is said, into the bin.
template <class Row>
std::optional<Row> removeFound(SQLite::Database &database, const std::string &kind, std::vector<Row> found,
                               std::optional<Instant> intoBin)
{
    if (found.empty()) {
        return std::nullopt;
    }
    if (intoBin) {
        emptyBin(database, *intoBin - keptInBin);
        putInBin(database, kind, found.front().id, *intoBin);
    } else {
        removeRow(database, kind, found.front().id);
    }
    return std::move(found.front());
}

} // namespace

DiaryStore::DiaryStore(std::unique_ptr<DiaryConnection> database) : m_database(std::move(database)) {}
DiaryStore::~DiaryStore() = default;

DiaryStore::Opened DiaryStore::open(const std::filesystem::path &file, Instant now, CheckWhen when)
{
    const auto path = std::filesystem::absolute(file);
    DiaryFile opened = openDiaryFile(path, now, diarySteps(), checkRows, when);
    if (opened.isNew && opened.keptAside)
        salvageInto(opened.database, *opened.keptAside);
    auto database = withStoreErrors(
        [&] { return std::make_unique<DiaryConnection>(path, std::move(opened.database), opened.isChecked); });
    return {std::unique_ptr<DiaryStore>(new DiaryStore(std::move(database))), opened.keptAside, opened.isNew,
            opened.backup};
}

bool DiaryStore::isSound(const std::filesystem::path &file)
{
    try {
        sql::guarded(file, nullptr, [&] {
            SQLite::Database database = openToRead(file);
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::DEFERRED);
            checkPages(database);
            checkRows(database);
        });
        return true;
    } catch (const StoreError &error) {
        if (error.kind() != StoreErrorKind::Damaged)
            throw;
        return false;
    }
}

bool DiaryStore::isChecked() const
{
    return m_database->isChecked();
}

void DiaryStore::noteSound(bool sound)
{
    m_database->noteSound(sound);
}

std::filesystem::path DiaryStore::startAfresh(Instant now)
{
    const std::filesystem::path file = m_database->file();
    const bool hasSession = m_database->session().isHeld();
    const auto inMemory = [] {
        return std::make_unique<DiaryConnection>(std::filesystem::path(), diaryInMemory(diarySteps()), true);
    };
    // The file is closed before it is moved.
    m_database = inMemory();
    const std::filesystem::path kept = keepAside(file, now);
    DiaryFile opened = openDiaryFile(file, now, diarySteps(), checkRows);
    salvageInto(opened.database, kept);
    m_database = withStoreErrors(
        [&] { return std::make_unique<DiaryConnection>(file, std::move(opened.database), opened.isChecked); });
    m_database->tellChanged();
    if (hasSession)
        m_database->session().take();
    return kept;
}

void DiaryStore::goOnWith(DiaryStore &&opened)
{
    const WholeDiary meanwhile = m_database->read(readWholeDiary);
    const std::optional<KeptSession> session = m_database->read(readSession);
    if (session || !isEmpty(meanwhile)) {
        opened.m_database->write([&](SQLite::Database &database) {
            mergeDiary(database, meanwhile, ChecksFrom::Here);
            if (session && !readSession(database))
                writeSession(database, *session);
        });
    }
    m_database = std::move(opened.m_database);
    m_database->tellChanged();
}

void DiaryStore::letGo()
{
    m_database = std::make_unique<DiaryConnection>(std::filesystem::path(), diaryInMemory(diarySteps()), true);
    m_database->tellChanged();
}

WholeDiary DiaryStore::everything() const
{
    return m_database->read(readWholeDiary);
}

MergeReport DiaryStore::merge(const WholeDiary &other)
{
    checkWholeDiary(other);
    const MergeReport report =
        m_database->write([&](SQLite::Database &database) { return mergeDiary(database, other); });
    m_database->tellChanged();
    return report;
}

std::unique_ptr<DiaryStore> DiaryStore::openInMemory()
{
    return std::unique_ptr<DiaryStore>(
        new DiaryStore(std::make_unique<DiaryConnection>(std::filesystem::path(), diaryInMemory(diarySteps()), true)));
}

bool DiaryStore::isSaved() const
{
    return m_database->isSaved();
}

std::int64_t DiaryStore::addEntry(const DiaryEntry &entry)
{
    checkEntry(entry);
    return m_database->write([&](SQLite::Database &database) {
        return putBackFromBin(database, "entry", entry, readEntries(database, {.id = entry.id, .binToo = true}),
                              writeEntry);
    });
}

StoreResult DiaryStore::updateEntry(const DiaryEntry &entry, const DiaryEntry &before)
{
    checkEntry(entry);
    return m_database->write([&](SQLite::Database &database) {
        const StoreResult found = compare(readEntries(database, {.id = entry.id}), before);
        if (found == StoreResult::Done) {
            removeRow(database, "entry", entry.id);
            writeEntry(database, entry);
        }
        return found;
    });
}

std::optional<DiaryEntry> DiaryStore::removeEntry(std::int64_t id, std::optional<Instant> intoBin)
{
    return m_database->write([&](SQLite::Database &database) {
        return removeFound(database, "entry", readEntries(database, {.id = id}), intoBin);
    });
}

std::optional<DiaryEntry> DiaryStore::entry(std::int64_t id) const
{
    auto found = m_database->read([&](SQLite::Database &database) { return readEntries(database, {.id = id}); });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<DiaryEntry> DiaryStore::entries(std::optional<Side> leg, std::optional<Instant> from,
                                            std::optional<Instant> to) const
{
    return m_database->read(
        [&](SQLite::Database &database) { return readEntries(database, {.leg = leg, .from = from, .to = to}); });
}

std::vector<DiaryRecord> DiaryStore::records(std::optional<Instant> from, std::optional<Instant> to) const
{
    return m_database->read(
        [&](SQLite::Database &database) { return readRecords(database, {.from = from, .to = to}); });
}

std::int64_t DiaryStore::addRecord(const DiaryRecord &record)
{
    require(faultsOf(record).empty(), "a record that is not whole");
    return m_database->write([&](SQLite::Database &database) {
        return putBackFromBin(database, "record", record, readRecords(database, {.id = record.id, .binToo = true}),
                              writeRecord);
    });
}

StoreResult DiaryStore::updateRecord(const DiaryRecord &record, const DiaryRecord &before)
{
    require(faultsOf(record).empty(), "a record that is not whole");
    return m_database->write([&](SQLite::Database &database) {
        const StoreResult found = compare(readRecords(database, {.id = record.id}), before);
        if (found == StoreResult::Done) {
            removeRow(database, "record", record.id);
            writeRecord(database, record);
        }
        return found;
    });
}

std::optional<DiaryRecord> DiaryStore::removeRecord(std::int64_t id, std::optional<Instant> intoBin)
{
    return m_database->write([&](SQLite::Database &database) {
        return removeFound(database, "record", readRecords(database, {.id = id}), intoBin);
    });
}

std::vector<BinnedRow> DiaryStore::bin() const
{
    auto binned = m_database->read([](SQLite::Database &database) {
        std::vector<BinnedRow> rows;
        for (const auto &[id, at] : readBin(database, "entry")) {
            for (DiaryEntry &entry : readEntries(database, {.id = id, .binToo = true}))
                rows.push_back({at, std::move(entry)});
        }
        for (const auto &[id, at] : readBin(database, "record")) {
            for (DiaryRecord &record : readRecords(database, {.id = id, .binToo = true}))
                rows.push_back({at, std::move(record)});
        }
        return rows;
    });
    std::stable_sort(binned.begin(), binned.end(),
                     [](const BinnedRow &a, const BinnedRow &b) { return a.removedAt > b.removedAt; });
    return binned;
}

std::optional<KeptSession> DiaryStore::session() const
{
    return m_database->read(readSession);
}

void DiaryStore::saveSession(const KeptSession &kept)
{
    checkSession(kept);
    m_database->writeOften([&](SQLite::Database &database) { writeSession(database, kept); });
}

std::vector<std::int64_t> DiaryStore::endSession(const std::vector<DiaryEntry> &entries)
{
    for (const DiaryEntry &entry : entries) {
        checkEntry(entry);
        require(entry.id == 0, "an entry that is stored already");
    }
    return m_database->write([&](SQLite::Database &database) {
        std::vector<std::int64_t> ids;
        for (const DiaryEntry &entry : entries) {
            ids.push_back(writeEntry(database, entry));
        }
        database.exec("DELETE FROM session");
        return ids;
    });
}

bool DiaryStore::claimSession()
{
    return !isSaved() || m_database->session().take();
}

void DiaryStore::releaseSession()
{
    m_database->session().release();
}

bool DiaryStore::changedElsewhere()
{
    return m_database->changedElsewhere();
}

HealthProfile DiaryStore::profile() const
{
    return m_database->read(readProfile);
}

void DiaryStore::saveProfile(const HealthProfile &profile)
{
    m_database->write([&](SQLite::Database &database) { writeProfile(database, profile); });
}

std::int64_t DiaryStore::addScreening(const ScreeningRecord &screening)
{
    checkSpots(screening.picture.spots);
    ScreeningRecord fresh = screening;
    fresh.id = 0;
    return m_database->write([&](SQLite::Database &database) { return writeScreening(database, fresh); });
}

std::vector<ScreeningRecord> DiaryStore::screenings(std::optional<Instant> since) const
{
    return m_database->read([&](SQLite::Database &database) { return readScreenings(database, {{}, since}); });
}

std::vector<ScreeningRecord> DiaryStore::latestScreenings() const
{
    auto latest = m_database->read(
        [](SQLite::Database &database) { return readScreenings(database, {.which = ScreeningsRead::Latest}); });
    std::sort(latest.begin(), latest.end(),
              [](const ScreeningRecord &a, const ScreeningRecord &b) { return a.id < b.id; });
    return latest;
}

StoreResult DiaryStore::markCorrected(std::int64_t screening)
{
    return m_database->write([&](SQLite::Database &database) {
        std::vector<ScreeningRecord> found = readScreenings(database, {screening});
        if (found.empty()) {
            return StoreResult::NotFound;
        }
        found.front().corrected = true;
        removeRow(database, "screening", screening);
        writeScreening(database, found.front());
        return StoreResult::Done;
    });
}

std::vector<StandingStop> DiaryStore::standingStops() const
{
    std::vector<StandingStop> stops;
    const auto records = m_database->read(
        [](SQLite::Database &database) { return readScreenings(database, {.which = ScreeningsRead::Stops}); });
    for (const ScreeningRecord &record : records) {
        stops.push_back({record.picture.leg, record.bothLegs, record.level, record.at});
    }
    return stops;
}

void DiaryStore::addClearance(const Clearance &clearance)
{
    m_database->write([&](SQLite::Database &database) { writeClearance(database, clearance); });
}

std::vector<Clearance> DiaryStore::clearances() const
{
    return m_database->read([](SQLite::Database &database) { return readClearances(database); });
}

std::optional<Clearance> DiaryStore::clearance(Side leg) const
{
    const std::vector<Clearance> all = clearances();
    const auto latest =
        std::find_if(all.rbegin(), all.rend(), [&](const Clearance &clearance) { return clearance.leg == leg; });
    return latest == all.rend() ? std::nullopt : std::optional(*latest);
}

std::int64_t DiaryStore::addSpotStop(const SpotStop &stop)
{
    if (stop.spot)
        checkSpots({*stop.spot});
    SpotStop fresh = stop;
    fresh.id = 0;
    fresh.gone = false;
    return m_database->write([&](SQLite::Database &database) { return writeSpotStop(database, fresh); });
}

void DiaryStore::setSpotStopGone(std::int64_t id, bool gone)
{
    m_database->write([&](SQLite::Database &database) {
        std::vector<SpotStop> found = readSpotStops(database, id);
        if (found.empty()) {
            throw std::out_of_range("no such stop of a routine");
        }
        found.front().gone = gone;
        removeRow(database, "spot_stop", id);
        writeSpotStop(database, found.front());
    });
}

std::vector<SpotStop> DiaryStore::spotStops() const
{
    return m_database->read([](SQLite::Database &database) { return readSpotStops(database); });
}

void DiaryStore::addFavourite(const FavouriteRoutine &routine)
{
    m_database->write([&](SQLite::Database &database) {
        sql::Insert insert(database, "INSERT INTO favourite_routine(routine, title) VALUES (?, ?) "
                                     "ON CONFLICT(routine) DO UPDATE SET title = excluded.title");
        insert(routine.id, routine.title).run();
    });
}

void DiaryStore::removeFavourite(const RoutineId &id)
{
    m_database->write([&](SQLite::Database &database) {
        sql::Insert remove(database, "DELETE FROM favourite_routine WHERE routine = ?");
        remove(id).run();
    });
}

std::vector<FavouriteRoutine> DiaryStore::favourites() const
{
    return m_database->read([](SQLite::Database &database) {
        sql::Query row(database, "SELECT routine, title FROM favourite_routine ORDER BY number");
        std::vector<FavouriteRoutine> favourites;
        while (row.next()) {
            FavouriteRoutine &favourite = favourites.emplace_back();
            row(favourite.id, favourite.title);
        }
        return favourites;
    });
}

std::int64_t DiaryStore::addOwnRoutine(const OwnRoutine &routine)
{
    return m_database->write([&](SQLite::Database &database) {
        return putBack(database, routine, readOwnRoutines(database, routine.id), writeOwnRoutine);
    });
}

StoreResult DiaryStore::updateOwnRoutine(const OwnRoutine &routine, const OwnRoutine &before)
{
    return m_database->write([&](SQLite::Database &database) {
        const StoreResult found = compare(readOwnRoutines(database, routine.id), before);
        if (found == StoreResult::Done) {
            removeRow(database, "own_routine", routine.id);
            writeOwnRoutine(database, routine);
        }
        return found;
    });
}

std::optional<OwnRoutine> DiaryStore::removeOwnRoutine(std::int64_t id)
{
    return m_database->write([&](SQLite::Database &database) -> std::optional<OwnRoutine> {
        std::vector<OwnRoutine> found = readOwnRoutines(database, id);
        if (found.empty()) {
            return std::nullopt;
        }
        removeRow(database, "own_routine", id);
        return std::move(found.front());
    });
}

std::vector<OwnRoutine> DiaryStore::ownRoutines() const
{
    return m_database->read([](SQLite::Database &database) { return readOwnRoutines(database); });
}

void DiaryStore::tickHabit(const HabitTick &tick)
{
    m_database->write([&](SQLite::Database &database) { writeHabitTick(database, tick); });
}

void DiaryStore::untickHabit(LocalDay day, const HabitId &habit)
{
    m_database->write([&](SQLite::Database &database) {
        sql::Insert remove(database, "DELETE FROM habit_tick WHERE day = ? AND habit = ?");
        remove(std::int64_t{day.time_since_epoch().count()}, habit).run();
    });
}

std::vector<HabitTick> DiaryStore::habitTicks(std::optional<LocalDay> since) const
{
    return m_database->read([&](SQLite::Database &database) { return readHabitTicks(database, since); });
}

} // namespace calfwise
