// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/answers.h"
#include "domain/screening/rule_book.h"
#include "domain/time.h"

#include <optional>
#include <vector>

namespace calfwise {

/// Who a check is about. It is asked before anything else.
enum class Subject {
    Self, ///< 16 or over
    SelfUnder16,
    SomeoneElse ///< uses no profile, and nothing of it is kept in one
};

/// What the answer to "who" says of the person's age. Of somebody else it says nothing: that is asked.
Answer underAge(Subject subject);

/// What is remembered of one kind of questions: of the person, or of one leg.
struct RememberedAnswers {
    Answers answers;
    std::optional<Instant> askedAt; ///< when they were last asked in full
};

/// What may stand in the way of confirming.
struct ProfileAsked {
    Subject subject = Subject::Self;
    Answer newMedicine = Answer::Unanswered; ///< to "a new medicine or diagnosis since the last check"
};

/// The stored answers to read out for "Still right?" (T6): every yes, every not sure and every no, in the order they
/// are asked; nothing where they must be asked in full. `ofPerson` and `ofLeg` are what is remembered; a leg that was
/// never asked has none, and then nothing is confirmed. Only lasting conditions are ever confirmed: warning signs are
/// asked afresh in every check.
struct Confirmation {
    std::vector<QuestionId> yes; ///< yes and not sure
    std::vector<QuestionId> no;
};
std::optional<Confirmation> toConfirm(const RuleBook &rules, const ScreeningPage &page, const Picture &picture,
                                      const RememberedAnswers &ofPerson, const RememberedAnswers &ofLeg,
                                      const ProfileAsked &asked, Instant now);

/// "Still right": the remembered answers to what toConfirm() named, and to nothing else.
Answers confirmed(const Confirmation &confirmation, const RememberedAnswers &ofPerson, const RememberedAnswers &ofLeg);

/// Whether an answer is kept for the next time.
bool isKept(const Question &question, Subject subject);

} // namespace calfwise
