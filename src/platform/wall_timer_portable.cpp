// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wall_timer.h"

namespace calfwise::platform {

struct WallTimer::Source {
    PolledTime polled;
};

WallTimer::WallTimer(std::chrono::sys_seconds at)
    : m_source(
          std::make_unique<Source>(Source{{at, std::chrono::system_clock::now(), std::chrono::steady_clock::now()}}))
{
}

WallTimer::~WallTimer() = default;

int WallTimer::descriptor() const
{
    return -1;
}

std::chrono::milliseconds WallTimer::lookAgainIn() const
{
    return m_source->polled.lookAgainIn(std::chrono::system_clock::now());
}

Awaited WallTimer::look()
{
    return m_source->polled.look(std::chrono::system_clock::now(), std::chrono::steady_clock::now());
}

} // namespace calfwise::platform
