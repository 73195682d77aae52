// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace calfwise::test {

/// A child process, since limits, signals and other users cannot be taken back. What it returns is its exit status.
class Child {
public:
    explicit Child(const std::function<int()> &work) : m_pid(::fork())
    {
        if (m_pid == 0) {
            // The test framework would take them for a failure of the test.
            for (const int signal : {SIGTERM, SIGINT, SIGHUP})
                ::signal(signal, SIG_DFL);
            int status = 99;
            try {
                status = work();
            } catch (...) {
                status = 98;
            }
            ::_exit(status);
        }
    }

    void kill(int signal = SIGKILL) { ::kill(m_pid, signal); }
    int wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    pid_t m_pid;
};

} // namespace calfwise::test
