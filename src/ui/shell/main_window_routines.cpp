// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The routines' pages: the person's own, those from files, and the habits with their reminders.
#include "ui/shell/main_window.h"

#include "ui/kit/file_question.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/words.h"
#include "ui/reminders/habits_page.h"
#include "ui/routine/routine_editor.h"
#include "ui/routine/routine_file_page.h"
#include "ui/routine/routines_page.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

namespace calfwise {

namespace {

/// The one file that is dragged over the window, in the system's own bytes; empty for anything else.
std::filesystem::path draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    return QByteArray::fromPercentEncoding(urls.first().path(QUrl::FullyEncoded).toLatin1()).toStdString();
}

/// A name for the file from that of the routine: letters and figures, and hyphens between.
QString fileNameFor(const OwnRoutine &routine)
{
    QString name;
    for (const QChar letter : toQt(routine.name)) {
        if (letter.isLetterOrNumber())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("routine") : name) + QStringLiteral(".calfwise.json");
}

} // namespace

void MainWindow::registerRoutinePages()
{
    Models &models = m_shelf.models;
    m_makers[Place::Routines] = [this, &models] {
        auto *made = new RoutinesPage(m_shelf.theme, models.theCase, models.check, models.diary, models.profile,
                                      models.session, models.library, models.habits);
        connect(made, &RoutinesPage::routineStarted, this, [this] { go(PathStep::Routine); });
        connect(made, &RoutinesPage::editRequested, this, &MainWindow::editRoutine);
        connect(made, &RoutinesPage::openFileRequested, this, &MainWindow::chooseRoutineFile);
        connect(made, &RoutinesPage::shareRequested, this, &MainWindow::shareRoutine);
        connect(made, &RoutinesPage::removed, this, [this](const LibraryModel::Removed &removed) {
            say(tr("Routine removed"), tr("Undo"), [this, removed] { undoRemoval(removed); });
        });
        return made;
    };
    m_makers[Place::RoutineEditor] = [this, &models] {
        auto *made = new RoutineEditor(m_shelf.theme, models.library);
        connect(made, &RoutineEditor::saved, this,
                [this] { say(tr("The routine is saved."), {}, {}, Toast::Kind::Done); });
        return made;
    };
    m_makers[Place::RoutineFile] = [this, &models] {
        auto *made = new RoutineFilePage(m_shelf.theme, models.library);
        connect(made, &RoutineFilePage::kept, this,
                [this] { say(tr("The routine is saved."), {}, {}, Toast::Kind::Done); });
        return made;
    };
    m_makers[Place::Habits] = [this, &models] {
        return new HabitsPage(m_shelf.theme, models.habits, *m_reminders,
                              [this](const EvidenceId &id) { return m_shelf.guide.evidence(id); });
    };
}

/// A draft that was left is not thrown away for another without asking.
void MainWindow::editRoutine(const OwnRoutine &routine)
{
    auto *editor = static_cast<RoutineEditor *>(page(Place::RoutineEditor));
    if (!editor->isDirty()) {
        editor->edit(routine);
        go(Place::RoutineEditor);
        return;
    }
    const QString name = toQt(editor->draft().name);
    auto *dialog = new Dialog(m_shelf.theme,
                              {tr("Go on with the routine you started?"),
                               name.isEmpty() ? tr("It isn’t saved yet.") : tr("“%1” isn’t saved yet.").arg(name),
                               tr("Go on with it"), tr("Discard it")},
                              this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::accepted, this, [this, editor, routine] {
        editor->edit(routine);
        go(Place::RoutineEditor);
    });
    connect(dialog, &Dialog::rejected, this, [this] { go(Place::RoutineEditor); });
    dialog->open();
}

void MainWindow::chooseRoutineFile()
{
    askForFileToOpen(this, {tr("Open a routine file"), tr("Routines (*.calfwise.json *.json);;All files (*)")},
                     [this](const QString &file) { openRoutineFile(file); });
}

void MainWindow::openRoutineFile(const QString &file)
{
    openRoutineFile(std::filesystem::path(QFile::encodeName(file).toStdString()));
}

void MainWindow::openRoutineFile(const std::filesystem::path &file)
{
    go(Place::RoutineFile);
    // A running routine is not left for a file that came along; then the window says so.
    if (place() == Place::RoutineFile)
        static_cast<RoutineFilePage *>(page(Place::RoutineFile))->openFile(file);
}

void MainWindow::undoRemoval(const LibraryModel::Removed &removed)
{
    if (m_shelf.models.library.restore(removed) == SaveResult::Done)
        say(tr("The routine is back."), {}, {}, Toast::Kind::Done);
}

void MainWindow::shareRoutine(const OwnRoutine &routine)
{
    askForFileToSave(
        this, {tr("Save the routine as a file"), tr("Routines (*.calfwise.json)"), fileNameFor(routine)},
        [this, routine](const QString &file) {
            if (writeRoutine(routine, file))
                say(tr("Saved as %1.").arg(file), {}, {}, Toast::Kind::Done);
            else
                showProblem(tr("The routine wasn’t saved"),
                            tr("Choose a folder you can write to, with room on the disk. The routine is unchanged."));
        });
}

/// Written whole or not at all. What was made here is dated with the day it is passed on.
bool MainWindow::writeRoutine(const OwnRoutine &routine, const QString &file) const
{
    OwnRoutine shared = routine;
    if (!shared.fromFile) {
        const QDate today = QDate::currentDate();
        shared.madeOn = std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(today)));
    }
    const QByteArray bytes = QByteArray::fromStdString(routineAsFile(shared));
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           out.write(bytes) == bytes.size() && out.commit();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).empty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const std::filesystem::path file = draggedFile(*event->mimeData());
    if (file.empty())
        return;
    event->acceptProposedAction();
    openRoutineFile(file);
}

} // namespace calfwise
