// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/programs.h"
#include "platform/signals.h"
#include "store/diary_store.h"
#include "store/guide_store.h"
#include "store/sql.h"

#include "tests/store/any_diary.h"
#include "tests/store/any_guide.h"
#include "tests/store/child.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};

void limitFileSize(std::uintmax_t bytes)
{
    platform::ignoreFileSizeSignal();
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

int statusOf(StoreErrorKind kind)
{
    return 10 + static_cast<int>(kind);
}

/// 0 when it opens, else what stopped it. The error must leave the program able to go on in memory.
int statusOfOpening(const std::filesystem::path &file)
{
    try {
        DiaryStore::open(file, now).store->addEntry(entryNumber(1));
        return 0;
    } catch (const StoreError &error) {
        DiaryStore::openInMemory()->addEntry(entryNumber(1));
        return statusOf(error.kind());
    }
}

/// To somebody without rights, where the tests run as root, whom no mode stops.
void becomeSomebody()
{
    if (::geteuid() == 0) {
        constexpr uid_t nobody = 65534;
        if (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0) {
            ::_exit(97);
        }
    }
}

} // namespace

TEST_CASE("Diary failure: a full disk is an error, loses nothing, and leaves the diary whole", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    for (const std::uintmax_t room : {40'000u, 100'000u, 300'000u}) {
        DiaryStore::open(file, now);
        const std::size_t before = DiaryStore::open(file, now).store->entries().size();
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        Child child([&] {
            const auto opened = DiaryStore::open(file, now);
            limitFileSize(std::filesystem::file_size(file) + room);
            for (int number = 0; number < 5000; ++number) {
                try {
                    opened.store->addEntry(entryNumber(number));
                } catch (const StoreError &error) {
                    // What was there can still be read, and nothing of the entry that failed.
                    const bool whole = opened.store->entries().size() == before + static_cast<std::size_t>(number);
                    return whole ? statusOf(error.kind()) : 1;
                }
                if (::write(pipe[1], "x", 1) != 1) {
                    return 2;
                }
            }
            return 3;
        });
        ::close(pipe[1]);
        std::size_t acknowledged = 0;
        for (char byte = 0; ::read(pipe[0], &byte, 1) == 1;) {
            ++acknowledged;
        }
        ::close(pipe[0]);

        CHECK(child.wait() == statusOf(StoreErrorKind::Full));
        const auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.keptAside);
        CHECK(opened.store->entries().size() == before + acknowledged);
    }
}

TEST_CASE("Diary failure: no room for a new diary is an error, and the program can go on in memory", "[store]")
{
    const TemporaryFolder folder;
    for (const std::uintmax_t room : {0u, 1u, 4096u, 20'000u}) {
        Child child([&] {
            limitFileSize(room);
            return statusOfOpening(folder / ("diary-" + std::to_string(room) + ".db"));
        });
        CHECK(child.wait() == statusOf(StoreErrorKind::Full));
        // With room again it is a diary as any other.
        CHECK_FALSE(DiaryStore::open(folder / ("diary-" + std::to_string(room) + ".db"), now).keptAside);
    }
}

TEST_CASE("Diary failure: SQLite's own word for a full disk is understood", "[store]")
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA max_page_count = 3; CREATE TABLE t(x)");
    try {
        sql::guarded("somewhere", database.getHandle(),
                     [&] { database.exec("INSERT INTO t VALUES (zeroblob(100000))"); });
        FAIL("there was room");
    } catch (const StoreError &error) {
        CHECK(error.kind() == StoreErrorKind::Full);
        CHECK(error.file() == "somewhere");
    }
}

TEST_CASE("Diary failure: a program that is killed loses no entry that was acknowledged", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    DiaryStore::open(file, now);
    std::size_t expected = 0;
    for (std::size_t round = 0; round < 8; ++round) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        Child child([&] {
            const auto opened = DiaryStore::open(file, now);
            for (int number = 0;; ++number) {
                opened.store->addEntry(entryNumber(number));
                if (::write(pipe[1], "x", 1) != 1) {
                    return 1;
                }
            }
        });
        ::close(pipe[1]);
        char byte = 0;
        for (std::size_t i = 0; i < 1 + 7 * round && ::read(pipe[0], &byte, 1) == 1; ++i) {
            ++expected;
        }
        child.kill();
        CHECK(child.wait() == -SIGKILL);
        while (::read(pipe[0], &byte, 1) == 1) {
            ++expected;
        }
        ::close(pipe[0]);

        const auto opened = DiaryStore::open(file, now);
        CHECK_FALSE(opened.keptAside);
        const std::size_t found = opened.store->entries().size();
        // One more may have been written before its acknowledgement.
        CHECK(found >= expected);
        CHECK(found <= expected + 1);
        expected = found;
    }
}

TEST_CASE("Diary failure: a folder or file that may not be written is an error of its own", "[store]")
{
    const TemporaryFolder folder;
    ::chmod(folder.path().c_str(), 0755);
    const auto data = folder / "data";
    DiaryStore::open(data / "diary.db", now).store->addEntry(entryNumber(1));
    const std::string before = bytesOf(data / "diary.db");
    SECTION("the folder, where there is a diary")
    {
        ::chmod((data / "diary.db").c_str(), 0444);
        ::chmod(data.c_str(), 0555);
    }
    SECTION("the folder, where there is none")
    {
        std::filesystem::rename(data / "diary.db", folder / "elsewhere.db");
        ::chmod(data.c_str(), 0555);
    }
    SECTION("a folder that may not even be entered")
    {
        ::chmod(data.c_str(), 0000);
    }
    SECTION("the file, which may not be read")
    {
        ::chmod(data.c_str(), 0755);
        ::chmod((data / "diary.db").c_str(), ::geteuid() == 0 ? 0600 : 0000);
        if (::geteuid() != 0) {
            // Its owner may give the rights back, and the store does.
            ::chmod(data.c_str(), 0000);
        }
    }

    Child child([&] {
        becomeSomebody();
        return statusOfOpening(data / "diary.db");
    });

    CHECK(child.wait() == statusOf(StoreErrorKind::ReadOnly));
    ::chmod(data.c_str(), 0700);
    if (std::filesystem::exists(data / "diary.db")) {
        ::chmod((data / "diary.db").c_str(), 0600);
        CHECK(bytesOf(data / "diary.db") == before);
        CHECK(DiaryStore::open(data / "diary.db", now).store->entries().size() == 1);
    }
}

TEST_CASE("Guide failure: a full or closed cache folder means a guide in memory", "[store]")
{
    const TemporaryFolder folder;
    const Guide guide = anyGuide();
    Child full([&] {
        limitFileSize(20'000);
        const auto store = openOrBuild(folder / "guide.db", guide.digest, [&] { return guide; });
        return store->articles().size() == guide.articles.size() ? 0 : 1;
    });
    CHECK(full.wait() == 0);
    CHECK(filesIn(folder.path()) == 0);

    std::filesystem::create_directory(folder / "cache");
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "cache").c_str(), 0555);
    Child closed([&] {
        becomeSomebody();
        const auto store = openOrBuild(folder / "cache/guide.db", guide.digest, [&] { return guide; });
        return store->articles().size() == guide.articles.size() ? 0 : 1;
    });
    CHECK(closed.wait() == 0);
}

TEST_CASE("Guide failure: a build that is killed leaves the old guide", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "guide.db";
    Guide guide = anyGuide();
    GuideStore::build(file, guide);
    Guide other = guide;
    other.digest = "other";
    for (int round = 0; round < 10; ++round) {
        Child child([&] {
            for (;;) {
                GuideStore::build(file, other);
                GuideStore::build(file, guide);
            }
            return 0;
        });
        // However far it came: what is in the place is one of the two, whole.
        for (int i = 0; i < 20 * round; ++i) {
            GuideStore::open(file, guide.digest);
        }
        child.kill();
        child.wait();
        const bool first = GuideStore::open(file, guide.digest).state == GuideState::Current;
        const auto store = GuideStore::open(file, first ? guide.digest : other.digest).store;
        REQUIRE(store);
        CHECK_NOTHROW(store->core());
    }
    GuideStore::build(file, guide);
    if (platform::knowsOtherPrograms()) {
        CHECK(filesIn(folder.path()) == 1);
    } else {
        // Whoever cannot tell that a builder has gone waits for a day.
        CHECK(filesIn(folder.path()) >= 1);
    }
}
