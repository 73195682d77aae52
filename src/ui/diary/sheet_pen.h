// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace calfwise {

/// A cell of a printed table.
struct SheetCell {
    QString text;
    bool bold = false;
};

struct SheetColumn {
    double x = 0;
    double width = 0;
    Qt::Alignment align = Qt::AlignLeft;
};

/// Words, rules and tables in black on paper. The same calls measure and paint: while it is dry nothing is painted.
class SheetPen {
public:
    SheetPen(QPainter &painter, const Theme &theme) : m_painter(painter), m_theme(theme) {}

    void setDry(bool dry) { m_dry = dry; }
    bool isDry() const { return m_dry; }
    QPainter &painter() { return m_painter; }
    QColor ink() const { return m_theme.colour(Role::Text); }
    QColor grey() const { return m_theme.colour(Role::BorderStrong); }
    QColor paper() const { return m_theme.colour(Role::Raised); }
    QFont font(double pixels, bool bold = false) const;

    /// One line; gives back its height.
    double line(double x, double y, double width, const QString &text, double pixels, bool bold = false,
                Qt::Alignment align = Qt::AlignLeft);
    /// As many lines as it takes; gives back their height.
    double block(double x, double y, double width, const QString &text, double pixels, bool bold = false);
    void rule(double x, double y, double width, double weight);
    /// A section's rule and title; gives back the height of both.
    double section(double x, double y, double width, const QString &title);
    /// A row of a table with the rule under it; gives back its height.
    double row(double y, const std::vector<SheetColumn> &columns, const std::vector<SheetCell> &cells,
               bool head = false);

    static constexpr double small = 12; ///< 9 pt, the least there is

private:
    QPainter &m_painter;
    const Theme &m_theme;
    bool m_dry = false;
};

} // namespace calfwise
