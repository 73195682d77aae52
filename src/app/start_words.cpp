// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_words.h"

#include "ui/kit/words.h"

#include <QDir>

namespace calfwise {

namespace {

constexpr std::size_t mostIssues = 5;

const QString newParagraph = QStringLiteral("\n\n");

QString pathOf(const std::filesystem::path &file)
{
    return QDir::toNativeSeparators(toQt(file.string()));
}

} // namespace

StartWords::Problem StartWords::problem(const StartNotice &notice)
{
    switch (notice.kind) {
    case StartNotice::Kind::ContentRefused: {
        QStringList lines;
        for (std::size_t i = 0; i < notice.lines.size() && i < mostIssues; ++i)
            lines << toQt(notice.lines[i]);
        if (notice.lines.size() > mostIssues)
            lines << tr("... and %n more. Run calfwise-content check to see them all.", nullptr,
                        static_cast<int>(notice.lines.size() - mostIssues));
        return {tr("That content has faults"), tr("The guide that came with Calfwise is used instead.") + newParagraph +
                                                   lines.join(QLatin1Char('\n'))};
    }
    case StartNotice::Kind::DiaryKeptAside:
        return {tr("Your diary can’t be read"),
                tr("It is kept as %1, and nothing of it was changed. A new diary was started with what could still be "
                   "read of it. Earlier advice to have a leg seen still holds.")
                    .arg(pathOf(notice.file))};
    case StartNotice::Kind::LogKeptAside:
        return {
            tr("Your diary was opened without its log"),
            tr("A log of another diary lay beside it, as when an older copy was put back. Your diary is whole. What "
               "was there before is kept as %1.")
                .arg(pathOf(notice.file))};
    case StartNotice::Kind::NotBackedUp:
        return {tr("Your diary couldn’t be backed up"),
                tr("What you write is saved all the same. Look whether the disk has room, and whether %1 may be "
                   "written.")
                    .arg(pathOf(notice.file))};
    case StartNotice::Kind::SavedAgain:
        return {tr("Saving again"), savedAgain()};
    case StartNotice::Kind::DiaryNotSaved:
        break;
    }
    return {tr("Nothing is saved for now"),
            whyNotSaved(notice) + newParagraph +
                tr("Earlier advice to have a leg seen is not known here. It still holds.")};
}

QString StartWords::savedAgain()
{
    return tr("Your diary is being saved again. What you wrote meanwhile is in it.");
}

QString StartWords::whyNotSaved(const StartNotice &notice)
{
    if (notice.error == StoreErrorKind::Newer)
        return saveMessage(resultOf(notice.error));
    if (notice.error == StoreErrorKind::Full)
        return tr(
            "The disk is full. Nothing older is lost. Make room on the disk; Calfwise then saves again by itself.");
    if (notice.error == StoreErrorKind::Busy)
        return tr(
            "Another program is using your diary. Nothing is lost. Close it; Calfwise then saves again by itself.");
    return tr("Calfwise cannot use %1, and goes on without saving. Nothing older is lost. Mend the folder, and "
              "Calfwise "
              "saves again by itself; or name another with --data-dir.")
        .arg(pathOf(notice.file));
}

StartWords::Problem StartWords::failure(const QString &logFile)
{
    const QString noted =
        logFile.isEmpty()
            ? tr("It couldn’t be written to a file.")
            : tr("What failed is noted in %1, without anything that you wrote.").arg(QDir::toNativeSeparators(logFile));
    return {tr("Something in Calfwise went wrong"),
            tr("It is a fault of the program, not yours. The last step may not have been done; look before you do it "
               "again. What you typed is still there, and you can go on.") +
                newParagraph + noted};
}

QString StartWords::unusable(const GuideUnusable &error)
{
    return tr("The guide’s own content cannot be read; install Calfwise again.") + QLatin1Char('\n') +
           QString::fromUtf8(error.what());
}

StartWords::Problem StartWords::settingsNotKept()
{
    return {
        tr("The settings can’t be kept"),
        tr("What you choose holds until Calfwise ends. The diary isn’t touched by this. Perhaps the disk is full, or "
           "the settings’ file may not be written.")};
}

QString StartWords::description()
{
    return tr("A guide for people with calf knots. Offline; not medical advice.");
}

QString StartWords::dataOption()
{
    return tr("Keep the diary and the settings in this folder");
}

QString StartWords::cacheOption()
{
    return tr("Keep the guide store in this folder");
}

QString StartWords::contentOption()
{
    return tr("Use the content in this folder instead of the bundled one");
}

QString StartWords::pageOption()
{
    return tr("Open with this page: bodymap, routines, guide, diary or settings");
}

QString StartWords::languageOption()
{
    return tr("Speak this language for now, such as en");
}

QString StartWords::newWindowOption()
{
    return tr("Open a window of its own, also where Calfwise runs already");
}

QString StartWords::fileOption()
{
    return tr("Show the routine in this file");
}

QString StartWords::clinicianOption()
{
    return tr("Write one page for a clinician to this new PDF file, and end");
}

QString StartWords::legOption()
{
    return tr("The leg that the page is about: left or right; the one last written of where it is left out");
}

QString StartWords::fromOption()
{
    return tr("The page's first day, as 2026-11-21; 90 days before the last where it is left out");
}

QString StartWords::toOption()
{
    return tr("The page's last day; today where it is left out");
}

QString StartWords::noLeg(const QString &given)
{
    return tr("\"%1\" is neither left nor right").arg(given);
}

QString StartWords::noDay(const QString &given)
{
    return tr("\"%1\" is no day such as 2026-11-21").arg(given);
}

QString StartWords::endsBeforeItBegins()
{
    return tr("the last day is before the first");
}

QString StartWords::noDiary(const QString &file)
{
    return tr("There is no diary at %1.").arg(QDir::toNativeSeparators(file));
}

QString StartWords::isThereAlready(const QString &file)
{
    return tr("There is a file of that name already: %1. Nothing is replaced.").arg(QDir::toNativeSeparators(file));
}

QString StartWords::notWritten(const QString &file, const QString &reason)
{
    return tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(file), reason);
}

} // namespace calfwise
