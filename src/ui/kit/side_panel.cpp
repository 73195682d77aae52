// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/side_panel.h"

#include "ui/kit/page.h"
#include "ui/kit/theme/theme.h"

#include <QBoxLayout>

namespace calfwise {

namespace {

constexpr int panelWidth = 400;
constexpr int smallPanelWidth = 336;

} // namespace

void putPanelBeside(const Theme &theme, Page &page, QWidget *scrolled, QWidget *panel)
{
    delete page.layout();
    auto *layout = new QBoxLayout(page.isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, &page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scrolled, 1);
    layout->addWidget(panel);
    if (page.isLargeText()) {
        panel->setMinimumWidth(0);
        panel->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        panel->setFixedWidth(theme.px(page.isSmall() ? smallPanelWidth : panelWidth));
    }
}

} // namespace calfwise
