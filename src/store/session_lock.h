// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_lock.h"

#include <filesystem>

namespace calfwise {

/// The right to do a session with a diary: one program at a time has it, by a lock on a file beside the diary. The
/// system takes it back when the program ends, however it ends, so what a crash leaves behind is a file that nobody
/// holds.
class SessionLock {
public:
    explicit SessionLock(const std::filesystem::path &diary);

    /// False while another program has it; true when this object has it already. Where the folder takes no file or
    /// knows no locks nobody can be told of, so it is given: a routine is not refused for that.
    bool take();
    void release();
    bool isHeld() const { return m_held; } ///< by this object

private:
    platform::FileLock m_lock;
    bool m_held = false;
};

} // namespace calfwise
