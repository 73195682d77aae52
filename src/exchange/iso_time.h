// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace calfwise {

// ISO 8601 as files have it. Years from 0000 to 9999.

/// "2026-11-21T10:30:00+01:00": by the clock of the place, with its offset.
std::string isoTime(Instant at, int utcOffsetMinutes);
/// "2026-11-21T09:30:00Z"
std::string isoTime(Instant at);
/// "2026-11-21"
std::string isoDay(std::chrono::sys_days day);

struct IsoTime {
    Instant at{};
    int utcOffsetMinutes = 0; ///< 0 for "Z"
    bool isUtc = false;       ///< written with "Z"
};

/// Exactly what isoTime() writes, with an offset of at most 18 hours; nothing for anything else, a day that does not
/// exist included.
std::optional<IsoTime> isoTimeFrom(std::string_view text);
std::optional<std::chrono::sys_days> isoDayFrom(std::string_view text);

} // namespace calfwise
