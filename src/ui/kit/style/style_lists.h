// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QStyleOption>

class QPainter;

namespace calfwise::style {

/// Drawing of Qt's menus, lists, tables and tabs, called by CalfwiseStyle.

void paintMenuItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &option);
QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option, const QSize &fallback);
void paintItemPanel(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option);
void paintHeader(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option);
void paintTab(QPainter &painter, const Theme &theme, const QStyleOptionTab &option);
void paintPopupPanel(QPainter &painter, const Theme &theme, const QStyleOption &option);

} // namespace calfwise::style
