// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/outcome_words.h"

#include "domain/screening/reason.h"
#include "model/local_time.h"
#include "ui/kit/routine_words.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

/// A caller hears the first few; the printed summary holds all of them.
constexpr qsizetype mostToSay = 5;

class OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(OutcomeWords)
};

QString answerReason(const Question &question, Answer answer, Side leg)
{
    return forLeg(answer == Answer::Unsure ? question.reasonUnsure : question.reasonYes, leg);
}

class ReasonList {
public:
    ReasonList(const CheckModel &checkModel, const OutcomeCard &card) : m_check(checkModel), m_card(card) {}

    void add(const FiredRule &fired)
    {
        const NamedRule rule = m_check.rules().named(fired.id);
        // A leg that is closed has no techniques to leave out.
        if (rule.withholding && m_card.passes)
            addSentence((answersTo(fired) << forLeg(reasonFor(rule.withholding->reason, fired.because), m_card.leg))
                            .join(QLatin1Char(' ')));
        if (rule.combination)
            addSentence(forLeg(reasonFor(rule.combination->reason, fired.because), m_card.leg));
        if (rule.combination || rule.sign) {
            for (const QString &sentence : answersTo(fired))
                addSentence(sentence);
        }
        if (rule.time)
            addSentence(told(fired, *rule.time));
    }

    QStringList take() { return std::move(m_sentences); }

private:
    /// What the diary and earlier stops say, in the person's own terms and not as the whole rule.
    QString told(const FiredRule &fired, const RuleText &rule) const
    {
        const TimeRules &time = m_check.rules().time;
        if (fired.id == time.stops && fired.level == time.stop.pulseLevel) {
            const StopText *pulse = stopText(m_check.rules(), StopReason::PulseUnderFinger);
            return pulse ? forLeg(pulse->reason, m_card.leg) : QString();
        }
        if (fired.id == time.stops)
            return OutcomeWords::tr("Within %n day(s) you stopped twice for the same spot.", nullptr,
                                    time.stop.againDays);
        if (fired.id == time.diary && fired.because.empty())
            return OutcomeWords::tr("Two routines in a row left the pain worse.");
        return forLeg(rule.reason, m_card.leg);
    }

    Answer answerTo(const FiredRule &fired, const QuestionId &id) const
    {
        // The other leg's answers are not at hand one by one; what the rule tells of them is.
        if (m_card.otherLeg)
            return fired.throughUnsure ? Answer::Unsure : Answer::Yes;
        const Answer given = m_check.answer(id);
        return countsAsYes(given) ? given : Answer::Yes;
    }

    QStringList answersTo(const FiredRule &fired) const
    {
        QStringList sentences;
        for (const QuestionId &id : fired.because) {
            if (const StopText *stop = stopBehind(m_check, id, m_card.leg))
                sentences << forLeg(stop->reason, m_card.leg);
            else if (const Question *question = m_check.rules().find(id))
                sentences << answerReason(*question, answerTo(fired, id), m_card.leg);
        }
        return sentences;
    }

    void addSentence(const QString &sentence)
    {
        if (!sentence.isEmpty() && !m_sentences.contains(sentence))
            m_sentences << sentence;
    }

    const CheckModel &m_check;
    const OutcomeCard &m_card;
    QStringList m_sentences;
};

bool closes(Level level)
{
    return level != Level::Incomplete && isWorse(level, Level::SeeSomeone);
}

/// What a clinician said of the leg since takes the place of what it was to be seen for, but not of what was answered
/// after that.
void addFollow(const CheckModel &checkModel, const Refusal &ofShown, OutcomeCard &card)
{
    const bool newer = !card.earlier && !card.expired && closes(card.level);
    std::optional<Clearance> follow = ofShown.follow;
    if (card.otherLeg) {
        const std::optional<Refusal> other = checkModel.refusal(card.leg);
        follow = other ? other->follow : std::nullopt;
    }
    if (!follow || newer || (card.standing && follow->at < card.standing->since))
        return;
    card.follow = follow;
    card.earlier = true;
    card.expired = false;
    if (!closes(card.level))
        card.level = Level::WithinDays;
}

} // namespace

OutcomeCard outcomeCard(const CaseModel &caseModel, const CheckModel &checkModel)
{
    OutcomeCard card;
    card.leg = caseModel.leg();
    if (const Permit *permit = checkModel.permit(card.leg)) {
        card.outcome = permit->outcome();
        card.level = card.outcome.level;
        card.passes = true;
        card.holdsUntil = permit->validUntil();
        return card;
    }
    card.outcome = checkModel.outcome();
    card.expired = checkModel.hasExpired(card.leg);
    card.level = card.outcome.level;
    card.bothLegs = card.outcome.bothLegs;
    const std::optional<Refusal> refusal = checkModel.refusal(card.leg);
    if (card.expired)
        card.level = Level::Incomplete;
    if (!refusal)
        return card;
    const auto outweighs = [&card](Level level) {
        return closes(level) && (!closes(card.level) || isWorse(level, card.level));
    };
    // Asked for before every question was answered (O2): what the answers so far give, and why, not that it stands.
    const bool early = card.level == Level::Incomplete && card.outcome.shownBeside && refusal->standing &&
                       refusal->standing->leg == card.leg && refusal->standing->level == *card.outcome.shownBeside;
    if (early) {
        card.outcome = decidedNow(card.outcome);
        card.level = card.outcome.level;
    }
    card.standing = refusal->standing;
    card.standsUntil = refusal->standsUntil;
    // An unfinished check of the other leg closes both by the urgent answer that it holds already.
    if (refusal->otherLeg && outweighs(refusal->otherLeg->shownBeside.value_or(refusal->otherLeg->level))) {
        card.leg = otherSide(caseModel.leg());
        card.otherLeg = true;
        card.outcome = *refusal->otherLeg;
        card.level = card.outcome.shownBeside.value_or(card.outcome.level);
        card.bothLegs = true;
    }
    if (card.standing && outweighs(card.standing->level)) {
        card.leg = card.standing->leg;
        card.otherLeg = card.leg != caseModel.leg();
        card.earlier = true;
        card.level = card.standing->level;
        card.bothLegs = card.standing->bothLegs;
    }
    card.expired = card.expired && !closes(card.level);
    addFollow(checkModel, *refusal, card);
    return card;
}

const LevelText &textOf(const CheckModel &checkModel, const OutcomeCard &card)
{
    if (!card.follow)
        return checkModel.rules().textOf(card.level);
    return card.follow->finding == Finding::WaitingForResult ? checkModel.rules().awaitResult
                                                             : checkModel.rules().followAdvice;
}

QString levelWord(const CheckModel &checkModel, Level level)
{
    return toQt(checkModel.rules().textOf(level).word);
}

QString levelAction(const CaseModel &caseModel, const CheckModel &checkModel, const ProfileModel &profileModel,
                    Level level)
{
    return withNumber(caseModel, profileModel, checkModel.rules().textOf(level).action);
}

QString withNumber(const CaseModel &caseModel, const ProfileModel &profileModel, const std::string &sentence)
{
    return forLeg(sentence, caseModel.leg()).replace(QLatin1String("{number}"), toQt(profileModel.emergencyNumber()));
}

QStringList reasonsFor(const CheckModel &checkModel, const OutcomeCard &card)
{
    if (card.follow && card.follow->finding == Finding::WaitingForResult)
        return {OutcomeWords::tr("Your %1 was looked at on %2. You were waiting for a test or a result.")
                    .arg(legName(card.leg), fullDate(card.follow->at))};
    if (card.follow)
        return {OutcomeWords::tr("Your %1 was looked at on %2, and something was found.")
                    .arg(legName(card.leg), fullDate(card.follow->at))};
    if (card.earlier) {
        if (const auto record = checkModel.recordOf(*card.standing)) {
            if (const QStringList said = saidThen(checkModel, *record); !said.isEmpty())
                return said + QStringList{OutcomeWords::tr("That was on %1. A later answer does not make it milder.")
                                              .arg(fullDateTime(card.standing->since))};
        }
        return {OutcomeWords::tr("The check of your %1 on %2 came to this. A later answer does not make it milder.")
                    .arg(legName(card.leg), fullDate(card.standing->since))};
    }
    if (card.expired)
        return {OutcomeWords::tr("A check holds for %n hour(s). This one is older, or the clock was set back.", nullptr,
                                 checkModel.rules().time.permitHours)};
    ReasonList reasons(checkModel, card);
    for (const FiredRule &fired : card.outcome.fired)
        reasons.add(fired);
    QStringList sentences = reasons.take();
    if (card.otherLeg)
        sentences.prepend(OutcomeWords::tr("The check of your %1 closes both legs.").arg(legName(card.leg)));
    if (sentences.isEmpty() && card.level == Level::SelfCare)
        sentences << OutcomeWords::tr(
            "You answered every question. None of the answers was a warning sign, or a reason to leave something out.");
    return sentences;
}

QStringList stillOpen(const CaseModel &caseModel, const CheckModel &checkModel, const OutcomeCard &card)
{
    if (card.level != Level::SameDay || card.follow || card.otherLeg || card.expired)
        return {};
    Picture picture = caseModel.picture();
    std::optional<Answers> then;
    if (card.earlier) {
        const auto record = card.standing ? checkModel.recordOf(*card.standing) : std::nullopt;
        if (!record)
            return {};
        picture = record->picture;
        then = record->answers.forLeg(card.leg);
    }
    QStringList open;
    for (const Question &question : checkModel.rules().questions) {
        const Answer given = then ? then->of(question.id) : checkModel.answer(question.id);
        if (given == Answer::Unanswered && isAsked(question, picture))
            open << forLeg(question.shortForm, card.leg);
    }
    return open;
}

QString whatToSay(const CheckModel &checkModel, const OutcomeCard &card)
{
    if (card.earlier || card.otherLeg)
        return {};
    std::vector<QuestionId> told;
    for (const FiredRule &fired : card.outcome.fired) {
        const NamedRule rule = checkModel.rules().named(fired.id);
        if (!rule.sign && !rule.combination)
            continue;
        for (const QuestionId &id : fired.because) {
            if (std::find(told.begin(), told.end(), id) == told.end())
                told.push_back(id);
        }
    }
    QStringList sure;
    QStringList unsure;
    for (const QuestionId &id : told) {
        const Question *question = checkModel.rules().find(id);
        const Answer given = checkModel.answer(id);
        if (!question || !countsAsYes(given) || sure.size() + unsure.size() == mostToSay)
            continue;
        const StopText *stop = stopBehind(checkModel, id, card.leg);
        (given == Answer::Yes ? sure : unsure) << forLeg(stop ? stop->say : question->say, card.leg);
    }
    QStringList parts = sure;
    if (!unsure.isEmpty())
        parts << OutcomeWords::tr("I’m not sure about this, but it may be so:") << unsure;
    if (!parts.isEmpty() && card.level == Level::SameDay)
        parts << OutcomeWords::tr("Who can look at it today?");
    if (!parts.isEmpty() && (card.level == Level::WithinDays || card.level == Level::SeeSomeone))
        parts << OutcomeWords::tr("When can somebody look at it?");
    return parts.join(QLatin1Char(' '));
}

QStringList leftOut(const CaseModel &caseModel, const OutcomeCard &card)
{
    QStringList names;
    const std::optional<std::size_t> spot = caseModel.currentSpot();
    for (const Technique &technique : caseModel.core().techniques) {
        if (technique.professional)
            continue;
        if (card.outcome.isWithheld(technique.id))
            names << toQt(technique.name);
        else if (spot && card.outcome.isWithheldAt(technique.id, *spot))
            names << OutcomeWords::tr("%1 (on your spot)").arg(toQt(technique.name));
    }
    return names;
}

QStringList whatStays(const CaseModel &caseModel, const OutcomeCard &card)
{
    QStringList names;
    for (const Technique &technique : caseModel.core().techniques) {
        const bool stays =
            !technique.professional && !card.outcome.isWithheld(technique.id) &&
            !(caseModel.currentSpot() && card.outcome.isWithheldAt(technique.id, *caseModel.currentSpot()));
        if (stays)
            names << toQt(technique.name);
    }
    return names;
}

QStringList saidThen(const CheckModel &checkModel, const ScreeningRecord &record)
{
    const Side leg = record.picture.leg;
    const Answers answers = record.answers.forLeg(leg);
    QStringList sentences;
    for (const FiredRule &fired : checkModel.outcomeOf(record).fired) {
        if (isWorse(record.level, fired.level))
            continue;
        for (const QuestionId &id : fired.because) {
            const Question *question = checkModel.rules().find(id);
            const auto stopped = record.stopped.find(id);
            const StopText *stop =
                stopped == record.stopped.end() ? nullptr : stopText(checkModel.rules(), stopped->second);
            if (!question)
                continue;
            const QString sentence = stop ? forLeg(stop->reason, leg) : answerReason(*question, answers.of(id), leg);
            if (!sentences.contains(sentence))
                sentences << sentence;
        }
    }
    return sentences;
}

ClearanceAsked clearanceAsked(const CheckModel &checkModel, const OutcomeCard &card)
{
    return clearanceAsked(checkModel, card.leg, card.standing, card.follow);
}

ClearanceAsked clearanceAsked(const CheckModel &checkModel, Side leg, const std::optional<StandingStop> &standing,
                              const std::optional<Clearance> &follow)
{
    ClearanceAsked asked;
    asked.leg = leg;
    asked.since = standing ? standing->since : follow ? follow->at : checkModel.now();
    asked.follow = follow;
    const std::optional<ScreeningRecord> record = standing ? checkModel.recordOf(*standing) : std::nullopt;
    for (const Question &question : checkModel.rules().questions) {
        const bool sign = question.kind == QuestionKind::Sign && question.level == Level::SameDay;
        const bool wasYes = record && countsAsYes(record->answers.forLeg(leg).of(question.id));
        if (sign && (wasYes || (follow && follow->found.contains(question.id))))
            asked.known.push_back(question.id);
    }
    return asked;
}

bool pressingIsLeft(const CaseModel &caseModel, const CheckModel &checkModel, const OutcomeCard &card)
{
    if (!card.passes)
        return false;
    const std::set<TechniqueId> &pressure = checkModel.rules().group(pressureGroup);
    const std::optional<std::size_t> spot = caseModel.currentSpot();
    return std::any_of(pressure.begin(), pressure.end(), [&](const TechniqueId &id) {
        return !(spot ? card.outcome.isWithheldAt(id, *spot) : card.outcome.isWithheld(id));
    });
}

QString stopSentence(const OutcomeCard &card)
{
    const bool isLeft = card.leg == Side::Left;
    if (!card.standing || card.follow) {
        if (card.bothLegs)
            return OutcomeWords::tr("No routines for either leg, unless:");
        return isLeft ? OutcomeWords::tr("No routines for your left leg, unless:")
                      : OutcomeWords::tr("No routines for your right leg, unless:");
    }
    const QString end = fullDateTime(card.standsUntil);
    const auto days = static_cast<int>(
        std::chrono::duration_cast<std::chrono::days>(card.standsUntil - card.standing->since).count());
    if (card.bothLegs)
        return OutcomeWords::tr("No routines for either leg for %n day(s), until %1, unless:", nullptr, days).arg(end);
    return isLeft ? OutcomeWords::tr("No routines for your left leg for %n day(s), until %1, unless:", nullptr, days)
                        .arg(end)
                  : OutcomeWords::tr("No routines for your right leg for %n day(s), until %1, unless:", nullptr, days)
                        .arg(end);
}

const StopText *stopBehind(const CheckModel &checkModel, const QuestionId &question, Side leg)
{
    const std::optional<StopReason> reason = checkModel.stoppedFor(question, leg);
    return reason ? stopText(checkModel.rules(), *reason) : nullptr;
}

QString answerWord(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return OutcomeWords::tr("yes");
    case Answer::No:
        return OutcomeWords::tr("no");
    case Answer::Unsure:
        return OutcomeWords::tr("not sure");
    case Answer::Unanswered:
        return OutcomeWords::tr("no answer");
    }
    return {};
}

QString reviewSentence(const ClinicalReview &review)
{
    if (review.reviewer.empty())
        return OutcomeWords::tr("These rules are built from published sources. No clinician has reviewed them yet.");
    return OutcomeWords::tr("These rules are built from published sources. Reviewed by %1 on %2, version %3.")
        .arg(toQt(review.reviewer), toQt(review.date), toQt(review.version));
}

Denial denialOf(const CaseModel &caseModel, const CheckModel &checkModel, const PageId &page)
{
    Denial denial;
    for (const Question &question : checkModel.rules().questions) {
        if (question.page != page || !isAsked(question, caseModel.picture()))
            continue;
        if (countsAsYes(checkModel.answer(question.id)))
            denial.others = true;
        else
            denial.denied.push_back(&question);
    }
    return denial;
}

} // namespace calfwise
