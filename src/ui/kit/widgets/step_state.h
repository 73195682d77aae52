// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// How a step of Stepper stands.
enum class StepState {
    Done, ///< check in a soft ring; can be gone back to
    Current,
    Reachable, ///< ahead, but nothing is missing for it
    Ahead,     ///< not yet: cannot be pressed
    Locked,    ///< a lock in the ring; "not today" in its name
};

} // namespace calfwise
