// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace calfwise::layering;

namespace {

const Layer &layer(const std::string &folder)
{
    return *std::find_if(layers().begin(), layers().end(), [&](const Layer &each) { return each.folder == folder; });
}

std::string firstComplaint(const std::string &folder, const std::string &line)
{
    const auto found = includesOf(line);
    return found.empty() ? "" : complaint(layer(folder), found.front());
}

std::string where(const std::filesystem::path &file, const Include &include)
{
    return file.lexically_relative(CALFWISE_SOURCE_DIR).string() + ":" + std::to_string(include.line) + ": ";
}

} // namespace

TEST_CASE("Layering: every include in src keeps to the table")
{
    const std::filesystem::path source = CALFWISE_SOURCE_DIR "/src";
    for (const auto &each : layers()) {
        const auto files = sourceFiles(source / each.folder);
        INFO("layer " << each.folder);
        CHECK_FALSE(files.empty());
        for (const auto &file : files) {
            for (const auto &include : includesOf(readFile(file))) {
                INFO(where(file, include));
                CHECK(complaint(each, include) == "");
            }
        }
    }
}

TEST_CASE("Layering: every folder of src is a layer of the table")
{
    for (const auto &entry : std::filesystem::directory_iterator(CALFWISE_SOURCE_DIR "/src")) {
        const auto name = entry.path().filename().string();
        INFO(name);
        CHECK(std::any_of(layers().begin(), layers().end(), [&](const Layer &each) { return each.folder == name; }));
    }
}

TEST_CASE("Layering: in platform only the files of one system include what that system has")
{
    for (const auto &file : sourceFiles(CALFWISE_SOURCE_DIR "/src/platform")) {
        const bool ofOneSystem = file.stem().string().find("_linux") != std::string::npos;
        for (const auto &include : includesOf(readFile(file))) {
            INFO(where(file, include));
            CHECK((ofOneSystem || libraryOf(include.target) != "system"));
            CHECK((ofOneSystem || include.target.find("_linux.") == std::string::npos));
        }
    }
}

TEST_CASE("Layering: a layer's tests include that layer and what it may use")
{
    const std::filesystem::path tests = CALFWISE_SOURCE_DIR "/tests";
    for (auto each : layers()) {
        if (each.folder == "ui") {
            // The tests of a page make the models that it shows, and those stand on the stores.
            each.layers.insert({"exchange", "platform", "store"});
        }
        for (const auto &file : sourceFiles(tests / each.folder)) {
            for (const auto &include : includesOf(readFile(file))) {
                if (include.quoted && include.target.compare(0, 6, "tests/") != 0) {
                    INFO(where(file, include));
                    CHECK(complaint(each, include) == "");
                }
            }
        }
    }
}

TEST_CASE("Layering: what the table forbids is found")
{
    CHECK(firstComplaint("domain", "#include <QString>") == "domain may not use qt");
    CHECK(firstComplaint("domain", "#include \"content/reader.h\"") == "domain may not use content");
    CHECK(firstComplaint("domain", "  #  include <nlohmann/json.hpp>") == "domain may not use nlohmann");
    CHECK(firstComplaint("json", "#include \"domain/ids.h\"") == "json may not use domain");
    CHECK(firstComplaint("content", "#include <nlohmann/json.hpp>") == "content may not use nlohmann");
    CHECK(firstComplaint("exchange", "#include <nlohmann/json.hpp>") == "exchange may not use nlohmann");
    CHECK(firstComplaint("domain", "#include <unistd.h>") == "domain may not use system");
    CHECK(firstComplaint("store", "#include <sys/stat.h>") == "store may not use system");
    CHECK(firstComplaint("app", "#include <unistd.h>") == "app may not use system");
    CHECK(firstComplaint("platform", "#include <QFile>") == "platform may not use qt");
    CHECK(firstComplaint("platform", "#include \"domain/ids.h\"") == "platform may not use domain");
    CHECK(firstComplaint("ui", "#include \"platform/files.h\"") == "ui may not use platform");
    CHECK(firstComplaint("content", "#include \"store/guide_store.h\"") == "content may not use store");
    CHECK(firstComplaint("content", "#include <QtCore/QFile>") == "content may not use qt");
    CHECK(firstComplaint("store", "#include \"ui/shell/main_window.h\"") == "store may not use ui");
    CHECK(firstComplaint("ui", "#include \"content/reader.h\"") == "ui may not use content");
    CHECK(firstComplaint("ui", "#include \"store/diary_store.h\"") == "ui may not use store");
    CHECK(firstComplaint("ui", "#include \"exchange/routine_file.h\"") == "ui may not use exchange");
    CHECK(firstComplaint("model", "#include \"ui/kit/page.h\"") == "model may not use ui");
    CHECK(firstComplaint("model", "#include \"content/reader.h\"") == "model may not use content");
    CHECK(firstComplaint("ui", "#include <SQLiteCpp/SQLiteCpp.h>") == "ui may not use sqlite");
    CHECK(firstComplaint("ui", "#include <nlohmann/json.hpp>") == "ui may not use nlohmann");
    CHECK(firstComplaint("ui", "#include \"sibling.h\"") == "\"sibling.h\" is not relative to src");
    CHECK(firstComplaint("ui", "#include \"../domain/ids.h\"") == "\"../domain/ids.h\" is not relative to src");
    CHECK(firstComplaint("store", "#include <boost/any.hpp>") == "<boost/any.hpp> belongs to no library of the table");
    CHECK_FALSE(firstComplaint("ui", "#include HEADER").empty());
}

TEST_CASE("Layering: what the table allows is left alone")
{
    CHECK(firstComplaint("domain", "#include \"domain/ids.h\"").empty());
    CHECK(firstComplaint("domain", "#include <string_view>").empty());
    CHECK(firstComplaint("json", "#include <nlohmann/json.hpp>").empty());
    CHECK(firstComplaint("content", "#include \"json/json_file.h\"").empty());
    CHECK(firstComplaint("content", "#include <valijson/schema.hpp>").empty());
    CHECK(firstComplaint("content", "#include <xxhash.h>").empty());
    CHECK(firstComplaint("platform", "#include <sys/stat.h>").empty());
    CHECK(firstComplaint("store", "#include \"platform/files.h\"").empty());
    CHECK(firstComplaint("model", "#include \"store/diary_store.h\"").empty());
    CHECK(firstComplaint("ui", "#include \"model/case_model.h\"").empty());
    CHECK(firstComplaint("ui", "#include <QWidget>").empty());
    CHECK(firstComplaint("app", "#include <CLI/CLI.hpp>").empty());
    CHECK(includesOf("// a comment about #include <QString>\n").empty());
}
