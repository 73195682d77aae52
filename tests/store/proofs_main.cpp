// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The proofs of the diary in full; tests run samples of them. tools/power-loss and tools/damage start it.

#include "tests/store/damaged_copies.h"
#include "tests/store/power_loss.h"

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace calfwise::test;

namespace {

int tellPowerLosses(int crashes, unsigned seed)
{
    const PowerLosses losses = losePower(crashes, seed, true);
    const PowerLosses control = losePower(crashes, seed, false);
    std::printf("%d crashes: %d lost%s%s\n", losses.crashes, losses.lost, losses.lost == 0 ? "" : ", first ",
                losses.firstProblem.c_str());
    std::printf("control, which waits for nothing: %d of %d lost\n", control.lost, control.crashes);
    const FullDisks disks = fillDisk();
    std::printf("%d full disks, 4 KB apart: %d calls refused, %s\n", disks.steps, disks.refused,
                disks.firstProblem.empty() ? "nothing lost" : disks.firstProblem.c_str());
    return losses.lost == 0 && control.lost * 2 > control.crashes && disks.firstProblem.empty() ? 0 : 1;
}

int tellDamage(int copies, unsigned seed)
{
    const DamagedCopies damaged = damageCopies(copies, seed);
    std::printf("%d damaged copies: rows changed in %d, found in %d\n", damaged.copies, damaged.changed, damaged.found);
    if (!damaged.firstMissed.empty())
        std::printf("first missed: %s\n", damaged.firstMissed.c_str());
    std::printf("the way back: %s\n",
                damaged.firstWithoutWayBack.empty() ? "always" : damaged.firstWithoutWayBack.c_str());
    return damaged.found * 100 >= damaged.changed * 99 && damaged.firstWithoutWayBack.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    const int count = argc > 2 ? std::atoi(argv[2]) : 0;
    const auto seed = static_cast<unsigned>(argc > 3 ? std::atoi(argv[3]) : 1);
    if (what == "power-loss")
        return tellPowerLosses(count > 0 ? count : 5000, seed);
    if (what == "damage")
        return tellDamage(count > 0 ? count : 600, seed);
    std::fputs("power-loss or damage, then how many and a seed\n", stderr);
    return 2;
}
