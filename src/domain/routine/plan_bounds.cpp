// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/plan_bounds.h"

#include "domain/routine/side_builder.h"

#include <algorithm>

namespace calfwise {

namespace {

using std::chrono::seconds;

int mostOf(const DoseRange &range)
{
    return std::max(range.least, range.most);
}

/// Setting up and changing legs; a rest may be as long as a technique asks for.
seconds longestBetween(const std::vector<Technique> &techniques)
{
    int longest = static_cast<int>(longestSetUp.count());
    for (const Technique &technique : techniques)
        longest = std::max(longest, technique.dose.restSeconds);
    return seconds(longest);
}

/// The longest that the technique's dose lets the step take; 0 where the technique has no such step.
seconds longestOf(const PlanStep &step, const Technique &technique)
{
    const Dose &dose = technique.dose;
    if (technique.professional)
        return seconds(0);
    if (dose.repetitions)
        return seconds(mostOf(*dose.repetitions) * 2 * dose.cadenceSeconds);
    return step.repetitions == 0 && dose.seconds ? seconds(mostOf(*dose.seconds)) : seconds(0);
}

/// Holds are counted by spot, sets by the dose's times.
bool isCounted(const PlanStep &step, const Technique &technique)
{
    const std::optional<DoseRange> &range = step.kind == StepKind::Hold ? technique.dose.spots : technique.dose.times;
    return step.number >= 1 && step.number <= step.of && step.of <= (range ? std::max(mostOf(*range), 1) : 1);
}

bool isWithinDose(const PlanStep &step, const std::vector<Technique> &techniques)
{
    const seconds between = longestBetween(techniques);
    if (!isTreatment(step))
        return step.length <= between && step.most <= between;
    const Technique *technique = techniqueWith(step.technique, techniques);
    if (!technique || !isCounted(step, *technique))
        return false;
    const seconds longest = longestOf(step, *technique);
    const bool counted = technique->dose.repetitions.has_value();
    const bool paced = !counted || (step.cadenceSeconds == technique->dose.cadenceSeconds && step.repetitions >= 0 &&
                                    step.repetitions <= mostOf(*technique->dose.repetitions));
    return paced && step.length <= longest && step.most <= longest;
}

} // namespace

bool isWithinDoses(const SessionSnapshot &session, const std::vector<Technique> &techniques)
{
    const std::vector<PlanStep> &steps = session.plan.steps;
    const auto fits = [&](const StepRecord &record) {
        return record.step < steps.size() &&
               record.held <= std::max(steps[record.step].most, steps[record.step].length);
    };
    return std::all_of(steps.begin(), steps.end(),
                       [&](const PlanStep &step) { return isWithinDose(step, techniques); }) &&
           std::all_of(session.records.begin(), session.records.end(), fits);
}

} // namespace calfwise
