// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_words.h"
#include "app/startup.h"
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/kit/widgets/toast.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant morning{std::chrono::seconds(1795254000)};

void overwrite(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(out.write(bytes) == bytes.size());
}

QByteArray garbage()
{
    QByteArray bytes(20000, 'x');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((i * 7919) % 251);
    return bytes;
}

StartFolders foldersIn(const QTemporaryDir &folder)
{
    StartFolders where;
    where.executable = std::filesystem::path(CALFWISE_BIN_DIR) / "calfwise";
    where.data = folder.filePath(QStringLiteral("data")).toStdString();
    where.cache = folder.filePath(QStringLiteral("cache")).toStdString();
    return where;
}

} // namespace

TEST_CASE("Bad input: a damaged guide store is rebuilt without a word")
{
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
    }
    overwrite(folders->filePath(QStringLiteral("cache/guide.db")), garbage());
    AppUnderTest app(folders, morning);
    CHECK(app.notices().empty());
    CHECK(app.models().theCase.core().points.size() == 15);
}

TEST_CASE("Bad input: a damaged diary is kept aside, told, and a new one is started")
{
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
    }
    const QByteArray damaged = garbage();
    QFile::remove(folders->filePath(QStringLiteral("data/diary.db-wal")));
    QFile::remove(folders->filePath(QStringLiteral("data/diary.db-shm")));
    overwrite(folders->filePath(QStringLiteral("data/diary.db")), damaged);
    AppUnderTest app(folders, morning);
    REQUIRE(app.notices().size() == 1);
    CHECK(app.notices().front().kind == StartNotice::Kind::DiaryKeptAside);
    QFile kept(QString::fromStdString(app.notices().front().file.string()));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == damaged);
    CHECK(app.diary().isSaved());
    CHECK(app.diary().entries().empty());
}

TEST_CASE("Bad input: without a data folder the app says so and the whole path works")
{
    auto folders = std::make_shared<QTemporaryDir>();
    overwrite(folders->filePath(QStringLiteral("data")), "in the way");
    AppUnderTest app(folders, morning);
    REQUIRE(app.notices().size() == 1);
    CHECK(app.notices().front().kind == StartNotice::Kind::DiaryNotSaved);
    CHECK_FALSE(app.diary().isSaved());
    app.show({1440, 900});
    markSpot(app, [](const QString &) {});
    tickSymptoms(app, [](const QString &) {});
    passCheck(app, [](const QString &) {});
    runRoutine(app, [](const QString &) {});
    rateAndSave(app, [](const QString &) {});
    CHECK(app.models().diary.entries().size() == 1);
}

TEST_CASE("Bad input: content with faults is refused with a list, and the bundled guide is used")
{
    const QTemporaryDir folders;
    QDir(folders.path()).mkpath(QStringLiteral("content/guide"));
    QDir(folders.path()).mkpath(QStringLiteral("content/text/en"));
    overwrite(folders.filePath(QStringLiteral("content/guide/signs.json")), QByteArray(100000, '['));
    StartFolders where = foldersIn(folders);
    where.content = folders.filePath(QStringLiteral("content")).toStdString();
    const Started started = startUp(where, morning);
    REQUIRE(started.notices.size() == 1);
    CHECK(started.notices.front().kind == StartNotice::Kind::ContentRefused);
    CHECK(started.notices.front().lines.size() > 5);
    CHECK(started.core.points.size() == 15);
}

TEST_CASE("Bad input: without any content the error names the remedy")
{
    const QTemporaryDir folders;
    StartFolders where = foldersIn(folders);
    where.executable = folders.filePath(QStringLiteral("bin/calfwise")).toStdString();
    try {
        (void)startUp(where, morning);
        FAIL("It started");
    } catch (const GuideUnusable &error) {
        CHECK(StartWords::unusable(error).contains(QStringLiteral("install Calfwise again")));
        CHECK(StartWords::unusable(error).contains(QString::fromUtf8(error.what())));
    }
}

TEST_CASE("Bad input: letters in the emergency number are refused in words")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.window().go(Place::Settings);
    auto *number = qobject_cast<QLineEdit *>(app.find(QStringLiteral("Your own emergency number")));
    REQUIRE(number);
    number->setFocus();
    QTest::keyClicks(number, QStringLiteral("12x"));
    CHECK(number->text() == QStringLiteral("12"));
    const auto *toast = app.window().findChild<Toast *>();
    REQUIRE(toast->isVisible());
    CHECK(toast->message().contains(QLatin1String("digits")));
}
