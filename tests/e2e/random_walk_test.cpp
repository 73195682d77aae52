// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/random_walk.h"
#include "tests/support/catch.h"

using namespace calfwise::test;

namespace {

/// 5,000 steps in all, run by name (`calfwise_walk_tests "[.walk]"`) until all of them are clean on one tree;
/// `tools/random-walk` walks as far as one likes.
constexpr int stepsOfEach = 625;

void walkFrom(unsigned seed)
{
    RandomWalk walk(seed);
    walk.walk(stepsOfEach);
    INFO("seed " << seed << ", repeat with: tools/random-walk " << seed << " " << stepsOfEach);
    INFO(walk.summary().toStdString());
    INFO(walk.faults().join(QStringLiteral("\n")).toStdString());
    CHECK(walk.faults().isEmpty());
    CHECK(walk.steps() == stepsOfEach);
}

} // namespace

TEST_CASE("Random walk: every press does something or says why not, from seed 1", "[.walk]")
{
    walkFrom(1);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 2", "[.walk]")
{
    walkFrom(2);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 3", "[.walk]")
{
    walkFrom(3);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 4", "[.walk]")
{
    walkFrom(4);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 5", "[.walk]")
{
    walkFrom(5);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 6", "[.walk]")
{
    walkFrom(6);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 7", "[.walk]")
{
    walkFrom(7);
}
TEST_CASE("Random walk: every press does something or says why not, from seed 8", "[.walk]")
{
    walkFrom(8);
}
