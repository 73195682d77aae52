// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"
#include "ui/kit/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace calfwise {

class SheetPen;

/// The leg on a printed page: outlines, numbered spots, what is never pressed, and a line to the words of each.
class SheetLeg {
public:
    /// All outlive it; spots in the order of their numbers.
    SheetLeg(const GuideCore &core, const BodyMap &map, const Theme &theme, Side leg, std::vector<SpotCourse> spots);

    /// The view with most of the spots; from behind where there are none, and where views hold the same.
    View view() const { return m_view; }
    void paint(SheetPen &pen, const QRectF &box) const;

private:
    struct Label {
        QPointF target;
        QString strong;
        QString small;
    };
    std::vector<Label> labels(const QTransform &toPixels) const;

    const GuideCore &m_core;
    const BodyMap &m_map;
    const Theme &m_theme;
    Side m_leg;
    std::vector<SpotCourse> m_spots;
    View m_view = View::Posterior;
};

} // namespace calfwise
