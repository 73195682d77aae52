// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// Floor mode's ring: the outer band is what is left of the step, the inner segments are the steps, the number is in
/// the middle with a caption below. Square; every size follows from its width. It has no clock of its own. What moves
/// is painted alone: a piece of the band ten times a second, the number once.
class RingClock : public QWidget {
    Q_OBJECT

public:
    explicit RingClock(const Theme &theme, QWidget *parent = nullptr);

    /// 1 at the step's start to 0 at its end; clamped.
    void setLeft(double share);
    /// Such as "32", or "1:05"; shrinks to fit the ring.
    void setNumber(const QString &number);
    void setCaption(const QString &caption);
    /// `current` counts from 1; steps up to it are thick. 0 steps draws no inner ring.
    void setSteps(int current, int count);

    double left() const { return m_left; }
    QString number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rename();
    double unit() const;
    QRectF piece(double radius, double width, double from, double to) const;
    QRectF middle() const;
    void paintBand(QPainter &painter, const QRectF &dirty) const;
    void paintSteps(QPainter &painter, const QRectF &dirty) const;
    void paintWords(QPainter &painter) const;

    const Theme &m_theme;
    double m_left = 1;
    QString m_number;
    QString m_caption;
    int m_current = 0;
    int m_count = 0;
};

} // namespace calfwise
