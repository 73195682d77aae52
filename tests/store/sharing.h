// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_system.h"
#include "store/store_error.h"
#include "tests/support/catch.h"

namespace calfwise::test {

/// Whether two programs may have a diary open at once where the tests put theirs. Not on a network, and not in a
/// portable build, which cannot tell what a folder lies on.
inline bool diariesAreShared(const std::filesystem::path &folder)
{
    return platform::isOneMachine(platform::fileSystemOf(folder));
}

/// Runs what a second program does with a diary that the first one has to itself, and checks that it is told so.
template <class Work> void checkIsBusy(Work &&work)
{
    try {
        work();
        FAIL("two programs had a diary that cannot be shared");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Busy);
    }
}

} // namespace calfwise::test
