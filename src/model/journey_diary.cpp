// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The diary's part of the journey: the entries, and what was said of them.
#include "model/journey.h"

#include "model/local_time.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

std::array<bool, 2> Journey::heldPermits() const
{
    std::array<bool, 2> held{};
    for (Side side : allSides)
        held[index(side)] = permit(side) != nullptr;
    return held;
}

/// The entries are part of the history that permits are bound to: one that held before they changed is judged anew, from the same time.
void Journey::renewPermits(const std::array<bool, 2> &held)
{
    for (Side side : allSides) {
        if (held[index(side)])
            askForPermit(side);
    }
}

std::vector<DiaryEntry> Journey::sessionsForSoreness(Side leg) const
{
    return calfwise::sessionsForSoreness(m_entries, picture(leg), now(), utcOffsetMinutes(now()));
}

Answer Journey::soreness(const DiaryEntry &session) const
{
    if (session.soreNextDay)
        return *session.soreNextDay ? Answer::Yes : Answer::No;
    return m_soreUnsure.contains(session.id) ? Answer::Unsure : Answer::Unanswered;
}

std::optional<DiaryEntry> Journey::openSoreness(const std::set<Side> &sides) const
{
    for (Side side : sides) {
        for (DiaryEntry &session : sessionsForSoreness(side)) {
            if (soreness(session) == Answer::Unanswered)
                return std::move(session);
        }
    }
    return std::nullopt;
}

/// An answer that cannot be saved stands for this run.
void Journey::answerSoreness(const DiaryEntry &session, Answer answer)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const DiaryEntry &known) { return known.id == session.id; });
    if (entry == m_entries.end() || answer == Answer::Unanswered)
        return;
    const std::array<bool, 2> held = heldPermits();
    m_soreUnsure.erase(session.id);
    entry->soreNextDay.reset();
    if (answer == Answer::Unsure)
        m_soreUnsure.insert(session.id);
    else
        entry->soreNextDay = answer == Answer::Yes;
    save([&] {
        try {
            m_diary.updateEntry(*entry);
        } catch (const std::out_of_range &) {
            // Another window of the program has removed it: there is nothing to keep, and the answer stands for this run.
        }
    });
    renewPermits(held);
    emit diaryChanged();
    emit checkChanged();
}

bool Journey::removeEntry(std::int64_t id)
{
    const bool removed = save([&] { m_diary.removeEntry(id); });
    if (removed)
        std::erase_if(m_entries, [id](const DiaryEntry &entry) { return entry.id == id; });
    emit diaryChanged();
    emit checkChanged();
    return removed;
}

void Journey::restoreEntry(const DiaryEntry &entry)
{
    DiaryEntry restored = entry;
    if (!save([&] { restored.id = m_diary.addEntry(entry); }))
        return;
    m_entries.push_back(restored);
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const DiaryEntry &a, const DiaryEntry &b) { return a.at < b.at; });
    emit diaryChanged();
    emit checkChanged();
}

} // namespace calfwise
