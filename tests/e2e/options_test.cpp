// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/floor_page.h"

#include <QCoreApplication>
#include <QProcess>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Ended {
    int code = -1;
    bool crashed = true;
    QString out;
};

/// The app where there is no display.
Ended runWithoutDisplay(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromUtf8(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CALFWISE_BIN_DIR "/calfwise"), arguments);
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), process.exitStatus() == QProcess::CrashExit,
            QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

TEST_CASE("The app: help and version are answered where there is no display")
{
    const Ended help = runWithoutDisplay({QStringLiteral("--help")});
    CHECK_FALSE(help.crashed);
    CHECK(help.code == 0);
    CHECK(help.out.contains(QStringLiteral("--data-dir")));
    const Ended version = runWithoutDisplay({QStringLiteral("--version")});
    CHECK_FALSE(version.crashed);
    CHECK(version.code == 0);
    CHECK_FALSE(version.out.trimmed().isEmpty());
}

TEST_CASE("The app: the question before closing holds the clock of a running routine")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    for (const Question &question : app.models().check.rules().questions)
        app.models().check.setAnswer(question.id, Answer::No);
    app.models().check.completeCheck();
    REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    app.window().go(Place::Floor);
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
    floor.goButton()->click();
    const RoutineSession &session = *app.models().session.session();
    REQUIRE(session.state() == SessionState::Running);
    CHECK_FALSE(app.window().close());
    auto *dialog = app.window().findChild<Dialog *>();
    REQUIRE(dialog);
    CHECK(session.state() == SessionState::Paused);
    CHECK_FALSE(floor.isTicking());
    dialog->harmlessButton()->click();
    QCoreApplication::processEvents();
    CHECK(session.state() == SessionState::Running);
    CHECK(app.window().isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // The other answer ends the routine, keeps what was held and closes the window.
    CHECK_FALSE(app.window().close());
    dialog = app.window().findChild<Dialog *>();
    REQUIRE(dialog);
    dialog->otherButton()->click();
    QCoreApplication::processEvents();
    CHECK_FALSE(app.window().isVisible());
    CHECK(app.models().session.session() == nullptr);
}
