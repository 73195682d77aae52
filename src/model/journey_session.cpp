// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The session's part of the journey: how it is kept, taken up again, and written to the diary.
#include "model/journey.h"

#include "model/local_time.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

/// With a tick at most this much is lost when the program is ended from outside.
constexpr std::chrono::seconds keepEvery{3};

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

/// The visits that ended, and the one that was cut off.
std::vector<StepRecord> allVisits(const SessionSnapshot &session)
{
    std::vector<StepRecord> visits = session.records;
    if (session.elapsed > std::chrono::milliseconds(0))
        visits.push_back({session.step, session.elapsed, false, false, false});
    return visits;
}

} // namespace

// Keeping.

KeptSession Journey::presentSession() const
{
    KeptSession kept;
    kept.at = now();
    kept.utcOffsetMinutes = utcOffsetMinutes(kept.at);
    kept.session = m_session->snapshot();
    kept.leg = m_sessionLeg;
    kept.pictures = m_sessionPictures;
    kept.routineTitle = m_routineTitle.toStdString();
    kept.painBefore = m_sessionBefore;
    kept.felt = m_pressureFelt;
    return kept;
}

void Journey::beginKeeping()
{
    m_progress.reset();
    m_progressFailed = false;
    keepProgress();
}

void Journey::setPressureFelt(PressureFelt felt)
{
    if (!m_session)
        return;
    m_pressureFelt = felt;
    keepProgress();
}

void Journey::keepProgress()
{
    if (!m_session || !m_diary.isSaved())
        return;
    const Progress progress{m_session->stepIndex(),   m_session->records().size(), m_session->state(),
                            m_session->step().length, m_session->held(),           m_pressureFelt};
    if (m_progress) {
        Progress known = *m_progress;
        const bool aged = progress.held - known.held >= keepEvery;
        known.held = progress.held;
        if (known == progress && !aged)
            return;
    }
    m_progress = progress;
    try {
        m_diary.keepSession(presentSession());
        heedOthers();
    } catch (const StoreError &error) {
        if (!std::exchange(m_progressFailed, true))
            emit savingFailed(error.kind());
    }
}

/// A stop that was recorded in another window ends what is done here, too.
void Journey::heedOthers()
{
    if (!m_diary.changedElsewhere())
        return;
    saveChecks();
    if (!mayContinue())
        endSession();
    emit checkChanged();
}

/// Takes the diary's session for this window, and learns what another one left there meanwhile.
bool Journey::takeSession()
{
    if (m_session)
        return true;
    if (!m_diary.takeSession()) {
        emit sessionElsewhere();
        return false;
    }
    const bool offered = m_cutOff.has_value();
    save([this] { m_cutOff = m_diary.session(); });
    if (offered && !m_cutOff)
        emit sessionChanged();
    return true;
}

void Journey::letGoOfSession()
{
    if (!m_session)
        m_diary.letGoOfSession();
}

// A session that was cut off.

/// One that was over, or that is older than a check may be, is not offered: what was held goes to the diary.
void Journey::readCutOff()
{
    m_cutOff = m_diary.session();
    if (!m_cutOff)
        return;
    if (!m_diary.takeSession()) {
        // It was not cut off: it is being done in another window.
        m_cutOff.reset();
        return;
    }
    const bool stale = m_cutOff->at > now() || now() - m_cutOff->at >= std::chrono::hours(rules().time.permitHours);
    if (m_cutOff->session.over || stale)
        closeCutOff();
    letGoOfSession();
}

void Journey::recallCutOff()
{
    if (!m_cutOff)
        return;
    const RoutinePlan &plan = m_cutOff->session.plan;
    for (Side side : plan.sides()) {
        setLeg(side);
        const Picture &then = m_cutOff->pictures[index(side)];
        if (then.spots == picture().spots)
            continue;
        rememberForUndo();
        editable() = then;
        m_currentSpot[index(side)] = then.spots.empty() ? std::nullopt : std::optional<std::size_t>(0);
        pictureEdited();
    }
    setLeg(m_cutOff->leg);
    if (plan.point && m_core.point(*plan.point))
        choosePoint(*plan.point);
}

std::optional<Side> Journey::uncheckedLegOfCutOff() const
{
    if (!m_cutOff)
        return std::nullopt;
    for (Side side : m_cutOff->session.plan.sides()) {
        if (!permit(side))
            return side;
    }
    return std::nullopt;
}

std::optional<std::vector<Permit>> Journey::permitsFor(const std::set<Side> &sides) const
{
    std::vector<Permit> permits;
    for (Side side : sides) {
        const Permit *held = permit(side);
        if (!held)
            return std::nullopt;
        permits.push_back(*held);
    }
    return permits;
}

bool Journey::resumeRoutine()
{
    // Another window of the program may have recorded a stop since.
    saveChecks();
    if (!m_cutOff || m_session || !takeSession())
        return false;
    const bool resumed = m_cutOff && !m_cutOff->session.over && takeUp();
    letGoOfSession();
    return resumed;
}

bool Journey::takeUp()
{
    const RoutinePlan &plan = m_cutOff->session.plan;
    const std::set<Side> sides = plan.sides();
    // The steps name spots by their number, so the permits must be for those very spots.
    const bool sameSpots = std::all_of(sides.begin(), sides.end(), [this](Side side) {
        return picture(side).spots == m_cutOff->pictures[index(side)].spots;
    });
    const bool known = std::all_of(plan.steps.begin(), plan.steps.end(), [this](const PlanStep &step) {
        return step.technique.isEmpty() || m_core.technique(step.technique);
    });
    const std::optional<std::vector<Permit>> permits = permitsFor(sides);
    if (!sameSpots || !known || !permits || openSoreness(sides))
        return false;
    try {
        m_session = std::make_unique<RoutineSession>(m_cutOff->session, *permits, now());
    } catch (const std::invalid_argument &) {
        return false;
    }
    const KeptSession kept = *std::exchange(m_cutOff, std::nullopt);
    m_sessionLeg = kept.leg;
    m_sessionPictures = kept.pictures;
    m_sessionBefore = kept.painBefore;
    m_pressureFelt = kept.felt;
    m_routineTitle = QString::fromStdString(kept.routineTitle);
    beginKeeping();
    emit sessionChanged();
    return true;
}

bool Journey::closeCutOff()
{
    if (!m_cutOff)
        return true;
    // Another window may have taken it up, or closed it.
    if (!takeSession())
        return false;
    const bool closed = !m_cutOff || writeCutOff();
    letGoOfSession();
    return closed;
}

bool Journey::writeCutOff()
{
    std::vector<DiaryEntry> entries;
    if (m_cutOff->session.held() > std::chrono::seconds(0))
        entries = entriesOf(*m_cutOff);
    std::optional<KeptSession> closed = std::exchange(m_cutOff, std::nullopt);
    if (writeSession(std::move(entries)))
        return true;
    m_cutOff = std::move(closed);
    return false;
}

// What it leaves behind.

/// An entry for each leg that something was done to, and for the one that it began with. Getting into position is no treatment.
std::vector<DiaryEntry> Journey::entriesOf(const KeptSession &kept) const
{
    const SessionSnapshot &session = kept.session;
    const std::vector<StepRecord> visits = allVisits(session);
    std::vector<DiaryEntry> entries;
    for (Side side : session.plan.sides()) {
        const Picture &picture = kept.pictures[index(side)];
        DiaryEntry entry;
        entry.at = kept.at;
        entry.utcOffsetMinutes = kept.utcOffsetMinutes;
        entry.leg = side;
        entry.spots = picture.spots;
        entry.pain = picture.pain;
        entry.symptoms = picture.symptoms;
        entry.point = session.plan.point;
        if (const TriggerPoint *treated = entry.point ? m_core.point(*entry.point) : nullptr)
            entry.pointTitle = treated->name;
        entry.routineTitle = kept.routineTitle;
        for (const StepRecord &visit : visits) {
            const PlanStep &step = session.plan.steps[visit.step];
            if (step.side == side && isTreatment(step))
                entry.steps.push_back(doneStep(m_core, step, visit));
        }
        if (!session.over)
            entry.stopped = StopReason::ByPerson;
        else if (session.stopReason != StopReason::None)
            entry.stopped = session.stopReason;
        if (side == kept.leg)
            entry.painBefore = kept.painBefore;
        else if (entry.steps.empty())
            continue;
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// All entries or none; what could not be saved stays to be tried again.
bool Journey::writeSession(std::vector<DiaryEntry> entries)
{
    std::vector<std::int64_t> ids;
    if (!save([&] { ids = m_diary.endSession(entries); }))
        return false;
    const std::array<bool, 2> held = heldPermits();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].id = ids[i];
        m_entries.push_back(std::move(entries[i]));
    }
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const DiaryEntry &a, const DiaryEntry &b) { return a.at < b.at; });
    m_session.reset();
    m_painBefore.reset();
    letGoOfSession();
    renewPermits(held);
    emit sessionChanged();
    emit diaryChanged();
    emit checkChanged();
    return true;
}

bool Journey::recordSession(std::optional<int> before, std::optional<int> after, bool cramp, const std::string &note)
{
    if (!m_session)
        return false;
    std::vector<DiaryEntry> entries = entriesOf(presentSession());
    for (DiaryEntry &entry : entries) {
        if (entry.leg != m_sessionLeg)
            continue;
        entry.painBefore = before;
        entry.painAfter = after;
        entry.cramp = cramp;
        entry.note = note;
    }
    return writeSession(std::move(entries));
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
    if (!m_session)
        return;
    m_session.reset();
    m_painBefore.reset();
    save([this] { m_diary.endSession({}); });
    letGoOfSession();
    emit sessionChanged();
}

} // namespace calfwise
