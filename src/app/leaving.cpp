// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leaving.h"

#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSocketNotifier>

namespace calfwise {

void leaveWhenAsked(const QGuiApplication &application, const platform::EndSignals &ends, MainWindow &window)
{
    if (ends.descriptor() >= 0) {
        auto *notifier = new QSocketNotifier(ends.descriptor(), QSocketNotifier::Read, &window);
        QObject::connect(notifier, &QSocketNotifier::activated, &window, [&window, notifier] {
            notifier->setEnabled(false);
            window.prepareToLeave();
            QCoreApplication::exit(0);
        });
    }
    // The session may yet go on, if another program says so: nothing is closed before its end has come.
    QObject::connect(
        &application, &QGuiApplication::commitDataRequest, &window, [&window] { window.prepareToLeave(); },
        Qt::DirectConnection);
}

} // namespace calfwise
