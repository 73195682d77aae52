// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/trouble.h"

#include "tests/support/catch.h"

#include <cerrno>

using namespace calfwise::platform;

namespace {

Trouble troubleOfErrno(int error)
{
    const Trouble generic = troubleOf(std::error_code(error, std::generic_category()));
    CHECK(troubleOf(std::error_code(error, std::system_category())) == generic);
    return generic;
}

} // namespace

TEST_CASE("Trouble: a full disk, a full share of it and a file at its limit are the same to a person", "[platform]")
{
    CHECK(troubleOfErrno(ENOSPC) == Trouble::Full);
    CHECK(troubleOfErrno(EDQUOT) == Trouble::Full);
    CHECK(troubleOfErrno(EFBIG) == Trouble::Full);
}

TEST_CASE("Trouble: what may not be done, what is not there and what is busy are told apart", "[platform]")
{
    CHECK(troubleOfErrno(EACCES) == Trouble::Denied);
    CHECK(troubleOfErrno(EPERM) == Trouble::Denied);
    CHECK(troubleOfErrno(EROFS) == Trouble::Denied);
    CHECK(troubleOfErrno(ENOENT) == Trouble::Missing);
    CHECK(troubleOfErrno(EBUSY) == Trouble::Busy);
    CHECK(troubleOfErrno(EAGAIN) == Trouble::Busy);
}

TEST_CASE("Trouble: everything else is other, and so is no error", "[platform]")
{
    CHECK(troubleOfErrno(EIO) == Trouble::Other);
    CHECK(troubleOfErrno(ENOTDIR) == Trouble::Other);
    CHECK(troubleOfErrno(0) == Trouble::Other);
}
