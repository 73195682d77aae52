// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include "exchange/routine_file.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/routines_page.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;

namespace {

OwnRoutine ownRoutine(bool bothSides)
{
    OwnRoutine routine;
    routine.name = bothSides ? "Mine, both legs" : "Mine";
    routine.bothSides = bothSides;
    routine.steps = {{TechniqueId("warm-up-strokes"), 60, 0, {}}, {TechniqueId("manual-pressure"), 45, 0, {}}};
    return routine;
}

RoutinesPage &routinesPage(AppUnderTest &app)
{
    app.window().go(Place::Routines);
    QCoreApplication::processEvents();
    return dynamic_cast<RoutinesPage &>(*app.window().page(Place::Routines));
}

/// Presses the start of a routine's card and answers no to the question whether anything is new.
void tryToStart(AppUnderTest &app, const RoutineId &id)
{
    RoutinesPage &page = routinesPage(app);
    Button *start = page.button(id);
    if (!start)
        return;
    app.clickAt(start, start->rect().center());
    QCoreApplication::processEvents();
    if (AnythingNewDialog *dialog = page.question())
        app.clickAt(dialog->question().noButton(), dialog->question().noButton()->rect().center());
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("The gate: neither a favourite nor a routine of one's own starts while the leg is not checked")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(false));
    app.diary().addFavourite({RoutineId("quick-three-minutes"), "Quick three minutes"});
    app.diary().addFavourite({RoutineId("own-1"), "Mine"});
    app.reopen();
    app.show({1440, 900});
    for (const char *id : {"own-1", "quick-three-minutes"}) {
        INFO(id);
        REQUIRE(routinesPage(app).card(RoutineId(id)) != nullptr);
        CHECK(routinesPage(app).card(RoutineId(id))->star()->isChecked());
        tryToStart(app, RoutineId(id));
        CHECK(app.models().session.session() == nullptr);
        CHECK(app.window().place() == Place::Safety);
    }
}

TEST_CASE("The gate: a routine of one's own for both legs needs a permit for each")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(true));
    app.reopen();
    app.show({1440, 900});
    const RoutineId mine("own-1");
    checkLeg(app.models());
    tryToStart(app, mine);
    CHECK(app.models().session.session() == nullptr);
    app.models().theCase.setLeg(Side::Left);
    checkLeg(app.models());
    app.models().theCase.setLeg(Side::Right);
    checkLeg(app.models());
    tryToStart(app, mine);
    REQUIRE(app.models().session.session() != nullptr);
    CHECK(app.models().session.session()->plan().sides().size() == 2);
}

TEST_CASE("The gate: a routine of one's own loses what the answers withhold, with the reason")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(false));
    app.reopen();
    app.show({1440, 900});
    checkLeg(app.models(), {"blood-thinner"});
    const RoutineId mine("own-1");
    const auto labels = routinesPage(app).card(mine)->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text().contains(QLatin1String("Without: Press")); }));
    tryToStart(app, mine);
    REQUIRE(app.models().session.session() != nullptr);
    for (const PlanStep &step : app.models().session.session()->plan().steps)
        CHECK(step.technique != TechniqueId("manual-pressure"));
}

TEST_CASE("The gate: a file, however it comes in, is shown and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    const QString file =
        app.write(QStringLiteral("routine.calfwise.json"), QByteArray::fromStdString(routineAsFile(ownRoutine(false))));
    app.window().openRoutineFile(file);
    CHECK(app.window().place() == Place::RoutineFile);
    CHECK(app.diary().ownRoutines().empty());
    pressEverything(app);
    CHECK(app.models().session.session() == nullptr);
    app.window().openRoutineFile(file);
    QCoreApplication::processEvents();
    app.click(QStringLiteral("Save to your own routines"));
    CHECK(app.models().session.session() == nullptr);
    REQUIRE(app.diary().ownRoutines().size() == 1);
    tryToStart(app, RoutineId("own-1"));
    CHECK(app.models().session.session() == nullptr);
    CHECK(app.window().place() == Place::Safety);
}

TEST_CASE("The gate: a file that is dropped on the window is shown and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(
        app.write(QStringLiteral("routine.json"), QByteArray::fromStdString(routineAsFile(ownRoutine(false)))))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &drop);
    CHECK(app.window().place() == Place::RoutineFile);
    CHECK(app.models().session.session() == nullptr);
}

TEST_CASE("The gate: a reminder leads to the habits and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    checkLeg(app.models());
    app.pressTray();
    CHECK(app.window().place() == Place::Habits);
    pressEverything(app);
    CHECK(app.models().session.session() == nullptr);
}
