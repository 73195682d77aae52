// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/country_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/country_choices.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int fieldWidth = 560;

} // namespace

CountryPage::CountryPage(const Theme &theme, CaseModel &caseModel, ProfileModel &profileModel, QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_profile(profileModel)
{
    connect(&profileModel, &ProfileModel::changed, this, &CountryPage::refresh);
    keepArranged();
}

void CountryPage::opened()
{
    refresh();
}

void CountryPage::takeFocus()
{
    m_field->field()->setFocus(Qt::OtherFocusReason);
}

void CountryPage::arrange()
{
    delete m_scroll;
    delete layout();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    m_scroll = new ScrollArea(theme(), Role::Surface);
    page->addWidget(m_scroll);
    auto *content = new QWidget;
    auto *box = new QVBoxLayout(content);
    const int side = margin();
    box->setContentsMargins(side, side, side, side);
    box->setSpacing(theme().px(12));
    box->addWidget(new Label(theme(), TextStyle::Heading, tr("Where are you?")));
    auto *lead = new Label(theme(), TextStyle::Body, tr("So the right emergency number is ready. Nothing is guessed."));
    lead->setRole(Role::TextMuted);
    box->addWidget(lead);
    m_field = new CountryField(theme(), countryChoices(m_case.core()));
    m_field->setMaximumWidth(theme().textPx(fieldWidth));
    connect(m_field, &CountryField::chosen, this, [this](const QString &id) {
        m_profile.change([&](HealthProfile &profile) { profile.country = CountryId(id.toStdString()); });
    });
    connect(m_field, &CountryField::numberTyped, this, [this](const QString &number) {
        m_profile.change([&](HealthProfile &profile) { profile.emergencyNumber = number.toStdString(); });
    });
    box->addWidget(m_field);
    m_note = new Label(theme(), TextStyle::Small);
    m_note->setRole(Role::TextMuted);
    m_note->setMaximumWidth(theme().textPx(fieldWidth));
    box->addWidget(m_note);
    m_back = new Button(theme(), Button::Kind::Primary, tr("Back"));
    m_back->setHeight(Button::Height::Main);
    m_back->setIconName(QStringLiteral("back"));
    connect(m_back, &Button::clicked, this, &CountryPage::done);
    box->addWidget(m_back, 0, Qt::AlignLeft);
    box->addStretch(1);
    m_scroll->setContent(content);
    refresh();
}

void CountryPage::refresh()
{
    const Country *country = m_profile.country();
    m_field->setCurrent(country ? toQt(country->id.value()) : QString());
    m_note->setText(country ? toQt(country->note) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace calfwise
