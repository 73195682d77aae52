// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

using namespace calfwise::layering;

namespace {

constexpr std::size_t most = 120;
using Numbers = std::vector<std::size_t>;

} // namespace

TEST_CASE("Lines: none of src or tests is longer than 120 characters")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    for (const auto *folder : {"src", "tests"}) {
        for (const auto &file : sourceFiles(root / folder)) {
            for (const auto line : longLines(readFile(file), most)) {
                FAIL_CHECK(file.lexically_relative(root).string() << ":" << line << " is too long");
            }
        }
    }
}

TEST_CASE("Lines: those that are too long are found")
{
    const std::string full(most, 'x');
    CHECK(longLines(full + "\n" + full + "x\n// " + full, most) == Numbers{2, 3});
    CHECK(longLines("std::string s = R\"(a)\";\n" + full + "x\n", most) == Numbers{2});
    // A name that ends in R and a string after it begin no raw string.
    CHECK(longLines("R\"" + full + "\"", most) == Numbers{1});
}

TEST_CASE("Lines: characters are counted, and addresses and raw strings are left alone")
{
    std::string quotes;
    for (std::size_t i = 0; i < most; ++i) {
        quotes += "“";
    }
    const std::string full(most, 'x');
    CHECK(longLines(quotes + "\n", most).empty());
    CHECK(longLines(quotes + "“\n", most) == Numbers{1});
    CHECK(longLines("// https://example.org/" + full + "\n", most).empty());
    CHECK(longLines("sql = R\"(" + full + "\n" + full + "x\n" + full + ")\";\n", most).empty());
    CHECK(longLines("sql = R\"sql(" + full + ")\" " + full + ")sql\";\n", most).empty());
}
