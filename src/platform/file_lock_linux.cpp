// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_lock.h"

#include "platform/descriptor_linux.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <utility>

namespace calfwise::platform {

struct FileLock::Hold {
    Descriptor descriptor;
};

FileLock::FileLock(std::filesystem::path file) : m_file(std::move(file)) {}
FileLock::~FileLock() = default;

FileLock::Result FileLock::take()
{
    if (m_hold)
        return Result::Taken;
    Descriptor descriptor(
        ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR));
    if (!descriptor.isOpen())
        return Result::Unguarded;
    if (::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK ? Result::Held : Result::Unguarded;
    m_hold = std::make_unique<Hold>(Hold{std::move(descriptor)});
    return Result::Taken;
}

void FileLock::release()
{
    m_hold.reset();
}

} // namespace calfwise::platform
