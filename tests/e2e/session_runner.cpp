// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_session_runner FOLDER SPEED: the whole app with a routine that runs SPEED times as fast, until it is killed. A session that was cut off
// is taken up through the gate first. It prints "offer STEP SIDE HELD" for that, and "at STEP SIDE HELD" after each tick; HELD in milliseconds.
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

void checkBothLegs(Journey &journey)
{
    for (Side side : allSides) {
        journey.setLeg(side);
        for (const Question &question : journey.rules().questions)
            journey.setAnswer(question.id, Answer::No);
        journey.completeCheck();
    }
}

void takeUpOrStart(AppUnderTest &app)
{
    Journey &journey = app.journey();
    if (const auto kept = journey.cutOff()) {
        const SessionSnapshot &session = kept->session;
        print("offer", session.step, session.plan.steps.at(session.step).side, session.held());
        journey.recallCutOff();
        if (!journey.resumeRoutine())
            throw std::runtime_error("the session that was cut off is not taken up");
        return;
    }
    checkBothLegs(journey);
    for (const ReadyRoutine &routine : journey.core().routines) {
        if (routine.bothSides && journey.startRoutine(journey.plan(routine), QStringLiteral("Both legs")))
            return;
    }
    throw std::runtime_error("no routine starts");
}

void run(QApplication &application, const QString &folder, int speed)
{
    AppUnderTest app(folder, morning, [speed] { return floorClock() * speed; });
    app.show({1024, 700});
    takeUpOrStart(app);
    app.window().openPage(QStringLiteral("floor"));
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(QStringLiteral("floor")));
    QObject::connect(&floor, &FloorPage::progressed, [&] {
        const RoutineSession *session = app.journey().session();
        if (session && session->state() == SessionState::Running)
            print("at", session->stepIndex(), session->step().side, session->held());
    });
    // A loaded machine makes gaps, which ask; a finished routine is done again.
    QTimer prompt;
    QObject::connect(&prompt, &QTimer::timeout, [&] {
        const RoutineSession *session = app.journey().session();
        if (session && (session->state() == SessionState::Ready || session->state() == SessionState::Paused)) {
            floor.goButton()->click();
        } else if (!session || session->state() == SessionState::Finished) {
            app.journey().discardSession();
            takeUpOrStart(app);
            app.window().openPage(QStringLiteral("floor"));
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
