// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/routine_file.h"
#include "tests/support/property.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace calfwise;
using namespace calfwise::test;

namespace {

using Kind = RoutineFault::Kind;

std::string fixture(const std::string &name)
{
    std::ifstream in(std::filesystem::path(CALFWISE_SOURCE_DIR) / "tests/fixtures/routines" / name);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Technique technique(const char *id, TechniqueKind kind)
{
    Technique made;
    made.id = TechniqueId(id);
    made.kind = kind;
    return made;
}

const std::vector<Technique> &techniques()
{
    static const std::vector<Technique> all = [] {
        std::vector<Technique> made{
            technique("roller-pressure", TechniqueKind::Pressure), technique("active-release", TechniqueKind::Movement),
            technique("heat", TechniqueKind::Heat), technique("heel-raise", TechniqueKind::Strength),
            technique("dry-needling", TechniqueKind::Professional)};
        made[0].dose.seconds = DoseRange{30, 45, 90};
        made[0].dose.spots = DoseRange{1, 1, 3};
        made[1].dose.repetitions = DoseRange{5, 8, 10};
        made[2].dose.seconds = DoseRange{600, 900, 1200};
        made[3].dose.repetitions = DoseRange{8, 10, 15};
        made[3].dose.times = DoseRange{2, 2, 2};
        made[4].professional = true;
        return made;
    }();
    return all;
}

ReadRoutine read(const std::string &text)
{
    return routineFromFile(text, techniques());
}

/// The places of the issues, with a star for the file as a whole.
std::vector<std::string> places(const ReadRoutine &read)
{
    std::vector<std::string> made;
    for (const FileIssue &issue : read.issues)
        made.push_back(issue.where.empty() ? "*" : issue.where);
    return made;
}

std::string withStep(const std::string &step)
{
    return R"({"calfwise":"routine","format":1,"name":"x","made_by":"","sides":"one","steps":[)" + step + "]}";
}

OwnRoutine anyRoutine()
{
    OwnRoutine routine;
    const auto text = [] {
        std::string made;
        for (int i = *rc::gen::inRange(1, 20); i > 0; --i)
            made +=
                *rc::gen::element<std::string>("a", "Z", " ", "\"", "\\", "/", "\u00e4", "\u4e2d", "{", "\U0001f9b5");
        return made + "x";
    };
    routine.name = text();
    routine.madeBy = *rc::gen::inRange(0, 2) == 0 ? std::string() : text();
    if (*rc::gen::inRange(0, 2) == 0)
        routine.madeOn = std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(0, 40'000)));
    routine.bothSides = *rc::gen::inRange(0, 2) == 0;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        routine.steps.push_back({TechniqueId("roller-pressure"), *rc::gen::element(0, 30, 45, 90), 0, {}});
        if (*rc::gen::inRange(0, 2) == 0)
            routine.steps.push_back({TechniqueId("active-release"), 0, *rc::gen::element(0, 5, 10), {}});
    }
    return routine;
}

} // namespace

TEST_CASE("Routine file: what format 1 wrote is read as it was, and written as it was")
{
    const std::string text = fixture("v1.json");
    const ReadRoutine got = read(text);
    REQUIRE(got.routine);
    CHECK(got.routine->name == "Evening, both legs");
    CHECK(got.routine->madeBy == "A clinic");
    CHECK(got.routine->madeOn == std::chrono::sys_days(std::chrono::year(2026) / 11 / 20));
    CHECK(got.routine->bothSides);
    CHECK(got.routine->fromFile);
    CHECK(got.routine->id == 0);
    REQUIRE(got.routine->steps.size() == 3);
    CHECK(got.routine->steps[0].seconds == 45);
    CHECK(got.routine->steps[1].repetitions == 8);
    CHECK(got.routine->steps[2].seconds == 0);
    CHECK(routineAsFile(*got.routine) == text);
}

TEST_CASE("Routine file: everything that is wrong is found and named at once")
{
    const ReadRoutine got = read(fixture("everything-wrong.json"));
    CHECK_FALSE(got.routine);
    CHECK(places(got) == std::vector<std::string>{"/name", "*", "/made_on", "/sides", "/steps/3/repetitions",
                                                  "/steps/4", "/steps/5", "*"});
    CHECK(got.issues[1].expected == "the key \"made_by\"");
    CHECK(got.issues[2].found == "\"2026-02-30\"");
    CHECK(got.issues.back().found == "the key \"colour\"");
    std::vector<std::pair<std::size_t, Kind>> faults;
    for (const RoutineFault &fault : got.faults)
        faults.emplace_back(fault.step.value(), fault.kind);
    CHECK(std::find(faults.begin(), faults.end(), std::pair(std::size_t{0}, Kind::Seconds)) != faults.end());
    CHECK(std::find(faults.begin(), faults.end(), std::pair(std::size_t{1}, Kind::Unknown)) != faults.end());
    CHECK(std::find(faults.begin(), faults.end(), std::pair(std::size_t{2}, Kind::Professional)) != faults.end());
}

TEST_CASE("Routine file: one of a newer program is told as that alone")
{
    const ReadRoutine got = read(fixture("newer.json"));
    CHECK_FALSE(got.routine);
    CHECK(got.issues == std::vector<FileIssue>{{"/format", "1", "2", {IssueKind::NoWholeNumber, 1, 1, "2"}}});
    CHECK(got.faults.empty());
}

TEST_CASE("Routine file: what is no routine is told as that")
{
    const char *const text = GENERATE("", "[]", "7", "null", "{}", "PK\x03\x04", "{\"calfwise\": \"diary\"}",
                                      "\xff\xfe{}", "{\"calfwise\": \"routine\"");
    INFO(text);
    const ReadRoutine got = read(text);
    CHECK_FALSE(got.routine);
    CHECK(got.issues.size() == 1);
}

TEST_CASE("Routine file: a dose above the technique's is refused, never lowered")
{
    const ReadRoutine got = read(withStep(R"({"technique": "roller-pressure", "seconds": 91})"));
    CHECK_FALSE(got.routine);
    CHECK(got.issues.empty());
    REQUIRE(got.faults.size() == 1);
    CHECK(got.faults[0] == RoutineFault{Kind::Seconds, 0, 91, 30, 90});
    CHECK_FALSE(read(withStep(R"({"technique": "hammer"})")).routine);
    CHECK_FALSE(read(withStep(R"({"technique": "dry-needling"})")).routine);
}

TEST_CASE("Routine file: numbers that are none of a whole kind are refused")
{
    const char *const number =
        GENERATE("-45", "45.0", "1e2", "true", "\"45\"", "0", "4294967341", "18446744073709551615", "null", "[45]");
    INFO(number);
    const ReadRoutine got =
        read(withStep(std::string(R"({"technique": "roller-pressure", "seconds": )") + number + "}"));
    CHECK_FALSE(got.routine);
    CHECK(places(got) == std::vector<std::string>{"/steps/0/seconds"});
}

TEST_CASE("Routine file: hidden characters in a name are refused")
{
    const char *const hidden =
        GENERATE("a\\u0000b", "a\\tb", "a\u202eb", "a\u2066b", "a\u0085b", "a\u007fb", "a\u2028b");
    INFO(hidden);
    std::string text = withStep(R"({"technique": "heat"})");
    text.replace(text.find("\"x\""), 3, std::string("\"") + hidden + "\"");
    CHECK(places(read(text)) == std::vector<std::string>{"/name"});
}

TEST_CASE("Routine file: empty words for the sides or the date are refused")
{
    std::string text = withStep(R"({"technique": "heat"})");
    text.replace(text.find("\"one\""), 5, "\"\",\"made_on\":\"\"");
    CHECK(places(read(text)) == std::vector<std::string>{"/made_on", "/sides"});
}

TEST_CASE("Routine file: a key that stands twice is refused")
{
    const ReadRoutine got = read(withStep(R"({"technique": "roller-pressure", "seconds": 90, "seconds": 30})"));
    CHECK_FALSE(got.routine);
    CHECK(got.issues.front().found == "the key \"seconds\" a second time");
    CHECK(places(got) == std::vector<std::string>{"/steps/0/seconds"});
}

TEST_CASE("Routine file: size, depth and number of steps have a cap")
{
    CHECK(places(read(std::string(mostRoutineFileBytes + 1, ' '))) == std::vector<std::string>{"*"});
    CHECK(read(std::string(60'000, '[')).issues.front().found == "a deeper one");
    std::string steps = R"({"technique": "heat"})";
    for (int i = 0; i < 20; ++i)
        steps += R"(,{"technique": "heat"})";
    CHECK(places(read(withStep(steps))) == std::vector<std::string>{"/steps"});
    std::string keys = "{\"calfwise\":\"routine\",\"format\":1";
    for (int i = 0; i < 500; ++i)
        keys += ",\"k" + std::to_string(i) + "\":1";
    const ReadRoutine many = read(keys + "}");
    CHECK(many.issues.size() == mostRoutineFileIssues + 1);
    CHECK(many.issues.back().found == "454 more");
}

TEST_CASE("Routine file: what is told of a foreign file is short and shows what is hidden")
{
    const std::string key = "\u202e" + std::string(5000, 'k');
    for (const std::string &text : {R"({"calfwise":"routine","format":1,")" + key + R"(":1,")" + key + R"(":2})",
                                    R"({"calfwise":")" + key + R"("})", withStep('"' + key + '"'),
                                    R"({"calfwise":"routine",")" + key + R"(":)" + key + "}"}) {
        const ReadRoutine got = read(text);
        REQUIRE_FALSE(got.issues.empty());
        for (const FileIssue &issue : got.issues) {
            for (const std::string &part : {issue.where, issue.expected, issue.found, issue.facts.cited}) {
                CHECK(part.size() < 250);
                CHECK(part.find("\u202e") == std::string::npos);
            }
        }
    }
}

TEST_CASE("Routine file: any routine within its doses comes back as it was")
{
    property("a file gives the routine back", [] {
        const OwnRoutine routine = anyRoutine();
        const ReadRoutine got = read(routineAsFile(routine));
        RC_ASSERT(got.routine.has_value());
        RC_ASSERT(isSameRoutine(*got.routine, routine));
    });
}

TEST_CASE("Routine file: a name that is not UTF-8 cannot be written")
{
    OwnRoutine routine;
    routine.name = "\xff";
    CHECK_THROWS_AS(routineAsFile(routine), std::invalid_argument);
}

TEST_CASE("Routine file: whatever was done to a file, it is refused or holds a routine within its doses")
{
    const std::string whole = fixture("v1.json");
    const std::vector<std::string> scraps{"9",
                                          "-",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          ",",
                                          ":",
                                          "1e400",
                                          "\xff",
                                          "null",
                                          "\"seconds\": 3600",
                                          "\"technique\": \"dry-needling\"",
                                          "\\u0000",
                                          "\n"};
    property("damage", [&] {
        std::string text = whole;
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(text.size())));
            const auto length = static_cast<std::size_t>(*rc::gen::inRange(0, 12));
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, *rc::gen::elementOf(scraps));
                break;
            case 2:
                text.insert(at, text.substr(at, length));
                break;
            default:
                text[at] = static_cast<char>(*rc::gen::inRange(0, 256));
            }
            if (text.empty())
                text = " ";
        }
        const ReadRoutine got = read(text);
        RC_ASSERT(got.routine.has_value() == (got.issues.empty() && got.faults.empty()));
        RC_ASSERT(got.issues.size() <= mostRoutineFileIssues + 1);
        if (got.routine)
            RC_ASSERT(faultsOf(*got.routine, techniques()).empty());
    });
}
