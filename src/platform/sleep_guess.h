// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace calfwise::platform {

/// Guesses from two clocks how long the machine slept: what the wall clock gains on the steady one between two
/// readings, from a second on. A wall clock that is put back changes nothing.
class SleepGuess {
public:
    /// The steady clock's reading plus every sleep so far. Never less than the reading before.
    std::chrono::nanoseconds reading(std::chrono::nanoseconds steady, std::chrono::nanoseconds wall)
    {
        constexpr std::chrono::seconds least(1);
        const std::chrono::nanoseconds ahead = wall - steady;
        if (m_ahead && ahead - *m_ahead >= least)
            m_slept += ahead - *m_ahead;
        m_ahead = ahead;
        return steady + m_slept;
    }

private:
    std::optional<std::chrono::nanoseconds> m_ahead;
    std::chrono::nanoseconds m_slept{0};
};

} // namespace calfwise::platform
