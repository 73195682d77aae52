// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diary_page_words.h"

#include "ui/diary/diary_words.h"
#include "ui/diary/entry_words.h"
#include "ui/kit/words.h"

#include <algorithm>

namespace calfwise {

QString DiaryPageWords::heading()
{
    return tr("Diary");
}

QString DiaryPageWords::whichLeg()
{
    return tr("Which leg");
}

QString DiaryPageWords::howFarBack()
{
    return tr("How far back");
}

QString DiaryPageWords::twoWeeks()
{
    return tr("2 weeks");
}

QString DiaryPageWords::month()
{
    return tr("Month");
}

QString DiaryPageWords::threeMonths()
{
    return tr("3 months");
}

QString DiaryPageWords::emptyTitle()
{
    return tr("Your diary starts here");
}

QString DiaryPageWords::emptySentence()
{
    return tr("After a routine, tell us how the spot feels. Or write down pain, a cramp or a note at any time. Two "
              "presses are enough.");
}

QString DiaryPageWords::noneInThisTime()
{
    return tr("None in this time. Choose a longer one above, or add an entry.");
}

QString DiaryPageWords::whenAndLeg(const QString &when, const QString &leg)
{
    return tr("%1, %2").arg(when, leg);
}

QString DiaryPageWords::whatAndWhen(const QString &what, const QString &when)
{
    return tr("%1. %2.").arg(what, when);
}

QString DiaryPageWords::bothLegs()
{
    return tr("both legs");
}

QString DiaryPageWords::painTitle()
{
    return tr("Pain when pressed");
}

QString DiaryPageWords::asTable()
{
    return tr("Show as a table");
}

QString DiaryPageWords::outOf(int pain)
{
    return tr("%1 out of 10").arg(pain);
}

QString DiaryPageWords::session()
{
    return tr("session");
}

QString DiaryPageWords::felt(int pain)
{
    return tr("felt: %1 out of 10").arg(pain);
}

QString DiaryPageWords::pressed(int pain)
{
    return tr("pressed: %1 out of 10").arg(pain);
}

QString DiaryPageWords::lineName()
{
    return tr("Pain as a line");
}

QString DiaryPageWords::lineKey(const LegSummary &summary)
{
    QStringList key;
    if (!summary.pain.empty())
        key << tr("Ring: when pressed.");
    if (!summary.painFelt.empty())
        key << tr("Dot, dotted line: felt without pressing.");
    if (!summary.sessionDays.empty())
        key << tr("Square: a session that day.");
    if (!summary.crampDays.empty())
        key << tr("Triangle: a cramp that day.");
    return key.join(QLatin1Char(' '));
}

QString DiaryPageWords::effectTitle()
{
    return tr("Before and after");
}

QString DiaryPageWords::effectNumbers(const BeforeAfter &row)
{
    if (!row.enough)
        return tr("%1 so far. Too few to say. Shown from 5 on.").arg(row.cases);
    const auto locale = wordsLocale();
    return tr("%1 sessions, on average from %2 to %3 (afterwards %4 to %5)")
        .arg(row.cases)
        .arg(locale.toString(row.before, 'f', 1), locale.toString(row.after, 'f', 1))
        .arg(row.lowestAfter)
        .arg(row.highestAfter);
}

QString DiaryPageWords::effectShared()
{
    return tr("A session counts for every technique in it, so two of them may share the same sessions. It does not say "
              "which one helped.");
}

QString DiaryPageWords::crampTitle()
{
    return tr("Cramps a week");
}

QString DiaryPageWords::crampSentence(const LegSummary &summary)
{
    int all = 0;
    int atNight = 0;
    for (const CrampWeek &week : summary.crampWeeks) {
        all += week.cramps;
        atNight += week.atNight;
    }
    const QString many = tr("%n cramp(s) in this time.", nullptr, all);
    return atNight == 0 ? many : many + QLatin1Char(' ') + tr("%n of them at night.", nullptr, atNight);
}

QString DiaryPageWords::weekOf(std::chrono::sys_days monday)
{
    return tr("%1 to %2").arg(shortDate(monday), shortDate(monday + std::chrono::days(6)));
}

QString DiaryPageWords::crampsIn(const CrampWeek &week)
{
    return week.cramps == 0 ? tr("none") : tr("%n cramp(s)", nullptr, week.cramps);
}

QString DiaryPageWords::noCramps()
{
    return tr("No cramp was written down in this time. When one wakes you, “Add an entry” keeps it in two presses.");
}

QString DiaryPageWords::ankleTitle()
{
    return tr("Ankle bend");
}

QString DiaryPageWords::ankleSentence(const AnkleCourse &course)
{
    const auto cm = [](double value) { return wordsLocale().toString(value, 'g', 3); };
    const QString leg = legTitle(course.side);
    if (!course.last)
        return tr("%1: %2 cm on %3.").arg(leg, cm(course.first.second), shortDate(course.first.first));
    return tr("%1: from %2 cm on %3 to %4 cm on %5.")
        .arg(leg, cm(course.first.second), shortDate(course.first.first), cm(course.last->second),
             shortDate(course.last->first));
}

QString DiaryPageWords::noAnkle()
{
    return tr("Not measured in this time. “Add an entry”, “Ankle bend” says how.");
}

QString DiaryPageWords::worseTwice()
{
    return tr("Two routines in a row left the pain worse. Have it looked at.");
}

QString DiaryPageWords::entries()
{
    return tr("Entries");
}

QString DiaryPageWords::entriesOf(QDate day)
{
    return tr("Entries of %1").arg(fullDate(day));
}

QString DiaryPageWords::allEntries()
{
    return tr("Show all entries of this time");
}

QString DiaryPageWords::calendar()
{
    return tr("Calendar");
}

QString DiaryPageWords::noEntriesInMonth()
{
    return tr("No entries in this month.");
}

QString DiaryPageWords::dayWith(QDate day, const QStringList &what)
{
    return what.isEmpty() ? tr("%1: nothing").arg(dayAndMonth(day))
                          : tr("%1: %2").arg(dayAndMonth(day), what.join(QStringLiteral(", ")));
}

QString DiaryPageWords::newSpot()
{
    return tr("new spot");
}

QString DiaryPageWords::cramp()
{
    return tr("cramp");
}

QString DiaryPageWords::otherEntry()
{
    return tr("entry");
}

QString DiaryPageWords::calendarKey()
{
    return tr("Square: session. Ring: new spot. Triangle: cramp. Dot: another entry.");
}

QString DiaryPageWords::monthBefore()
{
    return tr("The month before");
}

QString DiaryPageWords::monthAfter()
{
    return tr("The month after");
}

} // namespace calfwise
