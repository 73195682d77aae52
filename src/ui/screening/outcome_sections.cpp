// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the sections of the outcome card.
#include "ui/screening/outcome_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"

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
    const auto text = m_check.rules().levels.find(m_shown.level);
    if (text == m_check.rules().levels.end() || text->second.until.empty())
        return;
    auto *to = m_card->section(LevelCard::Section::UntilThen);
    const bool watching = m_shown.level == Level::SelfCare || m_shown.level == Level::SelfCareModified;
    const bool pressing = watching && pressingIsLeft(m_case, m_check, m_shown);
    addTitle(to, pressing ? tr("While you press") : watching ? tr("During the routine") : tr("Until then"));
    if (pressing && !text->second.press.empty())
        addRow(to, QStringLiteral("right"), withNumber(m_case, m_profile, text->second.press));
    for (const std::string &sentence : text->second.until) {
        const bool call = sentence.find("{number}") != std::string::npos;
        const bool first = &sentence == &text->second.until.front();
        const QString icon = call                 ? QStringLiteral("phone")
                             : first && !watching ? QStringLiteral("nopress")
                                                  : QStringLiteral("right");
        addRow(to, icon, withNumber(m_case, m_profile, sentence));
    }
}

void OutcomePage::addPhone(QVBoxLayout *to, const QString &number)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(16));
    row->addWidget(new IconView(theme(), QStringLiteral("phone"), lookOf(m_shown.level).ink, 28), 0, Qt::AlignVCenter);
    auto *words = new Label(theme(), TextStyle::Number, number);
    words->setAccessibleName(tr("Number to call: %1").arg(number));
    words->setTextInteractionFlags(Qt::NoTextInteraction);
    row->addWidget(words, 1);
    to->addLayout(row);
}

/// Whose number it is, and the way to another country's: the number is never guessed.
void OutcomePage::addCountry(QVBoxLayout *to, const QString &words)
{
    auto *label = new Label(theme(), TextStyle::Small, words);
    label->setRole(Role::TextMuted);
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(label);
    to->addLayout(both);
    auto *change =
        new Button(theme(), Button::Kind::Link, m_profile.country() ? tr("Change country") : tr("Choose your country"));
    connect(change, &Button::clicked, this, [this] { emit linkRequested(Place::Settings); });
    both->addWidget(change, 0, Qt::AlignLeft);
}

void OutcomePage::fillNumber()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    addTitle(to, tr("The number"));
    addPhone(to, toQt(m_profile.emergencyNumber()));
    const Country *country = m_profile.country();
    if (!m_profile.profile().emergencyNumber.empty())
        addCountry(to, tr("The emergency number that you set yourself."));
    else if (country)
        addCountry(to, country->note.empty()
                           ? tr("Emergency number, %1.").arg(toQt(country->name))
                           : tr("Emergency number, %1. %2").arg(toQt(country->name), toQt(country->note)));
    else
        addCountry(to, tr("You have not chosen a country. %1 works on most mobile phones. If you know the number where "
                          "you are, call that one.")
                           .arg(toQt(m_profile.emergencyNumber())));
}

void OutcomePage::fillWhoToCall()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    addTitle(to, tr("Who to call"));
    const Country *country = m_profile.country();
    if (country && !country->urgent.empty()) {
        addPhone(to, toQt(country->urgent));
        addCountry(to, tr("Urgent advice line, %1. %2").arg(toQt(country->name), toQt(country->note)).trimmed());
    } else {
        addRow(to, QStringLiteral("phone"), tr("Your doctor or urgent care line"));
        addCountry(to, country ? tr("We know of no urgent advice line in this country: %1.").arg(toQt(country->name))
                               : tr("You have not chosen a country, so no number stands here."));
    }
    to->addWidget(new Label(theme(), TextStyle::Body,
                            withNumber(m_case, m_profile, m_check.rules().textOf(m_shown.level).advice)));
}

void OutcomePage::fillWhatToSay()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    const QString say = whatToSay(m_check, m_shown);
    if (!say.isEmpty()) {
        addTitle(to, tr("What to say"));
        auto *box = new Panel(theme(), Role::Background);
        box->setRounded(true);
        auto *inside = new QVBoxLayout(box);
        const int pad = theme().px(16);
        inside->setContentsMargins(pad, pad, pad, pad);
        inside->addWidget(new Label(theme(), TextStyle::Reading, tr("“%1”").arg(say)));
        to->addWidget(box);
    }
    if (m_shown.level == Level::Emergency) {
        auto *advice = new Label(theme(), TextStyle::Small,
                                 withNumber(m_case, m_profile, m_check.rules().textOf(m_shown.level).advice));
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
    const auto text = m_check.rules().levels.find(m_shown.level);
    if (m_shown.passes) {
        const QStringList names = leftOut(m_case, m_shown);
        addTitle(to, names.isEmpty() ? tr("Nothing is left out") : tr("Left out today"));
        for (const QString &name : names)
            addRow(to, QStringLiteral("nopress"), name);
    }
    if (text != m_check.rules().levels.end() && !text->second.advice.empty())
        to->addWidget(new Label(theme(), TextStyle::Body, withNumber(m_case, m_profile, text->second.advice)));
}

void OutcomePage::fillNext()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    if (!m_shown.passes) {
        m_primary = new Button(theme(), Button::Kind::Primary, tr("Go on with the questions"));
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
