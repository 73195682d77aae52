// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store_error.h"

#include <type_traits>

namespace calfwise {

/// What became of a change that was to be kept. With anything but Done the diary is as it was before; the pages say
/// which it was and keep what the person wrote.
enum class SaveResult {
    Done,
    NotFound, ///< what it was about is gone: another window removed it
    Conflict, ///< another window changed the same thing since it was read
    Refused,  ///< it has faults, which the caller can ask for
    Full,     ///< no room on the disk
    ReadOnly, ///< the file or its folder may not be written
    Newer,    ///< the diary was written by a newer version
    Busy,     ///< another program holds the diary
    Damaged,  ///< a part of the diary can't be read
    Missing,  ///< the file or its folder is gone
    Replaced, ///< the file was moved away or replaced while it was open
    Io,       ///< the disk or the system failed in another way
};

SaveResult resultOf(StoreErrorKind kind);
SaveResult resultOf(StoreResult result);

/// Runs a write to the diary, which may return a StoreResult, and tells what became of it. Every StoreError ends here;
/// nothing else is caught.
template <class Write> SaveResult attempt(Write &&write)
{
    try {
        if constexpr (std::is_same_v<std::invoke_result_t<Write>, StoreResult>) {
            return resultOf(write());
        } else {
            write();
            return SaveResult::Done;
        }
    } catch (const StoreError &error) {
        return resultOf(error.kind());
    }
}

} // namespace calfwise
