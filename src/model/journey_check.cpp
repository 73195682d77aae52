// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safety check's part of the journey: answers, permits, stops.
#include "model/journey.h"

#include "domain/screening/spot.h"
#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

namespace {

int longestStandingDays(const TimeRules &time)
{
    return std::max({time.emergencyStandsDays, time.sameDayStandsDays, time.withinDaysStandsDays});
}

} // namespace

LegHistory Journey::history(Side leg) const
{
    std::vector<DiaryEntry> entries;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(entries),
                 [leg](const DiaryEntry &entry) { return entry.leg == leg; });
    return historyOf(entries, picture(leg), rules().time, now(), utcOffsetMinutes(now()));
}

ScreeningCase Journey::screeningCase(Side leg) const
{
    ScreeningCase made;
    made.leg = leg;
    made.answers = m_answers;
    made.answeredAt = m_answeredAt[index(leg)].value_or(Instant{});
    made.picture = picture(leg);
    made.spots = spotFacts(made.picture, m_map, m_core.points);
    made.history = history(leg);
    made.clearances = m_clearances;
    made.standing = m_standing;
    return made;
}

Answer Journey::answer(const QuestionId &question) const
{
    return m_answers.forLeg(m_leg).of(question);
}

Answer Journey::remembered(const QuestionId &question) const
{
    const Question *known = rules().find(question);
    if (known && known->scope == Scope::Leg)
        return m_lastLegAnswers[index(m_leg)].of(question);
    const auto found = m_profile.lasting.find(question);
    return found == m_profile.lasting.end() ? Answer::Unanswered : found->second;
}

/// An answer that changes ends what was concluded from the old one: for both legs if it holds for the person.
void Journey::put(const Question &question, Answer answer)
{
    if (this->answer(question.id) == answer)
        return;
    m_answers.set(rules(), m_leg, question.id, answer);
    for (Side side : allSides) {
        if (side == m_leg || question.scope == Scope::Person)
            m_stopped[index(side)].erase(question.id);
    }
    std::optional<Instant> &since = question.scope == Scope::Person ? m_personSince : m_legSince[index(m_leg)];
    since = std::min(since.value_or(now()), now());
    endCheck(m_leg);
    if (question.scope == Scope::Person)
        endCheck(otherSide(m_leg));
}

std::optional<StopReason> Journey::stoppedFor(const QuestionId &question, Side leg) const
{
    const Question *known = rules().find(question);
    for (Side side : {leg, otherSide(leg)}) {
        const auto found = m_stopped[index(side)].find(question);
        if (found != m_stopped[index(side)].end())
            return found->second;
        if (known && known->scope == Scope::Leg)
            break;
    }
    return std::nullopt;
}

void Journey::setAnswer(const QuestionId &question, Answer answer)
{
    const Question *known = rules().find(question);
    if (!known || this->answer(question) == answer)
        return;
    put(*known, answer);
    emit answersChanged();
    emit checkChanged();
}

void Journey::denyRest(const PageId &page)
{
    for (const Question &question : rules().questions) {
        if (question.page == page && isAsked(question, picture()) && !countsAsYes(answer(question.id)))
            put(question, Answer::No);
    }
    emit answersChanged();
    emit checkChanged();
}

std::optional<PageId> Journey::firstOpenPage() const
{
    for (const ScreeningPage &page : rules().pages) {
        for (const Question &question : rules().questions) {
            if (question.page == page.id && isAsked(question, picture()) && answer(question.id) == Answer::Unanswered)
                return page.id;
        }
    }
    return std::nullopt;
}

Outcome Journey::outcome() const
{
    return outcome(m_leg);
}

Outcome Journey::outcome(Side leg) const
{
    return m_gate.judge(screeningCase(leg), now());
}

void Journey::askForPermit(Side leg)
{
    auto admitted = m_gate.admit(screeningCase(leg), now());
    if (Permit *permit = std::get_if<Permit>(&admitted))
        m_permits[index(leg)].emplace(std::move(*permit));
    else
        m_permits[index(leg)].reset();
}

std::optional<Instant> Journey::answeredSince(Side leg) const
{
    const std::optional<Instant> &ofLeg = m_legSince[index(leg)];
    if (!m_personSince || !ofLeg)
        return m_personSince ? m_personSince : ofLeg;
    return std::min(*m_personSince, *ofLeg);
}

void Journey::dropExpiredAnswers()
{
    const std::optional<Instant> since = answeredSince(m_leg);
    if (since && (now() < *since || now() - *since >= std::chrono::hours(rules().time.permitHours)))
        restartCheck();
}

void Journey::storeCheck(Side leg, const Outcome &outcome, Instant at)
{
    ScreeningRecord record;
    record.at = at;
    record.picture = picture(leg);
    record.answers = m_answers;
    record.stopped = m_stopped[index(leg)];
    record.level = outcome.level;
    record.bothLegs = outcome.bothLegs;
    record.rulesDigest = rules().digest;
    m_unsaved.push_back(std::move(record));
    saveChecks();
}

/// What cannot be saved is kept and tried again with the next check; until then its stop stands in memory.
void Journey::saveChecks()
{
    save([this] {
        while (!m_unsaved.empty()) {
            m_diary.addScreening(m_unsaved.front());
            m_unsaved.erase(m_unsaved.begin());
        }
        m_standing = m_diary.standingStops();
    });
    for (const ScreeningRecord &record : m_unsaved) {
        Outcome outcome;
        outcome.level = record.level;
        outcome.bothLegs = record.bothLegs;
        if (const auto stop = ScreeningGate::stopFrom(outcome, record.picture.leg, record.at))
            m_standing.push_back(*stop);
    }
}

/// Lasting conditions are remembered to be confirmed next time; those of a leg for that leg alone.
void Journey::rememberLasting()
{
    HealthProfile profile = m_profile;
    for (const Question &question : rules().questions) {
        if (question.lasting && question.scope == Scope::Person && answer(question.id) != Answer::Unanswered)
            profile.lasting[question.id] = answer(question.id);
    }
    m_lastLegAnswers[index(m_leg)] = m_answers.leg(m_leg);
    if (profile.lasting == m_profile.lasting)
        return;
    m_profile = std::move(profile);
    save([this] { m_diary.saveProfile(m_profile); });
}

void Journey::completeCheck()
{
    const Outcome judged = outcome();
    if (judged.level == Level::Incomplete)
        return;
    const Instant since = answeredSince(m_leg).value_or(now());
    // A permit counts from the oldest answer, a stop from when it was found.
    storeCheck(m_leg, judged, judged.passes() ? since : now());
    rememberLasting();
    m_answeredAt[index(m_leg)] = since;
    askForPermit(m_leg);
    if (!permit(m_leg))
        endSession();
    emit checkChanged();
}

/// T1: the permit ends, and the diary says so, so that a restart does not bring it back.
void Journey::endCheck(Side leg)
{
    m_permits[index(leg)].reset();
    if (!m_answeredAt[index(leg)])
        return;
    m_answeredAt[index(leg)].reset();
    storeCheck(leg, Outcome{}, now());
}

bool Journey::isChecked(Side leg) const
{
    return permit(leg) || refusal(leg);
}

const Permit *Journey::permit(Side leg) const
{
    const std::optional<Permit> &held = m_permits[index(leg)];
    return held && m_gate.stillHolds(*held, screeningCase(leg), now()) ? &*held : nullptr;
}

std::optional<Refusal> Journey::refusal(Side leg) const
{
    if (permit(leg))
        return std::nullopt;
    auto admitted = m_gate.admit(screeningCase(leg), now());
    Refusal *refused = std::get_if<Refusal>(&admitted);
    if (!refused)
        return std::nullopt;
    const bool answered = m_answeredAt[index(leg)].has_value() && !refused->expired;
    const bool closed = answered && refused->outcome.level != Level::Incomplete;
    if (!closed && !refused->standing && !refused->otherLeg)
        return std::nullopt;
    return std::move(*refused);
}

void Journey::answerAnythingNew(Answer answer)
{
    if (answer != Answer::No)
        restartCheck();
}

void Journey::restartCheck()
{
    for (Side side : allSides)
        endCheck(side);
    m_answers.clear();
    m_stopped = {};
    m_personSince.reset();
    m_legSince = {};
    endSession();
    emit answersChanged();
    emit checkChanged();
}

void Journey::correctAnswers()
{
    const Instant longAgo = now() - std::chrono::days(longestStandingDays(rules().time));
    const auto concerns = [&](const ScreeningRecord &record) {
        return !record.corrected && record.picture.leg == m_leg && record.level != Level::Incomplete &&
               isWorse(record.level, Level::SeeSomeone);
    };
    std::erase_if(m_unsaved, concerns);
    save([&] {
        for (const ScreeningRecord &record : m_diary.screenings(longAgo)) {
            if (concerns(record))
                m_diary.markCorrected(record.id);
        }
    });
    saveChecks();
    restartCheck();
}

void Journey::recordClearance(Instant visit, const std::string &said)
{
    const Clearance clearance{m_leg, std::min(visit, now()), said};
    save([&] { m_diary.addClearance(clearance); });
    m_clearances.push_back(clearance);
    restartCheck();
}

} // namespace calfwise
