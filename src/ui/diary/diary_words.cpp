// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diary_words.h"

#include "ui/kit/words.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace calfwise {

namespace {

class DiaryWords {
    Q_DECLARE_TR_FUNCTIONS(DiaryWords)
};

/// "one day", "5 days", "three weeks".
QString spanWords(int days)
{
    if (days < 14)
        return days == 1 ? DiaryWords::tr("one day") : DiaryWords::tr("%n day(s)", nullptr, days);
    return DiaryWords::tr("%n week(s)", nullptr, (days + 3) / 7);
}

QDateTime localTime(const DiaryEntry &entry)
{
    return QDateTime::fromSecsSinceEpoch(entry.at.time_since_epoch().count(), QTimeZone(entry.utcOffsetMinutes * 60));
}

} // namespace

QDate toDate(std::chrono::sys_days day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

QString shortDate(std::chrono::sys_days day)
{
    return shortDate(toDate(day));
}

QString fullTime(const DiaryEntry &entry)
{
    return weekdayAndTime(localTime(entry));
}

QString painSentence(const std::vector<PainDay> &days, const TimeRules &time)
{
    if (days.empty())
        return DiaryWords::tr("No rating in this time yet.");
    const int first = days.front().pain;
    const int last = days.back().pain;
    if (days.size() == 1)
        return DiaryWords::tr("One rating so far: %1 out of 10.").arg(first);
    const QString span = spanWords(static_cast<int>((days.back().day - days.front().day).count()));
    switch (feltChange(first, last, time)) {
    case FeltChange::None:
        return DiaryWords::tr("%1 at the start and %1 at the end, in %2.").arg(first).arg(span);
    case FeltChange::Less:
        return DiaryWords::tr("From %1 to %2 in %3. People usually feel a change of %4 points or %5 %; this one is "
                              "smaller.")
            .arg(first)
            .arg(last)
            .arg(span)
            .arg(time.easedByPoints)
            .arg(time.easedByPercent);
    case FeltChange::Better:
        return DiaryWords::tr("From %1 to %2 in %3: less pain, and a change that people usually feel. It doesn’t say "
                              "why.")
            .arg(first)
            .arg(last)
            .arg(span);
    case FeltChange::Worse:
        break;
    }
    return DiaryWords::tr(
               "From %1 to %2 in %3: more pain, and a change that people usually feel. If it goes on, have it "
               "looked at.")
        .arg(first)
        .arg(last)
        .arg(span);
}

QString beforeAfterSentence(const std::vector<BeforeAfter> &rows)
{
    if (rows.empty())
        return DiaryWords::tr("Rate the spot before and after a routine. Then this shows both.");
    const BeforeAfter &most = rows.front();
    return DiaryWords::tr("%1: lower afterwards in %2 of %3 sessions.")
        .arg(toQt(most.title))
        .arg(most.eased)
        .arg(most.cases);
}

QString entryTitle(const DiaryEntry &entry)
{
    if (!entry.pointTitle.empty())
        return toQt(entry.pointTitle);
    return entry.routineTitle.empty() ? DiaryWords::tr("A note") : toQt(entry.routineTitle);
}

QString entryLine(const DiaryEntry &entry)
{
    QStringList parts;
    if (entry.painBefore && entry.painAfter)
        parts << DiaryWords::tr("From %1 to %2.").arg(*entry.painBefore).arg(*entry.painAfter);
    else if (entry.painBefore)
        parts << DiaryWords::tr("%1 before, not rated after.").arg(*entry.painBefore);
    else if (entry.painAfter)
        parts << DiaryWords::tr("%1 after, not rated before.").arg(*entry.painAfter);
    int held = 0;
    for (const DoneStep &step : entry.steps)
        held += step.heldSeconds;
    if (held > 0)
        parts << DiaryWords::tr("%1 held.").arg(roughTime(std::chrono::seconds(held)));
    if (entry.stopped)
        parts << DiaryWords::tr("Stopped early.");
    if (entry.cramp)
        parts << DiaryWords::tr("A cramp.");
    return parts.join(QLatin1Char(' '));
}

} // namespace calfwise
