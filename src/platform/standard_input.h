// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace calfwise::platform {

/// The program's input, read as it comes. Make one at the start, before anything else reads from it.
class StandardInput {
public:
    StandardInput();

    /// For a loop that waits until there is something to read.
    static constexpr int descriptor = 0;

    /// Takes what is there, and waits only when nothing is. The number of bytes; 0 at the end of the input and on an
    /// error.
    /// Portable: up to the end of a line, for which it waits.
    std::size_t read(std::span<char> into);
};

} // namespace calfwise::platform
