// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/routine/reminders.h"
#include "model/alarm.h"
#include "model/habit_model.h"
#include "model/preferences.h"
#include "model/tray.h"

#include <QObject>

#include <memory>

namespace calfwise {

/// Reminds of the habits by the desktop's messages: off until the person switches it on. While it is off, or where the
/// desktop shows none, no timer runs; while it is on there is one, for the next time. It opens the habits, and never
/// starts a routine. Of several programs with the same settings one reminds.
class ReminderModel : public QObject {
    Q_OBJECT

public:
    /// Preferences and habits outlive it.
    ReminderModel(Preferences &preferences, HabitModel &habits, std::unique_ptr<Alarm> alarm,
                  std::unique_ptr<Tray> tray, QObject *parent = nullptr);

    /// Whether this desktop can show them.
    bool arePossible() const
    {
        m_tray->look();
        return m_tray->isThere();
    }
    /// On, and possible: the program then goes on when its window is closed.
    bool areRunning() const { return plan().on && arePossible(); }

    ReminderPlan plan() const;
    /// What was missed under another plan is not made up for.
    void setPlan(const ReminderPlan &plan);
    /// What is reminded of; what is done every day, until the person has chosen.
    std::set<HabitId> habits() const;
    void setHabits(const std::set<HabitId> &habits);

    /// When the next one comes; nothing while none is due.
    std::optional<LocalTime> next() const;

    /// Looks at the clock, the plan and what is done, reminds if that is due, and waits for the next time.
    void replan();

signals:
    void changed();
    void opened();
    void noteChosen();
    void quitChosen();

private:
    ReminderPast past() const;
    void remind();
    void tick();
    void putOff();
    bool isToldDone() const;

    Preferences &m_preferences;
    HabitModel &m_habits;
    std::unique_ptr<Alarm> m_alarm;
    std::unique_ptr<Tray> m_tray;
    std::set<HabitId> m_told; ///< what the last reminder named
    LocalDay m_toldDay{};     ///< the day that it was for, also when it is answered after midnight
    bool m_plans = false;
};

} // namespace calfwise
