// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/own_path.h"

#include "platform/programs.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace calfwise::platform;
using namespace calfwise::test;

TEST_CASE("Own path: a name with a folder is taken as it is, links resolved", "[platform]")
{
    const TemporaryFolder folder;
    const auto real = std::filesystem::canonical(folder.path());
    writeBytes(folder / "program", "x");
    std::filesystem::create_symlink(folder / "program", folder / "link");
    CHECK(pathOfCall((folder / "program").c_str(), nullptr) == real / "program");
    CHECK(pathOfCall((folder / "link").c_str(), "/bin") == real / "program");
}

TEST_CASE("Own path: a bare name is looked for where a shell does, in order", "[platform]")
{
    const TemporaryFolder folder;
    const auto real = std::filesystem::canonical(folder.path());
    for (const char *name : {"empty", "first", "second"})
        std::filesystem::create_directory(folder / name);
    std::filesystem::create_directory(folder / "empty/program");
    writeBytes(folder / "first/program", "x");
    writeBytes(folder / "second/program", "x");
    const std::string path =
        (folder / "empty").string() + ":" + (folder / "first").string() + ":" + (folder / "second").string();
    CHECK(pathOfCall("program", path.c_str()) == real / "first/program");
}

TEST_CASE("Own path: what is nowhere is still a whole path", "[platform]")
{
    CHECK(pathOfCall("no-such-program", "/nowhere").is_absolute());
    CHECK(pathOfCall("no-such-program", nullptr).is_absolute());
    CHECK_NOTHROW(pathOfCall("", nullptr));
}

TEST_CASE("Own path: is this program's, by its call or by what the system says", "[platform]")
{
    const std::filesystem::path self = std::filesystem::canonical("/proc/self/exe");
    CHECK(ownPath(self.c_str()) == self);
    // The system is not misled by a wrong call; the portable build has nothing else.
    CHECK((ownPath("/somewhere/else") == self) == knowsOtherPrograms());
}
