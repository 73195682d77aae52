// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routines_page.h"

#include "ui/routine/anything_new.h"
#include "ui/routine/plan_view.h"
#include "ui/routine/soreness_question.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/scroll_area.h"

#include <QGridLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int startWidth = 296;

Label *muted(const Theme &theme, TextStyle style, const QString &text)
{
    auto *label = new Label(theme, style, text);
    label->setRole(Role::TextMuted);
    return label;
}

} // namespace

RoutinesPage::RoutinesPage(const Theme &theme, Journey &journey, QWidget *parent)
    : Page(theme, parent), m_journey(journey), m_scroll(new ScrollArea(theme, Role::Surface))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    for (auto signal :
         {&Journey::checkChanged, &Journey::profileChanged, &Journey::suggestionsChanged, &Journey::sessionChanged})
        connect(&journey, signal, this, &RoutinesPage::changed);
    keepArranged();
}

void RoutinesPage::opened()
{
    refresh();
}

void RoutinesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

// The journey speaks often and the page is rarely in front.
void RoutinesPage::changed()
{
    m_stale = true;
    if (isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_stale)
                    refresh();
            },
            Qt::QueuedConnection);
}

void RoutinesPage::arrange()
{
    refresh();
}

Button *RoutinesPage::button(const RoutineId &routine) const
{
    const auto found = m_buttons.find(routine);
    return found == m_buttons.end() ? nullptr : found->second;
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
void RoutinesPage::refresh()
{
    m_stale = false;
    m_matched = nullptr;
    m_buttons.clear();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    column->addWidget(new Label(theme(), TextStyle::Heading, tr("Routines")));
    column->addWidget(buildStandings());
    column->addWidget(buildMatched());
    auto *cards = new QGridLayout;
    cards->setSpacing(theme().px(16));
    const int across = isLargeText() ? 1 : isSmall() ? 2 : 3;
    int cell = 0;
    for (const ReadyRoutine &routine : m_journey.core().routines) {
        cards->addWidget(buildReady(routine), cell / across, cell % across);
        ++cell;
    }
    for (int i = 0; i < across; ++i)
        cards->setColumnStretch(i, 1);
    column->addLayout(cards);
    column->addStretch(1);
    m_scroll->setContent(content);
}

QWidget *RoutinesPage::buildStandings()
{
    auto *strip = new Panel(theme(), Role::Background);
    strip->setRounded(true);
    const bool upright = isLargeText() || isSmall();
    auto *row = new QBoxLayout(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, strip);
    row->setContentsMargins(theme().px(20), theme().px(upright ? 8 : 2), theme().px(20), theme().px(upright ? 8 : 2));
    row->setSpacing(theme().px(upright ? 4 : 16));
    for (Side side : {m_journey.leg(), otherSide(m_journey.leg())}) {
        const Standing standing = standingOf(m_journey, side);
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
        watch, &Button::clicked, this, [this] { emit linkRequested(QStringLiteral("article:when-to-stop")); },
        Qt::QueuedConnection);
    row->addWidget(watch, 0, upright ? Qt::AlignLeft : Qt::AlignVCenter);
    return strip;
}

QWidget *RoutinesPage::buildMatched()
{
    const Side leg = m_journey.leg();
    const TriggerPoint *point = m_journey.point();
    const std::optional<RoutinePlan> plan = m_journey.plan();
    const bool permitted = m_journey.permit(leg) != nullptr;
    // What is left out may change with the answer.
    const bool asks = permitted && plan && m_journey.openSoreness({leg});
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
    QString link;
    if (!point) {
        words->addWidget(
            muted(theme(), TextStyle::Body, tr("Tap the sore spot on the map; then the routine for it stands here.")));
        m_matched->setText(tr("Mark a spot"));
        link = QStringLiteral("page:bodymap");
    } else if (!permitted) {
        const Standing standing = standingOf(m_journey, leg);
        const bool refused = standing.kind == Standing::Kind::Refused;
        words->addWidget(muted(theme(), TextStyle::Body,
                               refused ? capitalised(standing.words) : tr("First the safety check, for this leg.")));
        m_matched->setText(refused ? tr("See what to do") : tr("Check the %1 first").arg(legName(leg)));
        m_matched->setIconName(QStringLiteral("lock"));
        link = QStringLiteral("screening:") + sideWord(leg);
    } else {
        QStringList names;
        for (const PlanLine &line : planLines(m_journey.core(), *plan))
            names << (names.isEmpty() ? line.name : line.name.toLower());
        // Names have commas of their own.
        const QString all = names.join(QStringLiteral("; "));
        words->addWidget(muted(theme(), TextStyle::Body,
                               startable ? tr("%1.").arg(all) : tr("All of its steps are left out for you today.")));
        words->addSpacing(theme().px(8));
        if (startable) {
            auto *facts = new FactRow(theme(), isLargeText());
            facts->addFact(QStringLiteral("clock"), roughTime(plan->length()));
            facts->addFact(QStringLiteral("map"), legTitle(leg));
            facts->addFact(QStringLiteral("hand"), toolsOf(m_journey.core(), *plan, m_journey.profile().tools), true);
            words->addWidget(facts);
        }
        const QList<LeftOutWords> left = leftOutWords(m_journey, *plan);
        if (!left.isEmpty())
            words->addWidget(new LeftOutList(theme(), left, TextStyle::Small));
        m_matched->setText(tr("Start"));
        m_matched->setIconName(QStringLiteral("start"));
    }
    m_matched->setVisible(startable || !link.isEmpty());
    connect(
        m_matched, &Button::clicked, this,
        [this, link] {
            const TriggerPoint *now = m_journey.point();
            if (!link.isEmpty())
                emit linkRequested(link);
            else if (now)
                ask({[this] { return m_journey.plan(); }, {m_journey.leg()}, toQt(now->name)});
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
        side->setFixedWidth(theme().textPx(isSmall() ? 240 : startWidth));
    row->addLayout(words, 1);
    if (!isLargeText())
        row->addWidget(new Divider(theme(), Qt::Vertical));
    row->addWidget(side);
    return card;
}

std::set<Side> RoutinesPage::sidesFor(const ReadyRoutine &routine) const
{
    return routine.bothSides ? std::set<Side>(allSides.begin(), allSides.end()) : std::set<Side>{m_journey.leg()};
}

/// How long it is if the check leaves nothing out: told while the check is not made, and never started from.
std::chrono::seconds RoutinesPage::longest(const ReadyRoutine &routine) const
{
    Outcome nothingWithheld;
    nothingWithheld.level = Level::SelfCare;
    std::map<Side, Outcome> outcomes;
    for (Side side : sidesFor(routine))
        outcomes.emplace(side, nothingWithheld);
    return planFor(routine, outcomes, m_journey.core().techniques, m_journey.profile().tools).length();
}

void RoutinesPage::addLeftOut(Card &card, const RoutinePlan &plan, bool checked)
{
    card.body()->addWidget(new Divider(theme()));
    if (checked)
        card.body()->addWidget(new LeftOutList(theme(), leftOutWords(m_journey, plan), TextStyle::Small));
    else
        card.body()->addWidget(muted(theme(), TextStyle::Small, tr("What is left out depends on the safety check.")));
}

QWidget *RoutinesPage::buildReady(const ReadyRoutine &routine)
{
    const std::set<Side> sides = sidesFor(routine);
    std::optional<Side> unchecked;
    std::optional<Side> refused;
    for (Side side : sides) {
        const Standing::Kind kind = standingOf(m_journey, side).kind;
        if (kind == Standing::Kind::Refused)
            refused = side;
        if (kind == Standing::Kind::NotChecked)
            unchecked = side;
    }
    const bool checked = !refused && !unchecked;
    const RoutinePlan plan = m_journey.plan(routine);
    auto *card = new Card(theme());
    card->setSmall(isSmall() || isLargeText());
    QVBoxLayout *body = card->body();
    body->addWidget(new Label(theme(), TextStyle::Title, toQt(routine.name)));
    body->addWidget(muted(theme(), TextStyle::Body, toQt(routine.line)));
    auto *facts = new FactRow(theme(), isLargeText());
    const auto length = checked ? plan.length() : longest(routine);
    const QString time = tr("%1 min").arg(std::max<qint64>(1, (length.count() + 30) / 60));
    facts->addFact(QStringLiteral("clock"), checked ? time : tr("up to %1").arg(time));
    facts->addFact(QStringLiteral("map"), sidesOf(sides));
    if (checked && !plan.steps.empty())
        facts->addFact(QStringLiteral("hand"), toolsOf(m_journey.core(), plan, m_journey.profile().tools), true);
    body->addWidget(facts);
    addLeftOut(*card, plan, checked);
    body->addStretch(1);
    body->addSpacing(theme().px(8));
    if (refused) {
        body->addWidget(new Label(theme(), TextStyle::Small,
                                  tr("%1: %2").arg(legTitle(*refused), standingOf(m_journey, *refused).words)));
        return card;
    }
    if (checked && plan.steps.empty() && !m_journey.openSoreness(sides)) {
        body->addWidget(new Label(theme(), TextStyle::Small, tr("All of its steps are left out for you today.")));
        return card;
    }
    auto *start = new Button(theme(), Button::Kind::Secondary,
                             checked ? tr("Start") : tr("Check the %1 first").arg(legName(*unchecked)));
    start->setIconName(checked ? QStringLiteral("start") : QStringLiteral("lock"));
    start->setAccessibleName(tr("%1: %2").arg(toQt(routine.name), start->text()));
    m_buttons[routine.id] = start;
    connect(
        start, &Button::clicked, this,
        [this, id = routine.id, unchecked] {
            if (unchecked) {
                emit linkRequested(QStringLiteral("screening:") + sideWord(*unchecked));
                return;
            }
            for (const ReadyRoutine &ready : m_journey.core().routines) {
                if (ready.id == id)
                    ask({[this, &ready] { return m_journey.plan(ready); }, sidesFor(ready), toQt(ready.name)});
            }
        },
        Qt::QueuedConnection);
    body->addWidget(start, 0, Qt::AlignLeft);
    return card;
}

/// First how the last session left the spots (W13), which changes the plan; then whether anything is new (T2).
void RoutinesPage::ask(const Wanted &wanted)
{
    if (const std::optional<DiaryEntry> open = m_journey.openSoreness(wanted.sides)) {
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
            m_journey.answerSoreness(session, answer);
            ask(wanted);
        },
        Qt::QueuedConnection);
    dialog->open();
}

void RoutinesPage::askAnythingNew(const Wanted &wanted)
{
    auto *dialog = new AnythingNewDialog(theme(), m_journey.rules(), wanted.title, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &AnythingNewDialog::answered, this,
        [this, wanted](Answer answer) {
            m_journey.answerAnythingNew(answer);
            if (answer != Answer::No) {
                emit linkRequested(QStringLiteral("screening:"));
                return;
            }
            std::optional<RoutinePlan> plan = wanted.plan();
            if (plan && m_journey.startRoutine(*std::move(plan), wanted.title))
                emit routineStarted();
            else
                refresh();
        },
        Qt::QueuedConnection);
    dialog->open();
}

} // namespace calfwise
