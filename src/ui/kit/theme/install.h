// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

class QApplication;

namespace calfwise {

/// Gives the application the theme's style, palette, font and focus ring, and keeps them with it. When the theme is
/// destroyed, the application goes back to plain Fusion. Call it once, before the first window.
void installTheme(QApplication &application, Theme &theme);

/// What the desktop asks for; read them before installTheme().
bool desktopIsDark(const QApplication &application);
bool desktopAsksForLessMotion(const QApplication &application);

} // namespace calfwise
