// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace calfwise {

/// A clock that goes on while the machine sleeps, so that a suspend shows as a gap. Only differences mean anything.
Tick floorClock();

} // namespace calfwise
