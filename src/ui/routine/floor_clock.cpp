// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/floor_clock.h"

#include <QtGlobal>

#include <chrono>
#include <ctime>

namespace calfwise {

Tick floorClock()
{
#ifdef Q_OS_LINUX
    timespec now{};
    // Linux's monotonic clock stops in suspend; this one does not.
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec) +
               std::chrono::duration_cast<Tick>(std::chrono::nanoseconds(now.tv_nsec));
#endif
    return std::chrono::duration_cast<Tick>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace calfwise
