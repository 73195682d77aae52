// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/failure_log.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"

using namespace calfwise;
using test::bytesOf;

TEST_CASE("FailureLog: adds lines to a file that is its owner's alone")
{
    const test::TemporaryFolder folder;
    const FailureLog log(folder / "problems.log");
    CHECK_FALSE(std::filesystem::exists(log.file()));
    CHECK(log.add("one"));
    std::filesystem::permissions(log.file(), std::filesystem::perms(0644));
    CHECK(log.add("two"));
    CHECK(bytesOf(log.file()) == "one\ntwo\n");
    CHECK(test::modeOf(log.file()) == 0600);
}

TEST_CASE("FailureLog: a message with breaks and odd bytes stays one line, and a long one is cut")
{
    const test::TemporaryFolder folder;
    const FailureLog log(folder / "problems.log");
    CHECK(log.add("a\nb\tc\xff"));
    CHECK(bytesOf(log.file()) == "a?b?c?\n");
    CHECK(log.add(std::string(5000, 'x')));
    CHECK(bytesOf(log.file()).size() == 7 + FailureLog::mostLineBytes);
}

TEST_CASE("FailureLog: never grows past its size, and keeps the newest lines whole")
{
    const test::TemporaryFolder folder;
    const FailureLog log(folder / "problems.log");
    for (int i = 0; i < 400; ++i) {
        REQUIRE(log.add(std::to_string(i) + std::string(300, ' ')));
        REQUIRE(std::filesystem::file_size(log.file()) <= FailureLog::mostBytes);
    }
    const std::string text = bytesOf(log.file());
    CHECK(text.size() > FailureLog::mostBytes / 3);
    CHECK(text.find("399 ") != std::string::npos);
    const std::string first = text.substr(0, text.find('\n'));
    CHECK(std::to_string(std::stoi(first)) + std::string(300, ' ') == first);
}

TEST_CASE("FailureLog: where nothing can be written it says so and throws nothing")
{
    const test::TemporaryFolder folder;
    CHECK_FALSE(FailureLog().add("one"));
    CHECK_FALSE(FailureLog(folder.path()).add("one"));
    CHECK_FALSE(FailureLog(folder.path() / "missing" / "problems.log").add("one"));
}
