// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/pain_question.h"

#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_scale.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace calfwise {

PainQuestion::PainQuestion(const Theme &theme, const QString &question, QWidget *parent)
    : QWidget(parent), m_answer(new Label(theme, TextStyle::Strong, {}, this)),
      m_scale(new PainScale(theme, question, this))
{
    auto *words = new QHBoxLayout;
    words->setSpacing(theme.px(12));
    words->addWidget(new Label(theme, TextStyle::Strong, question, this), 1);
    m_answer->setWordWrap(false);
    words->addWidget(m_answer, 0, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(metrics::labelToControl));
    layout->addLayout(words);
    layout->addWidget(m_scale);

    connect(m_scale, &PainScale::chosen, this, [this](int value) {
        refresh();
        emit chosen(value);
    });
    refresh();
}

std::optional<int> PainQuestion::value() const
{
    return m_scale->value();
}

void PainQuestion::setValue(std::optional<int> value)
{
    m_scale->setValue(value);
    refresh();
}

void PainQuestion::refresh()
{
    m_answer->setText(m_scale->spoken());
    m_answer->setRole(m_scale->value() ? Role::Primary : Role::TextMuted);
}

} // namespace calfwise
