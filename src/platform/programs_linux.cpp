// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/programs.h"

#include <cerrno>
#include <limits>
#include <signal.h>
#include <unistd.h>

namespace calfwise::platform {

bool knowsOtherPrograms()
{
    return true;
}

std::int64_t programNumber()
{
    return ::getpid();
}

Running isRunning(std::int64_t number)
{
    // 0 and less would ask for whole groups of programs.
    if (number <= 0)
        return Running::No;
    if (number > std::numeric_limits<pid_t>::max())
        return Running::Unknown;
    const bool gone = ::kill(static_cast<pid_t>(number), 0) != 0 && errno == ESRCH;
    return gone ? Running::No : Running::Yes;
}

} // namespace calfwise::platform
