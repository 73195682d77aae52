// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/accessibility_bus.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDBusVariant>

#include <array>
#include <stdexcept>

namespace calfwise::test {

namespace {

constexpr int patience = 20'000; // milliseconds; a busy machine is no failure
constexpr auto accessible = "org.a11y.atspi.Accessible";
constexpr auto action = "org.a11y.atspi.Action";
constexpr auto component = "org.a11y.atspi.Component";

struct Reference {
    QString service;
    QDBusObjectPath path;
};

struct NamedAction {
    QString name;
    QString description;
    QString keys;
};

const QDBusArgument &operator>>(const QDBusArgument &from, Reference &to)
{
    from.beginStructure();
    from >> to.service >> to.path;
    from.endStructure();
    return from;
}

const QDBusArgument &operator>>(const QDBusArgument &from, NamedAction &to)
{
    from.beginStructure();
    from >> to.name >> to.description >> to.keys;
    from.endStructure();
    return from;
}

/// The elements of an array that came over the bus.
template <class Element> std::vector<Element> elements(const QVariantList &answer)
{
    std::vector<Element> all;
    if (answer.isEmpty())
        return all;
    const auto from = answer.first().value<QDBusArgument>();
    from.beginArray();
    while (!from.atEnd()) {
        Element element;
        from >> element;
        all.push_back(element);
    }
    from.endArray();
    return all;
}

int nextNumber()
{
    static int number = 0;
    return ++number;
}

QString connectionName(const char *bus, int number)
{
    return QStringLiteral("calfwise-%1-%2").arg(QString::fromUtf8(bus)).arg(number);
}

[[noreturn]] void fail(const QString &what)
{
    throw std::runtime_error(what.toStdString());
}

void end(QProcess &process)
{
    process.terminate();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(patience);
    }
}

} // namespace

DesktopUnderTest::DesktopUnderTest()
    : m_number(nextNumber()), m_environment(QProcessEnvironment::systemEnvironment()),
      m_bus(QStringLiteral("calfwise-no-bus-yet"))
{
    for (const char *theirs : {"DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "QT_SCALE_FACTOR"})
        m_environment.remove(QString::fromUtf8(theirs));
    for (const char *ours : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        m_environment.insert(QString::fromUtf8(ours), m_folder.path());
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));

    // Without -noreset the screen is gone for a moment whenever the last of its programs ends.
    const QString screen = start(m_screen, QStringLiteral("Xvfb"),
                                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                  QStringLiteral("0"), QStringLiteral("1440x900x24"), QStringLiteral("-noreset"),
                                  QStringLiteral("-nolisten"), QStringLiteral("tcp")},
                                 true);
    m_environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + screen);
    const QString session =
        start(m_session, QStringLiteral("dbus-daemon"),
              {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
               QStringLiteral("--address=unix:dir=") + m_folder.path()},
              true);
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), session);

    // The session bus starts the accessibility bus when it is asked for.
    QDBusConnection asked = QDBusConnection::connectToBus(session, connectionName("session", m_number));
    const QDBusReply<QString> address =
        asked.call(QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                  QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")),
                   QDBus::Block, patience);
    if (!address.isValid())
        fail(QStringLiteral("no accessibility bus (package at-spi2-core): ") + address.error().message());
    m_bus = QDBusConnection::connectToBus(address.value(), connectionName("accessibility", m_number));
    if (!m_bus.isConnected())
        fail(QStringLiteral("the accessibility bus does not answer: ") + m_bus.lastError().message());

    start(m_program, QStringLiteral(CALFWISE_BIN_DIR "/calfwise"),
          {QStringLiteral("--page"), QStringLiteral("bodymap"), QStringLiteral("--data-dir"),
           m_folder.filePath(QStringLiteral("data")), QStringLiteral("--cache-dir"),
           m_folder.filePath(QStringLiteral("cache"))},
          false);
}

DesktopUnderTest::~DesktopUnderTest()
{
    end(m_program);
    QDBusConnection::disconnectFromBus(connectionName("accessibility", m_number));
    QDBusConnection::disconnectFromBus(connectionName("session", m_number));
    end(m_session);
    end(m_screen);
}

/// With `answers`, waits for the first line that the program writes and gives it back.
QString DesktopUnderTest::start(QProcess &process, const QString &program, const QStringList &arguments, bool answers)
{
    process.setProcessEnvironment(m_environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted(patience))
        fail(program + QStringLiteral(" does not start: ") + process.errorString());
    if (!answers)
        return {};
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            fail(program + QStringLiteral(" does not come up: ") + process.errorString());
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

void DesktopUnderTest::generate(const char *what, const QVariantList &how)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry/deviceeventcontroller"),
        QStringLiteral("org.a11y.atspi.DeviceEventController"), QString::fromUtf8(what));
    message.setArguments(how);
    const QDBusMessage answer = m_bus.call(message, QDBus::Block, patience);
    if (answer.type() == QDBusMessage::ErrorMessage)
        fail(QString::fromUtf8(what) + QStringLiteral(": ") + answer.errorMessage());
}

void DesktopUnderTest::press(BusKey key)
{
    constexpr uint bySymbol = 3; // ATSPI_KEY_SYM
    generate("GenerateKeyboardEvent", {static_cast<int>(key), QString(), bySymbol});
}

BusObject::BusObject(const QDBusConnection &bus, QString service, QString path)
    : m_bus(bus), m_service(std::move(service)), m_path(std::move(path))
{
}

QVariantList BusObject::call(const char *interface, const char *method, const QVariantList &arguments) const
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(m_service, m_path, QString::fromUtf8(interface), QString::fromUtf8(method));
    message.setArguments(arguments);
    const QDBusMessage answer = m_bus.call(message, QDBus::Block, patience);
    // What is asked may just have gone; an empty answer says so.
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() : QVariantList();
}

QString BusObject::property(const char *name) const
{
    const QVariantList answer =
        call("org.freedesktop.DBus.Properties", "Get", {QString::fromUtf8(accessible), QString::fromUtf8(name)});
    return answer.isEmpty() ? QString() : answer.first().value<QDBusVariant>().variant().toString();
}

std::vector<BusObject> BusObject::children() const
{
    std::vector<BusObject> all;
    for (const Reference &child : elements<Reference>(call(accessible, "GetChildren")))
        all.emplace_back(m_bus, child.service, child.path.path());
    return all;
}

uint BusObject::role() const
{
    const QVariantList answer = call(accessible, "GetRole");
    return answer.isEmpty() ? 0 : answer.first().toUInt();
}

bool BusObject::is(int state) const
{
    constexpr int wordBits = 32;
    const auto words = elements<uint>(call(accessible, "GetState"));
    const auto word = static_cast<std::size_t>(state / wordBits);
    return word < words.size() && (words[word] >> (state % wordBits) & 1U) != 0;
}

QRect BusObject::onScreen() const
{
    const QVariantList answer = call(component, "GetExtents", {0U});
    if (answer.isEmpty())
        return {};
    std::array<int, 4> box{};
    const auto from = answer.first().value<QDBusArgument>();
    from.beginStructure();
    for (int &number : box)
        from >> number;
    from.endStructure();
    return {box[0], box[1], box[2], box[3]};
}

QStringList BusObject::actions() const
{
    QStringList names;
    for (const NamedAction &each : elements<NamedAction>(call(action, "GetActions")))
        names << each.name;
    return names;
}

bool BusObject::act(const QString &name) const
{
    const auto index = actions().indexOf(name);
    if (index < 0)
        return false;
    const QVariantList answer = call(action, "DoAction", {static_cast<int>(index)});
    return !answer.isEmpty() && answer.first().toBool();
}

BusObject BusObject::find(const std::function<bool(const BusObject &)> &fits) const
{
    if (isNull() || fits(*this))
        return *this;
    for (const BusObject &child : children()) {
        if (BusObject found = child.find(fits); !found.isNull())
            return found;
    }
    return {};
}

BusObject BusObject::find(const QString &name) const
{
    return find([&](const BusObject &object) { return object.name() == name; });
}

BusObject programOn(QDBusConnection &bus)
{
    const BusObject desktop(bus, QStringLiteral("org.a11y.atspi.Registry"),
                            QStringLiteral("/org/a11y/atspi/accessible/root"));
    for (const BusObject &program : desktop.children()) {
        if (program.name() == QLatin1String("Calfwise") || program.name() == QLatin1String("calfwise"))
            return program;
    }
    return {};
}

} // namespace calfwise::test
