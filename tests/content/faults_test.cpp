// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each file under tests/fixtures/content/faults spoils one thing of the content: {"file", "patch" (RFC 6902), "issues":
// [{"file", "pointer", "says"}], "gap": true if it makes the guide incomplete rather than wrong}. The readers must name
// it with and without the schemas.
#include "content/guide_loader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>

using namespace calfwise;
using calfwise::test::ContentCopy;
using nlohmann::json;

namespace {

std::vector<std::string> filesIn(const std::string &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(CALFWISE_SOURCE_DIR) /
                                                                 "tests/fixtures/content" / folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

void checkNamed(const json &fault, const IssueList &issues)
{
    INFO(test::lines(issues));
    for (const json &wanted : fault["issues"])
        CHECK(test::names(issues, wanted["file"], wanted["pointer"], wanted["says"]));
}

} // namespace

TEST_CASE("Content faults: each is named with its file and place")
{
    const std::vector<std::string> faults = filesIn("faults");
    REQUIRE(faults.size() >= 30);
    for (const std::string &name : faults) {
        INFO(name);
        const json fault = json::parse(test::fixture("faults/" + name));
        const ContentCopy copy;
        copy.patch("content/" + fault["file"].get<std::string>(), fault["patch"]);
        const LoadedGuide loaded = loadGuide(copy.folders(), "en");
        if (fault.value("gap", false)) {
            CHECK(loaded.guide.has_value());
            checkNamed(fault, loaded.gaps);
            continue;
        }
        CHECK_FALSE(loaded.guide.has_value());
        checkNamed(fault, loaded.issues);
        const LoadedGuide readOnly = loadGuide(copy.folders(), "en", Thoroughness::ReadersOnly);
        CHECK(readOnly.guide.has_value() == fault.value("schema_only", false));
    }
}

TEST_CASE("Content faults: a file that cannot be read as it should is an issue, and nothing is read in its place")
{
    const std::vector<std::string> files = filesIn("files");
    REQUIRE(files.size() >= 6);
    for (const std::string &name : files) {
        INFO(name);
        const ContentCopy copy;
        copy.write("content/guide/tools.json", test::fixture("files/" + name));
        const LoadedGuide loaded = loadGuide(copy.folders(), "en");
        CHECK_FALSE(loaded.guide.has_value());
        const auto &issues = loaded.issues.all();
        CHECK(std::any_of(issues.begin(), issues.end(),
                          [](const Issue &issue) { return issue.file == "guide/tools.json"; }));
    }
}

TEST_CASE("Content faults: content that is nested 100,000 deep is refused everywhere")
{
    const ContentCopy copy;
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    copy.write("content/guide/rules.json", deep);
    copy.write("content/text/en/signs.json", "{\"signs\": " + deep + "}");
    copy.write("content/schema/tools.schema.json", deep);
    const LoadedGuide loaded = loadGuide(copy.folders(), "en");
    CHECK_FALSE(loaded.guide.has_value());
    const auto tooDeep = [&](const std::string &file) {
        return std::any_of(loaded.issues.all().begin(), loaded.issues.all().end(), [&](const Issue &issue) {
            return issue.file == file && issue.expected == "at most 32 levels";
        });
    };
    CHECK(tooDeep("guide/rules.json"));
    CHECK(tooDeep("text/en/signs.json"));
    CHECK(tooDeep("schema/tools.schema.json"));
}
