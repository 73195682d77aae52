// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/style/focus_ring.h"
#include "ui/kit/theme/theme.h"

#include <QRadioButton>

namespace calfwise {

/// One option of Segmented; nobody else uses it.
class Segment : public QRadioButton, public FocusShaped {
    Q_OBJECT

public:
    Segment(const Theme &theme, const QString &id, const QString &text, Qt::Orientation orientation, QWidget *parent);

    const QString &id() const { return m_id; }
    void setIconName(const QString &name);
    void setDisabledReason(const QString &reason);
    /// Whether it is the group's first or last: those have the round corners.
    void setEnds(bool first, bool last);

    QSize sizeHint() const override;
    /// The whole words, closer together.
    QSize minimumSizeHint() const override;
    QRect focusRect() const override { return rect(); }
    int focusRadius() const override { return metrics::controlRadius; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QRectF groupShape() const;
    /// Mirrored where the language is read from the right.
    QRect inLayout(const QRect &leftToRight) const;
    void paintWords(QPainter &painter) const;

    const Theme &m_theme;
    QString m_id;
    QString m_iconName;
    Qt::Orientation m_orientation;
    bool m_first = true;
    bool m_last = true;
};

} // namespace calfwise
