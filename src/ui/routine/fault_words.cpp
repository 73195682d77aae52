// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/fault_words.h"

#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QDate>

namespace calfwise {

namespace {

class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

QString techniqueName(const TechniqueId &id, const GuideCore &core)
{
    const Technique *technique = core.technique(id);
    return technique ? toQt(technique->name) : toQt(id.value());
}

QString timesWithin(int least, int most)
{
    return least == most ? FaultWords::tr("%n time(s)", nullptr, most)
                         : FaultWords::tr("%1 to %2 times").arg(least).arg(most);
}

QString minutesWithin(int least, int most)
{
    return least == most ? FaultWords::tr("%n minute(s)", nullptr, most)
                         : FaultWords::tr("%1 to %2 minutes").arg(least).arg(most);
}

QString secondsWithin(int least, int most)
{
    return least == most ? FaultWords::tr("%n second(s)", nullptr, most)
                         : FaultWords::tr("%1 to %2 seconds").arg(least).arg(most);
}

/// Minutes where all three are whole ones.
bool inMinutes(const DoseRange &range)
{
    return range.least >= 120 && range.least % 60 == 0 && range.most % 60 == 0;
}

QString wholeNumberFault(const IssueFacts &facts)
{
    const QString found = facts.cited.empty() ? FaultWords::tr("something else") : toQt(facts.cited);
    if (facts.least == facts.most)
        return FaultWords::tr("It needs the number %1. There is: %2.").arg(facts.least).arg(found);
    return FaultWords::tr("It needs a whole number from %1 to %2. There is: %3.")
        .arg(facts.least)
        .arg(facts.most)
        .arg(found);
}

/// What is wrong with a file as a whole.
QString wholeFileFault(const IssueFacts &facts)
{
    const auto most = static_cast<int>(facts.most);
    switch (facts.kind) {
    case IssueKind::NoRoutine:
        return FaultWords::tr("This file isn’t a routine of Calfwise.");
    case IssueKind::NoDiary:
        return FaultWords::tr("This file isn’t a diary of Calfwise.");
    case IssueKind::TooDeep:
        return FaultWords::tr("The lists in it lie too deep in one another. They may have %n level(s).", nullptr, most);
    case IssueKind::NumberTooLarge:
        return FaultWords::tr("It holds a number that’s too large.");
    case IssueKind::FileTooLarge:
        return FaultWords::tr("The file is too large. It may have %n kilobyte(s).", nullptr, most / 1024);
    case IssueKind::NotUtf8:
        return FaultWords::tr("Line %1 isn’t text in UTF-8.").arg(facts.least);
    case IssueKind::More:
        return FaultWords::tr("%n more thing(s) are wrong with it.", nullptr, most);
    default:
        return FaultWords::tr("The file is damaged, or it isn’t JSON.");
    }
}

/// What is wrong with the form of a file that was brought, in a sentence.
QString fileFault(const FileIssue &issue)
{
    const IssueFacts &facts = issue.facts;
    const QString cited = toQt(facts.cited);
    const auto most = static_cast<int>(facts.most);
    switch (facts.kind) {
    case IssueKind::MissingKey:
        return FaultWords::tr("“%1” is missing.").arg(cited);
    case IssueKind::UnknownKey:
        return FaultWords::tr("“%1” has no place in such a file.").arg(cited);
    case IssueKind::KeyTwice:
        return FaultWords::tr("“%1” stands there twice.").arg(cited);
    case IssueKind::NoObject:
        return FaultWords::tr("An object belongs here.");
    case IssueKind::NoList:
        return FaultWords::tr("A list belongs here.");
    case IssueKind::NoText:
        return FaultWords::tr("Words belong here.");
    case IssueKind::HiddenCharacters:
        return FaultWords::tr("It holds characters that can’t be seen: %1.").arg(cited);
    case IssueKind::TextTooLong:
        return FaultWords::tr("It’s too long. It may have %n byte(s) at most.", nullptr, most);
    case IssueKind::NotTrueOrFalse:
        return FaultWords::tr("Only true or false may stand here.");
    case IssueKind::NoWholeNumber:
        return wholeNumberFault(facts);
    case IssueKind::UnknownWord:
        return FaultWords::tr("Calfwise doesn’t know the word %1 here.").arg(cited);
    case IssueKind::NoDay:
        return FaultWords::tr("It needs a day such as 2026-11-21, not %1.").arg(cited);
    case IssueKind::NoTime:
    case IssueKind::NoUtcTime:
        return FaultWords::tr("It needs a time such as 2026-11-21T10:30:00+01:00, not %1.").arg(cited);
    case IssueKind::Repeated:
        return FaultWords::tr("%1 stands there twice.").arg(cited);
    case IssueKind::SecondsAndRepetitions:
        return FaultWords::tr("A step has seconds or repetitions, not both.");
    case IssueKind::TooManySteps:
        return FaultWords::tr("A routine holds %n step(s) at most.", nullptr, most);
    default:
        return wholeFileFault(facts);
    }
}

QString fullDay(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    return fullDate(QDate(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day()))));
}

} // namespace

QString faultSentence(const RoutineFault &fault, const std::vector<ReadyStep> &steps, const GuideCore &core)
{
    const QString name =
        fault.step && *fault.step < steps.size() ? techniqueName(steps[*fault.step].technique, core) : QString();
    switch (fault.kind) {
    case RoutineFault::Kind::NoName:
        return FaultWords::tr("The routine needs a name.");
    case RoutineFault::Kind::LongName:
        return FaultWords::tr("A name holds %n letter(s) at most.", nullptr, fault.most);
    case RoutineFault::Kind::NoSteps:
        return FaultWords::tr("The routine needs a step.");
    case RoutineFault::Kind::ManySteps:
        return FaultWords::tr("A routine holds %n step(s) at most.", nullptr, fault.most);
    case RoutineFault::Kind::Unknown:
        return FaultWords::tr("The guide doesn’t know the technique “%1”.").arg(name);
    case RoutineFault::Kind::Professional:
        return FaultWords::tr("%1: only a professional does this, never a routine.").arg(name);
    case RoutineFault::Kind::Seconds:
        return fault.most == 0 ? FaultWords::tr("%1: it is counted, not timed.").arg(name)
                               : FaultWords::tr("%1: %2 seconds is outside its dose of %3 to %4 seconds.")
                                     .arg(name)
                                     .arg(fault.found)
                                     .arg(fault.least)
                                     .arg(fault.most);
    case RoutineFault::Kind::Repetitions:
        return fault.most == 0 ? FaultWords::tr("%1: it is timed, not counted.").arg(name)
                               : FaultWords::tr("%1: %2 times is outside its dose of %3 to %4 times.")
                                     .arg(name)
                                     .arg(fault.found)
                                     .arg(fault.least)
                                     .arg(fault.most);
    case RoutineFault::Kind::TooOften:
        return fault.most == fault.least ? FaultWords::tr("%1: once in a routine.").arg(name)
                                         : FaultWords::tr("%1: %2 rounds on a leg at most, and each step has %3.")
                                               .arg(name)
                                               .arg(fault.most)
                                               .arg(fault.least);
    case RoutineFault::Kind::TooLong:
        return FaultWords::tr("%1: %2 seconds on a leg at most, all steps together.").arg(name).arg(fault.most);
    case RoutineFault::Kind::TooMuchPressing:
        return FaultWords::tr("%1: a leg is pressed on %2 spots at most in one routine.").arg(name).arg(fault.most);
    case RoutineFault::Kind::NotAfterPressing:
        return FaultWords::tr("%1: put it right after a step that presses, because the pressure stays on.").arg(name);
    case RoutineFault::Kind::NotAfterPlainPress:
        return FaultWords::tr("%1: press plainly first. This one presses deeper.").arg(name);
    }
    return {};
}

QStringList faultSentences(const std::vector<RoutineFault> &faults, const std::vector<ReadyStep> &steps,
                           const GuideCore &core)
{
    QStringList sentences;
    for (const RoutineFault &fault : faults)
        sentences << faultSentence(fault, steps, core);
    sentences.removeDuplicates();
    return sentences;
}

QStringList fileSentences(const ReadRoutine &read, const GuideCore &core)
{
    QStringList lines;
    for (const FileIssue &issue : read.issues) {
        const QString words = fileFault(issue);
        lines << (issue.where.empty() ? words : FaultWords::tr("%1: %2").arg(toQt(issue.where), words));
    }
    for (const RoutineFault &fault : read.faults) {
        const QString words = faultSentence(fault, read.steps, core);
        lines << (fault.step ? FaultWords::tr("Step %1. %2").arg(*fault.step + 1).arg(words) : words);
    }
    return lines;
}

QString boundsWords(const Technique &technique)
{
    const Dose &dose = technique.dose;
    if (dose.repetitions)
        return timesWithin(dose.repetitions->least, dose.repetitions->most);
    if (!dose.seconds)
        return {};
    if (inMinutes(*dose.seconds))
        return minutesWithin(dose.seconds->least / 60, dose.seconds->most / 60);
    return secondsWithin(dose.seconds->least, dose.seconds->most);
}

QString amountWords(const Technique &technique, const ReadyStep &step)
{
    const Dose &dose = technique.dose;
    if (dose.repetitions)
        return FaultWords::tr("%n time(s)", nullptr,
                              step.repetitions == 0 ? dose.repetitions->usual : step.repetitions);
    if (!dose.seconds)
        return {};
    const int seconds = step.seconds == 0 ? dose.seconds->usual : step.seconds;
    return inMinutes(*dose.seconds) && seconds % 60 == 0 ? FaultWords::tr("%n minute(s)", nullptr, seconds / 60)
                                                         : FaultWords::tr("%n second(s)", nullptr, seconds);
}

QString roundsWords(const Technique &technique)
{
    const int rounds = technique.dose.times ? technique.dose.times->least : 1;
    return rounds > 1 ? FaultWords::tr("In %n round(s).", nullptr, rounds) : QString();
}

QString provenance(const OwnRoutine &routine)
{
    if (!routine.fromFile)
        return FaultWords::tr("Made by you.");
    const QString maker = toQt(routine.madeBy);
    if (maker.isEmpty() && !routine.madeOn)
        return FaultWords::tr("From a file that doesn’t say who made it.");
    if (maker.isEmpty())
        return FaultWords::tr("From a file of %1 that doesn’t say who made it.").arg(fullDay(*routine.madeOn));
    if (!routine.madeOn)
        return FaultWords::tr("From a file. It says: made by %1.").arg(maker);
    return FaultWords::tr("From a file. It says: made by %1 on %2.").arg(maker, fullDay(*routine.madeOn));
}

} // namespace calfwise
