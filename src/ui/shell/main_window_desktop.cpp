// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window among others: what calls it, what drives it from outside, and how it goes.
#include "ui/shell/main_window.h"

#include "ui/desktop/routine_remote.h"
#include "ui/desktop/sleep_watch.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/floor_page.h"
#include "ui/shell/system_tray.h"
#include "ui/shell/window_place.h"

#include <QApplication>
#include <QCloseEvent>

namespace calfwise {

void MainWindow::prepareReminders()
{
    std::unique_ptr<Tray> tray = m_shelf.makeTray ? m_shelf.makeTray() : std::make_unique<SystemTray>();
    m_reminders = new ReminderModel(m_shelf.preferences, m_shelf.models.habits, std::make_unique<WallAlarm>(),
                                    std::move(tray), this);
    connect(m_reminders, &ReminderModel::changed, this, &MainWindow::followReminders);
    connect(m_reminders, &ReminderModel::opened, this, [this] {
        go(Place::Habits);
        comeForward();
    });
    connect(m_reminders, &ReminderModel::noteChosen, this, [this] {
        comeForward();
        writeDown();
    });
    connect(m_reminders, &ReminderModel::quitChosen, this, &MainWindow::quit);
    // Not before the window is there: what is due is told beside it.
    connect(this, &MainWindow::settled, m_reminders, [this] {
        followReminders();
        m_reminders->replan();
    });
}

/// The program stays while it has to remind. Where the desktop stops showing messages while the window is closed it
/// comes back: nobody could find the program otherwise.
void MainWindow::followReminders()
{
    const bool running = m_reminders->areRunning();
    QApplication::setQuitOnLastWindowClosed(!running);
    if (!running && m_settled && !isVisible() && !m_quits && !m_leaves)
        QWidget::show();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QWidget::show();
    raise();
    activateWindow();
}

void MainWindow::followRemote(FloorPage &floor)
{
    auto *remote = new RoutineRemote(
        m_shelf.models.theCase, m_shelf.models.session, [&floor] { return floor.listens(); }, m_shelf.makeMediaPlayer,
        &floor);
    connect(&floor, &FloorPage::progressed, remote, &RoutineRemote::progressed);
    connect(remote, &RoutineRemote::raised, this, &MainWindow::comeForward);
    connect(remote, &RoutineRemote::pressed, this, [this, &floor](RemoteKey key) {
        const bool asks = key == RemoteKey::Stop && floor.listens();
        floor.press(key);
        // What it asks must be seen.
        if (asks)
            comeForward();
    });
}

void MainWindow::followSleep(FloorPage &floor)
{
    connect(&floor, &FloorPage::progressed, &floor,
            [&models = m_shelf.models, &floor, make = m_shelf.makeSleepWatch,
             watch = static_cast<SleepWatch *>(nullptr)]() mutable {
                if (watch || !models.session.isRunning())
                    return;
                watch = make().release();
                watch->setParent(&floor);
                connect(watch, &SleepWatch::sleeping, &floor, &FloorPage::holdStill);
                watch->listen();
            });
}

void MainWindow::prepareToLeave()
{
    if (const auto floor = m_pages.find(Place::Floor); floor != m_pages.end())
        static_cast<FloorPage *>(floor->second)->holdStill();
    m_shelf.models.session.keepProgress();
    keepWindowPlace(*this, m_shelf.preferences);
    m_leaves = true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const RoutineSession *session = m_shelf.models.session.session();
    const bool running = session && session->state() == SessionState::Running;
    // One that runs again shows that the end did not come.
    if (m_leaves && !running) {
        QMainWindow::closeEvent(event);
        return;
    }
    if (running && !m_mayClose) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_mayClose = false;
    m_shelf.models.session.recordUnrated();
    keepWindowPlace(*this, m_shelf.preferences);
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeClosing()
{
    auto *floor = static_cast<FloorPage *>(page(Place::Floor));
    floor->holdStill();
    auto *dialog = new Dialog(m_shelf.theme,
                              {tr("End the routine here?"), tr("The seconds you held are kept in the diary."),
                               tr("Keep going"), tr("End it")},
                              this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &Dialog::accepted, this, [this] {
        m_mayClose = true;
        if (m_quits)
            quit();
        else
            close();
    });
    connect(dialog, &Dialog::rejected, this, [this, floor] {
        m_quits = false;
        floor->goOn();
        followReminders();
    });
    dialog->open();
}

/// Ctrl Q and the tray's "Quit": also where closing the window would only hide it.
void MainWindow::quit()
{
    m_quits = true;
    QApplication::setQuitOnLastWindowClosed(true);
    if (!isVisible() || close())
        QCoreApplication::quit();
}

} // namespace calfwise
