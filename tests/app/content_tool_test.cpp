// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Run {
    int code = -1;
    std::string out;
    std::string err;
};

/// A folder of its own, removed afterwards.
struct Folder {
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "calfwise-tool-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder");
        path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    std::string write(const std::string &name, const std::string &text) const
    {
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
    static std::string read(const fs::path &file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    fs::path path;
};

std::string inShellQuotes(const std::string &word)
{
    std::string quoted = "'";
    for (char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

Run run(const std::vector<std::string> &words, const std::string &input = {})
{
    const Folder folder;
    std::string command = inShellQuotes(std::string(CALFWISE_BIN_DIR) + "/calfwise-content");
    for (const std::string &word : words)
        command += ' ' + inShellQuotes(word);
    command += " < " + inShellQuotes(folder.write("in", input)) + " > " +
               inShellQuotes((folder.path / "out").string()) + " 2> " + inShellQuotes((folder.path / "err").string());
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Folder::read(folder.path / "out"),
            Folder::read(folder.path / "err")};
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

bool contains(const json &list, const std::string &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Every sign and condition of the built content, answered no.
json allAnsweredNo()
{
    json answers = json::object();
    for (const char *name : {"signs", "conditions"}) {
        const json file = json::parse(
            Folder::read(fs::path(CALFWISE_SHARE_DIR) / "content" / "guide" / (std::string(name) + ".json")));
        for (const json &question : file[name])
            answers[question["id"].get<std::string>()] = "no";
    }
    return answers;
}

json soleusCase(json answers)
{
    json asked =
        json::parse(R"({"id": "heel", "leg": "left", "spots": [{"trigger-point": "soleus-1"}], "pain": ["heel-back"],
                                 "symptoms": ["tender-spot"]})");
    asked["answers"] = std::move(answers);
    return asked;
}

std::vector<std::string> bundledVignettes()
{
    std::vector<std::string> files{"vignettes"};
    for (const auto &entry : fs::directory_iterator(fs::path(CALFWISE_SHARE_DIR) / "content" / "vignettes"))
        files.push_back(entry.path().string());
    return files;
}

} // namespace

TEST_CASE("calfwise-content: check finds nothing wrong with the bundled content and says nothing")
{
    const Run checked = run({"check"});
    CHECK(checked.code == 0);
    CHECK(checked.out.empty());
    const json answer = json::parse(run({"check", "--json"}).out);
    CHECK(answer["ok"] == true);
    CHECK(answer["issues"].empty());
}

TEST_CASE("calfwise-content: check lists what is wrong with another folder and ends with 1")
{
    const Folder folder;
    fs::copy(fs::path(CALFWISE_SHARE_DIR) / "content", folder.path / "content", fs::copy_options::recursive);
    folder.write("content/guide/tools.json", "{\"format\": 1,");
    folder.write("content/text/en/tools.json", "\xff");
    const Run checked = run({"--content", (folder.path / "content").string(), "check"});
    CHECK(checked.code == 1);
    CHECK(contains(checked.out, "guide/tools.json: expected valid JSON"));
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
         "expect": {"level": ["emergency", "same-day"], "first": "popliteus-1", "withheld": ["heat"], "offered": ["night-cramp-stretch"]}}]})");
    const Run failed = run({"vignettes", file});
    CHECK(failed.code == 1);
    const std::vector<std::string> lines = linesOf(failed.out);
    REQUIRE(lines.size() == 3);
    CHECK(contains(lines[0], "bad: level: expected emergency or same-day, got self-care"));
    CHECK(contains(lines[0], "first: expected popliteus-1, got soleus-1"));
    CHECK(contains(lines[0], "withheld: expected heat"));
    CHECK(contains(lines[0], "offered: expected night-cramp-stretch"));
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
        {"id": "good one", "leg": "left", "pain": ["arch", "arch"], "why": ["a remark"], "tags": "x", "expect": {"level": ["self-care"]}},
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
