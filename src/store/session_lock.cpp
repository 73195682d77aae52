// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_lock.h"

namespace calfwise {

SessionLock::SessionLock(const std::filesystem::path &diary)
    : m_lock(diary.parent_path() / (diary.stem().string() + "-session.lock"))
{
}

bool SessionLock::take()
{
    m_held = m_held || m_lock.take() != platform::FileLock::Result::Held;
    return m_held;
}

void SessionLock::release()
{
    m_lock.release();
    m_held = false;
}

} // namespace calfwise
