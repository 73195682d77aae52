// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace calfwise::platform {

/// What has become of a time that was waited for.
enum class Awaited {
    NotYet,   ///< go on waiting
    Due,      ///< the wall clock has reached it
    ClockSet, ///< the wall clock was set: what the time means may have changed
};

/// A time of the wall clock that is looked at now and then. Both clocks are passed in.
class PolledTime {
public:
    using Wall = std::chrono::system_clock::time_point;
    using Steady = std::chrono::steady_clock::time_point;

    PolledTime(std::chrono::sys_seconds at, Wall wall, Steady steady);

    /// Due outranks ClockSet. A sleep in which the steady clock stood still looks like a clock that was set; waiting
    /// again does no harm.
    Awaited look(Wall wall, Steady steady) const;
    /// When to look again: at the time itself, but at most a minute from now, since a machine that slept wakes no timer
    /// up. At least 1 ms.
    std::chrono::milliseconds lookAgainIn(Wall wall) const;

private:
    std::chrono::sys_seconds m_at;
    std::chrono::nanoseconds m_apart; ///< the wall clock's reading less the steady one's
};

} // namespace calfwise::platform
