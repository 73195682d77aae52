// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/process.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace calfwise::bench {

namespace {

/// Reads up to the end of the first line; false when the output ends before.
bool readLine(int descriptor)
{
    for (char letter = 0; read(descriptor, &letter, 1) == 1;) {
        if (letter == '\n') {
            return true;
        }
    }
    return false;
}

pid_t start(const std::vector<std::string> &command, int output)
{
    std::vector<char *> arguments;
    for (const auto &argument : command) {
        arguments.push_back(const_cast<char *>(argument.c_str()));
    }
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child = 0;
    const int failed = posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw std::runtime_error("cannot start " + command.front());
    }
    return child;
}

} // namespace

Run measure(const std::vector<std::string> &command)
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw std::runtime_error("cannot make a pipe");
    }
    const auto before = std::chrono::steady_clock::now();
    const pid_t child = start(command, ends[1]);
    close(ends[1]);
    const bool settled = readLine(ends[0]);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - before;
    while (readLine(ends[0])) {
    }
    close(ends[0]);

    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0 || !settled) {
        throw std::runtime_error(command.front() + " did not settle and end as it should");
    }
    return {taken.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace calfwise::bench
