// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_case.h"
#include "app/content_tool.h"
#include "app/content_triage.h"

#include "content/schema_check.h"
#include "json/json_file.h"

#include <algorithm>
#include <iostream>
#include <set>

namespace calfwise::tool {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {

template <class IdRange> std::string listed(const IdRange &ids)
{
    std::string text;
    for (const auto &id : ids)
        text += (text.empty() ? "" : " ") + id.value();
    return text.empty() ? "none" : text;
}

std::vector<TriggerPointId> pointsOf(const Answered &answered)
{
    std::vector<TriggerPointId> points;
    for (const Suggestion &suggestion : answered.suggestions)
        points.push_back(suggestion.point);
    return points;
}

/// The techniques of `wanted` that `got` lacks.
template <class Range> std::vector<TechniqueId> missing(const std::vector<TechniqueId> &wanted, const Range &got)
{
    std::vector<TechniqueId> lacking;
    for (const TechniqueId &id : wanted) {
        if (std::find(got.begin(), got.end(), id) == got.end())
            lacking.push_back(id);
    }
    return lacking;
}

/// Where a case falls short: "expected ..., got ..." each.
std::vector<std::string> shortfalls(const Expected &expected, const Answered &answered)
{
    std::vector<std::string> result;
    const std::vector<TriggerPointId> points = pointsOf(answered);
    if (!expected.levels.empty() &&
        std::find(expected.levels.begin(), expected.levels.end(), answered.outcome.level) == expected.levels.end()) {
        std::string levels;
        for (Level level : expected.levels)
            levels += (levels.empty() ? "" : " or ") + std::string(idOf(level));
        result.push_back("level: expected " + levels + ", got " + std::string(idOf(answered.outcome.level)));
    }
    if (expected.first && (points.empty() || points.front() != *expected.first))
        result.push_back("first: expected " + expected.first->value() + ", got " + listed(points));
    if (expected.among) {
        const auto end =
            points.begin() + std::min<std::ptrdiff_t>(expected.top, static_cast<std::ptrdiff_t>(points.size()));
        if (std::find(points.begin(), end, *expected.among) == end)
            result.push_back("among: expected " + expected.among->value() + " in the first " +
                             std::to_string(expected.top) + ", got " + listed(points));
    }
    if (const auto lacking = missing(expected.withheld, answered.withheld); !lacking.empty())
        result.push_back("withheld: expected " + listed(lacking) + ", got " + listed(answered.withheld));
    if (const auto lacking = missing(expected.offered, answered.offered); !lacking.empty())
        result.push_back("offered: expected " + listed(lacking) + ", got " + listed(answered.offered));
    return result;
}

std::vector<std::string> whyOf(const Case &asked, const Answered &answered, const Core &core)
{
    std::vector<std::string> why;
    for (const FiredRule &rule : answered.outcome.fired)
        why.push_back(reasonOf(rule, asked.picture.leg, core.guide.rules));
    if (!answered.suggestions.empty()) {
        for (std::string &sentence : sentencesFor(answered.suggestions.front(), core.guide))
            why.push_back(std::move(sentence));
    }
    return why;
}

/// Runs files of cases and keeps count.
class VignetteRun {
public:
    VignetteRun(const Core &core, const std::filesystem::path &schemas) : m_core(core), m_schemas(schemas) {}

    void runFile(const std::filesystem::path &file)
    {
        const std::string name = file.string();
        const std::size_t before = m_issues.size() + m_issues.notListed();
        const auto value = readJsonFile(file, name, m_issues);
        if (value) {
            m_unfit = IssueList();
            m_schemas.check(vignettesSchema, *value, name, m_unfit);
            runCases(*value, name);
            addUnsaid(m_unfit, {}, name, m_issues);
        }
        if (m_issues.size() + m_issues.notListed() != before && !value)
            ++m_failed;
    }

    int report(const Options &options) const
    {
        printIssues(std::cerr, m_issues);
        if (options.json) {
            std::cout << dump({{"cases", m_cases},
                               {"passed", m_passed},
                               {"failed", m_failed},
                               {"levels", m_triage.json()},
                               {"errors", asJson(m_issues)}})
                      << '\n';
        } else {
            for (const std::string &line : m_lines)
                std::cout << line << '\n';
            std::cout << m_triage.line() << '\n' << m_passed << " passed, " << m_failed << " failed\n";
        }
        return m_failed == 0 && m_issues.empty() ? AllWell : FallsShort;
    }

private:
    void fail(const std::string &file, const std::string &pointer, const std::string &expected,
              const std::string &found)
    {
        m_issues.add(file, pointer, expected, found);
        ++m_failed;
    }

    void runCases(const json &value, const std::string &file)
    {
        if (!value.is_object() || !value.contains("vignettes") || !value["vignettes"].is_array()) {
            fail(file, "", "an object with an array \"vignettes\"", "something else");
            return;
        }
        const auto unnamed = unnamedOf(value, file);
        if (!unnamed)
            return;
        const json &cases = value["vignettes"];
        if (cases.empty())
            fail(file, "/vignettes", "at least one case", "none");
        for (std::size_t i = 0; i < cases.size(); ++i)
            runCase(cases[i], file, "/vignettes/" + std::to_string(i), *unnamed);
    }

    std::optional<Answer> unnamedOf(const json &value, const std::string &file)
    {
        for (auto member = value.begin(); member != value.end(); ++member) {
            const bool isRemark =
                std::find(remarkFields.begin(), remarkFields.end(), member.key()) != remarkFields.end();
            if (!isRemark && !std::set<std::string>{"format", "unnamed", "vignettes"}.contains(member.key())) {
                fail(file, '/' + pointerToken(member.key()), "unnamed or vignettes", inQuotes(member.key()));
                return std::nullopt;
            }
        }
        if (!value.contains("unnamed"))
            return Answer::Unanswered;
        const auto unnamed =
            value["unnamed"].is_string() ? answerFromId(value["unnamed"].get<std::string>()) : std::nullopt;
        if (!unnamed)
            fail(file, "/unnamed", "yes, no, unsure or unanswered", shortened(value["unnamed"].dump(), 80));
        return unnamed;
    }

    static std::string idOfCase(const json &value)
    {
        return value.is_object() && value.contains("id") && value["id"].is_string() ? value["id"].get<std::string>()
                                                                                    : std::string();
    }

    void runCase(const json &value, const std::string &file, const std::string &pointer, Answer unnamed)
    {
        const std::string id = idOfCase(value);
        if (id.empty()) {
            fail(file, pointer + "/id", "an id", "none");
            return;
        }
        if (!m_ids.insert(id).second) {
            fail(file, pointer + "/id", "each case once", inQuotes(id) + " a second time");
            return;
        }
        const std::string name = file + ": case " + id;
        IssueList found;
        const auto asked = readCase(value, name, pointer, unnamed, m_core, found);
        addUnsaid(m_unfit, pointer, name, found);
        m_issues.append(found);
        if (!asked || !found.empty()) {
            ++m_failed;
            m_cases.push_back({{"id", id},
                               {"pass", false},
                               {"level", nullptr},
                               {"suggested", ordered_json::array()},
                               {"withheld", ordered_json::array()},
                               {"offered", ordered_json::array()},
                               {"why", {"The case could not be read."}}});
            return;
        }
        record(*asked, answer(*asked, m_core));
    }

    void record(const Case &asked, const Answered &answered)
    {
        const std::vector<std::string> wrong = shortfalls(asked.expected, answered);
        if (!asked.expected.levels.empty())
            m_triage.add(triageOf(answered.outcome.level, asked.expected.levels));
        ++(wrong.empty() ? m_passed : m_failed);
        if (!wrong.empty()) {
            std::string line = asked.id + ": " + wrong.front();
            for (std::size_t i = 1; i < wrong.size(); ++i)
                line += "; " + wrong[i];
            m_lines.push_back(std::move(line));
        }
        m_cases.push_back({{"id", asked.id},
                           {"pass", wrong.empty()},
                           {"level", idOf(answered.outcome.level)},
                           {"suggested", idList(pointsOf(answered))},
                           {"withheld", idList(answered.withheld)},
                           {"offered", idList(answered.offered)},
                           {"why", whyOf(asked, answered, m_core)}});
    }

    const Core &m_core;
    SchemaCheck m_schemas;
    IssueList m_unfit; ///< of the present file: where it does not fit the schema
    IssueList m_issues;
    TriageCount m_triage;
    ordered_json m_cases = ordered_json::array();
    std::vector<std::string> m_lines;
    std::set<std::string> m_ids;
    int m_passed = 0;
    int m_failed = 0;
};

} // namespace

int vignettes(const Options &options, const std::vector<std::filesystem::path> &files)
{
    const auto guide = readGuide(options);
    if (!guide)
        return FallsShort;
    const Core core(*guide);
    VignetteRun run(core, options.folders.schema);
    for (const std::filesystem::path &file : files)
        run.runFile(file);
    return run.report(options);
}

} // namespace calfwise::tool
