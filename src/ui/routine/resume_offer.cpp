// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/resume_offer.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/soreness_question.h"

#include <QBoxLayout>

namespace calfwise {

ResumeOffer::ResumeOffer(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, DiaryModel &diaryModel,
                         SessionModel &sessionModel, QWidget *parent)
    : Panel(theme, Role::Background, Qt::BottomEdge, parent), m_theme(theme), m_case(caseModel), m_check(checkModel),
      m_diary(diaryModel), m_session(sessionModel),
      m_title(new Label(theme, TextStyle::Strong, tr("Your last routine was cut off"))),
      m_words(new Label(theme, TextStyle::Body)),
      m_goOn(new Button(theme, Button::Kind::Secondary, tr("Go on with it"))),
      m_end(new Button(theme, Button::Kind::Quiet, tr("End it, keep what was held")))
{
    m_goOn->setIconName(QStringLiteral("start"));
    connect(m_goOn, &Button::clicked, this, &ResumeOffer::goOn, Qt::QueuedConnection);
    connect(
        m_end, &Button::clicked, this,
        [this] {
            if (m_session.closeCutOff())
                emit said(tr("What you held is in the diary."));
        },
        Qt::QueuedConnection);
    connect(&theme, &Theme::changed, this, &ResumeOffer::arrange);
    arrange();
    refresh();
}

void ResumeOffer::arrange()
{
    delete layout();
    const bool large = m_theme.textScale() >= 1.5;
    auto *row = new QBoxLayout(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    const int side = m_theme.px(large ? 16 : 32);
    row->setContentsMargins(side, m_theme.px(12), side, m_theme.px(12));
    row->setSpacing(m_theme.px(large ? 8 : 16));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.px(8));
    buttons->addWidget(m_end);
    buttons->addWidget(m_goOn);
    row->addLayout(words, 1);
    row->addLayout(buttons);
}

/// "Right leg, step 4 of 9: Hold on the sore spot. 32 of 45 seconds are done."
void ResumeOffer::refresh()
{
    const std::optional<KeptSession> &kept = m_session.cutOff();
    if (!kept || kept->session.step >= kept->session.plan.steps.size())
        return;
    const RoutinePlan &plan = kept->session.plan;
    const PlanStep &step = plan.steps[kept->session.step];
    const auto done = std::chrono::duration_cast<std::chrono::seconds>(kept->session.elapsed).count();
    m_words->setText(tr("%1, step %2 of %3: %4. %5 of %6 seconds are done.")
                         .arg(legTitle(step.side))
                         .arg(kept->session.step + 1)
                         .arg(plan.steps.size())
                         .arg(stepName(m_case.core(), step))
                         .arg(done)
                         .arg(step.length.count()));
    m_goOn->setAccessibleName(tr("%1. %2").arg(m_goOn->text(), m_words->text()));
    m_end->setAccessibleName(tr("%1. %2").arg(m_end->text(), m_words->text()));
}

AnythingNewDialog *ResumeOffer::question() const
{
    return findChild<AnythingNewDialog *>();
}

SorenessDialog *ResumeOffer::soreness() const
{
    return findChild<SorenessDialog *>();
}

/// The permits must be for the spots that the session was for, so these come back first.
void ResumeOffer::goOn()
{
    m_session.bringBackCutOff();
    if (const std::optional<Side> unchecked = m_session.uncheckedLegOfCutOff())
        emit linkRequested(GuideLink(CheckLink{*unchecked}));
    else
        ask();
}

void ResumeOffer::ask()
{
    if (!m_session.cutOff())
        return;
    const std::optional<DiaryEntry> open = m_diary.openSoreness(m_session.cutOff()->session.plan.sides());
    if (!open) {
        askAnythingNew();
        return;
    }
    auto *dialog = new SorenessDialog(m_theme, *open, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &SorenessDialog::answered, this,
        [this, session = *open](Answer answer) {
            m_diary.answerSoreness(session, answer);
            ask();
        },
        Qt::QueuedConnection);
    dialog->open();
}

void ResumeOffer::askAnythingNew()
{
    auto *dialog = new AnythingNewDialog(m_theme, m_check.rules(), toQt(m_session.cutOff()->routineTitle), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &AnythingNewDialog::answered, this,
        [this](Answer answer) {
            m_check.answerAnythingNew(answer);
            if (answer == Answer::No)
                resume();
            else
                emit linkRequested(GuideLink(CheckLink{}));
        },
        Qt::QueuedConnection);
    dialog->open();
}

void ResumeOffer::resume()
{
    const StartResult result = m_session.resumeRoutine();
    if (result == StartResult::Started)
        emit resumed();
    else if (result == StartResult::AsksSoreness)
        ask();
    else if (result == StartResult::NeedsCheck)
        emit linkRequested(GuideLink(CheckLink{}));
    else if (result == StartResult::Changed && m_session.closeCutOff())
        emit said(startWords(result));
}

} // namespace calfwise
