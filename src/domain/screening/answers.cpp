// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/answers.h"

#include <stdexcept>

namespace calfwise {

Answer Answers::of(const QuestionId &id) const
{
    const auto found = m_answers.find(id);
    return found == m_answers.end() ? Answer::Unanswered : found->second;
}

void Answers::set(const QuestionId &id, Answer answer)
{
    // Taking an answer back must leave the same value as never having given it: permits compare answers.
    if (answer == Answer::Unanswered)
        m_answers.erase(id);
    else
        m_answers[id] = answer;
}

void AnswerBook::set(const RuleBook &rules, Side leg, const QuestionId &id, Answer answer)
{
    const Question *question = rules.find(id);
    if (!question)
        throw std::invalid_argument("unknown question of the safety check: " + id.value());
    if (question->scope == Scope::Person)
        m_person.set(id, answer);
    else
        (leg == Side::Left ? m_left : m_right).set(id, answer);
}

Answers AnswerBook::forLeg(Side side) const
{
    Answers answers = m_person;
    for (const auto &[id, answer] : leg(side).all())
        answers.set(id, answer);
    return answers;
}

} // namespace calfwise
