// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <rapidcheck.h>

#include <string>
#include <utility>

namespace calfwise::test {

/// Checks that `testable` holds for generated arguments; rapidcheck prints the smallest counterexample. Use RC_ASSERT
/// and RC_PRE in it. (rapidcheck's own bridge knows Catch2's version 2 only.)
template <typename Testable> void property(const std::string &description, Testable &&testable)
{
    INFO(description);
    CHECK(rc::check(description, std::forward<Testable>(testable)));
}

} // namespace calfwise::test
