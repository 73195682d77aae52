// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/style/focus_ring.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <optional>

namespace calfwise {

/// Pain from 0 to 10 as one control: press or drag anywhere, arrows, Home, End, Page Up and Down, or type the number
/// ("1" then "0" is 10). Starts without an answer. Two rows of six where it is narrow. A slider to assistive
/// technology.
class PainScale : public QWidget, public FocusShaped {
    Q_OBJECT

public:
    static constexpr int least = 0;
    static constexpr int most = 10;

    /// `name` is the question, as accessible name.
    PainScale(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    std::optional<int> value() const { return m_value; }
    /// Silent. Outside 0 to 10 is an error (assertion).
    void setValue(std::optional<int> value);
    /// The words at both ends.
    void setEnds(const QString &low, const QString &high);
    /// "6 out of 10", or "not chosen yet".
    QString spoken() const;
    /// Where the number's cell is, in this widget's coordinates.
    QRect cellRect(int number) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QRect focusRect() const override;
    int focusRadius() const override { return metrics::controlRadius; }

signals:
    /// By the user; while dragging, for every number passed.
    void chosen(int value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Shows every scale to assistive technology as a slider with a value and the spoken answer. Done once for the
    /// program.
    static void installAccessibility();
    /// Tells assistive technology that the value is another one.
    void announce(bool first);
    bool twoRows(int width) const;
    int cellHeight(int width) const;
    int scaleHeight(int width) const;
    int endsHeight() const;
    std::optional<int> numberAt(const QPoint &position) const;
    void choose(int value);
    void store(std::optional<int> value);
    void paintCell(QPainter &painter, int number) const;

    const Theme &m_theme;
    std::optional<int> m_value;
    std::optional<int> m_under;
    bool m_oneTyped = false;
    QString m_low;
    QString m_high;
};

} // namespace calfwise
