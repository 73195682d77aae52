// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/routine_words.h"

#include "domain/screening/reason.h"
#include "model/local_time.h"
#include "ui/kit/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace calfwise {

namespace {

class RoutineWords {
    Q_DECLARE_TR_FUNCTIONS(RoutineWords)
};

QString seconds(std::chrono::seconds length)
{
    return RoutineWords::tr("%n second(s)", nullptr, static_cast<int>(length.count()));
}

/// "45 seconds", and whole minutes from two on.
QString length(std::chrono::seconds time)
{
    return time.count() >= 120 ? roughTime(time) : seconds(time);
}

bool isBetween(const PlanStep &step)
{
    return !isTreatment(step);
}

QString reasonOf(const RuleBook &rules, const RuleId &id)
{
    const Withholding *rule = rules.named(id).withholding;
    return rule ? toQt(reasonFor(rule->reason, {})) : QString();
}

QString ruleReason(const RuleBook &rules, const RuleId &id)
{
    const RuleText *rule = rules.named(id).time;
    return rule ? toQt(rule->reason) : QString();
}

QString techniqueName(const GuideCore &core, const TechniqueId &id)
{
    const Technique *technique = core.technique(id);
    return technique ? toQt(technique->name) : toQt(id.value());
}

ToolKind kindOf(const GuideCore &core, const ToolId &id)
{
    const auto found =
        std::find_if(core.tools.begin(), core.tools.end(), [&](const Tool &tool) { return tool.id == id; });
    return found == core.tools.end() ? ToolKind::Owned : found->kind;
}

QString toolNames(const GuideCore &core, const std::vector<ToolId> &ids)
{
    QStringList names;
    for (const ToolId &id : ids) {
        for (const Tool &tool : core.tools) {
            if (tool.id == id && tool.kind != ToolKind::Hands)
                names << toQt(tool.name);
        }
    }
    return std::accumulate(names.begin(), names.end(), QString(), [](const QString &first, const QString &next) {
        return first.isEmpty() ? next : RoutineWords::tr("%1 or %2", "two tools").arg(first, next);
    });
}

} // namespace

QString stepName(const GuideCore &core, const PlanStep &step)
{
    switch (step.kind) {
    case StepKind::Position:
        return RoutineWords::tr("Get into position");
    case StepKind::Rest:
        return RoutineWords::tr("Rest");
    case StepKind::SwitchSide:
        return RoutineWords::tr("Change to your %1").arg(legName(step.side));
    case StepKind::Aftercare:
        return RoutineWords::tr("Come to rest");
    case StepKind::Search:
        return RoutineWords::tr("Find the sore spot");
    case StepKind::Hold:
        return RoutineWords::tr("Hold on the sore spot");
    case StepKind::WarmUp:
    case StepKind::Movement:
    case StepKind::Stretch:
    case StepKind::Strength:
    case StepKind::Heat:
        break;
    }
    return techniqueName(core, step.technique);
}

QString stepAmount(const PlanStep &step)
{
    return step.repetitions > 0 ? RoutineWords::tr("%n time(s)", nullptr, step.repetitions) : length(step.length);
}

const Technique *stepTechnique(const GuideCore &core, const RoutinePlan &plan, std::size_t index)
{
    for (std::size_t i = index; i < plan.steps.size(); ++i) {
        if (!plan.steps[i].technique.isEmpty())
            return core.technique(plan.steps[i].technique);
    }
    return nullptr;
}

std::optional<ToolId> stepTool(const GuideCore &core, const RoutinePlan &plan, std::size_t index,
                               const std::set<ToolId> &tools)
{
    std::optional<ToolId> tool;
    for (std::size_t i = 0; i <= index && i < plan.steps.size(); ++i) {
        const PlanStep &step = plan.steps[i];
        const Technique *technique = step.technique.isEmpty() ? nullptr : core.technique(step.technique);
        if (step.side != plan.steps[index].side || step.kind != StepKind::Hold || !technique)
            continue;
        tool.reset();
        if (technique->tools.empty() || kindOf(core, technique->tools.front()) == ToolKind::Hands)
            continue;
        const auto atHand = std::find_if(technique->tools.begin(), technique->tools.end(),
                                         [&](const ToolId &one) { return tools.contains(one); });
        tool = atHand == technique->tools.end() ? technique->tools.front() : *atHand;
    }
    return tool;
}

TreatedPart treatedPart(const GuideCore &core, const RoutinePlan &plan)
{
    const TriggerPoint *point = plan.point ? core.point(*plan.point) : nullptr;
    const Muscle *muscle = point ? core.muscle(point->muscle) : nullptr;
    return muscle ? muscle->inFigures : TreatedPart::None;
}

QString stepCue(const GuideCore &core, const RoutinePlan &plan, std::size_t index)
{
    const PlanStep &step = plan.steps[index];
    const Technique *technique = stepTechnique(core, plan, index);
    if (step.kind == StepKind::Aftercare || !technique)
        return RoutineWords::tr("Let go, and notice how the leg feels.");
    if (step.kind == StepKind::Search)
        return RoutineWords::tr("Slowly. Stop where it is tender.");
    return toQt(isBetween(step) ? technique->shortText : technique->cue);
}

QStringList stepSentences(const CaseModel &caseModel, const CheckModel &checkModel, const ProfileModel &profileModel,
                          const RoutinePlan &plan, std::size_t index)
{
    QStringList sentences;
    if (const Technique *technique = stepTechnique(caseModel.core(), plan, index)) {
        for (const std::string &sentence : technique->instruction)
            sentences << toQt(sentence);
        return sentences;
    }
    const auto level = checkModel.rules().levels.find(checkModel.outcome(plan.steps[index].side).level);
    if (level != checkModel.rules().levels.end()) {
        for (const std::string &sentence : level->second.until)
            sentences << forLeg(sentence, plan.steps[index].side)
                             .replace(QLatin1String("{number}"), toQt(profileModel.emergencyNumber()));
    }
    return sentences;
}

QList<PlanLine> planLines(const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools)
{
    QList<PlanLine> lines;
    const PlanStep *before = nullptr;
    int sets = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const PlanStep &step = plan.steps[i];
        if (isBetween(step))
            continue;
        const bool again = before && before->technique == step.technique && before->side == step.side;
        sets = again ? sets + 1 : 1;
        if (!again) {
            const Technique *technique = core.technique(step.technique);
            lines.append({techniqueName(core, step.technique),
                          {},
                          technique ? toQt(technique->shortText) : QString(),
                          step.side,
                          step.technique,
                          stepTool(core, plan, i, tools),
                          treatedPart(core, plan)});
        }
        const QString sum = stepAmount(step);
        lines.last().amount = sets == 1              ? sum
                              : step.repetitions > 0 ? RoutineWords::tr("%1 sets of %2").arg(sets).arg(step.repetitions)
                                                     : RoutineWords::tr("%1 times %2").arg(sets).arg(sum);
        before = &step;
    }
    return lines;
}

std::chrono::seconds timeBetween(const RoutinePlan &plan)
{
    std::chrono::seconds all{0};
    for (const PlanStep &step : plan.steps) {
        if (isBetween(step))
            all += step.length;
    }
    return all;
}

QList<LeftOutWords> leftOutWords(const CaseModel &caseModel, const CheckModel &checkModel, const RoutinePlan &plan)
{
    struct Named {
        Side side;
        QStringList names;
        QString why;
    };
    const GuideCore &core = caseModel.core();
    const bool both = plan.sides().size() > 1;
    QList<Named> all;
    for (const LeftOut &left : plan.leftOut) {
        const QString name = techniqueName(core, left.technique);
        QStringList why;
        for (const RuleId &rule : left.rules)
            why << reasonOf(checkModel.rules(), rule);
        if (left.missingTool) {
            const Technique *technique = core.technique(left.technique);
            why << RoutineWords::tr("You said you don’t have what it needs: %1.")
                       .arg(technique ? toolNames(core, technique->tools) : QString());
        }
        if (left.instead)
            why << RoutineWords::tr("Instead: %1.").arg(techniqueName(core, *left.instead));
        const QString reason = why.join(QLatin1Char(' '));
        const auto said = std::find_if(all.begin(), all.end(), [&](const Named &other) {
            return (!both || other.side == left.side) && other.names.contains(name);
        });
        if (said != all.end())
            continue;
        const auto same = std::find_if(all.begin(), all.end(), [&](const Named &other) {
            return !both && other.why == reason && !reason.isEmpty();
        });
        if (same == all.end())
            all.append({left.side, {name}, reason});
        else
            same->names << name;
    }
    QList<LeftOutWords> words;
    for (const Named &each : std::as_const(all)) {
        const QString names =
            std::accumulate(each.names.begin() + 1, each.names.end(), each.names.first(),
                            [](const QString &first, const QString &next) {
                                return RoutineWords::tr("%1, %2", "two parts of a list").arg(first, next);
                            });
        words.append({both ? RoutineWords::tr("%1, without: %2.").arg(legTitle(each.side), names)
                           : RoutineWords::tr("Without: %1.").arg(names),
                      each.why});
    }
    return words;
}

QString toolsOf(const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools)
{
    std::vector<ToolId> used;
    bool needsHands = false;
    for (const PlanStep &step : plan.steps) {
        const Technique *technique = core.technique(step.technique);
        if (!technique)
            continue;
        bool found = false;
        for (const ToolId &tool : technique->tools) {
            const ToolKind kind = kindOf(core, tool);
            if (kind == ToolKind::Hands || (kind == ToolKind::Owned && !tools.contains(tool)))
                continue;
            found = true;
            if (std::find(used.begin(), used.end(), tool) == used.end())
                used.push_back(tool);
            break;
        }
        const bool byHand = technique->kind == TechniqueKind::Strokes || technique->kind == TechniqueKind::Pressure;
        needsHands = needsHands || (!found && byHand);
    }
    QStringList names;
    if (needsHands)
        names << RoutineWords::tr("Hands");
    for (const ToolId &id : used)
        names << toolNames(core, {id});
    return names.isEmpty() ? RoutineWords::tr("No tools")
                           : names.join(RoutineWords::tr(", ", "between the tools of a list"));
}

QString sidesOf(const std::set<Side> &sides)
{
    return sides.size() > 1 ? RoutineWords::tr("Both legs") : sides.empty() ? QString() : legTitle(*sides.begin());
}

QString untilWords(Instant until, Instant now)
{
    const QDateTime end = toLocal(until);
    const qint64 days = toLocal(now).date().daysTo(end.date());
    const QString time = clockTime(end.time());
    if (days == 0)
        return RoutineWords::tr("today, %1").arg(time);
    return days == 1 ? RoutineWords::tr("tomorrow, %1").arg(time) : fullDateTime(until);
}

Standing standingOf(const CheckModel &checkModel, Side leg)
{
    const Instant now = checkModel.now();
    if (const Permit *permit = checkModel.permit(leg)) {
        const Level level = permit->outcome().level;
        const auto text = checkModel.rules().levels.find(level);
        const QString word = text == checkModel.rules().levels.end() ? QString() : toQt(text->second.word);
        return {Standing::Kind::Permit,
                RoutineWords::tr("%1. Holds until %2.").arg(word, untilWords(permit->validUntil(), now))};
    }
    const std::optional<Refusal> refusal = checkModel.refusal(leg);
    if (!refusal)
        return {Standing::Kind::NotChecked, RoutineWords::tr("Not checked yet.")};
    const Level level = refusal->standing                                ? refusal->standing->level
                        : refusal->otherLeg && refusal->outcome.passes() ? refusal->otherLeg->level
                                                                         : refusal->outcome.level;
    const auto text = checkModel.rules().levels.find(level);
    QString words = text == checkModel.rules().levels.end() ? QString() : toQt(text->second.word);
    words = refusal->standing
                ? RoutineWords::tr("%1. No routine until %2.").arg(words, untilWords(refusal->standsUntil, now))
                : RoutineWords::tr("%1. No routine for now.").arg(words);
    return {Standing::Kind::Refused, words};
}

QString startWords(StartResult result)
{
    switch (result) {
    case StartResult::NothingToDo:
        return RoutineWords::tr("There’s nothing to do in this routine today: every step is left out.");
    case StartResult::NeedsCheck:
        return RoutineWords::tr("The safety check doesn’t hold any more. It’s asked again before a routine.");
    case StartResult::AsksSoreness:
        return RoutineWords::tr("First say how the last routine left the spot.");
    case StartResult::Changed:
        return RoutineWords::tr("Today’s check leaves out a step of that routine. What you held is in the diary.");
    case StartResult::NotKept:
    case StartResult::ElsewhereRunning:
    case StartResult::Started:
        break;
    }
    return {};
}

const StopText *stopText(const RuleBook &rules, StopReason reason)
{
    const auto found = std::find_if(rules.stops.begin(), rules.stops.end(),
                                    [&](const StopText &stop) { return stop.id == idOf(reason); });
    return found == rules.stops.end() ? nullptr : &*found;
}

QString anythingNewQuestion(const RuleBook &rules)
{
    return ruleReason(rules, rules.time.anythingNew);
}

QString stopSentence(const RuleBook &rules)
{
    return ruleReason(rules, rules.time.stops);
}

} // namespace calfwise
