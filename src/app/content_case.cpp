// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_case.h"

#include "domain/screening/spot.h"

#include "content/content_node.h"
#include "content/schema_check.h"
#include "json/json_file.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace calfwise::tool {

namespace {

constexpr std::size_t mostSpots = 20;
constexpr std::array caseFields{"id", "leg", "spots", "pain", "symptoms", "answers", "tools", "expect"};

class CaseReader {
public:
    CaseReader(const ContentNode &node, Answer unnamed, const Core &core)
        : m_node(node), m_unnamed(unnamed), m_core(core)
    {
    }

    Case read()
    {
        std::vector<std::string_view> fields(caseFields.begin(), caseFields.end());
        fields.insert(fields.end(), remarkFields.begin(), remarkFields.end());
        onlyKnown(m_node, fields);
        if (m_node.has("id"))
            m_case.id = m_node.find("id").asText();
        if (m_node.has("title"))
            m_case.title = m_node.textOrEmpty("title");
        m_case.picture.leg = m_node.word("leg", {"right", "left"}) == "left" ? Side::Left : Side::Right;
        readSpots();
        readPicture();
        readAnswers();
        readTools();
        if (m_node.has("expect"))
            readExpected(m_node.object("expect"));
        return std::move(m_case);
    }

private:
    static void onlyKnown(const ContentNode &node, const std::vector<std::string_view> &known)
    {
        for (const auto &[key, member] : node.members()) {
            if (std::find(known.begin(), known.end(), key) == known.end())
                member.report("no field of this name", inQuotes(key));
        }
    }

    /// An id that the guide knows, or an issue and nothing.
    template <class IdType, class Find>
    std::optional<IdType> known(const ContentNode &node, IdKind kind, const Find &find) const
    {
        const IdType id(node.asIdText());
        if (id.isEmpty())
            return std::nullopt;
        if (!find(id)) {
            node.report(nameOf(kind), inQuotes(id.value()));
            return std::nullopt;
        }
        return id;
    }

    std::optional<TriggerPointId> knownPoint(const ContentNode &node) const
    {
        return known<TriggerPointId>(node, IdKind::TriggerPoint,
                                     [&](const TriggerPointId &id) { return m_core.guide.point(id); });
    }

    std::vector<TechniqueId> knownTechniques(const ContentNode &node, const char *key) const
    {
        std::vector<TechniqueId> techniques;
        if (!node.has(key))
            return techniques;
        for (const ContentNode &item : node.items(key)) {
            if (const auto id = known<TechniqueId>(item, IdKind::Technique,
                                                   [&](const TechniqueId &t) { return m_core.guide.technique(t); }))
                techniques.push_back(*id);
        }
        return techniques;
    }

    void readSpots()
    {
        if (!m_node.has("spots"))
            return;
        const std::vector<ContentNode> spots = m_node.items("spots");
        if (spots.size() > mostSpots)
            m_node.find("spots").report("at most " + std::to_string(mostSpots) + " spots",
                                        std::to_string(spots.size()));
        for (const ContentNode &node : spots)
            readSpot(node);
    }

    /// A place answers as a tap on the body map does; a trigger point stands for a tap right on it.
    void readSpot(const ContentNode &node)
    {
        onlyKnown(node, {"trigger-point", "view", "x", "y", "intensity"});
        MarkedSpot spot;
        if (node.has("trigger-point")) {
            for (const char *other : {"view", "x", "y"}) {
                if (node.has(other))
                    node.find(other).report("either a trigger-point or view, x and y", "both");
            }
            const auto id = knownPoint(node.find("trigger-point"));
            if (!id)
                return;
            const TriggerPoint &point = *m_core.guide.point(*id);
            spot.view = *point.tapViews.begin();
            spot.position = point.positions.at(spot.view);
            placeSpot(spot, m_core.map, m_core.guide.points);
            spot.point = id;
        } else {
            spot.view =
                viewFromId(node.word("view", {"posterior", "medial", "lateral", "sole"})).value_or(View::Posterior);
            spot.position = {node.number("x", -2, 2), node.number("y", -2, 2)};
            placeSpot(spot, m_core.map, m_core.guide.points);
        }
        if (node.has("intensity"))
            spot.intensity = node.integer("intensity", 0, 10);
        m_case.picture.spots.push_back(std::move(spot));
    }

    void readPicture()
    {
        if (m_node.has("pain")) {
            for (const ContentNode &item : m_node.items("pain")) {
                if (const auto id =
                        known<ZoneId>(item, IdKind::Zone, [&](const ZoneId &z) { return m_core.guide.zone(z); }))
                    m_case.picture.pain.insert(*id);
            }
        }
        if (m_node.has("symptoms")) {
            for (const ContentNode &item : m_node.items("symptoms")) {
                if (const auto id = known<SymptomId>(item, IdKind::Symptom,
                                                     [&](const SymptomId &s) { return m_core.guide.symptom(s); }))
                    m_case.picture.symptoms.insert(*id);
            }
        }
    }

    void readAnswers()
    {
        const Side leg = m_case.picture.leg;
        for (const Question &question : m_core.gate.rules().questions)
            m_case.answers.set(m_core.gate.rules(), leg, question.id, m_unnamed);
        if (!m_node.has("answers"))
            return;
        for (const auto &[key, node] : m_node.object("answers").members()) {
            const auto answer = answerFromId(node.asText());
            const QuestionId id(key);
            if (!m_core.gate.rules().find(id))
                node.report("a warning sign or condition", inQuotes(key));
            else if (!answer)
                node.report("yes, no, unsure or unanswered", node.shown());
            else
                m_case.answers.set(m_core.gate.rules(), leg, id, *answer);
        }
    }

    void readTools()
    {
        if (!m_node.has("tools"))
            return;
        m_case.tools.emplace();
        for (const ContentNode &item : m_node.items("tools")) {
            const auto isKnown = [&](const ToolId &id) {
                const auto &tools = m_core.guide.tools;
                return std::any_of(tools.begin(), tools.end(), [&](const Tool &tool) { return tool.id == id; });
            };
            if (const auto id = known<ToolId>(item, IdKind::Tool, isKnown))
                m_case.tools->insert(*id);
        }
    }

    void readExpected(const ContentNode &node)
    {
        onlyKnown(node, {"level", "first", "among", "withheld", "offered"});
        if (node.has("level")) {
            for (const ContentNode &item : node.items("level")) {
                if (const auto level = levelFromId(item.asText()))
                    m_case.expected.levels.push_back(*level);
                else
                    item.report("a level of the safety check", item.shown());
            }
            if (m_case.expected.levels.empty())
                node.find("level").report("at least one level", "none");
        }
        if (node.has("first"))
            m_case.expected.first = knownPoint(node.find("first"));
        if (node.has("among")) {
            const ContentNode among = node.object("among");
            onlyKnown(among, {"trigger-point", "top"});
            if (among.has("trigger-point"))
                m_case.expected.among = knownPoint(among.find("trigger-point"));
            else
                among.report("a trigger-point", "none");
            m_case.expected.top = among.integer("top", 1, 100);
        }
        m_case.expected.withheld = knownTechniques(node, "withheld");
        m_case.expected.offered = knownTechniques(node, "offered");
    }

    const ContentNode &m_node;
    Answer m_unnamed;
    const Core &m_core;
    Case m_case;
};

} // namespace

namespace {

bool isAtOrBelow(const std::string &pointer, const std::string &above)
{
    return pointer.starts_with(above) && (pointer.size() == above.size() || pointer[above.size()] == '/');
}

} // namespace

void addUnsaid(const IssueList &unfit, const std::string &pointer, const std::string &file, IssueList &issues)
{
    const std::vector<Issue> said = issues.all();
    for (const Issue &issue : unfit.all()) {
        const auto isSaid = [&](const Issue &other) {
            return other.file.starts_with(issue.file) &&
                   (isAtOrBelow(other.pointer, issue.pointer) || isAtOrBelow(issue.pointer, other.pointer));
        };
        if (isAtOrBelow(issue.pointer, pointer) && std::none_of(said.begin(), said.end(), isSaid))
            issues.add(file, issue.pointer, issue.expected, issue.found);
    }
}

std::optional<Case> readCase(const nlohmann::json &value, const std::string &file, const std::string &pointer,
                             Answer unnamed, const Core &core, IssueList &issues)
{
    IssueList found;
    References unused;
    ReadContext context{file, found, unused};
    const ContentNode node(context, &value, pointer);
    if (!value.is_object()) {
        node.report("an object", node.shown());
        issues.append(found);
        return std::nullopt;
    }
    Case read = CaseReader(node, unnamed, core).read();
    issues.append(found);
    if (!found.empty())
        return std::nullopt;
    return read;
}

namespace {

/// The case of standard input: an object of its own, or the only one of a file of cases. What it says of unnamed
/// answers holds for vignettes alone: one case is answered by what it names.
nlohmann::json onlyCase(nlohmann::json value, std::string &pointer)
{
    if (!value.is_object())
        return value;
    if (value.erase("unnamed") > 0)
        std::cerr << "calfwise-content: unnamed is for vignettes; here what a case does not name is unanswered\n";
    const auto cases = value.find("vignettes");
    if (cases == value.end() || !cases->is_array() || cases->size() != 1)
        return value;
    pointer = "/vignettes/0";
    return (*cases)[0];
}

/// Where a case of its own does not fit the schema of cases. It needs no id: nothing else has to name it.
IssueList unfitIn(nlohmann::json one, const std::string &name, const std::string &pointer,
                  const std::filesystem::path &schemas)
{
    const std::string inFile = "/vignettes/0";
    if (one.is_object() && !one.contains("id"))
        one["id"] = "case";
    IssueList unfit;
    SchemaCheck(schemas).check(vignettesSchema, {{"vignettes", nlohmann::json::array({std::move(one)})}}, name, unfit);
    IssueList placed;
    for (Issue issue : unfit.all()) {
        if (issue.pointer.starts_with(inFile))
            issue.pointer = pointer + issue.pointer.substr(inFile.size());
        placed.add(std::move(issue));
    }
    return placed;
}

} // namespace

std::optional<Case> readCaseFromInput(const Core &core, const std::filesystem::path &schemas)
{
    const std::string name = "standard input";
    std::string text;
    for (char c = 0; text.size() <= mostJsonBytes && std::cin.get(c);)
        text += c;
    IssueList issues;
    std::optional<Case> read;
    if (text.size() > mostJsonBytes) {
        issues.add(name, "", "at most " + std::to_string(mostJsonBytes) + " bytes", "more than that");
    } else if (const auto value = parseJson(text, name, issues)) {
        std::string pointer;
        const nlohmann::json one = onlyCase(*value, pointer);
        read = readCase(one, name, pointer, Answer::Unanswered, core, issues);
        addUnsaid(unfitIn(one, name, pointer, schemas), pointer, name, issues);
    }
    for (const Issue &issue : issues.all())
        std::cerr << describe(issue) << '\n';
    return issues.empty() ? read : std::nullopt;
}

} // namespace calfwise::tool
