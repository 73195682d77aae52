// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the sections of the outcome card.
#include "ui/screening/outcome_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/copy_button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"
#include "ui/screening/call_section.h"

#include <QHBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr qsizetype mostReasons = 5;

} // namespace

void OutcomePage::addTitle(QVBoxLayout *to, const QString &text)
{
    to->addWidget(new Label(theme(), TextStyle::Title, text));
}

void OutcomePage::addRow(QVBoxLayout *to, const QString &icon, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    auto *mark = new QVBoxLayout;
    mark->addSpacing(theme().px(4));
    mark->addWidget(new IconView(theme(), icon, lookOf(m_shown.level).ink, metrics::buttonIcon));
    mark->addStretch(1);
    row->addLayout(mark);
    row->addWidget(new Label(theme(), TextStyle::Reading, text), 1);
    to->addLayout(row);
}

void OutcomePage::fillWhy()
{
    auto *to = m_card->section(LevelCard::Section::Why);
    const QStringList reasons = reasonsFor(m_check, m_shown);
    if (reasons.isEmpty())
        return;
    addTitle(to, tr("Why"));
    for (qsizetype i = 0; i < std::min(reasons.size(), mostReasons); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(12));
        auto *number = new Label(theme(), TextStyle::ReadingStrong, QString::number(i + 1));
        number->setRole(Role::TextMuted);
        number->setWordWrap(false);
        number->setFixedWidth(theme().textPx(20));
        number->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(new Label(theme(), TextStyle::Reading, reasons[i]), 1);
        to->addLayout(row);
    }
    if (reasons.size() > mostReasons) {
        auto *more = new Label(theme(), TextStyle::Small,
                               tr("And %1 more. The summary holds all of them.").arg(reasons.size() - mostReasons));
        more->setRole(Role::TextMuted);
        to->addWidget(more);
    }
}

void OutcomePage::fillUntilThen()
{
    const LevelText &text = textOf(m_check, m_shown);
    if (text.until.empty() || m_shown.expired)
        return;
    auto *to = m_card->section(LevelCard::Section::UntilThen);
    const bool watching = m_shown.level == Level::SelfCare || m_shown.level == Level::SelfCareModified;
    const bool pressing = watching && pressingIsLeft(m_case, m_check, m_shown);
    addTitle(to, pressing ? tr("While you press") : watching ? tr("During the routine") : tr("Until then"));
    if (pressing && !text.press.empty())
        addRow(to, QStringLiteral("right"), withNumber(m_case, m_profile, text.press));
    for (const std::string &sentence : text.until) {
        const bool call = sentence.find("{number}") != std::string::npos;
        const bool first = &sentence == &text.until.front();
        const QString icon = call                 ? QStringLiteral("phone")
                             : first && !watching ? QStringLiteral("nopress")
                                                  : QStringLiteral("right");
        addRow(to, icon, withNumber(m_case, m_profile, sentence));
    }
}

void OutcomePage::fillWhoToCall()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    auto *call = new CallSection(theme(), m_profile, m_shown.level);
    connect(call, &CallSection::countryRequested, this, [this] { emit linkRequested(Place::Country); });
    connect(call, &CallSection::said, this, &OutcomePage::said);
    to->addWidget(call);
    if (m_shown.level != Level::Emergency)
        to->addWidget(
            new Label(theme(), TextStyle::Body, withNumber(m_case, m_profile, textOf(m_check, m_shown).advice)));
}

void OutcomePage::fillWhatToSay()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    const QString say = whatToSay(m_check, m_shown);
    if (!say.isEmpty()) {
        auto *head = new QHBoxLayout;
        head->addWidget(new Label(theme(), TextStyle::Title, tr("What to say")), 1);
        auto *copy = new CopyButton(theme(), tr("Copy what to say"), say);
        connect(copy, &CopyButton::copied, this, [this] { emit said(tr("Copied: what to say.")); });
        head->addWidget(copy, 0, Qt::AlignVCenter);
        to->addLayout(head);
        auto *box = new Panel(theme(), Role::Background);
        box->setRounded(true);
        auto *inside = new QVBoxLayout(box);
        const int pad = theme().px(16);
        inside->setContentsMargins(pad, pad, pad, pad);
        inside->addWidget(new Label(theme(), TextStyle::Reading, tr("“%1”").arg(say)));
        to->addWidget(box);
    }
    if (m_shown.level == Level::Emergency) {
        auto *advice =
            new Label(theme(), TextStyle::Small, withNumber(m_case, m_profile, textOf(m_check, m_shown).advice));
        advice->setRole(Role::TextMuted);
        to->addWidget(advice);
    }
    const bool urgent = m_shown.level == Level::Emergency;
    m_print = new Button(theme(), urgent ? Button::Kind::Secondary : Button::Kind::Primary,
                         urgent ? tr("Print a summary to hand over") : tr("Print a summary for the doctor"));
    m_print->setHeight(Button::Height::Main);
    m_print->setIconName(QStringLiteral("print"));
    connect(m_print, &Button::clicked, this, &OutcomePage::print);
    if (urgent)
        to->addWidget(m_print);
    else
        m_primary = m_print;
}

void OutcomePage::fillLeftOut()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    if (m_shown.passes) {
        const QStringList names = leftOut(m_case, m_shown);
        addTitle(to, names.isEmpty() ? tr("Nothing is left out") : tr("Left out today"));
        for (const QString &name : names)
            addRow(to, QStringLiteral("nopress"), name);
        // What stays is named as well: nobody has to work it out from what is missing.
        const QStringList left = names.isEmpty() ? QStringList() : whatStays(m_case, m_shown);
        if (!left.isEmpty())
            addTitle(to, tr("What stays"));
        for (const QString &name : left)
            addRow(to, QStringLiteral("check"), name);
    }
    const LevelText &text = textOf(m_check, m_shown);
    if (!text.advice.empty() && !m_shown.expired)
        to->addWidget(new Label(theme(), TextStyle::Body, withNumber(m_case, m_profile, text.advice)));
}

void OutcomePage::fillNext()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    if (!m_shown.passes) {
        m_primary = new Button(theme(), Button::Kind::Primary,
                               m_shown.expired ? tr("Check the leg again") : tr("Go on with the questions"));
        m_primary->setHeight(Button::Height::Main);
        connect(m_primary, &Button::clicked, this, [this] { emit linkRequested(Place::Safety); });
        return;
    }
    addTitle(to, tr("What comes next"));
    const TriggerPoint *point = m_case.point();
    to->addWidget(new Label(theme(), TextStyle::Reading,
                            point ? tr("A routine for your %1: %2.").arg(legName(m_case.leg()), toQt(point->name))
                                  : tr("Choose a routine for your %1. No spot is marked.").arg(legName(m_case.leg()))));
    m_primary = new Button(theme(), Button::Kind::Primary, point ? tr("Go to the routine") : tr("Choose a routine"));
    m_primary->setHeight(Button::Height::Main);
    connect(m_primary, &Button::clicked, this, &OutcomePage::goToRoutine);
    if (m_shown.level == Level::SeeSomeone) {
        m_print = new Button(theme(), Button::Kind::Secondary, tr("Print a summary for the visit"));
        m_print->setIconName(QStringLiteral("print"));
        connect(m_print, &Button::clicked, this, &OutcomePage::print);
        to->addWidget(m_print);
    }
}

} // namespace calfwise
