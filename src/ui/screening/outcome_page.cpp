// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/outcome_page.h"

#include "ui/kit/print_question.h"
#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/screening/clearance_dialog.h"
#include "ui/screening/summary.h"

#include <QHBoxLayout>
#include <QPrinter>
#include <QShowEvent>
#include <QTextDocument>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int cardWidth = 1040;

bool stops(Level level)
{
    return level == Level::Emergency || level == Level::SameDay || level == Level::WithinDays;
}

} // namespace

OutcomePage::OutcomePage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                         QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel), m_legRow(new QWidget),
      m_leg(new Tag(theme, {}, QStringLiteral("map"))), m_scroll(new ScrollArea(theme, Role::Background)),
      m_content(new QWidget), m_bar(new Panel(theme, Role::Background, Qt::TopEdge))
{
    new QHBoxLayout(m_bar);
    new QVBoxLayout(m_content);
    m_scroll->setContent(m_content);
    auto *ground = new Panel(theme, Role::Background);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(ground);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    m_top = new QHBoxLayout;
    auto *legRow = new QHBoxLayout(m_legRow);
    legRow->setContentsMargins({});
    legRow->addWidget(m_leg);
    legRow->addStretch(1);
    m_top->addStretch(1);
    m_top->addWidget(m_legRow, 1000);
    m_top->addStretch(1);
    inside->addLayout(m_top);
    inside->addWidget(m_scroll, 1);
    inside->addWidget(m_bar);
    m_end.setSingleShot(true);
    m_end.setTimerType(Qt::CoarseTimer);
    connect(&m_end, &QTimer::timeout, this, &OutcomePage::lookAtTheClock);
    connect(&checkModel, &CheckModel::changed, this, &OutcomePage::refresh);
    connect(&caseModel, &CaseModel::legChanged, this, &OutcomePage::refresh);
    connect(&profileModel, &ProfileModel::changed, this, &OutcomePage::refresh);
    keepArranged();
}

void OutcomePage::opened()
{
    rebuild();
    Announcer::say(this, m_card->accessibleName(), Announcer::Urgency::Urgent);
}

void OutcomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    rebuild();
}

void OutcomePage::refresh()
{
    if (isVisible())
        rebuild();
}

void OutcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_tall = false;
    refresh();
}

void OutcomePage::arrange()
{
    m_tall = false;
    rebuild();
}

/// The card is made again for every outcome. What was there is deleted later: a button of it may be the one that was
/// pressed.
void OutcomePage::rebuild()
{
    for (QWidget *old : std::initializer_list<QWidget *>{m_card, m_foot, m_primary}) {
        if (old) {
            old->hide();
            old->deleteLater();
        }
    }
    m_primary = m_print = m_wrong = m_clinician = m_rest = nullptr;
    m_shown = outcomeCard(m_case, m_check);
    const QString word = m_shown.expired ? tr("This check has run out") : toQt(textOf(m_check, m_shown).word);
    const QString action = m_shown.expired ? tr("Check the leg again before you go on")
                                           : withNumber(m_case, m_profile, textOf(m_check, m_shown).action);
    m_leg->setText(yourLeg(m_case.leg()));
    m_card = new LevelCard(theme(), m_shown.level, word, action);
    m_card->setAccessibleName(tr("%1. %2. %3.").arg(word, action, yourLeg(m_case.leg())));
    m_foot = new QWidget;
    fillWhy();
    fillUntilThen();
    if (stops(m_shown.level)) {
        fillWhoToCall();
        fillWhatToSay();
    } else {
        fillLeftOut();
        fillNext();
    }
    fillFoot();
    placePrimary();

    auto *box = static_cast<QVBoxLayout *>(m_content->layout());
    const int side = margin() - metrics::ringSpace;
    box->setContentsMargins(side, theme().px(needsBar() ? 4 : 8), side, theme().px(16));
    box->setSpacing(theme().px(16));
    m_foot->setMaximumWidth(theme().textPx(cardWidth));
    for (QWidget *part : {static_cast<QWidget *>(m_card), m_foot}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(part, 1000);
        row->addStretch(1);
        box->addLayout(row);
    }
    box->addStretch(1);
    m_legRow->setMaximumWidth(theme().textPx(cardWidth));
    m_top->setContentsMargins(margin(), theme().px(needsBar() ? 8 : 16), margin() + theme().px(12), 0);
    while (box->count() > 3)
        delete box->takeAt(0);
    // Whether the button can be seen is known only once the card is laid out.
    QTimer::singleShot(0, this, &OutcomePage::keepPrimaryInSight);
    watchTheEnd();
}

void OutcomePage::lookAtTheClock()
{
    const OutcomeCard now = outcomeCard(m_case, m_check);
    if (now.passes != m_shown.passes || now.standing.has_value() != m_shown.standing.has_value())
        refresh();
    else
        watchTheEnd();
}

/// What runs out while it is shown says so. A clock that is set is noticed after a while.
void OutcomePage::watchTheEnd()
{
    constexpr std::chrono::milliseconds longest = std::chrono::minutes(10);
    m_end.stop();
    const Instant end = m_shown.passes ? m_shown.holdsUntil : m_shown.standsUntil;
    if (!isVisible() || (!m_shown.passes && !m_shown.standing))
        return;
    const std::chrono::milliseconds left = end - m_check.now();
    m_end.start(std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(1), longest));
}

void OutcomePage::keepPrimaryInSight()
{
    m_scroll->settle();
    if (!isVisible() || !m_primary || needsBar())
        return;
    const int bottom = m_primary->mapTo(m_scroll->widget(), QPoint(0, m_primary->height())).y();
    if (bottom <= m_scroll->viewport()->height())
        return;
    m_tall = true;
    placePrimary();
}

/// The primary button is never scrolled away: where the card may be taller than the page, it stands in a bar of its
/// own.
void OutcomePage::placePrimary()
{
    auto *bar = static_cast<QHBoxLayout *>(m_bar->layout());
    while (bar->count() > 0)
        delete bar->takeAt(0);
    m_bar->setVisible(m_primary && needsBar());
    if (!m_primary)
        return;
    if (!needsBar()) {
        m_card->section(LevelCard::Section::WhatToSay)->addWidget(m_primary);
        return;
    }
    bar->setContentsMargins(margin(), theme().px(8), margin(), theme().px(8));
    bar->addStretch(1);
    bar->addWidget(m_primary);
    m_primary->show();
}

void OutcomePage::fillFoot()
{
    if (m_shown.passes)
        fillPassFoot();
    else if (stops(m_shown.level))
        fillStopFoot();
}

/// O2: what was left open by "See what to do now".
void OutcomePage::fillOpen(QVBoxLayout &to)
{
    const QStringList open = stillOpen(m_case, m_check, m_shown);
    if (open.isEmpty())
        return;
    auto *title = new Label(theme(), TextStyle::Strong,
                            tr("%n question(s) you haven’t answered", nullptr, static_cast<int>(open.size())));
    to.addWidget(title);
    auto *words = new Label(
        theme(), TextStyle::Small,
        tr("Still open: %1. More answers can only make this more urgent.").arg(open.join(QStringLiteral("; "))));
    words->setRole(Role::TextMuted);
    to.addWidget(words);
    m_rest = new Button(theme(), Button::Kind::Link, tr("Answer the rest"));
    connect(m_rest, &Button::clicked, this, [this] { emit linkRequested(Place::Safety); });
    to.addWidget(m_rest, 0, Qt::AlignLeft);
}

void OutcomePage::fillStopFoot()
{
    auto *box = new QVBoxLayout(m_foot);
    box->setContentsMargins({});
    fillOpen(*box);
    auto *words = new Label(theme(), TextStyle::Body, stopSentence(m_shown));
    words->setRole(Role::TextMuted);
    box->addWidget(words);
    auto *links = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    links->setSpacing(theme().px(24));
    box->addLayout(links);
    const auto link = [&](const QString &text) {
        auto *made = new Button(theme(), Button::Kind::Link, text);
        links->addWidget(made, 0, Qt::AlignLeft);
        return made;
    };
    if (m_shown.otherLeg) {
        // A stop is corrected, or lifted, where it was given.
        auto *other = link(tr("See the check of your %1").arg(legName(m_shown.leg)));
        connect(
            other, &Button::clicked, this, [this, leg = m_shown.leg] { m_case.setLeg(leg); }, Qt::QueuedConnection);
    } else {
        if (!m_shown.follow) {
            m_wrong = link(tr("I answered that wrongly"));
            connect(m_wrong, &Button::clicked, this, &OutcomePage::askWhetherWrong);
        }
        if (m_shown.follow || m_shown.standing) {
            m_clinician = link(!m_shown.follow ? tr("It’s been looked at since")
                               : m_shown.follow->finding == Finding::WaitingForResult
                                   ? tr("I have the result")
                                   : tr("They’ve allowed self-care, or looked again"));
            connect(m_clinician, &Button::clicked, this, &OutcomePage::askForClearance);
        }
    }
    links->addStretch(1);
}

void OutcomePage::fillPassFoot()
{
    auto *box = new QVBoxLayout(m_foot);
    box->setContentsMargins({});
    auto *words = new Label(theme(), TextStyle::Body,
                            tr("This check of your %1 holds until %2, or until something changes.")
                                .arg(legName(m_shown.leg), fullDateTime(m_shown.holdsUntil)));
    words->setRole(Role::TextMuted);
    box->addWidget(words);
    auto *links = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    links->setSpacing(theme().px(24));
    box->addLayout(links);
    const auto link = [&](const QString &text, Place target) {
        auto *made = new Button(theme(), Button::Kind::Link, text);
        connect(made, &Button::clicked, this, [this, target] { emit linkRequested(target); });
        links->addWidget(made, 0, Qt::AlignLeft);
    };
    link(tr("Change an answer"), Place::Safety);
    link(tr("See rules and sources"), Place::Rules);
    links->addStretch(1);
}

void OutcomePage::goToRoutine()
{
    emit linkRequested(m_case.point() ? Target(PathStep::Routine) : Target(Place::Routines));
}

void OutcomePage::print()
{
    askForPrinter(this, tr("Print the summary"), [this](QPrinter &printer) {
        QTextDocument document;
        writeSummary(document, m_case, m_check, m_profile, m_shown);
        document.print(&printer);
    });
}

void OutcomePage::askWhetherWrong()
{
    m_dialog = new Dialog(
        theme(),
        {tr("Answer all the questions again?"),
         tr("The answers you gave stay in the history, marked as corrected. What the new answers say then counts."),
         tr("Leave it as it is"), tr("Answer again")},
        this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_check.correctAnswers();
        emit linkRequested(PathStep::Safety);
    });
    m_dialog->open();
}

void OutcomePage::askForClearance()
{
    auto *asked = ClearanceDialog::open(theme(), m_case, m_check, clearanceAsked(m_check, m_shown), this);
    m_dialog = asked;
    connect(asked, &ClearanceDialog::recorded, this,
            [this](bool lifts) { emit linkRequested(lifts ? Target(PathStep::Safety) : Target(Place::Outcome)); });
}

} // namespace calfwise
