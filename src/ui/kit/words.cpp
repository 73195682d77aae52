// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/words.h"

#include "model/local_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace calfwise {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("calfwise", text, nullptr, n);
}

} // namespace

QString sideWord(Side side)
{
    return side == Side::Left ? tr("left") : tr("right");
}

QString legName(Side side)
{
    return side == Side::Left ? tr("left leg") : tr("right leg");
}

QString legTitle(Side side)
{
    return side == Side::Left ? tr("Left leg") : tr("Right leg");
}

QString yourLeg(Side side)
{
    return side == Side::Left ? tr("Your left leg") : tr("Your right leg");
}

QString legSeen(Side side, View view)
{
    switch (view) {
    case View::Posterior:
        return tr("%1, seen from behind").arg(yourLeg(side));
    case View::Medial:
        return tr("%1, seen from the inner side").arg(yourLeg(side));
    case View::Lateral:
        return tr("%1, seen from the outer side").arg(yourLeg(side));
    case View::Sole:
        return side == Side::Left ? tr("The sole of your left foot") : tr("The sole of your right foot");
    }
    return {};
}

QString viewName(View view)
{
    switch (view) {
    case View::Posterior:
        return tr("From behind");
    case View::Medial:
        return tr("Inner side");
    case View::Lateral:
        return tr("Outer side");
    case View::Sole:
        return tr("Sole");
    }
    return {};
}

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Skin:
        return tr("Skin");
    case Layer::Superficial:
        return tr("First layer");
    case Layer::Deep:
        return tr("Deeper");
    case Layer::Deepest:
        return tr("Deepest");
    }
    return {};
}

QString forLeg(const std::string &sentence, Side side)
{
    return toQt(sentence)
        .replace(QLatin1String("{side}"), sideWord(side))
        .replace(QLatin1String("{other}"), sideWord(otherSide(side)));
}

QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return tr("%1 and %2").arg(QStringList(words.mid(0, words.size() - 1)).join(QStringLiteral(", ")), words.last());
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString roughTime(std::chrono::seconds length)
{
    const auto seconds = static_cast<int>(length.count());
    if (seconds < 60)
        return seconds == 1 ? tr("1 second") : tr("%1 seconds").arg(seconds);
    const int minutes = (seconds + 30) / 60;
    return minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes);
}

QString fullDate(Instant at)
{
    // The months are named in the language of the texts around them, not in the desktop's.
    return QLocale(QLocale::English).toString(toLocal(at).date(), tr("d MMMM yyyy"));
}

QString fullDateTime(Instant at)
{
    return tr("%1, %2").arg(fullDate(at), toLocal(at).toString(QStringLiteral("HH:mm")));
}

QString saveMessage(SaveResult result)
{
    switch (result) {
    case SaveResult::Full:
        return tr("The disk is full. This entry is not saved yet. Nothing older is lost. Make room on the disk, then "
                  "try again.");
    case SaveResult::ReadOnly:
        return tr("The data folder cannot be written. Calfwise goes on without saving. Nothing older is lost. Check "
                  "who owns the folder, then "
                  "start Calfwise again.");
    case SaveResult::Newer:
        return tr("Your diary was written by a newer Calfwise. It is left as it is, and this one goes on without "
                  "saving. Install the newer "
                  "version to use it.");
    case SaveResult::Busy:
        return tr("Another Calfwise is using your diary. Close it, then try again. Nothing is lost.");
    case SaveResult::Damaged:
        return tr("A part of your diary cannot be read. It is left as it is. Close Calfwise and copy the data folder "
                  "before you go on.");
    case SaveResult::Missing:
        return tr("The data folder is not there. Calfwise goes on without saving. Name a folder with --data-dir, or "
                  "set your home folder.");
    case SaveResult::Replaced:
        return tr("The file of your diary was moved, removed or replaced while Calfwise was open. This entry is not "
                  "saved. Put the file back, or start Calfwise again to use what is there now.");
    case SaveResult::Io:
        return tr("The disk reported a fault. This entry may not be saved. Copy the data folder to another disk before "
                  "you go on.");
    case SaveResult::NotFound:
        return tr("It is not there any more: it was removed in another window.");
    case SaveResult::Conflict:
        return tr("It was changed in another window meanwhile. What is shown now is what the diary holds.");
    case SaveResult::Refused:
        return tr("It can't be kept as it is. Change what is marked, then try again.");
    case SaveResult::Done:
        break;
    }
    return {};
}

} // namespace calfwise
