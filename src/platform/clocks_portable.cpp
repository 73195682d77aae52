// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/clocks.h"

#include "platform/sleep_guess.h"

#include <mutex>

namespace calfwise::platform {

std::chrono::nanoseconds clockThroughSleep()
{
    // A guess needs the reading before, and all who ask must get the same clock.
    static std::mutex mutex;
    static SleepGuess guess;
    const std::lock_guard guard(mutex);
    return guess.reading(std::chrono::steady_clock::now().time_since_epoch(),
                         std::chrono::system_clock::now().time_since_epoch());
}

} // namespace calfwise::platform
