// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/leg_forms.h"

#include "content/guide_loader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace calfwise;
using calfwise::test::ContentCopy;
using nlohmann::json;

namespace {

const LegForms german{{"plain", {"links", "rechts"}}, {"genitive", {"linken", "rechten"}}};

std::string sayOf(const Guide &guide, const std::string &sign)
{
    for (const Question &question : guide.core.rules.questions) {
        if (question.id.value() == sign)
            return question.say;
    }
    return {};
}

} // namespace

TEST_CASE("Leg forms: a sentence gets both words in the form that it names")
{
    json value{{"a", {{"b", "{side:genitive} Bein, nicht {other}; {number}"}}}, {"c", {"{side}", 3}}};
    IssueList issues;
    putLegForms(value, german, "text/de/signs.json", issues);
    CHECK(issues.empty());
    CHECK(value["a"]["b"] == "{linken|rechten} Bein, nicht {rechts|links}; {number}");
    CHECK(value["c"][0] == "{links|rechts}");
}

TEST_CASE("Leg forms: one that the language doesn't list is named with its place")
{
    json value{{"a", {{"b", "{side:dative}"}}}};
    IssueList issues;
    putLegForms(value, german, "text/de/signs.json", issues);
    REQUIRE(issues.size() == 1);
    CHECK(issues.names("text/de/signs.json", "/a/b"));
    CHECK(value["a"]["b"] == "{side:dative}");
}

TEST_CASE("Leg forms: a guide whose sentence names a form that isn't there is no guide")
{
    const ContentCopy copy;
    copy.patch("content/text/en/signs.json", json::array({{{"op", "replace"},
                                                           {"path", "/signs/swelling-one-leg/say"},
                                                           {"value", "My {side:genitive} leg is swollen."}}}));
    const LoadedGuide loaded = loadGuide(copy.folders(), "en");
    CHECK_FALSE(loaded.guide);
    CHECK(loaded.issues.names("text/en/signs.json", "/signs/swelling-one-leg/say"));
}

TEST_CASE("Leg forms: a translation has its own, and what it lacks names the leg in English")
{
    const ContentCopy copy;
    copy.write("content/text/de/legs.json", R"({"format": 1, "legs": {"plain": {"left": "links", "right": "rechts"},
        "genitive": {"left": "linken", "right": "rechten"}}})");
    copy.write("content/text/de/signs.json",
               R"({"format": 1, "signs": {"swelling-one-leg": {"say": "Wegen meines {side:genitive} Beins."}}})");
    const LoadedGuide loaded = loadGuide(copy.folders(), "de");
    INFO(test::lines(loaded.issues));
    REQUIRE(loaded.guide);
    CHECK(sayOf(*loaded.guide, "swelling-one-leg") == "Wegen meines {linken|rechten} Beins.");
    CHECK(sayOf(*loaded.guide, "warmth-one-leg").find("{left|right}") != std::string::npos);
}
