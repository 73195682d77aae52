// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <QWidget>

#include <optional>
#include <vector>

namespace calfwise {

/// Set to true on what is no control and must still be seen: the name of the leg.
inline constexpr const char *keepClearProperty = "keepClear";

/// Set to true on text that takes the focus only to be read: where nothing else is free, a toast may lie over it.
inline constexpr const char *readTextProperty = "readText";

/// Where a toast of one of these sizes lies over nothing of `page` that can be pressed, typed into or taken by the
/// focus, nor over the name of the leg; in the page's coordinates, as near to the end of the heading's row as there is
/// room. The first size that fits is taken. Empty room is preferred, then what lies over a muted sentence, then what
/// lies over a heading; then the same farther down the page. None: there's no such place now.
std::optional<QRect> toastRoom(const QWidget &page, const std::vector<QSize> &sizes);

/// Whether `room` is still such a place.
bool isToastRoom(const QWidget &page, const QRect &room);

} // namespace calfwise
