// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/standard_input.h"

#include <cerrno>
#include <unistd.h>

namespace calfwise::platform {

static_assert(StandardInput::descriptor == STDIN_FILENO);

StandardInput::StandardInput() = default;

std::size_t StandardInput::read(std::span<char> into)
{
    ssize_t count = 0;
    do {
        count = ::read(STDIN_FILENO, into.data(), into.size());
    } while (count < 0 && errno == EINTR);
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

} // namespace calfwise::platform
