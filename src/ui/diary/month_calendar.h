// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDate>
#include <QMap>
#include <QWidget>

namespace calfwise {

class Label;

/// What a day of the calendar shows: a square, a ring, a triangle, a dot.
struct DayMarks {
    bool session = false;
    bool newSpot = false;
    bool cramp = false;
    bool other = false;
};

/// A month with its marks; Monday or Sunday first as the language has it. A day opens by a press, or by Enter on the
/// one that the arrows lead to; its words are the accessible name then, those of the month the description.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(const Theme &theme, QWidget *parent = nullptr);

    void setMonth(QDate anyDay, QDate today, const QMap<QDate, DayMarks> &marks);

    /// The day that the keys are on.
    QDate currentDay() const { return m_current; }
    /// Where a day of this month is, in this widget's coordinates.
    QRect cellOf(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void dayChosen(QDate day);
    /// The arrows led out of the month.
    void monthWanted(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowHeight() const;
    int lead() const; ///< empty cells before the first day
    void paintDay(QPainter &painter, const QRectF &cell, QDate day) const;
    void moveTo(QDate day);
    QStringList wordsOf(QDate day) const;

    const Theme &m_theme;
    QDate m_current;
    QDate m_first;
    QDate m_today;
    QMap<QDate, DayMarks> m_marks;
};

/// The grid with its title and the way to other months.
class MonthCalendar : public QWidget {
    Q_OBJECT

public:
    explicit MonthCalendar(const Theme &theme, QWidget *parent = nullptr);

    void setMarks(QDate today, const QMap<QDate, DayMarks> &marks);
    MonthGrid *grid() const { return m_grid; }

signals:
    void dayChosen(QDate day);

private:
    void show(QDate month);

    Label *m_title;
    MonthGrid *m_grid;
    QDate m_month;
    QDate m_today;
    QMap<QDate, DayMarks> m_marks;
};

} // namespace calfwise
