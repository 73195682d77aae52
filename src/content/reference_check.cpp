// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/reference_check.h"

#include "content/body_map_reader.h"
#include "content/source_check.h"
#include "domain/screening/outcome.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace calfwise {

namespace {

/// The place of the n-th element of a guide file's list, as the readers keep the files' order.
std::string at(const char *list, std::size_t index, const char *key = nullptr)
{
    const std::string pointer = std::string("/") + list + '/' + std::to_string(index);
    return key ? pointer + '/' + key : pointer;
}

std::string drawingFile(const ViewDrawing &drawing)
{
    return std::string(idOf(drawing.view)) + ".svg";
}

class ShapeCheck {
public:
    ShapeCheck(ContentFiles &files, const GuideCore &core, const std::set<std::string> &contextIds)
        : m_files(files), m_core(core), m_contextIds(contextIds)
    {
    }

    void check(const ViewDrawing &drawing)
    {
        for (const MapShape &shape : drawing.shapes) {
            if (!belongsToShape(shape.kind) && !isKnown(shape))
                m_files.issues().add(drawingFile(drawing), '#' + shape.id, expectedOf(shape.kind), inQuotes(shape.id));
        }
    }

private:
    bool isOpen(IdKind kind) const { return m_files.references().isOpen(kind); }

    bool isKnown(const MapShape &shape) const
    {
        switch (shape.kind) {
        case ShapeKind::Muscle:
        case ShapeKind::Tendon: {
            const Muscle *muscle = m_core.muscle(MuscleId(shape.id));
            const bool tendon = shape.kind == ShapeKind::Tendon;
            return isOpen(IdKind::Muscle) || (muscle && (muscle->kind == MuscleKind::Tendon) == tendon);
        }
        case ShapeKind::Zone: {
            const PainZone *zone = m_core.zone(ZoneId(shape.id));
            return isOpen(IdKind::Zone) || (zone && zone->onMap);
        }
        case ShapeKind::NoPress:
            return isOpen(IdKind::NoPress) || m_core.noPressZone(NoPressId(shape.id));
        default:
            return isOpen(IdKind::Muscle) || m_contextIds.contains(shape.id);
        }
    }

    static std::string expectedOf(ShapeKind kind)
    {
        switch (kind) {
        case ShapeKind::Muscle:
            return "a muscle of guide/muscles.json";
        case ShapeKind::Tendon:
            return "a tendon of guide/muscles.json";
        case ShapeKind::Zone:
            return "a zone of guide/zones.json that is on the map";
        case ShapeKind::NoPress:
            return "a no-press zone of guide/no_press.json";
        default:
            return "an id in the context of guide/muscles.json";
        }
    }

    ContentFiles &m_files;
    const GuideCore &m_core;
    const std::set<std::string> &m_contextIds;
};

/// Techniques named by a point: pressure where it may be pressed, stretches as stretches, nothing that needs a
/// professional.
void checkPointTechniques(ContentFiles &files, const GuideCore &core)
{
    const auto check = [&](const TechniqueId &id, std::optional<TechniqueKind> kind, const std::string &pointer) {
        const Technique *technique = core.technique(id);
        if (!technique)
            return;
        if (technique->professional)
            files.issues().add("guide/trigger_points.json", pointer, "a technique for self-care",
                               inQuotes(id.value()) + ", which needs a professional");
        else if (kind && technique->kind != kind)
            files.issues().add("guide/trigger_points.json", pointer,
                               "a technique of the kind " + std::string(idOf(*kind)),
                               inQuotes(id.value()) + " of the kind " + inQuotes(std::string(idOf(technique->kind))));
    };
    for (std::size_t i = 0; i < core.points.size(); ++i) {
        const TriggerPoint &point = core.points[i];
        for (const TechniqueId &id : point.contacts)
            check(id, TechniqueKind::Pressure, at("trigger_points", i, "contacts"));
        for (const TechniqueId &id : point.stretches)
            check(id, TechniqueKind::Stretch, at("trigger_points", i, "stretches"));
        for (const ExtraTechnique &extra : point.extras)
            check(extra.technique, std::nullopt, at("trigger_points", i, "extras"));
    }
}

/// A point that is offered for pressing must lie on the drawn leg and outside of every no-press zone; this is the
/// drawing's and the position's agreement, since each is drawn and written down apart.
void checkPointPlaces(ContentFiles &files, const GuideCore &core)
{
    const BodyMap map(core.drawings, core.points);
    for (std::size_t i = 0; i < core.points.size(); ++i) {
        const TriggerPoint &point = core.points[i];
        for (View view : point.tapViews) {
            const auto position = point.positions.find(view);
            if (position == point.positions.end() || !map.drawing(view))
                continue;
            const std::string pointer = at("trigger_points", i, "positions") + '/' + std::string(idOf(view));
            const Location location = map.locate(view, Layer::Superficial, position->second);
            if (!location.onLeg)
                files.issues().add("guide/trigger_points.json", pointer, "a place on the drawn leg", "one beside it");
            if (point.selfPressure && location.noPress)
                files.issues().add("guide/trigger_points.json", pointer,
                                   "a place outside of no-press zones, or self_pressure false",
                                   "one in " + inQuotes(location.noPress->value()));
        }
    }
}

/// A point under a tendon's sheet: the drawing shows that tendon right over the point's muscle, in at least one view
/// that it is tapped in.
void checkTendonSheets(ContentFiles &files, const GuideCore &core)
{
    const BodyMap map(core.drawings, core.points);
    for (std::size_t i = 0; i < core.points.size(); ++i) {
        const TriggerPoint &point = core.points[i];
        if (point.underTendon.isEmpty() || files.references().isOpen(IdKind::Muscle))
            continue;
        const std::string pointer = at("trigger_points", i, "under_tendon");
        const Muscle *tendon = core.muscle(point.underTendon);
        if (!tendon || tendon->kind != MuscleKind::Tendon)
            files.issues().add("guide/trigger_points.json", pointer, "a tendon, or null",
                               inQuotes(point.underTendon.value()));
        const bool drawnSo = std::any_of(point.tapViews.begin(), point.tapViews.end(), [&](View view) {
            const auto position = point.positions.find(view);
            if (position == point.positions.end())
                return false;
            const Location location = map.locate(view, Layer::Superficial, position->second);
            return location.muscle == point.underTendon && !location.under.empty() &&
                   location.under.front() == point.muscle;
        });
        if (!drawnSo)
            files.issues().add("guide/trigger_points.json", pointer,
                               "a tendon that is drawn right over " + inQuotes(point.muscle.value()) + " at the point",
                               inQuotes(point.underTendon.value()));
    }
}

/// Withholding every pressure technique by a rule relies on the group naming them all.
void checkPressureGroup(ContentFiles &files, const GuideCore &core)
{
    const std::set<TechniqueId> &pressure = core.rules.group(pressureGroup);
    for (const Technique &technique : core.techniques) {
        if (!pressure.empty() && technique.kind == TechniqueKind::Pressure && !pressure.contains(technique.id))
            files.issues().add("guide/rules.json", "/groups/pressure", "every technique of the kind pressure",
                               "no " + inQuotes(technique.id.value()));
    }
}

/// A plan finds its parts by role: each is played by one technique of the kind it needs, the deeper pressing by any
/// number.
void checkRoles(ContentFiles &files, const GuideCore &core)
{
    if (files.references().isOpen(IdKind::Technique))
        return;
    std::map<TechniqueRole, std::size_t> players;
    for (std::size_t i = 0; i < core.techniques.size(); ++i) {
        const Technique &technique = core.techniques[i];
        ++players[technique.role];
        const std::optional<TechniqueKind> kind = kindFor(technique.role);
        if (kind && technique.kind != kind)
            files.issues().add("guide/techniques.json", at("techniques", i, "role"),
                               "a part for the kind " + std::string(idOf(technique.kind)),
                               inQuotes(std::string(idOf(technique.role))));
    }
    for (const TechniqueRole role : techniqueRoles) {
        const bool any = role == TechniqueRole::None || role == TechniqueRole::DeepPressing;
        if (!any && players[role] != 1)
            files.issues().add("guide/techniques.json", "/techniques",
                               "one technique that plays the part " + inQuotes(std::string(idOf(role))),
                               std::to_string(players[role]));
    }
}

/// The domain refuses rules that could fail open; here its word becomes an issue.
void checkRuleBook(ContentFiles &files, const RuleBook &rules)
{
    if (files.references().isOpen(IdKind::Rule) || files.references().isOpen(IdKind::Question))
        return;
    try {
        checkRules(rules);
    } catch (const std::invalid_argument &error) {
        files.issues().add("guide/rules.json", "", "rules that cannot fail open", error.what());
    }
}

void checkDrawn(const GuideCore &core, const std::set<std::string> &drawn, IssueList &gaps)
{
    const auto check = [&](const std::string &file, const std::string &pointer, const std::string &id) {
        if (!drawn.contains(id))
            gaps.add(file, pointer, "a shape in one of the views", "none for " + inQuotes(id));
    };
    for (std::size_t i = 0; i < core.muscles.size(); ++i)
        check("guide/muscles.json", at("muscles", i), core.muscles[i].id.value());
    for (std::size_t i = 0; i < core.zones.size(); ++i) {
        if (core.zones[i].onMap)
            check("guide/zones.json", at("zones", i), core.zones[i].id.value());
    }
    for (std::size_t i = 0; i < core.noPress.size(); ++i)
        check("guide/no_press.json", at("no_press", i), core.noPress[i].id.value());
}

} // namespace

void checkReferences(ContentFiles &files, const Guide &guide, const std::set<std::string> &contextIds)
{
    files.references().checkMentions(files.issues());
    ShapeCheck shapes(files, guide.core, contextIds);
    for (const ViewDrawing &drawing : guide.core.drawings)
        shapes.check(drawing);
    checkPointTechniques(files, guide.core);
    checkPointPlaces(files, guide.core);
    checkTendonSheets(files, guide.core);
    checkPressureGroup(files, guide.core);
    checkRoles(files, guide.core);
    checkRuleBook(files, guide.core.rules);
}

IssueList findGaps(const References &references, const Guide &guide)
{
    IssueList gaps;
    for (std::size_t i = 0; i < guide.facts.size(); ++i) {
        const std::string &id = guide.facts[i].id.value();
        if (!references.isMentioned(IdKind::Fact, id))
            gaps.add("guide/facts.json", at("facts", i), "something that covers this fact",
                     "nothing names " + inQuotes(id));
    }
    for (std::size_t i = 0; i < guide.core.techniques.size(); ++i) {
        const Technique &technique = guide.core.techniques[i];
        if (!technique.professional && !guide.core.figure(technique.id))
            gaps.add("guide/techniques.json", at("techniques", i), "a figure in guide/figures.json",
                     "none for " + inQuotes(technique.id.value()));
    }
    std::set<std::string> drawn;
    for (const ViewDrawing &drawing : guide.core.drawings) {
        for (const MapShape &shape : drawing.shapes)
            drawn.insert(shape.id);
        checkSelfCrossing(drawing, drawingFile(drawing), gaps);
    }
    checkDrawn(guide.core, drawn, gaps);
    checkSources(references, guide, gaps);
    return gaps;
}

} // namespace calfwise
