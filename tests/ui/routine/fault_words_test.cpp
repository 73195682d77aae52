// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/routine/fault_words.h"

using namespace calfwise;

TEST_CASE("Fault words: the provenance is told as the file says it")
{
    OwnRoutine routine;
    routine.name = "Evening";
    CHECK(provenance(routine) == "Made by you.");
    routine.fromFile = true;
    CHECK(provenance(routine) == "From a file that names no maker.");
    routine.madeBy = "A clinic";
    CHECK(provenance(routine) == "From a file. It says: made by A clinic.");
    routine.madeOn = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    CHECK(provenance(routine) == "From a file. It says: made by A clinic on 20 November 2026.");
}
