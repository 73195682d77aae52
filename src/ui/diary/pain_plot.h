// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace calfwise {

/// Pain from 0 to 10 over the days of a period. Every point stands at its own day.
struct PainPlot {
    DaySpan period;
    std::vector<PainDay> pressed;                    ///< solid line, rings; all within the period
    std::vector<PainDay> felt;                       ///< dotted line, dots
    std::vector<std::chrono::sys_days> sessions;     ///< squares under the days
    std::vector<std::chrono::sys_days> cramps;       ///< triangles under the days
    std::optional<std::chrono::sys_days> noPressing; ///< a dashed line
    QString lastWords; ///< beside the last point of `pressed`, or of `felt` where there is none: "now 4"
    QString noPressingWords;
};

/// What it is drawn with: colours and type of a window, or black on paper.
struct PlotInk {
    QColor pressed;
    QColor felt;
    QColor cramp;
    QColor grid;
    QColor words;
    QColor muted;
    QColor paper; ///< inside of the rings
    QFont small;
    QFont strong;
    double unit = 1; ///< pixels of a design pixel
};

void paintPainPlot(QPainter &painter, const QRectF &box, const PainPlot &plot, const PlotInk &ink);

} // namespace calfwise
