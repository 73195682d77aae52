// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/guide_loader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace calfwise;
using calfwise::test::ContentCopy;

namespace {

LoadedGuide load(const ContentCopy &copy, Thoroughness thoroughness = Thoroughness::Everything)
{
    return loadGuide(copy.folders(), "en", thoroughness);
}

} // namespace

TEST_CASE("GuideLoader: the content that comes with the program has neither issues nor gaps")
{
    const ContentCopy copy;
    const LoadedGuide loaded = load(copy);
    INFO(test::lines(loaded.issues) << test::lines(loaded.gaps));
    CHECK(loaded.issues.empty());
    CHECK(loaded.gaps.empty());
    CHECK(loaded.guide.has_value());
}

TEST_CASE("GuideLoader: what is read is what the files say")
{
    const ContentCopy copy;
    const LoadedGuide loaded = load(copy, Thoroughness::ReadersOnly);
    REQUIRE(loaded.guide.has_value());
    const GuideCore &core = loaded.guide->core;
    CHECK(loaded.guide->language == "en");
    CHECK_FALSE(loaded.guide->digest.empty());
    CHECK(loaded.guide->facts.size() == 70);
    CHECK(core.points.size() == 15);
    CHECK(core.muscles.size() == 11);
    CHECK(core.rules.combinations.size() == 15);
    CHECK(core.rules.withholdings.size() == 17);
    CHECK(core.rules.questions.size() == 57);
    CHECK(core.rules.pages.size() <= 6);
    CHECK(core.rules.time.permitHours == 24);
    CHECK(core.rules.levels.size() == 7);

    const TriggerPoint *soleus = core.point(TriggerPointId("soleus-1"));
    REQUIRE(soleus != nullptr);
    CHECK(soleus->muscle == MuscleId("soleus"));
    CHECK(soleus->selfPressure);
    CHECK(soleus->tapViews == std::set{View::Posterior, View::Medial});
    CHECK_FALSE(soleus->name.empty());

    const Technique *stretch = core.technique(TechniqueId("stretch-straight-knee"));
    REQUIRE(stretch != nullptr);
    REQUIRE(stretch->dose.seconds.has_value());
    CHECK(stretch->dose.seconds->least == 20);
    CHECK(stretch->dose.seconds->usual == 30);
    CHECK(stretch->dose.seconds->most == 60);

    const auto &withheld = core.rules.withholdings;
    const auto w3 =
        std::find_if(withheld.begin(), withheld.end(), [](const Withholding &rule) { return rule.id == RuleId("W3"); });
    REQUIRE(w3 != withheld.end());
    CHECK(w3->withholds.contains(TechniqueId("roller-pressure")));
    CHECK_FALSE(w3->withholds.contains(TechniqueId("manual-pressure")));
    CHECK_FALSE(w3->withholds.contains(TechniqueId("hard-tools")));
}

TEST_CASE("GuideLoader: questions come in the order of the pages' rows, each in one")
{
    const ContentCopy copy;
    const LoadedGuide loaded = load(copy, Thoroughness::ReadersOnly);
    REQUIRE(loaded.guide.has_value());
    const RuleBook &rules = loaded.guide->core.rules;
    std::vector<QuestionId> asked;
    for (const ScreeningPage &page : rules.pages) {
        for (const ScreeningRow &row : page.rows)
            asked.insert(asked.end(), row.asks.begin(), row.asks.end());
    }
    REQUIRE(asked.size() == rules.questions.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        CHECK(rules.questions[i].id == asked[i]);
}

TEST_CASE("GuideLoader: a merged row has words of its own, and one that only opens a page says which")
{
    const ContentCopy copy;
    const LoadedGuide loaded = load(copy, Thoroughness::ReadersOnly);
    REQUIRE(loaded.guide.has_value());
    std::size_t merged = 0;
    std::size_t opening = 0;
    for (const ScreeningPage &page : loaded.guide->core.rules.pages) {
        for (const ScreeningRow &row : page.rows) {
            INFO(row.id.value());
            CHECK((row.asks.size() == 1) == row.question.empty());
            merged += row.asks.size() > 1;
            opening += row.asks.empty();
            CHECK(row.asks.empty() == !row.opens.isEmpty());
        }
    }
    CHECK(merged == 11);
    CHECK(opening == 1);
}

TEST_CASE("GuideLoader: the rules' digest changes with a rule and not with an article")
{
    const ContentCopy copy;
    const auto before = load(copy, Thoroughness::ReadersOnly);
    copy.write("content/text/en/articles/thumbs.md", "Press slowly.\n");
    const auto reworded = load(copy, Thoroughness::ReadersOnly);
    copy.patch("content/guide/rules.json", {{{"op", "replace"}, {"path", "/time/0/permit_hours"}, {"value", 12}}});
    const auto stricter = load(copy, Thoroughness::ReadersOnly);
    REQUIRE(before.guide.has_value());
    REQUIRE(reworded.guide.has_value());
    REQUIRE(stricter.guide.has_value());
    CHECK(before.guide->core.rules.digest == reworded.guide->core.rules.digest);
    CHECK(before.guide->digest != reworded.guide->digest);
    CHECK(before.guide->core.rules.digest != stricter.guide->core.rules.digest);
}

TEST_CASE("GuideLoader: a folder that is not there, or holds nothing, is a list of issues")
{
    CHECK(loadGuide(ContentFolders{"/nowhere", "/nowhere", "/nowhere", ""}, "en").issues.size() == 1);
    const ContentCopy copy;
    copy.remove("content/guide");
    const LoadedGuide loaded = load(copy);
    CHECK_FALSE(loaded.guide.has_value());
    CHECK(test::names(loaded.issues, "guide/signs.json", "", "nothing there"));
    CHECK(test::names(loaded.issues, "guide/rules.json", "", "nothing there"));
}

TEST_CASE("GuideLoader: a language that is not there, or no language at all, is an issue")
{
    const ContentCopy copy;
    CHECK(test::names(loadGuide(copy.folders(), "xx").issues, "text/xx/signs.json", "", "nothing there"));
    CHECK(loadGuide(copy.folders(), "../en").issues.size() == 1);
    CHECK(loadGuide(copy.folders(), "").issues.size() == 1);
}

TEST_CASE("GuideLoader: a missing file is one issue, not one for every mention of its ids")
{
    const ContentCopy copy;
    copy.remove("content/guide/evidence.json");
    const LoadedGuide loaded = load(copy);
    CHECK_FALSE(loaded.guide.has_value());
    CHECK(loaded.issues.size() == 1);
}

TEST_CASE("GuideLoader: a missing article text, and one without an id, are issues")
{
    const ContentCopy copy;
    copy.write("content/text/en/articles/stray.md", "Nobody names me.\n");
    copy.remove("content/text/en/articles/thumbs.md");
    const LoadedGuide loaded = load(copy);
    CHECK(test::names(loaded.issues, "text/en/articles/stray.md", "", "an article"));
    CHECK(test::names(loaded.issues, "text/en/articles/thumbs.md", "", "nothing there"));
    CHECK(loaded.issues.size() == 2);
}

TEST_CASE("GuideLoader: every issue of several files is told at once")
{
    const ContentCopy copy;
    copy.write("content/guide/tools.json", "{");
    copy.write("content/guide/zones.json", "[]");
    copy.patch("content/guide/signs.json", {{{"op", "replace"}, {"path", "/signs/0/level"}, {"value", "self-care"}}});
    copy.patch("content/text/en/muscles.json", {{{"op", "remove"}, {"path", "/muscles/soleus"}}});
    const LoadedGuide loaded = load(copy);
    INFO(test::lines(loaded.issues));
    CHECK(test::names(loaded.issues, "guide/tools.json", "", "JSON"));
    CHECK(test::names(loaded.issues, "guide/zones.json", ""));
    CHECK(test::names(loaded.issues, "guide/signs.json", "/signs/0/level"));
    CHECK(test::names(loaded.issues, "text/en/muscles.json", "/muscles/soleus", "words for"));
}

TEST_CASE("GuideLoader: a technique that a person does alone and that has no figure is a gap")
{
    const ContentCopy copy;
    auto figures = nlohmann::json::parse(copy.read("content/guide/figures.json"));
    auto &list = figures["figures"];
    list.erase(
        std::find_if(list.begin(), list.end(), [](const auto &item) { return item["technique"] == "vibration"; }));
    copy.write("content/guide/figures.json", figures.dump());
    copy.patch("content/text/en/figures.json", {{{"op", "remove"}, {"path", "/figures/vibration"}}});
    const LoadedGuide loaded = load(copy);
    INFO(test::lines(loaded.issues));
    CHECK(loaded.guide.has_value());
    REQUIRE(loaded.gaps.all().size() == 1);
    CHECK(loaded.gaps.all().front().file == "guide/techniques.json");
    CHECK(loaded.gaps.all().front().found.find("vibration") != std::string::npos);
}

TEST_CASE("GuideLoader: a language may do without words for the search")
{
    const ContentCopy copy;
    std::filesystem::remove(copy.folders().content / "text/en/synonyms.json");
    const LoadedGuide loaded = load(copy);
    INFO(test::lines(loaded.issues));
    REQUIRE(loaded.guide.has_value());
    CHECK(loaded.guide->searchWords.same.empty());
    CHECK_FALSE(load(ContentCopy()).guide->searchWords.asked.empty());
}

TEST_CASE("GuideLoader: articles may lie in several files")
{
    const ContentCopy copy;
    copy.write("content/guide/articles/more.json", R"({"format": 1, "articles": [{"id": "one-more", "section":
        "understanding", "points": [], "techniques": [], "related": ["thumbs"], "covers": [], "evidence": []}]})");
    copy.write("content/text/en/articles/more.json", R"({"format": 1, "articles": {"one-more": {"title": "One more",
        "summary": "From a file of its own."}}})");
    copy.write("content/text/en/articles/one-more.md", "Some words.\n");

    const LoadedGuide loaded = load(copy);

    INFO(test::lines(loaded.issues));
    REQUIRE(loaded.guide.has_value());
    CHECK(loaded.guide->articles.back().id == ArticleId("one-more"));
    CHECK(loaded.guide->articles.back().title == "One more");
    CHECK(loaded.guide->articles.size() > 40);
}

TEST_CASE("GuideLoader: what is wrong in a further file of articles is named there")
{
    const ContentCopy copy;
    copy.write("content/guide/articles/more.json", R"({"format": 1, "articles": [{"id": "thumbs", "section":
        "understanding", "points": [], "techniques": [], "related": [], "covers": [], "evidence": []}]})");
    copy.write("content/text/en/articles/more.json", R"({"format": 1, "articles": {"thumbs": {"title": "Thumbs again",
        "summary": "Twice."}, "nobody": {"title": "Nobody", "summary": "Nobody names it."}}})");

    const LoadedGuide loaded = load(copy);

    CHECK_FALSE(loaded.guide.has_value());
    INFO(test::lines(loaded.issues));
    CHECK(test::names(loaded.issues, "guide/articles/more.json", "/articles/0/id", "a second time"));
    CHECK(test::names(loaded.issues, "text/en/articles/more.json", "/articles/thumbs", "in two files"));
    CHECK(test::names(loaded.issues, "text/en/articles/more.json", "/articles/nobody", "nobody"));
}
