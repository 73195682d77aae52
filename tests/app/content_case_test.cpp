// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

using namespace calfwise::test;
using nlohmann::json;

TEST_CASE("calfwise-content: screen tells level, rules with their sources, and what is unanswered")
{
    json answers = allAnsweredNo();
    answers["oestrogen"] = "unsure";
    answers["long-travel"] = "yes";
    const json answer = json::parse(run({"screen", "--json"}, soleusCase(answers).dump()).out);
    CHECK(answer["level"] == "same-day");
    CHECK(answer["unanswered"].empty());
    REQUIRE_FALSE(answer["fired"].empty());
    CHECK(answer["fired"][0]["rule"] == "C2");
    CHECK_FALSE(answer["fired"][0]["evidence"][0]["sources"].empty());

    const Run open = run({"screen"}, soleusCase(json::parse(R"({"warmth-one-leg": "yes"})")).dump());
    CHECK(open.code == 0);
    CHECK(contains(open.out, "level incomplete, beside it same-day"));
    CHECK(contains(open.out, "unanswered swelling-one-leg"));
}

TEST_CASE("calfwise-content: unnamed never answers a single case")
{
    json asked = soleusCase(json::object());
    asked["unnamed"] = "no";
    const json answer = json::parse(run({"screen", "--json"}, asked.dump()).out);
    CHECK(answer["level"] == "incomplete");
    CHECK(json::parse(run({"plan", "--json"}, asked.dump()).out)["steps"].empty());
}

TEST_CASE("calfwise-content: plan gives the routine step by step, or the outcome that forbids it")
{
    const json plan = json::parse(run({"plan", "--json"}, soleusCase(allAnsweredNo()).dump()).out);
    CHECK(plan["level"] == "self-care");
    CHECK(plan["trigger_point"] == "soleus-1");
    REQUIRE_FALSE(plan["steps"].empty());
    int seconds = 0;
    for (const json &step : plan["steps"])
        seconds += step["seconds"].get<int>();
    CHECK(seconds == plan["seconds"]);

    json answers = allAnsweredNo();
    answers["swelling-one-leg"] = "unsure";
    const json refused = json::parse(run({"plan", "--json"}, soleusCase(answers).dump()).out);
    CHECK(refused["steps"].empty());
    CHECK(refused["forbidden_by"]["level"] == "same-day");
    CHECK(contains(run({"plan"}, soleusCase(answers).dump()).out, "no routine"));
}

TEST_CASE("calfwise-content: suggest ranks points with what speaks for them")
{
    const json answer = json::parse(run({"suggest", "--json"}, soleusCase(json::object()).dump()).out);
    REQUIRE_FALSE(answer["suggested"].empty());
    CHECK(answer["suggested"][0]["trigger_point"] == "soleus-1");
    CHECK_FALSE(answer["suggested"][0]["for"].empty());
    CHECK(contains(run({"suggest"}, R"({"leg": "left"})").out, "no trigger point fits"));
}

TEST_CASE("calfwise-content: suggest gives every point that fits, though the app shows three")
{
    const json asked = json::parse(R"({"leg": "left", "pain": ["back-of-knee"], "symptoms": ["behind-knee-pain"]})");
    const json answer = json::parse(run({"suggest", "--json"}, asked.dump()).out);
    CHECK(answer["suggested"].size() >= 5);
    CHECK(answer["look_alikes"].size() <= 3);
}

TEST_CASE("calfwise-content: suggest names the look-alike that a sign or the place of a spot points to")
{
    const auto alike = [](const char *asked) {
        return json::parse(run({"suggest", "--json"}, asked).out)["look_alikes"];
    };
    CHECK(alike(R"({"leg": "left", "spots": [{"view": "posterior", "x": -0.03, "y": 0.85}]})")[0] ==
          "achilles-tendinopathy");
    CHECK(alike(R"({"leg": "left", "symptoms": ["weakness"], "answers": {"walking-distance-pain": "yes"}})")[0] ==
          "claudication");
    CHECK(alike(R"({"leg": "left", "symptoms": ["cramp"], "answers": {"both-calves-new-medicine": "unsure"}})")[0] ==
          "statin-myopathy");
}

TEST_CASE("calfwise-content: a case from standard input that cannot be read names the field")
{
    for (const char *call : {"suggest", "screen", "plan"}) {
        const Run failed = run({call}, R"({"leg": "middle"})");
        CHECK(failed.code == 1);
        CHECK(contains(failed.err, "standard input /leg"));
        CHECK(run({call}, "not json").code == 1);
        const Run many = run({call}, R"({"leg": "left", "pain": ["nose"], "title": "", "expect": {"level": []},
                                         "answers": {"diabetes": "perhaps"}})");
        CHECK(many.code == 1);
        CHECK(many.out.empty());
        for (const char *pointer : {"/pain/0: ", "/expect/level: ", "/title: ", "/answers/diabetes: "})
            CHECK(contains(many.err, std::string("standard input ") + pointer));
        CHECK(linesOf(many.err).size() == 4);
        const Run wrapped = run({call}, R"({"vignettes": [{"id": "one", "leg": "left", "title": ""}]})");
        CHECK(wrapped.code == 1);
        CHECK(contains(wrapped.err, "standard input /vignettes/0/title: "));
        CHECK(run({call}, "").code == 1);
        CHECK(run({call}, std::string(100000, '[')).code == 1);
    }
}
