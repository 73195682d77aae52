// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/soreness_question.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

namespace calfwise {

QString sorenessSentence(const DiaryEntry &session, Answer said)
{
    const QString day = fullDate(session.at);
    switch (said) {
    case Answer::Yes:
        return SorenessQuestion::tr("After your session on %1 the spot was sore for more than a day.").arg(day);
    case Answer::Unsure:
        return SorenessQuestion::tr("You’re not sure whether the spot was sore for more than a day after %1.").arg(day);
    case Answer::No:
        return SorenessQuestion::tr("After your session on %1 the spot wasn’t sore for more than a day.").arg(day);
    case Answer::Unanswered:
        break;
    }
    return {};
}

SorenessQuestion::SorenessQuestion(const Theme &theme, const DiaryEntry &session, QWidget *parent)
    : QWidget(parent), m_yes(new Button(theme, Button::Kind::Secondary, tr("Yes"))),
      m_notSure(new Button(theme, Button::Kind::Secondary, tr("Not sure"))),
      m_no(new Button(theme, Button::Kind::Secondary, tr("No")))
{
    const QString question = tr("After your session on %1: was the spot on your %2 sore for more than a day?")
                                 .arg(fullDate(session.at), legName(session.leg));
    auto *answers = new QHBoxLayout;
    answers->setSpacing(theme.px(8));
    const auto add = [&](Button *button, Answer answer) {
        button->setAccessibleName(tr("%1. %2").arg(button->text(), question));
        connect(button, &Button::clicked, this, [this, answer] { emit answered(answer); });
        answers->addWidget(button, 1);
    };
    add(m_yes, Answer::Yes);
    add(m_notSure, Answer::Unsure);
    add(m_no, Answer::No);
    auto *why = new Label(theme, TextStyle::Small,
                          tr("A spot that stays sore that long isn’t pressed today. “Not sure” counts as yes."));
    why->setRole(Role::TextMuted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.px(8));
    layout->addWidget(new Label(theme, TextStyle::Strong, question));
    layout->addWidget(why);
    layout->addLayout(answers);
}

SorenessDialog::SorenessDialog(const Theme &theme, const DiaryEntry &session, QWidget *parent)
    : Dialog(theme, {tr("Before you start"), tr("How the last session left the spot"), tr("Not now"), {}}, parent),
      m_question(new SorenessQuestion(theme, session))
{
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertSpacing(box->count() - 2, theme.px(16));
    box->insertWidget(box->count() - 2, m_question);
    connect(m_question, &SorenessQuestion::answered, this, [this](Answer answer) {
        accept();
        emit answered(answer);
    });
}

} // namespace calfwise
