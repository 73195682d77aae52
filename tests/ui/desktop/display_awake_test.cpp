// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/display_awake.h"

#include "tests/support/catch.h"
#include "tests/support/private_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::patience;
using test::PrivateBus;

namespace {

/// Both services of the desktop in one object; it remembers what was asked.
class Desktop : public QDBusVirtualObject {
public:
    Desktop(QDBusConnection bus, const QStringList &services) : m_bus(std::move(bus))
    {
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        for (const QString &service : services)
            REQUIRE(m_bus.registerService(service));
    }
    ~Desktop() override { m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        asked << call.interface().section(QLatin1Char('.'), -1) + QLatin1Char('.') + call.member();
        if (call.member() == QLatin1String("Inhibit") && call.interface().contains(QLatin1String("portal"))) {
            flags = call.arguments().value(1).toUInt();
            return bus.send(call.createReply(QVariant::fromValue(
                QDBusObjectPath(QStringLiteral("/org/freedesktop/portal/desktop/request/1_1/one")))));
        }
        if (call.member() == QLatin1String("Inhibit"))
            return bus.send(call.createReply(QVariant::fromValue(7U)));
        if (call.member() == QLatin1String("UnInhibit"))
            cookie = call.arguments().value(0).toUInt();
        return bus.send(call.createReply());
    }

    QStringList asked;
    uint flags = 0;
    uint cookie = 0;

private:
    QDBusConnection m_bus;
};

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString screenSaver = QStringLiteral("org.freedesktop.ScreenSaver");

struct Held {
    explicit Held(const QStringList &services)
        : desktop(bus.connection("desktop"), services), awake([this] { return bus.address(); }),
          refused(&awake, &DisplayAwake::refused)
    {
    }
    ~Held() { QDBusConnection::disconnectFromBus(QStringLiteral("desktop")); }

    bool wasAsked(const char *what)
    {
        return QTest::qWaitFor([&] { return desktop.asked.contains(QString::fromUtf8(what)); }, patience);
    }

    PrivateBus bus;
    Desktop desktop;
    DisplayAwake awake;
    QSignalSpy refused;
};

} // namespace

TEST_CASE("DisplayAwake: asks the portal for the idle display alone, and lets go of it")
{
    Held held({portal, screenSaver});
    held.awake.hold();
    REQUIRE(held.wasAsked("Inhibit.Inhibit"));
    CHECK(held.desktop.flags == 8);
    QTest::qWait(50);
    held.awake.hold();
    held.awake.release();
    REQUIRE(held.wasAsked("Request.Close"));
    CHECK_FALSE(held.desktop.asked.contains("ScreenSaver.Inhibit"));
    CHECK(held.desktop.asked.count("Inhibit.Inhibit") == 1);
    CHECK(held.refused.isEmpty());
}

TEST_CASE("DisplayAwake: where there is no portal the screen saver is asked, and gets its own number back")
{
    Held held({screenSaver});
    held.awake.hold();
    REQUIRE(held.wasAsked("ScreenSaver.Inhibit"));
    QTest::qWait(50);
    held.awake.release();
    REQUIRE(held.wasAsked("ScreenSaver.UnInhibit"));
    CHECK(held.desktop.cookie == 7);
    CHECK(held.refused.isEmpty());
}

TEST_CASE("DisplayAwake: where neither answers it is said once")
{
    Held held({});
    held.awake.hold();
    REQUIRE(held.refused.wait(patience));
    held.awake.release();
    held.awake.hold();
    QTest::qWait(50);
    CHECK(held.refused.size() == 1);
}

TEST_CASE("DisplayAwake: a pause before the answer lets go when the answer comes")
{
    Held held({portal});
    held.awake.hold();
    held.awake.release();
    REQUIRE(held.wasAsked("Request.Close"));
    held.awake.hold();
    REQUIRE(QTest::qWaitFor([&] { return held.desktop.asked.count("Inhibit.Inhibit") == 2; }, patience));
}

TEST_CASE("DisplayAwake: what is held when the window closes is let go")
{
    Held held({portal});
    {
        DisplayAwake awake([&] { return held.bus.address(); });
        awake.hold();
        REQUIRE(held.wasAsked("Inhibit.Inhibit"));
        QTest::qWait(50);
    }
    CHECK(held.wasAsked("Request.Close"));
}

TEST_CASE("DisplayAwake: without a bus, or with one that is not local, nothing is asked")
{
    const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=localhost,port=1");
    CHECK(sessionBus().isEmpty());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    CHECK(sessionBus().isEmpty());
    DisplayAwake awake;
    QSignalSpy refused(&awake, &DisplayAwake::refused);
    awake.hold();
    CHECK(refused.size() == 1);
    qputenv("DBUS_SESSION_BUS_ADDRESS", before);
    qputenv("XDG_RUNTIME_DIR", runtime);
}
