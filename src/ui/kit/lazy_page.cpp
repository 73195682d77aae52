// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/lazy_page.h"

namespace calfwise {

void LazyPage::refresh()
{
    m_stale = false;
    build();
}

void LazyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

// What spoke may be a button of the page itself: it must not go before its own event ends.
void LazyPage::changed()
{
    m_stale = true;
    if (isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_stale)
                    refresh();
            },
            Qt::QueuedConnection);
}

} // namespace calfwise
