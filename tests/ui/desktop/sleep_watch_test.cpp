// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_bus.h"
#include "ui/desktop/sleep_watch.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::patience;
using test::PrivateBus;

TEST_CASE("SleepWatch: hears when the machine is about to sleep, and not when it has woken up")
{
    const PrivateBus bus;
    SleepWatch watch([&] { return bus.address(); });
    QSignalSpy sleeping(&watch, &SleepWatch::sleeping);
    watch.listen();
    watch.listen();
    QDBusConnection logind = bus.connection("logind");
    const auto tell = [&](bool begins) {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                         QStringLiteral("org.freedesktop.login1.Manager"),
                                                         QStringLiteral("PrepareForSleep"));
        signal << begins;
        REQUIRE(logind.send(signal));
    };
    tell(false);
    tell(true);
    REQUIRE(sleeping.wait(patience));
    QTest::qWait(50);
    CHECK(sleeping.size() == 1);
    QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
}

TEST_CASE("SleepWatch: without a bus, or with one that is not local, nothing is heard")
{
    const QByteArray before = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=localhost,port=1");
    CHECK(systemBus().isEmpty());
    SleepWatch watch;
    watch.listen();
    if (before.isEmpty())
        qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    else
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", before);
}
