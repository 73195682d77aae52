// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_lock.h"

#include "platform/programs.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace calfwise::platform;
using namespace calfwise::test;
using Result = FileLock::Result;

namespace {

/// What a build answers that gets the lock: the portable one cannot speak for other programs, and says so.
Result given()
{
    return knowsOtherPrograms() ? Result::Taken : Result::Unguarded;
}

/// Another program that takes the lock and keeps it until it is killed.
class OtherProgram {
public:
    explicit OtherProgram(const std::filesystem::path &file)
    {
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        m_process = ::fork();
        if (m_process == 0) {
            FileLock lock(file);
            const char taken = lock.take() == given() ? 'y' : 'n';
            [[maybe_unused]] const auto written = ::write(ready[1], &taken, 1);
            for (;;)
                ::pause();
        }
        char taken = 'n';
        REQUIRE(::read(ready[0], &taken, 1) == 1);
        REQUIRE(taken == 'y');
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~OtherProgram() { kill(); }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
};

} // namespace

TEST_CASE("FileLock: one has it at a time, and may take it as often as it likes", "[platform]")
{
    const TemporaryFolder folder;
    FileLock first(folder / "lock");
    FileLock second(folder / "lock");
    FileLock other(folder / "other");
    CHECK(first.take() == given());
    CHECK(first.take() == given());
    CHECK(second.take() == Result::Held);
    CHECK(other.take() == given());
    first.release();
    CHECK(second.take() == given());
    CHECK(first.take() == Result::Held);
}

TEST_CASE("FileLock: goes with its object, and releasing what is not held harms nobody", "[platform]")
{
    const TemporaryFolder folder;
    FileLock second(folder / "lock");
    {
        FileLock first(folder / "lock");
        CHECK(first.take() == given());
        second.release();
        CHECK(second.take() == Result::Held);
    }
    CHECK(second.take() == given());
}

TEST_CASE("FileLock: a file by two names is one lock", "[platform]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "a");
    FileLock first(folder / "lock");
    FileLock second(folder / "a/../lock");
    CHECK(first.take() == given());
    CHECK(second.take() == Result::Held);
}

TEST_CASE("FileLock: another program's is seen until it ends, or it is said that nobody can tell", "[platform]")
{
    const TemporaryFolder folder;
    FileLock lock(folder / "lock");
    OtherProgram other(folder / "lock");
    CHECK(lock.take() == (knowsOtherPrograms() ? Result::Held : Result::Unguarded));
    lock.release();
    other.kill();
    CHECK(lock.take() == given());
}

TEST_CASE("FileLock: where no file can be made it says that nobody could be told", "[platform]")
{
    const TemporaryFolder folder;
    FileLock lock(folder / "no such folder/lock");
    CHECK(lock.take() == Result::Unguarded);
    std::filesystem::create_symlink(folder / "elsewhere", folder / "link");
    FileLock link(folder / "link");
    CHECK(link.take() == Result::Unguarded);
    CHECK_FALSE(std::filesystem::exists(folder / "elsewhere"));
}

TEST_CASE("FileLock: its file is private and stays", "[platform]")
{
    const TemporaryFolder folder;
    {
        FileLock lock(folder / "lock");
        lock.take();
    }
    CHECK(std::filesystem::exists(folder / "lock") == knowsOtherPrograms());
    CHECK(modeOf(folder / "lock") == (knowsOtherPrograms() ? 0600U : 0U));
}
