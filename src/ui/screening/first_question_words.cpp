// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/first_question_words.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/words.h"
#include "ui/screening/outcome_words.h"

namespace calfwise {

Level FirstQuestionWords::level() const
{
    if (m_question.stop)
        return standingFrom(m_check.rules(), *m_question.stop).level;
    return m_question.standing ? m_question.standing->level : Level::WithinDays;
}

const LevelText &FirstQuestionWords::text() const
{
    if (m_question.kind == FirstQuestion::Kind::FollowAdvice)
        return m_check.rules().followAdvice;
    if (m_question.kind == FirstQuestion::Kind::AwaitResult)
        return m_check.rules().awaitResult;
    return m_check.rules().textOf(level());
}

QString FirstQuestionWords::stopName() const
{
    const StopText *stop = m_question.stop ? stopText(m_check.rules(), m_question.stop->reason) : nullptr;
    return stop ? toQt(stop->name) : QString();
}

Instant FirstQuestionWords::at() const
{
    if (m_question.stop)
        return m_question.stop->at;
    return m_question.clearance ? m_question.clearance->at : m_question.standing->since;
}

QString FirstQuestionWords::day() const
{
    return onDay(at(), m_check.now());
}

QString FirstQuestionWords::standing() const
{
    switch (m_question.kind) {
    case FirstQuestion::Kind::HasItGone:
        return tr("Still open: your %1").arg(legName(m_question.leg));
    case FirstQuestion::Kind::FollowAdvice:
    case FirstQuestion::Kind::AwaitResult:
        return toQt(text().word);
    case FirstQuestion::Kind::HaveYouBeen:
        break;
    }
    if (level() == Level::Emergency)
        return tr("Still open: an emergency");
    return level() == Level::SameDay ? tr("Still open: be seen today") : tr("Still open: be seen within days");
}

QString FirstQuestionWords::question() const
{
    switch (m_question.kind) {
    case FirstQuestion::Kind::HasItGone:
        return isAskedLater(m_question.stop->reason) &&
                       questionAfter(m_question.stop->reason) == StopQuestion::HasItGone
                   ? tr("%1 you stopped a routine. %2: has it gone?", "%1: “Today”").arg(day(), stopName())
                   : tr("%1 you stopped a routine. %2: is it still there?", "%1: “Today”").arg(day(), stopName());
    case FirstQuestion::Kind::FollowAdvice:
        return tr("%1 something was found. Has a clinician allowed self-care since?", "%1: “Today”").arg(day());
    case FirstQuestion::Kind::AwaitResult:
        return tr("%1 you were waiting for a result. Is it there?", "%1: “Today”").arg(day());
    case FirstQuestion::Kind::HaveYouBeen:
        break;
    }
    if (level() == Level::Emergency)
        return tr("%1 you were told: call the emergency number. Have you been seen?", "%1: “Today”").arg(day());
    return level() == Level::SameDay
               ? tr("%1 you were told: be seen today. Have you been?", "%1: “Today”").arg(day())
               : tr("%1 you were told: be seen within days. Have you been?", "%1: “Today”").arg(day());
}

QStringList FirstQuestionWords::said() const
{
    QStringList sentences;
    if (m_question.stop) {
        if (const StopText *stop = stopText(m_check.rules(), m_question.stop->reason))
            sentences << forLeg(stop->reason, m_question.leg)
                      << forLeg(stop->advice, m_question.leg)
                             .replace(QLatin1String("{number}"), toQt(m_profile.emergencyNumber()));
    } else if (m_question.standing) {
        if (const auto record = m_check.recordOf(*m_question.standing))
            sentences << saidThen(m_check, *record);
    }
    if (sentences.isEmpty())
        sentences << tr("It was about your %1.").arg(legName(m_question.leg));
    sentences << tr("That was on %1.").arg(fullDateTime(at()));
    return sentences;
}

QStringList FirstQuestionWords::untilThen() const
{
    QStringList sentences;
    for (const std::string &sentence : text().until)
        sentences << withNumber(m_case, m_profile, sentence);
    return sentences;
}

QString FirstQuestionWords::closed() const
{
    if (m_question.stop)
        return tr("No routines for either leg until you have answered.");
    const bool both = m_question.standing && (m_question.standing->bothLegs || level() != Level::WithinDays);
    return both ? tr("No routines for either leg until somebody has looked at it.")
                : tr("No routines for your %1 until somebody has looked at it.").arg(legName(m_question.leg));
}

QString FirstQuestionWords::stripFirst() const
{
    switch (m_question.kind) {
    case FirstQuestion::Kind::HasItGone:
    case FirstQuestion::Kind::HaveYouBeen:
        return question();
    case FirstQuestion::Kind::FollowAdvice:
    case FirstQuestion::Kind::AwaitResult:
        break;
    }
    return tr("%1: your %2.").arg(toQt(text().word), legName(m_question.leg));
}

QString FirstQuestionWords::stripRest() const
{
    if (m_question.kind == FirstQuestion::Kind::FollowAdvice || m_question.kind == FirstQuestion::Kind::AwaitResult)
        return tr("%1. Worse or new: be seen today.").arg(forLeg(text().action, m_question.leg));
    const Country *country = m_profile.country();
    const QString number = level() == Level::Emergency ? toQt(m_profile.emergencyNumber())
                           : country                   ? toQt(country->urgent)
                                                       : QString();
    return number.isEmpty() ? closed() : tr("%1 Who to call: %2.").arg(closed(), number);
}

} // namespace calfwise
