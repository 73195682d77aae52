// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QDateTime>
#include <QTimeZone>

namespace calfwise {

inline QDateTime toLocal(Instant at)
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count());
}

/// What local clocks are ahead of UTC at that moment, daylight saving included.
inline int utcOffsetMinutes(Instant at)
{
    return toLocal(at).offsetFromUtc() / 60;
}

/// The same moment by the clock of this place, and back.
inline std::chrono::local_seconds localTime(Instant at)
{
    return std::chrono::local_seconds(at.time_since_epoch() + std::chrono::seconds(toLocal(at).offsetFromUtc()));
}

inline Instant instantOf(std::chrono::local_seconds time)
{
    const QDateTime asUtc = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc());
    return Instant(std::chrono::seconds(QDateTime(asUtc.date(), asUtc.time()).toSecsSinceEpoch()));
}

} // namespace calfwise
