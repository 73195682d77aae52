// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/kills.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace calfwise::test;

TEST_CASE(
    "The app: ended from outside at any moment, it offers the same step and side, and at most five seconds are lost")
{
    const QTemporaryDir folder;
    const Kills kills = killAtRandom(folder.path(), 4, 20261121, std::chrono::milliseconds(1500));
    INFO(kills.firstProblem);
    CHECK(kills.firstProblem.empty());
    CHECK(kills.count == 4);
    CHECK(kills.sameStepAndSide + kills.inTheTick == 4);
    CHECK(kills.mostLost < std::chrono::seconds(5));
}
