// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/polled_time.h"

#include <chrono>
#include <memory>

namespace calfwise::platform {

/// Waits for one time of the wall clock. On Linux a timer of the kernel: it is on time after the machine has slept,
/// sees when the clock is set, and nothing wakes up while it waits. Where the kernel gives none, and in the portable
/// build always, the time must be looked at now and then.
class WallTimer {
public:
    /// A time that is over is due at once. Never throws for want of a timer.
    explicit WallTimer(std::chrono::sys_seconds at);
    ~WallTimer();
    WallTimer(const WallTimer &) = delete;
    WallTimer &operator=(const WallTimer &) = delete;

    /// Can be read from when there is something to see; -1 when there is no such thing: then call look() after
    /// lookAgainIn(), again and again.
    /// Portable: -1 always. After a sleep of the machine it may be up to a minute late.
    int descriptor() const;
    /// At most a minute, at least 1 ms.
    std::chrono::milliseconds lookAgainIn() const;

    /// Never waits. After Due or ClockSet the timer has done its work.
    Awaited look();

private:
    struct Source;
    std::unique_ptr<Source> m_source;
};

} // namespace calfwise::platform
