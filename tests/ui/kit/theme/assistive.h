// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QCoreApplication>
#include <QWidget>

namespace calfwise::test {

/// Toggles as a screen reader does: through the action, without a click.
inline void toggleByAssistiveTechnology(QWidget *widget)
{
    QAccessible::queryAccessibleInterface(widget)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());
    QCoreApplication::processEvents();
}

} // namespace calfwise::test
