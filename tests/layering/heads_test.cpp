// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

#include <regex>

using namespace calfwise::layering;

TEST_CASE("Sources: every file begins with its licence, and every header guards itself")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    // REUSE-IgnoreStart
    const std::string head = "// SPDX-FileCopyrightText: Calfwise contributors\n"
                             "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    // REUSE-IgnoreEnd
    for (const auto *folder : {"src", "tests"}) {
        for (const auto &file : sourceFiles(root / folder)) {
            INFO(file.lexically_relative(root).string());
            const auto text = readFile(file);
            CHECK(text.compare(0, head.size(), head) == 0);
            if (file.extension() == ".h") {
                CHECK(text.find("\n#pragma once\n") != std::string::npos);
            }
        }
    }
}

TEST_CASE("Sources: no test's name has a semicolon, which CMake would cut it at and then run nothing")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    const std::regex named("TEST_CASE\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
    std::size_t names = 0;
    for (const auto &file : sourceFiles(root / "tests")) {
        const auto text = readFile(file);
        for (std::sregex_iterator each(text.begin(), text.end(), named), end; each != end; ++each) {
            ++names;
            INFO(file.lexically_relative(root).string());
            CHECK((*each)[1].str().find(';') == std::string::npos);
        }
    }
    CHECK(names > 500);
}
