// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may stand in a diary's place, and a diary that does not stay in its place.
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/sharing.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};

template <class Work> std::optional<StoreErrorKind> kindOf(Work &&work)
{
    try {
        work();
    } catch (const StoreError &error) {
        return error.kind();
    }
    return std::nullopt;
}

std::optional<StoreErrorKind> kindOfOpening(const std::filesystem::path &file)
{
    return kindOf([&] { DiaryStore::open(file, now); });
}

} // namespace

TEST_CASE("Diary place: what is no ordinary file is refused at once and left alone", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    SECTION("a FIFO, which nobody writes to")
    {
        REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
    }
    SECTION("a socket")
    {
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(file.string().copy(address.sun_path, sizeof address.sun_path - 1) == file.string().size());
        REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0);
        ::close(descriptor);
    }
    SECTION("a device")
    {
        std::filesystem::create_symlink("/dev/zero", file);
    }
    SECTION("a folder")
    {
        std::filesystem::create_directory(file);
    }
    const auto before = std::filesystem::symlink_status(file);

    CHECK(kindOfOpening(file) == StoreErrorKind::NotAFile);

    CHECK(std::filesystem::symlink_status(file) == before);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Diary place: a link that leads nowhere is refused and left alone", "[store]")
{
    const TemporaryFolder folder;
    std::filesystem::create_symlink(folder / "stick/diary.db", folder / "diary.db");
    CHECK(kindOfOpening(folder / "diary.db") == StoreErrorKind::Missing);
    CHECK(std::filesystem::is_symlink(folder / "diary.db"));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Diary place: a file that its owner may not write stays so, and that is said", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    DiaryStore::open(file, now).store->addEntry(entryNumber(1));
    const std::string before = bytesOf(file);
    REQUIRE(::chmod(file.c_str(), 0400) == 0);

    CHECK(kindOfOpening(file) == StoreErrorKind::ReadOnly);

    CHECK(modeOf(file) == 0400);
    CHECK(bytesOf(file) == before);
    REQUIRE(::chmod(file.c_str(), 0600) == 0);
    CHECK(DiaryStore::open(file, now).store->entries().size() == 1);
}

TEST_CASE("Diary place: an empty file is no new diary: it is kept aside, and that is said", "[store]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "diary.db", "");
    const auto opened = DiaryStore::open(folder / "diary.db", now);
    REQUIRE(opened.keptAside);
    CHECK(opened.isNew);
    CHECK(std::filesystem::file_size(*opened.keptAside) == 0);
    CHECK_NOTHROW(opened.store->addEntry(entryNumber(1)));
}

TEST_CASE("Diary place: a file that is gone or another one is noticed before anything goes into it", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    if (!diariesAreShared(folder.path()))
        return; // where locks and identities are not known, it cannot be noticed
    const auto opened = DiaryStore::open(file, now);
    opened.store->addEntry(entryNumber(1));
    SECTION("removed")
    {
        std::filesystem::remove(file);
    }
    SECTION("renamed")
    {
        std::filesystem::rename(file, folder / "other.db");
    }
    SECTION("replaced by another diary")
    {
        DiaryStore::open(folder / "other.db", now).store->addEntry(entryNumber(7));
        std::filesystem::rename(folder / "other.db", file);
    }
    SECTION("its folder is gone")
    {
        std::filesystem::rename(folder.path(), folder.path().string() + "-moved");
    }

    CHECK(kindOf([&] { opened.store->addEntry(entryNumber(2)); }) == StoreErrorKind::Replaced);
    CHECK(kindOf([&] { opened.store->saveSession(keptSession()); }) == StoreErrorKind::Replaced);

    std::error_code ignored;
    std::filesystem::remove_all(folder.path().string() + "-moved", ignored);
}

TEST_CASE("Diary place: a file that was moved and put back is written again", "[store]")
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    if (!diariesAreShared(folder.path()))
        return;
    const auto opened = DiaryStore::open(file, now);
    opened.store->addEntry(entryNumber(1));
    std::filesystem::rename(file, folder / "other.db");
    CHECK(kindOf([&] { opened.store->addEntry(entryNumber(2)); }) == StoreErrorKind::Replaced);
    std::filesystem::rename(folder / "other.db", file);
    CHECK_NOTHROW(opened.store->addEntry(entryNumber(3)));
    CHECK(DiaryStore::open(file, now).store->entries().size() == 2);
}
