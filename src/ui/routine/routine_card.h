// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "model/library_model.h"
#include "model/profile_model.h"
#include "model/session_model.h"
#include "ui/kit/widgets/card.h"

namespace calfwise {

class ActionMenu;
class Button;
class IconButton;

/// What a card is about: a ready-made routine, or one of the person's own.
struct CardRoutine {
    ReadyRoutine routine;
    std::optional<OwnRoutine> own;
};

/// One routine: what it is, how long, what is left out and why, and its start. It starts nothing itself. A routine that
/// may not start has the reason in the place of the button.
class RoutineCard : public Card {
    Q_OBJECT

public:
    struct Fit {
        bool small = false;
        bool largeText = false;
    };

    RoutineCard(const Theme &theme, const CaseModel &caseModel, const CheckModel &checkModel,
                const DiaryModel &diaryModel, const ProfileModel &profileModel, const SessionModel &sessionModel,
                const LibraryModel &library, const CardRoutine &shown, Fit fit);

    /// Start, or "check the leg first"; null where there is only a reason.
    Button *startButton() const { return m_start; }
    IconButton *star() const { return m_star; }
    ActionMenu *more() const { return m_more; }

    /// The legs that a routine of one or both sides is for, now.
    static std::set<Side> sidesFor(const CaseModel &caseModel, const ReadyRoutine &routine);

signals:
    void startChosen();
    void checkChosen(calfwise::Side leg);
    void favouriteChosen(bool on);
    void changeChosen();
    void duplicateChosen();
    void shareChosen();
    void removeChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHead();
    void addFacts(const RoutinePlan &plan, bool checked);
    void addLeftOut(const RoutinePlan &plan, bool checked);
    void addFoot(const RoutinePlan &plan, std::optional<Side> refused, std::optional<Side> unchecked);
    void addReason(const QString &reason);
    void addStart(std::optional<Side> unchecked);
    void addActions(QBoxLayout *row);
    std::chrono::seconds longest() const;

    const Theme &m_theme;
    const CaseModel &m_case;
    const CheckModel &m_check;
    const DiaryModel &m_diary;
    const ProfileModel &m_profile;
    const SessionModel &m_session;
    const LibraryModel &m_library;
    CardRoutine m_shown;
    Fit m_fit;
    std::set<Side> m_sides;
    std::vector<RoutineFault> m_faults;
    Button *m_start = nullptr;
    IconButton *m_star = nullptr;
    ActionMenu *m_more = nullptr;
};

} // namespace calfwise
