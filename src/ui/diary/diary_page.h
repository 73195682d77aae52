// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"
#include "model/case_model.h"
#include "model/check_model.h"
#include "model/diary_model.h"
#include "ui/kit/page.h"

#include <QDate>

#include <functional>

class QBoxLayout;

namespace calfwise {

class Button;
class Card;
class ChoiceList;
class CrampWeeks;
class EmptyState;
class EntryList;
class EntryPanel;
class Label;
class MonthCalendar;
class PainLine;
class ScrollArea;
class Segmented;

/// What was done and whether it helps: calendar, pain line, before and after, cramps, ankle bend, and every entry; and
/// the panel that adds one. It shows; it gives no verdicts.
class DiaryPage : public Page {
    Q_OBJECT

public:
    DiaryPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
              QWidget *parent = nullptr);

    void opened() override;
    void takeFocus() override;
    /// Opens the panel, or goes back to it where it is open.
    void openPanel();
    /// Null while it was never open.
    EntryPanel *panel() const { return m_panel; }
    bool isPanelOpen() const;
    MonthCalendar *calendar() const { return m_calendar; }
    EntryList *list() const { return m_list; }

signals:
    void entryRemoved(const calfwise::DiaryEntry &entry);
    /// What was done to an entry without a session, and how it is taken back.
    void recordDone(const QString &message, const std::function<void()> &undo);

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHead();
    void buildHead();
    void buildCards();
    void refresh();
    void refreshCharts(const LegSummary &summary);
    void refreshBeforeAfter(const std::vector<BeforeAfter> &rows);
    void refreshMore(const LegSummary &summary);
    void refreshNotice();
    void refreshList();
    void openPainTable();
    void askForClinicianFile();
    void writeClinicianPage(const QString &file);
    void makePanel();
    void closePanel();
    void answerCramp(Side leg);
    DaySpan period() const;

    CaseModel &m_case;
    CheckModel &m_check;
    DiaryModel &m_diary;
    Side m_leg;
    int m_days = 30;
    QDate m_day; ///< the one whose entries are listed; invalid: the whole period
    Label *m_heading;
    Segmented *m_legs;
    Segmented *m_periods;
    ChoiceList *m_periodList;
    Button *m_clinician;
    Button *m_add;
    QWidget *m_main; ///< all but the panel
    QBoxLayout *m_head;
    ScrollArea *m_scroll;
    EntryPanel *m_panel = nullptr;
    EmptyState *m_empty;
    Card *m_notice;
    Label *m_noticeWords;
    QBoxLayout *m_top;
    QBoxLayout *m_bottom;
    Card *m_calendarCard;
    MonthCalendar *m_calendar;
    Card *m_painCard;
    Label *m_painSentence;
    Label *m_painKey;
    PainLine *m_line;
    Button *m_tableButton;
    Card *m_effectCard;
    Label *m_effectSentence;
    QWidget *m_effects;
    Card *m_crampCard;
    Label *m_crampSentence;
    CrampWeeks *m_cramps;
    Label *m_ankles;
    Button *m_allEntries;
    EntryList *m_list;
};

} // namespace calfwise
