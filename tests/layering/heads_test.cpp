// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

using namespace calfwise::layering;

TEST_CASE("Sources: every file begins with its licence, and every header guards itself")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    const std::string head = "// SPDX-FileCopyrightText: Calfwise contributors\n"
                             "// SPDX-License-Identifier: GPL-3.0-or-later\n";
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
