// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/polled_time.h"

#include <algorithm>

namespace calfwise::platform {

namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

nanoseconds apart(PolledTime::Wall wall, PolledTime::Steady steady)
{
    return nanoseconds(wall.time_since_epoch()) - nanoseconds(steady.time_since_epoch());
}

} // namespace

PolledTime::PolledTime(std::chrono::sys_seconds at, Wall wall, Steady steady) : m_at(at), m_apart(apart(wall, steady))
{
}

Awaited PolledTime::look(Wall wall, Steady steady) const
{
    // A clock that is kept right by the network moves by less than this.
    constexpr std::chrono::seconds small(1);
    // In whole seconds: a time of the far future does not fit into the clock's own unit.
    if (std::chrono::floor<std::chrono::seconds>(wall) >= m_at)
        return Awaited::Due;
    const nanoseconds moved = apart(wall, steady) - m_apart;
    return moved > small || moved < -small ? Awaited::ClockSet : Awaited::NotYet;
}

milliseconds PolledTime::lookAgainIn(Wall wall) const
{
    constexpr milliseconds most = std::chrono::minutes(1);
    const auto left = m_at - std::chrono::floor<std::chrono::seconds>(wall);
    if (left > most + std::chrono::seconds(1))
        return most;
    return std::clamp(std::chrono::ceil<milliseconds>(m_at - wall), milliseconds(1), most);
}

} // namespace calfwise::platform
