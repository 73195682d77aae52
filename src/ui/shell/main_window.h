// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/guide_model.h"
#include "model/models.h"
#include "model/preferences.h"
#include "model/reminder_model.h"
#include "ui/kit/page.h"
#include "ui/kit/widgets/toast.h"
#include "ui/screening/press_guard.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace calfwise {

class Commands;
class CueOutput;
class DisplayAwake;
class FirstQuestionPage;
class FloorPage;
struct HelpContent;
class MapPictureCache;
class MediaPlayer;
class NoticeStrip;
class Rail;
class ResumeOffer;
class SearchBox;
class SleepWatch;
class StandingNotices;
class Stepper;

/// Everything the window shows; all of it outlives the window.
struct Shelf {
    Theme &theme;
    Preferences &preferences;
    Models &models;
    const GuideModel &guide;
    std::filesystem::path dataFolder; ///< shown to the person
    const MapPictureCache &mapPictures;
    bool foreignGuide = false; ///< the guide in use isn't the one that came with Calfwise
    /// The clock of a running routine; null: the machine's.
    std::function<Tick()> sessionClock = nullptr;
    /// The clock that tells one press from the next; null: the machine's.
    std::function<Tick()> pressClock = nullptr;
    /// Speech and tones, made when a routine first needs them; null: the screen alone leads.
    std::function<std::unique_ptr<CueOutput>()> makeCueOutput = nullptr;
    /// Asked when a routine first runs; null: the display is left to the desktop.
    std::function<std::unique_ptr<DisplayAwake>()> makeDisplayAwake = nullptr;
    /// Made when a routine first runs; null: no remote reaches it.
    std::function<std::unique_ptr<MediaPlayer>()> makeMediaPlayer = nullptr;
    /// Asked when a routine first runs; null: a sleep is noticed by its gap.
    std::function<std::unique_ptr<SleepWatch>()> makeSleepWatch = nullptr;
    std::function<std::unique_ptr<Tray>()> makeTray = {}; ///< the desktop's, unless given
    std::filesystem::path cacheFolder = {};               ///< shown to the person, if there is one
};

/// Navigation and geometry: the rail, the stepper of the path, and one page at a time. Pages are made when they are
/// first shown.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Shelf &shelf, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Leads there, or says why not.
    void go(const Target &target);
    Place place() const { return m_shelf.models.navigation.place(); }
    /// The page, made if it was not there yet.
    Page *page(Place place);
    /// Shows what a routine file holds; starts nothing.
    void openRoutineFile(const std::filesystem::path &file);
    void openRoutineFile(const QString &file);
    /// Also from the tray.
    void comeForward();
    /// The system will end the program: whatever runs is held and kept, to be offered at the next start, and nothing is
    /// asked. Somebody who is still there may go on.
    void prepareToLeave();
    /// A line that goes away by itself, with an action when it's dismissed or the page is left.
    void say(const QString &message, const QString &action = {}, std::function<void()> onAction = {},
             Toast::Kind kind = Toast::Kind::Changed);
    /// An error in words, to be closed by the person.
    void showProblem(const QString &title, const QString &message);
    /// Stands over every page from now on: why nothing is being saved.
    void showNotSaving(const QString &why);

    QSize sizeHint() const override { return {1440, 900}; }

signals:
    /// After the first paint of the first page.
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Maker = std::function<Page *()>;

    void buildFrame();
    void followModels();
    void registerPages();
    void registerPathPages();
    void registerRoutinePages();
    void registerWelcomePages();
    void accompany(FloorPage &floor);
    void followRemote(FloorPage &floor);
    void followSleep(FloorPage &floor);
    void prepareReminders();
    void followReminders();
    void editRoutine(const OwnRoutine &routine);
    void chooseRoutineFile();
    void shareRoutine(const OwnRoutine &routine);
    bool writeRoutine(const OwnRoutine &routine, const QString &file) const;
    void undoRemoval(const LibraryModel::Removed &removed);
    void quit();
    void buildCommands();
    void showPlace(Place place);
    void showLinked(const GuideLink &link);
    void sayWhy(RouteReason reason, const Target &target);
    void askBeforeLeaving(const QString &address);
    void askBeforeClosing();
    void tellSaving(SaveResult result);
    void refreshRail();
    void refreshStepper();
    void refreshOffer();
    void followFirstQuestion();
    bool asksFirst(Place place) const;
    Page *firstQuestion();
    void refreshFirstQuestion();
    void setFirstQuestionSmall(bool small);
    void connectPage(Page &page);
    void arrange();
    void fillScreen(bool fill);
    void openSearch();
    void undo();
    void showRecent();
    void pressMain();
    void keepFocus();
    void sizeText(int steps);
    void openMenu();
    void openHelp();
    HelpContent helpContent() const;
    void writeDown();

    Shelf m_shelf;
    std::map<Place, Maker> m_makers;
    std::map<Place, Page *> m_pages;
    Rail *m_rail;
    Stepper *m_stepper;
    StandingNotices *m_notices;
    QStackedWidget *m_stack;
    Toast *m_toast;
    Commands *m_commands = nullptr;
    PressGuard m_mainGuard; ///< of the key that presses a page's main button
    QAction *m_goOn = nullptr; ///< the page's main button
    QVBoxLayout *m_right = nullptr;
    ReminderModel *m_reminders = nullptr;
    QPointer<QWidget> m_problem;
    SearchBox *m_search = nullptr;           ///< made when it is first wanted
    ResumeOffer *m_offer = nullptr;          ///< only while a session waits to be taken up
    FirstQuestionPage *m_question = nullptr; ///< made when there is something to ask first
    NoticeStrip *m_questionStrip = nullptr;  ///< what it folds into; made with it
    QTimer m_questionDue;                    ///< until "has it gone?" may be answered
    Place m_beforeCountry = Place::Spot;     ///< where the choice of a country leads back to
    bool m_unfolded = false;                 ///< the person wants to answer what was folded away
    bool m_fillsScreen = false;
    bool m_settled = false;
    bool m_mayClose = false; ///< the person said that the running routine may end
    bool m_leaves = false;   ///< the system said that it will end the program
    bool m_quits = false;    ///< closing the window also ends the program
};

} // namespace calfwise
