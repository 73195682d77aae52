// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/digest.h"
#include "tests/support/catch.h"

#include <initializer_list>
#include <string>
#include <string_view>

using namespace calfwise;

namespace {

std::string digestOf(std::initializer_list<std::string_view> parts)
{
    Digest digest;
    for (std::string_view part : parts)
        digest.add(part);
    return digest.text();
}

} // namespace

TEST_CASE("Digest: equals what xxhsum -H2 says of the same bytes, each part ended by 0xFF")
{
    CHECK(digestOf({}) == "99aa06d3014798d86001c324468d497f");
    CHECK(digestOf({"ab"}) == "6819374d710e8cddaefee7d05511efd8");
    CHECK(digestOf({"ab", "c"}) == "dbdbda0c2dcbd5a5b38e13428fca28a8");
}

TEST_CASE("Digest: tells where a part ends, and an empty part from none")
{
    CHECK(digestOf({"ab", "c"}) != digestOf({"a", "bc"}));
    CHECK(digestOf({""}) != digestOf({}));
    CHECK(digestOf({std::string_view()}) == digestOf({""}));
}

TEST_CASE("Digest: can be asked and then told more")
{
    Digest digest;
    digest.add("ab");
    CHECK(digest.text() == digestOf({"ab"}));
    digest.add("c");
    CHECK(digest.text() == digestOf({"ab", "c"}));
}
