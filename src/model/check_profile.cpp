// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who the safety check is about, and what is remembered of them from one check to the next (T6).
#include "model/check_model.h"

#include <algorithm>

namespace calfwise {

namespace {

const ScreeningPage *pageOf(const RuleBook &rules, const PageId &id)
{
    const auto found =
        std::find_if(rules.pages.begin(), rules.pages.end(), [&](const ScreeningPage &each) { return each.id == id; });
    return found == rules.pages.end() ? nullptr : &*found;
}

/// The row of "a new medicine or diagnosis", which asks for nothing of its own; null where the page has none.
const ScreeningRow *newMedicineRow(const ScreeningPage &page)
{
    const auto found = std::find_if(page.rows.begin(), page.rows.end(), [](const ScreeningRow &row) {
        return row.asks.empty() && !row.opens.value().empty();
    });
    return found == page.rows.end() ? nullptr : &*found;
}

/// From now on nothing is confirmed until it was asked in full.
void forgetDates(HealthProfile &profile)
{
    profile.askedAt.reset();
    profile.legAskedAt = {};
}

} // namespace

std::optional<Subject> CheckModel::rememberedSubject() const
{
    const auto &lasting = m_profile.profile().lasting;
    const auto age = lasting.find(rules().underAge);
    return age != lasting.end() && age->second == Answer::No ? std::optional(Subject::Self) : std::nullopt;
}

void CheckModel::setSubject(Subject subject)
{
    if (m_subject == subject)
        return;
    if (m_subject || subject == Subject::SomeoneElse)
        restartCheck();
    const bool wasRemembered = rememberedSubject().has_value();
    m_subject = subject;
    if (subject == Subject::Self && !wasRemembered) {
        m_profile.change([&](HealthProfile &profile) { profile.lasting[rules().underAge] = Answer::No; });
    } else if (subject == Subject::SomeoneElse) {
        m_profile.change(forgetDates);
    } else if (subject == Subject::SelfUnder16 && wasRemembered) {
        // Nobody grows younger: it's another person at the same computer.
        m_profile.change([&](HealthProfile &profile) {
            profile.lasting.erase(rules().underAge);
            forgetDates(profile);
        });
    }
    const Question *age = rules().find(rules().underAge);
    if (age && answeredSince(m_case.leg()))
        put(*age, underAge(subject));
    emit answersChanged();
    emit changed();
}

/// The age follows from who it is. It's answered with the first other answer: a permit counts from the oldest one, and
/// nobody has answered anything by starting the program.
void CheckModel::answerAge()
{
    const Question *age = rules().find(rules().underAge);
    if (age && m_subject && answer(age->id) == Answer::Unanswered)
        put(*age, underAge(*m_subject));
}

RememberedAnswers CheckModel::ofPerson() const
{
    RememberedAnswers remembered;
    for (const auto &[id, given] : m_profile.profile().lasting)
        remembered.answers.set(id, given);
    remembered.askedAt = m_profile.profile().askedAt;
    return remembered;
}

RememberedAnswers CheckModel::ofLeg() const
{
    const std::size_t leg = index(m_case.leg());
    return {m_lastLegAnswers[leg], m_profile.profile().legAskedAt[leg]};
}

std::optional<Confirmation> CheckModel::confirmationOf(const ScreeningPage &page, Answer newMedicine) const
{
    if (!m_subject || m_changesProfile)
        return std::nullopt;
    const RememberedAnswers person = ofPerson();
    const RememberedAnswers leg = ofLeg();
    std::optional<Confirmation> found =
        toConfirm(rules(), page, m_case.picture(), person, leg, {*m_subject, newMedicine}, now());
    if (!found)
        return std::nullopt;
    // What was said otherwise in this check isn't overwritten by what is older.
    const Answers all = confirmed(*found, person, leg);
    const bool differs = std::any_of(all.all().begin(), all.all().end(), [this](const auto &each) {
        const Answer given = answer(each.first);
        return given != Answer::Unanswered && given != each.second;
    });
    return differs ? std::nullopt : found;
}

std::optional<Confirmation> CheckModel::confirmation(const PageId &page) const
{
    const ScreeningPage *known = pageOf(rules(), page);
    return known ? confirmationOf(*known, m_newMedicine) : std::nullopt;
}

bool CheckModel::confirmProfile(const PageId &page)
{
    const std::optional<Confirmation> named = confirmation(page);
    if (!named)
        return false;
    m_confirmed = true;
    setAnswers(confirmed(*named, ofPerson(), ofLeg()).all());
    return true;
}

void CheckModel::askInFull()
{
    m_changesProfile = true;
    takeBackConfirmed();
}

bool CheckModel::asksNewMedicine() const
{
    return std::any_of(rules().pages.begin(), rules().pages.end(),
                       [this](const ScreeningPage &page) { return confirmationOf(page, Answer::No).has_value(); });
}

void CheckModel::setNewMedicine(Answer answer)
{
    if (m_newMedicine == answer)
        return;
    m_newMedicine = answer;
    if (countsAsYes(answer))
        takeBackConfirmed();
    emit answersChanged();
}

/// What was only confirmed is open again, so that it can't be passed over.
void CheckModel::takeBackConfirmed()
{
    if (!std::exchange(m_confirmed, false))
        return;
    std::map<QuestionId, Answer> open;
    for (const Question &question : rules().questions) {
        const ScreeningPage *page = pageOf(rules(), question.page);
        if (page && page->confirmed)
            open[question.id] = Answer::Unanswered;
    }
    setAnswers(open);
}

bool CheckModel::sawNewMedicine(const ScreeningPage &page, const std::set<RowId> &seen) const
{
    const ScreeningRow *row = newMedicineRow(page);
    return !row || !asksNewMedicine() || seen.contains(row->id);
}

void CheckModel::denyNewMedicine(const ScreeningPage &page)
{
    if (newMedicineRow(page) && asksNewMedicine() && m_newMedicine == Answer::Unanswered)
        m_newMedicine = Answer::No;
}

/// Lasting conditions are remembered to be confirmed next time; those of a leg for that leg alone. Of somebody else
/// nothing is.
void CheckModel::rememberLasting()
{
    if (m_subject == Subject::SomeoneElse)
        return;
    const std::size_t leg = index(m_case.leg());
    m_lastLegAnswers[leg] = m_answers.leg(m_case.leg());
    HealthProfile next = m_profile.profile();
    for (const Question &question : rules().questions) {
        if (question.lasting && question.scope == Scope::Person && answer(question.id) != Answer::Unanswered)
            next.lasting[question.id] = answer(question.id);
    }
    if (m_askedInFull[leg])
        next.askedAt = next.legAskedAt[leg] = m_askedInFull[leg];
    if (next == m_profile.profile())
        return;
    m_profile.change([&](HealthProfile &profile) {
        for (const auto &[question, given] : next.lasting)
            profile.lasting[question] = given;
        if (m_askedInFull[leg])
            profile.askedAt = profile.legAskedAt[leg] = m_askedInFull[leg];
    });
}

/// A leg's last check. One of somebody else leaves no date in the profile; a profile from before there were dates
/// doesn't say who it is, and its checks are its own.
void CheckModel::rememberLeg(const ScreeningRecord &record)
{
    const std::size_t leg = index(record.picture.leg);
    const HealthProfile &profile = m_profile.profile();
    const bool own = profile.legAskedAt[leg] || !profile.lasting.contains(rules().underAge);
    if (own && isAnswered(record))
        m_lastLegAnswers[leg] = record.answers.leg(record.picture.leg);
}

/// What another window has stored meanwhile.
void CheckModel::rememberLegs()
{
    if (m_subject == Subject::SomeoneElse)
        return;
    for (const ScreeningRecord &record : m_store.latestScreenings())
        rememberLeg(record);
}

} // namespace calfwise
