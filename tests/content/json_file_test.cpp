// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/json_file.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"
#include "tests/support/property.h"

using namespace calfwise;
using calfwise::test::names;

namespace {

IssueList issuesOf(const std::string &text)
{
    IssueList issues;
    const auto value = parseJson(text, "file", issues);
    CHECK(value.has_value() == issues.empty());
    return issues;
}

} // namespace

TEST_CASE("JsonFile: every duplicate key is named with its place")
{
    const IssueList issues = issuesOf(R"({"a": [{"x": 1}, {"y": 1, "y": 2}], "b/c": {"d": 1, "d": 2}, "a": 3})");
    CHECK(issues.size() == 3);
    CHECK(names(issues, "file", "/a/1/y", "a second time"));
    CHECK(names(issues, "file", "/b~1c/d", "a second time"));
    CHECK(names(issues, "file", "/a", "a second time"));
}

TEST_CASE("JsonFile: the same key in different objects is no duplicate")
{
    CHECK(issuesOf(R"({"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": 1}, {"x": [[], {}]}]})").empty());
}

TEST_CASE("JsonFile: 32 levels are read and 33 are refused")
{
    CHECK(issuesOf(std::string(32, '[') + std::string(32, ']')).empty());
    CHECK(issuesOf(std::string(33, '[') + std::string(33, ']')).size() == 1);
}

TEST_CASE("JsonFile: 100,000 levels are refused as one issue")
{
    const IssueList issues = issuesOf(std::string(100000, '['));
    REQUIRE(issues.size() == 1);
    CHECK(issues.all().front().expected == "at most 32 levels");
    CHECK(issuesOf(R"({"a":)" + std::string(100000, '{')).size() == 1);
}

TEST_CASE("JsonFile: text that is no JSON is an issue with its line")
{
    for (const char *text : {"", "{", "[1,]", "nul", "NaN", "{\"a\": Infinity}", "{'a': 1}", "{} {}", "// remark\n{}"})
        CHECK(issuesOf(text).size() == 1);
    CHECK(names(issuesOf("{\n\"a\": 1,\n\"b\" 2}"), "file", "", "line 3"));
}

TEST_CASE("JsonFile: a number beyond a double is an issue")
{
    CHECK(names(issuesOf("{\"a\": 1e400}"), "file", "", "number overflow"));
}

TEST_CASE("JsonFile: a file that is too large, not UTF-8, no file or not there is an issue")
{
    const test::ContentCopy copy;
    const auto issuesOfFile = [&](const std::string &path) {
        IssueList issues;
        CHECK_FALSE(readJsonFile(copy.content() / path, path, issues).has_value());
        return issues;
    };
    copy.write("content/large.json", '"' + std::string(mostJsonBytes, 'a') + '"');
    CHECK(names(issuesOfFile("large.json"), "large.json", "", "more than that"));
    copy.write("content/latin.json", "{\n\"a\": \"\xE9t\xE9\"}");
    CHECK(names(issuesOfFile("latin.json"), "latin.json", "", "not UTF-8 on line 2"));
    CHECK(names(issuesOfFile("guide"), "guide", "", "not a plain file"));
    CHECK(names(issuesOfFile("missing.json"), "missing.json", "", "nothing there"));
}

TEST_CASE("JsonFile: a file of exactly the limit is read")
{
    const test::ContentCopy copy;
    copy.write("content/full.json", '"' + std::string(mostJsonBytes - 2, 'a') + '"');
    IssueList issues;
    CHECK(readJsonFile(copy.content() / "full.json", "full.json", issues).has_value());
    CHECK(issues.empty());
}

TEST_CASE("JsonFile: any bytes give a value or an issue, never neither and never both")
{
    test::property("any bytes", [](const std::string &bytes) {
        IssueList issues;
        const auto value = parseJson(bytes, "file", issues);
        RC_ASSERT(value.has_value() == issues.empty());
    });
}
