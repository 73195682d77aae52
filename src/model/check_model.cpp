// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check_model.h"

#include "domain/diary/trends.h"
#include "domain/screening/spot.h"
#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

CheckModel::CheckModel(const CheckParts &parts, QObject *parent)
    : QObject(parent), m_gate(parts.gate), m_case(parts.theCase), m_diary(parts.diary), m_profile(parts.profile),
      m_store(parts.store), m_clock(parts.clock), m_standing(m_store.standingStops()),
      m_clearances(m_store.clearances()), m_spotStops(m_store.spotStops())
{
    m_subject = rememberedSubject();
    restoreLastChecks();
    connect(&m_case, &CaseModel::edited, this, &CheckModel::pictureEdited);
    connect(&m_case, &CaseModel::legChanged, this, [this] {
        emit answersChanged();
        emit changed();
    });
    connect(&m_diary, &DiaryModel::aboutToChange, this, &CheckModel::holdPermits);
    connect(&m_diary, &DiaryModel::changed, this, &CheckModel::renewPermits);
}

void CheckModel::save(const std::function<void()> &write)
{
    const SaveResult result = attempt(write);
    if (result != SaveResult::Done)
        emit savingFailed(result);
}

// What the gate says. It is asked once for each change and each second.

void CheckModel::forgetJudged() const
{
    m_judged = {};
}

LegHistory CheckModel::history(Side leg) const
{
    const Picture &picture = m_case.picture(leg);
    LegHistory history = m_diary.history(picture);
    addStops(history, picture, m_spotStops, m_clearances, rules().time.stop, now());
    return history;
}

ScreeningCase CheckModel::screeningCase(Side leg) const
{
    ScreeningCase made;
    made.leg = leg;
    made.answers = m_answers;
    made.answeredAt = m_answeredAt[index(leg)].value_or(Instant{});
    made.picture = m_case.picture(leg);
    made.spots = spotFacts(made.picture, m_case.map(), m_case.core().points);
    made.history = history(leg);
    made.clearances = m_clearances;
    made.standing = standing();
    return made;
}

const CheckModel::Judged &CheckModel::judged(Side leg) const
{
    const Instant at = now();
    const std::pair revisions(m_case.revision(), m_diary.revision());
    if (m_judgedAt != at || m_judgedFor != revisions) {
        forgetJudged();
        m_judgedAt = at;
        m_judgedFor = revisions;
    }
    std::optional<Judged> &known = m_judged[index(leg)];
    if (!known) {
        const ScreeningCase made = screeningCase(leg);
        const std::optional<Permit> &held = m_permits[index(leg)];
        known.emplace(
            Judged{m_gate.judge(made, at), m_gate.admit(made, at), held && m_gate.stillHolds(*held, made, at)});
    }
    return *known;
}

Outcome CheckModel::outcome(Side leg) const
{
    return judged(leg).outcome;
}

const Permit *CheckModel::permit(Side leg) const
{
    return judged(leg).permitHolds ? &*m_permits[index(leg)] : nullptr;
}

std::optional<std::vector<Permit>> CheckModel::permits(const std::set<Side> &legs) const
{
    std::vector<Permit> all;
    for (Side leg : legs) {
        const Permit *held = permit(leg);
        if (!held)
            return std::nullopt;
        all.push_back(*held);
    }
    return all;
}

std::optional<Refusal> CheckModel::refusal(Side leg) const
{
    if (permit(leg))
        return std::nullopt;
    const Refusal *refused = std::get_if<Refusal>(&judged(leg).admitted);
    if (!refused)
        return std::nullopt;
    const bool answered = m_answeredAt[index(leg)].has_value() && !refused->expired;
    const bool closed = answered && refused->outcome.level != Level::Incomplete;
    if (!closed && !refused->standing && !refused->otherLeg && !refused->follow)
        return std::nullopt;
    return *refused;
}

bool CheckModel::isChecked(Side leg) const
{
    return permit(leg) || refusal(leg);
}

std::vector<MimicId> CheckModel::lookAlikes(std::size_t most) const
{
    return calfwise::lookAlikes(m_case.core().mimics, m_case.map(), m_case.picture(), m_answers.forLeg(m_case.leg()),
                                m_case.suggestions(), most);
}

void CheckModel::askForPermit(Side leg)
{
    forgetJudged();
    const auto admitted = m_gate.admit(screeningCase(leg), now());
    if (const Permit *permit = std::get_if<Permit>(&admitted))
        m_permits[index(leg)] = *permit;
    else
        m_permits[index(leg)].reset();
}

/// The entries are part of the history that permits are bound to: one that held before they changed is judged again,
/// from the same time.
void CheckModel::holdPermits()
{
    for (Side side : allSides)
        m_held[index(side)] = permit(side) != nullptr;
}

void CheckModel::renewPermits()
{
    for (Side side : allSides) {
        if (std::exchange(m_held[index(side)], false))
            askForPermit(side);
    }
    emit changed();
}

/// T1: a changed picture ends the leg's check. If the same answers now call for a stop, it is recorded at once.
void CheckModel::pictureEdited(Side leg)
{
    const bool wasChecked = m_answeredAt[index(leg)].has_value();
    endCheck(leg);
    if (wasChecked) {
        const Level level = outcome(leg).level;
        if (level != Level::Incomplete && isWorse(level, Level::SeeSomeone))
            completeCheck();
    }
    emit changed();
}

// How checks end.

void CheckModel::completeCheck()
{
    const Side leg = m_case.leg();
    forgetJudged();
    const Outcome found = outcome(leg);
    if (found.level == Level::Incomplete)
        return;
    rememberLasting();
    closeCheck(leg, found);
}

bool CheckModel::decideNow()
{
    const Side leg = m_case.leg();
    forgetJudged();
    const Outcome found = m_gate.judgeNow(screeningCase(leg), now());
    if (!outcome(leg).shownBeside || found.level == Level::Incomplete)
        return false;
    closeCheck(leg, found);
    return true;
}

void CheckModel::closeCheck(Side leg, const Outcome &found)
{
    const Instant since = answeredSince(leg).value_or(now());
    // A permit counts from the oldest answer, a stop from when it was found.
    storeCheck(leg, found, found.passes() ? since : now());
    m_answeredAt[index(leg)] = since;
    m_notTakenUp[index(leg)].reset();
    askForPermit(leg);
    if (!permit(leg))
        emit closed();
    emit changed();
}

/// T1: the permit ends, and the diary says so, so that a restart does not bring it back.
void CheckModel::endCheck(Side leg)
{
    forgetJudged();
    m_permits[index(leg)].reset();
    if (!m_answeredAt[index(leg)])
        return;
    m_answeredAt[index(leg)].reset();
    storeCheck(leg, Outcome{}, now());
}

void CheckModel::answerAnythingNew(Answer answer)
{
    if (answer != Answer::No)
        restartCheck();
}

void CheckModel::recordSign(Side leg, StopReason reason, const std::optional<MarkedSpot> &spot)
{
    m_case.setLeg(leg);
    if (questionAfter(reason) == StopQuestion::HowBad || questionAfter(reason) == StopQuestion::None)
        return;
    // Not gone until somebody says so; it counts for this run also where it can't be kept.
    SpotStop stop{now(), leg, reason, spot, false, 0};
    save([&] { stop.id = m_store.addSpotStop(stop); });
    m_spotStops.push_back(stop);
    forgetJudged();
    if (isAskedLater(reason)) {
        m_openStops.push_back(stop);
        emit closed();
        emit changed();
        return;
    }
    const auto sign = rules().time.stop.signs.find(std::string(idOf(reason)));
    if (sign == rules().time.stop.signs.end())
        restartCheck();
    else
        closeForSign(leg, reason, sign->second);
}

/// The sign decides at once, also where the rest of the check has not been answered (O2).
void CheckModel::closeForSign(Side leg, StopReason reason, const QuestionId &sign)
{
    m_case.setLeg(leg);
    if (answer(sign) != Answer::Yes)
        setAnswer(sign, Answer::Yes);
    m_stopped[index(leg)][sign] = reason;
    forgetJudged();
    const Outcome found = decidedNow(outcome(leg));
    if (outcome(leg).level != Level::Incomplete || found.level == Level::Incomplete) {
        completeCheck();
        return;
    }
    storeCheck(leg, found, now());
    emit closed();
    emit changed();
}

void CheckModel::restartCheck()
{
    for (Side side : allSides)
        endCheck(side);
    m_answers.clear();
    m_stopped = {};
    m_personSince.reset();
    m_legSince = {};
    // Who has to be said again, unless it is the one who is remembered.
    m_subject = rememberedSubject();
    m_newMedicine = Answer::Unanswered;
    m_changesProfile = false;
    m_confirmed = false;
    m_askedInFull = {};
    forgetJudged();
    emit closed();
    emit answersChanged();
    emit changed();
}

bool CheckModel::dropExpiredAnswers()
{
    const std::optional<Instant> since = answeredSince(m_case.leg());
    const bool expired = since && (now() < *since || now() - *since >= std::chrono::hours(rules().time.permitHours));
    if (expired)
        restartCheck();
    return expired;
}

void CheckModel::correctAnswers()
{
    const TimeRules &time = rules().time;
    const int longest = std::max({time.emergencyStandsDays, time.sameDayStandsDays, time.withinDaysStandsDays});
    const auto concerns = [&](const ScreeningRecord &record) {
        return !record.corrected && record.picture.leg == m_case.leg() && record.level != Level::Incomplete &&
               isWorse(record.level, Level::SeeSomeone);
    };
    std::erase_if(m_unsaved, concerns);
    save([&] {
        for (const ScreeningRecord &record : m_store.screenings(now() - std::chrono::days(longest))) {
            // NotFound: it no longer stands anywhere, which is what is wanted.
            if (concerns(record))
                static_cast<void>(m_store.markCorrected(record.id));
        }
    });
    saveChecks();
    restartCheck();
}

} // namespace calfwise
