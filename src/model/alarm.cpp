// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alarm.h"

#include "platform/wall_timer.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSocketNotifier>

#include <utility>

namespace calfwise {

WallAlarm::WallAlarm(QString zone, QObject *parent) : Alarm(parent), m_zoneFile(std::move(zone))
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
    m_zoneWatcher.reset();
    m_notifier.reset();
    m_timer.reset();
}

void WallAlarm::set(std::optional<Instant> at)
{
    drop();
    if (!at)
        return;
    followZone();
    m_timer = std::make_unique<platform::WallTimer>(*at);
    if (m_timer->descriptor() < 0) {
        m_again.start(m_timer->lookAgainIn());
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_timer->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WallAlarm::look);
}

QString WallAlarm::zone() const
{
    const QFileInfo file(m_zoneFile);
    return file.symLinkTarget() + QLatin1Char(' ') + file.lastModified().toString(Qt::ISODateWithMs);
}

/// The zone's file is replaced, not written, so that its folder is what changes.
void WallAlarm::followZone()
{
    m_zone = zone();
    m_zoneWatcher = std::make_unique<QFileSystemWatcher>();
    const QString folder = QFileInfo(m_zoneFile).absolutePath();
    if (!QFileInfo::exists(folder) || !m_zoneWatcher->addPath(folder))
        return;
    connect(m_zoneWatcher.get(), &QFileSystemWatcher::directoryChanged, this, [this] {
        if (zone() == m_zone)
            return;
        m_zone = zone();
        // Setting the alarm anew takes the watcher away, which is just telling of this.
        QMetaObject::invokeMethod(this, &Alarm::clockChanged, Qt::QueuedConnection);
    });
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
