// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace calfwise {

/// Edge of a painted shape.
struct Edge {
    Role role = Role::Border;
    double width = 1.0; ///< 0 draws none; with high contrast at least 2
    bool dashed = false;
};

/// A box with round corners, its edge inside `box`.
void paintBox(QPainter &painter, const Theme &theme, const QRectF &box, double radius, const QColor &fill,
              const Edge &edge);
void paintBox(QPainter &painter, const Theme &theme, const QRectF &box, double radius, Role fill, const Edge &edge);

/// What floats over a page, a pop-up, toast or dialog, with the one shadow there is: `whole` is its box and shadowReach
/// pixels beyond it.
inline constexpr int shadowReach = 20;
void paintFloating(QPainter &painter, const Theme &theme, const QRectF &whole);

/// The focus ring around `box`, which is the outer edge of what has the focus. `radius` is that edge's.
void paintFocusRing(QPainter &painter, const Theme &theme, const QRectF &box, double radius);

/// Draws figures each in a cell as wide as the widest, so that a running number does not jump. Centred in `where`.
/// `tracking` widens the cells, in parts of the type size; large type wants less than 0.
void paintTabular(QPainter &painter, const QRectF &where, const QFont &font, const QString &figures,
                  double tracking = 0);
/// The width paintTabular() takes.
double tabularWidth(const QFont &font, const QString &figures, double tracking = 0);

} // namespace calfwise
