// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/habit_book.h"

#include "model/local_time.h"

#include <algorithm>

namespace calfwise {

namespace {

/// What is further back is in the diary, and nothing here speaks of it.
constexpr std::chrono::days lookingBack{400};

} // namespace

HabitBook::HabitBook(std::vector<Habit> habits, DiaryStore &diary, Clock clock, QObject *parent)
    : QObject(parent), m_habits(std::move(habits)), m_diary(diary), m_clock(std::move(clock))
{
    // Told once somebody listens.
    try {
        for (const HabitTick &tick : m_diary.habitTicks(today() - lookingBack))
            m_done.emplace(tick.day, tick.habit);
    } catch (const StoreError &error) {
        QMetaObject::invokeMethod(
            this, [this, kind = error.kind()] { emit savingFailed(kind); }, Qt::QueuedConnection);
    }
}

bool HabitBook::save(const std::function<void()> &write)
{
    try {
        write();
    } catch (const StoreError &error) {
        emit savingFailed(error.kind());
        return false;
    }
    return true;
}

std::vector<HabitId> HabitBook::everyDay() const
{
    std::vector<HabitId> all;
    for (const Habit &habit : m_habits) {
        if (habit.when == HabitWhen::EveryDay)
            all.push_back(habit.id);
    }
    return all;
}

LocalDay HabitBook::today() const
{
    return std::chrono::floor<std::chrono::days>(localTime(m_clock()));
}

bool HabitBook::isDone(const HabitId &habit, LocalDay day) const
{
    return m_done.contains({day, habit});
}

void HabitBook::setDone(const HabitId &habit, bool done)
{
    const auto known =
        std::find_if(m_habits.begin(), m_habits.end(), [&](const Habit &each) { return each.id == habit; });
    const LocalDay day = today();
    if (known == m_habits.end() || isDone(habit, day) == done)
        return;
    const bool saved = save([&] {
        if (done)
            m_diary.tickHabit({day, habit, known->name});
        else
            m_diary.untickHabit(day, habit);
    });
    if (saved && done)
        m_done.emplace(day, habit);
    else if (saved)
        m_done.erase({day, habit});
    emit changed();
}

int HabitBook::daysDone(const HabitId &habit, int ofLast) const
{
    int days = 0;
    for (int i = 0; i < ofLast; ++i)
        days += isDone(habit, today() - std::chrono::days(i)) ? 1 : 0;
    return days;
}

std::set<LocalDay> HabitBook::daysWithAll(const std::set<HabitId> &habits) const
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

QString HabitBook::todayWords() const
{
    const std::vector<HabitId> daily = everyDay();
    const auto done =
        std::count_if(daily.begin(), daily.end(), [this](const HabitId &id) { return isDone(id, today()); });
    return tr("%1 of %2 done today.").arg(done).arg(daily.size());
}

} // namespace calfwise
