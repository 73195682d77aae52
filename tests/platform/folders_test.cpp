// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"

#include "platform/programs.h"
#include "tests/support/catch.h"
#include "tests/support/environment_variable.h"

using namespace calfwise::platform;
using calfwise::test::EnvironmentVariable;

TEST_CASE("Home folders: follow the XDG variables, else the home folder", "[platform]")
{
    const EnvironmentVariable home("HOME", "/home/somebody");
    {
        const EnvironmentVariable data("XDG_DATA_HOME", "/data");
        const EnvironmentVariable cache("XDG_CACHE_HOME", "/cache");
        CHECK(dataHome() == "/data");
        CHECK(cacheHome() == "/cache");
    }
    for (const char *ignored : {static_cast<const char *>(nullptr), "", "relative/folder"}) {
        const EnvironmentVariable data("XDG_DATA_HOME", ignored);
        const EnvironmentVariable cache("XDG_CACHE_HOME", ignored);
        CHECK(dataHome() == "/home/somebody/.local/share");
        CHECK(cacheHome() == "/home/somebody/.cache");
    }
}

TEST_CASE("Home folders: without HOME the user database answers, or nobody", "[platform]")
{
    for (const char *none : {static_cast<const char *>(nullptr), "", "relative"}) {
        const EnvironmentVariable home("HOME", none);
        const EnvironmentVariable profile("USERPROFILE", none);
        const auto found = homeFolder();
        CHECK((!found || found->is_absolute()));
        // The portable build asks the environment alone.
        CHECK((knowsOtherPrograms() || !found));
    }
}
