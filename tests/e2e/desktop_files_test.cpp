// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program of its own: the desktop's file types are read once, from where the environment says.
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QSettings>
#include <QTemporaryDir>

namespace {

const QString desktop = QStringLiteral(CALFWISE_SOURCE_DIR "/resources/desktop/org.calfwise.calfwise");
const QString routine = QStringLiteral("application/vnd.calfwise.routine+json");

} // namespace

TEST_CASE("Desktop files: a routine's file is known by its name, opens with Calfwise, and is JSON to everybody else")
{
    const QTemporaryDir share;
    REQUIRE(QDir(share.path()).mkpath(QStringLiteral("mime/packages")));
    REQUIRE(
        QFile::copy(desktop + QStringLiteral(".xml"), share.filePath(QStringLiteral("mime/packages/calfwise.xml"))));
    qputenv("XDG_DATA_DIRS", share.path().toLocal8Bit() + ":/usr/local/share:/usr/share");

    const QMimeDatabase types;
    const QMimeType known =
        types.mimeTypeForFile(QStringLiteral("evening.calfwise.json"), QMimeDatabase::MatchExtension);
    CHECK(known.name() == routine);
    CHECK(known.inherits(QStringLiteral("application/json")));
    CHECK(known.iconName() == QStringLiteral("org.calfwise.calfwise-routine"));
    CHECK(QFile::exists(desktop + QStringLiteral("-routine.svg")));
    CHECK(types.mimeTypeForFile(QStringLiteral("other.json"), QMimeDatabase::MatchExtension).name() != routine);

    QSettings entry(desktop + QStringLiteral(".desktop"), QSettings::IniFormat);
    entry.beginGroup(QStringLiteral("Desktop Entry"));
    CHECK(entry.value(QStringLiteral("Exec")).toString() == "calfwise %f");
    // A value's semicolons begin a comment for QSettings: what is before the last one is the whole list.
    CHECK(entry.value(QStringLiteral("MimeType")).toString().remove(QLatin1Char(';')) == routine);
}
