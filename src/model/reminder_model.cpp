// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reminder_model.h"

#include "model/local_time.h"

#include <algorithm>
#include <utility>

namespace calfwise {

ReminderModel::ReminderModel(Preferences &preferences, HabitModel &habits, std::unique_ptr<Alarm> alarm,
                             std::unique_ptr<Tray> tray, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_habits(habits), m_alarm(std::move(alarm)), m_tray(std::move(tray))
{
    connect(m_alarm.get(), &Alarm::rang, this, &ReminderModel::replan);
    connect(m_alarm.get(), &Alarm::clockChanged, this, &ReminderModel::replan);
    connect(m_tray.get(), &Tray::changed, this, [this] {
        replan();
        emit changed();
    });
    connect(m_tray.get(), &Tray::doneChosen, this, &ReminderModel::tick);
    connect(m_tray.get(), &Tray::laterChosen, this, &ReminderModel::putOff);
    connect(m_tray.get(), &Tray::opened, this, &ReminderModel::opened);
    connect(m_tray.get(), &Tray::noteChosen, this, &ReminderModel::noteChosen);
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
    return {m_preferences.remindedSince(), m_preferences.lastReminder(), m_habits.daysWithAll(habits()),
            m_preferences.remindLater()};
}

std::optional<LocalTime> ReminderModel::next() const
{
    if (!areRunning() || habits().empty())
        return std::nullopt;
    return nextReminder(plan(), past(), localTime(m_habits.now()));
}

void ReminderModel::replan()
{
    // What is read and written meanwhile tells of changes.
    if (std::exchange(m_plans, true))
        return;
    m_preferences.refresh();
    if (plan().on)
        m_tray->look();
    const auto isDue = [this] {
        const std::optional<LocalTime> due = next();
        return due && *due <= localTime(m_habits.now());
    };
    if (isDue()) {
        // Another window may have ticked what this one takes for open.
        m_habits.catchUp();
        if (isDue()) {
            m_tray->setShown(true);
            remind();
        }
    }
    if (!m_told.empty() && isToldDone()) {
        m_told.clear();
        m_tray->withdraw();
    }
    m_tray->setShown(areRunning());
    const std::optional<LocalTime> due = next();
    m_alarm->set(due ? std::optional(instantOf(*due)) : std::nullopt);
    m_plans = false;
}

bool ReminderModel::isToldDone() const
{
    return std::all_of(m_told.begin(), m_told.end(),
                       [this](const HabitId &id) { return m_habits.isDone(id, m_toldDay); });
}

void ReminderModel::remind()
{
    const LocalTime now = localTime(m_habits.now());
    const std::optional<LocalTime> before = m_preferences.lastReminder();
    m_preferences.setRemindLater(std::nullopt);
    if (!m_preferences.takeReminder(before, now))
        return;
    QStringList open;
    m_told.clear();
    m_toldDay = m_habits.today();
    const std::set<HabitId> wanted = habits();
    for (const Habit &habit : m_habits.habits()) {
        if (wanted.contains(habit.id) && !m_habits.isDone(habit.id, m_toldDay)) {
            open << QString::fromStdString(habit.name);
            m_told.insert(habit.id);
        }
    }
    m_tray->say(tr("Still open today"), open.join(QLatin1Char('\n')));
}

/// Ticks what the reminder named, on the day that it was for.
void ReminderModel::tick()
{
    for (const HabitId &id : std::exchange(m_told, {}))
        m_habits.setDone(id, m_toldDay, true);
    replan();
}

void ReminderModel::putOff()
{
    m_preferences.setRemindLater(localTime(m_habits.now()) + putOffBy);
    replan();
}

} // namespace calfwise
