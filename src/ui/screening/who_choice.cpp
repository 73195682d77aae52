// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/who_choice.h"

#include "ui/kit/widgets/button.h"
#include "ui/screening/screening_words.h"

#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int choiceWidth = 560;

} // namespace

WhoChoice::WhoChoice(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, theme.px(8), 0, theme.px(8));
    box->setSpacing(theme.px(12));
    for (Subject subject : {Subject::Self, Subject::SelfUnder16, Subject::SomeoneElse}) {
        auto *button = new Button(theme, Button::Kind::Secondary, ScreeningWords::whoChoice(subject));
        button->setHeight(Button::Height::None);
        button->setCaption(ScreeningWords::whoNote(subject));
        button->setLeftAligned(true);
        button->makeChoice();
        button->setMaximumWidth(theme.textPx(choiceWidth));
        connect(button, &Button::clicked, this, [this, subject] { emit chosen(subject); });
        box->addWidget(button);
        m_buttons[subject] = button;
    }
}

void WhoChoice::setChosen(std::optional<Subject> subject)
{
    for (const auto &[each, button] : m_buttons)
        button->showChosen(each == subject);
}

} // namespace calfwise
