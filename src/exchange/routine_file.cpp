// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/routine_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <set>
#include <stdexcept>

namespace calfwise {

namespace {

using nlohmann::json;

constexpr int mostSeconds = 3600;
constexpr int mostRepetitions = 100;
constexpr std::size_t mostTextBytes = 400;

/// Collects what is wrong, up to a number that somebody would still read.
class Issues {
public:
    void add(std::string where, std::string expected, std::string found)
    {
        if (m_all.size() < mostRoutineFileIssues)
            m_all.push_back({std::move(where), std::move(expected), std::move(found)});
        else
            ++m_more;
    }
    bool empty() const { return m_all.empty(); }
    std::vector<FileIssue> take()
    {
        if (m_more > 0)
            m_all.push_back({{}, "nothing else wrong", std::to_string(m_more) + " more"});
        return std::move(m_all);
    }

private:
    std::vector<FileIssue> m_all;
    std::size_t m_more = 0;
};

/// Never more of a foreign file than a line shows, and never half a character.
std::string shown(const json &value)
{
    std::string text = value.dump(-1, ' ', true);
    if (text.size() > 60)
        text = text.substr(0, 60) + "...";
    return text;
}

/// Thrown out of the parse callback: nlohmann/json has no other way to stop early.
struct TooDeep {};

/// Counts levels, and finds keys that stand twice in an object: the library lets the last win in silence.
class ParseWatch {
public:
    explicit ParseWatch(Issues &issues) : m_issues(issues) {}

    bool operator()(json::parse_event_t event, const json &parsed)
    {
        switch (event) {
        case json::parse_event_t::object_start:
        case json::parse_event_t::array_start:
            if (m_keys.size() >= deepestRoutineFile)
                throw TooDeep{};
            m_keys.emplace_back();
            break;
        case json::parse_event_t::object_end:
        case json::parse_event_t::array_end:
            m_keys.pop_back();
            break;
        case json::parse_event_t::key:
            if (!m_keys.back().insert(parsed.get_ref<const std::string &>()).second)
                m_issues.add({}, "each key once in an object", "the key " + shown(parsed) + " a second time");
            break;
        case json::parse_event_t::value:
            break;
        }
        return true;
    }

private:
    Issues &m_issues;
    std::vector<std::set<std::string>> m_keys;
};

std::optional<json> parsed(std::string_view text, Issues &issues)
{
    if (text.size() > mostRoutineFileBytes) {
        issues.add({}, "at most " + std::to_string(mostRoutineFileBytes) + " bytes",
                   std::to_string(text.size()) + " bytes");
        return std::nullopt;
    }
    ParseWatch watch(issues);
    try {
        return json::parse(text.begin(), text.end(),
                           [&](int, json::parse_event_t event, json &value) { return watch(event, value); });
    } catch (const TooDeep &) {
        issues.add({}, "at most " + std::to_string(deepestRoutineFile) + " levels", "a deeper one");
    } catch (const json::parse_error &error) {
        issues.add({}, "valid JSON", "something else at byte " + std::to_string(error.byte));
    } catch (const json::exception &) {
        issues.add({}, "numbers that can be held", "one that cannot");
    }
    return std::nullopt;
}

/// Control characters, and those that turn the direction of what follows: a name is one line and reads as it is written.
bool hasHiddenCharacters(const std::string &text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = [&](std::size_t offset) {
            return i + offset < text.size() ? static_cast<unsigned char>(text[i + offset]) : 0u;
        };
        if (at(0) < 0x20 || at(0) == 0x7f || (at(0) == 0xc2 && at(1) < 0xa0))
            return true;
        const bool marks =
            at(0) == 0xe2 && at(1) == 0x80 && (at(2) == 0x8e || at(2) == 0x8f || (at(2) >= 0xa8 && at(2) <= 0xae));
        const bool isolates = at(0) == 0xe2 && at(1) == 0x81 && at(2) >= 0xa6 && at(2) <= 0xa9;
        if (marks || isolates)
            return true;
    }
    return false;
}

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

/// Reads the members of one object; what is missing, of the wrong kind or not known is an issue.
class ObjectReader {
public:
    ObjectReader(const json &object, std::string where, Issues &issues)
        : m_object(object), m_where(std::move(where)), m_issues(issues)
    {
    }

    const json *find(const char *key, bool needed)
    {
        m_known.insert(key);
        const auto found = m_object.find(key);
        if (found != m_object.end())
            return &*found;
        if (needed)
            m_issues.add(m_where, std::string("\"") + key + "\"", "nothing");
        return nullptr;
    }

    std::string text(const char *key)
    {
        const json *value = find(key, true);
        if (!value)
            return {};
        if (!value->is_string() || value->get_ref<const std::string &>().size() > mostTextBytes) {
            m_issues.add(place(key), "a short text", shown(*value));
            return {};
        }
        const auto &text = value->get_ref<const std::string &>();
        if (hasHiddenCharacters(text))
            m_issues.add(place(key), "one line of visible characters", shown(*value));
        return text;
    }

    int number(const char *key, int most)
    {
        const json *value = find(key, false);
        if (!value)
            return 0;
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() < 1 ||
            value->get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
            m_issues.add(place(key), "a whole number from 1 to " + std::to_string(most), shown(*value));
            return 0;
        }
        return static_cast<int>(value->get<std::uint64_t>());
    }

    bool isText(const char *key) const
    {
        const auto found = m_object.find(key);
        return found != m_object.end() && found->is_string();
    }

    std::string place(const std::string &key) const { return m_where + "/" + key; }
    void report(const std::string &key, const std::string &expected, const std::string &found)
    {
        m_issues.add(place(key), expected, found);
    }

    void refuseOthers()
    {
        for (const auto &item : m_object.items()) {
            if (!m_known.contains(item.key()))
                m_issues.add(m_where, "only what the format has", "the key " + shown(json(item.key())));
        }
    }

private:
    const json &m_object;
    std::string m_where;
    Issues &m_issues;
    std::set<std::string> m_known;
};

ReadyStep stepFrom(const json &value, const std::string &where, Issues &issues)
{
    ReadyStep step;
    if (!value.is_object()) {
        issues.add(where, "a step", shown(value));
        return step;
    }
    ObjectReader reader(value, where, issues);
    step.technique = TechniqueId(reader.text("technique"));
    step.seconds = reader.number("seconds", mostSeconds);
    step.repetitions = reader.number("repetitions", mostRepetitions);
    if (value.contains("seconds") && value.contains("repetitions"))
        issues.add(where, "seconds or repetitions", "both");
    reader.refuseOthers();
    return step;
}

void readSteps(ObjectReader &reader, OwnRoutine &routine, Issues &issues)
{
    const json *steps = reader.find("steps", true);
    if (!steps)
        return;
    if (!steps->is_array() || steps->size() > mostRoutineSteps) {
        reader.report("steps", "a list of at most " + std::to_string(mostRoutineSteps) + " steps",
                      steps->is_array() ? std::to_string(steps->size()) + " of them" : shown(*steps));
        return;
    }
    for (std::size_t i = 0; i < steps->size(); ++i)
        routine.steps.push_back(stepFrom((*steps)[i], reader.place("steps") + "/" + std::to_string(i), issues));
}

/// A file of another kind or of a newer program is told as that, and not by everything else that then differs.
bool isThisFormat(ObjectReader &reader, Issues &issues)
{
    const json *kind = reader.find("calfwise", false);
    if (!kind || *kind != "routine") {
        issues.add({}, "a routine of Calfwise", kind ? shown(*kind) : "a file of another kind");
        return false;
    }
    const json *format = reader.find("format", true);
    if (!format)
        return false;
    if (!format->is_number_integer() || *format != routineFileFormat) {
        reader.report("format", std::to_string(routineFileFormat), shown(*format));
        return false;
    }
    return true;
}

OwnRoutine routineFrom(const json &root, Issues &issues)
{
    OwnRoutine routine;
    routine.fromFile = true;
    ObjectReader reader(root, {}, issues);
    if (!isThisFormat(reader, issues))
        return routine;
    routine.name = reader.text("name");
    routine.madeBy = reader.text("made_by");
    if (reader.find("made_on", false)) {
        const std::string written = reader.text("made_on");
        routine.madeOn = dayFrom(written);
        if (reader.isText("made_on") && !routine.madeOn)
            reader.report("made_on", "a date such as 2026-11-20", shown(json(written)));
    }
    const std::string sides = reader.text("sides");
    routine.bothSides = sides == "both";
    if (reader.isText("sides") && sides != "both" && sides != "one")
        reader.report("sides", "\"one\" or \"both\"", shown(json(sides)));
    readSteps(reader, routine, issues);
    reader.refuseOthers();
    return routine;
}

} // namespace

ReadRoutine routineFromFile(std::string_view text, const std::vector<Technique> &techniques)
{
    ReadRoutine read;
    Issues issues;
    const std::optional<json> root = parsed(text, issues);
    if (root && !root->is_object())
        issues.add({}, "a routine of Calfwise", "a file of another kind");
    if (root && root->is_object()) {
        OwnRoutine routine = routineFrom(*root, issues);
        if (issues.empty())
            read.faults = faultsOf(routine, techniques);
        else if (!routine.steps.empty())
            read.faults = faultsOf(routine.steps, techniques);
        read.steps = routine.steps;
        if (issues.empty() && read.faults.empty())
            read.routine = std::move(routine);
    }
    read.issues = issues.take();
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
    try {
        return root.dump(2) + "\n";
    } catch (const nlohmann::json::exception &) {
        throw std::invalid_argument("a routine with a name that is not UTF-8");
    }
}

} // namespace calfwise
