// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/profile_check.h"

namespace calfwise {

namespace {

/// Asked in full, not in the future, and less than the days ago.
bool isFresh(const RememberedAnswers &remembered, const TimeRules &time, Instant now)
{
    return remembered.askedAt && *remembered.askedAt <= now &&
           now < *remembered.askedAt + std::chrono::days(time.confirmDays);
}

} // namespace

Answer underAge(Subject subject)
{
    switch (subject) {
    case Subject::Self:
        return Answer::No;
    case Subject::SelfUnder16:
        return Answer::Yes;
    case Subject::SomeoneElse:
        break;
    }
    return Answer::Unanswered;
}

std::optional<Confirmation> toConfirm(const RuleBook &rules, const ScreeningPage &page, const Picture &picture,
                                      const RememberedAnswers &ofPerson, const RememberedAnswers &ofLeg,
                                      const ProfileAsked &asked, Instant now)
{
    if (!page.confirmed || asked.subject == Subject::SomeoneElse || asked.newMedicine != Answer::No)
        return std::nullopt;
    Confirmation confirmation;
    for (const ScreeningRow &row : page.rows) {
        for (const QuestionId &id : row.asks) {
            const Question *question = rules.find(id);
            if (!question || !question->lasting || question->kind != QuestionKind::Condition)
                return std::nullopt;
            if (!isAsked(*question, picture))
                continue;
            const RememberedAnswers &remembered = question->scope == Scope::Person ? ofPerson : ofLeg;
            const Answer answer = remembered.answers.of(id);
            // One that was never answered has to be asked, and then all are.
            if (!isFresh(remembered, rules.time, now) || answer == Answer::Unanswered)
                return std::nullopt;
            (countsAsYes(answer) ? confirmation.yes : confirmation.no).push_back(id);
        }
    }
    return confirmation;
}

Answers confirmed(const Confirmation &confirmation, const RememberedAnswers &ofPerson, const RememberedAnswers &ofLeg)
{
    Answers answers;
    for (const std::vector<QuestionId> *named : {&confirmation.yes, &confirmation.no}) {
        for (const QuestionId &id : *named) {
            const Answer ofThePerson = ofPerson.answers.of(id);
            answers.set(id, ofThePerson == Answer::Unanswered ? ofLeg.answers.of(id) : ofThePerson);
        }
    }
    return answers;
}

bool isKept(const Question &question, Subject subject)
{
    return subject != Subject::SomeoneElse && question.lasting;
}

} // namespace calfwise
