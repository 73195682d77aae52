// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_bus.h"
#include "ui/desktop/notifier.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

using namespace calfwise;
using test::patience;
using test::PrivateBus;

namespace {

const QString notifications = QStringLiteral("org.freedesktop.Notifications");
const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const Notice notice{QStringLiteral("Still open today"), QStringLiteral("Stretch & drink"), QStringLiteral("Done"),
                    QStringLiteral("Later"), QStringLiteral("Open")};

/// The desktop's messages: remembers what was shown, and answers as the person does.
class Messages : public QDBusVirtualObject {
public:
    Messages(const PrivateBus &bus, QString service,
             QStringList can = {QStringLiteral("actions"), QStringLiteral("body-markup")})
        : m_bus(bus.connection("messages")), m_service(std::move(service)), m_can(std::move(can))
    {
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        REQUIRE(m_bus.registerService(m_service));
    }
    ~Messages() override
    {
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
        m_bus.unregisterService(m_service);
        QDBusConnection::disconnectFromBus(QStringLiteral("messages"));
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        if (call.member() == QLatin1String("GetCapabilities"))
            return bus.send(call.createReply(QVariant(m_can)));
        calls << call;
        if (call.member() == QLatin1String("Notify"))
            return bus.send(call.createReply(QVariant::fromValue(7U)));
        return bus.send(call.createReply());
    }
    bool hears(const char *member, int times = 1)
    {
        return QTest::qWaitFor([&] { return count(member) == times; }, patience);
    }
    int count(const char *member) const
    {
        return static_cast<int>(std::count_if(calls.begin(), calls.end(), [&](const QDBusMessage &call) {
            return call.member() == QLatin1String(member);
        }));
    }
    void send(const char *path, const QString &interface, const char *member, const QVariantList &arguments)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(QString::fromLatin1(path), interface, QString::fromLatin1(member));
        signal.setArguments(arguments);
        m_bus.send(signal);
    }
    void invoke(uint id, const QString &action)
    {
        send("/org/freedesktop/Notifications", notifications, "ActionInvoked", {id, action});
    }

    QList<QDBusMessage> calls;

private:
    QDBusConnection m_bus;
    QString m_service;
    QStringList m_can;
};

struct Heard {
    std::vector<std::pair<NoticeAnswer, QString>> answers;

    explicit Heard(Notifier &notifier)
    {
        QObject::connect(&notifier, &Notifier::answered, &notifier,
                         [this](NoticeAnswer answer, const QString &token) { answers.emplace_back(answer, token); });
    }
    bool gets(NoticeAnswer answer)
    {
        const bool got = QTest::qWaitFor([this] { return !answers.empty(); }, patience);
        const bool right = got && answers.front().first == answer;
        return right;
    }
};

} // namespace

TEST_CASE("Notifier: shows a message with its three answers, and hears each")
{
    const PrivateBus bus;
    Messages messages(bus, notifications);
    Notifier notifier([&] { return bus.address(); }, false);
    for (const auto &[action, answer] :
         {std::pair("done", NoticeAnswer::Done), std::pair("later", NoticeAnswer::Later),
          std::pair("open", NoticeAnswer::Open), std::pair("default", NoticeAnswer::Open)}) {
        Heard heard(notifier);
        messages.calls.clear();
        notifier.show(notice);
        REQUIRE(messages.hears("Notify"));
        const QVariantList said = messages.calls.front().arguments();
        CHECK(said.at(3).toString() == notice.title);
        CHECK(said.at(4).toString() == "Stretch &amp; drink");
        CHECK(said.at(5).toStringList().contains(notice.later));
        QTest::qWait(50); // the answer to it
        messages.invoke(8, QString::fromLatin1(action));
        messages.send("/org/freedesktop/Notifications", notifications, "ActivationToken", {7U, QStringLiteral("t")});
        messages.invoke(7, QString::fromLatin1(action));
        REQUIRE(heard.gets(answer));
        CHECK(heard.answers.front().second == "t");
        CHECK(heard.answers.size() == 1);
        notifier.disconnect();
    }
}

TEST_CASE("Notifier: one message takes the place of the last, and is withdrawn when it no longer holds")
{
    const PrivateBus bus;
    Messages messages(bus, notifications, {});
    Notifier notifier([&] { return bus.address(); }, false);
    notifier.show(notice);
    REQUIRE(messages.hears("Notify"));
    CHECK(messages.calls.front().arguments().at(1).toUInt() == 0);
    CHECK(messages.calls.front().arguments().at(4).toString() == notice.words);
    CHECK(messages.calls.front().arguments().at(5).toStringList().isEmpty());
    QTest::qWait(50);
    notifier.show(notice);
    REQUIRE(messages.hears("Notify", 2));
    CHECK(messages.calls.back().arguments().at(1).toUInt() == 7);
    QTest::qWait(50);
    notifier.withdraw();
    REQUIRE(messages.hears("CloseNotification"));
    CHECK(messages.calls.back().arguments().front().toUInt() == 7);
}

TEST_CASE("Notifier: follows a desktop whose messages come and go")
{
    const PrivateBus bus;
    Notifier notifier([&] { return bus.address(); }, false);
    CHECK_FALSE(notifier.isThere()); // nothing was asked yet
    notifier.look();
    CHECK(QTest::qWaitFor([&] { return !notifier.isThere(); }, patience));
    {
        const Messages messages(bus, notifications);
        CHECK(QTest::qWaitFor([&] { return notifier.isThere(); }, patience));
    }
    CHECK(QTest::qWaitFor([&] { return !notifier.isThere(); }, patience));
}

TEST_CASE("Notifier: inside a sandbox the portal shows the message and tells the answer")
{
    const PrivateBus bus;
    Messages messages(bus, portal);
    Notifier notifier([&] { return bus.address(); }, true);
    Heard heard(notifier);
    notifier.show(notice);
    REQUIRE(messages.hears("AddNotification"));
    CHECK(messages.calls.front().signature() == "sa{sv}");
    QTest::qWait(50);
    messages.send("/org/freedesktop/portal/desktop", QStringLiteral("org.freedesktop.portal.Notification"),
                  "ActionInvoked", {QStringLiteral("reminder"), QStringLiteral("later"), QVariant(QVariantList())});
    CHECK(heard.gets(NoticeAnswer::Later));
    notifier.show(notice);
    notifier.withdraw();
    CHECK(messages.hears("RemoveNotification"));
}

TEST_CASE("Notifier: without a bus there are no messages")
{
    Notifier notifier([] { return QString(); }, false);
    notifier.look();
    CHECK_FALSE(notifier.isThere());
    notifier.show(notice);
    notifier.withdraw();
    CHECK_FALSE(notifier.isThere());
}
