// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/own_routine.h"

#include "domain/visible_text.h"

#include <algorithm>
#include <map>

namespace calfwise {

namespace {

using Kind = RoutineFault::Kind;

bool presses(const Technique &technique)
{
    return technique.kind == TechniqueKind::Pressure;
}

void checkAmount(int wanted, const std::optional<DoseRange> &range, Kind kind, std::vector<RoutineFault> &faults)
{
    if (wanted == 0)
        return;
    if (!range)
        faults.push_back({kind, {}, wanted, 0, 0});
    else if (wanted < range->least || wanted > range->most)
        faults.push_back({kind, {}, wanted, range->least, range->most});
}

/// What several steps come to on one leg.
class Sums {
public:
    void add(std::size_t step, const ReadyStep &ready, const Technique &technique, std::vector<RoutineFault> &faults)
    {
        const Dose &dose = technique.dose;
        if (presses(technique))
            addPressing(step, technique, faults);
        else if (technique.role == TechniqueRole::Release)
            checkRelease(step, faults);
        else if (dose.times)
            addSets(step, technique, faults);
        else if (dose.seconds)
            addSeconds(step, ready, technique, faults);
        m_lastPressed = presses(technique);
    }

private:
    void addPressing(std::size_t step, const Technique &technique, std::vector<RoutineFault> &faults)
    {
        const bool deep = technique.role == TechniqueRole::DeepPressing;
        if (deep && !m_pressedPlainly)
            faults.push_back({Kind::NotAfterPlainPress, step, 0, 0, 0});
        m_pressedPlainly = m_pressedPlainly || !deep;
        const int most = technique.dose.spots ? technique.dose.spots->most : 1;
        if (++m_holds > most)
            faults.push_back({Kind::TooMuchPressing, step, m_holds, 1, most});
    }

    /// Each hold has its own foot bends, so their number needs no further bound.
    void checkRelease(std::size_t step, std::vector<RoutineFault> &faults) const
    {
        if (!m_lastPressed)
            faults.push_back({Kind::NotAfterPressing, step, 0, 0, 0});
    }

    /// A step of a ready-made routine does the least sets of the dose.
    void addSets(std::size_t step, const Technique &technique, std::vector<RoutineFault> &faults)
    {
        const DoseRange &times = *technique.dose.times;
        int &sets = m_sets[technique.id];
        sets += times.least;
        if (sets > times.most)
            faults.push_back({Kind::TooOften, step, sets, times.least, times.most});
    }

    void addSeconds(std::size_t step, const ReadyStep &ready, const Technique &technique,
                    std::vector<RoutineFault> &faults)
    {
        const DoseRange &dose = *technique.dose.seconds;
        const int before = m_seconds[technique.id];
        const int all = before + (ready.seconds == 0 ? dose.usual : ready.seconds);
        m_seconds[technique.id] = all;
        if (before > 0 && all > dose.most)
            faults.push_back({Kind::TooLong, step, all, dose.least, dose.most});
    }

    std::map<TechniqueId, int> m_sets;
    std::map<TechniqueId, int> m_seconds;
    int m_holds = 0;
    bool m_lastPressed = false;
    bool m_pressedPlainly = false;
};

} // namespace

std::size_t charactersIn(const std::string &utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::vector<RoutineFault> faultsOf(const ReadyStep &step, const std::vector<Technique> &techniques)
{
    std::vector<RoutineFault> faults;
    const Technique *technique = techniqueWith(step.technique, techniques);
    if (!technique)
        faults.push_back({Kind::Unknown, {}, 0, 0, 0});
    else if (technique->professional)
        faults.push_back({Kind::Professional, {}, 0, 0, 0});
    if (!faults.empty())
        return faults;
    checkAmount(step.seconds, technique->dose.seconds, Kind::Seconds, faults);
    checkAmount(step.repetitions, technique->dose.repetitions, Kind::Repetitions, faults);
    return faults;
}

std::vector<RoutineFault> faultsOf(const std::vector<ReadyStep> &steps, const std::vector<Technique> &techniques)
{
    std::vector<RoutineFault> faults;
    if (steps.empty())
        faults.push_back({Kind::NoSteps, {}, 0, 1, static_cast<int>(mostRoutineSteps)});
    if (steps.size() > mostRoutineSteps)
        faults.push_back({Kind::ManySteps, {}, static_cast<int>(steps.size()), 1, static_cast<int>(mostRoutineSteps)});
    Sums sums;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        std::vector<RoutineFault> own = faultsOf(steps[i], techniques);
        for (RoutineFault &fault : own) {
            fault.step = i;
            faults.push_back(fault);
        }
        if (const Technique *technique = techniqueWith(steps[i].technique, techniques);
            technique && !technique->professional)
            sums.add(i, steps[i], *technique, faults);
    }
    return faults;
}

std::vector<RoutineFault> faultsOf(const OwnRoutine &routine, const std::vector<Technique> &techniques)
{
    std::vector<RoutineFault> faults;
    const int most = static_cast<int>(mostNameCharacters);
    if (!isVisible(routine.name))
        faults.push_back({Kind::NoName, {}, 0, 1, most});
    const int characters = static_cast<int>(std::max(charactersIn(routine.name), charactersIn(routine.madeBy)));
    if (characters > most)
        faults.push_back({Kind::LongName, {}, characters, 1, most});
    std::vector<RoutineFault> ofSteps = faultsOf(routine.steps, techniques);
    faults.insert(faults.end(), ofSteps.begin(), ofSteps.end());
    return faults;
}

RoutineId routineIdOf(const OwnRoutine &routine)
{
    return RoutineId("own-" + std::to_string(routine.id));
}

ReadyRoutine asReady(const OwnRoutine &routine)
{
    ReadyRoutine ready;
    ready.id = routineIdOf(routine);
    ready.bothSides = routine.bothSides;
    ready.steps = routine.steps;
    ready.name = routine.name;
    return ready;
}

OwnRoutine ownCopyOf(const ReadyRoutine &routine)
{
    OwnRoutine own;
    own.name = routine.name;
    own.bothSides = routine.bothSides;
    for (const ReadyStep &step : routine.steps)
        own.steps.push_back({step.technique, step.seconds, step.repetitions, {}});
    return own;
}

bool isSameRoutine(const OwnRoutine &one, const OwnRoutine &other)
{
    return one.name == other.name && one.bothSides == other.bothSides && one.madeBy == other.madeBy &&
           one.madeOn == other.madeOn &&
           std::equal(one.steps.begin(), one.steps.end(), other.steps.begin(), other.steps.end(),
                      [](const ReadyStep &a, const ReadyStep &b) {
                          return a.technique == b.technique && a.seconds == b.seconds && a.repetitions == b.repetitions;
                      });
}

} // namespace calfwise
