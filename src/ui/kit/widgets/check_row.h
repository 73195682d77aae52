// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/style/focus_ring.h"
#include "ui/kit/theme/theme.h"

#include <QCheckBox>

namespace calfwise {

/// A sentence with a box, 48 high or as high as its words need. toggled() is QCheckBox's.
class CheckRow : public QCheckBox, public FocusShaped {
    Q_OBJECT

public:
    CheckRow(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    /// Disables and shows why below the words; an empty reason enables.
    void setDisabledReason(const QString &reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    QRect focusRect() const override;
    int focusRadius() const override { return metrics::controlRadius; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    int wordsLeft() const;

    const Theme &m_theme;
    QString m_reason;
};

} // namespace calfwise
