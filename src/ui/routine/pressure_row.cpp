// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/pressure_row.h"

#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_label.h"

#include <QHBoxLayout>

namespace calfwise {

PressureRow::PressureRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_question(new FloorLabel(theme, FloorText::Button, Role::TextMuted))
{
    m_question->setStyle(FloorText::Button, QFont::Medium);
    m_question->setWordWrap(false);
    m_question->setText(tr("Pressure:"));
    m_question->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_question);
    const auto add = [&](PressureFelt felt, const QString &words) {
        auto *button = new Button(theme, Button::Kind::Quiet, words);
        button->setHeight(Button::Height::Floor);
        button->setAccessibleName(tr("The pressure: %1").arg(words));
        // A press by mouse must not take Space from the page.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &Button::clicked, this, [this, felt] { emit chosen(felt); });
        m_buttons << button;
        row->addWidget(button, 1);
    };
    add(PressureFelt::TooMuch, tr("Too much"));
    add(PressureFelt::JustRight, tr("Just right"));
    add(PressureFelt::TooLittle, tr("Too little"));
}

void PressureRow::setScreenHeight(int pixels)
{
    m_question->setScreenHeight(pixels);
    for (Button *button : m_buttons)
        button->setScreenHeight(pixels);
}

/// Where it is narrow the answers alone must do: the line below speaks of pressing.
void PressureRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int needed = m_question->sizeHint().width();
    for (const Button *button : m_buttons)
        needed += button->sizeHint().width() + button->fontMetrics().height();
    m_question->setVisible(needed <= width());
}

void PressureRow::setFelt(std::optional<PressureFelt> felt)
{
    if (m_felt == felt)
        return;
    m_felt = felt;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const bool is = felt && static_cast<int>(*felt) == i;
        m_buttons[i]->setIconName(is ? QStringLiteral("check") : QString());
        m_buttons[i]->setAccessibleDescription(is ? tr("Chosen") : QString());
    }
}

Button *PressureRow::button(PressureFelt felt) const
{
    return m_buttons.value(static_cast<int>(felt));
}

} // namespace calfwise
