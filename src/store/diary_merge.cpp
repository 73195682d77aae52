// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_merge.h"

#include "store/diary_bounds.h"
#include "store/diary_rows.h"
#include "store/record_rows.h"
#include "store/routine_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace calfwise {

namespace {

/// Marks the rules of a check that was made elsewhere: they are no rules of this guide, so the check is history and is
/// asked afresh before a routine.
const std::string elsewhere = "elsewhere:";

/// What the id of a row that conflicts with another ends in, before its number.
constexpr char conflictMark = '~';

bool isElsewhere(const ScreeningRecord &check)
{
    return check.rulesDigest.compare(0, elsewhere.size(), elsewhere) == 0;
}

void markElsewhere(ScreeningRecord &check)
{
    if (!isElsewhere(check))
        check.rulesDigest = elsewhere + check.rulesDigest;
}

void unmarkElsewhere(ScreeningRecord &check)
{
    if (isElsewhere(check))
        check.rulesDigest.erase(0, elsewhere.size());
}

template <class Value> bool sameWords(Value a, const Value &b)
{
    a.id = b.id;
    return a == b;
}

bool sameWords(const Clearance &a, const Clearance &b)
{
    return a == b;
}

bool sameWords(const ScreeningRecord &a, const ScreeningRecord &b)
{
    const auto digest = [](ScreeningRecord check) {
        unmarkElsewhere(check);
        return check.rulesDigest;
    };
    return a.at == b.at && a.picture == b.picture && a.answers == b.answers && a.level == b.level &&
           a.bothLegs == b.bothLegs && digest(a) == digest(b) && a.corrected == b.corrected && a.stopped == b.stopped;
}

bool sameWords(const SpotStop &a, const SpotStop &b)
{
    return a.at == b.at && a.leg == b.leg && a.reason == b.reason && a.spot == b.spot && a.gone == b.gone;
}

Instant timeOf(const OwnRoutine &)
{
    return {};
}

template <class Value> Instant timeOf(const Value &value)
{
    return value.at;
}

template <class Value> void setRow(Value &value, std::int64_t row)
{
    value.id = row;
}

/// A clearance is named by its place in the list alone; none is ever removed, so none is put back.
void setRow(Clearance &, std::int64_t) {}

/// The rows of one kind by number.
template <class Value> std::map<std::int64_t, Value> byRow(std::vector<Value> values)
{
    std::map<std::int64_t, Value> rows;
    for (Value &value : values) {
        const std::int64_t row = value.id;
        rows.emplace(row, std::move(value));
    }
    return rows;
}

std::map<std::int64_t, Clearance> clearancesByRow(SQLite::Database &database)
{
    std::vector<std::int64_t> ids;
    std::vector<Clearance> values = readClearances(database, &ids);
    std::map<std::int64_t, Clearance> rows;
    for (std::size_t i = 0; i < values.size(); ++i)
        rows.emplace(ids[i], std::move(values[i]));
    return rows;
}

std::string baseOf(const std::string &id)
{
    return id.substr(0, id.find(conflictMark));
}

/// Merges one kind. `here` are the rows that are there, and `write` adds one.
template <class Value, class Write> class KindMerge {
public:
    KindMerge(SQLite::Database &database, std::string kind, std::map<std::int64_t, Value> here, Write write,
              MergeReport &report)
        : m_database(database), m_kind(std::move(kind)), m_here(std::move(here)), m_write(std::move(write)),
          m_report(report)
    {
        for (const auto &[row, id] : readStableIds(database, m_kind)) {
            m_rows[id] = row;
            m_families[baseOf(id)].insert(row);
        }
    }

    void take(const Kept<Value> &kept)
    {
        const std::set<std::int64_t> &family = m_families[baseOf(kept.id)];
        const bool isHere = std::any_of(family.begin(), family.end(), [&](std::int64_t row) {
            const auto found = m_here.find(row);
            return found != m_here.end() && sameWords(kept.value, found->second);
        });
        if (isHere) {
            ++m_report.same;
            return;
        }
        const auto known = m_rows.find(kept.id);
        if (known == m_rows.end()) {
            insert(kept.value, 0, kept.id);
            ++m_report.added;
        } else if (!m_here.contains(known->second)) {
            // It was removed here.
            insert(kept.value, known->second, kept.id);
            ++m_report.added;
        } else {
            insert(kept.value, 0, freeIdLike(kept.id));
            m_report.conflicts.push_back({m_kind, kept.id, timeOf(kept.value)});
        }
    }

private:
    std::string freeIdLike(const std::string &id) const
    {
        for (int number = 2;; ++number) {
            std::string other = baseOf(id) + conflictMark + std::to_string(number);
            if (!m_rows.contains(other))
                return other;
        }
    }

    void insert(Value value, std::int64_t row, const std::string &id)
    {
        setRow(value, row);
        const std::int64_t written = m_write(m_database, value);
        setStableId(m_database, m_kind, written, id);
        setRow(value, written);
        m_here.insert_or_assign(written, std::move(value));
        m_rows[id] = written;
        m_families[baseOf(id)].insert(written);
    }

    SQLite::Database &m_database;
    std::string m_kind;
    std::map<std::int64_t, Value> m_here;
    Write m_write;
    MergeReport &m_report;
    std::map<std::string, std::int64_t> m_rows;
    std::map<std::string, std::set<std::int64_t>> m_families; ///< rows that share an id but for the conflict's number
};

template <class Value, class Write>
void mergeKind(SQLite::Database &database, const char *kind, const std::vector<Kept<Value>> &from,
               std::map<std::int64_t, Value> here, Write write, MergeReport &report)
{
    KindMerge<Value, Write> merge(database, kind, std::move(here), std::move(write), report);
    for (const Kept<Value> &kept : from)
        merge.take(kept);
}

template <class Value>
std::vector<Kept<Value>> keptOf(SQLite::Database &database, const char *kind, std::map<std::int64_t, Value> rows)
{
    const std::map<std::int64_t, std::string> ids = readStableIds(database, kind);
    std::vector<Kept<Value>> kept;
    for (auto &[row, value] : rows) {
        setRow(value, 0);
        kept.push_back({ids.at(row), std::move(value)});
    }
    std::sort(kept.begin(), kept.end(), [](const Kept<Value> &a, const Kept<Value> &b) { return a.id < b.id; });
    return kept;
}

/// Unknown is never "no": the more careful of two answers.
Answer moreCareful(Answer a, Answer b)
{
    return static_cast<int>(a) > static_cast<int>(b) ? a : b;
}

/// When it was asked counts from the earlier time, so that it is asked again sooner.
std::optional<Instant> earlier(const std::optional<Instant> &a, const std::optional<Instant> &b)
{
    return a && b ? std::optional(std::min(*a, *b)) : std::nullopt;
}

HealthProfile merged(HealthProfile here, const HealthProfile &other)
{
    if (here == HealthProfile())
        return other;
    if (other == HealthProfile())
        return here;
    for (const auto &[question, answer] : other.lasting) {
        const auto [known, isNew] = here.lasting.emplace(question, answer);
        if (!isNew)
            known->second = moreCareful(known->second, answer);
    }
    here.tools.insert(other.tools.begin(), other.tools.end());
    if (!here.country)
        here.country = other.country;
    if (here.emergencyNumber.empty())
        here.emergencyNumber = other.emergencyNumber;
    here.askedAt = earlier(here.askedAt, other.askedAt);
    for (std::size_t leg = 0; leg < here.legAskedAt.size(); ++leg)
        here.legAskedAt[leg] = earlier(here.legAskedAt[leg], other.legAskedAt[leg]);
    return here;
}

void mergeNamed(SQLite::Database &database, const WholeDiary &other, MergeReport &report)
{
    std::set<RoutineId> favourites;
    for (const KeptFavourite &favourite : readFavourites(database))
        favourites.insert(favourite.id);
    for (const KeptFavourite &favourite : other.favourites) {
        if (!favourites.insert(favourite.id).second) {
            ++report.same;
            continue;
        }
        sql::Insert insert(database, "INSERT INTO favourite_routine(routine, title) VALUES (?, ?)");
        insert(favourite.id, favourite.title).run();
        ++report.added;
    }
    std::set<std::pair<LocalDay, HabitId>> ticks;
    for (const HabitTick &tick : readHabitTicks(database))
        ticks.emplace(tick.day, tick.habit);
    for (const HabitTick &tick : other.habits) {
        if (ticks.emplace(tick.day, tick.habit).second) {
            writeHabitTick(database, tick);
            ++report.added;
        } else {
            ++report.same;
        }
    }
    const HealthProfile here = readProfile(database);
    if (const HealthProfile all = merged(here, other.profile); all != here)
        writeProfile(database, all);
}

template <class Value> void leaveOut(std::vector<Kept<Value>> &kind, const std::vector<Kept<Value>> &here)
{
    std::erase_if(kind, [&](const Kept<Value> &kept) {
        return std::any_of(here.begin(), here.end(),
                           [&](const Kept<Value> &known) { return sameWords(kept.value, known.value); });
    });
}

/// An id is one row's, of one kind.
void requireOwnKinds(SQLite::Database &database, const WholeDiary &other)
{
    const auto check = [&](const char *kind, const auto &rows) {
        sql::Query known(database, "SELECT id FROM stable_id WHERE kind <> ?");
        known.with(std::string(kind));
        std::set<std::string> others;
        while (known.next())
            others.insert(known.read<std::string>());
        for (const auto &kept : rows)
            require(!others.contains(kept.id), "an id that is another kind's here");
    };
    check("entry", other.entries);
    check("record", other.records);
    check("screening", other.checks);
    check("clearance", other.clearances);
    check("spot_stop", other.stops);
    check("own_routine", other.routines);
}

} // namespace

std::vector<KeptFavourite> readFavourites(SQLite::Database &database)
{
    sql::Query row(database, "SELECT routine, title FROM favourite_routine ORDER BY number");
    std::vector<KeptFavourite> favourites;
    while (row.next()) {
        KeptFavourite &favourite = favourites.emplace_back();
        row(favourite.id, favourite.title);
    }
    return favourites;
}

WholeDiary readWholeDiary(SQLite::Database &database)
{
    WholeDiary diary;
    diary.entries = keptOf(database, "entry", byRow(readEntries(database, {})));
    diary.records = keptOf(database, "record", byRow(readRecords(database)));
    diary.checks = keptOf(database, "screening", byRow(readScreenings(database, {})));
    for (Kept<ScreeningRecord> &check : diary.checks)
        unmarkElsewhere(check.value);
    diary.clearances = keptOf(database, "clearance", clearancesByRow(database));
    diary.stops = keptOf(database, "spot_stop", byRow(readSpotStops(database)));
    diary.routines = keptOf(database, "own_routine", byRow(readOwnRoutines(database)));
    diary.favourites = readFavourites(database);
    diary.habits = readHabitTicks(database);
    diary.profile = readProfile(database);
    return diary;
}

void checkWholeDiary(const WholeDiary &diary)
{
    std::set<std::string> ids;
    const auto checkIds = [&](const auto &kind) {
        for (const auto &kept : kind) {
            require(!kept.id.empty(), "a row without an id");
            require(ids.insert(kept.id).second, "an id twice");
        }
    };
    checkIds(diary.entries);
    checkIds(diary.records);
    checkIds(diary.checks);
    checkIds(diary.clearances);
    checkIds(diary.stops);
    checkIds(diary.routines);
    for (const Kept<DiaryEntry> &entry : diary.entries)
        checkEntry(entry.value);
    for (const Kept<DiaryRecord> &record : diary.records)
        require(faultsOf(record.value).empty(), "a record that is not whole");
    for (const Kept<ScreeningRecord> &check : diary.checks)
        checkSpots(check.value.picture.spots);
    for (const Kept<SpotStop> &stop : diary.stops) {
        if (stop.value.spot)
            checkSpots({*stop.value.spot});
    }
}

MergeReport mergeDiary(SQLite::Database &database, const WholeDiary &other, ChecksFrom from)
{
    requireOwnKinds(database, other);
    MergeReport report;
    mergeKind(database, "entry", other.entries, byRow(readEntries(database, {.binToo = true})), writeEntry, report);
    mergeKind(database, "record", other.records, byRow(readRecords(database, {.binToo = true})), writeRecord, report);
    mergeKind(
        database, "screening", other.checks, byRow(readScreenings(database, {})),
        [from](SQLite::Database &into, ScreeningRecord check) {
            if (from == ChecksFrom::Elsewhere)
                markElsewhere(check);
            return writeScreening(into, check);
        },
        report);
    mergeKind(database, "clearance", other.clearances, clearancesByRow(database), writeClearance, report);
    mergeKind(database, "spot_stop", other.stops, byRow(readSpotStops(database)), writeSpotStop, report);
    mergeKind(database, "own_routine", other.routines, byRow(readOwnRoutines(database)), writeOwnRoutine, report);
    mergeNamed(database, other, report);
    return report;
}

void leaveOutKnown(WholeDiary &from, const WholeDiary &here)
{
    leaveOut(from.entries, here.entries);
    leaveOut(from.records, here.records);
    leaveOut(from.checks, here.checks);
    leaveOut(from.clearances, here.clearances);
    leaveOut(from.stops, here.stops);
    leaveOut(from.routines, here.routines);
}

} // namespace calfwise
