// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "model/profile_model.h"
#include "model/session_model.h"
#include "ui/kit/lazy_page.h"

class QVBoxLayout;

namespace calfwise {

class AnythingNew;
class PainQuestion;
class Panel;
class ScrollArea;
class SorenessQuestion;

/// Step 4 of the path: the plan for the matched point and leg, what is left out of it and why, and the question before
/// the start.
class RoutineStepPage : public LazyPage {
    Q_OBJECT

public:
    RoutineStepPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                    ProfileModel &profileModel, SessionModel &sessionModel, QWidget *parent = nullptr);

    /// Null while the page has nothing to start.
    AnythingNew *question() const { return m_question; }
    /// Rule W13's question, which comes before the plan; null when it is answered or there was no session.
    SorenessQuestion *soreness() const { return m_soreness; }
    /// Null when the spot is rated already.
    PainQuestion *painBefore() const { return m_pain; }

signals:
    /// A session started: floor mode comes next.
    void routineStarted();

protected:
    void arrange() override;
    void build() override;

private:
    void showReason(const QString &icon, const QString &title, const QString &sentence, const QString &action,
                    const Target &link);
    void showSoreness(const DiaryEntry &session);
    void showPlan(const RoutinePlan &plan);
    QWidget *sorenessLine(const DiaryEntry &session);
    void buildPain();
    void fillPanel();
    void answer(Answer answer);
    QString title() const;

    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    ProfileModel &m_profile;
    SessionModel &m_session;
    ScrollArea *m_scroll;
    Panel *m_panel;
    QVBoxLayout *m_panelBox = nullptr;
    AnythingNew *m_question = nullptr;
    SorenessQuestion *m_soreness = nullptr;
    PainQuestion *m_pain = nullptr;
};

} // namespace calfwise
