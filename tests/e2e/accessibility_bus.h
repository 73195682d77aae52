// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QProcess>
#include <QRect>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace calfwise::test {

/// Key symbols of the screen.
enum class BusKey { Up = 0xff52, Return = 0xff0d };

/// A screen, a session bus and an accessibility bus of their own, with the built program on them: what a screen reader
/// finds on a desktop. Nothing of the desktop that the tests run on is used or touched. Throws std::runtime_error when
/// one of them does not come up.
class DesktopUnderTest {
public:
    DesktopUnderTest();
    ~DesktopUnderTest();

    QDBusConnection &bus() { return m_bus; }
    /// With the mouse and the keyboard of the screen, as a person would.
    void click(QPoint at) { generate("GenerateMouseEvent", {at.x(), at.y(), QStringLiteral("b1c")}); }
    void press(BusKey key);

private:
    void generate(const char *what, const QVariantList &how);
    QString start(QProcess &process, const QString &program, const QStringList &arguments, bool answers);

    int m_number; ///< connections have names, and one process has several desktops after each other
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_screen;
    QProcess m_session;
    QProcess m_program;
    QDBusConnection m_bus;
};

/// An accessible object as the bus tells of it. Each question goes over the bus again.
class BusObject {
public:
    BusObject() : m_bus(QString()) {}
    BusObject(const QDBusConnection &bus, QString service, QString path);

    bool isNull() const { return m_path.isEmpty(); }
    QString path() const { return m_path; }
    QString service() const { return m_service; }
    std::vector<BusObject> children() const;
    QString name() const { return property("Name"); }
    QString description() const { return property("Description"); }
    /// ATSPI_ROLE_...
    uint role() const;
    /// ATSPI_STATE_...
    bool is(int state) const;
    QRect onScreen() const;
    QStringList actions() const;
    /// Asks for the action; that it was done shows later.
    bool act(const QString &action) const;

    /// This or the first below it that fits; null if there is none.
    BusObject find(const std::function<bool(const BusObject &)> &fits) const;
    BusObject find(const QString &name) const;

private:
    QVariantList call(const char *interface, const char *method, const QVariantList &arguments = {}) const;
    QString property(const char *name) const;

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
};

/// The program on the accessibility bus; null until it has come.
BusObject programOn(QDBusConnection &bus);

} // namespace calfwise::test
