// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/guide/guide.h"
#include "domain/matching/matching.h"
#include "domain/routine/plan.h"
#include "domain/screening/gate.h"
#include "json/issue.h"
#include "json/json_text.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace calfwise::tool {

/// What a vignette says must come out; everything is optional.
struct Expected {
    std::vector<Level> levels;
    std::optional<TriggerPointId> first;
    std::optional<TriggerPointId> among;
    int top = 0;
    std::vector<TechniqueId> withheld;
    std::vector<TechniqueId> offered;
};

/// One case in the vignette form (screening rules, "Vignettes").
struct Case {
    std::string id;
    std::string title;
    Picture picture;
    AnswerBook answers;
    std::optional<std::set<ToolId>> tools; ///< nothing: not said
    Expected expected;
};

/// The guide with what answering a case needs, built once for all cases.
struct Core {
    explicit Core(const Guide &wholeGuide)
        : whole(wholeGuide), guide(wholeGuide.core), map(guide.drawings, guide.points), gate(guide.rules)
    {
    }

    const Guide &whole;
    const GuideCore &guide;
    BodyMap map;
    ScreeningGate gate;
};

/// A case or a file of cases may come with remarks; they change nothing.
inline constexpr std::array remarkFields{"title",   "comment",  "note",    "notes",   "description", "rationale",
                                         "grounds", "source",   "sources", "why",     "tags",        "rules",
                                         "author",  "reviewer", "date",    "$schema", "version"};

/// The schema of files of cases: content/schema/vignettes.schema.json.
inline constexpr const char *vignettesSchema = "vignettes";

/// Adds the issues at or below `pointer` that `issues` does not tell of yet, nearer or farther in, under the name
/// `file`. A reader's issue says more than the schema's at the same place.
void addUnsaid(const IssueList &unfit, const std::string &pointer, const std::string &file, IssueList &issues);

/// Reads a case. Unknown fields, ids and words are issues under `file` and `pointer`, and then nothing comes back: an
/// answer that is not understood must not pass for a "no". What the case does not answer counts as `unnamed`.
std::optional<Case> readCase(const nlohmann::json &value, const std::string &file, const std::string &pointer,
                             Answer unnamed, const Core &core, IssueList &issues);

/// A case from standard input; everything it does not name is unanswered. Every issue, the schema's included, is
/// written to standard error.
std::optional<Case> readCaseFromInput(const Core &core, const std::filesystem::path &schemas);

/// What the core says of a case.
struct Answered {
    Outcome outcome;
    std::optional<Refusal> refusal; ///< set when no routine may follow
    std::vector<Suggestion>
        suggestions; ///< best first, all that fit; the app shows the first MatchingRules::most of them
    std::optional<TriggerPointId>
        point; ///< what a routine would be for: the best suggestion, else the point that was marked
    std::optional<RoutinePlan> plan; ///< set when a routine may follow and there is a point
    std::set<TechniqueId>
        withheld; ///< for the leg, for a marked spot, or for the point; all where no routine may follow
    std::vector<TechniqueId> offered; ///< in the order of the plan, then what the ready-made routines add
};

/// Judges and plans a case as the app would now.
Answered answer(const Case &asked, const Core &core);

/// What a rule that fired says to the person, its own words, both with the sides filled in, and what it rests on.
std::string reasonOf(const FiredRule &rule, Side leg, const RuleBook &rules);
std::string textOf(const RuleId &rule, Side leg, const RuleBook &rules);
std::vector<EvidenceId> evidenceOf(const RuleId &rule, const RuleBook &rules);

/// The matching's sentences for and against a suggestion, with zones and symptoms filled in.
std::vector<std::string> sentencesFor(const Suggestion &suggestion, const GuideCore &guide);
std::vector<std::string> sentencesAgainst(const Suggestion &suggestion, const GuideCore &guide);

template <class IdRange> nlohmann::ordered_json idList(const IdRange &ids)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto &id : ids)
        list.push_back(id.value());
    return list;
}

} // namespace calfwise::tool
