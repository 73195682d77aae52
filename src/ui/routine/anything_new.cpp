// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/anything_new.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QBoxLayout>

namespace calfwise {

AnythingNew::AnythingNew(const Theme &theme, const RuleBook &rules, bool primary, QWidget *parent)
    : QWidget(parent),
      m_no(new Button(theme, primary ? Button::Kind::Primary : Button::Kind::Secondary, tr("No, start"))),
      m_yes(new Button(theme, Button::Kind::Secondary, tr("Yes"))),
      m_notSure(new Button(theme, Button::Kind::Secondary, tr("Not sure")))
{
    const QString question = anythingNewQuestion(rules);
    m_no->setHeight(Button::Height::Main);
    m_no->setIconName(QStringLiteral("start"));
    const auto named = [&](Button *button, Answer answer) {
        button->setAccessibleName(tr("%1. %2").arg(button->text(), question));
        connect(button, &Button::clicked, this, [this, answer] { emit answered(answer); });
    };
    named(m_yes, Answer::Yes);
    named(m_notSure, Answer::Unsure);
    named(m_no, Answer::No);

    auto *others = new QHBoxLayout;
    others->setSpacing(theme.px(8));
    // Large text leaves little height and much width.
    const bool oneRow = primary && theme.textScale() >= 1.5;
    others->addWidget(m_yes, 1);
    others->addWidget(m_notSure, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.px(8));
    layout->addWidget(new Label(theme, TextStyle::Strong, question));
    layout->addLayout(others);
    if (oneRow)
        others->addWidget(m_no, 2);
    else
        layout->addWidget(m_no);
}

AnythingNewDialog::AnythingNewDialog(const Theme &theme, const RuleBook &rules, const QString &routine, QWidget *parent)
    : Dialog(theme, {tr("Before you start"), routine, tr("Not now"), {}}, parent),
      m_question(new AnythingNew(theme, rules, false))
{
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->insertSpacing(box->count() - 2, theme.px(16));
    box->insertWidget(box->count() - 2, m_question);
    connect(m_question, &AnythingNew::answered, this, [this](Answer answer) {
        accept();
        emit answered(answer);
    });
}

} // namespace calfwise
