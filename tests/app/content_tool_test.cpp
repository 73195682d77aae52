// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace calfwise::test;
using nlohmann::json;

TEST_CASE("calfwise-content: check finds nothing wrong with the bundled content and tells how each article reads")
{
    const Run checked = run({"check"});
    CHECK(checked.code == 0);
    CHECK(checked.out.starts_with("How the articles read"));
    CHECK(contains(checked.out, "\n  thumbs: grade "));
    CHECK(contains(checked.out, "\n  all articles: grade "));
    CHECK_FALSE(contains(checked.out, "expected"));
    const json answer = json::parse(run({"check", "--json"}).out);
    CHECK(answer["ok"] == true);
    CHECK(answer["issues"].empty());
    const json &thumbs = answer["readability"]["articles"]["thumbs"];
    CHECK(thumbs["grade"].is_number());
    CHECK(thumbs["words_per_sentence"].is_number());
    CHECK(thumbs["words"].get<int>() > 100);
    CHECK(answer["readability"]["all"]["words"].get<int>() > thumbs["words"].get<int>());
}

TEST_CASE("calfwise-content: check lists what is wrong with another folder and ends with 1")
{
    const Folder folder;
    fs::copy(fs::path(CALFWISE_SHARE_DIR) / "content", folder.path / "content", fs::copy_options::recursive);
    folder.write("content/guide/tools.json", "{\"format\": 1,");
    folder.write("content/text/en/tools.json", "\xff");
    const Run checked = run({"--content", (folder.path / "content").string(), "check"});
    CHECK(checked.code == 1);
    CHECK(contains(checked.out, "guide/tools.json /format: expected valid JSON"));
    CHECK(contains(checked.out, "text/en/tools.json: expected UTF-8"));
    const json answer = json::parse(run({"check", "--json", "--content", (folder.path / "content").string()}).out);
    CHECK(answer["ok"] == false);
    REQUIRE(answer["issues"].size() >= 2);
    for (const char *key : {"file", "pointer", "expected", "found"})
        CHECK(answer["issues"][0].contains(key));
    CHECK(run({"check", "--content", "/no/such/folder"}).code == 1);
}

TEST_CASE("calfwise-content: every other call refuses content that falls short")
{
    for (const char *call : {"suggest", "screen", "plan", "locate"})
        CHECK(run({call, "--content", "/no/such/folder"}, "{}").code == 1);
    CHECK(run({"search", "heel", "--content", "/no/such/folder"}).code == 1);
    CHECK(run({"build", "--out", "/no/such/file", "--content", "/no/such/folder"}).code == 1);
}

TEST_CASE("calfwise-content: wrong usage ends with 2 and help with 0")
{
    CHECK(run({}).code == 2);
    CHECK(run({"nonsense"}).code == 2);
    CHECK(run({"check", "--nonsense"}).code == 2);
    CHECK(run({"build"}).code == 2);
    CHECK(run({"vignettes"}).code == 2);
    CHECK(run({"search"}).code == 2);
    CHECK(run({"--help"}).code == 0);
    CHECK(run({"locate", "--help"}).code == 0);
}

TEST_CASE("calfwise-content: build writes a guide store, or says why it cannot")
{
    const Folder folder;
    const fs::path file = folder.path / "guide.db";
    CHECK(run({"build", "--out", file.string()}).code == 0);
    CHECK(Folder::read(file).starts_with("SQLite format 3"));
    const Run failed = run({"build", "--out", (folder.path.string() + "/guide.db/below.db")});
    CHECK(failed.code == 1);
    CHECK(contains(failed.err, "could not be written"));
}

TEST_CASE("calfwise-content: search finds by several words and bears any text")
{
    const Run found = run({"search", "heel", "pain"});
    CHECK(found.code == 0);
    CHECK_FALSE(linesOf(found.out).empty());
    const json answer = json::parse(run({"search", "--json", "soleus"}).out);
    REQUIRE_FALSE(answer["hits"].empty());
    for (const char *key : {"kind", "id", "title", "excerpt"})
        CHECK(answer["hits"][0].contains(key));
    CHECK(run({"search", "L4/L5 \"don't* AND NEAR("}).code == 0);
}

TEST_CASE("calfwise-content: search keeps a store of its own in the cache folder and answers the same from it")
{
    const Folder cache;
    const Run first = run({"search", "--json", "swollen calf"}, {}, cache.path);
    REQUIRE(first.code == 0);
    CHECK(fs::exists(cache.path / "calfwise/guide-tool.db"));
    CHECK(run({"search", "--json", "swollen calf"}, {}, cache.path).out == first.out);
    CHECK(json::parse(first.out)["hits"][0]["id"] == "swelling-one-leg");
}

TEST_CASE("calfwise-content: search uses the app's own store where it holds the same content")
{
    const Folder cache;
    fs::create_directory(cache.path / "calfwise");
    REQUIRE(run({"build", "--out", (cache.path / "calfwise/guide.db").string()}).code == 0);
    CHECK(run({"search", "heel"}, {}, cache.path).code == 0);
    CHECK_FALSE(fs::exists(cache.path / "calfwise/guide-tool.db"));
}

TEST_CASE("calfwise-content: search says beside the results which words it looked for, or the nearest ones")
{
    const Run mended = run({"search", "achillas tendn"});
    CHECK(contains(mended.err, "achilles tendon"));
    CHECK_FALSE(linesOf(mended.out).empty());
    const Run nothing = run({"search", "achxxlxs"});
    CHECK(nothing.code == 0);
    CHECK(nothing.out.empty());
    CHECK(contains(nothing.err, "Nearest word: achilles"));
}
