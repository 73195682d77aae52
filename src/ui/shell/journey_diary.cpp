// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The diary's part of the journey: what a session leaves behind.
#include "ui/shell/journey.h"

#include "ui/shell/local_time.h"

#include <algorithm>

namespace calfwise {

namespace {

DoneStep doneStep(const GuideCore &core, const PlanStep &step, const StepRecord &record)
{
    DoneStep done;
    done.technique = step.technique;
    if (const Technique *technique = core.technique(step.technique))
        done.title = technique->name;
    done.side = step.side;
    done.plannedSeconds = static_cast<int>(step.length.count());
    done.heldSeconds = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(record.held).count());
    done.eased = record.eased;
    return done;
}

} // namespace

bool Journey::recordSession(std::optional<int> before, std::optional<int> after, bool cramp, const std::string &note)
{
    if (!m_session)
        return false;
    const std::set<Side> sides = m_session->plan().sides();
    bool saved = true;
    for (Side side : sides) {
        DiaryEntry entry;
        entry.at = now();
        entry.utcOffsetMinutes = utcOffsetMinutes(entry.at);
        entry.leg = side;
        entry.spots = picture(side).spots;
        entry.pain = picture(side).pain;
        entry.symptoms = picture(side).symptoms;
        entry.point = m_sessionPoint;
        if (const TriggerPoint *treated = m_sessionPoint ? m_core.point(*m_sessionPoint) : nullptr)
            entry.pointTitle = treated->name;
        entry.routineTitle = m_routineTitle.toStdString();
        if (side == m_leg || sides.size() == 1) {
            entry.painBefore = before;
            entry.painAfter = after;
        }
        for (const StepRecord &record : m_session->records()) {
            const PlanStep &step = m_session->plan().steps[record.step];
            if (step.side == side && !step.technique.isEmpty())
                entry.steps.push_back(doneStep(m_core, step, record));
        }
        if (m_session->state() == SessionState::Stopped)
            entry.stopped = m_session->stopReason();
        entry.cramp = cramp;
        entry.note = note;
        saved = save([&] { entry.id = m_diary.addEntry(entry); }) && saved;
        m_entries.push_back(entry);
    }
    m_session.reset();
    m_painBefore.reset();
    // The entry is part of the history that permits are bound to, so the answers, which still stand, are judged anew.
    for (Side side : allSides) {
        if (m_permits[index(side)] && m_answeredAt[index(side)])
            askForPermit(side);
    }
    emit sessionChanged();
    emit diaryChanged();
    emit checkChanged();
    return saved;
}

void Journey::discardSession()
{
    m_session.reset();
    m_painBefore.reset();
    emit sessionChanged();
}

bool Journey::removeEntry(std::int64_t id)
{
    const bool removed = save([&] { m_diary.removeEntry(id); }) || !m_diary.isSaved();
    if (removed)
        std::erase_if(m_entries, [id](const DiaryEntry &entry) { return entry.id == id; });
    emit diaryChanged();
    emit checkChanged();
    return removed;
}

void Journey::restoreEntry(const DiaryEntry &entry)
{
    save([&] { m_diary.addEntry(entry); });
    m_entries.push_back(entry);
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const DiaryEntry &a, const DiaryEntry &b) { return a.at < b.at; });
    emit diaryChanged();
    emit checkChanged();
}

} // namespace calfwise
