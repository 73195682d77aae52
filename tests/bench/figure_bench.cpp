// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_figure_bench [SECONDS]: leads the app into a hold on the floor and prints what of one core the running
// session takes, with the figure moving and with still frames. 1920 x 1080, by the kernel's count in /proc/self/stat.

#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "ui/figure/figure_view.h"
#include "ui/routine/floor_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// Seconds of processor time this process has taken so far.
double used()
{
    std::ifstream file("/proc/self/stat");
    std::string text;
    std::getline(file, text);
    // The second field is the name, in brackets, and may hold anything.
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    constexpr int before = 11;
    for (int i = 0; i < before; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double share(int seconds)
{
    QElapsedTimer wall;
    wall.start();
    const double from = used();
    QTest::qWait(seconds * 1000);
    return 100 * (used() - from) / (static_cast<double>(wall.elapsed()) / 1000);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;
    try {
        AppUnderTest app;
        app.show({1920, 1080});
        const Look pass = [](const QString &) {};
        markSpot(app, pass);
        tickSymptoms(app, pass);
        passCheck(app, pass);
        runRoutine(app, [&](const QString &page) {
            if (page != QLatin1String("5-floor-hold"))
                return;
            app.theme().setReducedMotion(false);
            // The way here may have taken so long that the session paused.
            if (app.models().session.session()->state() != SessionState::Running)
                app.key(Qt::Key_Space);
            const auto *floor = app.window().findChild<FloorPage *>();
            if (app.models().session.session()->state() != SessionState::Running || !floor ||
                !floor->figure().isMoving())
                throw std::runtime_error("the session does not run, or its figure does not move");
            std::printf("a running session, the figure moving: %.1f %% of a core\n", share(seconds));
            std::fflush(stdout);
            app.theme().setReducedMotion(true);
            std::printf("a running session, still frames: %.1f %% of a core\n", share(seconds));
        });
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
