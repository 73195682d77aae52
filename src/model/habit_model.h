// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/evidence.h"
#include "domain/time.h"
#include "model/clock.h"
#include "model/save_result.h"
#include "store/diary_store.h"

#include <QObject>
#include <QString>

#include <functional>
#include <set>
#include <vector>

namespace calfwise {

/// The habits of the guide, and when the person did them. A change that cannot be saved is not made, and savingFailed()
/// says so.
class HabitModel : public QObject {
    Q_OBJECT

public:
    HabitModel(std::vector<Habit> habits, DiaryStore &diary, Clock clock, QObject *parent = nullptr);

    const std::vector<Habit> &habits() const { return m_habits; }
    /// Those that are reminded of: what is done every day.
    std::vector<HabitId> everyDay() const;

    Instant now() const { return m_clock(); }
    LocalDay today() const;
    bool isDone(const HabitId &habit, LocalDay day) const;
    /// Today. NotFound for a habit that the guide does not have.
    SaveResult setDone(const HabitId &habit, bool done) { return setDone(habit, today(), done); }
    SaveResult setDone(const HabitId &habit, LocalDay day, bool done);
    /// Reads what another window has written.
    void catchUp();
    /// On how many of the last so many days, this one included.
    int daysDone(const HabitId &habit, int ofLast) const;
    /// The days on which each of them was done; none for no habit.
    std::set<LocalDay> daysWithAll(const std::set<HabitId> &habits) const;
    /// "2 of 3 daily habits done today."
    QString todayWords() const;

signals:
    void changed();
    void savingFailed(calfwise::SaveResult result);

private:
    void reload();

    std::vector<Habit> m_habits;
    DiaryStore &m_diary;
    Clock m_clock;
    std::set<std::pair<LocalDay, HabitId>> m_done;
};

} // namespace calfwise
