// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/preferences.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("Preferences: the file of the settings is their owner's alone, also where it was not")
{
    const TemporaryFolder folder;
    const auto file = folder / "calfwise/settings.ini";
    SECTION("a new one") {}
    SECTION("one of an earlier version")
    {
        std::filesystem::create_directory(folder / "calfwise");
        writeBytes(file, "[look]\nlanguage=en\n");
        std::filesystem::permissions(file, std::filesystem::perms(0644));
        std::filesystem::permissions(folder / "calfwise", std::filesystem::perms(0755));
    }
    {
        Preferences preferences(QString::fromStdString(file.string()));
        preferences.setHighContrast(true);
    }
    CHECK(modeOf(file) == 0600);
    CHECK(modeOf(folder / "calfwise") == 0700);
    CHECK(Preferences(QString::fromStdString(file.string())).highContrast());
}

TEST_CASE("Preferences: a folder that cannot be made is no error, and nothing is kept then")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "in the way");
    Preferences preferences(QString::fromStdString((folder / "file/settings.ini").string()));
    preferences.setHighContrast(true);
    CHECK(bytesOf(folder / "file") == "in the way");
}
