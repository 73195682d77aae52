// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace calfwise::test;
using nlohmann::json;

TEST_CASE("calfwise-content: the bundled vignettes pass")
{
    const Run passed = run(bundledVignettes());
    INFO(passed.out);
    CHECK(passed.code == 0);
    const std::vector<std::string> lines = linesOf(passed.out);
    REQUIRE(lines.size() == 2);
    CHECK(contains(lines.back(), " passed, 0 failed"));
    // What ctest -V prints: how often the rules are stricter than the cases ask, and that they are never less strict.
    WARN(lines.front());
    CHECK(contains(lines.front(), " 0 under"));
    CHECK(contains(lines.front(), "over-triage 0.0 %"));
}

TEST_CASE("calfwise-content: levels stricter and less strict than a case expects are counted apart")
{
    const Folder folder;
    const auto of = [](const char *id, const char *answer, const char *levels) {
        return R"({"id": ")" + std::string(id) + R"(", "leg": "left", "answers": {)" + answer +
               R"(}, "expect": {"level": [)" + levels + "]}}";
    };
    const std::string file = folder.write(
        "cases.json", R"({"unnamed": "no", "vignettes": [)" + of("exact", "", R"("self-care")") + ',' +
                          of("over", R"("swelling-one-leg": "yes")", R"("self-care", "within-days")") + ',' +
                          of("between", R"("difficulty-walking": "yes")", R"("self-care", "same-day")") + ',' +
                          of("under", R"("swelling-one-leg": "yes")", R"("emergency")") + ',' +
                          of("unfinished", R"("swelling-one-leg": "unanswered")", R"("self-care")") + ',' +
                          of("unfinished-late", R"("swelling-one-leg": "unanswered")", R"("within-days")") + ',' +
                          of("opened", "", R"("incomplete")") + R"(, {"id": "untold", "leg": "left"}]})");
    const Run ran = run({"vignettes", file});
    CHECK(ran.code == 1);
    const std::vector<std::string> lines = linesOf(ran.out);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[lines.size() - 2] == "levels: 7 cases, 1 exact, 3 over, 3 under; over-triage 42.9 %");
    CHECK(lines.back() == "2 passed, 6 failed");
    const json levels = json::parse(run({"vignettes", "--json", file}).out)["levels"];
    CHECK(levels["cases"] == 7);
    CHECK(levels["exact"] == 1);
    CHECK(levels["over"] == 3);
    CHECK(levels["under"] == 3);
    CHECK(levels["over_rate"].get<double>() == Catch::Approx(3.0 / 7));
}

TEST_CASE("calfwise-content: a failing vignette is a line with expected and got, and the last line counts")
{
    const Folder folder;
    const std::string file = folder.write("cases.json", R"({"unnamed": "no", "vignettes": [
        {"id": "good", "leg": "left", "expect": {"level": ["self-care"]}},
        {"id": "bad", "leg": "left", "spots": [{"trigger-point": "soleus-1"}],
         "expect": {"level": ["emergency", "same-day"], "first": "popliteus-1", "withheld": ["heat"],
             "offered": ["stretch-sole-inward"]}}]})");
    const Run failed = run({"vignettes", file});
    CHECK(failed.code == 1);
    const std::vector<std::string> lines = linesOf(failed.out);
    REQUIRE(lines.size() == 3);
    CHECK(contains(lines[0], "bad: level: expected emergency or same-day, got self-care"));
    CHECK(contains(lines[0], "first: expected popliteus-1, got soleus-1"));
    CHECK(contains(lines[0], "withheld: expected heat"));
    CHECK(contains(lines[0], "offered: expected stretch-sole-inward"));
    CHECK(lines[2] == "1 passed, 1 failed");

    const json answer = json::parse(run({"vignettes", "--json", file}).out);
    REQUIRE(answer["cases"].size() == 2);
    const json &bad = answer["cases"][1];
    CHECK(bad["id"] == "bad");
    CHECK(bad["pass"] == false);
    CHECK(bad["level"] == "self-care");
    CHECK(bad["suggested"][0] == "soleus-1");
    CHECK(contains(bad["offered"], "manual-pressure"));
    CHECK(contains(bad["offered"], "ball-pressure"));
    CHECK(bad["withheld"].empty());
    CHECK_FALSE(bad["why"].empty());
    CHECK(answer["cases"][0]["pass"] == true);
}

TEST_CASE("calfwise-content: what a vignette does not name is unanswered, unless the file says otherwise")
{
    const Folder folder;
    const std::string file = folder.write(
        "cases.json", R"({"vignettes": [{"id": "open", "leg": "left", "expect": {"level": ["incomplete"]}}]})");
    CHECK(run({"vignettes", file}).code == 0);
}

TEST_CASE("calfwise-content: where no routine may follow everything is withheld and nothing offered")
{
    const Folder folder;
    const std::string file = folder.write("cases.json", R"({"unnamed": "no", "vignettes": [
        {"id": "swollen", "leg": "left", "spots": [{"trigger-point": "soleus-1"}],
            "answers": {"swelling-one-leg": "yes"}},
        {"id": "open", "leg": "left", "spots": [{"trigger-point": "soleus-1"}],
            "answers": {"diabetes": "unanswered"}}]})");
    const json answer = json::parse(run({"vignettes", "--json", file}).out);
    REQUIRE(answer["cases"].size() == 2);
    for (const json &each : answer["cases"]) {
        CHECK(each["offered"].empty());
        for (const char *technique : {"manual-pressure", "stretch-bent-knee", "heat", "warm-up-strokes", "cool-down"})
            CHECK(contains(each["withheld"], technique));
    }
}

TEST_CASE(
    "calfwise-content: what is offered holds what stays besides the plan, and nothing that is withheld for the leg")
{
    const Folder folder;
    const std::string file = folder.write("cases.json", R"({"unnamed": "no", "vignettes": [
        {"id": "week", "leg": "left", "spots": [{"trigger-point": "gastrocnemius-1"}],
         "answers": {"persists-over-a-week": "yes"}},
        {"id": "week-and-diabetes", "leg": "left", "symptoms": ["tightness"],
         "answers": {"persists-over-a-week": "yes", "diabetes": "yes"}},
        {"id": "behind-the-knee", "leg": "left", "pain": ["back-of-knee"], "symptoms": ["worse-downhill"]}]})");
    const json cases = json::parse(run({"vignettes", "--json", file}).out)["cases"];
    REQUIRE(cases.size() == 3);
    for (const char *technique : {"stretch-straight-knee", "stretch-bent-knee", "heat", "heel-raise", "cool-down"})
        CHECK(contains(cases[0]["offered"], technique));
    CHECK_FALSE(contains(cases[1]["offered"], "heat"));
    CHECK(contains(cases[1]["offered"], "warm-up-strokes"));
    for (const json &each : cases) {
        for (const json &technique : each["offered"])
            CHECK_FALSE(contains(each["withheld"], technique.get<std::string>()));
    }
}

TEST_CASE("calfwise-content: a malformed case names file, case and field")
{
    struct Malformed {
        const char *given;
        const char *field;
    };
    const Folder folder;
    for (const Malformed &malformed :
         {Malformed{R"("answer": {})", "/answer"}, Malformed{R"("answers": {"swelling": "no"})", "/answers/swelling"},
          Malformed{R"("answers": {"diabetes": "maybe"})", "/answers/diabetes"},
          Malformed{R"("pain": ["nose"])", "/pain/0"}, Malformed{R"("symptoms": "tightness")", "/symptoms"},
          Malformed{R"("spots": [{"trigger-point": "soleus-9"}])", "/spots/0/trigger-point"},
          Malformed{R"("spots": [{"view": "posterior", "x": "a", "y": 0.2}])", "/spots/0/x"},
          Malformed{R"("spots": [{"view": "front", "x": 0, "y": 0.2}])", "/spots/0/view"},
          Malformed{R"("expect": {"level": ["urgent"]})", "/expect/level/0"},
          Malformed{R"("expect": {"offered": ["hammer"]})", "/expect/offered/0"},
          Malformed{R"("expect": {"among": {"trigger-point": "soleus-1"}})", "/expect/among"},
          Malformed{R"("tools": ["hammer"])", "/tools/0"}, Malformed{R"("tools": [""])", "/tools/0"},
          Malformed{R"("expect": {"level": ["self-care", "self-care"]})", "/expect/level"},
          Malformed{R"("title": "")", "/title"},
          Malformed{R"("expect": {"among": {"trigger-point": "soleus-1", "top": 16}})", "/expect/among/top"}}) {
        const std::string file =
            folder.write("cases.json", R"({"unnamed": "no", "vignettes": [{"id": "odd", "leg": "left", )" +
                                           std::string(malformed.given) + "}]}");
        const Run failed = run({"vignettes", file});
        INFO(failed.err);
        CHECK(failed.code == 1);
        CHECK(contains(failed.err, file));
        CHECK(contains(failed.err, "case odd"));
        CHECK(contains(failed.err, std::string("/vignettes/0") + malformed.field));
        CHECK(linesOf(failed.out).back() == "0 passed, 1 failed");
    }
}

TEST_CASE("calfwise-content: a file of cases that cannot be read fails")
{
    const Folder folder;
    for (const char *text :
         {"", "[]", "{", "{\"vignettes\": {}}", "{\"vignettes\": []}", "{\"unnamed\": \"never\", \"vignettes\": [{}]}",
          "{\"vignettes\": [{\"leg\": \"left\"}]}", "{\"vignettes\": [3]}"}) {
        INFO(text);
        CHECK(run({"vignettes", folder.write("cases.json", text)}).code == 1);
    }
    CHECK(run({"vignettes", "/no/such/file.json"}).code == 1);
}

TEST_CASE("calfwise-content: every fault of a file of cases is told, the reader's and the schema's, each once")
{
    const Folder folder;
    const std::string file = folder.write("cases.json", R"({"format": 2, "unnamed": "no", "vignettes": [
        {"id": "good one", "leg": "left", "pain": ["arch", "arch"], "why": ["a remark"], "tags": "x",
            "expect": {"level": ["self-care"]}},
        {"id": "bad", "leg": "left", "title": "", "pain": ["nose", "arch", "arch"],
         "spots": [{"view": "posterior", "x": 9, "y": 0}, {"trigger-point": "soleus-1", "extra": 1}]},
        {"leg": "right"}, 3]})");
    const Run ran = run({"vignettes", file});
    CHECK(ran.code == 1);
    CHECK(linesOf(ran.out).back() == "1 passed, 3 failed");
    const json errors = json::parse(run({"vignettes", "--json", file}).out)["errors"];
    std::vector<std::string> pointers;
    for (const json &error : errors) {
        CHECK(contains(error["file"].get<std::string>(), file));
        CHECK_FALSE(error["expected"].get<std::string>().empty());
        pointers.push_back(error["pointer"]);
    }
    std::sort(pointers.begin(), pointers.end());
    CHECK(pointers == std::vector<std::string>{"/format", "/vignettes/1/pain/0", "/vignettes/1/spots/0/x",
                                               "/vignettes/1/spots/1/extra", "/vignettes/1/title", "/vignettes/2/id",
                                               "/vignettes/3/id"});
}
