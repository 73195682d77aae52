// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_case.h"

#include "domain/guide/leg_words.h"
#include "domain/routine/planner.h"
#include "domain/screening/reason.h"
#include "domain/screening/spot.h"

#include <algorithm>
#include <chrono>

namespace calfwise::tool {

namespace {

Instant now()
{
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::size_t spotOf(const TriggerPointId &point, const Picture &picture)
{
    const auto found = std::find_if(picture.spots.begin(), picture.spots.end(),
                                    [&](const MarkedSpot &spot) { return spot.point == point; });
    return static_cast<std::size_t>(found - picture.spots.begin());
}

std::set<ToolId> allTools(const GuideCore &guide)
{
    std::set<ToolId> tools;
    for (const Tool &tool : guide.tools)
        tools.insert(tool.id);
    return tools;
}

RoutinePlan planWith(const std::set<ToolId> &tools, const TriggerPoint &point, const Case &asked,
                     const Outcome &outcome, const Core &core)
{
    const Picture &picture = asked.picture;
    return planFor(point, picture.leg, spotOf(point.id, picture), picture, outcome, core.guide.techniques, tools);
}

void addOffered(const RoutinePlan &plan, std::vector<TechniqueId> &offered)
{
    for (const PlanStep &step : plan.steps) {
        if (!step.technique.isEmpty() && std::find(offered.begin(), offered.end(), step.technique) == offered.end())
            offered.push_back(step.technique);
    }
}

/// What the rules withhold at a point that is not for pressing (W12), also where no spot was marked there.
void addUnpressed(const RuleBook &rules, std::set<TechniqueId> &withheld)
{
    for (const Withholding &rule : rules.withholdings) {
        if (std::any_of(rule.clauses.begin(), rule.clauses.end(),
                        [](const Clause &clause) { return clause.kind == Clause::Kind::SpotNoSelfPressure; }))
            withheld.insert(rule.withholds.begin(), rule.withholds.end());
    }
}

/// A case that does not say which tools the person has is asked for all of them and for none, and every way to press
/// that may take the place of the best one is offered as well.
void planCaseFor(const TriggerPoint &point, const Case &asked, const Outcome &outcome, const Core &core,
                 Answered &answered)
{
    answered.plan = planWith(asked.tools.value_or(allTools(core.guide)), point, asked, outcome, core);
    for (const LeftOut &left : answered.plan->leftOut) {
        if (!left.rules.empty())
            answered.withheld.insert(left.technique);
    }
    if (!point.selfPressure)
        addUnpressed(core.guide.rules, answered.withheld);
    addOffered(*answered.plan, answered.offered);
    if (asked.tools)
        return;
    addOffered(planWith({}, point, asked, outcome, core), answered.offered);
    for (const TechniqueId &contact : point.contacts) {
        const bool isOffered =
            std::find(answered.offered.begin(), answered.offered.end(), contact) != answered.offered.end();
        if (point.selfPressure && !isOffered && !answered.withheld.contains(contact))
            answered.offered.push_back(contact);
    }
}

/// What the ready-made routines add, as far as nothing withholds it; warmth may take the place of the strokes before
/// any of them.
void addReadyMade(const Case &asked, const Core &core, Answered &answered)
{
    std::vector<TechniqueId> more;
    if (const Technique *warmth = techniqueWith(TechniqueRole::Warmth, core.guide.techniques))
        more.push_back(warmth->id);
    const std::set<ToolId> tools = asked.tools.value_or(allTools(core.guide));
    for (const ReadyRoutine &routine : core.guide.routines)
        addOffered(planFor(routine, {{asked.picture.leg, answered.outcome}}, core.guide.techniques, tools), more);
    for (const TechniqueId &id : more) {
        const Technique *technique = core.guide.technique(id);
        const bool isOffered =
            std::find(answered.offered.begin(), answered.offered.end(), id) != answered.offered.end();
        if (technique && hasToolFor(*technique, tools) && !isOffered && !answered.withheld.contains(id))
            answered.offered.push_back(id);
    }
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string sentence(const Reason &reason, const std::map<std::string, std::string> &texts, const GuideCore &guide)
{
    const Symptom *symptom = reason.symptom ? guide.symptom(*reason.symptom) : nullptr;
    const PainZone *zone = reason.zone ? guide.zone(*reason.zone) : nullptr;
    const auto text = texts.find(reason.rule);
    if (text == texts.end())
        return symptom ? symptom->label : reason.rule;
    return replaced(replaced(text->second, "{symptom}", symptom ? symptom->label : ""), "{zone}",
                    zone ? zone->name : "");
}

} // namespace

Answered answer(const Case &asked, const Core &core)
{
    ScreeningCase screening;
    screening.leg = asked.picture.leg;
    screening.answers = asked.answers;
    screening.picture = asked.picture;
    screening.spots = spotFacts(asked.picture, core.map, core.guide.points);
    screening.answeredAt = now();

    Answered answered;
    const auto admitted = core.gate.admit(screening, screening.answeredAt);
    if (const Refusal *refusal = std::get_if<Refusal>(&admitted)) {
        answered.refusal = *refusal;
        answered.outcome = refusal->outcome;
    } else {
        answered.outcome = std::get<Permit>(admitted).outcome();
    }
    answered.withheld = answered.outcome.withheld;
    for (const std::set<TechniqueId> &atSpot : answered.outcome.withheldAtSpot)
        answered.withheld.insert(atSpot.begin(), atSpot.end());
    if (answered.refusal) {
        for (const Technique &technique : core.guide.techniques)
            answered.withheld.insert(technique.id);
    }

    MatchingRules whole = core.guide.matching;
    whole.most = static_cast<int>(core.guide.points.size());
    answered.suggestions = suggest(whole, core.guide.points, core.map, asked.picture);
    if (!answered.suggestions.empty())
        answered.point = answered.suggestions.front().point;
    else if (!asked.picture.spots.empty())
        answered.point = asked.picture.spots.front().point;
    const TriggerPoint *point = answered.point ? core.guide.point(*answered.point) : nullptr;
    if (point && !answered.refusal)
        planCaseFor(*point, asked, answered.outcome, core, answered);
    if (!answered.refusal)
        addReadyMade(asked, core, answered);
    return answered;
}

std::string reasonOf(const FiredRule &rule, Side leg, const RuleBook &rules)
{
    const NamedRule named = rules.named(rule.id);
    if (named.sign)
        return sentenceFor(rule.throughUnsure ? named.sign->reasonUnsure : named.sign->reasonYes, leg);
    if (named.combination)
        return sentenceFor(reasonFor(named.combination->reason, rule.because), leg);
    if (named.withholding)
        return sentenceFor(reasonFor(named.withholding->reason, rule.because), leg);
    return named.time ? sentenceFor(named.time->reason, leg) : rule.id.value();
}

std::string textOf(const RuleId &rule, Side leg, const RuleBook &rules)
{
    const NamedRule named = rules.named(rule);
    if (named.sign)
        return sentenceFor(named.sign->question, leg);
    if (named.combination)
        return named.combination->text;
    if (named.withholding)
        return named.withholding->text;
    return named.time ? named.time->text : std::string();
}

std::vector<EvidenceId> evidenceOf(const RuleId &rule, const RuleBook &rules)
{
    const NamedRule named = rules.named(rule);
    if (named.sign)
        return named.sign->evidence;
    if (named.combination)
        return named.combination->evidence;
    if (named.withholding)
        return named.withholding->evidence;
    return named.time ? named.time->evidence : std::vector<EvidenceId>();
}

std::vector<std::string> sentencesFor(const Suggestion &suggestion, const GuideCore &guide)
{
    std::vector<std::string> sentences;
    for (const Reason &reason : suggestion.speaksFor)
        sentences.push_back(sentence(reason, guide.matching.forText, guide));
    return sentences;
}

std::vector<std::string> sentencesAgainst(const Suggestion &suggestion, const GuideCore &guide)
{
    std::vector<std::string> sentences;
    for (const Reason &reason : suggestion.speaksAgainst)
        sentences.push_back(sentence(reason, guide.matching.againstText, guide));
    return sentences;
}

} // namespace calfwise::tool
