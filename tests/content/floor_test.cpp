// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/floor.h"

#include "content/guide_loader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"
#include "tests/support/rule_book_fixture.h"

#include <functional>

using namespace calfwise;
using calfwise::test::ContentCopy;
using nlohmann::json;

namespace {

const ContentCopy &shipped()
{
    static const ContentCopy copy;
    return copy;
}

const GuideCore &core()
{
    static const GuideCore made = loadGuide(shipped().folders(), "en", Thoroughness::ReadersOnly).guide.value().core;
    return made;
}

/// What the floor says of the shipped guide after a change.
IssueList saidOf(const std::function<void(GuideCore &)> &change)
{
    GuideCore changed = core();
    change(changed);
    ContentFiles files(shipped().folders(), "en", false);
    checkFloor(files, changed);
    return files.takeIssues();
}

bool refuses(const std::function<void(GuideCore &)> &change, const std::string &words)
{
    const IssueList issues = saidOf(change);
    INFO(test::lines(issues));
    const auto &all = issues.all();
    const bool found = std::any_of(all.begin(), all.end(), [&](const Issue &issue) {
        return describe(issue).find(words) != std::string::npos &&
               issue.expected.find("which no content may go below") != std::string::npos;
    });
    CHECK(found);
    return found;
}

Question &question(GuideCore &guide, const char *id)
{
    auto &all = guide.rules.questions;
    return *std::find_if(all.begin(), all.end(), [&](const Question &each) { return each.id == QuestionId(id); });
}

template <class Rule> Rule &withId(std::vector<Rule> &rules, const std::string &id)
{
    return *std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == RuleId(id); });
}

} // namespace

TEST_CASE("Floor: the shipped guide stands on it")
{
    CHECK(saidOf([](GuideCore &) {}).empty());
}

TEST_CASE("Floor: it is the table of the rules, written down a second time")
{
    const RuleBook floor = floorRules();
    const RuleBook table = test::ruleBook();
    CHECK(floor.questions.size() == table.questions.size());
    CHECK(floor.combinations.size() == table.combinations.size());
    CHECK(floor.withholdings.size() == table.withholdings.size());
    GuideCore asTable = core();
    asTable.rules = table;
    ContentFiles files(shipped().folders(), "en", false);
    checkFloor(files, asTable);
    CHECK(files.takeIssues().empty());
}

TEST_CASE("Floor: a sign or condition that is missing, milder or asked more seldom is refused")
{
    for (const Question &each : floorRules().questions) {
        INFO(each.id.value());
        CHECK(refuses(
            [&](GuideCore &guide) {
                std::erase_if(guide.rules.questions, [&](const Question &q) { return q.id == each.id; });
            },
            each.id.value()));
        if (each.kind == QuestionKind::Sign && each.level != Level::SeeSomeone)
            CHECK(refuses([&](GuideCore &guide) { question(guide, each.id.value().c_str()).level = Level::SeeSomeone; },
                          each.id.value()));
        if (each.asked == AskedWhen::Always)
            CHECK(refuses(
                [&](GuideCore &guide) { question(guide, each.id.value().c_str()).asked = AskedWhen::NothingMarked; },
                "asked always"));
        CHECK(refuses(
            [&](GuideCore &guide) {
                Scope &scope = question(guide, each.id.value().c_str()).scope;
                scope = scope == Scope::Leg ? Scope::Person : Scope::Leg;
            },
            "scope"));
    }
}

TEST_CASE("Floor: a combination that is missing, milder, narrower or lifted is refused")
{
    for (const Combination &each : floorRules().combinations) {
        const std::string id = each.id.value();
        INFO(id);
        CHECK(refuses(
            [&](GuideCore &guide) {
                std::erase_if(guide.rules.combinations, [&](const Combination &c) { return c.id == each.id; });
            },
            "rule " + id));
        if (each.level != Level::SeeSomeone)
            CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.combinations, id).level = Level::SeeSomeone; },
                          "rule " + id + " at least"));
        CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.combinations, id).clauses.back().any.pop_back(); },
                      "rule " + id + " for all"));
        CHECK(refuses([&](GuideCore &guide) { ++withId(guide.rules.combinations, id).clauses.back().atLeast; },
                      "rule " + id + " for all"));
        CHECK(refuses(
            [&](GuideCore &guide) {
                Clause never;
                never.kind = Clause::Kind::History;
                withId(guide.rules.combinations, id).clauses.push_back(never);
            },
            "rule " + id + " for all"));
        if (!each.clearedByClinician)
            CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.combinations, id).clearedByClinician = true; },
                          "no clearance lifts"));
    }
}

TEST_CASE("Floor: a rule that withholds less, for less or for spots only is refused")
{
    for (const Withholding &each : floorRules().withholdings) {
        const std::string id = each.id.value();
        INFO(id);
        CHECK(refuses(
            [&](GuideCore &guide) {
                std::erase_if(guide.rules.withholdings, [&](const Withholding &w) { return w.id == each.id; });
            },
            "rule " + id));
        for (const TechniqueId &technique : each.withholds)
            CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.withholdings, id).withholds.erase(technique); },
                          technique.value()));
        if (!each.perSpot)
            CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.withholdings, id).perSpot = true; }, "whole leg"));
        if (each.changesLevel)
            CHECK(refuses([&](GuideCore &guide) { withId(guide.rules.withholdings, id).changesLevel = false; },
                          "changes the level"));
    }
}

TEST_CASE("Floor: what asks for more is welcome")
{
    CHECK(saidOf([](GuideCore &guide) {
              for (Question &each : guide.rules.questions)
                  each.level = each.kind == QuestionKind::Sign ? Level::Emergency : each.level;
              for (Combination &rule : guide.rules.combinations) {
                  rule.level = Level::Emergency;
                  rule.clearedByClinician = false;
                  rule.clauses.resize(1);
              }
              for (Withholding &rule : guide.rules.withholdings) {
                  rule.perSpot = false;
                  rule.withholds.insert(TechniqueId("cool-down"));
              }
              guide.rules.time.permitHours = 1;
              guide.rules.time.sameDayStandsDays = 30;
              guide.rules.time.worseLevel = Level::SameDay;
              for (TriggerPoint &point : guide.points)
                  point.selfPressure = false;
          }).empty());
}

TEST_CASE("Floor: times that let more pass, fewer zones that hurt and groups with less in them are refused")
{
    using Change = std::function<void(GuideCore &)>;
    const std::vector<std::pair<const char *, Change>> changes{
        {"permit_hours", [](GuideCore &g) { ++g.rules.time.permitHours; }},
        {"emergency_days", [](GuideCore &g) { --g.rules.time.emergencyStandsDays; }},
        {"same_day_days", [](GuideCore &g) { --g.rules.time.sameDayStandsDays; }},
        {"within_days_days", [](GuideCore &g) { --g.rules.time.withinDaysStandsDays; }},
        {"clearance_days", [](GuideCore &g) { ++g.rules.time.clearanceDays; }},
        {"waiting_days", [](GuideCore &g) { ++g.rules.time.waitingDays; }},
        {"confirm_days", [](GuideCore &g) { ++g.rules.time.confirmDays; }},
        {"treated_days", [](GuideCore &g) { ++g.rules.time.persistTreatedDays; }},
        {"span_days", [](GuideCore &g) { ++g.rules.time.persistSpanDays; }},
        {"window_days", [](GuideCore &g) { --g.rules.time.persistWindowDays; }},
        {"eased_points", [](GuideCore &g) { --g.rules.time.easedByPoints; }},
        {"eased_percent", [](GuideCore &g) { --g.rules.time.easedByPercent; }},
        {"worse_in_a_row", [](GuideCore &g) { ++g.rules.time.worseSessionsInARow; }},
        {"worse_level", [](GuideCore &g) { g.rules.time.worseLevel = Level::SelfCareModified; }},
        {"persists-over-a-week", [](GuideCore &g) { g.rules.time.persistSign = QuestionId("dark-urine"); }},
        {"rest_hours", [](GuideCore &g) { --g.rules.time.stop.holdHours; }},
        {"again_days", [](GuideCore &g) { --g.rules.time.stop.againDays; }},
        {"again_level", [](GuideCore &g) { g.rules.time.stop.againLevel = Level::SelfCare; }},
        {"pulse_level", [](GuideCore &g) { g.rules.time.stop.pulseLevel = Level::SeeSomeone; }},
        {"gone_after_minutes", [](GuideCore &g) { ++g.rules.time.stop.goneAfterMinutes; }},
        {"cramp_minutes", [](GuideCore &g) { ++g.rules.time.stop.crampMinutes; }},
        {"ache_above", [](GuideCore &g) { ++g.rules.time.stop.acheAbove; }},
        {"same_spot_within", [](GuideCore &g) { g.rules.time.stop.sameSpotWithin = 0.03; }},
        {"rule T3", [](GuideCore &g) { g.rules.time.stop.acheNever.clear(); }},
        {"rule T3", [](GuideCore &g) { g.rules.time.stop.crampSign = QuestionId("dark-urine"); }},
        {"breathless", [](GuideCore &g) { g.rules.time.stop.signs.erase("breathless"); }},
        {"sharp-pain", [](GuideCore &g) { g.rules.time.stop.signs["sharp-pain"] = QuestionId("dark-urine"); }},
        {"hurts", [](GuideCore &g) { g.rules.picture.calfZones.erase(ZoneId("mid-calf")); }},
        {"hurts", [](GuideCore &g) { g.rules.picture.painfulSymptoms.erase(SymptomId("taut-band")); }},
        {"hurts", [](GuideCore &g) { g.rules.picture.milderSymptoms.erase(SymptomId("cramp")); }},
        {"under-16", [](GuideCore &g) { g.rules.underAge = QuestionId("diabetes"); }},
        {"vibration", [](GuideCore &g) { g.rules.techniqueGroups["all-pressing"].erase(TechniqueId("vibration")); }},
        {"stick-pressure",
         [](GuideCore &g) { g.rules.techniqueGroups["pressure"].erase(TechniqueId("stick-pressure")); }},
        {"at most 5", [](GuideCore &g) { g.pressure.most = 6; }},
    };
    for (const auto &[words, change] : changes)
        CHECK(refuses(change, words));
}

TEST_CASE("Floor: no other point may be pressed, and no-press zones stay where they are")
{
    CHECK(refuses(
        [](GuideCore &guide) {
            for (TriggerPoint &point : guide.points)
                point.selfPressure = true;
        },
        "fibularis-longus-1"));
    CHECK(refuses([](GuideCore &guide) { guide.points.front().id = TriggerPointId("made-up-1"); }, "made-up-1"));
    for (const NoPressZone &zone : core().noPress) {
        INFO(zone.id.value());
        CHECK(refuses(
            [&](GuideCore &guide) {
                std::erase_if(guide.noPress, [&](const NoPressZone &z) { return z.id == zone.id; });
            },
            zone.id.value()));
        CHECK(refuses(
            [&](GuideCore &guide) {
                for (ViewDrawing &drawing : guide.drawings)
                    std::erase_if(drawing.shapes, [&](const MapShape &s) { return s.id == zone.id.value(); });
            },
            zone.id.value()));
    }
}

TEST_CASE("Floor: a folder whose urgent signs are all mild and whose schemas are empty is refused with the list")
{
    const ContentCopy copy;
    json signs = json::parse(copy.read("content/guide/signs.json"));
    for (json &sign : signs["signs"])
        sign["level"] = "see-someone";
    copy.write("content/guide/signs.json", signs.dump());
    std::filesystem::remove_all(copy.content() / "schema");
    std::filesystem::create_directories(copy.content() / "schema");
    const ContentFolders folders = contentIn(copy.content(), shipped().folders());
    CHECK(folders.schema == shipped().folders().schema);
    const LoadedGuide loaded = loadGuide(folders, "en");
    CHECK_FALSE(loaded.guide);
    for (const Question &each : floorRules().questions) {
        if (each.kind == QuestionKind::Sign && each.level != Level::SeeSomeone)
            CHECK(test::names(loaded.issues, "guide/signs.json", "/signs", each.id.value()));
    }
}
