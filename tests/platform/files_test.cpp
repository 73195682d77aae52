// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include "platform/programs.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

#include <functional>
#include <unistd.h>

using namespace calfwise::platform;
using namespace calfwise::test;

namespace {

/// No access at all for a file that is made without saying otherwise.
class StrictMask {
public:
    StrictMask() : m_before(::umask(0777)) {}
    ~StrictMask() { ::umask(m_before); }
    StrictMask(const StrictMask &) = delete;
    StrictMask &operator=(const StrictMask &) = delete;

private:
    mode_t m_before;
};

Trouble troubleIn(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Failure &failure) {
        return troubleOf(failure.code());
    }
    FAIL("nothing was thrown");
    return Trouble::Other;
}

} // namespace

TEST_CASE("Private files: are 0600 whatever the mask, and empty", "[platform]")
{
    const TemporaryFolder folder;
    const bool made = [&] {
        const StrictMask mask;
        return createPrivateFile(folder / "one");
    }();
    CHECK(made);
    CHECK(modeOf(folder / "one") == 0600);
    CHECK(std::filesystem::is_empty(folder / "one"));
}

TEST_CASE("Private files: never replace what has the name, a link to nowhere and a FIFO included", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "kept");
    std::filesystem::create_directory(folder / "folder");
    std::filesystem::create_symlink(folder / "nowhere", folder / "link");
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    for (const char *name : {"file", "folder", "link", "fifo"}) {
        INFO(name);
        CHECK_FALSE(createPrivateFile(folder / name));
    }
    CHECK(bytesOf(folder / "file") == "kept");
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
}

TEST_CASE("Private files: a folder that is missing is a failure that says so", "[platform]")
{
    const TemporaryFolder folder;
    CHECK(troubleIn([&] { createPrivateFile(folder / "missing/file"); }) == Trouble::Missing);
    CHECK(troubleIn([&] { makePrivate(folder / "missing"); }) == Trouble::Missing);
    CHECK(troubleIn([&] { syncToDisk(folder / "missing"); }) == Trouble::Missing);
    CHECK(troubleIn([&] { identityOf(folder / "missing"); }) == Trouble::Missing);
    CHECK(troubleIn([&] { moveToFreeName(folder / "missing", folder / "other"); }) == Trouble::Missing);
}

TEST_CASE("Private folders: are 0700 with the parents that were missing, and what is there keeps its mode",
          "[platform]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "a");
    REQUIRE(::chmod((folder / "a").c_str(), 0755) == 0);
    createPrivateFolders(folder / "a/b/c");
    createPrivateFolders(folder / "a/b/c");
    CHECK(modeOf(folder / "a") == 0755);
    CHECK(modeOf(folder / "a/b") == 0700);
    CHECK(modeOf(folder / "a/b/c") == 0700);
    writeBytes(folder / "file", "x");
    CHECK_THROWS_AS(createPrivateFolders(folder / "file/below"), Failure);
}

TEST_CASE("Private files: what others could read is narrowed, through a link as well", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "x");
    std::filesystem::create_directory(folder / "folder");
    std::filesystem::create_symlink(folder / "file", folder / "link");
    REQUIRE(::chmod((folder / "file").c_str(), 0644) == 0);
    REQUIRE(::chmod((folder / "folder").c_str(), 0755) == 0);
    CHECK(makePrivate(folder / "link") == Narrowed::Done);
    CHECK(makePrivate(folder / "folder") == Narrowed::Done);
    CHECK(modeOf(folder / "file") == 0600);
    CHECK(modeOf(folder / "folder") == 0700);
    CHECK(makePrivate(folder / "file") == Narrowed::Done);
}

TEST_CASE("Private files: what belongs to another account is left alone", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "x");
    // Only root may give a file away, and only who can tell owners apart leaves it alone then.
    if (::geteuid() != 0 || !knowsOtherPrograms()) {
        CHECK(makePrivate(folder / "file") == Narrowed::Done);
        return;
    }
    REQUIRE(::chown((folder / "file").c_str(), 65534, 65534) == 0);
    REQUIRE(::chmod((folder / "file").c_str(), 0644) == 0);
    CHECK(makePrivate(folder / "file") == Narrowed::NotOurs);
    CHECK(modeOf(folder / "file") == 0644);
}

TEST_CASE("Sync: a file and a folder are on the disk, or it is said that nobody can tell", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "file", "x");
    CHECK(syncToDisk(folder / "file") == knowsOtherPrograms());
    CHECK(syncToDisk(folder.path()) == knowsOtherPrograms());
}

TEST_CASE("Sync: a FIFO in a file's place does not hold it up", "[platform]")
{
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    CHECK_FALSE(syncToDisk(folder / "fifo"));
}

TEST_CASE("Moving to a free name: never replaces anything", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "one", "kept");
    writeBytes(folder / "two", "moved");
    std::filesystem::create_symlink(folder / "nowhere", folder / "link");
    CHECK_FALSE(moveToFreeName(folder / "two", folder / "one"));
    CHECK_FALSE(moveToFreeName(folder / "two", folder / "link"));
    CHECK(bytesOf(folder / "one") == "kept");
    CHECK(moveToFreeName(folder / "two", folder / "three"));
    CHECK(bytesOf(folder / "three") == "moved");
    CHECK_FALSE(std::filesystem::exists(folder / "two"));
}

TEST_CASE("Moving to a free name: works for folders too", "[platform]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "one");
    writeBytes(folder / "one/file", "x");
    CHECK(moveToFreeName(folder / "one", folder / "two"));
    CHECK(bytesOf(folder / "two/file") == "x");
}

TEST_CASE("File identity: stays through writing and renaming, and goes with the file", "[platform]")
{
    const TemporaryFolder folder;
    writeBytes(folder / "one", "x");
    writeBytes(folder / "other", "x");
    const auto before = identityOf(folder / "one");
    // Who cannot know says nothing, rather than that it is the same.
    REQUIRE(before.has_value() == knowsOtherPrograms());
    if (!before) {
        return;
    }
    writeBytes(folder / "one", "longer");
    CHECK(identityOf(folder / "one") == before);
    std::filesystem::rename(folder / "one", folder / "moved");
    CHECK(identityOf(folder / "moved") == before);
    std::filesystem::rename(folder / "other", folder / "one");
    CHECK(identityOf(folder / "one") != before);
}
