// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace calfwise {

/// Icons are named by their file in resources/icons, without ".svg": "check", "chev", "lock", ...
/// An unknown name draws nothing and warns.

inline constexpr double iconStroke = 1.75;
inline constexpr double boldIconStroke = 2.2; ///< the check in a box or before an answer

/// Draws an icon in `colour`, crisp at the painter's device pixel ratio; cached. `stroke` is the line's width in pixels
/// up to a size of 24; beyond that it grows with the icon.
void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRectF &where,
               double stroke = iconStroke);

/// For Qt classes that want a pixmap or an icon (menus, line edit actions). The colour is taken at once: make it again
/// on Theme::changed.
QPixmap iconPixmap(const Theme &theme, const QString &name, Role role, int size, qreal devicePixelRatio);
QIcon icon(const Theme &theme, const QString &name, Role role, int size = metrics::buttonIcon);

/// Every name there is, sorted.
QStringList iconNames();

} // namespace calfwise
