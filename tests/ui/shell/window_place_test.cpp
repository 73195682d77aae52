// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/shell/window_place.h"

#include <QTemporaryDir>
#include <QWidget>

using namespace calfwise;

namespace {

constexpr QSize least(1024, 700);
constexpr QSize most(1440, 900);

} // namespace

TEST_CASE("WindowPlace: a first window leaves a tenth of the screen free, and is never larger than it is made for")
{
    CHECK(firstWindowSize({1920, 1080}, least, most) == most);
    CHECK(firstWindowSize({1366, 800}, least, most) == QSize(1229, 720));
    CHECK(firstWindowSize({3840, 2160}, least, most) == most);
}

TEST_CASE("WindowPlace: where a tenth can't be left, the window takes the whole screen")
{
    CHECK_FALSE(firstWindowSize({1024, 768}, least, most));
    CHECK_FALSE(firstWindowSize({1366, 768}, least, most));
    CHECK_FALSE(firstWindowSize({1100, 1200}, least, most));
}

TEST_CASE("WindowPlace: a window comes back where it was on this screen")
{
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
    {
        QWidget window;
        window.setMinimumSize(200, 100);
        window.setGeometry(20, 30, 400, 300);
        keepWindowPlace(window, preferences);
    }
    QWidget again;
    again.setMinimumSize(200, 100);
    placeWindow(again, preferences);
    CHECK(again.size() == QSize(400, 300));
}
