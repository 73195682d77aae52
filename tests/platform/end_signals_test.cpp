// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/end_signals.h"

#include "tests/support/catch.h"

#include <csignal>
#include <poll.h>

using calfwise::platform::EndSignals;

namespace {

bool isReadable(int descriptor)
{
    pollfd asked{descriptor, POLLIN, 0};
    return ::poll(&asked, 1, 0) == 1;
}

void pass(int) {}

} // namespace

TEST_CASE("EndSignals: the first of each ends nothing, and is heard", "[platform]")
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const EndSignals ends;
        if (ends.descriptor() < 0)
            return; // portable
        CHECK_FALSE(isReadable(ends.descriptor()));
        CHECK(std::raise(signal) == 0);
        CHECK(isReadable(ends.descriptor()));
    }
}

TEST_CASE("EndSignals: what was ignored stays so, and what the signals did comes back", "[platform]")
{
    const auto before = std::signal(SIGHUP, SIG_IGN);
    const auto other = std::signal(SIGTERM, pass);
    {
        const EndSignals ends;
        CHECK(std::raise(SIGHUP) == 0);
        if (ends.descriptor() >= 0)
            CHECK_FALSE(isReadable(ends.descriptor()));
    }
    CHECK(std::signal(SIGTERM, other) == pass);
    CHECK(std::signal(SIGHUP, before) == SIG_IGN);
}
