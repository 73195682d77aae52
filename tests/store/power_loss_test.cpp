// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/power_loss.h"
#include "tests/support/catch.h"

using namespace calfwise::test;

TEST_CASE("Power loss: what was said to be saved is there, and the diary is whole", "[store]")
{
    const PowerLosses losses = losePower(150, 20261121, true);
    CHECK(losses.crashes == 150);
    CHECK(losses.lost == 0);
    CHECK(losses.firstProblem == "");
}

TEST_CASE("Power loss: the trial finds a program that does not wait for the disk", "[store]")
{
    const PowerLosses losses = losePower(60, 20261121, false);
    CHECK(losses.lost * 2 > losses.crashes);
}

TEST_CASE("Full disk: with every 4 KB of room nothing is lost, and what was refused is said", "[store]")
{
    const FullDisks disks = fillDisk();
    CHECK(disks.steps > 5);
    CHECK(disks.refused > 0);
    CHECK(disks.firstProblem == "");
}
