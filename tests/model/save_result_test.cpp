// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/save_result.h"
#include "tests/support/catch.h"

#include <array>
#include <stdexcept>

using namespace calfwise;

TEST_CASE("SaveResult: every kind of error of the stores has a result of its own, and none is Done")
{
    constexpr std::array kinds{StoreErrorKind::Damaged, StoreErrorKind::Full, StoreErrorKind::ReadOnly,
                               StoreErrorKind::Newer,   StoreErrorKind::Busy, StoreErrorKind::Missing,
                               StoreErrorKind::Io};
    constexpr std::array results{SaveResult::Damaged, SaveResult::Full,    SaveResult::ReadOnly, SaveResult::Newer,
                                 SaveResult::Busy,    SaveResult::Missing, SaveResult::Io};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CHECK(resultOf(kinds[i]) == results[i]);
        CHECK(attempt([&] { throw StoreError(kinds[i], "diary.db", "by hand"); }) == results[i]);
    }
}

TEST_CASE("SaveResult: a write tells what became of it by what it returns")
{
    CHECK(attempt([] { return StoreResult::Done; }) == SaveResult::Done);
    CHECK(attempt([] { return StoreResult::NotFound; }) == SaveResult::NotFound);
    CHECK(attempt([] { return StoreResult::Conflict; }) == SaveResult::Conflict);
    CHECK(attempt([] {}) == SaveResult::Done);
}

TEST_CASE("SaveResult: what is no error of a store is not swallowed")
{
    CHECK_THROWS_AS(attempt([] { throw std::invalid_argument("a value out of its range"); }), std::invalid_argument);
}
