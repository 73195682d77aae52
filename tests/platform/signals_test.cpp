// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/signals.h"

#include "tests/support/catch.h"

#include <csignal>

TEST_CASE("Signals: a file at its limit does not end the program", "[platform]")
{
    calfwise::platform::ignoreFileSizeSignal();
    CHECK(std::raise(SIGXFSZ) == 0);
    std::signal(SIGXFSZ, SIG_DFL);
}
