// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diary_page.h"

#include "model/local_time.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/month_calendar.h"
#include "ui/diary/pain_line.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

std::chrono::sys_days today(const CheckModel &checkModel)
{
    const Instant now = checkModel.now();
    return std::chrono::floor<std::chrono::days>(now + std::chrono::minutes(utcOffsetMinutes(now)));
}

QWidget *emptied(QWidget *box)
{
    while (QLayoutItem *item = box->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    return box;
}

QWidget *column()
{
    auto *made = new QWidget;
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    return made;
}

QMap<QDate, DayMarks> marksOf(const std::vector<DiaryEntry> &entries)
{
    QMap<QDate, DayMarks> marks;
    std::set<TriggerPointId> known;
    for (const DiaryEntry &entry : entries) {
        DayMarks &day = marks[toDate(dayOf(entry))];
        day.session = day.session || !entry.steps.empty();
        day.cramp = day.cramp || entry.cramp;
        if (entry.point)
            day.newSpot = known.insert(*entry.point).second || day.newSpot;
    }
    return marks;
}

} // namespace

DiaryPage::DiaryPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                     QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_diary(diaryModel), m_leg(caseModel.leg()),
      m_heading(new Label(theme, TextStyle::Heading, tr("Diary"))), m_legs(new Segmented(theme, tr("Which leg"))),
      m_periods(new Segmented(theme, tr("How far back"))), m_periodList(new ChoiceList(theme, tr("How far back"))),
      m_scroll(new ScrollArea(theme, Role::Surface))
{
    m_heading->setWordWrap(false);
    for (Side side : {Side::Right, Side::Left})
        m_legs->addOption(side == Side::Right ? QStringLiteral("right") : QStringLiteral("left"), legTitle(side));
    connect(m_legs, &Segmented::chosen, this, [this](const QString &id) {
        m_leg = *sideFromId(id.toStdString());
        refresh();
    });
    const std::pair<int, QString> periods[]{{14, tr("2 weeks")}, {30, tr("Month")}, {91, tr("3 months")}};
    const auto choosePeriod = [this](const QString &id) {
        m_days = id.toInt();
        refresh();
    };
    for (const auto &[days, name] : periods) {
        m_periods->addOption(QString::number(days), name);
        m_periodList->addOption(QString::number(days), name);
    }
    connect(m_periods, &Segmented::chosen, this, choosePeriod);
    connect(m_periodList, &ChoiceList::chosen, this, choosePeriod);

    m_empty = new EmptyState(theme, QStringLiteral("diary"), tr("Your diary starts here"),
                             tr("After a routine, tell us how the spot feels. Two taps are enough."),
                             tr("Go to the body map"));
    connect(m_empty, &EmptyState::actionChosen, this, [this] { emit linkRequested(PathStep::Spot); });

    m_calendarCard = new Card(theme);
    m_calendar = new MonthCalendar(theme);
    m_calendarCard->body()->addWidget(m_calendar);

    m_painCard = new Card(theme);
    auto *painHead = new QHBoxLayout;
    painHead->addWidget(new Label(theme, TextStyle::Title, tr("Pain when pressed")), 1);
    auto *table = new Button(theme, Button::Kind::Quiet, tr("Show as a table"));
    table->setIconName(QStringLiteral("table"));
    connect(table, &Button::clicked, this, &DiaryPage::openPainTable);
    m_tableButton = table;
    painHead->addWidget(table);
    m_painSentence = new Label(theme, TextStyle::Body);
    m_line = new PainLine(theme);
    m_painCard->body()->addLayout(painHead);
    m_painCard->body()->addWidget(m_painSentence);
    m_painCard->body()->addWidget(m_line);
    auto *key = new Label(theme, TextStyle::Small, tr("Square: a session that day."));
    key->setRole(Role::TextMuted);
    m_painCard->body()->addWidget(key);
    m_painCard->body()->addStretch(1);

    m_effectCard = new Card(theme);
    m_effectSentence = new Label(theme, TextStyle::Body);
    m_effects = column();
    m_effectCard->body()->addWidget(new Label(theme, TextStyle::Title, tr("Before and after")));
    m_effectCard->body()->addWidget(m_effectSentence);
    m_effectCard->body()->addWidget(m_effects);

    m_entryCard = new Card(theme);
    m_entries = column();
    m_entryCard->body()->addWidget(new Label(theme, TextStyle::Title, tr("Entries")));
    m_entryCard->body()->addWidget(m_entries);

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->addWidget(m_calendarCard);
    m_top->addWidget(m_painCard, 1);
    rows->addWidget(m_empty);
    rows->addLayout(m_top);
    rows->addWidget(m_effectCard);
    rows->addWidget(m_entryCard);
    rows->addStretch(1);
    m_scroll->setContent(content);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    head->addWidget(m_heading);
    head->addSpacing(theme.px(16));
    head->addWidget(m_legs);
    head->addWidget(m_periods);
    head->addWidget(m_periodList);
    head->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_scroll, 1);
    connect(&m_diary, &DiaryModel::changed, this, &DiaryPage::refresh);
    keepArranged();
}

void DiaryPage::opened()
{
    m_leg = m_case.leg();
    refresh();
}

void DiaryPage::arrange()
{
    const bool oneColumn = isSmall() || isLargeText();
    const int inner = margin() - metrics::ringSpace;
    layout()->setContentsMargins(inner, theme().px(isSmall() ? 16 : 24), inner, inner);
    layout()->setSpacing(theme().px(12));
    m_scroll->content()->layout()->setSpacing(theme().px(metrics::betweenCards));
    m_top->setSpacing(theme().px(metrics::betweenCards));
    m_top->setDirection(oneColumn ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_calendarCard->setMaximumWidth(oneColumn ? QWIDGETSIZE_MAX : theme().px(372));
    m_calendarCard->setMinimumWidth(oneColumn ? 0 : theme().px(372));
    m_heading->setVisible(!isLargeText());
    m_periods->setVisible(!isLargeText());
    m_periodList->setVisible(isLargeText());
    refresh();
}

void DiaryPage::refresh()
{
    m_legs->setCurrent(m_leg == Side::Right ? QStringLiteral("right") : QStringLiteral("left"));
    m_periods->setCurrent(QString::number(m_days));
    m_periodList->setCurrent(QString::number(m_days));
    std::vector<DiaryEntry> entries;
    std::copy_if(m_diary.entries().begin(), m_diary.entries().end(), std::back_inserter(entries),
                 [this](const DiaryEntry &entry) { return entry.leg == m_leg; });
    const bool any = !entries.empty();
    m_empty->setVisible(!any);
    for (QWidget *card : std::initializer_list<QWidget *>{m_calendarCard, m_painCard, m_effectCard, m_entryCard})
        card->setVisible(any);
    if (!any)
        return;
    refreshCharts(entries);
    refreshBeforeAfter(entries);
    refreshEntries(entries);
}

void DiaryPage::refreshCharts(const std::vector<DiaryEntry> &entries)
{
    const std::chrono::sys_days to = today(m_check);
    const std::chrono::sys_days from = to - std::chrono::days(m_days - 1);
    m_shown = painByDay(entries, m_leg);
    std::erase_if(m_shown, [&](const PainDay &day) { return day.day < from || day.day > to; });
    const QString sentence = painSentence(m_shown);
    m_painSentence->setText(sentence);
    m_line->setDays(m_shown, from, to, sentence);
    m_tableButton->setEnabled(!m_shown.empty());
    m_calendar->setMarks(toDate(to), marksOf(entries));
}

void DiaryPage::refreshBeforeAfter(const std::vector<DiaryEntry> &entries)
{
    const std::vector<BeforeAfter> rows = beforeAndAfter(entries, m_leg);
    m_effectSentence->setText(beforeAfterSentence(rows));
    auto *list = static_cast<QVBoxLayout *>(emptied(m_effects)->layout());
    const auto locale = wordsLocale();
    for (const BeforeAfter &row : rows) {
        list->addWidget(new Divider(theme()));
        auto *words = new Label(theme(), TextStyle::Body);
        const QString numbers = row.enough
                                    ? tr("%1 sessions, on average from %2 to %3 (afterwards %4 to %5)")
                                          .arg(row.cases)
                                          .arg(locale.toString(row.before, 'f', 1), locale.toString(row.after, 'f', 1))
                                          .arg(row.lowestAfter)
                                          .arg(row.highestAfter)
                                    : tr("%1 so far. Too few to say. Shown from 5 on.").arg(row.cases);
        words->setRuns({{toQt(row.title) + QStringLiteral(": "), true}, {numbers}});
        words->setContentsMargins(0, theme().px(8), 0, theme().px(8));
        list->addWidget(words);
    }
}

QWidget *DiaryPage::entryRow(const DiaryEntry &entry)
{
    auto *row = new QWidget;
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, theme().px(8), 0, theme().px(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *when = new Label(theme(), TextStyle::Small, tr("%1, %2").arg(fullTime(entry), legName(entry.leg)));
    when->setRole(Role::TextMuted);
    words->addWidget(when);
    words->addWidget(new Label(theme(), TextStyle::Strong, entryTitle(entry)));
    if (const QString line = entryLine(entry); !line.isEmpty())
        words->addWidget(new Label(theme(), TextStyle::Body, line));
    if (!entry.note.empty())
        words->addWidget(new Label(theme(), TextStyle::Body, toQt(entry.note)));
    columns->addLayout(words, 1);
    auto *remove = new Button(theme(), Button::Kind::Quiet, tr("Remove"));
    remove->setAccessibleName(tr("Remove the entry of %1").arg(fullTime(entry)));
    connect(
        remove, &Button::clicked, this,
        [this, entry] {
            const SaveResult result = m_diary.remove(entry.id);
            if (result == SaveResult::Done)
                emit entryRemoved(entry);
            else if (result == SaveResult::NotFound)
                emit said(tr("That entry has already been removed in another window."));
        },
        Qt::QueuedConnection);
    columns->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

/// Newest first; a year of notes is a long list, so only the period is shown.
void DiaryPage::refreshEntries(const std::vector<DiaryEntry> &entries)
{
    auto *list = static_cast<QVBoxLayout *>(emptied(m_entries)->layout());
    const std::chrono::sys_days from = today(m_check) - std::chrono::days(m_days - 1);
    bool any = false;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (dayOf(*entry) < from)
            continue;
        any = true;
        list->addWidget(new Divider(theme()));
        list->addWidget(entryRow(*entry));
    }
    if (!any)
        list->addWidget(new Label(theme(), TextStyle::Body, tr("No entries in this time. Choose a longer one above.")));
}

void DiaryPage::openPainTable()
{
    auto *table = new PopOver(theme(), tr("Pain when pressed"), window());
    auto *content = new QWidget;
    auto *rows = new QGridLayout(content);
    rows->setContentsMargins({});
    int line = 0;
    for (auto day = m_shown.rbegin(); day != m_shown.rend(); ++day, ++line) {
        rows->addWidget(new Label(theme(), TextStyle::Body, fullDate(toDate(day->day))), line, 0);
        rows->addWidget(new Label(theme(), TextStyle::Strong, tr("%1 out of 10").arg(day->pain)), line, 1);
        rows->addWidget(new Label(theme(), TextStyle::Small, day->session ? tr("session") : QString()), line, 2);
    }
    auto *scroll = new ScrollArea(theme(), Role::Raised);
    scroll->setContent(content);
    scroll->setMinimumHeight(std::min(theme().px(320), content->sizeHint().height() + 2 * metrics::ringSpace));
    table->body()->addWidget(scroll);
    connect(table, &PopOver::closed, table, &QObject::deleteLater);
    table->openUnder(m_tableButton);
}

} // namespace calfwise
