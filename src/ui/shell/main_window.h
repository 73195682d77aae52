// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journey.h"
#include "store/guide_store.h"
#include "ui/kit/page.h"
#include "ui/kit/theme/theme.h"
#include "ui/settings/preferences.h"

#include <QMainWindow>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

class QStackedWidget;
class QVBoxLayout;

namespace calfwise {

class CueOutput;
class DisplayAwake;
class FloorPage;
class HabitBook;
class MapPictureCache;
struct OwnRoutine;
class Rail;
class ResumeOffer;
class Reminders;
class RoutineLibrary;
class SearchBox;
class Stepper;
class Toast;
class Tray;

/// Everything the window shows; all of it outlives the window.
struct Shelf {
    Theme &theme;
    Preferences &preferences;
    Journey &journey;
    GuideStore &guide;
    DiaryStore &diary;
    std::filesystem::path dataFolder; ///< shown to the person
    const MapPictureCache &mapPictures;
    /// The clock of a running routine; null: the machine's.
    std::function<Tick()> sessionClock = nullptr;
    /// Speech and tones, made when a routine first needs them; null: the screen alone leads.
    std::function<std::unique_ptr<CueOutput>()> makeCueOutput = nullptr;
    /// Asked when a routine first runs; null: the display is left to the desktop.
    std::function<std::unique_ptr<DisplayAwake>()> makeDisplayAwake = nullptr;
    std::function<std::unique_ptr<Tray>()> makeTray = {}; ///< the desktop's, unless given
};

/// Navigation and geometry: the rail, the stepper of the path, and one page at a time. Pages are made when they are first shown.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Shelf &shelf, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// "bodymap", "routines", "guide", "diary", "settings", "habits", "routine-editor", "routine-file", or a step of the path: "spot", "symptoms", "safety", "outcome", "rules",
    /// "routine", "floor", "feedback". An unknown name is ignored.
    void openPage(const QString &name);
    QString currentPage() const { return m_current; }
    /// The page, made if it was not there yet; null for an unknown name.
    Page *page(const QString &name);
    /// Shows what a routine file holds; starts nothing.
    void openRoutineFile(const QString &file);
    /// What a page's linkRequested() leads to.
    void follow(const QString &target);
    /// A line at the bottom that goes away by itself.
    void say(const QString &message, const QString &action = {}, std::function<void()> onAction = {});
    /// An error in words, to be closed by the person.
    void showProblem(const QString &title, const QString &message);

    QSize sizeHint() const override { return {1440, 900}; }

signals:
    /// After the first paint of the first page.
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Maker = std::function<Page *()>;

    void registerPages();
    void registerPathPages();
    void accompany(FloorPage &floor);
    void prepareRoutines();
    void registerRoutinePages();
    void followReminders();
    void editRoutine(const OwnRoutine &routine);
    void chooseRoutineFile();
    void shareRoutine(const OwnRoutine &routine);
    bool writeRoutine(const OwnRoutine &routine, const QString &file) const;
    void quit();
    void buildShortcuts();
    void refreshRail();
    void refreshStepper();
    void refreshOffer();
    void arrange();
    void fillScreen(bool fill);
    void openStep(JourneyStep step);
    void openSearch();
    void followGuideLink(const QString &target);
    void followWebLink(const QString &address);
    static QString railPageOf(const QString &name);
    static bool isOnPath(const QString &name);

    Shelf m_shelf;
    std::map<QString, Maker> m_makers;
    std::map<QString, Page *> m_pages;
    QString m_current;
    Rail *m_rail;
    Stepper *m_stepper;
    QStackedWidget *m_stack;
    Toast *m_toast;
    QVBoxLayout *m_right;
    RoutineLibrary *m_library = nullptr;
    HabitBook *m_habits = nullptr;
    Reminders *m_reminders = nullptr;
    QPointer<QWidget> m_problem;
    SearchBox *m_search = nullptr;  ///< made when it is first wanted
    ResumeOffer *m_offer = nullptr; ///< only while a session waits to be taken up
    std::function<void()> m_toastAction;
    bool m_fillsScreen = false;
    bool m_settled = false;
};

} // namespace calfwise
