// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/press_guard.h"

#include <utility>

namespace calfwise {

namespace {

constexpr Tick settleTime(700);
constexpr Tick apart(350); // of two presses that are two movements

} // namespace

PressGuard::PressGuard(std::function<Tick()> clock) : m_clock(std::move(clock)), m_since(m_clock()) {}

void PressGuard::rearm()
{
    m_since = m_clock();
}

bool PressGuard::accept()
{
    const Tick now = m_clock();
    const bool again = m_pressed && now - *m_pressed < apart;
    m_pressed = now;
    return !again && isSettled();
}

bool PressGuard::isSettled() const
{
    return m_clock() - m_since >= settleTime;
}

} // namespace calfwise
