// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program itself, started once and again, on a bus of the test's own.
#include "tests/support/private_bus.h"

#include <QDBusConnectionInterface>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

using calfwise::test::patience;
using calfwise::test::PrivateBus;

namespace {

struct Desk {
    PrivateBus bus;
    QTemporaryDir home;
    QDBusConnection look = bus.connection("look");

    ~Desk() { QDBusConnection::disconnectFromBus(QStringLiteral("look")); }

    std::unique_ptr<QProcess> start(const QByteArray &dataFolder, QStringList arguments = {}, bool withBus = true)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), home.path());
        for (const char *name : {"XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           withBus ? bus.address() : QStringLiteral("tcp:"));
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        // By way of the shell, which takes a name in any encoding.
        arguments.prepend(QStringLiteral("exec \"" CALFWISE_BIN_DIR "/calfwise\" --data-dir \"$(printf '%b' '") +
                          QString::fromLatin1(dataFolder) + QStringLiteral("')\" \"$@\""));
        arguments.insert(1, QStringLiteral("sh"));
        arguments.prepend(QStringLiteral("-c"));
        process->start(QStringLiteral("sh"), arguments);
        REQUIRE(process->waitForStarted(patience));
        return process;
    }
    QByteArray folder(const char *name) const { return home.filePath(QString::fromLatin1(name)).toLatin1(); }

    int namesTaken() const
    {
        const QStringList names = look.interface()->registeredServiceNames();
        return static_cast<int>(names.filter(QStringLiteral("org.calfwise.calfwise.data")).size());
    }
    /// Whether it has its diary, so that it is past its start.
    bool isUp(const QByteArray &dataFolder) const
    {
        return QTest::qWaitFor([&] { return QFile::exists(QString::fromLatin1(dataFolder) + "/diary.db"); }, patience);
    }
};

bool isRunning(QProcess &process)
{
    return !process.waitForFinished(1500) && process.state() == QProcess::Running;
}

void end(QProcess &process)
{
    process.terminate();
    CHECK(process.waitForFinished(patience));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 0);
}

} // namespace

TEST_CASE("Starts: a second one with the same folder hands over and ends, and the first goes on")
{
    Desk desk;
    const QByteArray folder = desk.folder("one");
    const auto first = desk.start(folder);
    REQUIRE(desk.isUp(folder));
    CHECK(desk.namesTaken() == 1);
    const auto second = desk.start(folder, {QStringLiteral("--page"), QStringLiteral("diary")});
    REQUIRE(second->waitForFinished(patience));
    CHECK(second->exitCode() == 0);
    CHECK(isRunning(*first));
    end(*first);
    CHECK(QTest::qWaitFor([&] { return desk.namesTaken() == 0; }, patience));
}

TEST_CASE("Starts: --new-window, another folder and no bus each give a program of their own")
{
    Desk desk;
    const QByteArray folder = desk.folder("one");
    const auto first = desk.start(folder);
    REQUIRE(desk.isUp(folder));
    const auto beside = desk.start(folder, {QStringLiteral("--new-window")});
    CHECK(isRunning(*beside));
    const auto other = desk.start(desk.folder("two"));
    REQUIRE(desk.isUp(desk.folder("two")));
    CHECK(isRunning(*other));
    CHECK(desk.namesTaken() == 2);
    const auto alone = desk.start(folder, {}, false);
    CHECK(isRunning(*alone));
    for (QProcess *each : {first.get(), beside.get(), other.get(), alone.get()})
        end(*each);
}

TEST_CASE("Starts: each signal that asks for an end gets one in order, with the diary closed")
{
    for (const char *signal : {"TERM", "INT", "HUP"}) {
        Desk desk;
        const QByteArray folder = desk.folder("one");
        const auto process = desk.start(folder);
        REQUIRE(desk.isUp(folder));
        QProcess::execute(QStringLiteral("kill"),
                          {QStringLiteral("-s"), QString::fromLatin1(signal), QString::number(process->processId())});
        REQUIRE(process->waitForFinished(patience));
        INFO(signal);
        CHECK(process->exitStatus() == QProcess::NormalExit);
        CHECK(process->exitCode() == 0);
        const QStringList left = QDir(QString::fromLatin1(folder)).entryList({QStringLiteral("diary.db-*")});
        CHECK(left.isEmpty());
    }
}

TEST_CASE("Starts: a folder with a Latin-1 name holds the settings too, and there is no second one")
{
    Desk desk;
    // As the shell's printf takes it: the é of Latin-1.
    const QByteArray folder = desk.folder("caf") + "\\0351";
    const auto process = desk.start(folder, {QStringLiteral("--new-window")});
    CHECK(isRunning(*process));
    end(*process);
    // Qt leaves out names that it cannot read.
    std::vector<std::filesystem::path> folders;
    for (const auto &entry : std::filesystem::directory_iterator(desk.home.path().toStdString())) {
        if (entry.path().filename().native().starts_with("caf"))
            folders.push_back(entry.path());
    }
    REQUIRE(folders.size() == 1);
    std::ifstream settings(folders.front() / "settings.ini");
    const std::string kept(std::istreambuf_iterator<char>(settings), {});
    CHECK(kept.find("geometry") != std::string::npos);
    settings.close();
    std::filesystem::remove_all(folders.front());
}

TEST_CASE("Starts: a pipe in the place of the settings is not waited for")
{
    Desk desk;
    const QByteArray folder = desk.folder("one");
    QDir().mkpath(QString::fromLatin1(folder));
    REQUIRE(QProcess::execute(QStringLiteral("mkfifo"), {QString::fromLatin1(folder) + "/settings.ini"}) == 0);
    const auto process = desk.start(folder);
    CHECK(desk.isUp(folder));
    end(*process);
}
