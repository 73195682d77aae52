// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/floor_clock.h"

#include "platform/clocks.h"

#include <chrono>

namespace calfwise {

Tick floorClock()
{
    return std::chrono::duration_cast<Tick>(platform::clockThroughSleep());
}

} // namespace calfwise
