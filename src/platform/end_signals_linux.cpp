// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/end_signals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace calfwise::platform {

namespace {

constexpr std::array<int, 3> heard{SIGTERM, SIGINT, SIGHUP};

/// A handler gets nothing but the number of its signal, so what it writes to stands outside of it.
std::atomic<int> writeEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void hearEnd(int)
{
    const int before = errno;
    const char one = 1;
    // A full pipe has been written to already.
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &one, 1);
    errno = before;
}

} // namespace

struct EndSignals::Before {
    std::array<struct sigaction, heard.size()> actions{};
};

EndSignals::EndSignals() : m_before(std::make_unique<Before>())
{
    std::array<int, 2> ends{-1, -1};
    if (writeEnd.load() >= 0 || ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_read = ends[0];
    writeEnd.store(ends[1]);
    for (std::size_t i = 0; i < heard.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = hearEnd;
        action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        ::sigaction(heard[i], nullptr, &m_before->actions[i]);
        if (m_before->actions[i].sa_handler != SIG_IGN)
            ::sigaction(heard[i], &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    if (m_read < 0)
        return;
    for (std::size_t i = 0; i < heard.size(); ++i)
        ::sigaction(heard[i], &m_before->actions[i], nullptr);
    ::close(writeEnd.exchange(-1));
    ::close(m_read);
}

} // namespace calfwise::platform
