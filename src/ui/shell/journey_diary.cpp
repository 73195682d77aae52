// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The diary's part of the journey: what a session leaves behind.
#include "ui/shell/journey.h"

#include "ui/shell/local_time.h"

#include <algorithm>
#include <stdexcept>

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

/// What the session did to one leg. Getting into position is no treatment.
DiaryEntry Journey::entryOf(Side side) const
{
    const Picture &picture = m_sessionPictures[index(side)];
    DiaryEntry entry;
    entry.at = now();
    entry.utcOffsetMinutes = utcOffsetMinutes(entry.at);
    entry.leg = side;
    entry.spots = picture.spots;
    entry.pain = picture.pain;
    entry.symptoms = picture.symptoms;
    entry.point = m_sessionPoint;
    if (const TriggerPoint *treated = m_sessionPoint ? m_core.point(*m_sessionPoint) : nullptr)
        entry.pointTitle = treated->name;
    entry.routineTitle = m_routineTitle.toStdString();
    for (const StepRecord &record : m_session->records()) {
        const PlanStep &step = m_session->plan().steps[record.step];
        if (step.side == side && !step.technique.isEmpty() && step.kind != StepKind::Position)
            entry.steps.push_back(doneStep(m_core, step, record));
    }
    if (m_session->state() == SessionState::Stopped)
        entry.stopped = m_session->stopReason();
    return entry;
}

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

/// All entries of a session or none: what could not be saved stays to be tried again.
bool Journey::recordSession(std::optional<int> before, std::optional<int> after, bool cramp, const std::string &note)
{
    if (!m_session)
        return false;
    std::vector<DiaryEntry> entries;
    for (Side side : m_session->plan().sides()) {
        DiaryEntry entry = entryOf(side);
        if (side == m_sessionLeg) {
            entry.painBefore = before;
            entry.painAfter = after;
            entry.cramp = cramp;
            entry.note = note;
        } else if (entry.steps.empty()) {
            continue;
        }
        entries.push_back(std::move(entry));
    }
    std::vector<std::int64_t> written;
    const bool saved = save([&] {
        for (DiaryEntry &entry : entries) {
            entry.id = m_diary.addEntry(entry);
            written.push_back(entry.id);
        }
    });
    if (!saved) {
        save([&] {
            for (std::int64_t id : written)
                m_diary.removeEntry(id);
        });
        return false;
    }
    const std::array<bool, 2> held = heldPermits();
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    m_session.reset();
    m_painBefore.reset();
    renewPermits(held);
    emit sessionChanged();
    emit diaryChanged();
    emit checkChanged();
    return true;
}

bool Journey::keepSession()
{
    if (!m_session)
        return true;
    endSession();
    if (m_session->held() > std::chrono::seconds(0))
        return recordSession(m_sessionBefore, std::nullopt, false, {});
    discardSession();
    return true;
}

void Journey::discardSession()
{
    m_session.reset();
    m_painBefore.reset();
    emit sessionChanged();
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
