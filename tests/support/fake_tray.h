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
        bool withdrawn = false;
        std::function<void()> opened;  ///< as a press on the icon
        std::function<void()> done;    ///< as that answer
        std::function<void()> later;   ///< as that answer
        std::function<void()> changed; ///< as the desktop's messages coming or going
    };
    explicit FakeTray(State &state) : m_state(state)
    {
        m_state.opened = [this] { emit opened(); };
        m_state.done = [this] { emit doneChosen(); };
        m_state.later = [this] { emit laterChosen(); };
        m_state.changed = [this] { emit changed(); };
    }
    ~FakeTray() override { m_state.opened = m_state.done = m_state.later = m_state.changed = nullptr; }

    bool isThere() const override { return m_state.there; }
    void setShown(bool shown) override { m_state.shown = shown; }
    void say(const QString &, const QString &words) override { m_state.said << words; }
    void withdraw() override { m_state.withdrawn = true; }

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
