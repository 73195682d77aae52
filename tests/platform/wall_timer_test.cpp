// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/wall_timer.h"

#include "platform/programs.h"
#include "tests/support/catch.h"

#include <poll.h>

using namespace calfwise::platform;
using namespace std::chrono_literals;

namespace {

/// Waits as an owner of a timer does.
Awaited lookWhenReady(WallTimer &timer)
{
    if (timer.descriptor() >= 0) {
        pollfd waiting{timer.descriptor(), POLLIN, 0};
        REQUIRE(::poll(&waiting, 1, 60'000) == 1);
    }
    return timer.look();
}

} // namespace

TEST_CASE("WallTimer: a time that is over is due at once", "[platform]")
{
    for (const std::chrono::sys_seconds over : {std::chrono::sys_seconds(-5s), {}, std::chrono::sys_seconds(1s)}) {
        WallTimer timer(over);
        CHECK(lookWhenReady(timer) == Awaited::Due);
    }
}

TEST_CASE("WallTimer: one that is to come is not due, and says when to look again if nothing wakes its owner",
          "[platform]")
{
    const auto hour = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + 1h;
    WallTimer timer(hour);
    CHECK(timer.look() == Awaited::NotYet);
    CHECK((timer.descriptor() >= 0) == knowsOtherPrograms());
    CHECK(timer.lookAgainIn() == 1min);
}
