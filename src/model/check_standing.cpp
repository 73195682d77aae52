// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the safety check remembers after a stop: of a routine (T3), and of a leg that was to be looked at (T4).
#include "model/check_model.h"

#include "domain/screening/spot.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace calfwise {

// Stops of a routine.

std::optional<SpotStop> CheckModel::openStop() const
{
    return m_openStops.empty() ? std::nullopt : std::optional(m_openStops.front());
}

bool CheckModel::mayHaveGone(const SpotStop &stop) const
{
    // By a clock that was set back nobody can tell how long it was.
    return stop.at <= now() && calfwise::mayHaveGone(rules().time.stop, stop, now());
}

void CheckModel::answerStop(Answer gone)
{
    const std::optional<SpotStop> stop = openStop();
    if (!stop)
        return;
    const bool hasGone = gone == Answer::Yes && mayHaveGone(*stop);
    m_openStops.erase(m_openStops.begin());
    forgetJudged();
    if (!hasGone) {
        if (const std::optional<QuestionId> sign = signUntilGone(rules().time.stop, stop->reason))
            closeForSign(stop->leg, stop->reason, *sign);
        else
            restartCheck();
        return;
    }
    for (SpotStop &each : m_spotStops) {
        if (each.at == stop->at && each.leg == stop->leg && each.reason == stop->reason)
            each.gone = true;
    }
    if (stop->id != 0)
        save([&] { m_store.setSpotStopGone(stop->id, true); });
    for (Side side : allSides) {
        if (m_answeredAt[index(side)])
            askForPermit(side);
    }
    emit changed();
}

/// A stop is answered by saying that it has gone, by the check that says that it has not, or by a clinician since.
/// After as many days as it would stand it is of no use to ask.
void CheckModel::findOpenStops()
{
    const Instant oldest = now() - std::chrono::days(rules().time.sameDayStandsDays);
    std::vector<SpotStop> asked;
    std::copy_if(m_spotStops.begin(), m_spotStops.end(), std::back_inserter(asked), [&](const SpotStop &stop) {
        const bool seen = std::any_of(m_clearances.begin(), m_clearances.end(), [&](const Clearance &clearance) {
            return clearance.leg == stop.leg && clearance.at > stop.at;
        });
        return isAskedLater(stop.reason) && !stop.gone && !seen && stop.at > oldest;
    });
    // Checks are read only where there is something to look up in them.
    std::vector<ScreeningRecord> records = m_unsaved;
    if (!asked.empty()) {
        const std::vector<ScreeningRecord> kept = m_store.screenings(oldest);
        records.insert(records.end(), kept.begin(), kept.end());
    }
    std::erase_if(asked, [&](const SpotStop &stop) {
        const std::optional<QuestionId> sign = signUntilGone(rules().time.stop, stop.reason);
        return std::any_of(records.begin(), records.end(), [&](const ScreeningRecord &record) {
            const auto said = sign ? record.stopped.find(*sign) : record.stopped.end();
            return record.picture.leg == stop.leg && record.at >= stop.at && said != record.stopped.end() &&
                   said->second == stop.reason;
        });
    });
    m_openStops = std::move(asked);
}

/// What the diary knows of stops, and what it couldn't take before.
void CheckModel::readStops()
{
    for (SpotStop &stop : m_spotStops) {
        if (stop.id == 0)
            stop.id = m_store.addSpotStop(stop);
    }
    std::vector<SpotStop> stored = m_store.spotStops();
    // In a diary that took the place of a damaged one ids may be others, and stops of this run may be missing.
    for (const SpotStop &known : m_spotStops) {
        const auto found = std::find_if(stored.begin(), stored.end(), [&](const SpotStop &each) {
            return each.at == known.at && each.leg == known.leg && each.reason == known.reason;
        });
        if (found == stored.end())
            stored.push_back(known);
        else if (known.gone && !std::exchange(found->gone, true))
            m_store.setSpotStopGone(found->id, true);
    }
    m_spotStops = std::move(stored);
    findOpenStops();
}

// What is asked first.

namespace {

bool isSame(const StandingStop &one, const StandingStop &other)
{
    return one.leg == other.leg && one.since == other.since && one.level == other.level;
}

} // namespace

std::optional<FirstQuestion> CheckModel::firstQuestion() const
{
    if (const std::optional<SpotStop> open = openStop()) {
        FirstQuestion question;
        question.kind = FirstQuestion::Kind::HasItGone;
        question.leg = open->leg;
        question.stop = open;
        return question;
    }
    // What is folded away for one leg must not hide what is open for the other.
    const std::optional<FirstQuestion> shown = firstQuestionOf(m_case.leg());
    const std::optional<FirstQuestion> other = firstQuestionOf(otherSide(m_case.leg()));
    if (other && (!shown || (shown->folded && !other->folded)))
        return other;
    return shown;
}

std::optional<FirstQuestion> CheckModel::firstQuestionOf(Side leg) const
{
    const std::optional<Refusal> refused = refusal(leg);
    if (!refused || (!refused->standing && !refused->follow))
        return std::nullopt;
    FirstQuestion question;
    question.leg = refused->standing ? refused->standing->leg : leg;
    question.standing = refused->standing;
    const std::optional<Refusal> ofThatLeg = question.leg == leg ? refused : refusal(question.leg);
    if (ofThatLeg && ofThatLeg->follow && (!question.standing || ofThatLeg->follow->at >= question.standing->since)) {
        const bool waits = ofThatLeg->follow->finding == Finding::WaitingForResult;
        question.clearance = ofThatLeg->follow;
        question.kind = waits ? FirstQuestion::Kind::AwaitResult : FirstQuestion::Kind::FollowAdvice;
        const Instant again = question.clearance->at + std::chrono::days(rules().time.waitingDays);
        question.folded = !waits || now() < again || m_foldedResult == question.clearance->at;
        return question;
    }
    question.kind = FirstQuestion::Kind::HaveYouBeen;
    const auto isFolded = [&](const StandingStop &each) { return isSame(each, *question.standing); };
    question.folded =
        question.standing->level != Level::Emergency && std::any_of(m_folded.begin(), m_folded.end(), isFolded);
    return question;
}

void CheckModel::sayNotYet()
{
    const std::optional<FirstQuestion> question = firstQuestion();
    if (!question)
        return;
    if (question->kind == FirstQuestion::Kind::AwaitResult)
        m_foldedResult = question->clearance->at;
    else if (question->kind == FirstQuestion::Kind::HaveYouBeen)
        m_folded.push_back(*question->standing);
    emit changed();
}

std::optional<ScreeningRecord> CheckModel::recordOf(const StandingStop &stop) const
{
    std::vector<ScreeningRecord> records = m_unsaved;
    static_cast<void>(attempt([&] {
        for (ScreeningRecord &record : m_store.screenings(stop.since))
            records.push_back(std::move(record));
    }));
    const auto found = std::find_if(records.begin(), records.end(), [&](const ScreeningRecord &record) {
        return !record.corrected && record.at == stop.since && record.picture.leg == stop.leg &&
               record.level == stop.level;
    });
    return found == records.end() ? std::nullopt : std::optional(*found);
}

Outcome CheckModel::outcomeOf(const ScreeningRecord &record) const
{
    const Answers then = record.answers.forLeg(record.picture.leg);
    Answers known;
    for (const auto &[id, given] : then.all()) {
        if (rules().find(id))
            known.set(id, given);
    }
    return evaluate(rules(), known, record.picture, spotFacts(record.picture, m_case.map(), m_case.core().points), {},
                    std::nullopt, record.at);
}

void CheckModel::recordClearance(Clearance clearance)
{
    clearance.at = std::min(clearance.at, now());
    m_clearances.push_back(clearance);
    ++m_unsavedClearances;
    saveClearances();
    std::erase_if(m_openStops,
                  [&](const SpotStop &stop) { return stop.leg == clearance.leg && stop.at < clearance.at; });
    restartCheck();
}

bool CheckModel::hasExpired(Side leg) const
{
    const std::optional<Instant> &at = m_answeredAt[index(leg)];
    return at && (now() < *at || now() - *at >= std::chrono::hours(rules().time.permitHours));
}

} // namespace calfwise
