// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/journey.h"

#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

namespace {

bool isOver(const RoutineSession &session)
{
    return session.state() == SessionState::Finished || session.state() == SessionState::Stopped;
}

} // namespace

Journey::Journey(const GuideCore &core, const BodyMap &map, const ScreeningGate &gate, DiaryStore &diary, Clock clock,
                 QObject *parent)
    : QObject(parent), m_core(core), m_map(map), m_gate(gate), m_diary(diary), m_clock(std::move(clock))
{
    m_pictures[index(Side::Left)].leg = Side::Left;
    m_pictures[index(Side::Right)].leg = Side::Right;
    reloadFromDiary();
    restoreLastChecks();
    readCutOff();
}

Journey::~Journey() = default;

bool Journey::save(const std::function<void()> &write)
{
    try {
        write();
    } catch (const StoreError &error) {
        emit savingFailed(error.kind());
        return false;
    }
    return true;
}

void Journey::reloadFromDiary()
{
    m_profile = m_diary.profile();
    m_standing = m_diary.standingStops();
    m_entries = m_diary.entries();
    for (Side side : allSides) {
        if (auto clearance = m_diary.clearance(side))
            m_clearances.push_back(*std::move(clearance));
    }
}

/// T1: what is stored are the answers; the outcome is worked out again, from the time they were given. Only the very last check of a leg
/// counts: what was corrected, ended or made by other rules is asked afresh.
void Journey::restoreLastChecks()
{
    std::array<std::optional<ScreeningRecord>, 2> last;
    std::vector<ScreeningRecord> records = m_diary.screenings();
    std::sort(records.begin(), records.end(),
              [](const ScreeningRecord &a, const ScreeningRecord &b) { return a.id < b.id; });
    for (const ScreeningRecord &record : records) {
        const std::size_t leg = index(record.picture.leg);
        last[leg] = record;
        if (!record.corrected && record.level != Level::Incomplete)
            m_lastLegAnswers[leg] = record.answers.leg(record.picture.leg);
    }
    const auto counts = [this](const ScreeningRecord &record) {
        return !record.corrected && record.level != Level::Incomplete && record.rulesDigest == rules().digest &&
               record.at <= now() && now() - record.at < std::chrono::hours(rules().time.permitHours);
    };
    if (records.empty() || !counts(records.back()))
        return;
    m_answers = records.back().answers;
    m_leg = records.back().picture.leg;
    for (Side side : allSides) {
        const std::optional<ScreeningRecord> &record = last[index(side)];
        if (record && counts(*record) && record->answers.forLeg(side) == m_answers.forLeg(side))
            restoreCheck(*record);
        else
            forgetLegAnswers(side);
    }
    m_suggestions = suggest(m_core.matching, m_core.points, m_map, picture());
}

void Journey::restoreCheck(const ScreeningRecord &record)
{
    const std::size_t leg = index(record.picture.leg);
    m_pictures[leg] = record.picture;
    m_currentSpot[leg] = record.picture.spots.empty() ? std::nullopt : std::optional<std::size_t>(0);
    m_stopped[leg] = record.stopped;
    m_answeredAt[leg] = record.at;
    m_legSince[leg] = record.at;
    m_personSince = std::min(m_personSince.value_or(record.at), record.at);
    askForPermit(record.picture.leg);
}

void Journey::forgetLegAnswers(Side leg)
{
    for (const Question &question : rules().questions) {
        if (question.scope == Scope::Leg)
            m_answers.set(rules(), leg, question.id, Answer::Unanswered);
    }
}

// The path.

void Journey::goTo(JourneyStep step)
{
    if (!isReachable(step))
        return;
    m_step = step;
    emit stepChanged(step);
}

bool Journey::isReachable(JourneyStep step) const
{
    switch (step) {
    case JourneyStep::Spot:
    case JourneyStep::Symptoms:
    case JourneyStep::Safety:
        return true;
    case JourneyStep::Routine:
        return m_session ? mayContinue() || isOver(*m_session) : permit(m_leg) != nullptr;
    case JourneyStep::Feedback:
        return m_session && isOver(*m_session);
    }
    return false;
}

bool Journey::isDone(JourneyStep step) const
{
    switch (step) {
    case JourneyStep::Spot:
        return !picture().spots.empty() || !picture().pain.empty();
    case JourneyStep::Symptoms:
        return !picture().symptoms.empty() || m_step > JourneyStep::Symptoms;
    case JourneyStep::Safety:
        return permit(m_leg) != nullptr;
    case JourneyStep::Routine:
        return m_session && m_session->state() == SessionState::Finished;
    case JourneyStep::Feedback:
        return false;
    }
    return false;
}

bool Journey::isLocked(JourneyStep step) const
{
    return (step == JourneyStep::Routine || step == JourneyStep::Feedback) && !isReachable(step) &&
           refusal(m_leg).has_value();
}

// Profile.

void Journey::saveProfile(const HealthProfile &profile)
{
    m_profile = profile;
    save([&] { m_diary.saveProfile(profile); });
    emit profileChanged();
}

const Country *Journey::country() const
{
    return m_profile.country ? m_core.country(*m_profile.country) : nullptr;
}

std::string Journey::emergencyNumber() const
{
    if (!m_profile.emergencyNumber.empty())
        return m_profile.emergencyNumber;
    const Country *chosen = country();
    return chosen ? chosen->emergency : m_core.fallbackNumber;
}

// The routine.

std::optional<RoutinePlan> Journey::plan() const
{
    const TriggerPoint *chosen = point();
    if (!chosen)
        return std::nullopt;
    return planFor(*chosen, m_leg, spotFor(*chosen), picture(), outcome(), m_core.techniques, m_profile.tools);
}

RoutinePlan Journey::plan(const ReadyRoutine &routine) const
{
    std::map<Side, Outcome> outcomes;
    for (Side side : allSides) {
        if (routine.bothSides || side == m_leg)
            outcomes.emplace(side, outcome(side));
    }
    return planFor(routine, outcomes, m_core.techniques, m_profile.tools);
}

/// The spot that the point's pressing would be on: the current one if it is that point's, else the first that is. None: every spot is looked at.
std::size_t Journey::spotFor(const TriggerPoint &point) const
{
    const std::vector<MarkedSpot> &spots = picture().spots;
    const auto belongs = [&](const MarkedSpot &spot) {
        return spot.point == point.id || (!spot.point && spot.muscle == point.muscle);
    };
    if (currentSpot() && belongs(spots[*currentSpot()]))
        return *currentSpot();
    return static_cast<std::size_t>(std::find_if(spots.begin(), spots.end(), belongs) - spots.begin());
}

bool Journey::startRoutine(RoutinePlan plan, const QString &title)
{
    // Another window of the program may have recorded a stop since.
    saveChecks();
    if (plan.steps.empty() || openSoreness(plan.sides()) || !permitsFor(plan.sides()) || !keepSession() ||
        !takeSession() || !closeCutOff() || !takeSession())
        return false;
    // The entries of the sessions before count for this one: the permits are those that take them into account.
    const std::optional<std::vector<Permit>> permits = permitsFor(plan.sides());
    if (!permits) {
        letGoOfSession();
        return false;
    }
    const std::optional<int> before = painBefore();
    try {
        m_session = std::make_unique<RoutineSession>(std::move(plan), *permits, now());
    } catch (const std::invalid_argument &) {
        letGoOfSession();
        return false;
    }
    m_sessionLeg = m_leg;
    m_sessionPictures = m_pictures;
    m_sessionBefore = before;
    m_pressureFelt.reset();
    m_routineTitle = title;
    beginKeeping();
    emit sessionChanged();
    return true;
}

bool Journey::mayContinue() const
{
    if (!m_session)
        return false;
    const std::set<Side> sides = m_session->plan().sides();
    return std::all_of(sides.begin(), sides.end(), [this](Side side) { return permit(side) != nullptr; });
}

void Journey::endSession()
{
    if (!m_session || isOver(*m_session))
        return;
    m_session->pause(Tick{0});
    m_session->stop(Tick{0}, StopReason::ByPerson);
    keepProgress();
    emit sessionChanged();
}

void Journey::stopForSign(Tick now, StopReason reason)
{
    if (!m_session)
        return;
    m_session->stop(now, reason);
    keepProgress();
    // The sign belongs to the leg that was being treated, which need not be the one the pages speak of.
    const std::size_t at = m_session->stepIndex();
    const bool switching = m_session->step().kind == StepKind::SwitchSide && at > 0;
    setLeg(m_session->plan().steps[switching ? at - 1 : at].side);
    const auto sign = rules().time.stop.signs.find(std::string(idOf(reason)));
    if (sign == rules().time.stop.signs.end()) {
        restartCheck();
        return;
    }
    if (answer(sign->second) != Answer::Yes) {
        setAnswer(sign->second, Answer::Yes);
        m_stopped[index(m_leg)][sign->second] = reason;
    }
    completeCheck();
}

std::optional<int> Journey::painBefore() const
{
    if (m_session)
        return m_sessionBefore;
    if (m_painBefore)
        return m_painBefore;
    return currentSpot() ? picture().spots[*currentSpot()].intensity : std::nullopt;
}

void Journey::setPainBefore(std::optional<int> pain)
{
    if (!pain || (*pain >= 0 && *pain <= 10))
        (m_session ? m_sessionBefore : m_painBefore) = pain;
}

} // namespace calfwise
