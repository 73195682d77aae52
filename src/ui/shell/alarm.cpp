// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alarm.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

namespace calfwise {

WallAlarm::WallAlarm(QObject *parent) : Alarm(parent) {}

WallAlarm::~WallAlarm()
{
    drop();
}

void WallAlarm::drop()
{
    m_notifier.reset();
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

void WallAlarm::set(std::optional<Instant> at)
{
    drop();
    if (!at)
        return;
    m_file = ::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_file < 0)
        return;
    itimerspec when{};
    // A time of 0 would disarm it.
    when.it_value.tv_sec = static_cast<time_t>(std::max<std::int64_t>(1, at->time_since_epoch().count()));
    if (::timerfd_settime(m_file, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr) != 0) {
        drop();
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WallAlarm::read);
}

void WallAlarm::read()
{
    std::uint64_t times = 0;
    const ssize_t got = ::read(m_file, &times, sizeof times);
    const int error = got < 0 ? errno : 0;
    if (error == EAGAIN || error == EINTR)
        return;
    // It has done its work; the notifier must not go while it speaks.
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    drop();
    if (error == ECANCELED)
        emit clockChanged();
    else
        emit rang();
}

} // namespace calfwise
