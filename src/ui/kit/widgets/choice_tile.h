// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

#include <QStringList>

namespace calfwise {

/// A choice with an icon over its word, 72 high and at least 104 wide (docs/look.md, choice tile): one of several that
/// can be chosen together. Checkable; to assistive technology a check box.
class ChoiceTile : public PaintedButton {
    Q_OBJECT

public:
    ChoiceTile(const Theme &theme, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// What the widest of tiles with these words takes.
    static int widest(const Theme &theme, const QStringList &texts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

} // namespace calfwise
