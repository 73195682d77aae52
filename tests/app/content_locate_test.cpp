// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

using namespace calfwise::test;
using nlohmann::json;

TEST_CASE("calfwise-content: locate answers a line with one object of exactly the named keys")
{
    const Run located =
        run({"locate"}, "posterior superficial -0.1 0.2\nposterior skin -0.1 0.2\n\nposterior superficial 0.9 0.2\n");
    CHECK(located.code == 0);
    const std::vector<std::string> lines = linesOf(located.out);
    REQUIRE(lines.size() == 3);
    std::vector<json> answers;
    for (const std::string &line : lines) {
        answers.push_back(json::parse(line));
        std::vector<std::string> keys;
        for (const auto &member : answers.back().items())
            keys.push_back(member.key());
        CHECK(keys == std::vector<std::string>{"muscle", "no_press", "region", "trigger_points", "under", "zones"});
    }
    CHECK(answers[0]["muscle"] == "gastrocnemius-medial");
    CHECK(answers[0]["trigger_points"][0]["id"] == "gastrocnemius-1");
    CHECK(answers[0]["trigger_points"][0]["distance"].is_number());
    CHECK(answers[1]["muscle"].is_null());
    CHECK(contains(answers[1]["under"], "gastrocnemius-medial"));
    CHECK(answers[2]["muscle"].is_null());
    CHECK(answers[2]["trigger_points"].empty());
}

TEST_CASE("calfwise-content: locate answers for the layer that is asked, and the same no-press area on all of them")
{
    const Run located = run({"locate"}, "posterior superficial -0.08 0.33\nposterior deep -0.08 0.33\n"
                                        "posterior deepest -0.02 0.5\nposterior superficial -0.045 0.8\n"
                                        "posterior deepest -0.045 0.8\nposterior superficial -0.04 0.6\n");
    std::vector<json> answers;
    for (const std::string &line : linesOf(located.out))
        answers.push_back(json::parse(line));
    REQUIRE(answers.size() == 6);
    CHECK(answers[0]["muscle"] == "gastrocnemius-medial");
    CHECK(answers[1]["muscle"] == "soleus");
    CHECK(answers[2]["muscle"] == "flexor-digitorum-longus");
    CHECK(answers[3]["no_press"] == "achilles-press");
    CHECK(answers[4]["no_press"] == "achilles-press");
    // As a tap does: soleus-1 lies under the cord's sheet and is what is meant there.
    CHECK(answers[5]["muscle"] == "soleus");
    CHECK_FALSE(contains(answers[5]["under"], "soleus"));
}

TEST_CASE("calfwise-content: locate names the line that it cannot read, and answers the others")
{
    const Run located =
        run({"locate"},
            "posterior superficial 0 0.3\nfront skin 0 0\nposterior top 0 0\nposterior skin nan 0\nposterior skin 0\n"
            "posterior skin 0 1e999\nposterior skin 0 0 0\n");
    CHECK(located.code == 1);
    CHECK(linesOf(located.out).size() == 1);
    CHECK(contains(located.err, "line 2: VIEW"));
    CHECK(contains(located.err, "line 3: LAYER"));
    CHECK(contains(located.err, "line 4: X"));
    CHECK(contains(located.err, "line 5: expected VIEW LAYER X Y"));
    CHECK(contains(located.err, "line 6: Y"));
    CHECK(contains(located.err, "line 7: expected VIEW LAYER X Y"));
}
