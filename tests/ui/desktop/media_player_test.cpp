// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A routine as other programs see it: through playerctl, on a bus of the test's own.
#include "tests/support/private_bus.h"
#include "tests/ui/routine/floor_fixture.h"
#include "ui/desktop/routine_remote.h"
#include "ui/kit/routine_words.h"
#include "ui/kit/words.h"
#include "ui/routine/stop_panel.h"

#include <QDBusInterface>
#include <QDBusReply>
#include <QProcess>
#include <QSignalSpy>

using namespace calfwise;
using test::patience;
using test::PrivateBus;

namespace {

/// What another program gets for an answer. The test's own loop runs meanwhile: it has to give that answer.
QString playerctl(const PrivateBus &bus, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("playerctl"), arguments);
    REQUIRE(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience));
    REQUIRE(process.error() == QProcess::UnknownError);
    return QString::fromUtf8(process.readAll()).trimmed();
}

struct Driven {
    explicit Driven(bool running = true) : floor(running)
    {
        remote = std::make_unique<RoutineRemote>(
            floor.models->theCase, floor.models->session, [this] { return floor.page->listens(); },
            [this] { return std::make_unique<MediaPlayer>([this] { return bus.address(); }); });
        QObject::connect(floor.page.get(), &FloorPage::progressed, remote.get(), &RoutineRemote::progressed);
        QObject::connect(remote.get(), &RoutineRemote::pressed, floor.page.get(), &FloorPage::press);
        remote->progressed();
    }

    QString ask(const QStringList &arguments) { return playerctl(bus, arguments); }
    /// Whether another program can see it, once the bus knows.
    bool isThere()
    {
        return QTest::qWaitFor([this] { return ask({QStringLiteral("-l")}) == QLatin1String("calfwise"); }, patience);
    }
    /// Presses a key from afar, and waits until the session is in that state.
    bool press(const char *key, SessionState expected)
    {
        ask({QString::fromLatin1(key)});
        return QTest::qWaitFor([&] { return floor.session().state() == expected; }, patience);
    }

    PrivateBus bus;
    test::Floor floor;
    std::unique_ptr<RoutineRemote> remote;
};

} // namespace

TEST_CASE("MediaPlayer: other programs see a routine once it runs, with its step, leg and time")
{
    Driven driven(false);
    CHECK(driven.ask({"-l"}) == "No players found");
    driven.floor.key(Qt::Key_Space);
    REQUIRE(driven.isThere());
    driven.floor.run(3000);
    CHECK(driven.ask({"status"}) == "Playing");
    const PlanStep step = driven.floor.session().step();
    CHECK(driven.ask({"metadata", "xesam:title"}) == stepName(driven.floor.core, step));
    CHECK(driven.ask({"metadata", "xesam:artist"}) == legTitle(step.side));
    CHECK(driven.ask({"metadata", "xesam:album"}) == driven.floor.models->session.title());
    CHECK(driven.ask({"metadata", "mpris:length"}).toLongLong() == step.length.count() * 1'000'000);
    const double position = driven.ask({"position"}).toDouble(); // to which playerctl adds what passes since
    CHECK((position >= 3.0 && position < 4.0));
}

TEST_CASE("MediaPlayer: playerctl holds a routine, goes on with it, and moves by a step")
{
    Driven driven;
    REQUIRE(driven.isThere());
    CHECK(driven.press("pause", SessionState::Paused));
    CHECK(driven.ask({"status"}) == "Paused");
    CHECK(driven.press("play", SessionState::Running));
    CHECK(driven.press("play-pause", SessionState::Paused));
    CHECK(driven.press("play-pause", SessionState::Running));
    driven.ask({"next"});
    CHECK(QTest::qWaitFor([&] { return driven.floor.session().stepIndex() == 1; }, patience));
    CHECK(driven.ask({"metadata", "xesam:trackNumber"}) == "2");
    driven.ask({"previous"});
    CHECK(QTest::qWaitFor([&] { return driven.floor.session().stepIndex() == 0; }, patience));
}

TEST_CASE("MediaPlayer: stop asks what it is, and no other program leads past that")
{
    Driven driven;
    REQUIRE(driven.isThere());
    CHECK(driven.press("stop", SessionState::Paused));
    REQUIRE_FALSE(driven.floor.page->stopPanel().isHidden());
    // playerctl itself asks first whether it may; a program that does not ask gets no further.
    QDBusInterface rude(QStringLiteral("org.mpris.MediaPlayer2.calfwise"), QStringLiteral("/org/mpris/MediaPlayer2"),
                        QStringLiteral("org.mpris.MediaPlayer2.Player"), driven.bus.connection("rude"));
    for (const char *call : {"Play", "PlayPause", "Next", "Stop"}) {
        QDBusPendingReply<> reply = rude.asyncCall(QString::fromLatin1(call));
        REQUIRE(QTest::qWaitFor([&] { return reply.isFinished(); }, patience));
        CHECK(driven.floor.session().state() == SessionState::Paused);
        CHECK(driven.floor.session().stepIndex() == 0);
        CHECK_FALSE(driven.floor.page->stopPanel().isHidden());
    }
    QDBusConnection::disconnectFromBus(QStringLiteral("rude"));
}

TEST_CASE("MediaPlayer: a routine that is over is gone for other programs")
{
    Driven driven;
    REQUIRE(driven.isThere());
    driven.floor.models->session.end();
    driven.floor.page->tick();
    CHECK(QTest::qWaitFor([&] { return driven.ask({"-l"}) == QLatin1String("No players found"); }, patience));
}

TEST_CASE("MediaPlayer: a second one takes a name of its own")
{
    const PrivateBus bus;
    const auto address = [&] { return bus.address(); };
    MediaPlayer first(address);
    MediaPlayer second(address);
    const Playing playing{true, true, 1, 1, QStringLiteral("Step"), {}, {}, {}, {}};
    first.show(playing);
    REQUIRE(QTest::qWaitFor([&] { return playerctl(bus, {"-l"}) == QLatin1String("calfwise"); }, patience));
    second.show(playing);
    CHECK(QTest::qWaitFor([&] { return playerctl(bus, {"-l"}).contains(QLatin1String(".instance")); }, patience));
}

TEST_CASE("MediaPlayer: without a bus nothing happens")
{
    MediaPlayer player([] { return QString(); });
    player.show({});
    player.show({true, true, 2, 2, {}, {}, {}, {}, {}});
    player.leave();
    CHECK(player.playing().step == 2);
}

TEST_CASE("MediaPlayer: changes are told once, and a place that is not reached by waiting is told too")
{
    const PrivateBus bus;
    MediaPlayer player([&] { return bus.address(); });
    Playing playing{true, true, 1, 1, QStringLiteral("Step"), {}, {}, std::chrono::seconds(30), {}};
    player.show(playing);
    REQUIRE(QTest::qWaitFor([&] { return playerctl(bus, {"-l"}) == QLatin1String("calfwise"); }, patience));
    QProcess heard;
    heard.start(QStringLiteral("dbus-monitor"), {QStringLiteral("--address"), bus.address(),
                                                 QStringLiteral("type='signal',path='/org/mpris/MediaPlayer2'")});
    REQUIRE(heard.waitForReadyRead(patience));
    QTest::qWait(300);
    playing.elapsed = std::chrono::milliseconds(500);
    player.show(playing);
    playing.elapsed = std::chrono::milliseconds(0);
    player.show(playing);
    playing.running = false;
    player.show(playing);
    QString log;
    CHECK(QTest::qWaitFor(
        [&] {
            log += QString::fromUtf8(heard.readAll());
            return log.contains(QLatin1String("\"Paused\""));
        },
        patience));
    CHECK(log.count(QLatin1String("member=Seeked")) == 1);
    CHECK(log.count(QLatin1String("member=PropertiesChanged")) == 1);
    heard.kill();
    heard.waitForFinished(patience);
}
