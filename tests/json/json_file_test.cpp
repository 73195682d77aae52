// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/issue_words.h"
#include "tests/support/property.h"
#include "json/hidden_characters.h"
#include "json/json_file.h"
#include "json/text_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

using namespace calfwise;
using calfwise::test::names;

namespace {

/// A folder for the files of a test, removed with the object.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "calfwise-json-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder");
        m_path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    const std::filesystem::path &path() const { return m_path; }
    void write(const std::string &name, const std::string &bytes) const
    {
        std::ofstream(m_path / name, std::ios::binary | std::ios::trunc) << bytes;
    }

private:
    std::filesystem::path m_path;
};

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

TEST_CASE("JsonFile: a narrower limit of levels holds")
{
    const auto readWithin = [](const std::string &text, std::size_t levels) {
        IssueList issues;
        const auto value = parseJson(text, "file", issues, {mostJsonBytes, levels});
        CHECK(value.has_value() == issues.empty());
        return issues;
    };
    CHECK(readWithin("[[[[]]]]", 4).empty());
    CHECK(names(readWithin("{\"a\": [1, [[[]]]]}", 4), "file", "/a/1/0/0", "at most 4 levels"));
}

TEST_CASE("JsonFile: text that is no JSON is an issue with its line")
{
    for (const char *text : {"", "{", "[1,]", "nul", "NaN", "{\"a\": Infinity}", "{'a': 1}", "{} {}", "// remark\n{}"})
        CHECK(issuesOf(text).size() == 1);
    CHECK(names(issuesOf("{\n\"a\": 1,\n\"b\" 2}"), "file", "/b", "line 3"));
}

TEST_CASE("JsonFile: where the text stops being JSON is told as the value that was being read")
{
    const auto place = [](const char *text) {
        const IssueList issues = issuesOf(text);
        REQUIRE(issues.size() == 1);
        return issues.all().front().pointer;
    };
    CHECK(place("") == "");
    CHECK(place("{") == "");
    CHECK(place("{} {}") == "");
    CHECK(place("[") == "/0");
    CHECK(place("[1, 2, x]") == "/2");
    CHECK(place("{\"a\": {") == "/a");
    CHECK(place("{\"a\": {\"b/c\": tru") == "/a/b~1c");
    CHECK(place("{\"a\": [{}, [1], {\"b\": [0, -]}]}") == "/a/2/b/1");
}

TEST_CASE("JsonFile: what the parser says of a text never holds half a character or a hidden one")
{
    for (const char *text : {"\u00e4", "{\"a\": \u202e}", "{\"a\": \"\u202e\x01\"}", "\x1b[2J", "[1, \U0001f9b5]"}) {
        const IssueList issues = issuesOf(text);
        REQUIRE(issues.size() == 1);
        INFO(test::lines(issues));
        const std::string &found = issues.all().front().found;
        CHECK_FALSE(firstInvalidUtf8(found).has_value());
        CHECK_FALSE(hasHiddenCharacters(found));
        CHECK(found.find("line 1") != std::string::npos);
    }
}

TEST_CASE("JsonFile: a number beyond a double is an issue at its place")
{
    CHECK(names(issuesOf("{\"a\": 1e400}"), "file", "/a", "number overflow"));
    CHECK(names(issuesOf("{\"a\": [0, {}, -1e400]}"), "file", "/a/2", "number overflow"));
}

TEST_CASE("JsonFile: bytes that are not UTF-8 are named as that, in a text as in a file")
{
    CHECK(names(issuesOf("{\n\"a\": \"\xE9t\xE9\"}"), "file", "", "not UTF-8 on line 2"));
    CHECK(names(issuesOf("\xff\xfe{}"), "file", "", "not UTF-8 on line 1"));
}

TEST_CASE("JsonFile: the size is judged before anything else")
{
    CHECK(names(issuesOf(std::string(mostJsonBytes + 1, '\xff')), "file", "", "at most 1048576 bytes"));
    IssueList issues;
    CHECK_FALSE(parseJson("[1234]", "file", issues, {5, mostJsonLevels}).has_value());
    CHECK(names(issues, "file", "", "at most 5 bytes"));
    CHECK(issues.all().front().found == "6 bytes");
}

TEST_CASE("JsonFile: a file that is too large, not UTF-8, no file or not there is an issue")
{
    const Folder folder;
    const auto issuesOfFile = [&](const std::string &name) {
        IssueList issues;
        CHECK_FALSE(readJsonFile(folder.path() / name, name, issues).has_value());
        return issues;
    };
    folder.write("large.json", '"' + std::string(mostJsonBytes, 'a') + '"');
    CHECK(names(issuesOfFile("large.json"), "large.json", "", "more than that"));
    folder.write("latin.json", "{\n\"a\": \"\xE9t\xE9\"}");
    CHECK(names(issuesOfFile("latin.json"), "latin.json", "", "not UTF-8 on line 2"));
    std::filesystem::create_directory(folder.path() / "guide");
    CHECK(names(issuesOfFile("guide"), "guide", "", "not a plain file"));
    CHECK(names(issuesOfFile("missing.json"), "missing.json", "", "nothing there"));
    folder.write("twice.json", "{\"a\": 1, \"a\": 2}");
    CHECK(names(issuesOfFile("twice.json"), "twice.json", "/a", "a second time"));
}

TEST_CASE("JsonFile: a file of exactly the limit is read")
{
    const Folder folder;
    folder.write("full.json", '"' + std::string(mostJsonBytes - 2, 'a') + '"');
    IssueList issues;
    CHECK(readJsonFile(folder.path() / "full.json", "full.json", issues).has_value());
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

TEST_CASE("JsonFile: zeros, also behind the whole of it, are told with their line")
{
    using namespace std::string_literals;
    for (const std::string &text : {"{\"a\":\n1}\n\0\0"s, "{\"a\":\n\0 1}"s, "\n\0"s}) {
        IssueList issues;
        CHECK_FALSE(parseJson(text, "file", issues).has_value());
        REQUIRE_FALSE(issues.empty());
        CHECK(issues.all().front().found.starts_with("a zero on line "));
    }
}
