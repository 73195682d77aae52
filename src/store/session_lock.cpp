// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calfwise {

SessionLock::SessionLock(const std::filesystem::path &diary)
    : m_file(diary.parent_path() / (diary.stem().string() + "-session.lock"))
{
}

SessionLock::~SessionLock()
{
    letGo();
}

bool SessionLock::take()
{
    if (m_held)
        return true;
    // Not handed on to the programs that this one starts: they would hold the lock beyond its end.
    m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (m_descriptor < 0) {
        m_held = true;
        return true;
    }
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        letGo();
        return false;
    }
    m_held = true;
    return true;
}

void SessionLock::letGo()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_held = false;
}

} // namespace calfwise
