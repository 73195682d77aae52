// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure_log.h"

#include <QApplication>

#include <mutex>
#include <set>

namespace calfwise {

class MainWindow;

/// The one place that catches what nobody expected. An exception that leaves the handler of an event, so also a slot,
/// would end the program, and what was typed with it; here it ends the handling of that event alone. What it was goes
/// to a log, and somebody is told.
class GuardedApplication : public QApplication {
    Q_OBJECT

public:
    GuardedApplication(int &argc, char **argv);

    /// Where what is caught is noted from now on; until then nowhere.
    void logTo(const std::filesystem::path &file);

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    /// Something was caught, and noted in that file; empty: it could not be noted. Comes when the event is over. What
    /// comes by itself, again and again, such as a timer, is told once.
    void failed(const QString &logFile);

private:
    /// The event's receiver as it was before the event, which may have been its end.
    struct Delivery {
        const QObject *receiver;
        const char *className;
        QString objectName;
        QEvent::Type event;
    };
    void note(const Delivery &delivery, const char *what) noexcept;
    void tell(const Delivery &delivery, const std::string &what);

    std::mutex m_mutex; ///< events of other threads come here, too
    FailureLog m_log;
    std::set<std::string> m_toldOnce;
    bool m_closingFailed = false;
};

/// Says in the window, in plain words, what the application caught.
void sayFailures(const GuardedApplication &application, MainWindow &window);

} // namespace calfwise
