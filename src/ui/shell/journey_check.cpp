// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safety check's part of the journey: answers, permits, stops.
#include "ui/shell/journey.h"

#include "domain/screening/spot.h"
#include "ui/shell/local_time.h"

#include <algorithm>

namespace calfwise {

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
    const auto found = m_profile.lasting.find(question);
    return found == m_profile.lasting.end() ? Answer::Unanswered : found->second;
}

void Journey::setAnswer(const QuestionId &question, Answer answer)
{
    if (this->answer(question) == answer)
        return;
    m_answers.set(rules(), m_leg, question, answer);
    m_answeredAt[index(m_leg)].reset();
    emit answersChanged();
    emit checkChanged();
}

void Journey::denyRest(const PageId &page)
{
    for (const Question &question : rules().questions) {
        if (question.page == page && !countsAsYes(answer(question.id)))
            m_answers.set(rules(), m_leg, question.id, Answer::No);
    }
    emit answersChanged();
    emit checkChanged();
}

std::optional<PageId> Journey::firstOpenPage() const
{
    for (const ScreeningPage &page : rules().pages) {
        for (const Question &question : rules().questions) {
            if (question.page == page.id && answer(question.id) == Answer::Unanswered)
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

void Journey::completeCheck()
{
    const Outcome judged = outcome();
    if (judged.level == Level::Incomplete)
        return;
    const Instant at = now();
    ScreeningRecord record;
    record.at = at;
    record.picture = picture();
    record.answers = m_answers;
    record.level = judged.level;
    record.bothLegs = judged.bothLegs;
    record.rulesDigest = rules().digest;
    if (!save([&] { record.id = m_diary.addScreening(record); })) {
        // Not saved, but a stop stands for this run all the same.
        if (const auto stop = ScreeningGate::stopFrom(judged, m_leg, at))
            m_standing.push_back(*stop);
    } else {
        save([this] { m_standing = m_diary.standingStops(); });
    }
    for (const Question &question : rules().questions) {
        if (question.lasting && answer(question.id) != Answer::Unanswered)
            m_profile.lasting[question.id] = answer(question.id);
    }
    save([this] { m_diary.saveProfile(m_profile); });
    m_answeredAt[index(m_leg)] = at;
    askForPermit(m_leg);
    emit checkChanged();
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

void Journey::endPermits()
{
    for (std::optional<Permit> &held : m_permits)
        held.reset();
}

void Journey::answerAnythingNew(Answer answer)
{
    if (answer != Answer::No)
        restartCheck();
}

void Journey::restartCheck()
{
    endPermits();
    for (const Question &question : rules().questions)
        m_answers.set(rules(), m_leg, question.id, Answer::Unanswered);
    m_answeredAt = {};
    emit answersChanged();
    emit checkChanged();
}

void Journey::correctAnswers()
{
    save([this] {
        for (const ScreeningRecord &record : m_diary.screenings()) {
            const bool concerns = record.picture.leg == m_leg || record.bothLegs;
            if (!record.corrected && concerns && isWorse(record.level, Level::SeeSomeone))
                m_diary.markCorrected(record.id);
        }
        m_standing = m_diary.standingStops();
    });
    if (!m_diary.isSaved())
        std::erase_if(m_standing, [this](const StandingStop &stop) { return stop.leg == m_leg || stop.bothLegs; });
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
