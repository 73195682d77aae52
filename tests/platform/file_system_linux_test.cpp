// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system_linux.h"

#include "tests/support/catch.h"

using namespace calfwise::platform;

TEST_CASE("File systems: Linux's numbers are told apart", "[platform]")
{
    for (const std::uint32_t network : {0x6969U, 0x517bU, 0xff534d42U, 0xfe534d42U, 0x01021997U, 0x00c36400U}) {
        CHECK(fileSystemOfMagic(network) == FileSystem::Network);
    }
    CHECK(fileSystemOfMagic(0x65735546U) == FileSystem::UserSpace);
    CHECK(fileSystemOfMagic(0x4d44U) == FileSystem::WithoutModes);
    CHECK(fileSystemOfMagic(0x2011bab0U) == FileSystem::WithoutModes);
    for (const std::uint32_t local : {0xef53U /* ext */, 0x9123683eU /* Btrfs */, 0x01021994U /* tmpfs */}) {
        CHECK(fileSystemOfMagic(local) == FileSystem::Local);
    }
}
