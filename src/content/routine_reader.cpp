// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/routine_reader.h"

#include "domain/routine/cue.h"
#include "domain/routine/own_routine.h"

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mostSeconds = 3600;
constexpr int mostCount = 100;

std::optional<DoseRange> readRange(const ContentNode &dose, const char *key, int most)
{
    if (!dose.has(key))
        return std::nullopt;
    const ContentNode node = dose.find(key);
    const std::vector<ContentNode> numbers = node.elements();
    if (numbers.size() != 3) {
        node.report("three numbers: least, usual, most", node.shown());
        return std::nullopt;
    }
    const DoseRange range{numbers[0].asInteger(0, most), numbers[1].asInteger(0, most), numbers[2].asInteger(0, most)};
    if (range.least > range.usual || range.usual > range.most)
        node.report("least <= usual <= most", std::to_string(range.least) + ", " + std::to_string(range.usual) + ", " +
                                                  std::to_string(range.most));
    if (range.most == 0)
        node.report("a dose above 0", "0");
    return range;
}

Dose readDose(const ContentNode &node)
{
    Dose dose;
    dose.seconds = readRange(node, "seconds", mostSeconds);
    dose.times = readRange(node, "times", mostCount);
    dose.repetitions = readRange(node, "repetitions", mostCount);
    dose.spots = readRange(node, "spots", mostCount);
    dose.cadenceSeconds = node.integerOr("cadence_seconds", 0, 60, 0);
    dose.restSeconds = node.integerOr("rest_seconds", 0, 600, 0);
    dose.perDay = node.integerOr("per_day", 0, 24, 0);
    dose.stopAbove = node.integerOr("stop_above", 0, 10, 0);
    dose.judgement = node.has("judgement") && node.boolean("judgement");
    return dose;
}

/// One of the values by the content's word for it; an unknown word is an issue and read as the first.
template <class Values> auto readOneOf(const ContentNode &node, std::string_view key, const Values &values)
{
    std::vector<std::string_view> words;
    for (const auto value : values)
        words.push_back(idOf(value));
    const std::string word = node.word(key, words);
    return *std::find_if(values.begin(), values.end(), [&](const auto value) { return idOf(value) == word; });
}

/// On the floor a technique's words are spoken: what takes too long at the slowest rate would be left out there.
void checkSpoken(const ContentNode &said, const Technique &technique)
{
    for (const CueTooLong &cue : cuesTooLong(technique, SpeechRate::Slow)) {
        const auto seconds = [](std::chrono::milliseconds time) {
            return std::to_string(time.count() / 1000) + "." + std::to_string(time.count() % 1000 / 100) + " seconds";
        };
        said.find(cue.whileSettingUp ? "short" : "cue")
            .report("words that are spoken within " + seconds(cue.gap) + ", the step's name included",
                    seconds(cue.needed));
    }
}

void readTools(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("tools", {IdKind::Tool});
    TextSection words(files.text("tools"), "tools");
    for (const ContentNode &node : root.items("tools")) {
        Tool tool;
        tool.id = node.define<ToolId>("id");
        tool.kind = readOneOf(node, "kind", toolKinds);
        const ContentNode said = words.of(tool.id.value());
        tool.name = said.text("name");
        tool.line = said.text("line");
        core.tools.push_back(std::move(tool));
    }
    if (root.isThere())
        words.reportUnused("a tool of guide/tools.json");
}

bool isByHand(const Technique &technique, const std::vector<Tool> &tools)
{
    const auto isHands = [&](const ToolId &id) {
        return std::any_of(tools.begin(), tools.end(),
                           [&](const Tool &tool) { return tool.id == id && tool.kind == ToolKind::Hands; });
    };
    return technique.tools.empty() || std::any_of(technique.tools.begin(), technique.tools.end(), isHands);
}

void readTechniques(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("techniques", {IdKind::Technique});
    const ContentNode text = files.text("techniques");
    TextSection words(text, "techniques");
    for (const ContentNode &node : root.items("techniques")) {
        Technique technique;
        technique.id = node.define<TechniqueId>("id");
        technique.kind = readOneOf(node, "kind", techniqueKinds);
        if (node.has("role"))
            technique.role = readOneOf(node, "role", techniqueRoles);
        technique.tools = node.ids<ToolId>("tools");
        technique.byHand = isByHand(technique, core.tools);
        technique.dose = readDose(node.object("dose"));
        technique.professional = node.boolean("professional");
        if (technique.professional != (technique.kind == TechniqueKind::Professional))
            node.report("professional true for the kind professional, and for no other", node.find("kind").shown());
        technique.evidence = node.ids<EvidenceId>("evidence");
        technique.covers = node.idsIfAny<FactId>("covers");
        if (!technique.professional && !technique.dose.seconds && !technique.dose.repetitions)
            node.report("a dose with seconds or repetitions", "neither");
        const ContentNode said = words.of(technique.id.value());
        technique.name = said.text("name");
        technique.shortText = said.text("short");
        technique.instruction = said.texts("instruction");
        technique.cue = technique.professional ? said.textOrEmpty("cue") : said.text("cue");
        technique.cautions = said.texts("cautions");
        checkSpoken(said, technique);
        core.techniques.push_back(std::move(technique));
    }
    const ContentNode pressure = root.object("pressure");
    core.pressure.least = pressure.integer("least", 0, 10);
    core.pressure.most = pressure.integer("most", 0, 10);
    if (core.pressure.least > core.pressure.most)
        pressure.report("least <= most",
                        std::to_string(core.pressure.least) + ", " + std::to_string(core.pressure.most));
    core.pressure.evidence = pressure.ids<EvidenceId>("evidence");
    const ContentNode felt = text.object("pressure");
    core.pressure.tooMuch = felt.text("too_much");
    core.pressure.justRight = felt.text("just_right");
    core.pressure.tooLittle = felt.text("too_little");
    if (root.isThere())
        words.reportUnused("a technique of guide/techniques.json");
}

void reportFault(const ContentNode &node, const RoutineFault &fault, const ReadyStep &step)
{
    const std::string bounds = std::to_string(fault.least) + " to " + std::to_string(fault.most);
    const std::string found = std::to_string(fault.found);
    const auto amount = [&](const std::string &what) {
        node.report(fault.most == 0 ? "no " + what + ": the technique's dose has none" : what + " from " + bounds,
                    found);
    };
    switch (fault.kind) {
    case RoutineFault::Kind::Professional:
        node.report("a technique for self-care", inQuotes(step.technique.value()) + ", which needs a professional");
        break;
    case RoutineFault::Kind::Seconds:
        amount("seconds");
        break;
    case RoutineFault::Kind::Repetitions:
        amount("repetitions");
        break;
    case RoutineFault::Kind::TooOften:
        node.report("at most " + std::to_string(fault.most) + " sets of it on a leg", found);
        break;
    case RoutineFault::Kind::TooLong:
        node.report("at most " + std::to_string(fault.most) + " seconds of it on a leg", found);
        break;
    case RoutineFault::Kind::TooMuchPressing:
        node.report("at most " + std::to_string(fault.most) + " holds on a leg", found);
        break;
    case RoutineFault::Kind::NotAfterPressing:
        node.report("a step of pressing right before it", "none");
        break;
    case RoutineFault::Kind::NotAfterPlainPress:
        node.report("plain pressing somewhere before it", "none");
        break;
    case RoutineFault::Kind::NoName:
    case RoutineFault::Kind::LongName:
    case RoutineFault::Kind::NoSteps:
    case RoutineFault::Kind::ManySteps:
    case RoutineFault::Kind::Unknown:
        // Names, steps and ids have been looked at where they were read.
        break;
    }
}

/// A routine may only do what the techniques' doses allow, each step and all together, and nothing that needs a
/// professional.
void checkSteps(const std::vector<ContentNode> &nodes, const std::vector<ReadyStep> &steps, const GuideCore &core)
{
    for (const RoutineFault &fault : faultsOf(steps, core.techniques)) {
        if (fault.step)
            reportFault(nodes[*fault.step], fault, steps[*fault.step]);
    }
}

void readReadyRoutines(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("routines", {IdKind::Routine});
    const ContentNode text = files.text("routines");
    TextSection words(text, "routines");
    core.aftercare.sentences = text.texts("aftercare");
    core.aftercare.evidence = root.object("aftercare").ids<EvidenceId>("evidence");
    for (const ContentNode &node : root.items("routines")) {
        ReadyRoutine routine;
        routine.id = node.define<RoutineId>("id");
        routine.bothSides = node.word("sides", {"one", "both"}) == "both";
        const ContentNode said = words.of(routine.id.value());
        routine.name = said.text("name");
        routine.line = said.text("line");
        const std::vector<ContentNode> items = node.items("steps");
        for (const ContentNode &item : items) {
            ReadyStep step;
            step.technique = item.id<TechniqueId>("technique");
            step.seconds = item.integerOr("seconds", 0, mostSeconds, 0);
            step.repetitions = item.integerOr("repetitions", 0, mostCount, 0);
            step.note = item.has("note") ? item.textOrEmpty("note") : std::string();
            routine.steps.push_back(std::move(step));
        }
        checkSteps(items, routine.steps, core);
        if (routine.steps.empty())
            node.report("at least one step", "none");
        core.routines.push_back(std::move(routine));
    }
    if (root.isThere())
        words.reportUnused("a routine of guide/routines.json");
}

} // namespace

void readRoutines(ContentFiles &files, GuideCore &core)
{
    readTools(files, core);
    readTechniques(files, core);
    readReadyRoutines(files, core);
}

} // namespace calfwise
