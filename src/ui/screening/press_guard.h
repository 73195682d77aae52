// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <functional>
#include <optional>

namespace calfwise {

/// Keeps one movement of a hand from doing two things: what has just appeared under it takes no press yet, and neither
/// does a press that follows another too closely (a double click, a key that bounces) count. check-screens: 0.7 s.
class PressGuard {
public:
    /// `clock` is steady; only differences mean anything.
    explicit PressGuard(std::function<Tick()> clock);

    /// Something else stands where the hand is: the wait begins again.
    void rearm();
    /// A press: whether it counts.
    bool accept();
    /// Whether the wait is over.
    bool isSettled() const;

private:
    std::function<Tick()> m_clock;
    Tick m_since;
    std::optional<Tick> m_pressed;
};

} // namespace calfwise
