// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/floor.h"

#include "domain/anatomy/body_map.h"

#include <algorithm>
#include <array>

namespace calfwise {

namespace {

constexpr const char *rulesFile = "guide/rules.json";

/// Places that lie well within a no-press zone, in the leg frame: a drawing must answer them so.
struct ZonePlace {
    const char *zone;
    View view;
    Point place;
};

constexpr std::array zonePlaces{
    ZonePlace{"popliteal-fossa", View::Posterior, {-0.05, -0.09}},
    ZonePlace{"popliteal-fossa", View::Posterior, {0, 0}},
    ZonePlace{"popliteal-fossa", View::Posterior, {0, 0.1}},
    ZonePlace{"popliteal-fossa", View::Medial, {0.09, -0.04}},
    ZonePlace{"popliteal-fossa", View::Lateral, {-0.09, -0.04}},
    ZonePlace{"fibular-head", View::Posterior, {0.08, 0.02}},
    ZonePlace{"fibular-head", View::Posterior, {0.08, 0.09}},
    ZonePlace{"fibular-head", View::Lateral, {-0.04, 0.05}},
    ZonePlace{"fibular-head", View::Posterior, {0.09, 0.2}},
    ZonePlace{"fibular-head", View::Lateral, {0, 0.2}},
    ZonePlace{"fibular-head", View::Lateral, {0, -0.05}},
    ZonePlace{"fibular-head", View::Lateral, {-0.01, 0.09}},
    ZonePlace{"achilles-press", View::Posterior, {-0.045, 0.76}},
    ZonePlace{"achilles-press", View::Posterior, {-0.04, 0.9}},
    ZonePlace{"behind-inner-ankle", View::Medial, {0.02, 0.82}},
    ZonePlace{"behind-inner-ankle", View::Posterior, {-0.07, 0.84}},
    ZonePlace{"shin-bone", View::Medial, {-0.04, 0.56}},
    ZonePlace{"shin-bone", View::Medial, {-0.05, 0.3}},
};

template <class Container, class Value> bool has(const Container &values, const Value &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

template <class Outer, class Inner> bool holdsAll(const Outer &outer, const Inner &inner)
{
    return std::all_of(inner.begin(), inner.end(), [&](const auto &value) { return has(outer, value); });
}

/// Whether `mine` holds wherever `floor` does.
bool isImpliedBy(const Clause &mine, const Clause &floor)
{
    if (mine.kind != floor.kind)
        return false;
    switch (mine.kind) {
    case Clause::Kind::Answers:
        return mine.atLeast <= floor.atLeast && holdsAll(mine.any, floor.any);
    case Clause::Kind::Picture:
        return mine.picture == PictureTest::Hurts || floor.picture == PictureTest::Painful;
    case Clause::Kind::Site:
        return holdsAll(mine.zones, floor.zones) && holdsAll(mine.spotOn, floor.spotOn);
    case Clause::Kind::SpotNoSelfPressure:
        return true;
    case Clause::Kind::History:
        return mine.history == floor.history;
    }
    return false;
}

/// Whether a rule with the clauses `mine` applies wherever one with the clauses `floor` does.
bool areImpliedBy(const std::vector<Clause> &mine, const std::vector<Clause> &floor)
{
    return std::all_of(mine.begin(), mine.end(), [&](const Clause &clause) {
        return std::any_of(floor.begin(), floor.end(), [&](const Clause &other) { return isImpliedBy(clause, other); });
    });
}

class FloorCheck {
public:
    FloorCheck(ContentFiles &files, const GuideCore &core) : m_files(files), m_core(core), m_mine(core.rules) {}

    void check()
    {
        for (const Question &question : m_floor.questions)
            checkQuestion(question);
        for (const Combination &rule : m_floor.combinations)
            checkCombination(rule);
        for (const Withholding &rule : m_floor.withholdings)
            checkWithholding(rule);
        checkGroups();
        checkPicture();
        checkTime();
        checkStops();
        checkPoints();
        checkZones();
    }

private:
    void below(const std::string &file, const std::string &pointer, const std::string &expected,
               const std::string &found)
    {
        m_files.issues().add(file, pointer, expected + ", which no content may go below", found);
    }

    template <class Rule> std::string at(const char *list, const std::vector<Rule> &rules, const Rule *rule) const
    {
        return std::string("/") + list + (rule ? '/' + std::to_string(rule - rules.data()) : std::string());
    }

    void checkQuestion(const Question &floor)
    {
        const bool sign = floor.kind == QuestionKind::Sign;
        const std::string file = sign ? "guide/signs.json" : "guide/conditions.json";
        const std::string list = sign ? "/signs" : "/conditions";
        const Question *mine = m_mine.find(floor.id);
        if (!mine || mine->kind != floor.kind) {
            below(file, list, (sign ? "the sign " : "the condition ") + inQuotes(floor.id.value()), "none");
            return;
        }
        if (sign && isWorse(floor.level, mine->level))
            below(file, list, inQuotes(floor.id.value()) + " at least " + std::string(idOf(floor.level)),
                  std::string(idOf(mine->level)));
        if (mine->scope != floor.scope)
            below(file, list, inQuotes(floor.id.value()) + " asked of the same scope as ever", "another");
        if (mine->asked == AskedWhen::NothingMarked && floor.asked == AskedWhen::Always)
            below(file, list, inQuotes(floor.id.value()) + " asked always", "only where nothing is marked");
    }

    void checkCombination(const Combination &floor)
    {
        const Combination *mine = m_mine.named(floor.id).combination;
        const std::string pointer = at("combinations", m_mine.combinations, mine);
        const std::string rule = "rule " + floor.id.value();
        if (!mine) {
            below(rulesFile, pointer, rule, "none");
            return;
        }
        if (isWorse(floor.level, mine->level))
            below(rulesFile, pointer, rule + " at least " + std::string(idOf(floor.level)),
                  std::string(idOf(mine->level)));
        if (!areImpliedBy(mine->clauses, floor.clauses))
            below(rulesFile, pointer, rule + " for all that it holds for", "fewer");
        if (mine->clearedByClinician && !floor.clearedByClinician)
            below(rulesFile, pointer, rule + " that no clearance lifts", "one that it lifts");
    }

    void checkWithholding(const Withholding &floor)
    {
        const Withholding *mine = m_mine.named(floor.id).withholding;
        const std::string pointer = at("withheld", m_mine.withholdings, mine);
        const std::string rule = "rule " + floor.id.value();
        if (!mine) {
            below(rulesFile, pointer, rule, "none");
            return;
        }
        if (!areImpliedBy(mine->clauses, floor.clauses))
            below(rulesFile, pointer, rule + " for all that it holds for", "fewer");
        for (const TechniqueId &technique : floor.withholds) {
            if (!mine->withholds.contains(technique))
                below(rulesFile, pointer, rule + " withholding " + inQuotes(technique.value()), "not withheld");
        }
        if (mine->perSpot && !floor.perSpot)
            below(rulesFile, pointer, rule + " for the whole leg", "for spots only");
        if (!mine->changesLevel && floor.changesLevel)
            below(rulesFile, pointer, rule + " that changes the level", "one that does not");
    }

    void checkGroups()
    {
        for (const std::string_view group : {pressureGroup, pressingGroup}) {
            for (const TechniqueId &technique : m_floor.group(group)) {
                if (!m_mine.group(group).contains(technique))
                    below(rulesFile, "/groups/" + std::string(group), inQuotes(technique.value()) + " in the group",
                          "none");
            }
        }
    }

    void checkPicture()
    {
        const PictureRules &mine = m_mine.picture;
        const PictureRules &floor = m_floor.picture;
        std::set<SymptomId> hurting = mine.milderSymptoms;
        hurting.insert(mine.painfulSymptoms.begin(), mine.painfulSymptoms.end());
        if (!holdsAll(mine.calfZones, floor.calfZones) || !holdsAll(mine.painfulSymptoms, floor.painfulSymptoms) ||
            !holdsAll(hurting, floor.milderSymptoms))
            below(rulesFile, "/picture", "every zone and symptom that a leg hurts by", "fewer");
        if (m_mine.underAge != m_floor.underAge)
            below("guide/pages.json", "/under_age", inQuotes(m_floor.underAge.value()),
                  inQuotes(m_mine.underAge.value()));
    }

    void atMost(const char *key, int mine, int floor)
    {
        if (mine > floor)
            below(rulesFile, "/time", std::string(key) + " at most " + std::to_string(floor), std::to_string(mine));
    }

    void atLeast(const char *key, int mine, int floor)
    {
        if (mine < floor)
            below(rulesFile, "/time", std::string(key) + " at least " + std::to_string(floor), std::to_string(mine));
    }

    void atLeast(const char *key, Level mine, Level floor)
    {
        if (isWorse(floor, mine))
            below(rulesFile, "/time", std::string(key) + " at least " + std::string(idOf(floor)),
                  std::string(idOf(mine)));
    }

    void checkTime()
    {
        const TimeRules &mine = m_mine.time;
        const TimeRules &floor = m_floor.time;
        atMost("permit_hours", mine.permitHours, floor.permitHours);
        atLeast("emergency_days", mine.emergencyStandsDays, floor.emergencyStandsDays);
        atLeast("same_day_days", mine.sameDayStandsDays, floor.sameDayStandsDays);
        atLeast("within_days_days", mine.withinDaysStandsDays, floor.withinDaysStandsDays);
        atMost("clearance_days", mine.clearanceDays, floor.clearanceDays);
        atMost("waiting_days", mine.waitingDays, floor.waitingDays);
        atMost("confirm_days", mine.confirmDays, floor.confirmDays);
        atMost("treated_days", mine.persistTreatedDays, floor.persistTreatedDays);
        atMost("span_days", mine.persistSpanDays, floor.persistSpanDays);
        atLeast("window_days", mine.persistWindowDays, floor.persistWindowDays);
        atLeast("eased_points", mine.easedByPoints, floor.easedByPoints);
        atLeast("eased_percent", mine.easedByPercent, floor.easedByPercent);
        atMost("worse_in_a_row", mine.worseSessionsInARow, floor.worseSessionsInARow);
        atLeast("worse_level", mine.worseLevel, floor.worseLevel);
        if (mine.persistSign != floor.persistSign)
            below(rulesFile, "/time", "sign " + inQuotes(floor.persistSign.value()),
                  inQuotes(mine.persistSign.value()));
    }

    void checkStops()
    {
        const StopRules &mine = m_mine.time.stop;
        const StopRules &floor = m_floor.time.stop;
        atLeast("rest_hours", mine.holdHours, floor.holdHours);
        atLeast("again_days", mine.againDays, floor.againDays);
        atLeast("again_level", mine.againLevel, floor.againLevel);
        atLeast("pulse_level", mine.pulseLevel, floor.pulseLevel);
        atMost("gone_after_minutes", mine.goneAfterMinutes, floor.goneAfterMinutes);
        atMost("cramp_minutes", mine.crampMinutes, floor.crampMinutes);
        atMost("ache_above", mine.acheAbove, floor.acheAbove);
        if (mine.sameSpotWithin < floor.sameSpotWithin)
            below(rulesFile, "/time", "same_spot_within at least " + std::to_string(floor.sameSpotWithin),
                  std::to_string(mine.sameSpotWithin));
        if (!holdsAll(mine.acheNever, floor.acheNever) || mine.crampSign != floor.crampSign)
            below(rulesFile, "/time", "the zones and the sign of rule " + m_mine.time.stops.value(), "others");
        for (const auto &[stop, sign] : floor.signs) {
            const auto found = mine.signs.find(stop);
            if (found == mine.signs.end() || found->second != sign)
                below(rulesFile, "/time", inQuotes(stop) + " answering " + inQuotes(sign.value()),
                      found == mine.signs.end() ? "nothing" : inQuotes(found->second.value()));
        }
    }

    void checkPoints()
    {
        for (std::size_t i = 0; i < m_core.points.size(); ++i) {
            const TriggerPoint &point = m_core.points[i];
            if (point.selfPressure && !pointsThatMayBePressed().contains(point.id))
                below("guide/trigger_points.json", "/trigger_points/" + std::to_string(i) + "/self_pressure",
                      inQuotes(point.id.value()) + " not for pressing oneself", "true");
        }
        if (m_core.pressure.most > mostPressure)
            below("guide/techniques.json", "/pressure/most", "at most " + std::to_string(mostPressure),
                  std::to_string(m_core.pressure.most));
    }

    void checkZones()
    {
        const BodyMap map(m_core.drawings, m_core.points);
        for (const ZonePlace &each : zonePlaces) {
            const NoPressId zone(each.zone);
            if (!m_core.noPressZone(zone)) {
                below("guide/no_press.json", "/no_press", "the zone " + inQuotes(zone.value()), "none");
                continue;
            }
            if (map.drawing(each.view) && map.locate(each.view, Layer::Superficial, each.place).noPress != zone)
                below(std::string(idOf(each.view)) + ".svg", '#' + zone.value(),
                      "the zone at " + std::to_string(each.place.x) + ", " + std::to_string(each.place.y),
                      "another answer");
        }
    }

    /// Of 10 on the person's own scale.
    static constexpr int mostPressure = 5;

    ContentFiles &m_files;
    const GuideCore &m_core;
    const RuleBook &m_mine;
    const RuleBook m_floor = floorRules();
};

} // namespace

void checkFloor(ContentFiles &files, const GuideCore &core)
{
    const References &references = files.references();
    // What could not be read has been reported; everything else would seem to be missing.
    for (const IdKind kind :
         {IdKind::Question, IdKind::Rule, IdKind::Technique, IdKind::Page, IdKind::NoPress, IdKind::TriggerPoint}) {
        if (references.isOpen(kind))
            return;
    }
    FloorCheck(files, core).check();
}

} // namespace calfwise
