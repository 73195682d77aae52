// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_model.h"

#include "domain/diary/trends.h"
#include "exchange/diary_csv.h"
#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

DiaryModel::DiaryModel(const CaseModel &theCase, DiaryStore &diary, Clock clock, QObject *parent)
    : QObject(parent), m_case(theCase), m_diary(diary), m_clock(std::move(clock)), m_entries(diary.entries())
{
}

void DiaryModel::insert(DiaryEntry entry)
{
    const auto later = [](Instant at, const DiaryEntry &known) { return at < known.at; };
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry.at, later);
    m_entries.insert(place, std::move(entry));
}

void DiaryModel::announce()
{
    ++m_revision;
    emit changed();
}

SaveResult DiaryModel::told(SaveResult result)
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
    const SaveResult result = attempt([&] { found = m_diary.removeEntry(id).has_value(); });
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
    // Undo in two windows: it is there already.
    std::erase_if(m_entries, [&](const DiaryEntry &known) { return known.id == restored.id; });
    insert(std::move(restored));
    announce();
    return result;
}

void DiaryModel::catchUp()
{
    std::vector<DiaryEntry> stored;
    if (attempt([&] { stored = m_diary.entries(); }) != SaveResult::Done || stored == m_entries)
        return;
    emit aboutToChange();
    m_entries = std::move(stored);
    announce();
}

std::string DiaryModel::csv() const
{
    return diaryAsCsv(m_entries);
}

std::vector<DiaryEntry> DiaryModel::sessionsForSoreness(Side leg) const
{
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
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const DiaryEntry &known) { return known.id == session.id; });
    if (entry == m_entries.end())
        return SaveResult::NotFound;
    if (answer == Answer::Unanswered)
        return SaveResult::Done;
    emit aboutToChange();
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
