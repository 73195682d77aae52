// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a session is kept in the diary while it runs, and taken up again after it was cut off.
#include "domain/diary/session_entries.h"
#include "domain/routine/plan_bounds.h"
#include "model/local_time.h"
#include "model/session_model.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

/// With a tick at most this much is lost when the program is ended from outside.
constexpr std::chrono::seconds keepEvery{3};

} // namespace

KeptSession SessionModel::presentSession() const
{
    KeptSession kept;
    kept.at = m_check.now();
    kept.utcOffsetMinutes = utcOffsetMinutes(kept.at);
    kept.session = m_session->snapshot();
    kept.leg = m_leg;
    kept.pictures = m_pictures;
    kept.routineTitle = m_title.toStdString();
    kept.painBefore = m_before;
    kept.felt = m_felt;
    return kept;
}

void SessionModel::beginKeeping()
{
    m_progress.reset();
    m_progressFailed = false;
    keepProgress();
}

void SessionModel::keepProgress()
{
    if (!m_session || !m_store.isSaved())
        return;
    const Progress progress{m_session->stepIndex(),   m_session->records().size(), m_session->state(),
                            m_session->step().length, m_session->held(),           m_felt};
    if (m_progress) {
        Progress known = *m_progress;
        const bool aged = progress.held - known.held >= keepEvery;
        known.held = progress.held;
        if (known == progress && !aged)
            return;
    }
    m_progress = progress;
    const SaveResult result = attempt([this] { m_store.saveSession(presentSession()); });
    if (result == SaveResult::Done)
        endIfStoppedElsewhere();
    else if (!std::exchange(m_progressFailed, true))
        emit savingFailed(result);
}

/// A stop that was recorded in another window ends what is done here, too.
void SessionModel::endIfStoppedElsewhere()
{
    bool changedElsewhere = false;
    if (attempt([&] { changedElsewhere = m_store.changedElsewhere(); }) != SaveResult::Done || !changedElsewhere)
        return;
    m_check.catchUp();
    if (!mayContinue())
        end();
}

/// Takes the diary's one session for this window, and learns what another one left there meanwhile.
bool SessionModel::claim()
{
    if (m_session)
        return true;
    if (!m_store.claimSession()) {
        emit runsElsewhere();
        return false;
    }
    const bool offered = m_cutOff.has_value();
    const SaveResult result = attempt([this] { m_cutOff = m_store.session(); });
    if (result != SaveResult::Done)
        emit savingFailed(result);
    if (offered && !m_cutOff)
        emit changed();
    return true;
}

void SessionModel::release()
{
    if (!m_session)
        m_store.releaseSession();
}

/// One that was over, or that is older than a check may be, is not offered: what was held goes to the diary.
void SessionModel::readCutOff()
{
    m_cutOff = m_store.session();
    if (!m_cutOff)
        return;
    if (!m_store.claimSession()) {
        // It was not cut off: it is being done in another window.
        m_cutOff.reset();
        return;
    }
    const Instant now = m_check.now();
    const bool stale = m_cutOff->at > now || now - m_cutOff->at >= std::chrono::hours(m_check.rules().time.permitHours);
    if (m_cutOff->session.over || stale)
        closeCutOff();
    release();
}

void SessionModel::bringBackCutOff()
{
    if (!m_cutOff)
        return;
    const KeptSession kept = *m_cutOff;
    for (Side side : kept.session.plan.sides()) {
        const Picture &then = kept.pictures[index(side)];
        if (then.spots != m_case.picture(side).spots)
            m_case.restorePicture(then);
    }
    m_case.setLeg(kept.leg);
    if (kept.session.plan.point && m_case.core().point(*kept.session.plan.point))
        m_case.choosePoint(*kept.session.plan.point);
}

std::optional<Side> SessionModel::uncheckedLegOfCutOff() const
{
    if (!m_cutOff)
        return std::nullopt;
    for (Side side : m_cutOff->session.plan.sides()) {
        if (!m_check.permit(side))
            return side;
    }
    return std::nullopt;
}

StartResult SessionModel::resumeRoutine()
{
    // Another window of the program may have recorded a stop since.
    m_check.catchUp();
    if (!m_cutOff || m_session)
        return StartResult::NothingToDo;
    if (!claim())
        return StartResult::ElsewhereRunning;
    const StartResult result = m_cutOff && !m_cutOff->session.over ? continueCutOff() : StartResult::NothingToDo;
    release();
    return result;
}

StartResult SessionModel::continueCutOff()
{
    const RoutinePlan &plan = m_cutOff->session.plan;
    const std::set<Side> sides = plan.sides();
    // The steps name spots by their number, so the permits must be for those very spots.
    const bool sameSpots = std::all_of(sides.begin(), sides.end(), [this](Side side) {
        return m_case.picture(side).spots == m_cutOff->pictures[index(side)].spots;
    });
    const bool known = std::all_of(plan.steps.begin(), plan.steps.end(), [this](const PlanStep &step) {
        return step.technique.isEmpty() || m_case.core().technique(step.technique);
    });
    if (!sameSpots || !known || !isWithinDoses(m_cutOff->session, m_case.core().techniques))
        return StartResult::Changed;
    const std::optional<std::vector<Permit>> permits = m_check.permits(sides);
    if (!permits)
        return StartResult::NeedsCheck;
    if (m_diary.openSoreness(sides))
        return StartResult::AsksSoreness;
    // After a stop that leaves only what doesn't press (T3) nobody goes back to pressing; that there was one isn't kept
    // with the session, so it holds for each that has no pressing before it.
    SessionSnapshot session = m_cutOff->session;
    const std::set<TechniqueId> presses = pressing();
    const auto rest = plan.steps.begin() + static_cast<std::ptrdiff_t>(std::min(session.step, plan.steps.size()));
    if (std::none_of(rest, plan.steps.end(), [&](const PlanStep &step) { return presses.contains(step.technique); }))
        session.from = session.step;
    try {
        m_session = std::make_unique<RoutineSession>(std::move(session), *permits, m_check.now());
    } catch (const std::invalid_argument &) {
        return StartResult::Changed;
    }
    const KeptSession kept = *std::exchange(m_cutOff, std::nullopt);
    m_leg = kept.leg;
    m_pictures = kept.pictures;
    m_before = kept.painBefore;
    m_felt = kept.felt;
    forgetStop();
    m_title = QString::fromStdString(kept.routineTitle);
    beginKeeping();
    emit changed();
    return StartResult::Started;
}

bool SessionModel::closeCutOff()
{
    if (!m_cutOff)
        return true;
    // Another window may have taken it up, or closed it.
    if (!claim())
        return false;
    const bool closed = !m_cutOff || writeCutOff();
    release();
    return closed;
}

bool SessionModel::writeCutOff()
{
    std::vector<DiaryEntry> entries;
    if (m_cutOff->session.held() > std::chrono::seconds(0))
        entries = entriesOf(*m_cutOff, m_case.core());
    std::optional<KeptSession> closed = std::exchange(m_cutOff, std::nullopt);
    if (write(std::move(entries)) == SaveResult::Done)
        return true;
    m_cutOff = std::move(closed);
    return false;
}

} // namespace calfwise
