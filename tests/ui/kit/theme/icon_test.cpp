// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/kit/theme/icon.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace calfwise;

namespace {

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("Icons: every drawing is in the program and draws something in the colour asked for")
{
    const Theme theme;
    const QStringList files =
        QDir(QStringLiteral(CALFWISE_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
    // The tools' pictures are other drawings under the tools' names.
    QStringList drawings = iconNames();
    drawings.removeIf([](const QString &name) { return name.startsWith(QLatin1String("tool-")); });
    CHECK(drawings.size() == files.size());
    for (const QString &name : iconNames()) {
        INFO(name.toStdString());
        const QImage image = iconPixmap(theme, name, Role::Primary, 20, 2.0).toImage();
        CHECK(image.size() == QSize(40, 40));
        CHECK(inked(image) > 20);
    }
    const QImage minus = iconPixmap(theme, QStringLiteral("minus"), Role::Primary, 48, 1.0).toImage();
    CHECK(minus.pixel(24, 24) == theme.colour(Role::Primary).rgb());
}

TEST_CASE("Icons: lines keep their width in pixels when the icon is small")
{
    const Theme theme;
    const auto thickness = [&](int size) {
        const QImage image = iconPixmap(theme, QStringLiteral("minus"), Role::Text, size, 4.0).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            count += qAlpha(image.pixel(image.width() / 2, y)) > 128 ? 1 : 0;
        }
        return count / 4.0;
    };
    CHECK(thickness(16) == Catch::Approx(1.75).margin(0.26));
    CHECK(thickness(24) == Catch::Approx(1.75).margin(0.26));
    CHECK(thickness(48) == Catch::Approx(3.5).margin(0.26));
}
