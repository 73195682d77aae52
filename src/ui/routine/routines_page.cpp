// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routines_page.h"

#include "model/habit_model.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/plan_view.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/soreness_question.h"

#include <QGridLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int startWidth = 296;

} // namespace

RoutinesPage::RoutinesPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                           ProfileModel &profileModel, SessionModel &sessionModel, LibraryModel &library,
                           HabitModel &habits, QWidget *parent)
    : LazyPage(theme, parent), m_case(caseModel), m_check(checkModel), m_diary(diaryModel), m_profile(profileModel),
      m_session(sessionModel), m_library(library), m_habits(habits), m_scroll(new ScrollArea(theme, Role::Surface))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    connect(&checkModel, &CheckModel::changed, this, &RoutinesPage::changed);
    connect(&profileModel, &ProfileModel::changed, this, &RoutinesPage::changed);
    connect(&caseModel, &CaseModel::suggestionsChanged, this, &RoutinesPage::changed);
    connect(&sessionModel, &SessionModel::changed, this, &RoutinesPage::changed);
    connect(&library, &LibraryModel::changed, this, &RoutinesPage::changed);
    connect(&habits, &HabitModel::changed, this, &RoutinesPage::changed);
    keepArranged();
}

RoutineCard *RoutinesPage::card(const RoutineId &routine) const
{
    const auto found = m_cards.find(routine);
    return found == m_cards.end() ? nullptr : found->second;
}

Button *RoutinesPage::button(const RoutineId &routine) const
{
    const RoutineCard *found = card(routine);
    return found ? found->startButton() : nullptr;
}

AnythingNewDialog *RoutinesPage::question() const
{
    return findChild<AnythingNewDialog *>();
}

SorenessDialog *RoutinesPage::soreness() const
{
    return findChild<SorenessDialog *>();
}

/// LOOK.md, page 8: cards three across, two when small, one with large text.
void RoutinesPage::build()
{
    const QWidget *focused = focusWidget();
    const QString focusName = focused && isAncestorOf(focused) ? focused->accessibleName() : QString();
    m_matched = nullptr;
    m_cards.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    column->addWidget(buildHead());
    column->addWidget(buildStandings());
    column->addWidget(buildMatched());
    addCards(column);
    column->addWidget(buildHabits());
    column->addStretch(1);
    m_scroll->setContent(content);
    if (focusName.isEmpty())
        return;
    for (QWidget *widget : content->findChildren<QWidget *>()) {
        if (widget->accessibleName() == focusName)
            widget->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *RoutinesPage::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, head);
    row->setContentsMargins({});
    row->setSpacing(theme().px(isLargeText() ? 8 : 12));
    row->addWidget(new Label(theme(), TextStyle::Heading, tr("Routines")), 1);
    auto *open = new Button(theme(), Button::Kind::Secondary, tr("Open a routine file"));
    auto *own = new Button(theme(), Button::Kind::Secondary, tr("Make your own"));
    own->setIconName(QStringLiteral("plus"));
    connect(open, &Button::clicked, this, &RoutinesPage::openFileRequested, Qt::QueuedConnection);
    connect(
        own, &Button::clicked, this, [this] { emit editRequested(OwnRoutine{}); }, Qt::QueuedConnection);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().px(12));
    buttons->addWidget(open);
    buttons->addWidget(own);
    buttons->addStretch(isLargeText() ? 1 : 0);
    row->addLayout(buttons);
    return head;
}

/// What is kept at hand comes first, then the rest of the ready-made ones and of the person's own. Headings only where
/// there is more than one part.
void RoutinesPage::addCards(QVBoxLayout *column)
{
    std::vector<CardRoutine> favourites;
    std::vector<CardRoutine> ready;
    std::vector<CardRoutine> own;
    for (const ReadyRoutine &routine : m_case.core().routines)
        (m_library.isFavourite(routine.id) ? favourites : ready).push_back({routine, std::nullopt});
    for (const OwnRoutine &routine : m_library.own())
        (m_library.isFavourite(routineIdOf(routine)) ? favourites : own).push_back({asReady(routine), routine});
    const bool parted = !favourites.empty() || !own.empty();
    addPart(column, parted ? tr("Your favourites") : QString(), favourites);
    addPart(column, parted ? tr("Your own") : QString(), own);
    addPart(column, parted ? tr("Ready-made") : QString(), ready);
}

void RoutinesPage::addPart(QVBoxLayout *column, const QString &title, const std::vector<CardRoutine> &routines)
{
    if (routines.empty())
        return;
    if (!title.isEmpty())
        column->addWidget(new Label(theme(), TextStyle::Title, title));
    auto *cards = new QGridLayout;
    cards->setSpacing(theme().px(16));
    const int across = isLargeText() ? 1 : isSmall() ? 2 : 3;
    int cell = 0;
    for (const CardRoutine &routine : routines) {
        cards->addWidget(makeCard(routine), cell / across, cell % across);
        ++cell;
    }
    // Empty cells keep a short row's cards as wide as the others.
    for (; cell < across; ++cell)
        cards->addWidget(new QWidget, 0, cell);
    for (int i = 0; i < across; ++i)
        cards->setColumnStretch(i, 1);
    column->addLayout(cards);
}

RoutineCard *RoutinesPage::makeCard(const CardRoutine &shown)
{
    auto *made = new RoutineCard(theme(), m_case, m_check, m_diary, m_profile, m_session, m_library, shown,
                                 {isSmall(), isLargeText()});
    m_cards[shown.routine.id] = made;
    connect(made, &RoutineCard::checkChosen, this, [this](Side leg) { emit linkRequested(GuideLink(CheckLink{leg})); });
    connect(made, &RoutineCard::startChosen, this, [this, routine = shown.routine] {
        ask({[this, routine] { return m_session.plan(routine); }, RoutineCard::sidesFor(m_case, routine),
             toQt(routine.name)});
    });
    connect(made, &RoutineCard::favouriteChosen, this, [this, routine = shown.routine](bool on) {
        m_library.setFavourite(routine.id, routine.name, on);
        // The star shows what was saved.
        changed();
    });
    const OwnRoutine own = shown.own ? *shown.own : ownCopyOf(shown.routine);
    connect(made, &RoutineCard::changeChosen, this,
            [this, own] { emit editRequested(own.id == 0 || own.fromFile ? m_library.duplicateOf(own) : own); });
    connect(made, &RoutineCard::duplicateChosen, this, [this, own] {
        const SaveResult result = m_library.keep(m_library.duplicateOf(own)).result;
        if (result == SaveResult::Refused)
            emit said(saveMessage(result));
    });
    connect(made, &RoutineCard::shareChosen, this, [this, own] { emit shareRequested(own); });
    connect(made, &RoutineCard::removeChosen, this, [this, id = shown.routine.id] {
        if (const auto gone = m_library.remove(id))
            emit removed(*gone);
        else if (!m_library.find(id))
            emit said(tr("That routine has already been removed in another window."));
    });
    return made;
}

QWidget *RoutinesPage::buildHabits()
{
    auto *strip = new Panel(theme(), Role::Background);
    strip->setRounded(true);
    auto *row = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, strip);
    row->setContentsMargins(theme().px(20), theme().px(8), theme().px(20), theme().px(8));
    row->setSpacing(theme().px(isLargeText() ? 4 : 16));
    auto *words = new Label(theme(), TextStyle::Body);
    words->setRuns({{tr("Habits against new knots:"), true}, {QStringLiteral(" ") + m_habits.todayWords()}});
    auto *open = new Button(theme(), Button::Kind::Link, tr("See the habits"));
    connect(
        open, &Button::clicked, this, [this] { emit linkRequested(Place::Habits); }, Qt::QueuedConnection);
    row->addWidget(words, 1);
    row->addWidget(open, 0, isLargeText() ? Qt::AlignLeft : Qt::AlignVCenter);
    return strip;
}

QWidget *RoutinesPage::buildStandings()
{
    auto *strip = new Panel(theme(), Role::Background);
    strip->setRounded(true);
    const bool upright = isLargeText() || isSmall();
    auto *row = new QBoxLayout(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, strip);
    row->setContentsMargins(theme().px(20), theme().px(upright ? 8 : 2), theme().px(20), theme().px(upright ? 8 : 2));
    row->setSpacing(theme().px(upright ? 4 : 16));
    for (Side side : {m_case.leg(), otherSide(m_case.leg())}) {
        const Standing standing = standingOf(m_check, side);
        if (row->count() > 0 && !upright) {
            auto *line = new Divider(theme(), Qt::Vertical);
            line->setFixedHeight(theme().px(24));
            row->addWidget(line);
        }
        auto *words = new Label(theme(), TextStyle::Body);
        words->setRuns({{tr("%1:").arg(legTitle(side)), true}, {QStringLiteral(" ") + standing.words}});
        auto *one = new QHBoxLayout;
        one->setSpacing(theme().px(12));
        const bool permit = standing.kind == Standing::Kind::Permit;
        one->addWidget(new IconView(theme(), permit ? QStringLiteral("list") : QStringLiteral("lock"),
                                    permit ? Role::LevelOk : Role::TextMuted),
                       0, Qt::AlignVCenter);
        one->addWidget(words, 1, Qt::AlignVCenter);
        row->addLayout(one, upright ? 0 : 1);
    }
    auto *watch = new Button(theme(), Button::Kind::Link, tr("What to watch for"));
    connect(
        watch, &Button::clicked, this,
        [this] { emit linkRequested(GuideLink(ArticleLink{ArticleId("when-to-stop")})); }, Qt::QueuedConnection);
    row->addWidget(watch, 0, upright ? Qt::AlignLeft : Qt::AlignVCenter);
    return strip;
}

QWidget *RoutinesPage::buildMatched()
{
    const Side leg = m_case.leg();
    const TriggerPoint *point = m_case.point();
    const std::optional<RoutinePlan> plan = m_session.plan();
    const bool permitted = m_check.permit(leg) != nullptr;
    // What is left out may change with the answer.
    const bool asks = permitted && plan && m_diary.openSoreness({leg});
    const bool startable = permitted && plan && (!plan->steps.empty() || asks);

    auto *card = new Card(theme());
    card->setChosen(true);
    card->setSmall(isSmall() || isLargeText());
    auto *row = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(theme().px(24));
    card->body()->addLayout(row);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().px(4));
    auto *above = new Label(theme(), TextStyle::SmallStrong, tr("For your spot, %1").arg(legName(leg)));
    above->setRole(Role::Primary);
    words->addWidget(above);
    words->addWidget(new Label(theme(), TextStyle::Title, point ? toQt(point->name) : tr("No spot marked yet")));
    auto *start = new QVBoxLayout;
    start->setSpacing(theme().px(8));
    m_matched = new Button(theme(), startable ? Button::Kind::Primary : Button::Kind::Secondary, {}, this);
    m_matched->setHeight(Button::Height::Main);
    std::optional<Target> link;
    if (!point) {
        words->addWidget(
            muted(theme(), TextStyle::Body, tr("Tap the sore spot on the map. Then its routine is shown here.")));
        m_matched->setText(tr("Mark a spot"));
        link = PathStep::Spot;
    } else if (!permitted) {
        const Standing standing = standingOf(m_check, leg);
        const bool refused = standing.kind == Standing::Kind::Refused;
        words->addWidget(
            muted(theme(), TextStyle::Body, refused ? standing.words : tr("First do the safety check for this leg.")));
        m_matched->setText(refused ? tr("See what to do") : tr("Check the %1 first").arg(legName(leg)));
        m_matched->setIconName(QStringLiteral("lock"));
        link = GuideLink(CheckLink{leg});
    } else {
        QStringList names;
        for (const PlanLine &line : planLines(m_case.core(), *plan, m_profile.profile().tools))
            names << line.name;
        // Names have commas of their own.
        const QString all = names.join(QStringLiteral("; "));
        words->addWidget(muted(theme(), TextStyle::Body,
                               startable ? tr("%1.").arg(all) : tr("Today every step of it is left out.")));
        words->addSpacing(theme().px(8));
        if (startable) {
            auto *facts = new FactRow(theme(), isLargeText());
            facts->addFact(QStringLiteral("clock"), roughTime(plan->length()));
            facts->addFact(QStringLiteral("map"), legTitle(leg));
            facts->addFact(QStringLiteral("hand"), toolsOf(m_case.core(), *plan, m_profile.profile().tools), true);
            words->addWidget(facts);
        }
        const QList<LeftOutWords> left = leftOutWords(m_case, m_check, *plan);
        if (!left.isEmpty())
            words->addWidget(new LeftOutList(theme(), left, TextStyle::Small));
        m_matched->setText(tr("Start"));
        m_matched->setIconName(QStringLiteral("start"));
    }
    m_matched->setVisible(startable || link);
    connect(
        m_matched, &Button::clicked, this,
        [this, link] {
            const TriggerPoint *now = m_case.point();
            if (link)
                emit linkRequested(*link);
            else if (now)
                ask({[this] { return m_session.plan(); }, {m_case.leg()}, toQt(now->name)});
        },
        Qt::QueuedConnection);
    start->addStretch(1);
    start->addWidget(m_matched);
    if (startable) {
        auto *first = muted(theme(), TextStyle::Small, tr("First we ask one question: anything new?"));
        first->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        start->addWidget(first);
    }
    start->addStretch(1);
    auto *side = new QWidget;
    side->setLayout(start);
    start->setContentsMargins({});
    if (!isLargeText())
        side->setFixedWidth(
            std::max(theme().textPx(isSmall() ? 240 : startWidth), m_matched->minimumSizeHint().width()));
    row->addLayout(words, 1);
    if (!isLargeText())
        row->addWidget(new Divider(theme(), Qt::Vertical));
    row->addWidget(side);
    return card;
}

/// First how the last session left the spots (W13), which changes the plan; then whether anything is new (T2).
void RoutinesPage::ask(const Wanted &wanted)
{
    if (const std::optional<DiaryEntry> open = m_diary.openSoreness(wanted.sides)) {
        askSoreness(*open, wanted);
        return;
    }
    const std::optional<RoutinePlan> plan = wanted.plan();
    if (plan && !plan->steps.empty())
        askAnythingNew(wanted);
    else
        refresh();
}

void RoutinesPage::askSoreness(const DiaryEntry &session, const Wanted &wanted)
{
    auto *dialog = new SorenessDialog(theme(), session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &SorenessDialog::answered, this,
        [this, session, wanted](Answer answer) {
            m_diary.answerSoreness(session, answer);
            ask(wanted);
        },
        Qt::QueuedConnection);
    dialog->open();
}

void RoutinesPage::askAnythingNew(const Wanted &wanted)
{
    auto *dialog = new AnythingNewDialog(theme(), m_check.rules(), wanted.title, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &AnythingNewDialog::answered, this,
        [this, wanted](Answer answer) {
            m_check.answerAnythingNew(answer);
            if (answer != Answer::No) {
                emit linkRequested(GuideLink(CheckLink{}));
                return;
            }
            std::optional<RoutinePlan> plan = wanted.plan();
            const StartResult started =
                plan ? m_session.startRoutine(*std::move(plan), wanted.title) : StartResult::NothingToDo;
            if (started == StartResult::Started) {
                emit routineStarted();
                return;
            }
            if (const QString why = startWords(started); !why.isEmpty())
                emit said(why);
            refresh();
        },
        Qt::QueuedConnection);
    dialog->open();
}

} // namespace calfwise
