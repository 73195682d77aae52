// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/check_rows.h"

#include <algorithm>
#include <stdexcept>

namespace calfwise {

RowEntry::RowEntry(std::vector<QuestionId> asks) : m_asks(std::move(asks))
{
    if (m_asks.empty())
        throw std::invalid_argument("a row of the check that asks nothing");
}

RowEntry::RowEntry(std::vector<QuestionId> asks, const Answers &answers) : RowEntry(std::move(asks))
{
    for (const QuestionId &id : m_asks) {
        if (const Answer given = answers.of(id); given != Answer::Unanswered)
            m_given[id] = given;
    }
    const auto is = [this](Answer answer) {
        return std::count_if(m_asks.begin(), m_asks.end(), [&](const QuestionId &id) {
            const auto found = m_given.find(id);
            return found != m_given.end() && found->second == answer;
        });
    };
    const auto all = static_cast<std::ptrdiff_t>(m_asks.size());
    m_unfolded = isMerged() && is(Answer::Yes) + is(Answer::Unsure) > 0 && is(Answer::Unsure) < all;
    m_told = m_unfolded;
}

void RowEntry::answer(Answer answer)
{
    if (answer == Answer::No)
        return;
    m_given.clear();
    m_told = false;
    m_unfolded = isMerged() && answer == Answer::Yes;
    if (answer == Answer::Unanswered)
        return;
    for (const QuestionId &id : m_asks)
        m_given[id] = m_unfolded ? Answer::Unsure : answer;
}

void RowEntry::answer(const QuestionId &id, Answer answer)
{
    const bool known = std::find(m_asks.begin(), m_asks.end(), id) != m_asks.end();
    if (!m_unfolded || !known || answer == Answer::No)
        return;
    // The first that is said takes the place of "one of them": the others are open again.
    if (!m_told)
        m_given.clear();
    if (answer == Answer::Unanswered)
        m_given.erase(id);
    else
        m_given[id] = answer;
    m_told = std::any_of(m_given.begin(), m_given.end(), [](const auto &given) { return countsAsYes(given.second); });
    if (!m_told)
        this->answer(Answer::Yes);
}

void RowEntry::notSureWhich()
{
    if (!m_unfolded)
        return;
    for (const QuestionId &id : m_asks)
        m_given[id] = Answer::Unsure;
    m_told = true;
}

void RowEntry::denyRest()
{
    if (!saysWhich())
        return;
    for (const QuestionId &id : m_asks)
        m_given.try_emplace(id, Answer::No);
}

bool RowEntry::isEmpty() const
{
    return m_given.empty();
}

std::vector<QuestionId> RowEntry::open() const
{
    std::vector<QuestionId> ids;
    std::copy_if(m_asks.begin(), m_asks.end(), std::back_inserter(ids),
                 [this](const QuestionId &id) { return !m_given.contains(id); });
    return ids;
}

Answer RowEntry::shown() const
{
    if (m_unfolded)
        return Answer::Yes;
    const auto first = m_given.find(m_asks.front());
    return first == m_given.end() ? Answer::Unanswered : first->second;
}

std::map<QuestionId, Answer> RowEntry::answers() const
{
    std::map<QuestionId, Answer> all;
    for (const QuestionId &id : m_asks) {
        const auto found = m_given.find(id);
        all[id] = found == m_given.end() ? Answer::Unanswered : found->second;
    }
    return all;
}

std::vector<QuestionId> askedBy(const ScreeningRow &row, const RuleBook &rules, const Picture &picture)
{
    std::vector<QuestionId> ids;
    for (const QuestionId &id : row.asks) {
        const Question *question = rules.find(id);
        if (question && isAsked(*question, picture))
            ids.push_back(id);
    }
    return ids;
}

PageEntry::PageEntry(const RuleBook &rules, const ScreeningPage &page, const Picture &picture, const Answers &answers)
{
    for (const ScreeningRow &row : page.rows) {
        if (std::vector<QuestionId> asks = askedBy(row, rules, picture); !asks.empty())
            m_rows.push_back({row.id, row.opens, RowEntry(std::move(asks), answers), false});
    }
}

RowEntry *PageEntry::row(const RowId &id)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : &found->entry;
}

void PageEntry::setSeen(const RowId &id)
{
    for (Row &row : m_rows)
        row.seen = row.seen || row.id == id;
}

std::size_t PageEntry::unseen() const
{
    return static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.seen; }));
}

const PageEntry::Row *PageEntry::mustSayWhich() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.entry.saysWhich(); });
    return found == m_rows.end() ? nullptr : &*found;
}

bool PageEntry::denyRest()
{
    if (!mayDenyRest())
        return false;
    for (Row &row : m_rows)
        row.entry.denyRest();
    return true;
}

std::vector<QuestionId> PageEntry::open() const
{
    std::vector<QuestionId> all;
    for (const Row &row : m_rows) {
        const std::vector<QuestionId> ids = row.entry.open();
        all.insert(all.end(), ids.begin(), ids.end());
    }
    return all;
}

bool PageEntry::hasYes() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return countsAsYes(row.entry.shown()); });
}

std::map<QuestionId, Answer> PageEntry::answers() const
{
    std::map<QuestionId, Answer> all;
    for (const Row &row : m_rows)
        all.merge(row.entry.answers());
    return all;
}

} // namespace calfwise
