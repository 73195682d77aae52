// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preferences.h"

#include <QSize>

#include <optional>

class QScreen;
class QWidget;

namespace calfwise {

/// The size of a first window on a screen with that much room: 90 % of it, up to `most`. Nothing where that is less
/// than `least`: the window then takes the whole screen.
std::optional<QSize> firstWindowSize(QSize available, QSize least, QSize most);

/// Puts the window where it was on this screen, or makes it fit for the first time.
void placeWindow(QWidget &window, const Preferences &preferences);
/// Keeps where it is, for this screen.
void keepWindowPlace(const QWidget &window, Preferences &preferences);

} // namespace calfwise
