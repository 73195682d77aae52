// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/routine_card.h"

#include "domain/routine/planner.h"
#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/muted_label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"
#include "ui/routine/fault_words.h"
#include "ui/routine/plan_view.h"

#include <algorithm>

namespace calfwise {

RoutineCard::RoutineCard(const Theme &theme, const CaseModel &caseModel, const CheckModel &checkModel,
                         const DiaryModel &diaryModel, const ProfileModel &profileModel,
                         const SessionModel &sessionModel, const LibraryModel &library, const CardRoutine &shown,
                         Fit fit)
    : Card(theme), m_theme(theme), m_case(caseModel), m_check(checkModel), m_diary(diaryModel), m_profile(profileModel),
      m_session(sessionModel), m_library(library), m_shown(shown), m_fit(fit),
      m_sides(sidesFor(caseModel, shown.routine))
{
    setSmall(fit.small || fit.largeText);
    if (m_shown.own)
        m_faults = library.faults(*m_shown.own);
    addHead();
    if (!m_faults.empty()) {
        // What it asks for is outside the doses, so there is no plan to speak of.
        for (const QString &sentence : faultSentences(m_faults, m_shown.own->steps, library.core()))
            body()->addWidget(new Label(theme, TextStyle::Small, sentence));
        body()->addStretch(1);
        addReason(tr("It can’t start like this. Change it first."));
        return;
    }
    std::optional<Side> unchecked;
    std::optional<Side> refused;
    for (Side side : m_sides) {
        const Standing::Kind kind = standingOf(checkModel, side).kind;
        if (kind == Standing::Kind::Refused)
            refused = side;
        if (kind == Standing::Kind::NotChecked)
            unchecked = side;
    }
    const bool checked = !refused && !unchecked;
    const RoutinePlan plan = sessionModel.plan(shown.routine);
    addFacts(plan, checked);
    addLeftOut(plan, checked);
    body()->addStretch(1);
    body()->addSpacing(theme.px(8));
    addFoot(plan, refused, unchecked);
}

std::set<Side> RoutineCard::sidesFor(const CaseModel &caseModel, const ReadyRoutine &routine)
{
    return routine.bothSides ? std::set<Side>(allSides.begin(), allSides.end()) : std::set<Side>{caseModel.leg()};
}

void RoutineCard::addHead()
{
    const QString name = toQt(m_shown.routine.name);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(new Label(m_theme, TextStyle::Title, name), 1, Qt::AlignTop);
    row->addSpacing(m_theme.px(metrics::buttonIcon + 12));
    m_star = new IconButton(m_theme, QStringLiteral("star"), tr("Favourite: %1").arg(name), this);
    m_star->setCheckedIcon(QStringLiteral("star-full"));
    m_star->setChecked(m_library.isFavourite(m_shown.routine.id));
    connect(m_star, &QAbstractButton::toggled, this, &RoutineCard::favouriteChosen, Qt::QueuedConnection);
    body()->addLayout(row);
    const QString line = m_shown.own ? provenance(*m_shown.own) : toQt(m_shown.routine.line);
    body()->addWidget(muted(m_theme, TextStyle::Body, line));
}

/// The star stands at the end of the name's line; its target reaches into the card's padding.
void RoutineCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const QMargins padding = body()->contentsMargins();
    const QSize size = m_star->sizeHint();
    const int beside = (size.width() - m_theme.px(metrics::buttonIcon)) / 2;
    const int above = (size.height() - m_theme.lineHeight(TextStyle::Title)) / 2;
    m_star->setGeometry(width() - padding.right() - size.width() + beside, padding.top() - above, size.width(),
                        size.height());
    m_star->raise();
}

/// How long it is if the check leaves nothing out: told while the check is not made, and never started from.
std::chrono::seconds RoutineCard::longest() const
{
    Outcome nothingWithheld;
    nothingWithheld.level = Level::SelfCare;
    std::map<Side, Outcome> outcomes;
    for (Side side : m_sides)
        outcomes.emplace(side, nothingWithheld);
    return planFor(m_shown.routine, outcomes, m_case.core().techniques, m_profile.profile().tools).length();
}

void RoutineCard::addFacts(const RoutinePlan &plan, bool checked)
{
    auto *facts = new FactRow(m_theme, m_fit.largeText);
    const auto length = checked ? plan.length() : longest();
    const QString time = tr("%1 min").arg(std::max<qint64>(1, (length.count() + 30) / 60));
    facts->addFact(QStringLiteral("clock"), checked ? time : tr("up to %1").arg(time));
    facts->addFact(QStringLiteral("map"), sidesOf(m_sides));
    if (checked && !plan.steps.empty())
        facts->addFact(QStringLiteral("hand"), toolsOf(m_case.core(), plan, m_profile.profile().tools), true);
    body()->addWidget(facts);
}

void RoutineCard::addLeftOut(const RoutinePlan &plan, bool checked)
{
    body()->addWidget(new Divider(m_theme));
    if (checked)
        body()->addWidget(new LeftOutList(m_theme, leftOutWords(m_case, m_check, plan), TextStyle::Small));
    else
        body()->addWidget(muted(m_theme, TextStyle::Small, tr("What is left out depends on the safety check.")));
}

void RoutineCard::addFoot(const RoutinePlan &plan, std::optional<Side> refused, std::optional<Side> unchecked)
{
    if (refused)
        addReason(tr("%1: %2").arg(legTitle(*refused), standingOf(m_check, *refused).words));
    else if (!unchecked && plan.steps.empty() && !m_diary.openSoreness(m_sides))
        addReason(tr("Today every step of it is left out."));
    else
        addStart(unchecked);
}

void RoutineCard::addReason(const QString &reason)
{
    body()->addWidget(new Label(m_theme, TextStyle::Small, reason));
    auto *row = new QHBoxLayout;
    addActions(row);
    row->addStretch(1);
    body()->addLayout(row);
}

void RoutineCard::addStart(std::optional<Side> unchecked)
{
    m_start = new Button(m_theme, Button::Kind::Secondary,
                         unchecked ? tr("Check the %1 first").arg(legName(*unchecked)) : tr("Start"));
    m_start->setIconName(unchecked ? QStringLiteral("lock") : QStringLiteral("start"));
    m_start->setAccessibleName(tr("%1: %2").arg(toQt(m_shown.routine.name), m_start->text()));
    connect(
        m_start, &Button::clicked, this,
        [this, unchecked] {
            if (unchecked)
                emit checkChosen(*unchecked);
            else
                emit startChosen();
        },
        Qt::QueuedConnection);
    // The words of a check that is missing leave no room beside them.
    auto *row = new QBoxLayout(unchecked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(m_theme.px(8));
    row->addWidget(m_start, 0, Qt::AlignLeft);
    addActions(row);
    row->addStretch(1);
    body()->addLayout(row);
}

void RoutineCard::addActions(QBoxLayout *row)
{
    m_more = new ActionMenu(m_theme, Button::Kind::Quiet, tr("More"));
    m_more->setAccessibleName(tr("%1: more to do with it").arg(toQt(m_shown.routine.name)));
    if (m_shown.own) {
        // What came from a file stays as its maker wrote it.
        m_more->addAction(m_shown.own->fromFile ? tr("Change a copy of it") : tr("Change it"),
                          [this] { emit changeChosen(); });
        m_more->addAction(tr("Make a copy"), [this] { emit duplicateChosen(); });
        if (m_faults.empty())
            m_more->addAction(tr("Save it as a file"), [this] { emit shareChosen(); });
        m_more->addAction(tr("Remove it"), [this] { emit removeChosen(); });
    } else {
        m_more->addAction(tr("Make your own from it"), [this] { emit changeChosen(); });
        m_more->addAction(tr("Save it as a file"), [this] { emit shareChosen(); });
    }
    row->addWidget(m_more, 0, Qt::AlignLeft);
}

} // namespace calfwise
