// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/polled_time.h"

#include "tests/support/catch.h"

using namespace calfwise::platform;
using namespace std::chrono_literals;

namespace {

constexpr PolledTime::Wall start{1'795'253'400s};
constexpr PolledTime::Steady steady{5000s};
constexpr std::chrono::sys_seconds at{1'795'253'500s};

} // namespace

TEST_CASE("PolledTime: is due from its second on", "[platform]")
{
    const PolledTime time(at, start, steady);
    CHECK(time.look(start, steady) == Awaited::NotYet);
    CHECK(time.look(start + 99'999ms, steady + 99'999ms) == Awaited::NotYet);
    CHECK(time.look(start + 100s, steady + 100s) == Awaited::Due);
    CHECK(PolledTime({}, start, steady).look(start, steady) == Awaited::Due);
}

TEST_CASE("PolledTime: a clock that was set is seen, in both directions, and a small step is not", "[platform]")
{
    const PolledTime time(at, start, steady);
    CHECK(time.look(start + 10s + 900ms, steady + 10s) == Awaited::NotYet);
    CHECK(time.look(start + 13s, steady + 10s) == Awaited::ClockSet);
    CHECK(time.look(start - 3600s, steady + 10s) == Awaited::ClockSet);
    CHECK(time.look(start + 3600s, steady + 10s) == Awaited::Due);
}

TEST_CASE("PolledTime: is looked at again at its time, and at least once a minute", "[platform]")
{
    const PolledTime time(at, start, steady);
    CHECK(time.lookAgainIn(start) == 60s);
    CHECK(time.lookAgainIn(start + 60s) == 40s);
    CHECK(time.lookAgainIn(start + 99'999'500us) == 1ms);
    CHECK(time.lookAgainIn(start + 200s) == 1ms);
    const PolledTime farAway(std::chrono::sys_seconds(std::chrono::years(5000)), start, steady);
    CHECK(farAway.lookAgainIn(start) == 60s);
    CHECK(farAway.look(start, steady) == Awaited::NotYet);
}
