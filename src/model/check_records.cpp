// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The answers of the safety check, and how checks are kept in the diary and taken up again.
#include "model/check_model.h"

#include "domain/screening/check_rows.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

/// Before the digest of the rules in a check about someone else. It is kept for its stop, and never taken up again.
const std::string aboutSomeoneElse = "someone-else:";

std::optional<StandingStop> stopOf(const ScreeningRecord &record)
{
    Outcome outcome;
    outcome.level = record.level;
    outcome.bothLegs = record.bothLegs;
    return ScreeningGate::stopFrom(outcome, record.picture.leg, record.at);
}

} // namespace

Answer CheckModel::answer(const QuestionId &question) const
{
    return m_answers.forLeg(m_case.leg()).of(question);
}

Answer CheckModel::remembered(const QuestionId &question) const
{
    if (m_subject == Subject::SomeoneElse)
        return Answer::Unanswered;
    const Question *known = rules().find(question);
    // Signs are asked afresh each time.
    if (!known || !known->lasting)
        return Answer::Unanswered;
    if (known->scope == Scope::Leg)
        return m_lastLegAnswers[index(m_case.leg())].of(question);
    const auto &lasting = m_profile.profile().lasting;
    const auto found = lasting.find(question);
    return found == lasting.end() ? Answer::Unanswered : found->second;
}

std::optional<StopReason> CheckModel::stoppedFor(const QuestionId &question, Side leg) const
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

/// An answer that changes ends what was concluded from the old one: for both legs if it holds for the person.
void CheckModel::put(const Question &question, Answer answer)
{
    if (this->answer(question.id) == answer)
        return;
    const Side leg = m_case.leg();
    m_answers.set(rules(), leg, question.id, answer);
    for (Side side : allSides) {
        if (side == leg || question.scope == Scope::Person)
            m_stopped[index(side)].erase(question.id);
    }
    std::optional<Instant> &since = question.scope == Scope::Person ? m_personSince : m_legSince[index(leg)];
    since = std::min(since.value_or(now()), now());
    answerAge();
    endCheck(leg);
    if (question.scope == Scope::Person)
        endCheck(otherSide(leg));
}

void CheckModel::setAnswer(const QuestionId &question, Answer answer)
{
    setAnswers({{question, answer}});
}

void CheckModel::setAnswers(const std::map<QuestionId, Answer> &given)
{
    bool any = false;
    for (const auto &[id, answer] : given) {
        const Question *known = rules().find(id);
        if (!known || this->answer(id) == answer)
            continue;
        put(*known, answer);
        any = true;
    }
    if (!any)
        return;
    emit answersChanged();
    emit changed();
}

bool CheckModel::denyRest(const PageId &page, const std::set<RowId> &seen)
{
    const std::vector<ScreeningPage> &pages = rules().pages;
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const ScreeningPage &each) { return each.id == page; });
    if (found == pages.end() || !sawNewMedicine(*found, seen))
        return false;
    Answers given = m_answers.forLeg(m_case.leg());
    // The age is no question of the page where it follows from who it is.
    if (m_subject && given.of(rules().underAge) == Answer::Unanswered)
        given.set(rules().underAge, underAge(*m_subject));
    PageEntry entry(rules(), *found, m_case.picture(), given);
    for (const RowId &row : seen)
        entry.setSeen(row);
    if (!entry.denyRest())
        return false;
    for (const auto &[id, answer] : entry.answers())
        put(*rules().find(id), answer);
    if (found->confirmed)
        m_askedInFull[index(m_case.leg())] = now();
    denyNewMedicine(*found);
    emit answersChanged();
    emit changed();
    return true;
}

std::optional<PageId> CheckModel::firstOpenPage() const
{
    for (const ScreeningPage &page : rules().pages) {
        for (const Question &question : rules().questions) {
            if (question.page == page.id && isAsked(question, m_case.picture()) &&
                answer(question.id) == Answer::Unanswered)
                return page.id;
        }
    }
    return std::nullopt;
}

/// When the oldest of the answers that hold for a leg was given; nothing while there is none.
std::optional<Instant> CheckModel::answeredSince(Side leg) const
{
    const std::optional<Instant> &ofLeg = m_legSince[index(leg)];
    if (!m_personSince || !ofLeg)
        return m_personSince ? m_personSince : ofLeg;
    return std::min(*m_personSince, *ofLeg);
}

// Kept in the diary.

void CheckModel::storeCheck(Side leg, const Outcome &outcome, Instant at)
{
    ScreeningRecord record;
    record.at = at;
    record.picture = m_case.picture(leg);
    record.answers = m_answers;
    record.stopped = m_stopped[index(leg)];
    record.level = outcome.level;
    record.bothLegs = outcome.bothLegs;
    record.rulesDigest = (m_subject == Subject::SomeoneElse ? aboutSomeoneElse : std::string()) + rules().digest;
    m_unsaved.push_back(std::move(record));
    saveChecks();
}

/// What can't be saved is kept and tried again with the next check; until then its stop stands in memory.
void CheckModel::saveChecks()
{
    forgetJudged();
    save([this] {
        while (!m_unsaved.empty()) {
            m_store.addScreening(m_unsaved.front());
            // It stands at every moment, also when the next write or the reading fails.
            if (const auto stop = stopOf(m_unsaved.front()))
                m_standing.push_back(*stop);
            m_unsaved.erase(m_unsaved.begin());
        }
        m_standing = m_store.standingStops();
    });
}

/// The diary's stops, and those that could not be written to it.
std::vector<StandingStop> CheckModel::standing() const
{
    std::vector<StandingStop> all = m_standing;
    for (const ScreeningRecord &record : m_unsaved) {
        if (const auto stop = stopOf(record))
            all.push_back(*stop);
    }
    // What nobody has said to have gone counts as not gone.
    for (const SpotStop &stop : m_openStops)
        all.push_back(standingFrom(rules(), stop));
    return all;
}

void CheckModel::saveClearances()
{
    save([this] {
        while (m_unsavedClearances > 0) {
            m_store.addClearance(*(m_clearances.end() - static_cast<std::ptrdiff_t>(m_unsavedClearances)));
            --m_unsavedClearances;
        }
    });
}

void CheckModel::catchUp()
{
    saveChecks();
    saveClearances();
    save([this] {
        std::vector<Clearance> all = m_store.clearances();
        all.insert(all.end(), m_clearances.end() - static_cast<std::ptrdiff_t>(m_unsavedClearances),
                   m_clearances.end());
        m_clearances = std::move(all);
        readStops();
        rememberLegs();
        forgetJudged();
    });
    emit changed();
}

/// T1: what is stored are the answers; the outcome is worked out again, from the time they were given. Only the very
/// last check of a leg counts: what was corrected, ended or made by other rules is asked afresh.
void CheckModel::restoreLastChecks()
{
    std::array<std::optional<ScreeningRecord>, 2> last;
    const std::vector<ScreeningRecord> records = m_store.latestScreenings();
    for (const ScreeningRecord &record : records) {
        last[index(record.picture.leg)] = record;
        rememberLeg(record);
    }
    findOpenStops();
    for (Side side : allSides) {
        if (const auto &record = last[index(side)])
            m_notTakenUp[index(side)] = whyNot(*record);
    }
    const auto counts = [this](const ScreeningRecord &record) { return isAnswered(record) && !whyNot(record); };
    if (records.empty() || !counts(records.back()))
        return;
    m_answers = records.back().answers;
    const Side shown = records.back().picture.leg;
    for (Side side : {otherSide(shown), shown}) {
        const std::optional<ScreeningRecord> &record = last[index(side)];
        if (record && counts(*record) && record->answers.forLeg(side) == m_answers.forLeg(side))
            restoreCheck(*record);
        else
            forgetLegAnswers(side);
    }
}

/// Neither corrected nor ended, and not about someone else: after a restart nobody knows any more whose leg it was.
bool CheckModel::isAnswered(const ScreeningRecord &record) const
{
    return !record.corrected && record.level != Level::Incomplete &&
           record.rulesDigest.compare(0, aboutSomeoneElse.size(), aboutSomeoneElse) != 0;
}

std::optional<NotTakenUp> CheckModel::whyNot(const ScreeningRecord &record) const
{
    if (!isAnswered(record))
        return std::nullopt;
    if (record.at > now())
        return NotTakenUp::ClockSetBack;
    if (now() - record.at >= std::chrono::hours(rules().time.permitHours))
        return NotTakenUp::Expired;
    return record.rulesDigest == rules().digest ? std::nullopt : std::optional(NotTakenUp::OtherRules);
}

void CheckModel::restoreCheck(const ScreeningRecord &record)
{
    const std::size_t leg = index(record.picture.leg);
    m_case.startWith(record.picture);
    m_stopped[leg] = record.stopped;
    m_answeredAt[leg] = record.at;
    m_legSince[leg] = record.at;
    m_personSince = std::min(m_personSince.value_or(record.at), record.at);
    askForPermit(record.picture.leg);
}

void CheckModel::forgetLegAnswers(Side leg)
{
    for (const Question &question : rules().questions) {
        if (question.scope == Scope::Leg)
            m_answers.set(rules(), leg, question.id, Answer::Unanswered);
    }
}

} // namespace calfwise
