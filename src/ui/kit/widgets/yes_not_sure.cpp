// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/yes_not_sure.h"

#include "ui/kit/widgets/answer_toggle.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace calfwise {

YesNotSure::YesNotSure(const Theme &theme, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_yes(new AnswerToggle(theme, tr("Yes"), this)),
      m_notSure(new AnswerToggle(theme, tr("Not sure"), this))
{
    setAccessibleName(sentence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (AnswerToggle *toggle : {m_yes, m_notSure}) {
        toggle->setAccessibleName(tr("%1: %2").arg(toggle->text(), sentence));
        layout->addWidget(toggle);
        // Assistive technology toggles without a click, and what looks pressed must be what was answered.
        connect(toggle, &QAbstractButton::toggled, this, [this, toggle](bool on) {
            if (!m_setting)
                choose(!on ? Answer::Unanswered : toggle == m_yes ? Answer::Yes : Answer::Unsure);
        });
    }
    connect(&theme, &Theme::changed, this, [layout, &theme] { layout->setSpacing(theme.px(8)); });
}

QWidget *YesNotSure::yes() const
{
    return m_yes;
}

QWidget *YesNotSure::notSure() const
{
    return m_notSure;
}

void YesNotSure::setAnswer(Answer answer)
{
    m_answer = answer;
    const QScopedValueRollback<bool> setting(m_setting, true);
    m_yes->setChecked(answer == Answer::Yes);
    m_notSure->setChecked(answer == Answer::Unsure);
}

void YesNotSure::choose(Answer answer)
{
    setAnswer(answer);
    emit answered(answer);
}

} // namespace calfwise
