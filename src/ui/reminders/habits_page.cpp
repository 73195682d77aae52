// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminders/habits_page.h"

#include "model/local_time.h"
#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/text/article_view.h"
#include "ui/text/explanations.h"

#include <QBoxLayout>

#include <array>

namespace calfwise {

namespace {

constexpr int remindersWidth = 400;
constexpr int smallRemindersWidth = 336;
constexpr int daysShown = 7;
constexpr int stepMinutes = 60;

QString clockWords(std::chrono::minutes ofDay)
{
    const auto all = static_cast<int>(ofDay.count());
    return QStringLiteral("%1:%2").arg(all / 60, 2, 10, QLatin1Char('0')).arg(all % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

HabitsPage::HabitsPage(const Theme &theme, HabitModel &habits, ReminderModel &reminders, Citing citing, QWidget *parent)
    : LazyPage(theme, parent), m_habits(habits), m_reminders(reminders), m_citing(std::move(citing)),
      m_scroll(new ScrollArea(theme, Role::Surface))
{
    for (const Habit &habit : habits.habits()) {
        for (const EvidenceId &id : habit.evidence)
            m_numbers.emplace(id, static_cast<int>(m_numbers.size()) + 1);
    }
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    connect(&habits, &HabitModel::changed, this, &HabitsPage::changed);
    connect(&reminders, &ReminderModel::changed, this, &HabitsPage::changed);
    keepArranged();
}

CheckRow *HabitsPage::tick(const HabitId &habit) const
{
    const auto found = m_ticks.find(habit);
    return found == m_ticks.end() ? nullptr : found->second;
}

void HabitsPage::build()
{
    const QWidget *focused = focusWidget();
    const QString focusName = focused && isAncestorOf(focused) ? focused->accessibleName() : QString();
    m_ticks.clear();
    m_remind = nullptr;
    m_time = nullptr;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    auto *head = new QVBoxLayout;
    head->setSpacing(theme().px(4));
    head->addWidget(new Label(theme(), TextStyle::Heading, tr("Habits against new knots")));
    head->addWidget(
        muted(theme(), TextStyle::Body, tr("What the guides suggest for each day. Tick what you did today.")));
    m_back = new Button(theme(), Button::Kind::Link, tr("Back to the routines"));
    // Queued: the page is built anew while it is left.
    connect(
        m_back, &Button::clicked, this, [this] { emit linkRequested(Place::Routines); }, Qt::QueuedConnection);
    head->addWidget(m_back, 0, Qt::AlignLeft);
    column->addLayout(head);
    auto *columns = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    columns->setSpacing(theme().px(isSmall() ? 16 : 24));
    columns->addWidget(buildHabits(), 1);
    columns->addWidget(buildReminders(), 0, Qt::AlignTop);
    column->addLayout(columns);
    column->addStretch(1);
    m_scroll->setContent(content);
    for (QWidget *widget : content->findChildren<QWidget *>()) {
        if (!focusName.isEmpty() && widget->accessibleName() == focusName)
            widget->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *HabitsPage::buildHabits()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(theme().px(16));
    const std::array<std::pair<HabitWhen, QString>, 3> parts{
        std::pair{HabitWhen::EveryDay, tr("Every day")}, std::pair{HabitWhen::WithSport, tr("Before and after sport")},
        std::pair{HabitWhen::AtTimes, tr("At meals")}};
    for (const auto &[when, title] : parts) {
        auto *card = new Card(theme());
        card->setSmall(isSmall() || isLargeText());
        card->body()->setSpacing(theme().px(8));
        card->body()->addWidget(new Label(theme(), TextStyle::Title, title));
        bool first = true;
        for (const Habit &habit : m_habits.habits()) {
            if (habit.when != when)
                continue;
            if (!first)
                card->body()->addWidget(new Divider(theme()));
            first = false;
            card->body()->addWidget(buildHabit(habit));
        }
        column->addWidget(card);
    }
    column->addStretch(1);
    return all;
}

QWidget *HabitsPage::buildHabit(const Habit &habit)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Label(theme(), TextStyle::Strong, toQt(habit.name)));
    Reading reading;
    reading.blocks.push_back({Block::Kind::Paragraph, 0, 0, {{Span::Kind::Text, habit.text, {}}}, {}});
    for (const EvidenceId &id : habit.evidence)
        reading.blocks.back().spans.push_back({Span::Kind::Evidence, {}, id.value()});
    ArticleView::Options options;
    options.body = TextStyle::Body;
    options.numbers = m_numbers;
    auto *words = new ArticleView(theme(), reading, options);
    connect(words, &ArticleView::partChosen, this, &HabitsPage::explain);
    column->addWidget(words);
    if (habit.tick.empty())
        return box;
    auto *row = new CheckRow(theme(), toQt(habit.tick));
    row->setChecked(m_habits.isDone(habit.id, m_habits.today()));
    connect(
        row, &CheckRow::clicked, this, [this, id = habit.id](bool on) { m_habits.setDone(id, on); },
        Qt::QueuedConnection);
    m_ticks[habit.id] = row;
    column->addWidget(row);
    if (const int days = m_habits.daysDone(habit.id, daysShown); days > 0) {
        column->addSpacing(theme().px(4));
        column->addWidget(muted(theme(), TextStyle::Small,
                                tr("On %1 of the last %2 days, this one included.").arg(days).arg(daysShown)));
    }
    return box;
}

QWidget *HabitsPage::buildReminders()
{
    auto *card = new Card(theme());
    card->setSmall(isSmall() || isLargeText());
    if (!isLargeText())
        card->setFixedWidth(theme().px(isSmall() ? smallRemindersWidth : remindersWidth));
    QVBoxLayout *column = card->body();
    column->setSpacing(theme().px(8));
    column->addWidget(new Label(theme(), TextStyle::Title, tr("Reminders")));
    if (!m_reminders.arePossible()) {
        column->addWidget(new Label(theme(), TextStyle::Body,
                                    tr("This desktop shows no messages of programs, so Calfwise can’t remind you "
                                       "here. The ticks still work.")));
        return card;
    }
    column->addWidget(
        muted(theme(), TextStyle::Body, tr("One short message a day, and only while something is still open.")));
    m_remind = new CheckRow(theme(), tr("Remind me"));
    m_remind->setChecked(m_reminders.plan().on);
    connect(
        m_remind, &CheckRow::clicked, this,
        [this](bool on) {
            ReminderPlan plan = m_reminders.plan();
            plan.on = on;
            m_reminders.setPlan(plan);
        },
        Qt::QueuedConnection);
    column->addWidget(m_remind);
    if (m_reminders.plan().on)
        addPlan(column);
    return card;
}

void HabitsPage::addPlan(QVBoxLayout *column)
{
    const ReminderPlan plan = m_reminders.plan();
    addWhat(column);
    column->addSpacing(theme().px(8));
    m_time = addTime(column, tr("At"), plan.at, &HabitsPage::chooseTime);
    addTime(column, tr("Quiet from"), plan.quietFrom, &HabitsPage::chooseQuietFrom);
    addTime(column, tr("Quiet until"), plan.quietUntil, &HabitsPage::chooseQuietUntil);
    column->addSpacing(theme().px(8));
    const std::optional<LocalTime> next = m_reminders.next();
    column->addWidget(new Label(theme(), TextStyle::Body,
                                next ? tr("Next reminder: %1.").arg(untilWords(instantOf(*next), m_habits.now()))
                                     : tr("No reminder is due.")));
    column->addWidget(muted(
        theme(), TextStyle::Small,
        tr("If you miss a reminder, you get it once, later. While this is on, Calfwise goes on when its window is "
           "closed. Start it again, or press the message, and the window is back. Ctrl Q ends it.")));
}

void HabitsPage::addWhat(QVBoxLayout *column)
{
    column->addWidget(new Label(theme(), TextStyle::Strong, tr("What to remind you of")));
    const std::set<HabitId> chosen = m_reminders.habits();
    for (const Habit &habit : m_habits.habits()) {
        if (habit.when != HabitWhen::EveryDay)
            continue;
        auto *row = new CheckRow(theme(), toQt(habit.name));
        row->setAccessibleName(tr("Remind me of: %1").arg(toQt(habit.name)));
        row->setChecked(chosen.contains(habit.id));
        connect(
            row, &CheckRow::clicked, this,
            [this, id = habit.id](bool on) {
                std::set<HabitId> wanted = m_reminders.habits();
                if (on)
                    wanted.insert(id);
                else
                    wanted.erase(id);
                m_reminders.setHabits(wanted);
            },
            Qt::QueuedConnection);
        column->addWidget(row);
    }
}

ChoiceList *HabitsPage::addTime(QVBoxLayout *column, const QString &name, std::chrono::minutes now,
                                void (HabitsPage::*choose)(std::chrono::minutes))
{
    auto *list = new ChoiceList(theme(), name, name);
    for (int minutes = 0; minutes < 24 * 60; minutes += stepMinutes)
        list->addOption(QString::number(minutes), clockWords(std::chrono::minutes(minutes)));
    // A time from the settings file need not be one of the list.
    if (now.count() % stepMinutes != 0)
        list->addOption(QString::number(now.count()), clockWords(now));
    list->setCurrent(QString::number(now.count()));
    connect(
        list, &ChoiceList::chosen, this,
        [this, choose](const QString &id) { (this->*choose)(std::chrono::minutes(id.toInt())); }, Qt::QueuedConnection);
    column->addWidget(list, 0, Qt::AlignLeft);
    return list;
}

void HabitsPage::chooseTime(std::chrono::minutes at)
{
    ReminderPlan plan = m_reminders.plan();
    plan.at = at;
    m_reminders.setPlan(plan);
}

void HabitsPage::chooseQuietFrom(std::chrono::minutes from)
{
    ReminderPlan plan = m_reminders.plan();
    plan.quietFrom = from;
    m_reminders.setPlan(plan);
}

void HabitsPage::chooseQuietUntil(std::chrono::minutes until)
{
    ReminderPlan plan = m_reminders.plan();
    plan.quietUntil = until;
    m_reminders.setPlan(plan);
}

void HabitsPage::explain(FlowPart *part)
{
    PopOver *popOver = nullptr;
    try {
        if (const auto cited = m_citing(EvidenceId(part->place().target.toStdString())))
            popOver = makeEvidencePopOver(theme(), *cited, this);
    } catch (const StoreError &) {
        popOver = makeUnreadablePopOver(theme(), this);
    }
    if (!popOver)
        return;
    part->setOpen(true);
    connect(popOver, &PopOver::closed, popOver, &QObject::deleteLater);
    connect(popOver, &PopOver::closed, part, [part] { part->setOpen(false); });
    popOver->openUnder(part, part->focusRect());
}

} // namespace calfwise
