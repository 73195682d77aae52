// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/stepper.h"
#include "ui/kit/widgets/toast.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/resume_offer.h"

#include <QAbstractEventDispatcher>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr QSize leastSize(1024, 700);
constexpr int smallWidth = 1200;
constexpr int smallHeight = 780;

QString pageOf(JourneyStep step)
{
    switch (step) {
    case JourneyStep::Spot:
        return QStringLiteral("spot");
    case JourneyStep::Symptoms:
        return QStringLiteral("symptoms");
    case JourneyStep::Safety:
        return QStringLiteral("safety");
    case JourneyStep::Routine:
        return QStringLiteral("routine");
    case JourneyStep::Feedback:
        return QStringLiteral("feedback");
    }
    return {};
}

} // namespace

MainWindow::MainWindow(const Shelf &shelf, QWidget *parent)
    : QMainWindow(parent), m_shelf(shelf), m_rail(new Rail(shelf.theme, QStringLiteral("Calfwise"))),
      m_stepper(new Stepper(shelf.theme,
                            {tr("Spot"), tr("Symptoms"), tr("Safety check"), tr("Routine"), tr("How is it now?")})),
      m_stack(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Calfwise"));
    setMinimumSize(leastSize);
    m_rail->addPage(QStringLiteral("bodymap"), QStringLiteral("map"), tr("Body map"));
    m_rail->addPage(QStringLiteral("routines"), QStringLiteral("play"), tr("Routines"));
    m_rail->addPage(QStringLiteral("guide"), QStringLiteral("book"), tr("Guide"));
    m_rail->addPage(QStringLiteral("diary"), QStringLiteral("diary"), tr("Diary"));
    m_rail->addPage(QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"));
    m_rail->setSearch(tr("Search"), tr("Ctrl K"));
    m_rail->setFoot(tr("A self-care guide.\nNot medical advice.\nWorks offline."));

    m_right = new QVBoxLayout;
    m_right->setContentsMargins({});
    m_right->setSpacing(0);
    m_right->addWidget(m_stepper);
    m_right->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *columns = new QHBoxLayout(central);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addLayout(m_right, 1);
    setCentralWidget(central);
    m_toast = new Toast(m_shelf.theme, central);

    connect(m_rail, &Rail::pageChosen, this, &MainWindow::openPage);
    connect(m_rail, &Rail::searchChosen, this, &MainWindow::openSearch);
    connect(m_stepper, &Stepper::stepChosen, this,
            [this](int index) { openStep(allJourneySteps[static_cast<std::size_t>(index)]); });
    connect(m_toast, &Toast::actionChosen, this, [this] {
        // A copy: what it does may say something new.
        if (const auto action = m_toastAction)
            action();
    });
    connect(&m_shelf.journey, &Journey::checkChanged, this, &MainWindow::refreshStepper);
    connect(&m_shelf.journey, &Journey::sessionChanged, this, &MainWindow::refreshStepper);
    connect(&m_shelf.journey, &Journey::sessionChanged, this, &MainWindow::refreshOffer);
    connect(&m_shelf.journey, &Journey::savingFailed, this,
            [this](StoreErrorKind kind) { showProblem(tr("Not saved"), storeMessage(kind)); });
    connect(&m_shelf.journey, &Journey::sessionElsewhere, this, [this] {
        showProblem(
            tr("A routine is open in another window"),
            tr("Calfwise is open twice, with one diary. Finish or end the routine in the other window, then begin "
               "here. Nothing was started, and nothing is lost."));
    });
    connect(&m_shelf.theme, &Theme::changed, this, &MainWindow::arrange);

    prepareRoutines();
    registerPages();
    buildShortcuts();
    if (!restoreGeometry(m_shelf.preferences.windowGeometry()))
        resize(sizeHint());
    openPage(QStringLiteral("spot"));
}

MainWindow::~MainWindow() = default;

bool MainWindow::isOnPath(const QString &name)
{
    static const QStringList path{QStringLiteral("spot"),    QStringLiteral("symptoms"), QStringLiteral("safety"),
                                  QStringLiteral("outcome"), QStringLiteral("routine"),  QStringLiteral("floor"),
                                  QStringLiteral("feedback")};
    return path.contains(name);
}

QString MainWindow::railPageOf(const QString &name)
{
    static const QStringList routines{QStringLiteral("habits"), QStringLiteral("routine-editor"),
                                      QStringLiteral("routine-file")};
    if (routines.contains(name))
        return QStringLiteral("routines");
    return isOnPath(name) || name == QLatin1String("rules") ? QStringLiteral("bodymap") : name;
}

Page *MainWindow::page(const QString &name)
{
    if (const auto made = m_pages.find(name); made != m_pages.end())
        return made->second;
    const auto maker = m_makers.find(name);
    if (maker == m_makers.end())
        return nullptr;
    Page *page = maker->second();
    connect(page, &Page::linkRequested, this, &MainWindow::follow, Qt::QueuedConnection);
    m_stack->addWidget(page);
    m_pages[name] = page;
    return page;
}

void MainWindow::openPage(const QString &name)
{
    if (name == QLatin1String("bodymap")) {
        openStep(m_shelf.journey.step());
        return;
    }
    Page *wanted = page(name);
    if (!wanted)
        return;
    if (name == QLatin1String("safety"))
        m_shelf.journey.dropExpiredAnswers();
    m_current = name;
    // Nothing may lie over what to do now.
    if (name == QLatin1String("outcome"))
        m_toast->dismiss();
    fillScreen(name == QLatin1String("floor") && m_shelf.preferences.floorFullScreen());
    arrange();
    m_stack->setCurrentWidget(wanted);
    wanted->opened();
    if (!wanted->isAncestorOf(focusWidget()))
        wanted->setFocus(Qt::OtherFocusReason);
    refreshRail();
    refreshStepper();
    refreshOffer();
}

/// Floor mode is read from three metres away: it takes the whole screen, and gives it back as it was.
void MainWindow::fillScreen(bool fill)
{
    if (fill == m_fillsScreen)
        return;
    m_fillsScreen = fill;
    setWindowState(fill ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::openStep(JourneyStep step)
{
    Journey &journey = m_shelf.journey;
    if (!journey.isReachable(step))
        return;
    journey.goTo(step);
    const RoutineSession *session = journey.session();
    const bool running =
        session && session->state() != SessionState::Finished && session->state() != SessionState::Stopped;
    if (step == JourneyStep::Safety && journey.isChecked(journey.leg()))
        openPage(QStringLiteral("outcome"));
    else if (step == JourneyStep::Routine && running)
        openPage(QStringLiteral("floor"));
    else
        openPage(pageOf(step));
}

void MainWindow::refreshRail()
{
    m_rail->setCurrent(railPageOf(m_current));
    const bool large = m_shelf.theme.textScale() >= 1.5;
    const bool narrow = width() < smallWidth || m_current == QLatin1String("outcome");
    m_rail->setMode(large ? RailMode::IconsOnly : narrow ? RailMode::Narrow : RailMode::Wide);
    m_rail->setVisible(m_current != QLatin1String("floor"));
}

void MainWindow::refreshStepper()
{
    const Journey &journey = m_shelf.journey;
    QList<StepState> states;
    for (JourneyStep step : allJourneySteps) {
        if (step == journey.step())
            states << StepState::Current;
        else if (journey.isLocked(step))
            states << StepState::Locked;
        else if (journey.isDone(step))
            states << StepState::Done;
        else
            states << (journey.isReachable(step) ? StepState::Reachable : StepState::Ahead);
    }
    m_stepper->setStates(states);
    m_stepper->setVisible(isOnPath(m_current) && m_current != QLatin1String("floor"));
}

/// On the pages where somebody decides what to do next.
void MainWindow::refreshOffer()
{
    if (!m_shelf.journey.cutOff()) {
        if (m_offer)
            m_offer->deleteLater();
        m_offer = nullptr;
        return;
    }
    if (!m_offer) {
        m_offer = new ResumeOffer(m_shelf.theme, m_shelf.journey, centralWidget());
        m_right->insertWidget(1, m_offer);
        connect(m_offer, &ResumeOffer::resumed, this, [this] { openStep(JourneyStep::Routine); });
        connect(m_offer, &ResumeOffer::linkRequested, this, &MainWindow::follow, Qt::QueuedConnection);
        connect(m_offer, &ResumeOffer::said, this, [this](const QString &message) { say(message); });
    }
    static const QStringList places{QStringLiteral("spot"), QStringLiteral("routine"), QStringLiteral("routines")};
    m_offer->setVisible(places.contains(m_current));
}

void MainWindow::arrange()
{
    const bool small = width() < smallWidth || height() < smallHeight;
    m_stepper->setSmall(small);
    refreshRail();
    for (const auto &[name, page] : m_pages)
        page->setSmall(small);
}

void MainWindow::buildShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openSearch(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { openSearch(); });
    on(QKeySequence::Undo, [this] { m_shelf.journey.undo(); });
    on(QKeySequence::Quit, [this] { quit(); });
    const QStringList pages{QStringLiteral("bodymap"), QStringLiteral("routines"), QStringLiteral("guide"),
                            QStringLiteral("diary"), QStringLiteral("settings")};
    for (int i = 0; i < pages.size(); ++i)
        on(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, name = pages[i]] { openPage(name); });
}

void MainWindow::follow(const QString &target)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const QString id = target.section(QLatin1Char(':'), 1);
    if (kind == QLatin1String("page")) {
        openPage(id);
    } else if (kind == QLatin1String("step")) {
        for (JourneyStep step : allJourneySteps) {
            if (pageOf(step) == id)
                openStep(step);
        }
    } else if (kind == QLatin1String("screening")) {
        if (const auto side = sideFromId(id.toStdString()))
            m_shelf.journey.setLeg(*side);
        openStep(JourneyStep::Safety);
    } else if (kind == QLatin1String("https") || kind == QLatin1String("http")) {
        followWebLink(target);
    } else {
        followGuideLink(target);
    }
}

/// Links are shown and handed to the desktop only when the person says so; the program itself opens no connection.
void MainWindow::followWebLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return;
    const DialogText text{tr("Open this page in your browser?"), url.toDisplayString(), tr("Stay here"), tr("Open it")};
    if (Dialog::ask(m_shelf.theme, text, this))
        QDesktopServices::openUrl(url);
}

void MainWindow::say(const QString &message, const QString &action, std::function<void()> onAction)
{
    m_toastAction = std::move(onAction);
    m_toast->showMessage(message, action);
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Journey &journey = m_shelf.journey;
    if (journey.session() && journey.session()->state() == SessionState::Running) {
        auto *floor = qobject_cast<FloorPage *>(page(QStringLiteral("floor")));
        floor->holdStill();
        if (!Dialog::ask(m_shelf.theme,
                         {tr("End the routine here?"), tr("The seconds you held are kept in the diary."),
                          tr("Keep going"), tr("End it")},
                         this)) {
            floor->goOn();
            event->ignore();
            return;
        }
    }
    m_shelf.journey.keepSession();
    m_shelf.preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
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
