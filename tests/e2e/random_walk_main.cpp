// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_random_walk [SEED] [STEPS]: the walk of random_walk.h, as far as one likes. Exit code 1 when it found
// something.
#include "tests/e2e/random_walk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <cstdio>

namespace {

bool readNumber(const char *words, int &number)
{
    bool ok = false;
    number = QString::fromLocal8Bit(words).toInt(&ok);
    return ok && number >= 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    int seed = 1;
    int steps = 20000;
    if (argc > 3 || (argc > 1 && !readNumber(argv[1], seed)) || (argc > 2 && !readNumber(argv[2], steps))) {
        std::fputs("Usage: calfwise_random_walk [SEED] [STEPS]\n", stderr);
        return 2;
    }
    QElapsedTimer time;
    time.start();
    calfwise::test::RandomWalk walk(static_cast<unsigned>(seed));
    walk.walk(steps);
    for (const QString &fault : walk.faults())
        std::printf("%s\n", qPrintable(fault));
    std::printf("Seed %d, %.1f s: %s. Faults: %lld\n", seed, static_cast<double>(time.elapsed()) / 1000,
                qPrintable(walk.summary()), static_cast<long long>(walk.faults().size()));
    return walk.faults().isEmpty() ? 0 : 1;
}
