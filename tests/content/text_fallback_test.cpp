// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/text_fallback.h"

#include "content/guide_loader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace calfwise;
using calfwise::test::ContentCopy;
using nlohmann::json;

TEST_CASE("Text fallback: what a language lacks stays English and is listed")
{
    const json english{{"format", 1}, {"tools", {{"ball", {{"name", "Ball"}, {"line", "Round."}}}}}, {"more", {"a"}}};
    const json german{{"format", 1}, {"tools", {{"ball", {{"name", "Kugel"}}}, {"rad", "Rad"}}}};
    IssueList missing;
    const json both = overEnglish(english, german, "text/de/tools.json", missing);
    CHECK(both["tools"]["ball"] == json{{"name", "Kugel"}, {"line", "Round."}});
    CHECK(both["tools"]["rad"] == "Rad");
    CHECK(both["more"] == json{"a"});
    REQUIRE(missing.size() == 2);
    CHECK(missing.names("text/de/tools.json", "/tools/ball/line"));
    CHECK(missing.names("text/de/tools.json", "/more"));
}

TEST_CASE("Text fallback: a guide half translated is whole, and its gaps are named")
{
    const ContentCopy copy;
    copy.write("content/text/de/tools.json", R"({"format": 1, "tools": {"ball": {"name": "Kugel"}}})");
    copy.write("content/text/de/articles/thumbs.md", copy.read("content/text/en/articles/thumbs.md"));
    const LoadedGuide loaded = loadGuide(copy.folders(), "de");
    INFO(test::lines(loaded.issues));
    REQUIRE(loaded.guide);
    CHECK(loaded.guide->language == "de");
    const auto &tools = loaded.guide->core.tools;
    const auto ball =
        std::find_if(tools.begin(), tools.end(), [](const Tool &tool) { return tool.id.value() == "ball"; });
    REQUIRE(ball != tools.end());
    CHECK(ball->name == "Kugel");
    CHECK(ball->line == "A tennis ball, or a firmer lacrosse ball.");
    CHECK(loaded.gaps.names("text/de/tools.json", "/tools/ball/line"));
    CHECK(loaded.gaps.names("text/de/articles/ball.md", ""));
    CHECK_FALSE(loaded.gaps.names("text/de/articles/thumbs.md", ""));
    CHECK_FALSE(loaded.gaps.names("text/de/tools.json", "/tools/ball/name"));
}

TEST_CASE("Text fallback: a fault in a translation is a fault of the guide")
{
    const ContentCopy copy;
    copy.write("content/text/de/tools.json", R"({"format": 1, "tools": {"ball": {"name": 3}}})");
    const LoadedGuide loaded = loadGuide(copy.folders(), "de");
    CHECK_FALSE(loaded.guide);
    CHECK(loaded.issues.names("text/de/tools.json", "/tools/ball/name"));
}

TEST_CASE("Text fallback: the language is English where the content has no other")
{
    const ContentCopy copy;
    CHECK(languageIn(copy.folders(), "de") == "en");
    CHECK(languageIn(copy.folders(), "") == "en");
    copy.write("content/text/de/tools.json", R"({"format": 1})");
    CHECK(languageIn(copy.folders(), "de") == "de");
}
