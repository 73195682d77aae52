// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reminders.h"

#include "model/local_time.h"
#include "ui/kit/words.h"

#include <algorithm>

namespace calfwise {

Reminders::Reminders(Preferences &preferences, HabitBook &habits, std::unique_ptr<Alarm> alarm,
                     std::unique_ptr<Tray> tray, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_habits(habits), m_alarm(std::move(alarm)), m_tray(std::move(tray))
{
    connect(m_alarm.get(), &Alarm::rang, this, &Reminders::replan);
    connect(m_alarm.get(), &Alarm::clockChanged, this, &Reminders::replan);
    connect(m_tray.get(), &Tray::opened, this, &Reminders::opened);
    connect(m_tray.get(), &Tray::quitChosen, this, &Reminders::quitChosen);
    connect(&habits, &HabitBook::changed, this, &Reminders::replan);
}

ReminderPlan Reminders::plan() const
{
    return m_preferences.reminderPlan();
}

void Reminders::setPlan(const ReminderPlan &plan)
{
    m_preferences.setReminderPlan(plan);
    m_preferences.setRemindedSince(localTime(m_habits.now()));
    replan();
    emit changed();
}

std::set<HabitId> Reminders::habits() const
{
    const std::vector<HabitId> daily = m_habits.everyDay();
    std::set<HabitId> all(daily.begin(), daily.end());
    if (const std::optional<QStringList> chosen = m_preferences.reminderHabits())
        std::erase_if(all, [&](const HabitId &id) { return !chosen->contains(toQt(id.value())); });
    return all;
}

void Reminders::setHabits(const std::set<HabitId> &habits)
{
    QStringList chosen;
    for (const HabitId &id : habits)
        chosen << toQt(id.value());
    m_preferences.setReminderHabits(chosen);
    replan();
    emit changed();
}

ReminderPast Reminders::past() const
{
    return {m_preferences.remindedSince(), m_preferences.lastReminder(), m_habits.daysWithAll(habits())};
}

std::optional<LocalTime> Reminders::next() const
{
    if (!areRunning() || habits().empty())
        return std::nullopt;
    return nextReminder(plan(), past(), localTime(m_habits.now()));
}

void Reminders::replan()
{
    std::optional<LocalTime> due = next();
    if (due && *due <= localTime(m_habits.now())) {
        m_tray->setShown(true);
        remind();
        due = next();
    }
    m_tray->setShown(areRunning());
    m_alarm->set(due ? std::optional(instantOf(*due)) : std::nullopt);
}

void Reminders::remind()
{
    QStringList open;
    const std::set<HabitId> wanted = habits();
    for (const Habit &habit : m_habits.habits()) {
        if (wanted.contains(habit.id) && !m_habits.isDone(habit.id, m_habits.today()))
            open << toQt(habit.name);
    }
    m_preferences.setLastReminder(localTime(m_habits.now()));
    m_tray->say(tr("Still open today"), open.join(QLatin1Char('\n')));
}

} // namespace calfwise
