// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alarm.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cstdio>

using namespace calfwise;

namespace {

/// What an alarm needs to wait in.
struct EventLoop {
    int count = 0;
    QCoreApplication application{count, nullptr};
};

constexpr Instant longOver{std::chrono::seconds(1)};

Instant inAnHour()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::hours(1);
}

} // namespace

TEST_CASE("WallAlarm: a time that is over rings at once and once, and one that is taken away never")
{
    const EventLoop loop;
    WallAlarm alarm;
    QSignalSpy rang(&alarm, &Alarm::rang);
    CHECK_FALSE(alarm.isSet());
    alarm.set(longOver);
    CHECK(alarm.isSet());
    REQUIRE(rang.wait());
    CHECK(rang.size() == 1);
    CHECK_FALSE(alarm.isSet());
    alarm.set(longOver);
    alarm.set(std::nullopt);
    CHECK_FALSE(alarm.isSet());
    QCoreApplication::processEvents();
    CHECK(rang.size() == 1);
}

TEST_CASE("WallAlarm: a time to come does not ring yet, and the last one that was set counts")
{
    const EventLoop loop;
    WallAlarm alarm;
    QSignalSpy rang(&alarm, &Alarm::rang);
    QSignalSpy clockChanged(&alarm, &Alarm::clockChanged);
    alarm.set(inAnHour());
    QCoreApplication::processEvents();
    CHECK(alarm.isSet());
    CHECK(rang.isEmpty());
    alarm.set(longOver);
    REQUIRE(rang.wait());
    CHECK(rang.size() == 1);
    CHECK(clockChanged.isEmpty());
}

TEST_CASE("WallAlarm: may be set again from what it rings, or die of it")
{
    const EventLoop loop;
    auto alarm = std::make_unique<WallAlarm>();
    int times = 0;
    QObject::connect(alarm.get(), &Alarm::rang, &loop.application, [&] {
        if (++times < 3) {
            alarm->set(longOver);
            return;
        }
        alarm.release()->deleteLater();
        QCoreApplication::quit();
    });
    alarm->set(longOver);
    QCoreApplication::exec();
    CHECK(times == 3);
    CHECK(alarm == nullptr);
}

TEST_CASE("WallAlarm: another time zone is told at once, while an alarm is set")
{
    const EventLoop loop;
    const QTemporaryDir folder;
    const QString zone = folder.filePath(QStringLiteral("localtime"));
    const auto lead = [&](const char *where) {
        // As it is done by timedatectl: a new link takes the place of the old one.
        REQUIRE(QFile::link(QString::fromLatin1(where), zone + QStringLiteral(".new")));
        REQUIRE(std::rename((zone + QStringLiteral(".new")).toLocal8Bit(), zone.toLocal8Bit()) == 0);
    };
    lead("/usr/share/zoneinfo/Europe/Berlin");
    WallAlarm alarm(zone);
    QSignalSpy changed(&alarm, &Alarm::clockChanged);
    alarm.set(inAnHour());
    lead("/usr/share/zoneinfo/Africa/Cairo");
    REQUIRE(changed.wait());
    // Other files of the folder say nothing of it.
    changed.clear();
    alarm.set(inAnHour());
    QFile other(folder.filePath(QStringLiteral("hosts")));
    REQUIRE(other.open(QIODevice::WriteOnly));
    CHECK_FALSE(changed.wait(200));
    alarm.set(std::nullopt);
    lead("/usr/share/zoneinfo/America/Santiago");
    CHECK_FALSE(changed.wait(200));
}
