// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/journey.h"
#include "ui/shell/page.h"

#include <functional>

namespace calfwise {

class AnythingNewDialog;
class Button;
class Card;
class ScrollArea;
class SorenessDialog;

/// The routines: where each leg stands, the one for the matched spot, and the ready-made ones. Every start goes through the questions how the
/// last session left the spot and whether anything is new, and then through the gate.
class RoutinesPage : public Page {
    Q_OBJECT

public:
    RoutinesPage(const Theme &theme, Journey &journey, QWidget *parent = nullptr);

    void opened() override;

    /// The start, or "check the leg first", of a ready-made routine; null where there is only a reason.
    Button *button(const RoutineId &routine) const;
    /// The start of the routine for the matched spot, or what leads to it.
    Button *matchedButton() const { return m_matched; }
    /// The open question, or null.
    AnythingNewDialog *question() const;
    /// The open question about the last session, or null.
    SorenessDialog *soreness() const;

signals:
    /// A session started: floor mode comes next.
    void routineStarted();

protected:
    void arrange() override;
    void showEvent(QShowEvent *event) override;

private:
    void changed();
    void refresh();
    QWidget *buildStandings();
    QWidget *buildMatched();
    QWidget *buildReady(const ReadyRoutine &routine);
    void addLeftOut(Card &card, const RoutinePlan &plan, bool checked);
    std::chrono::seconds longest(const ReadyRoutine &routine) const;
    /// A routine that somebody wants to start. The plan is made when the questions are answered, since they change it.
    struct Wanted {
        std::function<std::optional<RoutinePlan>()> plan;
        std::set<Side> sides;
        QString title;
    };
    void ask(const Wanted &wanted);
    void askSoreness(const DiaryEntry &session, const Wanted &wanted);
    void askAnythingNew(const Wanted &wanted);
    std::set<Side> sidesFor(const ReadyRoutine &routine) const;

    Journey &m_journey;
    bool m_stale = true;
    ScrollArea *m_scroll;
    Button *m_matched = nullptr;
    std::map<RoutineId, Button *> m_buttons;
};

} // namespace calfwise
