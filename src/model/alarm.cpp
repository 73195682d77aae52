// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alarm.h"

#include "platform/wall_timer.h"

#include <QSocketNotifier>

namespace calfwise {

WallAlarm::WallAlarm(QObject *parent) : Alarm(parent)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WallAlarm::look);
}

WallAlarm::~WallAlarm()
{
    drop();
}

void WallAlarm::drop()
{
    m_again.stop();
    m_notifier.reset();
    m_timer.reset();
}

void WallAlarm::set(std::optional<Instant> at)
{
    drop();
    if (!at)
        return;
    m_timer = std::make_unique<platform::WallTimer>(*at);
    if (m_timer->descriptor() < 0) {
        m_again.start(m_timer->lookAgainIn());
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_timer->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WallAlarm::look);
}

void WallAlarm::look()
{
    const platform::Awaited seen = m_timer->look();
    if (seen == platform::Awaited::NotYet) {
        if (!m_notifier)
            m_again.start(m_timer->lookAgainIn());
        return;
    }
    if (m_notifier) {
        // It has done its work, and must not go while it speaks.
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    drop();
    if (seen == platform::Awaited::ClockSet)
        emit clockChanged();
    else
        emit rang();
}

} // namespace calfwise
