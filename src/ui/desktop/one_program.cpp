// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/one_program.h"

#include "ui/desktop/errand_face.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>

#include <utility>

namespace calfwise {

namespace {

const QString path = QStringLiteral("/org/calfwise/calfwise");
/// The bus itself answers at once; a program that is just starting needs longer.
constexpr int busMilliseconds = 1000;
constexpr int programMilliseconds = 5000;
/// The bus's answers to who asks for a name.
constexpr uint becameOwner = 1;
constexpr uint ownerAlready = 4;
constexpr uint doNotQueue = 4;
constexpr uint queue = 0;

} // namespace

OneProgram::OneProgram(const QByteArray &key, BusAddress address, QObject *parent)
    : QObject(parent), m_bus(std::move(address)),
      // A part of a bus's name must not begin with a figure.
      m_busName(QStringLiteral("org.calfwise.calfwise.data") +
                QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(32)))
{
    new ErrandFace([this](const Errand &errand) { emit asked(errand); }, this);
}

OneProgram::~OneProgram() = default;

bool OneProgram::claim(unsigned flags)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("RequestName"));
    call << m_busName << flags;
    const QDBusReply<uint> reply = m_bus.connection().call(call, QDBus::Block, busMilliseconds);
    return reply.isValid() && (reply.value() == becameOwner || reply.value() == ownerAlready);
}

bool OneProgram::handOver(const Errand &errand)
{
    if (!m_bus.open())
        return false;
    m_bus.connection().registerObject(path, this, QDBusConnection::ExportAdaptors);
    if (claim(doNotQueue))
        return false;
    QDBusMessage call =
        QDBusMessage::createMethodCall(m_busName, path, QLatin1String(errandInterface), QStringLiteral("Show"));
    call << errand.page << errand.file << errand.activation;
    if (m_bus.connection().call(call, QDBus::Block, programMilliseconds).type() == QDBusMessage::ReplyMessage)
        return true;
    claim(queue);
    return false;
}

void OneProgram::stayBeside()
{
    if (!m_bus.open())
        return;
    m_bus.connection().registerObject(path, this, QDBusConnection::ExportAdaptors);
    claim(queue);
}

} // namespace calfwise
