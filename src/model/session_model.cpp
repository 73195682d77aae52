// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_model.h"

#include "domain/diary/session_entries.h"
#include "domain/routine/planner.h"
#include "model/local_time.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

bool isOver(const RoutineSession &session)
{
    return session.state() == SessionState::Finished || session.state() == SessionState::Stopped;
}

} // namespace

SessionModel::SessionModel(CheckModel &check, CaseModel &theCase, DiaryModel &diary, const ProfileModel &profile,
                           DiaryStore &store, QObject *parent)
    : QObject(parent), m_check(check), m_case(theCase), m_diary(diary), m_profile(profile), m_store(store)
{
    connect(&m_check, &CheckModel::closed, this, &SessionModel::end);
    // The rating belongs to the spot it was given for.
    connect(&m_case, &CaseModel::pictureChanged, this, [this] { m_painBefore.reset(); });
    readCutOff();
}

SessionModel::~SessionModel() = default;

bool SessionModel::isRunning() const
{
    return m_session && !isOver(*m_session);
}

std::optional<RoutinePlan> SessionModel::plan() const
{
    const TriggerPoint *chosen = m_case.point();
    if (!chosen)
        return std::nullopt;
    return planFor(*chosen, m_case.leg(), spotFor(*chosen), m_case.picture(), m_check.outcome(),
                   m_case.core().techniques, m_profile.profile().tools);
}

RoutinePlan SessionModel::plan(const ReadyRoutine &routine) const
{
    std::map<Side, Outcome> outcomes;
    for (Side side : allSides) {
        if (routine.bothSides || side == m_case.leg())
            outcomes.emplace(side, m_check.outcome(side));
    }
    return planFor(routine, outcomes, m_case.core().techniques, m_profile.profile().tools);
}

/// The spot that the point's pressing would be on: the current one if it is that point's, else the first that is. None:
/// every spot is looked at.
std::size_t SessionModel::spotFor(const TriggerPoint &point) const
{
    const std::vector<MarkedSpot> &spots = m_case.picture().spots;
    const auto belongs = [&](const MarkedSpot &spot) {
        return spot.point == point.id || (!spot.point && spot.muscle == point.muscle);
    };
    const std::optional<std::size_t> current = m_case.currentSpot();
    if (current && belongs(spots[*current]))
        return *current;
    return static_cast<std::size_t>(std::find_if(spots.begin(), spots.end(), belongs) - spots.begin());
}

StartResult SessionModel::startRoutine(RoutinePlan plan, const QString &title)
{
    // Another window of the program may have recorded a stop since.
    m_check.catchUp();
    if (plan.steps.empty())
        return StartResult::NothingToDo;
    if (!m_check.permits(plan.sides()))
        return StartResult::NeedsCheck;
    if (m_diary.openSoreness(plan.sides()))
        return StartResult::AsksSoreness;
    if (!recordUnrated())
        return StartResult::NotKept;
    if (!claim())
        return StartResult::ElsewhereRunning;
    if (!closeCutOff())
        return StartResult::NotKept;
    if (!claim())
        return StartResult::ElsewhereRunning;
    // The entries of the sessions before count for this one: the permits are those that take them into account.
    const std::optional<std::vector<Permit>> permits = m_check.permits(plan.sides());
    const std::optional<int> before = painBefore();
    if (permits) {
        try {
            m_session = std::make_unique<RoutineSession>(std::move(plan), *permits, m_check.now());
        } catch (const std::invalid_argument &) {
            // The gate withholds a step of the plan by now.
        }
    }
    if (!m_session) {
        release();
        return StartResult::NeedsCheck;
    }
    m_leg = m_case.leg();
    m_pictures = m_case.pictures();
    m_before = before;
    m_felt.reset();
    forgetStop();
    m_title = title;
    beginKeeping();
    emit changed();
    return StartResult::Started;
}

bool SessionModel::mayContinue() const
{
    return m_session && m_check.permits(m_session->plan().sides());
}

void SessionModel::end()
{
    if (!isRunning())
        return;
    m_session->pause(Tick{0});
    m_session->stop(Tick{0}, StopReason::ByPerson);
    keepProgress();
    emit changed();
}

void SessionModel::stopForSign(Tick now, StopReason reason)
{
    if (!m_session)
        return;
    m_session->stop(now, reason);
    m_toldStop = reason;
    m_underPressure = pressing().contains(m_session->step().technique);
    m_mayGoOn = false;
    m_crampCame = m_crampCame || reason == StopReason::Cramp;
    keepProgress();
    const Side treated = treatedLeg(*m_session);
    const std::optional<std::size_t> spot = m_session->step().spot;
    const std::vector<MarkedSpot> &spots = m_pictures[index(treated)].spots;
    m_check.recordSign(treated, reason, spot && *spot < spots.size() ? std::optional(spots[*spot]) : std::nullopt);
}

void SessionModel::forgetStop()
{
    m_toldStop = StopReason::None;
    m_underPressure = m_mayGoOn = m_crampCame = false;
    m_stopWords.clear();
}

std::set<TechniqueId> SessionModel::pressing() const
{
    return m_check.rules().group(pressingGroup);
}

Side SessionModel::treatedSide() const
{
    return m_session ? treatedLeg(*m_session) : m_case.leg();
}

/// The plan's; a ready-made routine treats the point of the spot that the step is on.
const TriggerPoint *SessionModel::treatedPoint() const
{
    if (!m_session)
        return nullptr;
    std::optional<TriggerPointId> point = m_session->plan().point;
    const std::optional<std::size_t> spot = m_session->step().spot;
    const std::vector<MarkedSpot> &spots = m_pictures[index(treatedSide())].spots;
    if (!point && spot && *spot < spots.size())
        point = spots[*spot].point;
    return point ? m_case.core().point(*point) : nullptr;
}

StopResult SessionModel::answerStop(const StopAnswer &answer)
{
    if (!m_session)
        return {};
    const StopReason reason = m_toldStop;
    StopAnswer counted = answer;
    // "It has gone" before its time counts as not said.
    const std::optional<SpotStop> open = m_check.openStop();
    if (isAskedLater(reason) && (!open || open->reason != reason || !m_check.mayHaveGone(*open)))
        counted.gone = answer.gone == Answer::Yes ? Answer::Unsure : answer.gone;
    const StopResult result = resultOf(m_check.rules().time.stop, reason, m_underPressure, counted);
    m_mayGoOn = result.mayGoOn;
    if (isAskedLater(reason))
        m_check.answerStop(counted.gone);
    return result;
}

bool SessionModel::canGoOnAfterStop() const
{
    return m_session && m_mayGoOn && mayContinue() && restWithout(m_session->snapshot(), pressing());
}

StartResult SessionModel::goOnAfterStop()
{
    if (!canGoOnAfterStop())
        return StartResult::NothingToDo;
    const std::optional<std::vector<Permit>> permits = m_check.permits(m_session->plan().sides());
    try {
        m_session =
            std::make_unique<RoutineSession>(*restWithout(m_session->snapshot(), pressing()), *permits, m_check.now());
    } catch (const std::invalid_argument &) {
        return StartResult::Changed;
    }
    m_mayGoOn = false;
    beginKeeping();
    emit changed();
    return StartResult::Started;
}

std::optional<int> SessionModel::painBefore() const
{
    if (m_session)
        return m_before;
    if (m_painBefore)
        return m_painBefore;
    const std::optional<std::size_t> spot = m_case.currentSpot();
    return spot ? m_case.picture().spots[*spot].intensity : std::nullopt;
}

void SessionModel::setPainBefore(std::optional<int> pain)
{
    if (!pain || (*pain >= 0 && *pain <= 10))
        (m_session ? m_before : m_painBefore) = pain;
}

void SessionModel::setPressureFelt(PressureFelt felt)
{
    if (!m_session)
        return;
    m_felt = felt;
    keepProgress();
}

// What it leaves behind.

/// All entries or none; what could not be saved stays to be tried again.
SaveResult SessionModel::write(std::vector<DiaryEntry> entries)
{
    const SaveResult result = m_diary.addSession(std::move(entries));
    if (result != SaveResult::Done)
        return result;
    m_session.reset();
    m_painBefore.reset();
    release();
    emit changed();
    return result;
}

SaveResult SessionModel::record(std::optional<int> before, std::optional<int> after, bool cramp,
                                const std::string &note)
{
    if (!m_session)
        return SaveResult::NotFound;
    std::vector<DiaryEntry> entries = entriesOf(presentSession(), m_case.core());
    for (DiaryEntry &entry : entries) {
        if (entry.leg != m_leg)
            continue;
        entry.painBefore = before;
        entry.painAfter = after;
        entry.cramp = cramp;
        entry.note = note;
    }
    return write(std::move(entries));
}

bool SessionModel::recordUnrated()
{
    if (!m_session)
        return true;
    end();
    if (m_session->held() > std::chrono::seconds(0))
        return record(m_before, std::nullopt, m_crampCame, m_stopWords) == SaveResult::Done;
    discard();
    return true;
}

void SessionModel::discard()
{
    if (!m_session)
        return;
    m_session.reset();
    m_painBefore.reset();
    const SaveResult result = attempt([this] { m_store.endSession({}); });
    if (result != SaveResult::Done)
        emit savingFailed(result);
    release();
    emit changed();
}

} // namespace calfwise
