// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alarm.h"
#include "model/tray.h"

#include <QStringList>

#include <functional>

namespace calfwise::test {

/// A tray that keeps what it was told.
class FakeTray : public Tray {
public:
    struct State {
        bool there = true;
        bool shown = false;
        QStringList said;
        std::function<void()> opened; ///< as a press on the icon
    };
    explicit FakeTray(State &state) : m_state(state)
    {
        m_state.opened = [this] { emit opened(); };
    }
    ~FakeTray() override { m_state.opened = nullptr; }

    bool isThere() const override { return m_state.there; }
    void setShown(bool shown) override { m_state.shown = shown; }
    void say(const QString &, const QString &words) override { m_state.said << words; }

private:
    State &m_state;
};

/// An alarm that rings when the test says so.
class FakeAlarm : public Alarm {
public:
    void set(std::optional<Instant> at) override { m_at = at; }
    std::optional<Instant> at() const { return m_at; }

private:
    std::optional<Instant> m_at;
};

} // namespace calfwise::test
