// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/habit_model.h"

#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

namespace {

/// What is further back is in the diary, and nothing here speaks of it.
constexpr std::chrono::days lookingBack{400};

} // namespace

HabitModel::HabitModel(std::vector<Habit> habits, DiaryStore &diary, Clock clock, QObject *parent)
    : QObject(parent), m_habits(std::move(habits)), m_diary(diary), m_clock(std::move(clock))
{
    const SaveResult result = attempt([this] { reload(); });
    if (result != SaveResult::Done)
        // Told once somebody listens.
        QMetaObject::invokeMethod(
            this, [this, result] { emit savingFailed(result); }, Qt::QueuedConnection);
}

void HabitModel::reload()
{
    std::set<std::pair<LocalDay, HabitId>> done;
    for (const HabitTick &tick : m_diary.habitTicks(today() - lookingBack))
        done.emplace(tick.day, tick.habit);
    m_done = std::move(done);
}

void HabitModel::catchUp()
{
    const std::set<std::pair<LocalDay, HabitId>> before = m_done;
    if (attempt([this] { reload(); }) == SaveResult::Done && m_done != before)
        emit changed();
}

std::vector<HabitId> HabitModel::everyDay() const
{
    std::vector<HabitId> all;
    for (const Habit &habit : m_habits) {
        if (habit.when == HabitWhen::EveryDay)
            all.push_back(habit.id);
    }
    return all;
}

LocalDay HabitModel::today() const
{
    return std::chrono::floor<std::chrono::days>(localTime(m_clock()));
}

bool HabitModel::isDone(const HabitId &habit, LocalDay day) const
{
    return m_done.contains({day, habit});
}

SaveResult HabitModel::setDone(const HabitId &habit, LocalDay day, bool done)
{
    const auto known =
        std::find_if(m_habits.begin(), m_habits.end(), [&](const Habit &each) { return each.id == habit; });
    if (known == m_habits.end())
        return SaveResult::NotFound;
    if (isDone(habit, day) == done)
        return SaveResult::Done;
    const SaveResult result = attempt([&] {
        if (done)
            m_diary.tickHabit({day, habit, known->name});
        else
            m_diary.untickHabit(day, habit);
    });
    if (result != SaveResult::Done) {
        emit savingFailed(result);
    } else if (done) {
        m_done.emplace(day, habit);
    } else {
        m_done.erase({day, habit});
    }
    emit changed();
    return result;
}

int HabitModel::daysDone(const HabitId &habit, int ofLast) const
{
    int days = 0;
    for (int i = 0; i < ofLast; ++i)
        days += isDone(habit, today() - std::chrono::days(i)) ? 1 : 0;
    return days;
}

std::set<LocalDay> HabitModel::daysWithAll(const std::set<HabitId> &habits) const
{
    std::set<LocalDay> days;
    if (habits.empty())
        return days;
    for (const auto &[day, habit] : m_done) {
        if (std::all_of(habits.begin(), habits.end(), [&, on = day](const HabitId &each) { return isDone(each, on); }))
            days.insert(day);
    }
    return days;
}

QString HabitModel::todayWords() const
{
    const std::vector<HabitId> daily = everyDay();
    const auto done =
        std::count_if(daily.begin(), daily.end(), [this](const HabitId &id) { return isDone(id, today()); });
    return tr("%1 of %2 daily habits done today.").arg(done).arg(daily.size());
}

} // namespace calfwise
