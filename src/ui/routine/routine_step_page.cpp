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

RoutineStepPage::RoutineStepPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel,
                                 DiaryModel &diaryModel, ProfileModel &profileModel, SessionModel &sessionModel,
                                 QWidget *parent)
    : LazyPage(theme, parent), m_case(caseModel), m_check(checkModel), m_diary(diaryModel), m_profile(profileModel),
      m_session(sessionModel), m_scroll(new ScrollArea(theme, Role::Surface)),
      m_panel(new Panel(theme, Role::Background, Qt::LeftEdge | Qt::TopEdge))
{
    connect(&checkModel, &CheckModel::changed, this, &RoutineStepPage::changed);
    connect(&profileModel, &ProfileModel::changed, this, &RoutineStepPage::changed);
    connect(&caseModel, &CaseModel::suggestionsChanged, this, &RoutineStepPage::changed);
    connect(&sessionModel, &SessionModel::changed, this, &RoutineStepPage::changed);
    keepArranged();
}

void RoutineStepPage::arrange()
{
    putPanelBeside(theme(), *this, m_scroll, m_panel);
    refresh();
}

QString RoutineStepPage::title() const
{
    const TriggerPoint *point = m_case.point();
    return point ? tr("%1: %2").arg(yourLeg(m_case.leg()), toQt(point->name)) : yourLeg(m_case.leg());
}

void RoutineStepPage::build()
{
    m_question = nullptr;
    m_soreness = nullptr;
    m_pain = nullptr;
    const Side leg = m_case.leg();
    const bool permitted = m_check.permit(leg) != nullptr;
    const std::optional<RoutinePlan> plan = m_session.plan();
    if (!permitted) {
        const Standing standing = standingOf(m_check, leg);
        if (standing.kind == Standing::Kind::Refused)
            showReason(QStringLiteral("lock"), tr("No routine for your %1 now").arg(legName(leg)), standing.words,
                       tr("See what to do"), GuideLink(CheckLink{}));
        else
            showReason(QStringLiteral("lock"), tr("Check your %1 first").arg(legName(leg)),
                       tr("A few short pages of questions tell what this leg may do today."),
                       tr("Go to the safety check"), GuideLink(CheckLink{}));
    } else if (!plan) {
        showReason(QStringLiteral("target"), tr("No spot on your %1 yet").arg(legName(leg)),
                   tr("A routine is made for one sore spot. Mark it on the map, or take one that is ready."),
                   tr("See the ready ones"), Place::Routines);
    } else if (const std::optional<DiaryEntry> open = m_diary.openSoreness({leg})) {
        showSoreness(*open);
    } else {
        showPlan(*plan);
        return;
    }
    m_panel->hide();
}

void RoutineStepPage::showReason(const QString &icon, const QString &title, const QString &sentence,
                                 const QString &action, const Target &link)
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
        [this, session](Answer answer) { m_diary.answerSoreness(session, answer); }, Qt::QueuedConnection);
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
    row->addWidget(new Label(theme(), TextStyle::Body, sorenessSentence(session, m_diary.soreness(session))), 1);
    auto *change = new Button(theme(), Button::Kind::Link, tr("Change this answer"));
    connect(change, &Button::clicked, this, [this, session] {
        auto *dialog = new SorenessDialog(theme(), session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            dialog, &SorenessDialog::answered, this,
            [this, session](Answer answer) { m_diary.answerSoreness(session, answer); }, Qt::QueuedConnection);
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
    facts->addFact(QStringLiteral("map"), legTitle(m_case.leg()));
    facts->addFact(QStringLiteral("hand"), toolsOf(m_case.core(), plan, m_profile.profile().tools), true);
    if (!plan.steps.empty()) {
        column->addWidget(facts);
        buildPain();
        if (m_pain && isLargeText())
            column->addWidget(m_pain);
        auto *steps = new Card(theme());
        steps->setSmall(isSmall() || isLargeText());
        steps->body()->addWidget(new PlanList(theme(), m_case.core(), plan, m_profile.profile().tools));
        column->addWidget(steps);
    } else {
        delete facts;
        column->addWidget(new Label(theme(), TextStyle::Body,
                                    tr("Today every step of this routine is left out. The reasons are below.")));
    }
    for (const DiaryEntry &session : m_diary.sessionsForSoreness(m_case.leg()))
        column->addWidget(sorenessLine(session));
    column->addWidget(new Label(theme(), TextStyle::Title, tr("Left out today")));
    column->addWidget(new LeftOutList(theme(), leftOutWords(m_case, m_check, plan), TextStyle::Body));
    column->addStretch(1);
    m_scroll->setContent(content);

    m_panel->setVisible(!plan.steps.empty());
    if (!plan.steps.empty())
        fillPanel();
}

/// Asked only where the map has not asked.
void RoutineStepPage::buildPain()
{
    const auto spot = m_case.currentSpot();
    if (spot && m_case.picture().spots[*spot].intensity)
        return;
    m_pain = new PainQuestion(theme(), tr("How much does it hurt now, when pressed?"));
    m_pain->setValue(m_session.painBefore());
    connect(m_pain, &PainQuestion::chosen, this, [this](int value) { m_session.setPainBefore(value); });
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
    head->addWidget(new Tag(theme(), legTitle(m_case.leg())));
    head->addStretch(1);
    m_panelBox->addLayout(head);
    if (m_pain && !isLargeText()) {
        m_panelBox->addWidget(m_pain);
    } else if (!m_pain && !isLargeText()) {
        const int rated = *m_case.picture().spots[*m_case.currentSpot()].intensity;
        m_panelBox->addWidget(new Label(theme(), TextStyle::Body, tr("Now, when pressed: %1 out of 10.").arg(rated)));
    }
    if (!isLargeText())
        m_panelBox->addStretch(1);
    m_question = new AnythingNew(theme(), m_check.rules(), true);
    connect(m_question, &AnythingNew::answered, this, &RoutineStepPage::answer, Qt::QueuedConnection);
    m_panelBox->addWidget(m_question);
}

void RoutineStepPage::answer(Answer answer)
{
    m_check.answerAnythingNew(answer);
    if (answer != Answer::No) {
        emit linkRequested(GuideLink(CheckLink{}));
        return;
    }
    std::optional<RoutinePlan> plan = m_session.plan();
    const TriggerPoint *point = m_case.point();
    const StartResult started =
        plan && point ? m_session.startRoutine(*std::move(plan), toQt(point->name)) : StartResult::NothingToDo;
    if (started == StartResult::Started) {
        emit routineStarted();
        return;
    }
    if (const QString why = startWords(started); !why.isEmpty())
        emit said(why);
    refresh();
}

} // namespace calfwise
