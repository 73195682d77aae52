// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/fitted_scroll.h"

#include <QLayout>
#include <QResizeEvent>

namespace calfwise {

FittedScroll::FittedScroll(const Theme &theme, Role fill, QWidget *parent) : ScrollArea(theme, fill, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize FittedScroll::sizeHint() const
{
    const QSize usual = ScrollArea::sizeHint();
    const QLayout *inside = widget() ? widget()->layout() : nullptr;
    if (!inside)
        return usual;
    const int wide = viewport()->width();
    const int tall = inside->hasHeightForWidth() ? inside->totalHeightForWidth(wide) : inside->totalSizeHint().height();
    return {usual.width(), tall};
}

void FittedScroll::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace calfwise
