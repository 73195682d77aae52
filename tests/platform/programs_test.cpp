// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/programs.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using namespace calfwise::platform;

TEST_CASE("Programs: this one has a number and runs, as far as can be told", "[platform]")
{
    const std::int64_t number = programNumber();
    CHECK(number > 0);
    CHECK(isRunning(number) == (knowsOtherPrograms() ? Running::Yes : Running::Unknown));
}

TEST_CASE("Programs: one that has ended does not run, as far as can be told", "[platform]")
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    CHECK(isRunning(child) == (knowsOtherPrograms() ? Running::No : Running::Unknown));
}

TEST_CASE("Programs: what can be no number of a program stands for none that runs", "[platform]")
{
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max()})
        CHECK(isRunning(number) != Running::Yes);
}
