// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/standard_input.h"

#include <cstdio>

namespace calfwise::platform {

StandardInput::StandardInput()
{
    // A line that waited in a buffer would not wake the loop up.
    std::setvbuf(stdin, nullptr, _IONBF, 0);
}

std::size_t StandardInput::read(std::span<char> into)
{
    std::size_t count = 0;
    while (count < into.size()) {
        const int byte = std::fgetc(stdin);
        if (byte == EOF)
            break;
        into[count++] = static_cast<char>(byte);
        if (byte == '\n')
            break;
    }
    return count;
}

} // namespace calfwise::platform
