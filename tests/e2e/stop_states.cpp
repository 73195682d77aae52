// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/stop_states.h"

#include "tests/e2e/gate_steps.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/stop_panel.h"
#include "ui/screening/first_question_page.h"

#include <QTest>

#include <stdexcept>

namespace calfwise::test {

namespace {

void press(AppUnderTest &app, QWidget *widget)
{
    if (!widget || !widget->isVisible())
        throw std::runtime_error("a button of a stop isn't there");
    app.clickAt(widget, widget->rect().center());
    QTest::qWait(1);
}

void stopOnTheFloor(AppUnderTest &app, const LookAt &look)
{
    markSpot(app, [](const QString &) {});
    checkLeg(app.models());
    if (app.models().session.startRoutine(*app.models().session.plan(),
                                          QStringLiteral("Deep calf muscle, lower half")) != StartResult::Started)
        throw std::runtime_error("no routine starts");
    app.window().go(Place::Floor);
    app.key(Qt::Key_Space);
    while (app.models().session.session()->step().kind != StepKind::Hold)
        app.key(Qt::Key_S);
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
    press(app, floor.stopButton());
    look(app, QStringLiteral("5-floor-stop"));
    press(app, floor.stopPanel().button(StopReason::NumbOrTingling));
    look(app, QStringLiteral("5-floor-stop-numb"));
}

FirstQuestionPage &firstQuestion(AppUnderTest &app)
{
    QTest::qWait(1);
    auto *question = app.window().findChild<FirstQuestionPage *>();
    if (!question || !question->isVisible())
        throw std::runtime_error("nothing is asked first");
    return *question;
}

/// Whether the leg has been looked at; the dialog that a yes opens, and the map after "Not yet".
void askWhetherSeen(AppUnderTest &app, const LookAt &look)
{
    FirstQuestionPage &question = firstQuestion(app);
    look(app, QStringLiteral("15-standing-stop"));
    press(app, question.yesButton());
    if (!question.dialog())
        throw std::runtime_error("nothing asks who has looked");
    look(app, QStringLiteral("15-standing-stop-seen"));
    question.dialog()->close();
    QTest::qWait(1);
    press(app, question.notYetButton());
    app.window().go(RailEntry::BodyMap);
    look(app, QStringLiteral("15-standing-stop-map"));
}

} // namespace

void lookAtStops(const Dress &dress, const LookAt &look)
{
    constexpr std::chrono::hours aDay(26);
    const auto stopped = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(stopped, morning);
        dress(app);
        app.window().go(Place::Welcome);
        look(app, QStringLiteral("12-welcome"));
        app.window().go(Place::Country);
        look(app, QStringLiteral("12-country"));
        app.window().go(RailEntry::BodyMap);
        stopOnTheFloor(app, look);
    }
    {
        AppUnderTest app(stopped, morning + aDay);
        dress(app);
        firstQuestion(app);
        look(app, QStringLiteral("15-stop-gone"));
    }
    const auto swollen = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(swollen, morning);
        dress(app);
        checkLeg(app.models(), {"swelling-one-leg"});
    }
    AppUnderTest app(swollen, morning + aDay);
    dress(app);
    askWhetherSeen(app, look);
}

} // namespace calfwise::test
