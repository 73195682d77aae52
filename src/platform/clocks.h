// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace calfwise::platform {

/// A clock that goes on while the machine sleeps and never goes back, so that a sleep shows as a gap. Only differences
/// mean anything.
/// Portable: a steady clock that may stand still in a sleep, put forward by what the wall clock gained on it
/// (SleepGuess). A wall clock that is put forward looks like a sleep too.
std::chrono::nanoseconds clockThroughSleep();

} // namespace calfwise::platform
