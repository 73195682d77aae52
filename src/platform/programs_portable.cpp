// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/programs.h"

#include <limits>
#include <random>

namespace calfwise::platform {

bool knowsOtherPrograms()
{
    return false;
}

std::int64_t programNumber()
{
    std::random_device chance;
    return std::uniform_int_distribution<std::int64_t>(1, std::numeric_limits<std::int64_t>::max())(chance);
}

Running isRunning(std::int64_t)
{
    return Running::Unknown;
}

} // namespace calfwise::platform
