// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/question_row.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/outcome_words.h"

#include <QHBoxLayout>

namespace calfwise {

namespace {

constexpr int rowHeight = 68;

} // namespace

QuestionRow::QuestionRow(const Theme &theme, QuestionId id, const QString &sentence, const QString &why,
                         const QString &explain, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_id(std::move(id)), m_sentence(sentence), m_why(why), m_explain(explain),
      m_row(new QHBoxLayout(this)), m_words(new Label(theme, TextStyle::Body, sentence)),
      m_note(new Label(theme, TextStyle::Small)), m_info(new Button(theme, Button::Kind::Quiet, {})),
      m_toggle(new YesNotSure(theme, sentence)), m_controls(new QHBoxLayout)
{
    m_note->setRole(Role::TextMuted);
    m_note->hide();
    m_info->setIconName(QStringLiteral("info"));
    m_info->setNameOnly(tr("Why we ask: %1").arg(sentence));
    m_info->setToolTip(tr("Why we ask"));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_words);
    words->addWidget(m_note);
    words->addStretch(1);
    m_controls->addWidget(m_info, 0, Qt::AlignVCenter);
    m_controls->addWidget(m_toggle, 0, Qt::AlignVCenter);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_controls);

    connect(m_info, &Button::clicked, this, &QuestionRow::openInfo);
    connect(m_toggle, &YesNotSure::answered, this, &QuestionRow::answered);
    connect(&theme, &Theme::changed, this, &QuestionRow::refresh);
    refresh();
}

void QuestionRow::refresh()
{
    setMinimumHeight(m_theme.px(rowHeight));
    m_row->setContentsMargins(0, m_theme.px(4), 0, m_theme.px(4));
    m_row->setSpacing(m_theme.px(12));
    m_controls->setSpacing(m_theme.px(8));
}

void QuestionRow::setAnswer(Answer answer)
{
    m_toggle->setAnswer(answer);
}

void QuestionRow::setRemembered(Answer answer)
{
    m_note->setVisible(answer != Answer::Unanswered);
    m_note->setText(answer == Answer::Unanswered ? QString() : tr("Last time you said “%1”.").arg(answerWord(answer)));
}

void QuestionRow::setStacked(bool stacked)
{
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_controls->setDirection(stacked ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    if (m_controls->count() == 2 && stacked)
        m_controls->insertStretch(0, 1);
    else if (m_controls->count() == 3 && !stacked)
        delete m_controls->takeAt(0);
}

void QuestionRow::openInfo()
{
    auto *box = new PopOver(m_theme, tr("Why we ask"), this);
    const auto add = [&](TextStyle style, const QString &text, Role role) {
        auto *label = new Label(m_theme, style, text);
        label->setRole(role);
        box->body()->addWidget(label);
    };
    add(TextStyle::Strong, m_sentence, Role::Text);
    add(TextStyle::Body, m_why, Role::Text);
    add(TextStyle::Body, m_explain, Role::TextMuted);
    box->setAccessibleDescription(QStringList{m_sentence, m_why, m_explain}.join(QLatin1Char(' ')));
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    box->openUnder(m_info);
}

} // namespace calfwise
