// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/clocks.h"
#include "platform/sleep_guess.h"

#include "tests/support/catch.h"

using namespace calfwise::platform;
using namespace std::chrono_literals;

TEST_CASE("Clock through sleep: never goes back", "[platform]")
{
    auto before = clockThroughSleep();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clockThroughSleep();
        CHECK(now >= before);
        before = now;
    }
}

TEST_CASE("SleepGuess: two clocks that go alike are a steady clock", "[platform]")
{
    SleepGuess guess;
    CHECK(guess.reading(10s, 1000s) == 10s);
    CHECK(guess.reading(11s, 1001s) == 11s);
    // The network keeps a wall clock right by steps that are smaller than this.
    CHECK(guess.reading(12s, 1002s + 900ms) == 12s);
}

TEST_CASE("SleepGuess: what the wall clock gains is a sleep, and stays one", "[platform]")
{
    SleepGuess guess;
    CHECK(guess.reading(10s, 1000s) == 10s);
    CHECK(guess.reading(11s, 1061s) == 71s);
    CHECK(guess.reading(12s, 1062s) == 72s);
    CHECK(guess.reading(13s, 1123s) == 133s);
}

TEST_CASE("SleepGuess: a wall clock that is put back changes nothing", "[platform]")
{
    SleepGuess guess;
    CHECK(guess.reading(10s, 1000s) == 10s);
    CHECK(guess.reading(11s, 401s) == 11s);
    CHECK(guess.reading(12s, 402s) == 12s);
}
