// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/programs.h"
#include "store/diary_store.h"
#include "store/session_lock.h"
#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// Another program that takes the lock and keeps it until it is killed.
class OtherProgram {
public:
    explicit OtherProgram(const std::filesystem::path &diary)
    {
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        m_process = ::fork();
        if (m_process == 0) {
            SessionLock lock(diary);
            const char taken = lock.take() ? 'y' : 'n';
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

TEST_CASE("SessionLock: one has it at a time, and may take it as often as it likes", "[store]")
{
    const TemporaryFolder folder;
    SessionLock first(folder / "diary.db");
    SessionLock second(folder / "diary.db");
    SessionLock other(folder / "other.db");
    CHECK(first.take());
    CHECK(first.take());
    CHECK_FALSE(second.take());
    CHECK(other.take());
    first.release();
    CHECK(second.take());
    CHECK_FALSE(first.take());
    // The portable lock needs no file.
    CHECK(modeOf(folder / "diary-session.lock") == (platform::knowsOtherPrograms() ? 0600U : 0U));
}

TEST_CASE("SessionLock: what a killed program leaves behind holds nobody up", "[store]")
{
    const TemporaryFolder folder;
    SessionLock lock(folder / "diary.db");
    OtherProgram other(folder / "diary.db");
    if (platform::knowsOtherPrograms()) {
        CHECK_FALSE(lock.take());
    }
    other.kill();
    CHECK(std::filesystem::exists(folder / "diary-session.lock") == platform::knowsOtherPrograms());
    CHECK(lock.take());
}

TEST_CASE("SessionLock: where no file can be made nobody is held up", "[store]")
{
    const TemporaryFolder folder;
    SessionLock lock(folder / "no such folder/diary.db");
    CHECK(lock.take());
}

TEST_CASE("DiaryStore: tells when another program wrote, and only then", "[store]")
{
    const TemporaryFolder folder;
    const Instant now{std::chrono::hours(24 * 20'000)};
    const auto first = DiaryStore::open(folder / "diary.db", now).store;
    first->changedElsewhere();
    if (!diariesAreShared(folder.path())) {
        first->addEntry(entryNumber(1));
        CHECK_FALSE(first->changedElsewhere());
        return;
    }
    const auto second = DiaryStore::open(folder / "diary.db", now).store;
    first->changedElsewhere();
    first->addEntry(entryNumber(1));
    CHECK_FALSE(first->changedElsewhere());
    second->addEntry(entryNumber(2));
    CHECK(first->changedElsewhere());
    CHECK_FALSE(first->changedElsewhere());
}

TEST_CASE("DiaryStore: the session is one program's, and one in memory is never shared", "[store]")
{
    const TemporaryFolder folder;
    const Instant now{std::chrono::hours(24 * 20'000)};
    const auto first = DiaryStore::open(folder / "diary.db", now).store;
    if (diariesAreShared(folder.path())) {
        auto second = DiaryStore::open(folder / "diary.db", now).store;
        CHECK(second->claimSession());
        CHECK_FALSE(first->claimSession());
    } else {
        // Where a lock may reach nobody, there is no second program to reach.
        checkIsBusy([&] { DiaryStore::open(folder / "diary.db", now); });
    }
    CHECK(first->claimSession());
    CHECK(DiaryStore::openInMemory()->claimSession());
    CHECK(DiaryStore::openInMemory()->claimSession());
}
