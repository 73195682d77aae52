// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/anatomy_reader.h"

#include "content/treated_part.h"

namespace calfwise {

namespace {

/// Positions outside this are a slip of the pen: the drawn leg reaches from -0.3 to 1.1 down and 0.4 to each side.
constexpr double farthest = 1.5;

void readMuscles(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("muscles", {IdKind::Muscle});
    TextSection words(files.text("muscles"), "muscles");
    for (const ContentNode &node : root.items("muscles")) {
        Muscle muscle;
        muscle.id = node.define<MuscleId>("id");
        muscle.kind = node.word("kind", {"muscle", "tendon"}) == "tendon" ? MuscleKind::Tendon : MuscleKind::Muscle;
        muscle.fma = node.textOrEmpty("fma");
        muscle.covers = node.idsIfAny<FactId>("covers");
        muscle.inFigures = treatedPartOf(node, "in_figures");
        const ContentNode said = words.of(muscle.id.value());
        muscle.name = said.text("name");
        muscle.anatomical = said.text("anatomical");
        muscle.upper = said.text("upper");
        muscle.middle = said.text("middle");
        muscle.lower = said.text("lower");
        muscle.about = said.text("about");
        core.muscles.push_back(std::move(muscle));
    }
    if (root.isThere())
        words.reportUnused("a muscle of guide/muscles.json");
}

void readZones(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("zones", {IdKind::Zone});
    TextSection words(files.text("zones"), "zones");
    for (const ContentNode &node : root.items("zones")) {
        PainZone zone;
        zone.id = node.define<ZoneId>("id");
        zone.onMap = node.boolean("on_map");
        zone.name = words.of(zone.id.value()).text("name");
        core.zones.push_back(std::move(zone));
    }
    if (root.isThere())
        words.reportUnused("a zone of guide/zones.json");
}

void readNoPress(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("no_press", {IdKind::NoPress});
    TextSection words(files.text("no_press"), "no_press");
    for (const ContentNode &node : root.items("no_press")) {
        NoPressZone zone;
        zone.id = node.define<NoPressId>("id");
        zone.evidence = node.ids<EvidenceId>("evidence");
        const ContentNode said = words.of(zone.id.value());
        zone.name = said.text("name");
        zone.what = said.text("what");
        zone.why = said.text("why");
        core.noPress.push_back(std::move(zone));
    }
    if (root.isThere())
        words.reportUnused("a no-press zone of guide/no_press.json");
}

std::optional<View> viewNamed(const ContentNode &node, const std::string &name)
{
    const auto view = viewFromId(name);
    if (!view)
        node.report("posterior, medial, lateral or sole", inQuotes(name));
    return view;
}

void readPositions(const ContentNode &node, TriggerPoint &point)
{
    for (const auto &[name, position] : node.object("positions").members()) {
        const auto view = viewNamed(position, name);
        const std::vector<ContentNode> numbers = position.elements();
        if (numbers.size() != 2) {
            position.report("two numbers, x and y", position.shown());
            continue;
        }
        const Point at{numbers[0].asNumber(-farthest, farthest), numbers[1].asNumber(-farthest, farthest)};
        if (view)
            point.positions[*view] = at;
    }
    for (const ContentNode &item : node.items("tap_views")) {
        const auto view = viewNamed(item, item.asText());
        if (!view)
            continue;
        if (!point.positions.contains(*view))
            item.report("a view that the point has a position in", item.shown());
        point.tapViews.insert(*view);
    }
    if (point.tapViews.empty())
        node.report("at least one view to tap it in", "none");
}

/// What keeps a person from pressing: a no-press zone, "too-deep", or nothing.
void readPressing(const ContentNode &node, TriggerPoint &point)
{
    point.selfPressure = node.boolean("self_pressure");
    if (node.has("no_press_reason") && node.find("no_press_reason").isNull()) {
        point.noPressReason.clear();
    } else {
        point.noPressReason = node.textOrEmpty("no_press_reason");
        if (point.noPressReason != "too-deep")
            node.find("no_press_reason").mention(IdKind::NoPress, point.noPressReason);
    }
    point.contacts = node.ids<TechniqueId>("contacts");
    if (point.selfPressure != point.noPressReason.empty())
        node.report("a no_press_reason exactly where self_pressure is false",
                    point.noPressReason.empty() ? "none" : inQuotes(point.noPressReason));
    if (point.selfPressure == point.contacts.empty())
        node.report("contacts exactly where self_pressure is true",
                    std::to_string(point.contacts.size()) + " contacts");
}

TriggerPoint readPoint(const ContentNode &node, TextSection &words)
{
    TriggerPoint point;
    point.id = node.define<TriggerPointId>("id");
    point.muscle = node.id<MuscleId>("muscle");
    if (!node.find("under_tendon").isNull())
        point.underTendon = node.id<MuscleId>("under_tendon");
    readPositions(node, point);
    readPressing(node, point);
    point.essential = node.ids<ZoneId>("essential");
    point.spillover = node.ids<ZoneId>("spillover");
    point.stretches = node.ids<TechniqueId>("stretches");
    point.gentleStretch = node.boolean("gentle_stretch");
    for (const ContentNode &extra : node.items("extras"))
        point.extras.push_back({extra.id<TechniqueId>("technique"), extra.ids<SymptomId>("when_symptoms")});
    point.professional = node.boolean("professional");
    point.article = node.id<ArticleId>("article");
    point.evidence = node.ids<EvidenceId>("evidence");

    const ContentNode said = words.of(point.id.value());
    point.name = said.text("name");
    point.anatomical = said.text("anatomical");
    point.feels = said.text("feels");
    point.where = said.text("where");
    point.pressNote = point.selfPressure ? said.text("press_note") : said.textOrEmpty("press_note");
    point.noPress = point.selfPressure ? said.textOrEmpty("no_press") : said.text("no_press");
    return point;
}

} // namespace

void readAnatomy(ContentFiles &files, GuideCore &core)
{
    readMuscles(files, core);
    readZones(files, core);
    readNoPress(files, core);
    const ContentNode root = files.guide("trigger_points", {IdKind::TriggerPoint});
    TextSection words(files.text("trigger_points"), "trigger_points");
    for (const ContentNode &node : root.items("trigger_points"))
        core.points.push_back(readPoint(node, words));
    if (root.isThere())
        words.reportUnused("a point of guide/trigger_points.json");
}

std::set<std::string> readContextIds(ContentFiles &files)
{
    const std::vector<std::string> ids = files.guide("muscles", {IdKind::Muscle}).idTexts("context");
    return {ids.begin(), ids.end()};
}

} // namespace calfwise
