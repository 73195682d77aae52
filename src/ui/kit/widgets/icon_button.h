// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

namespace calfwise {

/// An icon 20 in a target of 44, with its word as name and tooltip. Checkable ones show another icon while checked: the
/// shape tells, the colour helps.
class IconButton : public PaintedButton {
    Q_OBJECT

public:
    IconButton(const Theme &theme, const QString &icon, const QString &word, QWidget *parent = nullptr);

    void setCheckedIcon(const QString &icon);
    void setWord(const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_checkedIcon;
};

} // namespace calfwise
