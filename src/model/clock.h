// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <functional>

namespace calfwise {

/// Tells the time of day; passed in, so that tests set it. Must stay callable as long as the models that hold it.
using Clock = std::function<Instant()>;

} // namespace calfwise
