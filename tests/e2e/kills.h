// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <string>

namespace calfwise::test {

/// What came of ending the app from outside (SIGKILL), again and again, each time taking up what was cut off.
struct Kills {
    int count = 0;
    int sameStepAndSide = 0;
    /// The kill fell between the moment in which a tick was kept and that in which it was printed: what came back is
    /// one tick ahead.
    int inTheTick = 0;
    std::chrono::milliseconds mostLost{0}; ///< of the session's own time
    std::string firstProblem;              ///< empty when there was none
};

/// Runs calfwise_session_runner in `folder` and kills it `count` times, each at a random moment within `longest` of its
/// first tick.
Kills killAtRandom(const QString &folder, int count, unsigned seed, std::chrono::milliseconds longest);

} // namespace calfwise::test
