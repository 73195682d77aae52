// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "ui/kit/language.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStandardPaths>

#include <cstdio>

namespace calfwise::test {

/// What main() of a GUI test program does, with the application that it is to run under. Define CATCH_CONFIG_RUNNER
/// first.
template <class Application> int runGuiTests(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    Application application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("calfwise-tests"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    speak(QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedKingdom));

    // Without a font every letter is a box and every measured width is wrong, in silence.
    const QString family = QStringLiteral("Inter");
    if (!QFontDatabase::hasFamily(family)) {
        std::fputs("The GUI tests need the font Inter (package fonts-inter).\n", stderr);
        return 2;
    }
    return Catch::Session().run(argc, argv);
}

} // namespace calfwise::test
