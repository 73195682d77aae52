// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QDateTime>

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

} // namespace calfwise
