// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/end_signals.h"

class QGuiApplication;
class QObject;

namespace calfwise {

class MainWindow;

/// Ends the program in order when the system asks for it: by a signal, or because the session ends. Nothing is asked of
/// anybody; what runs is kept, and is offered at the next start.
void leaveWhenAsked(const QGuiApplication &application, const platform::EndSignals &ends, MainWindow &window);

} // namespace calfwise
