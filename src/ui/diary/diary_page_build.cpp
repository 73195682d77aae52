// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the diary's page is made of; diary_page.cpp has what it shows and does.
#include "ui/diary/diary_page.h"

#include "ui/diary/clinician_words.h"
#include "ui/diary/cramp_weeks.h"
#include "ui/diary/diary_page_words.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/entry_list.h"
#include "ui/diary/entry_panel.h"
#include "ui/diary/entry_words.h"
#include "ui/diary/month_calendar.h"
#include "ui/diary/pain_line.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

namespace calfwise {

namespace {

QWidget *column()
{
    auto *made = new QWidget;
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return made;
}

} // namespace

void DiaryPage::buildHead()
{
    m_heading->setWordWrap(false);
    for (Side side : {Side::Right, Side::Left})
        m_legs->addOption(side == Side::Right ? QStringLiteral("right") : QStringLiteral("left"), legTitle(side));
    connect(m_legs, &Segmented::chosen, this, [this](const QString &id) {
        m_leg = *sideFromId(id.toStdString());
        m_day = {};
        refresh();
    });
    const std::pair<int, QString> periods[]{
        {14, DiaryPageWords::twoWeeks()}, {30, DiaryPageWords::month()}, {91, DiaryPageWords::threeMonths()}};
    const auto choosePeriod = [this](const QString &id) {
        m_days = id.toInt();
        m_day = {};
        refresh();
    };
    for (const auto &[days, name] : periods) {
        m_periods->addOption(QString::number(days), name);
        m_periodList->addOption(QString::number(days), name);
    }
    connect(m_periods, &Segmented::chosen, this, choosePeriod);
    connect(m_periodList, &ChoiceList::chosen, this, choosePeriod);
    m_clinician->setIconName(QStringLiteral("print"));
    connect(m_clinician, &Button::clicked, this, &DiaryPage::askForClinicianFile, Qt::QueuedConnection);
    m_add->setIconName(QStringLiteral("plus"));
    connect(m_add, &Button::clicked, this, &DiaryPage::openPanel, Qt::QueuedConnection);

    m_head->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    m_head->addWidget(m_heading);
    m_head->addSpacing(theme().px(8));
    m_head->addWidget(m_legs);
    m_head->addWidget(m_periods);
    m_head->addWidget(m_periodList);
    m_head->addStretch(1);
    m_head->addWidget(m_clinician);
    m_head->addWidget(m_add);
}

void DiaryPage::buildCards()
{
    const Theme &look = theme();
    m_empty = new EmptyState(look, QStringLiteral("diary"), DiaryPageWords::emptyTitle(),
                             DiaryPageWords::emptySentence(), EntryWords::add());
    connect(m_empty, &EmptyState::actionChosen, this, &DiaryPage::openPanel, Qt::QueuedConnection);

    m_notice = new Card(look);
    m_notice->setFill(Role::LevelSeeSomeoneSoft);
    m_notice->setEdge(Role::LevelSeeSomeone, 2);
    m_noticeWords = new Label(look, TextStyle::Body);
    m_notice->body()->addWidget(m_noticeWords);

    m_calendarCard = new Card(look);
    m_calendar = new MonthCalendar(look);
    m_calendarCard->body()->addWidget(m_calendar);
    connect(m_calendar, &MonthCalendar::dayChosen, this, [this](QDate day) {
        m_day = day;
        refreshList();
        m_scroll->settle();
        m_scroll->ensureWidgetVisible(m_list, 0, 0);
    });

    m_painCard = new Card(look);
    auto *painHead = new QHBoxLayout;
    painHead->addWidget(new Label(look, TextStyle::Title, DiaryPageWords::painTitle()), 1);
    m_tableButton = new Button(look, Button::Kind::Quiet, DiaryPageWords::asTable());
    m_tableButton->setIconName(QStringLiteral("table"));
    connect(m_tableButton, &Button::clicked, this, &DiaryPage::openPainTable);
    painHead->addWidget(m_tableButton);
    m_painSentence = new Label(look, TextStyle::Body);
    m_line = new PainLine(look);
    m_painKey = new Label(look, TextStyle::Small);
    m_painKey->setRole(Role::TextMuted);
    m_painCard->body()->addLayout(painHead);
    m_painCard->body()->addWidget(m_painSentence);
    m_painCard->body()->addWidget(m_line);
    m_painCard->body()->addWidget(m_painKey);
    m_painCard->body()->addStretch(1);

    m_effectCard = new Card(look);
    m_effectSentence = new Label(look, TextStyle::Body);
    m_effects = column();
    m_effectCard->body()->addWidget(new Label(look, TextStyle::Title, DiaryPageWords::effectTitle()));
    m_effectCard->body()->addWidget(m_effectSentence);
    m_effectCard->body()->addWidget(m_effects);
    m_effectCard->body()->addStretch(1);

    m_crampCard = new Card(look);
    m_crampSentence = new Label(look, TextStyle::Body);
    m_cramps = new CrampWeeks(look);
    m_ankles = new Label(look, TextStyle::Body);
    m_crampCard->body()->addWidget(new Label(look, TextStyle::Title, DiaryPageWords::crampTitle()));
    m_crampCard->body()->addWidget(m_crampSentence);
    m_crampCard->body()->addWidget(m_cramps);
    m_crampCard->body()->addSpacing(look.px(12));
    m_crampCard->body()->addWidget(new Label(look, TextStyle::Title, DiaryPageWords::ankleTitle()));
    m_crampCard->body()->addWidget(m_ankles);
    m_crampCard->body()->addStretch(1);

    m_allEntries = new Button(look, Button::Kind::Link, DiaryPageWords::allEntries());
    connect(
        m_allEntries, &Button::clicked, this,
        [this] {
            m_day = {};
            refreshList();
        },
        Qt::QueuedConnection);
    m_list = new EntryList(look, m_diary);
    connect(m_list, &EntryList::entryRemoved, this, &DiaryPage::entryRemoved);
    connect(m_list, &EntryList::recordRemoved, this, [this](const DiaryRecord &record) {
        emit recordDone(EntryWords::removed(), [&diary = m_diary, record] { diary.restore(record); });
    });
    connect(m_list, &EntryList::said, this, &Page::said);
    connect(m_list, &EntryList::editChosen, this, [this](const DiaryRecord &record) {
        makePanel();
        m_panel->change(record);
        m_panel->show();
        arrange();
        m_panel->focusFirst();
    });

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->addWidget(m_calendarCard);
    m_top->addWidget(m_painCard, 1);
    m_bottom = new QBoxLayout(QBoxLayout::LeftToRight);
    m_bottom->addWidget(m_crampCard, 1);
    m_bottom->addWidget(m_effectCard, 1);
    rows->addWidget(m_empty);
    rows->addWidget(m_notice);
    rows->addLayout(m_top);
    rows->addLayout(m_bottom);
    rows->addWidget(m_allEntries, 0, Qt::AlignLeft);
    rows->addWidget(m_list);
    rows->addStretch(1);
    m_scroll->setContent(content);
}

} // namespace calfwise
