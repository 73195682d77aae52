// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/bus.h"
#include "ui/desktop/errand.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace calfwise {

/// One program for one diary: a second start hands over what it was asked to show, and the window that is there comes
/// to the front. Found by a name on the session's bus; where there is no bus, each start is a program of its own.
class OneProgram : public QObject {
    Q_OBJECT

public:
    /// `key` is the same for starts that would show the same: folders, language.
    explicit OneProgram(const QByteArray &key, BusAddress address = sessionBus, QObject *parent = nullptr);
    ~OneProgram() override;

    /// Whether a program that runs took the errand; this one then ends. Else this one is asked from now on, or as soon
    /// as that other one has gone. Waits for an answer, and at most some seconds for a program that hangs.
    bool handOver(const Errand &errand);
    /// Runs beside whatever there is, and is asked once that has gone.
    void stayBeside();

signals:
    void asked(const calfwise::Errand &errand);

private:
    bool claim(unsigned flags);

    Bus m_bus;
    QString m_busName;
};

} // namespace calfwise
