// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

namespace calfwise {

/// One of the two buttons of YesNotSure; nobody else uses it.
class AnswerToggle : public PaintedButton {
    Q_OBJECT

public:
    AnswerToggle(const Theme &theme, const QString &text, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace calfwise
