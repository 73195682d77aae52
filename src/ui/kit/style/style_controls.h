// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QStyleOption>

class QPainter;

namespace calfwise::style {

/// Drawing of Qt's buttons, boxes, fields and bars, called by CalfwiseStyle.

void paintPushButton(QPainter &painter, const Theme &theme, const QStyleOptionButton &option);
/// The ink of paintPushButton()'s words.
Role pushButtonInk(const QStyleOptionButton &option);
void paintCheckBox(QPainter &painter, const Theme &theme, const QStyleOption &option);
void paintRadio(QPainter &painter, const Theme &theme, const QStyleOption &option);
void paintField(QPainter &painter, const Theme &theme, const QStyleOption &option);
void paintCombo(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option);
void paintSpin(QPainter &painter, const Theme &theme, const QStyleOptionSpinBox &option, const QRect &up,
               const QRect &down);
void paintSlider(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &groove,
                 const QRect &handle);
void paintScrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle);
void paintToolButton(QPainter &painter, const Theme &theme, const QStyleOption &option);
void paintProgress(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &option);

} // namespace calfwise::style
