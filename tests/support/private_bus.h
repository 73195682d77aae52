// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace calfwise::test {

/// For what another process has to answer; a machine that is busy takes long.
constexpr int patience = 20'000;

/// A session bus of the test's own, on a socket in a folder of its own.
class PrivateBus {
public:
    PrivateBus()
    {
        const QString config = m_folder.filePath(QStringLiteral("bus.conf"));
        const QString socket = m_folder.filePath(QStringLiteral("bus"));
        QFile file(config);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("<busconfig><type>session</type><listen>unix:path=" + socket.toUtf8() +
                   "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
                   "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        file.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--config-file=") + config, QStringLiteral("--nofork"),
                        QStringLiteral("--print-address=1")});
        REQUIRE(m_daemon.waitForReadyRead(patience));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished(patience);
    }

    QString address() const { return m_address; }
    QDBusConnection connection(const char *name) const
    {
        return QDBusConnection::connectToBus(m_address, QString::fromUtf8(name));
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace calfwise::test
