// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"
#include "ui/kit/widgets/dialog.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QVBoxLayout;

namespace calfwise {

class BodyMapCanvas;
class Button;
class ScrollArea;

/// What stands in the place of the map and the routines while a leg is closed and nobody has said how it went on
/// (docs/look.md, standing stop; rules T3 and T4): has it gone, have you been, is the result there? Two answers,
/// neither
/// of them the easy one. The map lies behind it, dimmed, and takes no tap.
class FirstQuestionPage : public Page {
    Q_OBJECT

public:
    FirstQuestionPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                      QWidget *parent = nullptr);

    void opened() override;

    /// "Yes, it's been looked at", "It has gone", "Yes, I have it".
    Button *yesButton() const { return m_yes; }
    /// "Not yet"; null for an emergency, which never folds, and after a stop of a routine.
    Button *notYetButton() const { return m_notYet; }
    Button *notGoneButton() const { return m_notGone; }
    Button *unsureButton() const { return m_unsure; }
    /// "I answered that wrongly"; null where nothing was answered.
    Button *wrongButton() const { return m_wrong; }
    Dialog *dialog() const { return m_dialog; }
    /// What the time prompts: "it has gone" may be said by now.
    void lookAtTheClock() { watchTheTime(); }

signals:
    /// "Not yet": what is behind it may be shown.
    void folded();

protected:
    void arrange() override;
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    QWidget *buildCard(const FirstQuestion &question);
    QWidget *buildHeader(const FirstQuestion &question);
    void addAnswers(QVBoxLayout &to, const FirstQuestion &question);
    Button *addAnswer(QBoxLayout &to, const QString &words);
    QWidget *buildPanel(const FirstQuestion &question);
    void addRow(QVBoxLayout &to, const QString &icon, Role role, const QString &words);
    void addLink(QVBoxLayout &to, const QString &icon, const QString &words, const QString &more, const Target &target);
    QWidget *buildMap();
    void askForClearance();
    void askWhetherWrong();
    void hearGone(Answer gone);
    void watchTheTime();
    bool isWide() const { return !isSmall() && !isLargeText(); }

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    ScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    Button *m_yes = nullptr;
    Button *m_notYet = nullptr;
    Button *m_notGone = nullptr;
    Button *m_unsure = nullptr;
    Button *m_wrong = nullptr;
    QPointer<Dialog> m_dialog;
    QTimer m_due; ///< until "it has gone" may be said
};

} // namespace calfwise
