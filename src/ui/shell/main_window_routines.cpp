// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The routines' pages: the person's own, those from files, and the habits with their reminders.
#include "ui/shell/main_window.h"

#include "exchange/routine_file.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/words.h"
#include "ui/reminders/habits_page.h"
#include "ui/routine/routine_editor.h"
#include "ui/routine/routine_file_page.h"
#include "ui/routine/routines_page.h"
#include "ui/shell/reminders.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

namespace calfwise {

namespace {

const QString editorPage = QStringLiteral("routine-editor");
const QString filePage = QStringLiteral("routine-file");

/// The one file that is dragged over the window; empty for anything else.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

/// A name for the file from that of the routine: letters and figures, and hyphens between.
QString fileNameFor(const OwnRoutine &routine)
{
    QString name;
    for (const QChar letter : toQt(routine.name).toLower()) {
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

void MainWindow::prepareRoutines()
{
    m_library = new RoutineLibrary(m_shelf.journey.core(), m_shelf.diary, this);
    std::vector<Habit> habits;
    try {
        habits = m_shelf.guide.prevention();
    } catch (const StoreError &) {
        // The guide store reads itself anew at the next start; until then there are no habits to tick.
    }
    m_habits = new HabitBook(
        std::move(habits), m_shelf.diary, [this] { return m_shelf.journey.now(); }, this);
    std::unique_ptr<Tray> tray = m_shelf.makeTray ? m_shelf.makeTray() : std::make_unique<SystemTray>();
    m_reminders = new Reminders(m_shelf.preferences, *m_habits, std::make_unique<WallAlarm>(), std::move(tray), this);
    const auto failed = [this](StoreErrorKind kind) { showProblem(tr("Not saved"), storeMessage(kind)); };
    connect(m_library, &RoutineLibrary::savingFailed, this, failed);
    connect(m_habits, &HabitBook::savingFailed, this, failed);
    connect(m_reminders, &Reminders::changed, this, &MainWindow::followReminders);
    connect(m_reminders, &Reminders::opened, this, [this] {
        // A running routine is not left for a reminder.
        if (m_current != QLatin1String("floor"))
            openPage(QStringLiteral("habits"));
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
    });
    connect(m_reminders, &Reminders::quitChosen, this, &MainWindow::quit);
    setAcceptDrops(true);
    registerRoutinePages();
    // Not before the window is there: what is due is told beside it.
    connect(this, &MainWindow::settled, m_reminders, [this] {
        followReminders();
        m_reminders->replan();
    });
}

/// The program stays while it has to remind.
void MainWindow::followReminders()
{
    QApplication::setQuitOnLastWindowClosed(!m_reminders->areRunning());
}

void MainWindow::registerRoutinePages()
{
    m_makers[QStringLiteral("routines")] = [this] {
        auto *made = new RoutinesPage(m_shelf.theme, m_shelf.journey, *m_library, *m_habits);
        connect(made, &RoutinesPage::routineStarted, this, [this] { openStep(JourneyStep::Routine); });
        connect(made, &RoutinesPage::editRequested, this, &MainWindow::editRoutine);
        connect(made, &RoutinesPage::openFileRequested, this, &MainWindow::chooseRoutineFile);
        connect(made, &RoutinesPage::shareRequested, this, &MainWindow::shareRoutine);
        connect(made, &RoutinesPage::removed, this, [this](const RoutineLibrary::Removed &removed) {
            say(tr("Routine removed"), tr("Undo"), [this, removed] { m_library->restore(removed); });
        });
        return made;
    };
    m_makers[editorPage] = [this] {
        auto *made = new RoutineEditor(m_shelf.theme, *m_library);
        connect(made, &RoutineEditor::saved, this, [this] { say(tr("The routine is kept.")); });
        return made;
    };
    m_makers[filePage] = [this] {
        auto *made = new RoutineFilePage(m_shelf.theme, *m_library);
        connect(made, &RoutineFilePage::kept, this, [this] { say(tr("The routine is kept.")); });
        return made;
    };
    m_makers[QStringLiteral("habits")] = [this] {
        return new HabitsPage(m_shelf.theme, *m_habits, *m_reminders,
                              [this](const EvidenceId &id) { return m_shelf.guide.evidence(id); });
    };
}

/// A draft that was left is not thrown away for another without asking.
void MainWindow::editRoutine(const OwnRoutine &routine)
{
    auto *editor = qobject_cast<RoutineEditor *>(page(editorPage));
    if (!editor->isDirty()) {
        editor->edit(routine);
        openPage(editorPage);
        return;
    }
    const QString name = toQt(editor->draft().name);
    auto *dialog = new Dialog(m_shelf.theme,
                              {tr("Go on with the routine you began?"),
                               name.isEmpty() ? tr("It is not kept yet.") : tr("“%1” is not kept yet.").arg(name),
                               tr("Go on with it"), tr("Give it up")},
                              this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::accepted, this, [this, editor, routine] {
        editor->edit(routine);
        openPage(editorPage);
    });
    connect(dialog, &Dialog::rejected, this, [this] { openPage(editorPage); });
    dialog->open();
}

void MainWindow::chooseRoutineFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a routine file"), {},
                                                      tr("Routines (*.calfwise.json *.json);;All files (*)"));
    if (!file.isEmpty())
        openRoutineFile(file);
}

void MainWindow::openRoutineFile(const QString &file)
{
    // A running routine is not left for a file that came along.
    if (m_current == QLatin1String("floor"))
        return;
    if (auto *shown = qobject_cast<RoutineFilePage *>(page(filePage))) {
        shown->openFile(file);
        openPage(filePage);
    }
}

void MainWindow::shareRoutine(const OwnRoutine &routine)
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the routine as a file"), fileNameFor(routine),
                                                      tr("Routines (*.calfwise.json)"));
    if (file.isEmpty())
        return;
    if (writeRoutine(routine, file))
        say(tr("Saved as %1.").arg(file));
    else
        showProblem(tr("The routine was not saved"),
                    tr("Choose a folder that you may write to and that has room. The routine itself is unchanged."));
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
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty() && m_current != QLatin1String("floor"))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openRoutineFile(file);
}

/// Ctrl Q and the tray's "Quit": also where closing the window would only hide it.
void MainWindow::quit()
{
    QApplication::setQuitOnLastWindowClosed(true);
    if (isVisible() && !close()) {
        followReminders();
        return;
    }
    QCoreApplication::quit();
}

} // namespace calfwise
