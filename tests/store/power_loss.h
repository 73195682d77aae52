// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace calfwise::test {

struct PowerLosses {
    int crashes = 0;
    int lost = 0;             ///< something that was said to be saved was not there, or the diary was damaged
    std::string firstProblem; ///< empty when there was none
};

/// Saves, changes, removes and imports by the diary's own store, cuts the power at random moments, and opens what is
/// left. `heedsSyncs` as in afterPowerLoss(): false is what "synchronous = OFF" does.
PowerLosses losePower(int crashes, unsigned seed, bool heedsSyncs);

struct FullDisks {
    int steps = 0;   ///< disks that were tried, each with 4 KB more
    int refused = 0; ///< calls that found no room
    std::string firstProblem;
};

/// The same work, and a new diary and a backup, on disks that are full after 0, 4, 8 ... KB, until all of it fits.
FullDisks fillDisk();

} // namespace calfwise::test
