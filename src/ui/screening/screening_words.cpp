// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/screening_words.h"

namespace calfwise {

namespace {

/// Conditions hold commas of their own.
QString listed(const QStringList &conditions)
{
    return conditions.join(QStringLiteral("; "));
}

} // namespace

QString ScreeningWords::part(int number, int count)
{
    return tr("Part %1 of %2").arg(number).arg(count);
}

QString ScreeningWords::describedHeading(const QString &part, const QString &lead)
{
    return lead.isEmpty() ? part : tr("%1. %2").arg(part, lead);
}

QString ScreeningWords::whyAndEmpty()
{
    return tr("Why we ask, and what an empty row means");
}

QString ScreeningWords::whyWeAsk()
{
    return tr("Why we ask");
}

QString ScreeningWords::whyWeAsk(const QString &sentence)
{
    return tr("Why we ask: %1").arg(sentence);
}

QString ScreeningWords::whichIsIt()
{
    return tr("Which is it?");
}

QString ScreeningWords::notSureWhich()
{
    return tr("Not sure which");
}

QString ScreeningWords::untilYouChoose(int parts)
{
    return tr("Until you choose, all %n count as “not sure”.", nullptr, parts);
}

QString ScreeningWords::answerAny()
{
    return tr("Answer any that fit.");
}

QString ScreeningWords::lastTime(const QString &answer)
{
    return tr("Last time you said “%1”.").arg(answer);
}

QString ScreeningWords::lastTimeNotNo(const QStringList &conditions)
{
    return tr("Last time you didn’t say no to: %1.").arg(listed(conditions));
}

QString ScreeningWords::whyNewMedicine()
{
    return tr("What you told us about your health may not be right any more. Then we ask all of it again.");
}

QString ScreeningWords::notSureTitle()
{
    return tr("Not sure?");
}

QString ScreeningWords::notSure()
{
    return tr("That’s a fine answer. We take it as seriously as a yes.");
}

QString ScreeningWords::emptyTitle()
{
    return tr("An empty row is not a “no”");
}

QString ScreeningWords::empty()
{
    return tr(
        "Nothing is chosen for you. The button at the foot says no to every empty row, once you’ve seen them all.");
}

QString ScreeningWords::rulesAndSources()
{
    return tr("See rules and sources");
}

QString ScreeningWords::noneOfThese()
{
    return tr("None of these");
}

QString ScreeningWords::noneOfTheOthers()
{
    return tr("None of the others");
}

QString ScreeningWords::goOn()
{
    return tr("Go on");
}

QString ScreeningWords::showMore(int rows)
{
    return tr("Show %n more", nullptr, rows);
}

QString ScreeningWords::noneComesLater(const QString &none)
{
    return tr("“%1” comes once you’ve seen every row.").arg(none);
}

QString ScreeningWords::sayWhich()
{
    return tr("Say which it is");
}

QString ScreeningWords::sayWhichOf(const QString &row)
{
    return tr("Still missing: which of “%1”. “Not sure which” is fine.").arg(row);
}

QString ScreeningWords::allAnswered()
{
    return tr("Every row has your answer.");
}

QString ScreeningWords::saysNoToRows(int rows)
{
    return tr("Says *no* to the %n row(s) left empty.", nullptr, rows);
}

QString ScreeningWords::saysNoTo(const QStringList &conditions)
{
    return tr("Says no to: %1.").arg(listed(conditions));
}

QString ScreeningWords::saysNoTitle()
{
    return tr("Says no to");
}

QString ScreeningWords::showAll()
{
    return tr("Show all");
}

QString ScreeningWords::seeNow()
{
    return tr("See what to do now");
}

QString ScreeningWords::backToSymptoms()
{
    return tr("Back to symptoms");
}

QString ScreeningWords::backToPart(int number)
{
    return tr("Back to part %1").arg(number);
}

QString ScreeningWords::back()
{
    return tr("Back");
}

QString ScreeningWords::who()
{
    return tr("Who is this check about?");
}

QString ScreeningWords::whoChoice(Subject subject)
{
    switch (subject) {
    case Subject::Self:
        return tr("You, 16 or over");
    case Subject::SelfUnder16:
        return tr("You, under 16");
    case Subject::SomeoneElse:
        return tr("Someone else");
    }
    return {};
}

QString ScreeningWords::whoNote(Subject subject)
{
    switch (subject) {
    case Subject::Self:
        return tr("Remembered for next time");
    case Subject::SelfUnder16:
        return tr("Asked each time");
    case Subject::SomeoneElse:
        return tr("Nothing about them is remembered");
    }
    return {};
}

QString ScreeningWords::whoWhy()
{
    return tr(
        "What you’ve told us about your own health holds for you alone. Legs that are still growing hurt for other "
        "reasons, so age counts too.");
}

QString ScreeningWords::isAbout(Subject subject)
{
    switch (subject) {
    case Subject::Self:
        return tr("About you");
    case Subject::SelfUnder16:
        return tr("About you, under 16");
    case Subject::SomeoneElse:
        return tr("About someone else");
    }
    return {};
}

QString ScreeningWords::changeWho()
{
    return tr("Change who this check is about");
}

QString ScreeningWords::stillRight()
{
    return tr("Still right");
}

QString ScreeningWords::change()
{
    return tr("Change");
}

QString ScreeningWords::stillRightLine()
{
    return tr("“Still right” says each of these again.");
}

QString ScreeningWords::saidYes(const QStringList &conditions)
{
    return tr("You said yes to: %1.").arg(listed(conditions));
}

QString ScreeningWords::saidNotSure(const QStringList &conditions)
{
    return tr("You weren’t sure about: %1.").arg(listed(conditions));
}

QString ScreeningWords::saidNo(const QStringList &conditions)
{
    return tr("You said no to: %1.").arg(listed(conditions));
}

QString ScreeningWords::hasChanged()
{
    return tr("Has this changed?");
}

QString ScreeningWords::hasChangedFrom(const QString &conditions)
{
    return tr("Last time you didn’t say no to: %1.").arg(conditions);
}

QString ScreeningWords::lookAgain()
{
    return tr("Look again");
}

QString ScreeningWords::itHasChanged()
{
    return tr("It has changed");
}

} // namespace calfwise
