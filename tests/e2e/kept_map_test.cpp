// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first picture of the map is kept from one start to the next.
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"
#include "ui/bodymap/body_map_page.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QThreadPool>

using namespace calfwise;
using test::AppUnderTest;

namespace {

const Instant morning = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(9);

struct Start {
    QImage map;
    QByteArray kept; ///< the file afterwards
};

Start startWith(const std::shared_ptr<QTemporaryDir> &folders, QSize size = {1440, 900},
                Theme::Appearance appearance = Theme::Appearance::Light)
{
    AppUnderTest app(folders, morning);
    app.theme().setAppearance(appearance);
    app.show(size);
    QThreadPool::globalInstance()->waitForDone();
    auto *page = dynamic_cast<BodyMapPage *>(app.window().page(Place::Spot));
    REQUIRE(page);
    QFile file(folders->filePath(QStringLiteral("cache/map.picture")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.permissions().testFlag(QFileDevice::ReadOwner));
    CHECK_FALSE(file.permissions().testFlag(QFileDevice::ReadOther));
    return {page->canvas().grab().toImage(), file.readAll()};
}

void overwrite(const std::shared_ptr<QTemporaryDir> &folders, const QByteArray &content)
{
    QFile file(folders->filePath(QStringLiteral("cache/map.picture")));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

} // namespace

TEST_CASE("The kept map: a second start shows the same map from the kept picture")
{
    const auto folders = std::make_shared<QTemporaryDir>();
    const Start first = startWith(folders);
    const QDateTime written(QDate(2020, 1, 1), QTime(12, 0));
    {
        QFile file(folders->filePath(QStringLiteral("cache/map.picture")));
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(written, QFileDevice::FileModificationTime));
    }
    const Start second = startWith(folders);
    CHECK(second.map == first.map);
    // A picture that was drawn would have been kept again.
    CHECK(QFileInfo(folders->filePath(QStringLiteral("cache/map.picture"))).lastModified() == written);
}

TEST_CASE("The kept map: it is found by another process")
{
    const QTemporaryDir folders;
    const QString picture = folders.filePath(QStringLiteral("cache/map.picture"));
    const auto start = [&] {
        QProcess process;
        process.start(QStringLiteral(CALFWISE_BIN_DIR "/calfwise"),
                      {QStringLiteral("--bench-startup"), QStringLiteral("--data-dir"),
                       folders.filePath(QStringLiteral("data")), QStringLiteral("--cache-dir"),
                       folders.filePath(QStringLiteral("cache"))});
        REQUIRE(process.waitForFinished(60'000));
        CHECK(process.exitCode() == 0);
    };
    // The second start has the first one's window, which newer versions of Qt fit to the screen.
    start();
    start();
    const QDateTime written(QDate(2020, 1, 1), QTime(12, 0));
    {
        QFile file(picture);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(written, QFileDevice::FileModificationTime));
    }
    start();
    CHECK(QFileInfo(picture).lastModified() == written);
}

TEST_CASE("The kept map: another size or appearance is drawn, and kept instead")
{
    const auto folders = std::make_shared<QTemporaryDir>();
    const Start first = startWith(folders);
    const Start small = startWith(folders, {1100, 760});
    CHECK(small.kept != first.kept);
    const Start dark = startWith(folders, {1440, 900}, Theme::Appearance::Dark);
    CHECK(dark.map != first.map);
    CHECK(startWith(folders).map == first.map);
}

TEST_CASE("The kept map: a damaged picture is drawn again without a word")
{
    const auto folders = std::make_shared<QTemporaryDir>();
    const Start first = startWith(folders);
    QByteArray damaged = first.kept;
    const int kind = GENERATE(range(0, 4));
    CAPTURE(kind);
    switch (kind) {
    case 0:
        damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x40);
        break;
    case 1:
        damaged.truncate(damaged.size() / 3);
        break;
    case 2:
        damaged = QByteArray(5000, '\xff');
        break;
    default:
        damaged.clear();
    }
    overwrite(folders, damaged);
    const Start mended = startWith(folders);
    CHECK(mended.map == first.map);
    CHECK(mended.kept == first.kept);
}
