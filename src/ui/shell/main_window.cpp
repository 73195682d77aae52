// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/stepper.h"
#include "ui/kit/words.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/search_box.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/resume_offer.h"
#include "ui/shell/route_words.h"
#include "ui/shell/standing_notices.h"
#include "ui/shell/window_place.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr QSize leastSize(1024, 700);
constexpr int smallWidth = 1200;
constexpr int smallHeight = 780;
/// Below that the wide rail leaves the map's page too little for its switches; more with larger text.
constexpr int wideRailWidth = 1340;

QStringList stepNames()
{
    QStringList names;
    for (PathStep step : allPathSteps)
        names << PlaceWords::name(step);
    return names;
}

QString iconOf(RailEntry entry)
{
    switch (entry) {
    case RailEntry::BodyMap:
        return QStringLiteral("map");
    case RailEntry::Routines:
        return QStringLiteral("play");
    case RailEntry::Guide:
        return QStringLiteral("book");
    case RailEntry::Diary:
        return QStringLiteral("diary");
    case RailEntry::Settings:
        break;
    }
    return QStringLiteral("settings");
}

StepState stateOf(StepStanding standing)
{
    switch (standing) {
    case StepStanding::Current:
        return StepState::Current;
    case StepStanding::Done:
        return StepState::Done;
    case StepStanding::Reachable:
        return StepState::Reachable;
    case StepStanding::Locked:
        return StepState::Locked;
    case StepStanding::Ahead:
        break;
    }
    return StepState::Ahead;
}

} // namespace

MainWindow::MainWindow(const Shelf &shelf, QWidget *parent)
    : QMainWindow(parent), m_shelf(shelf), m_rail(new Rail(shelf.theme, QStringLiteral("Calfwise"))),
      m_stepper(new Stepper(shelf.theme, stepNames())), m_notices(new StandingNotices(shelf.theme)),
      m_stack(new QStackedWidget), m_mainGuard(shelf.pressClock ? shelf.pressClock : floorClock)
{
    setWindowTitle(QStringLiteral("Calfwise"));
    setMinimumSize(leastSize);
    m_notices->setForeignGuide(shelf.foreignGuide);
    setAcceptDrops(true);
    buildFrame();
    followModels();
    registerPages();
    followFirstQuestion();
    prepareReminders();
    buildCommands();
    keepFocus();
    placeWindow(*this, m_shelf.preferences);
    go(Place::Spot);
}

/// The pages go while the window they speak to is still whole.
MainWindow::~MainWindow()
{
    m_shelf.models.navigation.disconnect(this);
    qApp->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::buildFrame()
{
    for (RailEntry entry : allRailEntries)
        m_rail->addPage(static_cast<int>(entry), iconOf(entry), PlaceWords::name(entry));
    m_rail->setSearch(tr("Search"), tr("Ctrl K"));
    m_rail->setFoot(tr("A self-care guide.\nNot medical advice.\nWorks offline."));
    m_right = new QVBoxLayout;
    m_right->setContentsMargins({});
    m_right->setSpacing(0);
    m_right->addWidget(m_stepper);
    m_right->addWidget(m_notices);
    m_right->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *columns = new QHBoxLayout(central);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addLayout(m_right, 1);
    setCentralWidget(central);
    m_toast = new Toast(m_shelf.theme, central);
    connect(m_rail, &Rail::pageChosen, this, [this](int entry) { go(static_cast<RailEntry>(entry)); });
    connect(m_rail, &Rail::searchChosen, this, &MainWindow::openSearch);
    connect(m_stepper, &Stepper::stepChosen, this,
            [this](int index) { go(allPathSteps[static_cast<std::size_t>(index)]); });
    connect(m_toast, &Toast::focusLeft, this, [this] {
        if (auto *page = qobject_cast<Page *>(m_stack->currentWidget()))
            page->takeFocus();
    });
    connect(&m_shelf.theme, &Theme::changed, this, &MainWindow::arrange);
}

void MainWindow::followModels()
{
    Models &models = m_shelf.models;
    connect(&models.navigation, &Navigation::arrived, this, &MainWindow::showPlace);
    connect(&models.check, &CheckModel::changed, this, &MainWindow::refreshStepper);
    connect(&models.theCase, &CaseModel::pictureChanged, this, &MainWindow::refreshStepper);
    connect(&models.session, &SessionModel::changed, this, &MainWindow::refreshStepper);
    connect(&models.session, &SessionModel::changed, this, &MainWindow::refreshOffer);
    connect(&models.profile, &ProfileModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.diary, &DiaryModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.check, &CheckModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.session, &SessionModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.library, &LibraryModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.habits, &HabitModel::savingFailed, this, &MainWindow::tellSaving);
    connect(&models.session, &SessionModel::runsElsewhere, this, [this] {
        showProblem(
            tr("A routine is open in another window"),
            tr("Calfwise is open twice, with one diary. Finish or end the routine in the other window, then begin "
               "here. Nothing was started, and nothing is lost."));
    });
}

void MainWindow::showNotSaving(const QString &why)
{
    m_notices->setNotSaving(why);
}

void MainWindow::tellSaving(SaveResult result)
{
    showProblem(tr("Not saved"), saveMessage(result));
}

Page *MainWindow::page(Place place)
{
    if (const auto made = m_pages.find(place); made != m_pages.end())
        return made->second;
    Page *page = m_makers.at(place)();
    connectPage(*page);
    m_pages[place] = page;
    return page;
}

void MainWindow::connectPage(Page &page)
{
    connect(&page, &Page::linkRequested, this, &MainWindow::go, Qt::QueuedConnection);
    connect(&page, &Page::said, this, [this](const QString &message) { say(message); });
    connect(&page, &Page::problemFound, this, &MainWindow::showProblem);
    m_stack->addWidget(&page);
}

void MainWindow::go(const Target &target)
{
    const Place before = place();
    const Route route = m_shelf.models.navigation.go(target);
    if (place() == Place::Country && before != Place::Country)
        m_beforeCountry = before;
    if (route.reason)
        sayWhy(*route.reason, target);
    if (const GuideLink *link = std::get_if<GuideLink>(&target); link && route.place)
        showLinked(*link);
}

void MainWindow::showPlace(Place place)
{
    Page *wanted = asksFirst(place) ? firstQuestion() : page(place);
    // Nothing may lie over what to do now.
    if (place == Place::Outcome)
        m_toast->dismiss();
    fillScreen(place == Place::Floor && m_shelf.preferences.floorFullScreen());
    arrange();
    m_stack->setCurrentWidget(wanted);
    m_toast->setPage(wanted);
    m_mainGuard.rearm();
    // Keys of a running routine answer it, and nothing else does.
    m_goOn->setEnabled(place != Place::Floor);
    if (place == Place::Floor)
        static_cast<FloorPage *>(wanted)->setLettersOn(m_shelf.preferences.singleKeys());
    wanted->opened();
    wanted->takeFocus();
    refreshRail();
    refreshStepper();
    refreshOffer();
    refreshFirstQuestion();
}

/// What a link names, on the page that it led to.
void MainWindow::showLinked(const GuideLink &link)
{
    if (const auto *point = std::get_if<PointLink>(&link))
        static_cast<BodyMapPage *>(page(Place::Spot))->showPoint(point->id);
    else if (place() == Place::Guide && !static_cast<ReaderPage *>(page(Place::Guide))->open(link))
        sayWhy(RouteReason::NotInTheGuide, link);
}

void MainWindow::sayWhy(RouteReason reason, const Target &target)
{
    const GuideLink *link = std::get_if<GuideLink>(&target);
    if (const WebLink *web = link ? std::get_if<WebLink>(link) : nullptr)
        askBeforeLeaving(QString::fromStdString(web->address));
    else
        say(RouteWords::sentence(reason, m_shelf.models.theCase.leg()), {}, {}, Toast::Kind::NotAsAsked);
}

/// Links are shown and handed to the desktop only when the person says so; the program itself opens no connection.
void MainWindow::askBeforeLeaving(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid()) {
        say(RouteWords::sentence(RouteReason::OutsideProgram, m_shelf.models.theCase.leg()));
        return;
    }
    const DialogText text{tr("Open this page in your browser?"), url.toDisplayString(), tr("Stay here"), tr("Open it")};
    Dialog::ask(m_shelf.theme, text, this, [this, url] {
        if (!QDesktopServices::openUrl(url))
            showProblem(tr("The page wasn’t opened"),
                        tr("This desktop has no program for it. You can type the address yourself: %1")
                            .arg(url.toDisplayString()));
    });
}

/// Floor mode is read from three metres away: it takes the whole screen, and gives it back as it was.
void MainWindow::fillScreen(bool fill)
{
    if (fill == m_fillsScreen)
        return;
    m_fillsScreen = fill;
    setWindowState(fill ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::refreshRail()
{
    m_rail->setCurrent(static_cast<int>(railEntryOf(place())));
    const bool large = m_shelf.theme.textScale() >= 1.5;
    const bool narrow = width() < m_shelf.theme.textPx(wideRailWidth) || place() == Place::Outcome;
    m_rail->setMode(large ? RailMode::IconsOnly : narrow ? RailMode::Narrow : RailMode::Wide);
    m_rail->setVisible(place() != Place::Floor && place() != Place::Welcome);
}

void MainWindow::refreshStepper()
{
    QList<StepState> states;
    for (PathStep step : allPathSteps)
        states << stateOf(m_shelf.models.navigation.standingOf(step));
    m_stepper->setStates(states);
    m_stepper->setVisible(isOnPath(place()) && place() != Place::Floor);
}

/// On the pages where somebody decides what to do next.
void MainWindow::refreshOffer()
{
    Models &models = m_shelf.models;
    if (!models.session.cutOff()) {
        if (m_offer)
            m_offer->deleteLater();
        m_offer = nullptr;
        return;
    }
    if (!m_offer) {
        m_offer =
            new ResumeOffer(m_shelf.theme, models.theCase, models.check, models.diary, models.session, centralWidget());
        m_right->insertWidget(m_right->indexOf(m_stack), m_offer);
        connect(m_offer, &ResumeOffer::resumed, this, [this] { go(PathStep::Routine); });
        connect(m_offer, &ResumeOffer::linkRequested, this, &MainWindow::go, Qt::QueuedConnection);
        connect(m_offer, &ResumeOffer::said, this, [this](const QString &message) { say(message); });
    }
    m_offer->setVisible(place() == Place::Spot || place() == Place::Routine || place() == Place::Routines);
}

void MainWindow::arrange()
{
    const bool small = width() < smallWidth || height() < smallHeight;
    m_stepper->setSmall(small);
    refreshRail();
    for (const auto &[place, page] : m_pages)
        page->setSmall(small);
    setFirstQuestionSmall(small);
}

void MainWindow::openSearch()
{
    if (!m_search) {
        m_search = new SearchBox(m_shelf.theme, m_shelf.guide, this);
        connect(m_search, &SearchBox::linkRequested, this, &MainWindow::go, Qt::QueuedConnection);
        connect(
            m_search, &SearchBox::passageRequested, this,
            [this](const Passage &passage) {
                if (place() == Place::Guide)
                    static_cast<ReaderPage *>(page(Place::Guide))->showPassage(passage);
            },
            Qt::QueuedConnection);
    }
    m_search->setLeg(m_shelf.models.theCase.leg());
    m_search->open();
}

void MainWindow::say(const QString &message, const QString &action, std::function<void()> onAction, Toast::Kind kind)
{
    m_toast->showMessage(message, action, std::move(onAction), kind);
}

/// One at a time: a full disk fails more than once, and need be told once.
void MainWindow::showProblem(const QString &title, const QString &message)
{
    if (m_problem)
        return;
    auto *dialog = new Dialog(m_shelf.theme, {title, message, tr("Go on"), {}}, this);
    m_problem = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

/// Whoever comes back to this window sees what another one has written meanwhile.
void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_settled)
        m_shelf.models.catchUp();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_settled)
        return;
    m_settled = true;
    auto *once = new QObject(this);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, once, [this, once] {
        once->deleteLater();
        disconnect(QAbstractEventDispatcher::instance(), nullptr, once, nullptr);
        emit settled();
    });
}

} // namespace calfwise
