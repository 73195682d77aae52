// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/guarded_application.h"
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"
#include "ui/kit/widgets/dialog.h"

#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

using namespace calfwise;
using namespace calfwise::test;

namespace {

GuardedApplication &application()
{
    return *static_cast<GuardedApplication *>(QCoreApplication::instance());
}

/// A log in a folder of its own for as long as a test runs.
struct Log {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("problems.log"));

    Log() { application().logTo(file.toStdString()); }
    ~Log() { application().logTo({}); }

    QStringList lines() const
    {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
};

class Ticking : public QObject {
public:
    int ticks = 0;

protected:
    void timerEvent(QTimerEvent *) override
    {
        ++ticks;
        throw ticks;
    }
};

class Leaving : public QObject {
public:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        delete this;
        throw std::runtime_error("gone");
    }
};

class Unclosable : public QWidget {
protected:
    void closeEvent(QCloseEvent *) override { throw std::runtime_error("not kept"); }
};

} // namespace

TEST_CASE("The app: a slot that throws ends neither the program nor the draft, and the window and the log say so")
{
    const Log log;
    AppUnderTest app;
    app.show({1440, 900});
    sayFailures(application(), app.window());
    app.window().go(Place::RoutineEditor);
    auto *name = app.window().page(Place::RoutineEditor)->findChild<QLineEdit *>();
    REQUIRE(name);
    QTest::keyClicks(name, QStringLiteral("After a walk"));
    QPushButton stale(QStringLiteral("Stale"), &app.window());
    stale.setObjectName(QStringLiteral("stale"));
    QObject::connect(&stale, &QPushButton::clicked, &stale, [] { static_cast<void>(std::vector<int>().at(3)); });
    stale.show();
    stale.raise();
    QTest::mouseClick(&stale, Qt::LeftButton);
    QCoreApplication::processEvents();

    CHECK(name->text() == QStringLiteral("After a walk"));
    CHECK(app.window().place() == Place::RoutineEditor);
    const auto *dialog = app.window().findChild<Dialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(dialog->windowTitle() == QStringLiteral("Something in Calfwise went wrong"));
    CHECK(dialog->accessibleDescription().contains(QStringLiteral("What you typed is still there")));
    CHECK(dialog->accessibleDescription().contains(log.file));

    REQUIRE(log.lines().size() == 1);
    const QString line = log.lines().first();
    CHECK(line.contains(QStringLiteral("Z QPushButton \"stale\" MouseButtonRelease: ")));
    CHECK(line.contains(QStringLiteral("range")));
    CHECK_FALSE(line.contains(QStringLiteral("After a walk")));
    CHECK(QFileInfo(log.file).permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("GuardedApplication: what throws again and again by itself is noted each time and told once")
{
    const Log log;
    QSignalSpy failed(&application(), &GuardedApplication::failed);
    Ticking ticking;
    ticking.startTimer(0);
    while (ticking.ticks < 3)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().toString() == log.file);
    REQUIRE(log.lines().size() >= 3);
    CHECK(log.lines().first().contains(QStringLiteral("Timer: something that is no std::exception")));
}

TEST_CASE("GuardedApplication: what throws at each press is told each time, also where no log can be written")
{
    QSignalSpy failed(&application(), &GuardedApplication::failed);
    QPushButton button;
    QObject::connect(&button, &QPushButton::clicked, &button, [] { throw std::invalid_argument("no such id"); });
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(&button, Qt::LeftButton);
    QCoreApplication::processEvents();
    REQUIRE(failed.count() == 2);
    CHECK(failed.first().first().toString().isEmpty());
}

TEST_CASE("GuardedApplication: a receiver may go before it throws")
{
    const Log log;
    auto *leaving = new Leaving;
    leaving->setObjectName(QStringLiteral("leaving"));
    QEvent event(QEvent::User);
    CHECK_FALSE(QCoreApplication::sendEvent(leaving, &event));
    REQUIRE(log.lines().size() == 1);
    CHECK(log.lines().first().contains(QStringLiteral("\"leaving\" User: gone")));
}

TEST_CASE("GuardedApplication: a window that throws while it closes stays once, and then goes")
{
    Unclosable window;
    window.show();
    CHECK_FALSE(window.close());
    CHECK(window.isVisible());
    CHECK(window.close());
    CHECK_FALSE(window.isVisible());
}
