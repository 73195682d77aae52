// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_session_runner FOLDER SPEED: the whole app with a routine that runs SPEED times as fast, until it is killed.
// A session that was cut off is taken up through the gate first. It prints "offer STEP SIDE HELD" for that, and "at
// STEP SIDE HELD" after each tick; HELD in milliseconds.
#include "model/floor_clock.h"
#include "tests/e2e/app_under_test.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <exception>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant morning{std::chrono::seconds(1795254000)};

void print(const char *what, std::size_t step, Side side, std::chrono::milliseconds held)
{
    std::printf("%s %zu %s %lld\n", what, step, std::string(idOf(side)).c_str(), static_cast<long long>(held.count()));
    std::fflush(stdout);
}

void checkBothLegs(Models &models)
{
    for (Side side : allSides) {
        models.theCase.setLeg(side);
        for (const Question &question : models.check.rules().questions)
            models.check.setAnswer(question.id, Answer::No);
        models.check.completeCheck();
    }
}

void continueOrStart(AppUnderTest &app)
{
    Models &models = app.models();
    if (const auto kept = models.session.cutOff()) {
        const SessionSnapshot &session = kept->session;
        print("offer", session.step, session.plan.steps.at(session.step).side, session.held());
        models.session.bringBackCutOff();
        if (models.session.resumeRoutine() != StartResult::Started)
            throw std::runtime_error("the session that was cut off is not taken up");
        return;
    }
    checkBothLegs(models);
    for (const ReadyRoutine &routine : models.theCase.core().routines) {
        if (routine.bothSides && models.session.startRoutine(models.session.plan(routine),
                                                             QStringLiteral("Both legs")) == StartResult::Started)
            return;
    }
    throw std::runtime_error("no routine starts");
}

void run(QApplication &application, const QString &folder, int speed)
{
    AppUnderTest app(folder, morning, [speed] { return floorClock() * speed; });
    app.show({1024, 700});
    continueOrStart(app);
    app.window().go(Place::Floor);
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
    QObject::connect(&floor, &FloorPage::progressed, [&] {
        const RoutineSession *session = app.models().session.session();
        if (session && session->state() == SessionState::Running)
            print("at", session->stepIndex(), session->step().side, session->held());
    });
    // A loaded machine makes gaps, which ask; a finished routine is done again.
    QTimer prompt;
    QObject::connect(&prompt, &QTimer::timeout, [&] {
        const RoutineSession *session = app.models().session.session();
        if (session && (session->state() == SessionState::Ready || session->state() == SessionState::Paused)) {
            floor.goButton()->click();
        } else if (!session || session->state() == SessionState::Finished) {
            app.models().session.discard();
            continueOrStart(app);
            app.window().go(Place::Floor);
        }
    });
    prompt.start(50);
    application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    try {
        run(application, QString::fromLocal8Bit(argv[1]), std::atoi(argv[2]));
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_session_runner: %s\n", problem.what());
        return 1;
    }
    return 0;
}
