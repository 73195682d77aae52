// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/random_walk.h"

#include "tests/e2e/clipping.h"

#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/toast.h"
#include "ui/screening/first_question_page.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTest>

#include <exception>

namespace calfwise::test {

namespace {

constexpr int mostFaults = 25;
constexpr int trailLength = 8;
constexpr int railEvery = 40;
/// A press that has let the timer through so often runs a loop of its own; one that is only slow does so once or twice.
constexpr int loopMilliseconds = 200;
constexpr int loopRounds = 8;
/// Fades and what is put off to the next round of events.
constexpr int patienceMilliseconds = 80;

const char *nameOf(Place place)
{
    switch (place) {
    case Place::Spot:
        return "Spot";
    case Place::Symptoms:
        return "Symptoms";
    case Place::Safety:
        return "Safety";
    case Place::Outcome:
        return "Outcome";
    case Place::Rules:
        return "Rules";
    case Place::Routine:
        return "Routine";
    case Place::Floor:
        return "Floor";
    case Place::Feedback:
        return "Feedback";
    case Place::Routines:
        return "Routines";
    case Place::RoutineEditor:
        return "RoutineEditor";
    case Place::RoutineFile:
        return "RoutineFile";
    case Place::Habits:
        return "Habits";
    case Place::Guide:
        return "Guide";
    case Place::Diary:
        return "Diary";
    case Place::Settings:
        return "Settings";
    case Place::Welcome:
        return "Welcome";
    case Place::Country:
        return "Country";
    }
    return "";
}

} // namespace

RandomWalk::RandomWalk(unsigned seed) : m_seed(seed), m_random(seed)
{
    const Instant saturday{std::chrono::seconds(1795254000)};
    m_apps.push_back(std::make_unique<AppUnderTest>(std::make_shared<QTemporaryDir>(), saturday,
                                                    [this] { return Tick(m_machine); }));
    m_apps.front()->show({1440, 900});
    QObject::connect(&m_loopGuard, &QTimer::timeout, &m_loopGuard, [this] { breakLoop(); });
}

RandomWalk::~RandomWalk() = default;

std::size_t RandomWalk::below(std::size_t count)
{
    return m_random() % count;
}

bool RandomWalk::chance(int percent)
{
    return static_cast<int>(m_random() % 100) < percent;
}

void RandomWalk::walk(int steps)
{
    for (int i = 0; i < steps && m_faults.size() < mostFaults; ++i) {
        try {
            step();
        } catch (const std::exception &thrown) {
            fault(QStringLiteral("%1 threw: %2").arg(m_doing, QString::fromUtf8(thrown.what())));
        }
    }
}

void RandomWalk::step()
{
    ++m_step;
    m_machine += std::chrono::milliseconds(below(700));
    dropClosedSecond();
    if (m_apps.size() > 1 && !QApplication::activePopupWidget())
        m_current = chance(35) ? 1 : 0;
    // Whoever comes back to a window sees what another has written meanwhile.
    scope()->activateWindow();
    settle();
    const Move move = chooseMove();
    ++m_places[app().window().place()];
    take(move);
    checkPlace();
    checkClipping();
    checkStrays();
    if (m_step % railEvery == 0)
        checkRail();
}

void RandomWalk::take(const Move &move)
{
    const Place from = app().window().place();
    m_doing = QStringLiteral("%1 on %2%3")
                  .arg(move.name, QString::fromUtf8(nameOf(from)),
                       m_current > 0 ? QStringLiteral(" (second window)") : QString());
    m_trail << m_doing;
    if (m_trail.size() > trailLength)
        m_trail.removeFirst();
    if (!prepare(move))
        return;
    const Snapshot before = snapshotOf(app());
    m_acting = true;
    m_rounds = 0;
    m_loopGuard.start(loopMilliseconds);
    app().takeASecond();
    move.act();
    m_acting = false;
    m_loopGuard.stop();
    settle();
    if (!move.mustTell || snapshotOf(app()) != before)
        return;
    QTest::qWait(patienceMilliseconds);
    // The check takes no press right after a screen has come up, and another window may have just changed it.
    if (snapshotOf(app()) == before && from == Place::Safety && prepare(move)) {
        app().takeASecond();
        move.act();
        settle();
    }
    if (snapshotOf(app()) == before)
        fault(QStringLiteral("%1: nothing changed, and nothing was said").arg(m_doing));
}

/// A press moves the focus as well, and that is no effect of it: so the focus is there before. What was said before is
/// gone, so that the same words are new when they're said again.
bool RandomWalk::prepare(const Move &move)
{
    auto *toast = app().window().findChild<Toast *>();
    const bool inToast = move.target && toast->isAncestorOf(move.target);
    if (!inToast)
        toast->dismiss();
    if (!move.target)
        return true;
    for (QWidget *parent = move.target->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(move.target);
    }
    if (move.target->focusPolicy() != Qt::NoFocus)
        move.target->setFocus(Qt::TabFocusReason);
    settle();
    return move.target && move.target->isVisible() && move.target->isEnabled();
}

/// It's gone once its window is closed, which a running routine may ask about first.
void RandomWalk::dropClosedSecond()
{
    if (m_apps.size() < 2 || m_apps[1]->window().isVisible())
        return;
    m_current = 0;
    m_apps.pop_back();
}

void RandomWalk::settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// `kind` is what is told once; the whole words when it's empty.
void RandomWalk::fault(const QString &what, const QString &kind)
{
    if (m_known[kind.isEmpty() ? what : kind]++ > 0)
        return;
    m_faults << QStringLiteral("seed %1, step %2: %3\n    after: %4")
                    .arg(m_seed)
                    .arg(m_step)
                    .arg(what, m_trail.join(QStringLiteral("; ")));
}

/// Where the rail is shown and nothing lies over the window: each entry opens its page.
void RandomWalk::checkRail()
{
    MainWindow &window = app().window();
    if (scope() != &window)
        return;
    auto *rail = window.findChild<Rail *>();
    // The path's last: the walk goes on there.
    for (RailEntry entry :
         {RailEntry::Routines, RailEntry::Guide, RailEntry::Diary, RailEntry::Settings, RailEntry::BodyMap}) {
        if (!rail->isVisible())
            return;
        RailItem *item = rail->item(static_cast<int>(entry));
        m_doing = QStringLiteral("the rail's “%1”").arg(test::nameOf(*item));
        QTest::mouseClick(item, Qt::LeftButton);
        settle();
        if (railEntryOf(window.place()) != entry)
            fault(QStringLiteral("%1 led to %2").arg(m_doing, QString::fromUtf8(nameOf(window.place()))));
        checkPlace();
        checkClipping();
    }
}

/// Whether it is the question that takes the place of the map and the routines while a leg is closed, and there is one.
bool RandomWalk::asksFirst(const QWidget &shown)
{
    const Place place = app().window().place();
    return qobject_cast<const FirstQuestionPage *>(&shown) && (place == Place::Spot || place == Place::Routines) &&
           app().models().check.firstQuestion();
}

/// The page that is shown, the entry that the rail marks and where the models say one is are the same.
void RandomWalk::checkPlace()
{
    MainWindow &window = app().window();
    const auto *stack = window.findChild<QStackedWidget *>();
    const QString place = QString::fromUtf8(nameOf(window.place()));
    if (stack->currentWidget() != window.page(window.place()) && !asksFirst(*stack->currentWidget()))
        fault(QStringLiteral("%1: another page than %2 is shown").arg(m_doing, place));
    const auto *rail = window.findChild<Rail *>();
    const bool alone = window.place() == Place::Floor || window.place() == Place::Welcome;
    if (rail->isVisible() == alone && window.isVisible())
        fault(QStringLiteral("%1: the rail is %2 on %3")
                  .arg(m_doing, rail->isVisible() ? QStringLiteral("shown") : QStringLiteral("hidden"), place));
    if (rail->current() != static_cast<int>(railEntryOf(window.place())))
        fault(QStringLiteral("%1: the rail marks another entry than that of %2").arg(m_doing, place));
}

void RandomWalk::checkClipping()
{
    const QWidget *where = scope();
    if (qobject_cast<const QMenu *>(where))
        return;
    QStringList clipped = clippedIn(*where);
    if (clipped.isEmpty())
        return;
    // Heights that follow from widths need several rounds of events.
    QTest::qWait(patienceMilliseconds);
    if (scope() != where)
        return;
    for (const QString &what : clippedIn(*where))
        fault(QStringLiteral("on %1 at %2 x %3, text %4: %5")
                  .arg(QString::fromUtf8(nameOf(app().window().place())))
                  .arg(app().window().width())
                  .arg(app().window().height())
                  .arg(app().theme().textScale())
                  .arg(what),
              what);
}

void RandomWalk::checkStrays()
{
    for (const QString &stray : app().strayWindows())
        fault(QStringLiteral("a part flashed up as a window of its own: %1").arg(stray));
}

/// Ends what a press has opened and waits for: nothing may.
void RandomWalk::breakLoop()
{
    if (!m_acting || ++m_rounds < loopRounds)
        return;
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        dialog->reject();
    else
        return;
    fault(QStringLiteral("%1 waits in a loop of its own").arg(m_doing));
}

/// What is on top of the window: an open list, a dialog, or nothing else than the window itself.
QWidget *RandomWalk::scope()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *top = &app().window();
    for (bool found = true; found;) {
        found = false;
        for (QDialog *dialog : top->findChildren<QDialog *>()) {
            if (!dialog->isVisible() || dialog == top)
                continue;
            top = dialog;
            found = true;
            break;
        }
    }
    return top;
}

QString RandomWalk::summary() const
{
    QStringList lines;
    for (const auto &[place, count] : m_places)
        lines << QStringLiteral("%1 %2").arg(QString::fromUtf8(nameOf(place))).arg(count);
    QStringList did;
    for (const auto &[what, count] : m_did)
        did << QStringLiteral("%1 %2").arg(what).arg(count);
    return QStringLiteral("%1 steps; pages: %2; steps by kind: %3")
        .arg(m_step)
        .arg(lines.join(QStringLiteral(", ")), did.join(QStringLiteral(", ")));
}

} // namespace calfwise::test
