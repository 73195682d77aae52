// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/standard_input.h"

#include "tests/support/catch.h"

#include <array>
#include <cstdio>
#include <string>
#include <unistd.h>

using calfwise::platform::StandardInput;

namespace {

/// Puts a pipe in the place of the program's input.
class PipedInput {
public:
    PipedInput() : m_before(::dup(STDIN_FILENO))
    {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        REQUIRE(::dup2(ends[0], STDIN_FILENO) == STDIN_FILENO);
        ::close(ends[0]);
        m_into = ends[1];
        // The end of an earlier input is not this one's.
        std::clearerr(stdin);
    }
    ~PipedInput()
    {
        end();
        ::dup2(m_before, STDIN_FILENO);
        ::close(m_before);
    }
    PipedInput(const PipedInput &) = delete;
    PipedInput &operator=(const PipedInput &) = delete;

    void write(const std::string &text) const
    {
        REQUIRE(::write(m_into, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    void end()
    {
        if (m_into >= 0)
            ::close(m_into);
        m_into = -1;
    }

private:
    int m_before;
    int m_into = -1;
};

} // namespace

TEST_CASE("Standard input: gives what is there without waiting for more, then says that it ended", "[platform]")
{
    PipedInput pipe;
    StandardInput input;
    std::array<char, 64> buffer{};
    std::string got;
    const auto readUntil = [&](std::size_t bytes) {
        while (got.size() < bytes) {
            const std::size_t count = input.read(buffer);
            REQUIRE(count > 0);
            got.append(buffer.data(), count);
        }
    };
    pipe.write("one\n");
    readUntil(4);
    CHECK(got == "one\n");
    pipe.write("two\nthree\n");
    readUntil(14);
    pipe.write("half");
    pipe.end();
    readUntil(18);
    CHECK(got == "one\ntwo\nthree\nhalf");
    CHECK(input.read(buffer) == 0);
}

TEST_CASE("Standard input: never gives more than there is room for", "[platform]")
{
    const PipedInput pipe;
    StandardInput input;
    std::array<char, 2> buffer{};
    pipe.write("long\n");
    CHECK(input.read(buffer) == 2);
    CHECK(std::string(buffer.data(), 2) == "lo");
}
