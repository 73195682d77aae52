// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_kill_bench [COUNT [SEED]]: kills the running app at random moments and tells what came back; 200 kills
// unless told.
#include "tests/e2e/kills.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace calfwise::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const int count = argc > 1 ? std::atoi(argv[1]) : 200;
    const unsigned seed = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1;
    const Kills kills = killAtRandom(folder.path(), count, seed, std::chrono::milliseconds(3000));
    std::printf("killed at %d random moments; the same step and side came back %d times, one tick ahead %d times\n",
                kills.count, kills.sameStepAndSide, kills.inTheTick);
    std::printf("at most %.2f s of the session lost (budget 5)\n", static_cast<double>(kills.mostLost.count()) / 1000);
    if (!kills.firstProblem.empty())
        std::printf("first problem: %s\n", kills.firstProblem.c_str());
    return kills.firstProblem.empty() ? 0 : 1;
}
