// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/profile_model.h"
#include "ui/kit/page.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/screening/outcome_words.h"

#include <QPointer>
#include <QTimer>

class QHBoxLayout;
class QVBoxLayout;

namespace calfwise {

class Button;
class ClearanceDialog;
class LevelCard;
class Panel;
class ScrollArea;
class Tag;

/// What the safety check came to: one action as the heading, why, whom to call, what to say. It leads nowhere else, but
/// for the corrections below and, where the check passes, the routine. For an emergency there is no primary button.
class OutcomePage : public Page {
    Q_OBJECT

public:
    OutcomePage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                QWidget *parent = nullptr);

    void opened() override;

    const OutcomeCard &shown() const { return m_shown; }
    LevelCard *card() const { return m_card; }
    /// The page's one primary button; null for an emergency.
    Button *primaryButton() const { return m_primary; }
    Button *printButton() const { return m_print; }
    /// "I answered that wrongly"; null where nothing is to correct.
    Button *wrongButton() const { return m_wrong; }
    /// "It has been looked at since".
    Button *clinicianButton() const { return m_clinician; }
    /// "Answer the rest"; null where every question was answered.
    Button *restButton() const { return m_rest; }
    /// The question that is open over the page, or null.
    Dialog *dialog() const { return m_dialog; }
    /// What the time prompts: shows what is so by now, if that is something else.
    void lookAtTheClock();

protected:
    void arrange() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void rebuild();
    void fillWhy();
    void fillUntilThen();
    void fillWhoToCall();
    void fillLeftOut();
    void fillWhatToSay();
    void fillNext();
    void fillFoot();
    void fillStopFoot();
    void fillOpen(QVBoxLayout &to);
    void fillPassFoot();
    void placePrimary();
    bool needsBar() const { return isSmall() || isLargeText() || m_tall; }
    void keepPrimaryInSight();
    void addTitle(QVBoxLayout *to, const QString &text);
    void addRow(QVBoxLayout *to, const QString &icon, const QString &text);
    void goToRoutine();
    void print();
    void askWhetherWrong();
    void askForClearance();
    void watchTheEnd();

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    OutcomeCard m_shown;
    QWidget *m_legRow;
    QHBoxLayout *m_top = nullptr;
    Tag *m_leg;
    ScrollArea *m_scroll;
    QWidget *m_content;
    bool m_tall = false; ///< the card is taller than the page
    Panel *m_bar;        ///< holds the primary button where the card may scroll
    LevelCard *m_card = nullptr;
    QWidget *m_foot = nullptr;
    Button *m_primary = nullptr;
    Button *m_print = nullptr;
    Button *m_wrong = nullptr;
    Button *m_clinician = nullptr;
    Button *m_rest = nullptr;
    QPointer<Dialog> m_dialog;
    QTimer m_end; ///< of what is shown: a check that runs out, a stop that ends
};

} // namespace calfwise
