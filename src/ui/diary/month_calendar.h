// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDate>
#include <QMap>
#include <QWidget>

namespace calfwise {

class Label;

/// What a day of the calendar shows: a square, a ring, a triangle.
struct DayMarks {
    bool session = false;
    bool newSpot = false;
    bool cramp = false;
};

/// A month with its marks; Monday or Sunday first as the language has it. The days' words are its accessible
/// description.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(const Theme &theme, QWidget *parent = nullptr);

    void setMonth(QDate anyDay, QDate today, const QMap<QDate, DayMarks> &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void paintDay(QPainter &painter, const QRectF &cell, QDate day) const;

    const Theme &m_theme;
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

private:
    void show(QDate month);

    Label *m_title;
    MonthGrid *m_grid;
    QDate m_month;
    QDate m_today;
    QMap<QDate, DayMarks> m_marks;
};

} // namespace calfwise
