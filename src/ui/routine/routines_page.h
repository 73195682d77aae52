// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "model/library_model.h"
#include "model/profile_model.h"
#include "model/session_model.h"
#include "ui/kit/lazy_page.h"

#include <functional>

class QVBoxLayout;

namespace calfwise {

class AnythingNewDialog;
class Button;
class HabitModel;
class RoutineCard;
class ScrollArea;
class SorenessDialog;
struct CardRoutine;

/// The routines: where each leg stands, the one for the matched spot, the favourites, the person's own and the
/// ready-made ones. Every start goes through the questions how the last session left the spot and whether anything is
/// new, and then through the gate.
class RoutinesPage : public LazyPage {
    Q_OBJECT

public:
    RoutinesPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                 ProfileModel &profileModel, SessionModel &sessionModel, LibraryModel &library, HabitModel &habits,
                 QWidget *parent = nullptr);

    /// The card of a routine, ready-made or own; null where there is none.
    RoutineCard *card(const RoutineId &routine) const;
    /// The start, or "check the leg first", of a routine; null where there is only a reason.
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
    /// To make a routine, or to change it: a new one has no name and no id yet.
    void editRequested(const calfwise::OwnRoutine &routine);
    void openFileRequested();
    void shareRequested(const calfwise::OwnRoutine &routine);
    void removed(const calfwise::LibraryModel::Removed &removed);

protected:
    void build() override;

private:
    QWidget *buildHead();
    QWidget *buildStandings();
    QWidget *buildMatched();
    QWidget *buildHabits();
    void addCards(QVBoxLayout *column);
    void addPart(QVBoxLayout *column, const QString &title, const std::vector<CardRoutine> &routines);
    RoutineCard *makeCard(const CardRoutine &shown);
    /// A routine that somebody wants to start. The plan is made when the questions are answered, since they change it.
    struct Wanted {
        std::function<std::optional<RoutinePlan>()> plan;
        std::set<Side> sides;
        QString title;
    };
    void ask(const Wanted &wanted);
    void askSoreness(const DiaryEntry &session, const Wanted &wanted);
    void askAnythingNew(const Wanted &wanted);

    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    ProfileModel &m_profile;
    SessionModel &m_session;
    LibraryModel &m_library;
    HabitModel &m_habits;
    ScrollArea *m_scroll;
    Button *m_matched = nullptr;
    std::map<RoutineId, RoutineCard *> m_cards;
};

} // namespace calfwise
