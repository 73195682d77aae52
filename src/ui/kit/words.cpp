// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/words.h"

#include "domain/guide/leg_words.h"
#include "model/local_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace calfwise {

namespace {

class KitWords {
    Q_DECLARE_TR_FUNCTIONS(KitWords)
};

} // namespace

QString legName(Side side)
{
    return side == Side::Left ? KitWords::tr("left leg") : KitWords::tr("right leg");
}

QString legTitle(Side side)
{
    return side == Side::Left ? KitWords::tr("Left leg") : KitWords::tr("Right leg");
}

QString yourLeg(Side side)
{
    return side == Side::Left ? KitWords::tr("Your left leg") : KitWords::tr("Your right leg");
}

QString legSeen(Side side, View view)
{
    switch (view) {
    case View::Posterior:
        return KitWords::tr("%1, seen from behind").arg(yourLeg(side));
    case View::Medial:
        return KitWords::tr("%1, seen from the inner side").arg(yourLeg(side));
    case View::Lateral:
        return KitWords::tr("%1, seen from the outer side").arg(yourLeg(side));
    case View::Sole:
        return side == Side::Left ? KitWords::tr("The sole of your left foot")
                                  : KitWords::tr("The sole of your right foot");
    }
    return {};
}

QString viewName(View view)
{
    switch (view) {
    case View::Posterior:
        return KitWords::tr("From behind");
    case View::Medial:
        return KitWords::tr("Inner side");
    case View::Lateral:
        return KitWords::tr("Outer side");
    case View::Sole:
        return KitWords::tr("Sole");
    }
    return {};
}

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Skin:
        return KitWords::tr("Skin");
    case Layer::Superficial:
        return KitWords::tr("First layer");
    case Layer::Deep:
        return KitWords::tr("Deeper");
    case Layer::Deepest:
        return KitWords::tr("Deepest");
    }
    return {};
}

QString forLeg(const std::string &sentence, Side side)
{
    return toQt(sentenceFor(sentence, side));
}

QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return KitWords::tr("%1 and %2")
        .arg(QStringList(words.mid(0, words.size() - 1)).join(QStringLiteral(", ")), words.last());
}

QString roughTime(std::chrono::seconds length)
{
    const auto seconds = static_cast<int>(length.count());
    if (seconds < 60)
        return KitWords::tr("%n second(s)", nullptr, seconds);
    const int minutes = (seconds + 30) / 60;
    return KitWords::tr("%n minute(s)", nullptr, minutes);
}

QLocale wordsLocale()
{
    return QLocale();
}

QString fullDate(QDate day)
{
    return wordsLocale().toString(day, KitWords::tr("d MMMM yyyy"));
}

QString dayAndMonth(QDate day)
{
    return wordsLocale().toString(day, KitWords::tr("d MMMM"));
}

QString shortDate(QDate day)
{
    return wordsLocale().toString(day, KitWords::tr("d MMM"));
}

QString monthAndYear(QDate day)
{
    return wordsLocale().toString(day, KitWords::tr("MMMM yyyy"));
}

QString clockTime(QTime time)
{
    return wordsLocale().toString(time, KitWords::tr("HH:mm"));
}

QString weekdayAndTime(const QDateTime &time)
{
    return wordsLocale().toString(time, KitWords::tr("dddd, d MMMM yyyy, HH:mm"));
}

QString weekdayHead(int weekday)
{
    // Cutting a longer name would give the same two letters seven times in Arabic.
    switch (weekday) {
    case Qt::Monday:
        return KitWords::tr("Mo", "Monday");
    case Qt::Tuesday:
        return KitWords::tr("Tu", "Tuesday");
    case Qt::Wednesday:
        return KitWords::tr("We", "Wednesday");
    case Qt::Thursday:
        return KitWords::tr("Th", "Thursday");
    case Qt::Friday:
        return KitWords::tr("Fr", "Friday");
    case Qt::Saturday:
        return KitWords::tr("Sa", "Saturday");
    default:
        return KitWords::tr("Su", "Sunday");
    }
}

QString fullDate(Instant at)
{
    return fullDate(toLocal(at).date());
}

QString timeOfDay(Instant at)
{
    return clockTime(toLocal(at).time());
}

QString onDay(Instant at, Instant now)
{
    const QDate day = toLocal(at).date();
    const qint64 ago = day.daysTo(toLocal(now).date());
    if (ago == 0)
        return KitWords::tr("Today");
    if (ago == 1)
        return KitWords::tr("Yesterday");
    if (ago < 0 || ago >= 7)
        return KitWords::tr("On %1").arg(fullDate(at));
    return KitWords::tr("On %1").arg(wordsLocale().dayName(day.dayOfWeek()));
}

QString fullDateTime(Instant at)
{
    return KitWords::tr("%1, %2").arg(fullDate(at), timeOfDay(at));
}

QString saveMessage(SaveResult result)
{
    switch (result) {
    case SaveResult::Full:
        return KitWords::tr(
            "The disk is full. This entry is not saved yet. Nothing older is lost. Make room on the disk, then "
            "try again.");
    case SaveResult::ReadOnly:
        return KitWords::tr(
            "The data folder cannot be written. Calfwise goes on without saving. Nothing older is lost. Check "
            "who owns the folder, then "
            "start Calfwise again.");
    case SaveResult::Newer:
        return KitWords::tr(
            "Your diary was written by a newer Calfwise. It is left as it is, and this one goes on without "
            "saving. Install the newer "
            "version to use it.");
    case SaveResult::Busy:
        return KitWords::tr("Another Calfwise is using your diary. Close it, then try again. Nothing is lost.");
    case SaveResult::Damaged:
        return KitWords::tr(
            "A part of your diary cannot be read. It is left as it is. Close Calfwise and copy the data folder "
            "before you go on.");
    case SaveResult::Missing:
        return KitWords::tr(
            "The data folder is not there. Calfwise goes on without saving. Name a folder with --data-dir, or "
            "set your home folder.");
    case SaveResult::Replaced:
        return KitWords::tr(
            "The file of your diary was moved, removed or replaced while Calfwise was open. This entry is not "
            "saved. Put the file back, or start Calfwise again to use what is there now.");
    case SaveResult::Io:
        return KitWords::tr(
            "The disk reported a fault. This entry may not be saved. Copy the data folder to another disk before "
            "you go on.");
    case SaveResult::NotFound:
        return KitWords::tr("It is not there any more: it was removed in another window.");
    case SaveResult::Conflict:
        return KitWords::tr("It was changed in another window meanwhile. What is shown now is what the diary holds.");
    case SaveResult::Refused:
        return KitWords::tr("It can’t be kept as it is. Change what is marked, then try again.");
    case SaveResult::Done:
        break;
    }
    return {};
}

} // namespace calfwise
