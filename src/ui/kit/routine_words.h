// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/plan.h"
#include "model/session_model.h"

#include <QList>
#include <QString>

namespace calfwise {

/// What a step is called on the floor: "Hold on the sore spot", "Calf stretch, knee bent".
QString stepName(const GuideCore &core, const PlanStep &step);
/// How much: "45 seconds", "8 times".
QString stepAmount(const PlanStep &step);
/// The technique a step is about; a rest or a change belongs to what comes next. Null where there is none.
const Technique *stepTechnique(const GuideCore &core, const RoutinePlan &plan, std::size_t index);
/// The tool that the pressing before a step, or the step itself, is done with, of those at hand; none for hands.
std::optional<ToolId> stepTool(const GuideCore &core, const RoutinePlan &plan, std::size_t index,
                               const std::set<ToolId> &tools);
/// What a figure lights up for the point that the plan treats; None where it treats none, or lies too deep to be shown.
TreatedPart treatedPart(const GuideCore &core, const RoutinePlan &plan);
/// One line for the floor.
QString stepCue(const GuideCore &core, const RoutinePlan &plan, std::size_t index);
/// What is done in a step, a sentence each. After the routine it is what the level of the leg's check says to keep to.
QStringList stepSentences(const CaseModel &caseModel, const CheckModel &checkModel, const ProfileModel &profileModel,
                          const RoutinePlan &plan, std::size_t index);

/// A line of the plan as a list shows it: sets of one technique are one line.
struct PlanLine {
    QString name;
    QString amount; ///< "3 times 30 seconds"
    QString line;   ///< the technique in one sentence
    Side side = Side::Right;
    TechniqueId technique;
    std::optional<ToolId> tool; ///< that the pressing is done with
    TreatedPart treated = TreatedPart::None;
};
QList<PlanLine> planLines(const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools);
/// Getting into position, resting and changing legs: what the lines do not hold.
std::chrono::seconds timeBetween(const RoutinePlan &plan);

/// What is left out, and why, in the person's words.
struct LeftOutWords {
    QString what;
    QString why;
};
QList<LeftOutWords> leftOutWords(const CaseModel &caseModel, const CheckModel &checkModel, const RoutinePlan &plan);

/// The tools that a plan uses, of those at hand; "Hands" where it needs none.
QString toolsOf(const GuideCore &core, const RoutinePlan &plan, const std::set<ToolId> &tools);
/// "Right leg", "Both legs".
QString sidesOf(const std::set<Side> &sides);

/// "today, 21:40", "tomorrow, 09:40", or the date in full.
QString untilWords(Instant until, Instant now);

/// Why a routine did not start, and what to do; empty where it did, and where the window says it anyway.
QString startWords(StartResult result);

/// Where a leg stands with the gate.
struct Standing {
    enum class Kind { Permit, Refused, NotChecked };
    Kind kind = Kind::NotChecked;
    QString words; ///< "no warning sign reported. Holds until tomorrow, 09:40."
};
Standing standingOf(const CheckModel &checkModel, Side leg);

/// The stop as the content words it; null for a stop that is no sign.
const StopText *stopText(const RuleBook &rules, StopReason reason);
/// The person's question before every routine (T2).
QString anythingNewQuestion(const RuleBook &rules);
/// What rule T3 says when a routine is stopped for a sign.
QString stopSentence(const RuleBook &rules);

} // namespace calfwise
