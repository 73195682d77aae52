// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wall_timer.h"

#include "platform/descriptor_linux.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>

namespace calfwise::platform {

namespace {

Descriptor timerFor(std::chrono::sys_seconds at)
{
    Descriptor timer(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC));
    itimerspec when{};
    // A time of 0 would disarm it.
    when.it_value.tv_sec = static_cast<time_t>(std::max<std::int64_t>(1, at.time_since_epoch().count()));
    if (timer.isOpen() &&
        ::timerfd_settime(timer.number(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr) != 0)
        timer.close();
    return timer;
}

} // namespace

struct WallTimer::Source {
    Descriptor timer;
    PolledTime polled;
};

WallTimer::WallTimer(std::chrono::sys_seconds at)
    : m_source(std::make_unique<Source>(
          Source{timerFor(at), {at, std::chrono::system_clock::now(), std::chrono::steady_clock::now()}}))
{
}

WallTimer::~WallTimer() = default;

int WallTimer::descriptor() const
{
    return m_source->timer.number();
}

std::chrono::milliseconds WallTimer::lookAgainIn() const
{
    return m_source->polled.lookAgainIn(std::chrono::system_clock::now());
}

Awaited WallTimer::look()
{
    if (!m_source->timer.isOpen())
        return m_source->polled.look(std::chrono::system_clock::now(), std::chrono::steady_clock::now());
    std::uint64_t times = 0;
    if (::read(m_source->timer.number(), &times, sizeof times) >= 0)
        return Awaited::Due;
    if (errno == EAGAIN || errno == EINTR)
        return Awaited::NotYet;
    return errno == ECANCELED ? Awaited::ClockSet : Awaited::Due;
}

} // namespace calfwise::platform
