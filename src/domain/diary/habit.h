// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <chrono>
#include <string>

namespace calfwise {

/// A day by the clock of the place where the person is.
using LocalDay = std::chrono::local_days;

/// A habit that was done on a day; the title is the one it had then.
struct HabitTick {
    LocalDay day{};
    HabitId habit;
    std::string title;
    bool operator==(const HabitTick &) const = default;
};

} // namespace calfwise
