// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What floor mode shows; floor_page.cpp has what it does.
#include "ui/figure/figure_view.h"
#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/pressure_row.h"
#include "ui/routine/stop_panel.h"

#include <QGridLayout>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

int wholeSeconds(std::chrono::milliseconds time)
{
    return static_cast<int>(std::ceil(static_cast<double>(time.count()) / 1000.0));
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

void FloorPage::refreshRing()
{
    const PlanStep &step = session()->step();
    const auto remaining = session()->remainingInStep();
    const int left = wholeSeconds(remaining);
    const QString number = left < 100 ? QString::number(left)
                                      : QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
    const double share = static_cast<double>(remaining.count()) / (1000.0 * static_cast<double>(step.length.count()));
    const double shown = theme().reducedMotion() ? left / static_cast<double>(step.length.count()) : share;
    if (m_ring->left() != std::clamp(shown, 0.0, 1.0))
        m_ring->setLeft(shown);
    if (m_ring->number() != number)
        m_ring->setNumber(number);
}

void FloorPage::refreshStep()
{
    const RoutinePlan &plan = session()->plan();
    const std::size_t index = session()->stepIndex();
    const int minutes = (wholeSeconds(session()->remainingInAll()) + 59) / 60;
    const QString progress = tr("Step %1 of %2, %3 min left").arg(index + 1).arg(plan.steps.size()).arg(minutes);
    if (m_progress->text() != progress)
        m_progress->setText(progress);
    if (m_shownStep == index)
        return;
    m_shownStep = index;
    const PlanStep &step = session()->step();
    m_side->setSide(step.side);
    m_name->setText(stepName(m_case.core(), step));
    fitName();
    m_ring->setSteps(static_cast<int>(index) + 1, static_cast<int>(plan.steps.size()));
    const bool last = index + 1 >= plan.steps.size();
    m_nextWord->setVisible(!last);
    if (last) {
        m_coming->setText(tr("The last step"));
    } else {
        const PlanStep &coming = plan.steps[index + 1];
        const QString words = stepName(m_case.core(), coming);
        // No line of "seconds" alone.
        const QString amount = stepAmount(coming).replace(QLatin1Char(' '), QChar::Nbsp);
        m_coming->setText(tr("%1, %2").arg(words, amount));
    }
    refreshFigure();
    refreshList();
}

/// The technique of the step, or of the one that comes where this one only leads there.
void FloorPage::refreshFigure()
{
    const RoutinePlan &plan = session()->plan();
    const PlanStep &step = session()->step();
    const Technique *technique = stepTechnique(m_case.core(), plan, m_shownStep);
    const Figure *figure = technique ? m_case.core().figure(technique->id) : nullptr;
    const bool drawn = figure && !isLargeText() && step.kind != StepKind::Aftercare;
    if (drawn)
        m_figure->setFigure(
            *figure,
            scenesFor(*figure, stepTool(m_case.core(), plan, m_shownStep, m_profile.profile().tools), step.number),
            step.side, treatedPart(m_case.core(), plan));
    else
        m_figure->clear();
    m_figure->setVisible(drawn);
    m_list->setVisible(!drawn && !isLargeText());
}

void FloorPage::moveFigure()
{
    const PlanStep &step = session()->step();
    const bool leadsThere = step.kind == StepKind::Position || step.kind == StepKind::Search ||
                            step.kind == StepKind::Rest || step.kind == StepKind::SwitchSide;
    m_figure->show(leadsThere ? FigurePhase::GettingReady : FigurePhase::Doing,
                   static_cast<double>(session()->elapsedInStep().count()) / 1000,
                   session()->state() == SessionState::Running);
}

/// What is left for the sentences once all else in their column has its room.
int FloorPage::heightForList() const
{
    if (!m_smallRoom)
        return m_listRoom.height();
    int left = m_listRoom.height() - m_side->sizeHint().height() - m_extras->sizeHint().height();
    const QList<QLabel *> labels{m_name, m_technique, m_cue, m_coming};
    for (const QLabel *label : labels) {
        if (!label->isHidden())
            left -= label->heightForWidth(m_listRoom.width());
    }
    if (!m_pressure->isHidden())
        left -= m_pressure->sizeHint().height();
    return left - static_cast<int>(labels.size() + 3) * scaled(20);
}

void FloorPage::refreshList()
{
    const RoutinePlan &plan = session()->plan();
    const Technique *technique = stepTechnique(m_case.core(), plan, m_shownStep);
    const PlanStep &step = session()->step();
    QStringList title;
    if (!technique)
        title << tr("From now on");
    else if (m_name->text() != toQt(technique->name))
        title << toQt(technique->name);
    if (step.of > 1)
        title << tr("Round %1 of %2").arg(step.number).arg(step.of);
    if (step.repetitions > 0)
        title << stepAmount(step);
    m_technique->setText(title.join(QStringLiteral(" · ")));
    m_technique->setVisible(!title.isEmpty());
    auto *grid = static_cast<QGridLayout *>(m_list->layout());
    clear(*grid);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(scaled(20));
    if (m_list->isHidden())
        return;

    const QStringList sentences = stepSentences(m_case, m_check, m_profile, plan, m_shownStep);
    QFont font = theme().floorFont(FloorText::Button, unit());
    font.setWeight(QFont::Medium);
    int needed = 0;
    for (const QString &sentence : sentences)
        needed +=
            QFontMetrics(font).boundingRect(0, 0, m_listRoom.width(), 10000, Qt::TextWordWrap, sentence).height() +
            scaled(16);
    const bool fits = needed <= heightForList();
    grid->setVerticalSpacing(scaled(fits ? 16 : 20));
    for (int i = 0; i < sentences.size(); ++i) {
        auto *number = new FloorLabel(theme(), FloorText::Button, Role::TextMuted);
        auto *words = new FloorLabel(theme(), FloorText::Button, Role::Text);
        for (FloorLabel *label : {number, words}) {
            label->setStyle(fits ? FloorText::Button : FloorText::Caption, QFont::Medium);
            label->setScreenHeight(unit());
        }
        number->setText(QString::number(i + 1));
        words->setText(sentences[i]);
        grid->addWidget(number, i, 0, Qt::AlignTop);
        grid->addWidget(words, i, 1, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(static_cast<int>(sentences.size()), 1);
}

/// Asked in a hold, and after it until something else is held.
void FloorPage::refreshPressure()
{
    const RoutinePlan &plan = session()->plan();
    std::size_t at = session()->stepIndex();
    while (at > 0 && plan.steps[at].technique.isEmpty())
        --at;
    const bool held = plan.steps[at].kind == StepKind::Hold;
    m_pressure->setVisible(held && session()->state() != SessionState::Ready);
    m_pressure->setFelt(m_session.pressureFelt());
}

/// What was said of the pressure words the holds that follow; it changes nothing else.
QString FloorPage::pressureCue() const
{
    const PlanStep &step = session()->step();
    const Technique *technique = m_case.core().technique(step.technique);
    const std::optional<PressureFelt> felt = m_session.pressureFelt();
    if (!felt || step.kind != StepKind::Hold || !technique)
        return {};
    return toQt(pressureWords(m_case.core().pressure, *felt, *technique));
}

void FloorPage::refreshCue()
{
    refreshPressure();
    QString cue = stepCue(m_case.core(), session()->plan(), session()->stepIndex());
    if (const QString pressing = pressureCue(); !pressing.isEmpty())
        cue = pressing;
    QString caption = session()->remainingInStep() > std::chrono::seconds(99) ? tr("minutes left") : tr("seconds left");
    switch (session()->state()) {
    case SessionState::Ready:
        cue = tr("Get ready. Space or a click starts.");
        break;
    case SessionState::Paused:
        cue = session()->pausedByGap() ? tr("Time has passed. None of it counts. Go on?")
                                       : tr("Paused. Space or a click goes on.");
        caption = tr("paused");
        break;
    case SessionState::Running:
    case SessionState::Finished:
    case SessionState::Stopped:
        break;
    }
    if (m_cue->text() != cue)
        m_cue->setText(cue);
    if (m_caption != caption) {
        m_caption = caption;
        m_ring->setCaption(caption);
    }
}

void FloorPage::refreshButtons()
{
    const SessionState state = session()->state();
    const bool running = state == SessionState::Running;
    const bool hold = session()->step().kind == StepKind::Hold;
    m_go->setText(state == SessionState::Ready ? tr("Start") : running ? tr("Pause") : tr("Go on"));
    m_go->setIconName(running ? QStringLiteral("pause") : QStringLiteral("start"));
    m_go->setKind(running ? Button::Kind::Secondary : Button::Kind::Primary);
    const bool search = session()->step().kind == StepKind::Search;
    m_next->setText(hold ? tr("It eased") : search ? tr("Found it") : tr("Next step"));
    m_next->setIconName(hold ? QStringLiteral("check") : QStringLiteral("skip"));
    m_next->setKind(running ? Button::Kind::Primary : Button::Kind::Secondary);
    const bool started = state == SessionState::Running || state == SessionState::Paused;
    m_extras->setVisible(started);
    const QString notYet = started ? QString() : tr("The routine hasn’t started yet.");
    if (m_next->disabledReason() != notYet)
        m_next->setDisabledReason(notYet);
}

} // namespace calfwise
