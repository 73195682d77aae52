// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "ui/kit/page.h"

#include <map>
#include <string>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace calfwise {

class Button;
class CheckRow;
class FitPanel;
class Label;
class Panel;
class ScrollArea;
class Tag;

/// Step 2: what else has the person noticed, and what fits so far. A tick is a yes; an empty box says nothing.
class ChecklistPage : public Page {
    Q_OBJECT

public:
    ChecklistPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, QWidget *parent = nullptr);

    CheckRow *row(const SymptomId &symptom) const;
    FitPanel &fitPanel() const { return *m_fit; }
    Button &moreButton() const { return *m_more; }
    Button &backButton() const { return *m_back; }
    Button &continueButton() const { return *m_continue; }
    /// At large text: opens what fits.
    Button &fitButton() const { return *m_fitButton; }

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group {
        QWidget *box = nullptr;
        QGridLayout *grid = nullptr;
        std::vector<const Symptom *> symptoms;
    };

    void buildGroups();
    void buildPanel();
    void placeRows();
    void refresh();
    void refreshFitButton();
    void arrangePanel();
    void orderTabs();
    bool isShown(const Symptom &symptom) const;
    int hiddenCount() const;
    const Symptom *firstHidden() const;
    int columns() const;

    CaseModel &m_case;
    CheckModel &m_check;
    Label *m_heading;
    Label *m_lead;
    Tag *m_leg;
    QWidget *m_header;
    QWidget *m_groupsBox;
    ScrollArea *m_scroll;
    std::vector<Group> m_groups;
    std::map<SymptomId, CheckRow *> m_rows;
    Button *m_more;
    bool m_all = false;
    int m_columns = 0;

    Panel *m_panel;
    QVBoxLayout *m_panelBox;
    Label *m_fitTitle;
    Label *m_fitLead;
    Button *m_fitButton;
    ScrollArea *m_fitScroll;
    FitPanel *m_fit;
    QWidget *m_buttons;
    Button *m_back;
    Button *m_continue;
    bool m_fitOpen = false;
};

} // namespace calfwise
