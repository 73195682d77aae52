// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page.h"

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

void Page::keepArranged()
{
    m_kept = true;
    connect(&m_theme, &Theme::changed, this, [this] { arrange(); });
    arrange();
}

} // namespace calfwise
