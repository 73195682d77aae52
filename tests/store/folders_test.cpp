// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"
#include "store/private_file.h"

#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/environment_variable.h"

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("Folders: follow the XDG variables, else the home folder", "[store]")
{
    const EnvironmentVariable home("HOME", "/home/somebody");
    {
        const EnvironmentVariable data("XDG_DATA_HOME", "/data");
        const EnvironmentVariable cache("XDG_CACHE_HOME", "/cache");
        CHECK(dataFolder() == "/data/calfwise");
        CHECK(cacheFolder() == "/cache/calfwise");
    }
    for (const char *ignored : {static_cast<const char *>(nullptr), "", "relative/folder"}) {
        const EnvironmentVariable data("XDG_DATA_HOME", ignored);
        const EnvironmentVariable cache("XDG_CACHE_HOME", ignored);
        CHECK(dataFolder() == "/home/somebody/.local/share/calfwise");
        CHECK(cacheFolder() == "/home/somebody/.cache/calfwise");
    }
}

TEST_CASE("Folders: a folder that was chosen comes first and is made absolute", "[store]")
{
    const EnvironmentVariable data("XDG_DATA_HOME", "/data");
    CHECK(dataFolder("/elsewhere/diary") == "/elsewhere/diary");
    CHECK(cacheFolder("here") == std::filesystem::current_path() / "here");
    CHECK(diaryFile("/d") == "/d/diary.db");
    CHECK(guideFile("/c") == "/c/guide.db");
}

TEST_CASE("Folders: new ones are private, with the parents that were missing", "[store]")
{
    const TemporaryFolder folder;
    makePrivateFolder(folder / "a/b/c");
    CHECK(modeOf(folder / "a") == 0700);
    CHECK(modeOf(folder / "a/b") == 0700);
    CHECK(modeOf(folder / "a/b/c") == 0700);
    CHECK_NOTHROW(makePrivateFolder(folder / "a/b/c"));
}

TEST_CASE("Folders: one that is open to others is narrowed if it is ours or empty, else left alone", "[store]")
{
    const TemporaryFolder folder;
    for (const char *name : {"calfwise", "empty", "papers"}) {
        std::filesystem::create_directory(folder / name);
        ::chmod((folder / name).c_str(), 0755);
    }
    writeBytes(folder / "calfwise/x", "x");
    writeBytes(folder / "papers/letter", "x");
    makePrivateFolder(folder / "calfwise");
    makePrivateFolder(folder / "empty");
    makePrivateFolder(folder / "papers");
    makePrivateFolder(folder / "papers/new");

    CHECK(modeOf(folder / "calfwise") == 0700);
    CHECK(modeOf(folder / "empty") == 0700);
    CHECK(modeOf(folder / "papers") == 0755);
    CHECK(modeOf(folder / "papers/new") == 0700);
}

TEST_CASE("Folders: a file in the way is an error", "[store]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "x");
    CHECK_THROWS_AS(makePrivateFolder(folder / "file"), StoreError);
    CHECK_THROWS_AS(makePrivateFolder(folder / "file/below"), StoreError);
}

TEST_CASE("Private files: are 0600 whatever the mask, and never replace another", "[store]")
{
    const TemporaryFolder folder;
    const mode_t before = ::umask(0777);
    const bool made = createPrivateFile(folder / "one");
    ::umask(before);
    CHECK(made);
    CHECK(modeOf(folder / "one") == 0600);
    writeBytes(folder / "one", "kept");
    CHECK_FALSE(createPrivateFile(folder / "one"));

    writeBytes(folder / "two", "moved");
    CHECK_FALSE(moveToFreeName(folder / "two", folder / "one"));
    CHECK(bytesOf(folder / "one") == "kept");
    CHECK(moveToFreeName(folder / "two", folder / "three"));
    CHECK(bytesOf(folder / "three") == "moved");
}
