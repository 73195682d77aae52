// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_model.h"

#include "domain/diary/trends.h"
#include "exchange/diary_csv.h"
#include "model/local_time.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace calfwise {

namespace {

constexpr std::chrono::days recent{90};

std::chrono::days recentDays(const TimeRules &time)
{
    return std::max(recent, std::chrono::days(time.persistWindowDays + 1));
}

std::size_t placeOf(Side side)
{
    return side == Side::Left ? 0 : 1;
}

} // namespace

DiaryModel::DiaryModel(const CaseModel &theCase, DiaryStore &diary, Clock clock, QObject *parent)
    : QObject(parent), m_case(theCase), m_diary(diary), m_clock(std::move(clock)),
      m_recentFrom(now() - recentDays(theCase.core().rules.time)), m_entries(stored({}))
{
}

std::vector<DiaryEntry> DiaryModel::olderOf(const Legs &legs) const
{
    if (legs == Legs{true, true})
        return m_diary.entries({}, {}, m_recentFrom);
    std::vector<DiaryEntry> found;
    for (Side side : allSides) {
        if (legs[placeOf(side)])
            found = m_diary.entries(side, {}, m_recentFrom);
    }
    return found;
}

std::vector<DiaryEntry> DiaryModel::stored(const Legs &whole) const
{
    std::vector<DiaryEntry> found = olderOf(whole);
    std::vector<DiaryEntry> since = m_diary.entries({}, m_recentFrom);
    std::move(since.begin(), since.end(), std::back_inserter(found));
    return found;
}

/// The recent entries stay as they are: while a change is announced they are still those of before.
bool DiaryModel::readOlder(const Legs &legs) const
{
    const Legs missing{legs[0] && !m_whole[0], legs[1] && !m_whole[1]};
    if (missing == Legs{})
        return true;
    std::vector<DiaryEntry> older;
    const SaveResult result = attempt([&] { older = olderOf(missing); });
    if (result != SaveResult::Done) {
        QTimer::singleShot(0, this, [this, result] { told(result); });
        return false;
    }
    std::erase_if(m_entries,
                  [&](const DiaryEntry &known) { return known.at < m_recentFrom && missing[placeOf(known.leg)]; });
    const auto middle = static_cast<std::ptrdiff_t>(older.size());
    std::move(m_entries.begin(), m_entries.end(), std::back_inserter(older));
    std::inplace_merge(
        older.begin(), older.begin() + middle, older.end(),
        [](const DiaryEntry &a, const DiaryEntry &b) { return a.at != b.at ? a.at < b.at : a.id < b.id; });
    m_entries = std::move(older);
    m_whole = {m_whole[0] || legs[0], m_whole[1] || legs[1]};
    return true;
}

bool DiaryModel::reachBackFor(const Picture &picture) const
{
    const TimeRules &time = m_case.core().rules.time;
    const bool clockSetBack = now() - std::chrono::days(time.persistWindowDays + 1) < m_recentFrom;
    if (!clockSetBack && !olderMayMatter(m_entries, picture, time, now(), utcOffsetMinutes(now())))
        return true;
    Legs legs{};
    legs[placeOf(picture.leg)] = true;
    return readOlder(legs);
}

const std::vector<DiaryEntry> &DiaryModel::entries() const
{
    readOlder({true, true});
    return m_entries;
}

LegHistory DiaryModel::history(const Picture &picture) const
{
    const bool known = reachBackFor(picture);
    LegHistory history = historyOf(m_entries, picture, m_case.core().rules.time, now(), utcOffsetMinutes(now()));
    if (!known) {
        for (SpotHistory &spot : history.spots)
            spot.soreOver24Hours = true;
        history.anywhere.soreOver24Hours = true;
        history.worseTwiceInARow = true;
    }
    return history;
}

void DiaryModel::insert(DiaryEntry entry)
{
    std::erase_if(m_entries, [&](const DiaryEntry &known) { return known.id == entry.id; });
    const auto later = [](Instant at, const DiaryEntry &known) { return at < known.at; };
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry.at, later);
    m_entries.insert(place, std::move(entry));
}

void DiaryModel::announce()
{
    ++m_revision;
    emit changed();
}

SaveResult DiaryModel::told(SaveResult result) const
{
    if (result != SaveResult::Done && result != SaveResult::NotFound)
        emit savingFailed(result);
    return result;
}

SaveResult DiaryModel::addSession(std::vector<DiaryEntry> entries)
{
    std::vector<std::int64_t> ids;
    const SaveResult result = attempt([&] { ids = m_diary.endSession(entries); });
    if (result != SaveResult::Done || entries.empty())
        return told(result);
    emit aboutToChange();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].id = ids[i];
        insert(std::move(entries[i]));
    }
    announce();
    return result;
}

SaveResult DiaryModel::remove(std::int64_t id)
{
    bool found = false;
    const SaveResult result = attempt([&] { found = m_diary.removeEntry(id, now()).has_value(); });
    if (result != SaveResult::Done)
        return told(result);
    emit aboutToChange();
    std::erase_if(m_entries, [id](const DiaryEntry &entry) { return entry.id == id; });
    announce();
    return found ? SaveResult::Done : SaveResult::NotFound;
}

SaveResult DiaryModel::restore(const DiaryEntry &entry)
{
    DiaryEntry restored = entry;
    const SaveResult result = attempt([&] { restored.id = m_diary.addEntry(entry); });
    if (result != SaveResult::Done)
        return told(result);
    emit aboutToChange();
    // Undo in two windows: it may be there already.
    insert(std::move(restored));
    announce();
    return result;
}

void DiaryModel::readRecords() const
{
    std::vector<DiaryRecord> found;
    const SaveResult result = attempt([&] { found = m_diary.records(); });
    m_records = std::move(found);
    if (result != SaveResult::Done)
        QTimer::singleShot(0, this, [this, result] { told(result); });
}

const std::vector<DiaryRecord> &DiaryModel::records() const
{
    if (!m_records)
        readRecords();
    return *m_records;
}

SaveResult DiaryModel::add(DiaryRecord &record)
{
    const SaveResult result = attempt([&] { record.id = m_diary.addRecord(record); });
    if (result == SaveResult::Done) {
        m_records.reset();
        emit recordsChanged();
    }
    return told(result);
}

SaveResult DiaryModel::restore(const DiaryRecord &record)
{
    DiaryRecord restored = record;
    return add(restored);
}

SaveResult DiaryModel::change(const DiaryRecord &record, const DiaryRecord &before)
{
    const SaveResult result = attempt([&] { return m_diary.updateRecord(record, before); });
    m_records.reset();
    emit recordsChanged();
    return told(result);
}

SaveResult DiaryModel::removeRecord(std::int64_t id)
{
    bool found = false;
    const SaveResult result = attempt([&] { found = m_diary.removeRecord(id, now()).has_value(); });
    if (result != SaveResult::Done)
        return told(result);
    m_records.reset();
    emit recordsChanged();
    return found ? SaveResult::Done : SaveResult::NotFound;
}

std::vector<BinnedRow> DiaryModel::bin() const
{
    std::vector<BinnedRow> binned;
    told(attempt([&] { binned = m_diary.bin(); }));
    return binned;
}

void DiaryModel::catchUp()
{
    std::vector<DiaryEntry> found;
    std::vector<DiaryRecord> written;
    const bool knowsRecords = m_records.has_value();
    const auto read = [&] {
        found = stored(m_whole);
        if (knowsRecords)
            written = m_diary.records();
    };
    if (attempt(read) != SaveResult::Done)
        return;
    if (knowsRecords && written != *m_records) {
        m_records = std::move(written);
        emit recordsChanged();
    }
    if (found == m_entries)
        return;
    emit aboutToChange();
    m_entries = std::move(found);
    announce();
}

std::optional<DiaryParts> DiaryModel::parts() const
{
    DiaryParts parts;
    const SaveResult result = attempt([&] {
        parts.entries = m_diary.entries();
        parts.records = m_diary.records();
        parts.checks = m_diary.screenings();
    });
    return told(result) == SaveResult::Done ? std::optional(std::move(parts)) : std::nullopt;
}

std::string DiaryModel::csv() const
{
    return diaryAsCsv(entries());
}

std::vector<DiaryEntry> DiaryModel::sessionsForSoreness(Side leg) const
{
    reachBackFor(m_case.picture(leg));
    return calfwise::sessionsForSoreness(m_entries, m_case.picture(leg), now(), utcOffsetMinutes(now()));
}

Answer DiaryModel::soreness(const DiaryEntry &session) const
{
    if (session.soreNextDay)
        return *session.soreNextDay ? Answer::Yes : Answer::No;
    return m_soreUnsure.contains(session.id) ? Answer::Unsure : Answer::Unanswered;
}

std::optional<DiaryEntry> DiaryModel::openSoreness(const std::set<Side> &sides) const
{
    for (Side side : sides) {
        for (DiaryEntry &session : sessionsForSoreness(side)) {
            if (soreness(session) == Answer::Unanswered)
                return std::move(session);
        }
    }
    return std::nullopt;
}

SaveResult DiaryModel::answerSoreness(const DiaryEntry &session, Answer answer)
{
    const auto find = [&] {
        return std::find_if(m_entries.begin(), m_entries.end(),
                            [&](const DiaryEntry &known) { return known.id == session.id; });
    };
    if (find() == m_entries.end())
        return SaveResult::NotFound;
    if (answer == Answer::Unanswered)
        return SaveResult::Done;
    emit aboutToChange();
    // Whoever was told may have had older entries read in.
    const auto entry = find();
    const DiaryEntry before = *entry;
    m_soreUnsure.erase(session.id);
    entry->soreNextDay.reset();
    if (answer == Answer::Unsure)
        m_soreUnsure.insert(session.id);
    else
        entry->soreNextDay = answer == Answer::Yes;
    const DiaryEntry after = *entry;
    const SaveResult result = attempt([&] { return m_diary.updateEntry(after, before); });
    announce();
    // What another window wrote or removed meanwhile is what the diary says.
    if (result == SaveResult::Conflict || result == SaveResult::NotFound)
        catchUp();
    return told(result);
}

} // namespace calfwise
