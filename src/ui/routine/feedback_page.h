// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/profile_model.h"
#include "model/session_model.h"
#include "ui/kit/page.h"

class QPlainTextEdit;
class QVBoxLayout;

namespace calfwise {

class Button;
class CheckRow;
class Label;
class PainQuestion;
class ScrollArea;

/// Step 5 of the path: how is it now, what was done, and a note; then it goes into the diary.
class FeedbackPage : public Page {
    Q_OBJECT

public:
    static constexpr int mostNoteCharacters = 4000;

    FeedbackPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                 SessionModel &sessionModel, QWidget *parent = nullptr);

    void opened() override;

    // Null while there is no finished session.
    PainQuestion *painAfter() const { return m_pain; }
    CheckRow *cramp() const { return m_cramp; }
    QPlainTextEdit *note() const { return m_note; }
    Button *saveButton() const { return m_save; }
    Button *discardButton() const { return m_discard; }

protected:
    void arrange() override;

private:
    bool isOver() const;
    void forget();
    void refresh();
    void showNothing();
    QWidget *buildQuestions();
    QWidget *buildDone();
    QWidget *buildFoot();
    void refreshChange();
    void save();
    void askToDiscard();
    QString lead() const;
    std::vector<std::pair<QString, int>> heldByTechnique() const;

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    SessionModel &m_session;
    // What was entered outlives a new layout.
    std::optional<int> m_after;
    bool m_hadCramp = false;
    bool m_toldStop = false; ///< what a stop told was filled in
    QString m_words;

    ScrollArea *m_scroll;
    QWidget *m_foot = nullptr;
    PainQuestion *m_pain = nullptr;
    Label *m_change = nullptr;
    CheckRow *m_cramp = nullptr;
    QPlainTextEdit *m_note = nullptr;
    Button *m_save = nullptr;
    Button *m_discard = nullptr;
};

} // namespace calfwise
