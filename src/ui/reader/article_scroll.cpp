// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/article_scroll.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace calfwise {

ArticleScroll::ArticleScroll(const Theme &theme, QWidget *parent) : ScrollArea(theme, Role::Surface, parent)
{
    setObjectName(QStringLiteral("article"));
    setFocusPolicy(Qt::ClickFocus); // what is read has the focus
}

QRect ArticleScroll::focusRect() const
{
    constexpr int inside = metrics::ringGap + metrics::ringWidth + 1;
    return rect().adjusted(inside, inside, -inside, -inside);
}

void ArticleScroll::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        break;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        break;
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier) ? QAbstractSlider::SliderPageStepSub
                                                                          : QAbstractSlider::SliderPageStepAdd);
        break;
    default:
        ScrollArea::keyPressEvent(event);
        break;
    }
}

} // namespace calfwise
