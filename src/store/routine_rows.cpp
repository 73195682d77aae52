// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/routine_rows.h"

#include "store/sql.h"
#include "store/stable_ids.h"

namespace calfwise {

namespace {

using sql::Insert;
using sql::Query;

template <class Day> std::int64_t numberOf(Day day)
{
    return day.time_since_epoch().count();
}

template <class Day> Day dayOf(std::int64_t number)
{
    return Day(std::chrono::days(number));
}

std::vector<ReadyStep> readSteps(SQLite::Database &database, std::int64_t routine, Checksum &sum)
{
    Query row(database,
              "SELECT own_routine, number, technique, seconds, repetitions FROM own_routine_step WHERE own_routine = ? "
              "ORDER BY number",
              &sum);
    row.with(routine);
    std::vector<ReadyStep> steps;
    while (row.next()) {
        row.read<std::int64_t>();
        row.read<std::int64_t>();
        ReadyStep &step = steps.emplace_back();
        row(step.technique, step.seconds, step.repetitions);
    }
    return steps;
}

} // namespace

std::int64_t writeOwnRoutine(SQLite::Database &database, const OwnRoutine &routine)
{
    Checksum sum;
    Insert row(database, sql::insertInto("own_routine", "id, checksum, name, both_sides, made_by, made_on, from_file"));
    row(routine.id != 0 ? std::optional(routine.id) : std::nullopt, 0);
    row.hashInto(&sum);
    row(routine.name, routine.bothSides, routine.madeBy,
        routine.madeOn ? std::optional(numberOf(*routine.madeOn)) : std::nullopt, routine.fromFile)
        .run();
    const std::int64_t id = routine.id != 0 ? routine.id : database.getLastInsertRowid();
    sum.add(id);
    Insert stepRow(database,
                   sql::insertInto("own_routine_step", "own_routine, number, technique, seconds, repetitions"), &sum);
    std::int64_t number = 0;
    for (const ReadyStep &step : routine.steps) {
        stepRow(id, number++, step.technique, step.seconds, step.repetitions).run();
    }
    Insert update(database, "UPDATE own_routine SET checksum = ? WHERE id = ?");
    update(sum.value(), id).run();
    giveStableId(database, "own_routine", id);
    return id;
}

std::vector<OwnRoutine> readOwnRoutines(SQLite::Database &database, std::optional<std::int64_t> id)
{
    Query row(database, "SELECT id, checksum, name, both_sides, made_by, made_on, from_file FROM own_routine "
                        "WHERE ?1 IS NULL OR id = ?1 ORDER BY id");
    row.with(id);
    std::vector<OwnRoutine> routines;
    while (row.next()) {
        row.hashInto(nullptr);
        OwnRoutine &routine = routines.emplace_back();
        row(routine.id);
        const auto stored = row.read<std::int64_t>();
        Checksum sum;
        row.hashInto(&sum);
        row(routine.name, routine.bothSides, routine.madeBy);
        if (const auto day = row.read<std::optional<std::int64_t>>()) {
            routine.madeOn = dayOf<std::chrono::sys_days>(*day);
        }
        row(routine.fromFile);
        sum.add(routine.id);
        routine.steps = readSteps(database, routine.id, sum);
        if (stored != sum.value()) {
            throw Mismatch("a routine does not have its checksum any more");
        }
    }
    return routines;
}

void writeHabitTick(SQLite::Database &database, const HabitTick &tick)
{
    Checksum sum;
    Insert row(database, "INSERT OR REPLACE INTO habit_tick(day, habit, title, checksum) VALUES (?, ?, ?, ?)", &sum);
    row(numberOf(tick.day), tick.habit, tick.title);
    row.hashInto(nullptr);
    row(sum.value()).run();
}

std::vector<HabitTick> readHabitTicks(SQLite::Database &database, std::optional<LocalDay> since)
{
    Query row(database, "SELECT day, habit, title, checksum FROM habit_tick WHERE ?1 IS NULL OR day >= ?1 "
                        "ORDER BY day, habit");
    row.with(since ? std::optional(numberOf(*since)) : std::nullopt);
    std::vector<HabitTick> ticks;
    while (row.next()) {
        Checksum sum;
        row.hashInto(&sum);
        HabitTick &tick = ticks.emplace_back();
        tick.day = dayOf<LocalDay>(row.read<std::int64_t>());
        row(tick.habit, tick.title);
        row.hashInto(nullptr);
        if (row.read<std::int64_t>() != sum.value()) {
            throw Mismatch("a habit does not have its checksum any more");
        }
    }
    return ticks;
}

} // namespace calfwise
