// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/guide_model.h"
#include "model/habit_model.h"
#include "model/reminder_model.h"
#include "ui/kit/lazy_page.h"

#include <functional>
#include <map>

class QBoxLayout;
class QVBoxLayout;

namespace calfwise {

class Button;
class Card;
class CheckRow;
class ChoiceList;
class FlowPart;
class Label;
class ScrollArea;

/// The habits against new knots, each with its source and a tick for today, and the reminders of them.
class HabitsPage : public LazyPage {
    Q_OBJECT

public:
    /// What stands behind a statement; may throw StoreError.
    using Citing = std::function<std::optional<CitedEvidence>(const EvidenceId &)>;

    HabitsPage(const Theme &theme, HabitModel &habits, ReminderModel &reminders, Citing citing,
               QWidget *parent = nullptr);

    /// The tick of a habit; null for one that is only told.
    CheckRow *tick(const HabitId &habit) const;
    /// The switch of the reminders; null where the desktop shows no messages.
    CheckRow *remindSwitch() const { return m_remind; }
    /// Leads to the routines, where the page was opened from.
    Button *backButton() const { return m_back; }
    /// Null while reminders are off.
    ChoiceList *timeList() const { return m_time; }

protected:
    void build() override;

private:
    QWidget *buildHabits();
    QWidget *buildHabit(const Habit &habit);
    QWidget *buildReminders();
    void addPlan(QVBoxLayout *column);
    void addWhat(QVBoxLayout *column);
    ChoiceList *addTime(QVBoxLayout *column, const QString &name, std::chrono::minutes now,
                        void (HabitsPage::*choose)(std::chrono::minutes));
    void chooseTime(std::chrono::minutes at);
    void chooseQuietFrom(std::chrono::minutes from);
    void chooseQuietUntil(std::chrono::minutes until);
    void explain(FlowPart *part);

    HabitModel &m_habits;
    ReminderModel &m_reminders;
    Citing m_citing;
    ScrollArea *m_scroll;
    std::map<EvidenceId, int> m_numbers;
    std::map<HabitId, CheckRow *> m_ticks;
    Button *m_back = nullptr;
    CheckRow *m_remind = nullptr;
    ChoiceList *m_time = nullptr;
};

} // namespace calfwise
