// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "model/navigation.h"
#include "model/session_model.h"
#include "ui/kit/widgets/panel.h"

namespace calfwise {

class AnythingNewDialog;
class Button;
class Label;
class SorenessDialog;

/// The offer to take up a session that was cut off, as a strip above a page. Going on leads through the same questions
/// as every start: how the last session left the spot, whether anything is new, and the safety check where a leg has no
/// permit.
class ResumeOffer : public Panel {
    Q_OBJECT

public:
    ResumeOffer(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                SessionModel &sessionModel, QWidget *parent = nullptr);

    Button *goOnButton() const { return m_goOn; }
    Button *endButton() const { return m_end; }
    /// The open questions, or null.
    AnythingNewDialog *question() const;
    SorenessDialog *soreness() const;

signals:
    /// The session is there again, at the step where it was.
    void resumed();
    void linkRequested(const calfwise::Target &target);
    /// What happened instead, in a line.
    void said(const QString &message);

private:
    void refresh();
    void arrange();
    void goOn();
    void ask();
    void askAnythingNew();
    void resume();

    const Theme &m_theme;
    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    SessionModel &m_session;
    Label *m_title;
    Label *m_words;
    Button *m_goOn;
    Button *m_end;
};

} // namespace calfwise
