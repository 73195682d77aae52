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

std::chrono::sys_days dayOf(const DiaryEntry &entry)
{
    return std::chrono::floor<std::chrono::days>(entry.at + std::chrono::minutes(entry.utcOffsetMinutes));
}

QString fullTime(const DiaryEntry &entry)
{
    return weekdayAndTime(localTime(entry));
}

QString painSentence(const std::vector<PainDay> &days)
{
    if (days.empty())
        return DiaryWords::tr("No rating in this time yet.");
    if (days.size() == 1)
        return DiaryWords::tr("One rating so far: %1 out of 10.").arg(days.front().pain);
    const auto span = static_cast<int>((days.back().day - days.front().day).count());
    const QString change =
        days.front().pain == days.back().pain
            ? DiaryWords::tr("%1 at the start and %1 now, in %2.").arg(days.front().pain).arg(spanWords(span))
            : DiaryWords::tr("From %1 to %2 in %3.").arg(days.front().pain).arg(days.back().pain).arg(spanWords(span));
    return change + QLatin1Char(' ') + DiaryWords::tr("People usually feel a change of 2 or more. It doesn’t say why.");
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
