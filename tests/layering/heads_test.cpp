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

TEST_CASE("Sources: nothing in ui waits in an event loop of its own, which would run on while the window below it goes")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    const std::regex loop("(\\.|->)exec\\(|QFileDialog::get|QInputDialog::get|QMessageBox::|QEventLoop");
    const auto files = sourceFiles(root / "src/ui");
    CHECK(files.size() > 100);
    for (const auto &file : files) {
        INFO(file.lexically_relative(root).string());
        CHECK_FALSE(std::regex_search(readFile(file), loop));
    }
    CHECK(std::regex_search("menu.exec(place);", loop));
    CHECK(std::regex_search("dialog->exec();", loop));
    CHECK(std::regex_search("QFileDialog::getOpenFileName(this)", loop));
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

TEST_CASE("Sources: no text was read as Latin-1 and written as UTF-8 again, which shows signs for an apostrophe")
{
    const std::filesystem::path root = CALFWISE_SOURCE_DIR;
    // The first two bytes of any sign from U+2000 to U+2FFF, such as the typographic apostrophe, encoded twice.
    const std::string twice = "\xc3\xa2\xc2";
    for (const auto *folder : {"src", "tests", "content", "resources/i18n"}) {
        for (const auto &entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (!entry.is_regular_file())
                continue;
            INFO(entry.path().lexically_relative(root).string());
            CHECK(readFile(entry.path()).find(twice) == std::string::npos);
        }
    }
}
