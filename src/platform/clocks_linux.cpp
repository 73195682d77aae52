// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/clocks.h"

#include <ctime>

namespace calfwise::platform {

std::chrono::nanoseconds clockThroughSleep()
{
    timespec now{};
    // Linux's monotonic clock stops in a sleep; this one does not.
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace calfwise::platform
