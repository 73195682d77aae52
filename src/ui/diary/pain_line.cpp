// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/pain_line.h"

#include "ui/diary/diary_page_words.h"

#include <QPainter>

namespace calfwise {

PainLine::PainLine(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(DiaryPageWords::lineName());
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PainLine::setPlot(PainPlot plot, const QString &sentence)
{
    m_plot = std::move(plot);
    setAccessibleDescription(sentence);
    update();
}

QSize PainLine::sizeHint() const
{
    return {m_theme.px(360), m_theme.px(272)};
}

void PainLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Time runs to the right in a chart, whatever side words begin at.
    painter.setLayoutDirection(Qt::LeftToRight);
    const auto colour = [this](Role role) { return m_theme.colour(role); };
    paintPainPlot(painter, rect(), m_plot,
                  {colour(Role::Chart1), colour(Role::Chart3), colour(Role::Chart2), colour(Role::Border),
                   colour(Role::Text), colour(Role::TextMuted), colour(Role::Raised), m_theme.font(TextStyle::Small),
                   m_theme.font(TextStyle::SmallStrong), double(m_theme.px(100)) / 100});
}

} // namespace calfwise
