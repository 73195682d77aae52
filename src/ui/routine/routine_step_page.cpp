// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routine_step_page.h"

#include "ui/kit/side_panel.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/plan_view.h"
#include "ui/routine/soreness_question.h"

#include <QBoxLayout>

namespace calfwise {

namespace {

constexpr int questionWidth = 560;

} // namespace

RoutineStepPage::RoutineStepPage(const Theme &theme, Journey &journey, QWidget *parent)
    : LazyPage(theme, parent), m_journey(journey), m_scroll(new ScrollArea(theme, Role::Surface)),
      m_panel(new Panel(theme, Role::Background, Qt::LeftEdge | Qt::TopEdge))
{
    for (auto signal :
         {&Journey::checkChanged, &Journey::profileChanged, &Journey::suggestionsChanged, &Journey::sessionChanged})
        connect(&journey, signal, this, &RoutineStepPage::changed);
    keepArranged();
}

void RoutineStepPage::arrange()
{
    putPanelBeside(theme(), *this, m_scroll, m_panel);
    refresh();
}

QString RoutineStepPage::title() const
{
    const TriggerPoint *point = m_journey.point();
    return point ? tr("%1: %2").arg(yourLeg(m_journey.leg()), toQt(point->name).toLower()) : yourLeg(m_journey.leg());
}

void RoutineStepPage::build()
{
    m_question = nullptr;
    m_soreness = nullptr;
    m_pain = nullptr;
    const Side leg = m_journey.leg();
    const bool permitted = m_journey.permit(leg) != nullptr;
    const std::optional<RoutinePlan> plan = m_journey.plan();
    if (!permitted) {
        const Standing standing = standingOf(m_journey, leg);
        if (standing.kind == Standing::Kind::Refused)
            showReason(QStringLiteral("lock"), tr("No routine for your %1 now").arg(legName(leg)),
                       capitalised(standing.words), tr("See what to do"), QStringLiteral("screening:"));
        else
            showReason(QStringLiteral("lock"), tr("Check your %1 first").arg(legName(leg)),
                       tr("A few short pages of questions tell what this leg may do today."),
                       tr("Go to the safety check"), QStringLiteral("screening:"));
    } else if (!plan) {
        showReason(QStringLiteral("target"), tr("No spot on your %1 yet").arg(legName(leg)),
                   tr("A routine is made for one sore spot. Mark it on the map, or take one that is ready."),
                   tr("See the ready ones"), QStringLiteral("page:routines"));
    } else if (const std::optional<DiaryEntry> open = m_journey.openSoreness({leg})) {
        showSoreness(*open);
    } else {
        showPlan(*plan);
        return;
    }
    m_panel->hide();
}

void RoutineStepPage::showReason(const QString &icon, const QString &title, const QString &sentence,
                                 const QString &action, const QString &link)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    auto *state = new EmptyState(theme(), icon, title, sentence, action);
    state->button()->setKind(Button::Kind::Primary);
    connect(
        state, &EmptyState::actionChosen, this, [this, link] { emit linkRequested(link); }, Qt::QueuedConnection);
    column->addWidget(state);
    column->addStretch(1);
    m_scroll->setContent(content);
}

/// What may be pressed today depends on the answer, so the plan waits for it.
void RoutineStepPage::showSoreness(const DiaryEntry &session)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    column->addWidget(new Label(theme(), isLargeText() ? TextStyle::Title : TextStyle::Heading, title()));
    auto *card = new Card(theme());
    card->setSmall(isSmall() || isLargeText());
    card->setMaximumWidth(theme().textPx(questionWidth));
    m_soreness = new SorenessQuestion(theme(), session);
    connect(
        m_soreness, &SorenessQuestion::answered, this,
        [this, session](Answer answer) { m_journey.answerSoreness(session, answer); }, Qt::QueuedConnection);
    card->body()->addWidget(m_soreness);
    column->addWidget(card);
    column->addStretch(1);
    m_scroll->setContent(content);
}

/// What was said of the last session, and the way to say it otherwise.
QWidget *RoutineStepPage::sorenessLine(const DiaryEntry &session)
{
    auto *line = new QWidget;
    auto *row = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, line);
    row->setContentsMargins({});
    row->setSpacing(theme().px(8));
    row->addWidget(new Label(theme(), TextStyle::Body, sorenessSentence(session, m_journey.soreness(session))), 1);
    auto *change = new Button(theme(), Button::Kind::Link, tr("Change this answer"));
    connect(change, &Button::clicked, this, [this, session] {
        auto *dialog = new SorenessDialog(theme(), session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            dialog, &SorenessDialog::answered, this,
            [this, session](Answer answer) { m_journey.answerSoreness(session, answer); }, Qt::QueuedConnection);
        dialog->open();
    });
    row->addWidget(change, 0, isLargeText() ? Qt::AlignLeft : Qt::AlignVCenter);
    return line;
}

void RoutineStepPage::showPlan(const RoutinePlan &plan)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    column->addWidget(new Label(theme(), isLargeText() ? TextStyle::Title : TextStyle::Heading, title()));
    auto *facts = new FactRow(theme(), false);
    facts->addFact(QStringLiteral("clock"), roughTime(plan.length()));
    facts->addFact(QStringLiteral("map"), legTitle(m_journey.leg()));
    facts->addFact(QStringLiteral("hand"), toolsOf(m_journey.core(), plan, m_journey.profile().tools), true);
    if (!plan.steps.empty()) {
        column->addWidget(facts);
        buildPain();
        if (m_pain && isLargeText())
            column->addWidget(m_pain);
        auto *steps = new Card(theme());
        steps->setSmall(isSmall() || isLargeText());
        steps->body()->addWidget(new PlanList(theme(), m_journey.core(), plan, m_journey.profile().tools));
        column->addWidget(steps);
    } else {
        delete facts;
        column->addWidget(new Label(theme(), TextStyle::Body,
                                    tr("Nothing of this routine is left for you today. The reasons are below.")));
    }
    for (const DiaryEntry &session : m_journey.sessionsForSoreness(m_journey.leg()))
        column->addWidget(sorenessLine(session));
    column->addWidget(new Label(theme(), TextStyle::Title, tr("Left out for you")));
    column->addWidget(new LeftOutList(theme(), leftOutWords(m_journey, plan), TextStyle::Body));
    column->addStretch(1);
    m_scroll->setContent(content);

    m_panel->setVisible(!plan.steps.empty());
    if (!plan.steps.empty())
        fillPanel();
}

/// Asked only where the map has not asked.
void RoutineStepPage::buildPain()
{
    const auto spot = m_journey.currentSpot();
    if (spot && m_journey.picture().spots[*spot].intensity)
        return;
    m_pain = new PainQuestion(theme(), tr("How much does it hurt now, when pressed?"));
    m_pain->setValue(m_journey.painBefore());
    connect(m_pain, &PainQuestion::chosen, this, [this](int value) { m_journey.setPainBefore(value); });
}

void RoutineStepPage::fillPanel()
{
    qDeleteAll(m_panel->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_panel->layout();
    m_panelBox = new QVBoxLayout(m_panel);
    const int pad = theme().px(isSmall() || isLargeText() ? 16 : 24);
    m_panelBox->setContentsMargins(pad, pad, pad, pad);
    m_panelBox->setSpacing(theme().px(isLargeText() ? 8 : 16));
    auto *head = new QHBoxLayout;
    head->addWidget(new Tag(theme(), legTitle(m_journey.leg())));
    head->addStretch(1);
    m_panelBox->addLayout(head);
    if (m_pain && !isLargeText()) {
        m_panelBox->addWidget(m_pain);
    } else if (!m_pain && !isLargeText()) {
        const int rated = *m_journey.picture().spots[*m_journey.currentSpot()].intensity;
        m_panelBox->addWidget(new Label(theme(), TextStyle::Body, tr("Now, when pressed: %1 out of 10.").arg(rated)));
    }
    if (!isLargeText())
        m_panelBox->addStretch(1);
    m_question = new AnythingNew(theme(), m_journey.rules(), true);
    connect(m_question, &AnythingNew::answered, this, &RoutineStepPage::answer, Qt::QueuedConnection);
    m_panelBox->addWidget(m_question);
}

void RoutineStepPage::answer(Answer answer)
{
    m_journey.answerAnythingNew(answer);
    if (answer != Answer::No) {
        emit linkRequested(QStringLiteral("screening:"));
        return;
    }
    std::optional<RoutinePlan> plan = m_journey.plan();
    const TriggerPoint *point = m_journey.point();
    if (plan && point && m_journey.startRoutine(*std::move(plan), toQt(point->name)))
        emit routineStarted();
    else
        refresh();
}

} // namespace calfwise
