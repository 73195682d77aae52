// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reminder_model.h"

#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

ReminderModel::ReminderModel(Preferences &preferences, HabitModel &habits, std::unique_ptr<Alarm> alarm,
                             std::unique_ptr<Tray> tray, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_habits(habits), m_alarm(std::move(alarm)), m_tray(std::move(tray))
{
    connect(m_alarm.get(), &Alarm::rang, this, &ReminderModel::replan);
    connect(m_alarm.get(), &Alarm::clockChanged, this, &ReminderModel::replan);
    connect(m_tray.get(), &Tray::opened, this, &ReminderModel::opened);
    connect(m_tray.get(), &Tray::quitChosen, this, &ReminderModel::quitChosen);
    connect(&habits, &HabitModel::changed, this, &ReminderModel::replan);
}

ReminderPlan ReminderModel::plan() const
{
    return m_preferences.reminderPlan();
}

void ReminderModel::setPlan(const ReminderPlan &plan)
{
    m_preferences.setReminderPlan(plan);
    m_preferences.setRemindedSince(localTime(m_habits.now()));
    replan();
    emit changed();
}

std::set<HabitId> ReminderModel::habits() const
{
    const std::vector<HabitId> daily = m_habits.everyDay();
    std::set<HabitId> all(daily.begin(), daily.end());
    if (const std::optional<QStringList> chosen = m_preferences.reminderHabits())
        std::erase_if(all, [&](const HabitId &id) { return !chosen->contains(QString::fromStdString(id.value())); });
    return all;
}

void ReminderModel::setHabits(const std::set<HabitId> &habits)
{
    QStringList chosen;
    for (const HabitId &id : habits)
        chosen << QString::fromStdString(id.value());
    m_preferences.setReminderHabits(chosen);
    replan();
    emit changed();
}

ReminderPast ReminderModel::past() const
{
    return {m_preferences.remindedSince(), m_preferences.lastReminder(), m_habits.daysWithAll(habits())};
}

std::optional<LocalTime> ReminderModel::next() const
{
    if (!areRunning() || habits().empty())
        return std::nullopt;
    return nextReminder(plan(), past(), localTime(m_habits.now()));
}

void ReminderModel::replan()
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

void ReminderModel::remind()
{
    QStringList open;
    const std::set<HabitId> wanted = habits();
    for (const Habit &habit : m_habits.habits()) {
        if (wanted.contains(habit.id) && !m_habits.isDone(habit.id, m_habits.today()))
            open << QString::fromStdString(habit.name);
    }
    m_preferences.setLastReminder(localTime(m_habits.now()));
    m_tray->say(tr("Still open today"), open.join(QLatin1Char('\n')));
}

} // namespace calfwise
