// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_session_bench [SECONDS [still|cues]]: a routine of that length (600) on the machine's own timer and clock,
// in the whole app; tells how late its steps and its end were noticed, how long a tick held the interface up at most,
// and how much of a core it took. "still": with reduced motion; "cues": with the helper program for voice and tones,
// and the display held.
#include "tests/e2e/app_under_test.h"
#include "ui/cues/cue_director.h"
#include "ui/cues/cue_helper.h"
#include "ui/kit/widgets/button.h"
#include "ui/desktop/display_awake.h"
#include "ui/routine/floor_page.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <memory>
#include <string>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// Finer than a tick's milliseconds, and running on in suspend as the session's clock does.
double nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The matched routine, its steps cut or repeated so that all together take so long.
RoutinePlan planOfLength(RoutinePlan plan, std::chrono::seconds wanted)
{
    const std::vector<PlanStep> steps = plan.steps;
    for (std::size_t i = 0; plan.length() < wanted; ++i)
        plan.steps.push_back(steps[i % steps.size()]);
    while (plan.length() - plan.steps.back().length >= wanted)
        plan.steps.pop_back();
    plan.steps.back().length -= plan.length() - wanted;
    return plan;
}

struct Watch {
    double started = 0;
    double cpuStarted = 0;
    double mostLate = 0;
    double endLate = 0;
    std::size_t step = 0;
    std::chrono::seconds past{0};

    void look(const RoutineSession &session)
    {
        while (step < session.stepIndex()) {
            past += session.plan().steps[step++].length;
            mostLate = std::max(mostLate, nowMs() - started - static_cast<double>(past.count()) * 1000);
        }
        if (session.state() == SessionState::Finished)
            endLate = nowMs() - started - static_cast<double>(session.plan().length().count()) * 1000;
    }
};

void report(const Watch &watch, const RoutineSession &session, std::chrono::seconds wanted)
{
    const double took = nowMs() - watch.started;
    std::printf("a routine of %lld s in %zu steps\n", static_cast<long long>(wanted.count()),
                session.plan().steps.size());
    std::printf("its end was %.1f ms from its length (budget 50)\n", watch.endLate);
    std::printf("a step began at most %.1f ms late (budget 100, one tick)\n", watch.mostLate);
    std::printf("held %lld ms of %lld\n", static_cast<long long>(session.held().count()),
                static_cast<long long>(wanted.count()) * 1000);
    std::printf("%.2f %% of a core\n", 100 * (cpuMs() - watch.cpuStarted) / took);
}

/// How long the event loop was held up: a timer of 10 ms that comes late.
class Stalls {
public:
    explicit Stalls(QObject *context)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, context, [this] {
            const double now = nowMs();
            m_longest = std::max(m_longest, now - m_last - interval);
            m_last = now;
        });
        m_last = nowMs();
        m_timer.start(interval);
    }
    double longest() const { return m_longest; }

private:
    static constexpr int interval = 10;
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

/// The helper program and the display, as the app has them.
struct Company {
    Company(AppUnderTest &app, FloorPage &floor)
        : director(
              app.models().theCase, app.models().session,
              [] {
                  return CueSettings{0.6, SpeechRate::Usual, 0.6, true};
              },
              [] { return std::make_unique<CueHelper>(QStringLiteral(CALFWISE_BIN_DIR "/calfwise-cues")); }),
          stalls(&floor)
    {
        QObject::connect(&floor, &FloorPage::progressed, &director, &CueDirector::progressed);
        QObject::connect(&director, &CueDirector::told, [](const QString &message) { std::puts(qPrintable(message)); });
        QObject::connect(&floor, &FloorPage::progressed, &awake, [this, &app] {
            if (app.models().session.session()->state() == SessionState::Running)
                awake.hold();
        });
    }

    CueDirector director;
    DisplayAwake awake;
    Stalls stalls;
};

void start(AppUnderTest &app, std::chrono::seconds wanted)
{
    app.show({1920, 1080});
    app.tapMap({-0.04, 0.60});
    Models &models = app.models();
    for (const Question &question : models.check.rules().questions)
        models.check.setAnswer(question.id, Answer::No);
    models.check.completeCheck();
    if (models.session.startRoutine(planOfLength(*models.session.plan(), wanted), QStringLiteral("Bench")) !=
        StartResult::Started)
        throw std::runtime_error("the routine does not start");
}

void run(std::chrono::seconds wanted, const std::string &mode)
{
    AppUnderTest app;
    app.theme().setReducedMotion(mode == "still");
    start(app, wanted);
    Models &models = app.models();
    auto &floor = dynamic_cast<FloorPage &>(*app.window().page(Place::Floor));
    std::unique_ptr<Company> company;
    if (mode == "cues")
        company = std::make_unique<Company>(app, floor);
    app.window().go(Place::Floor);
    Watch watch;
    QObject::connect(&floor, &FloorPage::progressed, [&] {
        const RoutineSession &session = *models.session.session();
        if (session.pausedByGap())
            std::puts("the machine made a gap; the figures count for nothing");
        if (watch.started > 0)
            watch.look(session);
        if (session.state() == SessionState::Finished || session.pausedByGap())
            QCoreApplication::exit(); // unlike quit(), which would close the window and with it the session
    });
    QMetaObject::invokeMethod(
        &floor,
        [&] {
            watch.cpuStarted = cpuMs();
            const double before = nowMs();
            floor.goButton()->click();
            watch.started = before;
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    report(watch, *models.session.session(), wanted);
    if (company)
        std::printf("the interface was held up for at most %.1f ms (budget 50)\n", company->stalls.longest());
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    try {
        run(std::chrono::seconds(argc > 1 ? std::atoi(argv[1]) : 600), argc > 2 ? argv[2] : "");
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_session_bench: %s\n", problem.what());
        return 1;
    }
    return 0;
}
