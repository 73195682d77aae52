// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/routine_file.h"

#include "json/hidden_characters.h"
#include "json/json_file.h"
#include "json/json_node.h"
#include "json/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <initializer_list>
#include <utility>

namespace calfwise {

namespace {

constexpr int mostSeconds = 3600;
constexpr int mostRepetitions = 100;
constexpr std::size_t mostTextBytes = 400;

std::optional<std::chrono::sys_days> dayFrom(const std::string &text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) -> std::optional<int> {
        int value = 0;
        const char *end = text.data() + from + count;
        const auto [stopped, error] = std::from_chars(text.data() + from, end, value);
        return error == std::errc() && stopped == end && text[from] != '-' ? std::optional(value) : std::nullopt;
    };
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::string textOf(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

/// A required member that is one line of visible words; nothing, after a report, where it is none.
std::optional<std::string> lineIn(const JsonNode &object, const char *key)
{
    const auto node = object.child(key);
    if (!node)
        return std::nullopt;
    const std::string *text = node->heldText();
    if (!text || text->size() > mostTextBytes) {
        node->report(text ? IssueKind::TextTooLong : IssueKind::NoText, 0, static_cast<std::int64_t>(mostTextBytes));
        return std::nullopt;
    }
    if (hasHiddenCharacters(*text))
        node->report(IssueKind::HiddenCharacters);
    return *text;
}

/// An amount that may be left out; 0 where it is or does not fit.
int amountIn(const JsonNode &step, const char *key, int most)
{
    return step.find(key).asIntegerIfAny(1, most).value_or(0);
}

void refuseOthers(const JsonNode &object, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, member] : object.members()) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            object.reportKey(IssueKind::UnknownKey, key);
    }
}

ReadyStep stepFrom(const JsonNode &node)
{
    ReadyStep step;
    if (!node.isObject()) {
        node.report(IssueKind::NoObject);
        return step;
    }
    step.technique = TechniqueId(lineIn(node, "technique").value_or(""));
    step.seconds = amountIn(node, "seconds", mostSeconds);
    step.repetitions = amountIn(node, "repetitions", mostRepetitions);
    if (node.has("seconds") && node.has("repetitions"))
        node.report(IssueKind::SecondsAndRepetitions);
    refuseOthers(node, {"technique", "seconds", "repetitions"});
    return step;
}

std::vector<ReadyStep> stepsIn(const JsonNode &root)
{
    const std::vector<JsonNode> nodes = root.items("steps");
    if (nodes.size() > mostRoutineSteps) {
        root.find("steps").report(IssueKind::TooManySteps, static_cast<std::int64_t>(nodes.size()),
                                  static_cast<std::int64_t>(mostRoutineSteps));
        return {};
    }
    std::vector<ReadyStep> steps;
    steps.reserve(nodes.size());
    for (const JsonNode &node : nodes)
        steps.push_back(stepFrom(node));
    return steps;
}

/// A file of another kind or of a newer program is told as that, and not by everything else that then differs.
bool isThisFormat(const JsonNode &root)
{
    const JsonNode kind = root.find("calfwise");
    if (const std::string *words = kind.heldText(); !words || *words != "routine") {
        root.report(IssueKind::NoRoutine);
        return false;
    }
    const auto format = root.child("format");
    return format && format->asIntegerIfAny(routineFileFormat, routineFileFormat).has_value();
}

std::optional<std::chrono::sys_days> madeOnIn(const JsonNode &root)
{
    if (!root.has("made_on"))
        return std::nullopt;
    const auto written = lineIn(root, "made_on");
    const auto day = written ? dayFrom(*written) : std::nullopt;
    if (written && !day)
        root.find("made_on").report(IssueKind::NoDay);
    return day;
}

OwnRoutine routineFrom(const JsonNode &root)
{
    OwnRoutine routine;
    routine.fromFile = true;
    if (!isThisFormat(root))
        return routine;
    routine.name = lineIn(root, "name").value_or("");
    routine.madeBy = lineIn(root, "made_by").value_or("");
    routine.madeOn = madeOnIn(root);
    const auto sides = lineIn(root, "sides");
    routine.bothSides = sides == "both";
    if (sides && sides != "both" && sides != "one")
        root.find("sides").report(IssueKind::UnknownWord);
    routine.steps = stepsIn(root);
    refuseOthers(root, {"calfwise", "format", "name", "made_by", "made_on", "sides", "steps"});
    return routine;
}

} // namespace

ReadRoutine routineFromFile(std::string_view text, const std::vector<Technique> &techniques)
{
    ReadRoutine read;
    IssueList issues;
    JsonContext context{{}, issues};
    if (const auto value = parseJson(text, context.file, issues, {mostRoutineFileBytes, deepestRoutineFile})) {
        const JsonNode root(context, &*value, {});
        if (!root.isObject()) {
            root.report(IssueKind::NoRoutine);
        } else {
            OwnRoutine routine = routineFrom(root);
            if (issues.empty())
                read.faults = faultsOf(routine, techniques);
            else if (!routine.steps.empty())
                read.faults = faultsOf(routine.steps, techniques);
            read.steps = routine.steps;
            if (issues.empty() && read.faults.empty())
                read.routine = std::move(routine);
        }
    }
    read.issues = fileIssues(issues, mostRoutineFileIssues);
    return read;
}

std::string routineAsFile(const OwnRoutine &routine)
{
    nlohmann::ordered_json root;
    root["calfwise"] = "routine";
    root["format"] = routineFileFormat;
    root["name"] = routine.name;
    root["made_by"] = routine.madeBy;
    if (routine.madeOn)
        root["made_on"] = textOf(*routine.madeOn);
    root["sides"] = routine.bothSides ? "both" : "one";
    root["steps"] = nlohmann::ordered_json::array();
    for (const ReadyStep &step : routine.steps) {
        nlohmann::ordered_json item;
        item["technique"] = step.technique.value();
        if (step.seconds > 0)
            item["seconds"] = step.seconds;
        if (step.repetitions > 0)
            item["repetitions"] = step.repetitions;
        root["steps"].push_back(std::move(item));
    }
    return jsonText(root);
}

} // namespace calfwise
