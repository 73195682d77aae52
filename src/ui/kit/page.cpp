// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page.h"

#include "ui/kit/widgets/label.h"

namespace calfwise {

Page::Page(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    // A page that comes to the front takes the focus, so that Tab begins at its first control; the whole page needs no
    // ring.
    setProperty("ownFocusRing", true);
}

void Page::setSmall(bool small)
{
    if (m_small == small)
        return;
    m_small = small;
    if (m_kept)
        arrange();
}

void Page::takeFocus()
{
    for (Label *label : findChildren<Label *>()) {
        const bool ofPage = label->textStyle() == TextStyle::Heading || label->textStyle() == TextStyle::Outcome;
        if (!ofPage || !label->isVisibleTo(this))
            continue;
        // Not by Tab: it's where one begins, not a stop on the way.
        if (label->focusPolicy() == Qt::NoFocus)
            label->setFocusPolicy(Qt::ClickFocus);
        label->setProperty("ownFocusRing", true);
        label->setFocus(Qt::OtherFocusReason);
        return;
    }
    setFocus(Qt::OtherFocusReason);
}

void Page::keepArranged()
{
    m_kept = true;
    connect(&m_theme, &Theme::changed, this, [this] { arrange(); });
    arrange();
}

} // namespace calfwise
