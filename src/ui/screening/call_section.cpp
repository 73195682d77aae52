// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/call_section.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/copy_button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"

#include <QHBoxLayout>

namespace calfwise {

namespace {

constexpr int numberIcon = 28;

} // namespace

CallSection::CallSection(const Theme &theme, const ProfileModel &profile, Level level, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_profile(profile), m_level(level), m_box(new QVBoxLayout(this))
{
    m_box->setContentsMargins({});
    m_box->setSpacing(theme.px(12));
    const bool urgent = level == Level::Emergency;
    m_box->addWidget(new Label(theme, TextStyle::Title, urgent ? tr("The number") : tr("Who to call")));
    if (urgent)
        addEmergency();
    else
        addUrgent();
}

void CallSection::addEmergency()
{
    addNumber(toQt(m_profile.emergencyNumber()));
    const Country *country = m_profile.country();
    if (!m_profile.profile().emergencyNumber.empty())
        addWhose(tr("The emergency number that you set yourself."));
    else if (country)
        addWhose(country->note.empty() ? tr("Emergency number, %1.").arg(toQt(country->name))
                                       : tr("Emergency number, %1. %2").arg(toQt(country->name), toQt(country->note)));
    else
        addWhose(tr("You have not chosen a country. %1 works on most mobile phones. If you know the number where you "
                    "are, call that one.")
                     .arg(toQt(m_profile.emergencyNumber())));
}

void CallSection::addUrgent()
{
    const Country *country = m_profile.country();
    if (country && !country->urgent.empty()) {
        addNumber(toQt(country->urgent));
        addWhose(tr("Urgent advice line, %1. %2").arg(toQt(country->name), toQt(country->note)).trimmed());
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    row->addWidget(new IconView(m_theme, QStringLiteral("phone"), lookOf(m_level).ink), 0, Qt::AlignTop);
    row->addWidget(new Label(m_theme, TextStyle::Reading, tr("Your doctor or urgent care line")), 1);
    m_box->addLayout(row);
    addWhose(country ? tr("We know of no urgent advice line in this country: %1.").arg(toQt(country->name))
                     : tr("You haven’t chosen a country, so there’s no number here."));
}

void CallSection::addNumber(const QString &number)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(16));
    row->addWidget(new IconView(m_theme, QStringLiteral("phone"), lookOf(m_level).ink, numberIcon), 0,
                   Qt::AlignVCenter);
    auto *words = new Label(m_theme, TextStyle::Number, number);
    words->setAccessibleName(tr("Number to call: %1").arg(number));
    row->addWidget(words, 1);
    auto *copy = new CopyButton(m_theme, tr("Copy the number %1").arg(number), number);
    connect(copy, &CopyButton::copied, this, [this, number] { emit said(tr("Copied: %1").arg(number)); });
    row->addWidget(copy, 0, Qt::AlignVCenter);
    m_box->addLayout(row);
}

void CallSection::addWhose(const QString &words)
{
    auto *label = new Label(m_theme, TextStyle::Small, words);
    label->setRole(Role::TextMuted);
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(label);
    m_box->addLayout(both);
    auto *change =
        new Button(m_theme, Button::Kind::Link, m_profile.country() ? tr("Change country") : tr("Choose your country"));
    connect(change, &Button::clicked, this, &CallSection::countryRequested);
    both->addWidget(change, 0, Qt::AlignLeft);
}

} // namespace calfwise
