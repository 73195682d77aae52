// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace calfwise::platform {

/// Whether this build can tell if another program runs, and keep it out by a FileLock. False in the portable one.
bool knowsOtherPrograms();

/// A number for the names of files that only this program may touch: no other program that runs now has it. Positive.
/// Portable: by chance, and another one at each call.
std::int64_t programNumber();

enum class Running { Yes, No, Unknown };

/// Whether the program with that number runs still, this one included. The system may have given the number to another
/// since: Yes then. Unknown for a number that the system cannot have given, such as one of a portable build.
/// Portable: Unknown always.
Running isRunning(std::int64_t number);

} // namespace calfwise::platform
