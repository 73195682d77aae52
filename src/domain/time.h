// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace calfwise {

/// Wall-clock time, passed in wherever it matters so that nothing in the domain reads a clock.
using Instant = std::chrono::sys_seconds;

/// A steady clock's reading for running sessions; only differences mean anything. Milliseconds.
using Tick = std::chrono::milliseconds;

} // namespace calfwise
