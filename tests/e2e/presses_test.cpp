// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The path by the keyboard alone: how many presses it takes, and what the keys of the window do.
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/help/help_sheet.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/toast.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/stop_panel.h"
#include "ui/screening/safety_page.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr QSize usual(1440, 900);
/// From the start to the saved diary.
constexpr int mostPresses = 45;

class Hand {
public:
    explicit Hand(AppUnderTest &app) : m_app(app) {}

    void press(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        ++m_presses;
        m_app.key(key, held);
        for (int round = 0; round < 4; ++round)
            QTest::qWait(5);
    }
    /// The page's main button.
    void goOn() { press(Qt::Key_Return, Qt::ControlModifier); }
    int presses() const { return m_presses; }

    void pressUntil(Place wanted, int most)
    {
        for (int i = 0; i < most && m_app.window().place() != wanted; ++i)
            goOn();
        INFO("after " << m_presses << " presses on page " << static_cast<int>(m_app.window().place()));
        REQUIRE(m_app.window().place() == wanted);
    }

private:
    AppUnderTest &m_app;
    int m_presses = 0;
};

/// What lasts was said before, and nothing of it is a condition.
void knowTheProfile(AppUnderTest &app)
{
    for (const Question &question : app.models().check.rules().questions)
        app.models().check.setAnswer(question.id, Answer::No);
    app.models().check.setSubject(Subject::Self);
    app.models().check.completeCheck();
    app.pass(std::chrono::hours(48));
    app.reopen();
}

/// A key as a keyboard sends it that has something else on it.
void sendAt(QWidget *widget, Qt::Key key, quint32 scanCode, Qt::KeyboardModifiers held)
{
    QKeyEvent event(QEvent::KeyPress, key, held, scanCode, 0, 0);
    QApplication::sendEvent(widget, &event);
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("The path: from the start to the saved diary takes at most 45 presses")
{
    AppUnderTest app;
    knowTheProfile(app);
    app.show(usual);
    Hand hand(app);
    auto &map = dynamic_cast<BodyMapPage &>(*app.window().page(Place::Spot)).canvas();
    for (int i = 0; i < 10 && QApplication::focusWidget() != &map; ++i)
        hand.press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == &map);
    hand.press(Qt::Key_Return);
    REQUIRE(app.models().theCase.picture().spots.size() == 1);
    const int marked = hand.presses();
    hand.pressUntil(Place::Symptoms, 2);
    hand.pressUntil(Place::Safety, 2);
    // Who it is about is known as well; else it'd be Tab and Space.
    REQUIRE_FALSE(dynamic_cast<SafetyPage &>(*app.window().page(Place::Safety)).who());
    hand.pressUntil(Place::Outcome, 20);
    const int checked = hand.presses();
    hand.pressUntil(Place::Routine, 2);
    hand.pressUntil(Place::Floor, 3);
    const int there = hand.presses();
    if (app.models().session.session()->state() == SessionState::Ready)
        hand.press(Qt::Key_Space);
    for (int i = 0; i < 40 && app.window().place() == Place::Floor; ++i)
        hand.press(Qt::Key_S);
    REQUIRE(app.window().place() == Place::Feedback);
    const int done = hand.presses();
    hand.press(Qt::Key_Tab);
    hand.press(Qt::Key_4);
    hand.pressUntil(Place::Diary, 2);
    REQUIRE(app.diary().entries().size() == 1);
    CHECK(app.diary().entries().front().painAfter == 4);
    INFO("presses: " << hand.presses() << "; spot marked " << marked << ", checked " << checked << ", routine open "
                     << there << ", done " << done);
    CHECK(hand.presses() <= mostPresses);
}

TEST_CASE("Keys: the pages of the rail are where the digits are, whatever is written on them")
{
    AppUnderTest app;
    app.show(usual);
    app.key(Qt::Key_4, Qt::AltModifier);
    CHECK(app.window().place() == Place::Diary);
    // French: & é " ' ( without Shift.
    sendAt(QApplication::focusWidget(), Qt::Key_Ampersand, 10, Qt::AltModifier);
    CHECK(app.window().place() == Place::Spot);
    sendAt(QApplication::focusWidget(), Qt::Key_QuoteDbl, 12, Qt::AltModifier);
    CHECK(app.window().place() == Place::Guide);
    sendAt(QApplication::focusWidget(), Qt::Key_ParenLeft, 14, Qt::AltModifier);
    CHECK(app.window().place() == Place::Settings);
}

TEST_CASE("Keys: the check takes no two screens by presses that follow too closely")
{
    AppUnderTest app;
    app.show(usual);
    app.window().go(PathStep::Safety);
    app.models().check.setSubject(Subject::Self);
    app.window().go(PathStep::Safety);
    const auto open = [&app] { return app.models().check.firstOpenPage(); };
    app.key(Qt::Key_Return, Qt::ControlModifier);
    const auto first = open();
    // At once, by the same clock: it's one movement of the hand.
    QTest::keyClick(&app.window(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(open() == first);
}

TEST_CASE("Keys: no key that is struck twice says that nothing is new, which starts a routine")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, [](const QString &) {});
    tickSymptoms(app, [](const QString &) {});
    passCheck(app, [](const QString &) {});
    REQUIRE(app.window().place() == Place::Outcome);
    app.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(app.window().place() == Place::Routine);
    for (int again = 0; again < 3; ++again)
        QTest::keyClick(&app.window(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(app.window().place() == Place::Routine);
    CHECK_FALSE(app.models().session.session());
    CHECK(app.window().findChild<Toast *>()->message().contains(QLatin1String("quick")));
    app.window().findChild<Toast *>()->dismiss();
    app.key(Qt::Key_Return, Qt::ControlModifier);
    // A press with time between is taken.
    INFO(app.window().findChild<Toast *>()->message().toStdString());
    CHECK_FALSE(app.window().findChild<Toast *>()->message().contains(QLatin1String("quick")));
}

TEST_CASE("Keys: F1 opens the help on every page, and Escape gives the focus back")
{
    AppUnderTest app;
    app.show(usual);
    for (const Place place : {Place::Spot, Place::Diary, Place::Settings}) {
        app.window().go(place);
        QTest::qWait(5);
        QWidget *before = QApplication::focusWidget();
        app.key(Qt::Key_F1);
        auto *sheet = app.window().findChild<HelpSheet *>();
        REQUIRE(sheet);
        CHECK(sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTest::qWait(20);
        // Without a window manager nobody else does.
        app.window().activateWindow();
        QTest::qWait(20);
        CHECK_FALSE(app.window().findChild<HelpSheet *>());
        CHECK(QApplication::focusWidget() == before);
    }
}

TEST_CASE("Keys: in a routine F1 lists its keys alone, and it waits")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, [](const QString &) {});
    tickSymptoms(app, [](const QString &) {});
    passCheck(app, [](const QString &) {});
    app.window().go(PathStep::Routine);
    REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("Calf")) ==
            StartResult::Started);
    app.window().go(PathStep::Routine);
    REQUIRE(app.window().place() == Place::Floor);
    app.key(Qt::Key_Space);
    REQUIRE(app.models().session.session()->state() == SessionState::Running);
    app.key(Qt::Key_F1);
    auto *sheet = app.window().findChild<HelpSheet *>();
    REQUIRE(sheet);
    CHECK(app.models().session.session()->state() == SessionState::Paused);
    QStringList words;
    for (const auto *label : sheet->findChildren<QLabel *>())
        words << label->text();
    CHECK(words.contains(QStringLiteral("During a routine")));
    CHECK_FALSE(words.contains(QStringLiteral("Everywhere")));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTest::qWait(20);
    app.window().activateWindow();
    QTest::qWait(20);
    CHECK(app.models().session.session()->state() == SessionState::Running);

    // Stop by one key, also from a button; the letters when they're wanted alone.
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
    floor.nextButton()->setFocus();
    app.key(Qt::Key_Escape);
    CHECK(floor.stopPanel().isVisible());
    CHECK(app.models().session.session()->state() == SessionState::Paused);
}
