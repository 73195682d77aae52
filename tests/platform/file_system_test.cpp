// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system.h"

#include "platform/programs.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace calfwise::platform;
using namespace calfwise::test;

TEST_CASE("File systems: only what surely lies on one machine counts as that", "[platform]")
{
    CHECK(isOneMachine(FileSystem::Local));
    CHECK(isOneMachine(FileSystem::WithoutModes));
    CHECK_FALSE(isOneMachine(FileSystem::Network));
    CHECK_FALSE(isOneMachine(FileSystem::UserSpace));
    CHECK_FALSE(isOneMachine(FileSystem::Unknown));
}

TEST_CASE("File systems: a file that is not there yet is judged by the folder above it", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "x");
    const FileSystem kind = fileSystemOf(folder.path());
    CHECK(fileSystemOf(folder / "file") == kind);
    CHECK(fileSystemOf(folder / "not there/nor this") == kind);
    CHECK(fileSystemOf("not there") == fileSystemOf("."));
    CHECK((fileSystemOf("/proc") == FileSystem::Unknown) == !knowsOtherPrograms());
}
