// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// suggest, screen and plan: one case from standard input, answered in full.

#include "app/content_case.h"
#include "app/content_tool.h"

#include <algorithm>
#include <iostream>

namespace calfwise::tool {

using nlohmann::ordered_json;

namespace {

/// Reads the guide and the case and writes what `describe` makes of the answer: as JSON or as lines.
template <class AsJson, class AsLines>
int answerInput(const Options &options, const AsJson &asJson, const AsLines &asLines)
{
    const auto guide = readGuide(options);
    if (!guide)
        return FallsShort;
    const Core core(*guide);
    const auto asked = readCaseFromInput(core, options.folders.schema);
    if (!asked)
        return FallsShort;
    const Answered answered = answer(*asked, core);
    if (options.json)
        std::cout << dump(asJson(*asked, answered, core)) << '\n';
    else
        asLines(*asked, answered, core);
    return AllWell;
}

std::string_view wordOf(Fit fit)
{
    switch (fit) {
    case Fit::Well:
        return "fits_well";
    case Fit::Fits:
        return "fits";
    case Fit::ALittle:
        return "fits_a_little";
    }
    return {};
}

std::vector<SymptomId> openSymptoms(const Suggestion &suggestion)
{
    std::vector<SymptomId> symptoms;
    for (const Reason &reason : suggestion.unknown) {
        if (reason.symptom)
            symptoms.push_back(*reason.symptom);
    }
    return symptoms;
}

std::vector<MimicId> mimicsFor(const Case &asked, const Answered &answered, const Core &core)
{
    constexpr std::size_t most = 3;
    std::vector<Suggestion> shown = answered.suggestions;
    shown.resize(std::min(shown.size(), static_cast<std::size_t>(core.guide.matching.most)));
    return lookAlikes(core.guide.mimics, core.map, asked.picture, asked.answers.forLeg(asked.picture.leg), shown, most);
}

ordered_json suggestionsJson(const Case &asked, const Answered &answered, const Core &core)
{
    ordered_json list = ordered_json::array();
    for (const Suggestion &suggestion : answered.suggestions) {
        list.push_back({{"trigger_point", suggestion.point.value()},
                        {"score", suggestion.score},
                        {"fit", wordOf(suggestion.fit)},
                        {"for", sentencesFor(suggestion, core.guide)},
                        {"against", sentencesAgainst(suggestion, core.guide)},
                        {"unknown", idList(openSymptoms(suggestion))}});
    }
    return {{"id", asked.id}, {"suggested", list}, {"look_alikes", idList(mimicsFor(asked, answered, core))}};
}

void printSuggestions(const Case &asked, const Answered &answered, const Core &core)
{
    if (answered.suggestions.empty())
        std::cout << "no trigger point fits\n";
    for (const Suggestion &suggestion : answered.suggestions) {
        std::cout << suggestion.point.value() << ' ' << wordOf(suggestion.fit) << ' ' << suggestion.score << '\n';
        for (const std::string &sentence : sentencesFor(suggestion, core.guide))
            std::cout << "  + " << sentence << '\n';
        for (const std::string &sentence : sentencesAgainst(suggestion, core.guide))
            std::cout << "  - " << sentence << '\n';
        for (const SymptomId &symptom : openSymptoms(suggestion))
            std::cout << "  ? " << core.guide.symptom(symptom)->asks << '\n';
    }
    for (const MimicId &mimic : mimicsFor(asked, answered, core))
        std::cout << "can feel alike: " << core.guide.mimic(mimic)->name << '\n';
}

/// "title (kind, how well it is known)" of a statement's sources.
ordered_json sourcesJson(const EvidenceId &id, const Guide &guide)
{
    ordered_json list = ordered_json::array();
    for (const Evidence &evidence : guide.evidence) {
        if (evidence.id == id)
            list = idList(evidence.sources);
    }
    return list;
}

ordered_json firedJson(const Case &asked, const Outcome &outcome, const Core &core)
{
    ordered_json list = ordered_json::array();
    for (const FiredRule &rule : outcome.fired) {
        ordered_json evidence = ordered_json::array();
        for (const EvidenceId &id : evidenceOf(rule.id, core.guide.rules))
            evidence.push_back({{"id", id.value()}, {"sources", sourcesJson(id, core.whole)}});
        list.push_back({{"rule", rule.id.value()},
                        {"level", idOf(rule.level)},
                        {"because", idList(rule.because)},
                        {"through_unsure", rule.throughUnsure},
                        {"reason", reasonOf(rule, asked.picture.leg, core.guide.rules)},
                        {"text", textOf(rule.id, asked.picture.leg, core.guide.rules)},
                        {"evidence", evidence}});
    }
    return list;
}

ordered_json withheldByJson(const std::map<TechniqueId, std::vector<RuleId>> &withheldBy)
{
    ordered_json value = ordered_json::object();
    for (const auto &[technique, rules] : withheldBy)
        value[technique.value()] = idList(rules);
    return value;
}

ordered_json outcomeJson(const Case &asked, const Outcome &outcome, const Core &core)
{
    ordered_json atSpots = ordered_json::array();
    for (const auto &withheldBy : outcome.withheldAtSpotBy)
        atSpots.push_back(withheldByJson(withheldBy));
    return {{"id", asked.id},
            {"level", idOf(outcome.level)},
            {"shown_beside", outcome.shownBeside ? ordered_json(idOf(*outcome.shownBeside)) : ordered_json(nullptr)},
            {"both_legs", outcome.bothLegs},
            {"fired", firedJson(asked, outcome, core)},
            {"unanswered", idList(outcome.unanswered)},
            {"withheld", withheldByJson(outcome.withheldBy)},
            {"withheld_at_spots", atSpots}};
}

void printOutcome(const Case &asked, const Outcome &outcome, const Core &core)
{
    std::cout << "level " << idOf(outcome.level);
    if (outcome.shownBeside)
        std::cout << ", beside it " << idOf(*outcome.shownBeside);
    std::cout << (outcome.bothLegs ? ", both legs\n" : "\n");
    for (const FiredRule &rule : outcome.fired) {
        std::cout << "rule " << rule.id.value() << " (" << idOf(rule.level)
                  << "): " << reasonOf(rule, asked.picture.leg, core.guide.rules) << "\n  text "
                  << textOf(rule.id, asked.picture.leg, core.guide.rules) << '\n';
        for (const EvidenceId &id : evidenceOf(rule.id, core.guide.rules)) {
            std::cout << "  evidence " << id.value() << ", sources";
            for (const auto &source : sourcesJson(id, core.whole))
                std::cout << ' ' << source.get<std::string>();
            std::cout << '\n';
        }
    }
    for (const auto &[technique, rules] : outcome.withheldBy) {
        std::cout << "withheld " << technique.value() << " by";
        for (const RuleId &rule : rules)
            std::cout << ' ' << rule.value();
        std::cout << '\n';
    }
    for (std::size_t i = 0; i < outcome.withheldAtSpotBy.size(); ++i) {
        for (const auto &[technique, rules] : outcome.withheldAtSpotBy[i]) {
            std::cout << "withheld at spot " << i + 1 << ' ' << technique.value() << " by";
            for (const RuleId &rule : rules)
                std::cout << ' ' << rule.value();
            std::cout << '\n';
        }
    }
    for (const QuestionId &question : outcome.unanswered)
        std::cout << "unanswered " << question.value() << '\n';
}

ordered_json stepJson(const PlanStep &step)
{
    ordered_json value{{"kind", idOf(step.kind)}, {"seconds", step.length.count()}, {"side", idOf(step.side)}};
    if (!step.technique.isEmpty())
        value["technique"] = step.technique.value();
    if (step.repetitions > 0)
        value["repetitions"] = step.repetitions;
    if (step.of > 1) {
        value["number"] = step.number;
        value["of"] = step.of;
    }
    return value;
}

ordered_json planJson(const Case &asked, const Answered &answered, const Core &core)
{
    if (answered.refusal)
        return {{"id", asked.id},
                {"steps", ordered_json::array()},
                {"forbidden_by", outcomeJson(asked, answered.outcome, core)}};
    ordered_json steps = ordered_json::array();
    ordered_json leftOut = ordered_json::array();
    std::int64_t seconds = 0;
    if (answered.plan) {
        for (const PlanStep &step : answered.plan->steps)
            steps.push_back(stepJson(step));
        for (const LeftOut &left : answered.plan->leftOut) {
            leftOut.push_back(
                {{"technique", left.technique.value()},
                 {"rules", idList(left.rules)},
                 {"missing_tool", left.missingTool},
                 {"instead", left.instead ? ordered_json(left.instead->value()) : ordered_json(nullptr)}});
        }
        seconds = answered.plan->length().count();
    }
    return {{"id", asked.id},
            {"level", idOf(answered.outcome.level)},
            {"trigger_point", answered.point ? ordered_json(answered.point->value()) : ordered_json(nullptr)},
            {"seconds", seconds},
            {"steps", steps},
            {"left_out", leftOut}};
}

void printPlan(const Case &asked, const Answered &answered, const Core &core)
{
    if (answered.refusal) {
        std::cout << "no routine\n";
        printOutcome(asked, answered.outcome, core);
        return;
    }
    std::cout << "level " << idOf(answered.outcome.level) << '\n';
    if (!answered.plan) {
        std::cout << "no trigger point to plan a routine for\n";
        return;
    }
    std::cout << "routine for " << answered.point->value() << ", " << answered.plan->length().count() << " s\n";
    for (const PlanStep &step : answered.plan->steps) {
        std::cout << step.length.count() << " s " << idOf(step.kind);
        if (!step.technique.isEmpty())
            std::cout << ' ' << step.technique.value();
        if (step.repetitions > 0)
            std::cout << ", " << step.repetitions << " times";
        if (step.of > 1)
            std::cout << ", " << step.number << " of " << step.of;
        std::cout << '\n';
    }
    for (const LeftOut &left : answered.plan->leftOut) {
        std::cout << "left out " << left.technique.value() << (left.missingTool ? ": no tool for it" : "");
        for (const RuleId &rule : left.rules)
            std::cout << ' ' << rule.value();
        std::cout << (left.instead ? ", instead " + left.instead->value() : "") << '\n';
    }
}

} // namespace

int suggestCase(const Options &options)
{
    return answerInput(options, suggestionsJson, printSuggestions);
}

int screenCase(const Options &options)
{
    return answerInput(
        options,
        [](const Case &asked, const Answered &answered, const Core &core) {
            return outcomeJson(asked, answered.outcome, core);
        },
        [](const Case &asked, const Answered &answered, const Core &core) {
            printOutcome(asked, answered.outcome, core);
        });
}

int planCase(const Options &options)
{
    return answerInput(options, planJson, printPlan);
}

} // namespace calfwise::tool
