// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/nameable_folder.h"

#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <fstream>

using calfwise::platform::NameableFolder;

TEST_CASE("NameableFolder: a name that is UTF-8 stays, also of a folder that is not there", "[platform]")
{
    CHECK(NameableFolder("/nowhere/Übung").path() == "/nowhere/Übung");
    CHECK(NameableFolder("/nowhere/\xc3").path() == "/nowhere/\xc3");
}

TEST_CASE("NameableFolder: a Latin-1 name leads to the same folder, with or without another name", "[platform]")
{
    const calfwise::test::TemporaryFolder root;
    const std::filesystem::path latin = root / "caf\xe9";
    std::filesystem::create_directory(latin);
    const NameableFolder folder(latin);
    std::ofstream(folder.path() / "settings.ini") << "kept";
    CHECK(std::filesystem::exists(latin / "settings.ini"));
    for (const char c : folder.path().native())
        CHECK((static_cast<unsigned char>(c) < 0x80 || folder.path() == latin));
}
