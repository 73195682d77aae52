// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/signals.h"

#include <sys/resource.h>

namespace calfwise::test {

/// While it lives no file of this program can be written, as on a full disk. Nothing is to be asserted meanwhile: what
/// a test says may go to a file, too.
class FullDisk {
public:
    FullDisk()
    {
        platform::ignoreFileSizeSignal();
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

/// What `work` returns on a full disk.
template <class Work> auto onFullDisk(Work &&work)
{
    const FullDisk full;
    return work();
}

} // namespace calfwise::test
