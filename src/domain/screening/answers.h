// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/ids.h"
#include "domain/screening/rule_book.h"

#include <map>

namespace calfwise {

/// The answers that hold for one leg, person-wide ones included. What was never set is Unanswered.
class Answers {
public:
    Answer of(const QuestionId &id) const;
    void set(const QuestionId &id, Answer answer);
    const std::map<QuestionId, Answer> &all() const { return m_answers; }
    bool operator==(const Answers &) const = default;

private:
    std::map<QuestionId, Answer> m_answers;
};

/// Both legs' answers: what holds for the person is kept once.
class AnswerBook {
public:
    /// Throws std::invalid_argument for an id the rule book does not know.
    void set(const RuleBook &rules, Side leg, const QuestionId &id, Answer answer);
    Answers forLeg(Side leg) const;
    const Answers &person() const { return m_person; }
    const Answers &leg(Side side) const { return side == Side::Left ? m_left : m_right; }
    void clear() { *this = AnswerBook(); }
    bool operator==(const AnswerBook &) const = default;

private:
    Answers m_person;
    Answers m_left;
    Answers m_right;
};

} // namespace calfwise
