// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/floor_page.h"

#include <QApplication>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// A routine that has run for some seconds on a clock of its own.
struct Leaving {
    Tick tick{1000};
    std::shared_ptr<QTemporaryDir> folders = std::make_shared<QTemporaryDir>();
    Instant morning{std::chrono::seconds(1795254000)};
    std::unique_ptr<AppUnderTest> app = started();

    std::unique_ptr<AppUnderTest> started()
    {
        return std::make_unique<AppUnderTest>(folders->path(), morning, [this] { return tick; });
    }
    FloorPage &floor() { return dynamic_cast<FloorPage &>(*app->window().page(Place::Floor)); }
    SessionModel &session() { return app->models().session; }

    Leaving()
    {
        app->show({1440, 900});
        app->tapMap({-0.04, 0.60});
        for (const Question &question : app->models().check.rules().questions)
            app->models().check.setAnswer(question.id, Answer::No);
        app->models().check.completeCheck();
        REQUIRE(session().startRoutine(*session().plan(), QStringLiteral("test")) == StartResult::Started);
        app->window().go(Place::Floor);
        floor().goButton()->click();
        run(2);
    }
    void run(int halfSeconds)
    {
        for (int i = 0; i < halfSeconds; ++i) {
            tick += Tick(500);
            floor().tick();
        }
    }
    void restart()
    {
        app.reset();
        app = started();
    }
};

} // namespace

TEST_CASE("Leaving: what runs is held at that moment, nothing is asked, and the next start offers it")
{
    Leaving leaving;
    leaving.tick += Tick(300);
    leaving.app->window().prepareToLeave();
    CHECK(leaving.session().session()->state() == SessionState::Paused);
    CHECK(leaving.app->window().close());
    CHECK_FALSE(leaving.app->window().findChild<Dialog *>());
    leaving.restart();
    REQUIRE(leaving.session().cutOff());
    CHECK(leaving.session().cutOff()->session.held() == std::chrono::milliseconds(1300));
    CHECK(leaving.app->diary().entries().empty());
}

TEST_CASE("Leaving: where the end did not come and the routine goes on, closing asks again")
{
    Leaving leaving;
    leaving.app->window().prepareToLeave();
    leaving.floor().goButton()->click();
    REQUIRE(leaving.session().session()->state() == SessionState::Running);
    CHECK_FALSE(leaving.app->window().close());
    CHECK(leaving.app->window().findChild<Dialog *>());
}

TEST_CASE("Leaving: without a routine the window just goes")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.window().prepareToLeave();
    CHECK(app.window().close());
}

TEST_CASE("Leaving: a window that was closed while Calfwise reminds comes back when the desktop stops showing messages")
{
    AppUnderTest app;
    app.show({1440, 900});
    ReminderPlan plan;
    plan.on = true;
    app.preferences().setReminderPlan(plan);
    app.tray().changed();
    CHECK_FALSE(QApplication::quitOnLastWindowClosed());
    app.window().close();
    REQUIRE_FALSE(app.window().isVisible());
    app.tray().changed();
    CHECK_FALSE(app.window().isVisible());
    app.tray().there = false;
    app.tray().changed();
    CHECK(app.window().isVisible());
    CHECK(QApplication::quitOnLastWindowClosed());
}
