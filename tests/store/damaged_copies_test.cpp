// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/damaged_copies.h"
#include "tests/support/catch.h"

using namespace calfwise::test;

TEST_CASE("Damaged copies: changed rows are found, and a backup always is a way back", "[store]")
{
    const DamagedCopies damaged = damageCopies(60, 20261121);
    CHECK(damaged.copies == 60);
    CHECK(damaged.changed > 20);
    CHECK(damaged.found * 100 >= damaged.changed * 99);
    CHECK(damaged.firstMissed == "");
    CHECK(damaged.firstWithoutWayBack == "");
}
