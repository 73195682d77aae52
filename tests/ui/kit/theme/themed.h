// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/install.h"

#include <QApplication>
#include <QWidget>

namespace calfwise::test {

/// The theme installed for one test case, without motion, in the light.
struct Themed {
    Theme theme;

    Themed()
    {
        theme.setReducedMotion(true);
        theme.setAppearance(Theme::Appearance::Light);
        installTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
    }
};

/// Shows a top-level widget and waits for its layout.
inline void showNow(QWidget &widget)
{
    widget.show();
    widget.activateWindow();
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
    }
}

} // namespace calfwise::test
