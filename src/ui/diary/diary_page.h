// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/trends.h"
#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "ui/kit/page.h"

class QBoxLayout;

namespace calfwise {

class Card;
class ChoiceList;
class EmptyState;
class Label;
class MonthCalendar;
class PainLine;
class ScrollArea;
class Segmented;

/// What was done and whether it helps: calendar, pain line, before and after, and every entry. It shows; it gives no
/// verdicts.
class DiaryPage : public Page {
    Q_OBJECT

public:
    DiaryPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
              QWidget *parent = nullptr);

    void opened() override;

signals:
    void entryRemoved(const calfwise::DiaryEntry &entry);

protected:
    void arrange() override;

private:
    void refresh();
    void refreshCharts(const std::vector<DiaryEntry> &entries);
    void refreshBeforeAfter(const std::vector<DiaryEntry> &entries);
    void refreshEntries(const std::vector<DiaryEntry> &entries);
    QWidget *entryRow(const DiaryEntry &entry);
    void openPainTable();

    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    Side m_leg;
    int m_days = 30;
    Label *m_heading;
    Segmented *m_legs;
    Segmented *m_periods;
    ChoiceList *m_periodList;
    ScrollArea *m_scroll;
    EmptyState *m_empty;
    QBoxLayout *m_top;
    Card *m_calendarCard;
    MonthCalendar *m_calendar;
    Card *m_painCard;
    Label *m_painSentence;
    PainLine *m_line;
    QWidget *m_tableButton;
    Card *m_effectCard;
    Label *m_effectSentence;
    QWidget *m_effects;
    Card *m_entryCard;
    QWidget *m_entries;
    std::vector<PainDay> m_shown;
};

} // namespace calfwise
