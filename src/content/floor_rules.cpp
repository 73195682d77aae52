// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/floor.h"

#include <initializer_list>

namespace calfwise {

namespace {

using Names = std::initializer_list<const char *>;

template <class Container> Container ids(Names names)
{
    Container made;
    for (const char *name : names)
        made.insert(made.end(), typename Container::value_type(name));
    return made;
}

Question sign(const char *id, Scope scope, Level level)
{
    Question question;
    question.id = QuestionId(id);
    question.kind = QuestionKind::Sign;
    question.scope = scope;
    question.level = level;
    return question;
}

Question condition(const char *id, Scope scope)
{
    Question question;
    question.id = QuestionId(id);
    question.kind = QuestionKind::Condition;
    question.scope = scope;
    return question;
}

Clause anyOf(Names questions, int atLeast = 1)
{
    Clause clause;
    clause.kind = Clause::Kind::Answers;
    clause.any = ids<std::vector<QuestionId>>(questions);
    clause.atLeast = atLeast;
    return clause;
}

Clause when(PictureTest test)
{
    Clause clause;
    clause.kind = Clause::Kind::Picture;
    clause.picture = test;
    return clause;
}

Clause at(Names zones, Names muscles)
{
    Clause clause;
    clause.kind = Clause::Kind::Site;
    clause.zones = ids<std::vector<ZoneId>>(zones);
    clause.spotOn = ids<std::vector<MuscleId>>(muscles);
    return clause;
}

Clause spotNotPressed()
{
    Clause clause;
    clause.kind = Clause::Kind::SpotNoSelfPressure;
    return clause;
}

Clause when(HistoryTest test)
{
    Clause clause;
    clause.kind = Clause::Kind::History;
    clause.history = test;
    return clause;
}

std::vector<Question> signs()
{
    constexpr Scope person = Scope::Person;
    constexpr Scope leg = Scope::Leg;
    return {
        sign("breathless-or-chest-pain", person, Level::Emergency),
        sign("severe-pain-tight-swollen", leg, Level::Emergency),
        sign("cold-pale-or-numb-limb", leg, Level::Emergency),
        sign("saddle-numbness-or-bladder", person, Level::Emergency),
        sign("very-unwell-with-skin-infection", person, Level::Emergency),
        sign("deformity-or-open-fracture", leg, Level::Emergency),
        sign("dark-urine", person, Level::Emergency),
        sign("swelling-one-leg", leg, Level::SameDay),
        sign("warmth-one-leg", leg, Level::SameDay),
        sign("redness-or-darkening", leg, Level::SameDay),
        sign("hard-sore-veins", leg, Level::SameDay),
        sign("throbbing-not-eased", leg, Level::SameDay),
        sign("snap-or-kick", leg, Level::SameDay),
        sign("cannot-bear-weight", leg, Level::SameDay),
        sign("sudden-severe-pain", leg, Level::SameDay),
        sign("spreading-hot-skin-or-fever", leg, Level::SameDay),
        sign("foot-drop-or-spreading-numbness", leg, Level::SameDay),
        sign("rest-pain-or-nonhealing-wound", leg, Level::SameDay),
        sign("walking-distance-pain", leg, Level::WithinDays),
        sign("focal-bone-pain", leg, Level::WithinDays),
        sign("back-pain-with-leg-numbness", person, Level::WithinDays),
        sign("lump-weight-loss-or-night-pain", person, Level::WithinDays),
        sign("bruise-after-strain", leg, Level::WithinDays),
        sign("persists-over-a-week", leg, Level::SeeSomeone),
        sign("interferes-daily-life", leg, Level::SeeSomeone),
        sign("difficulty-walking", leg, Level::WithinDays),
        sign("both-calves-new-medicine", person, Level::WithinDays),
        sign("swelling-both-legs", person, Level::WithinDays),
        sign("cramp-over-10-minutes", leg, Level::SameDay),
    };
}

std::vector<Question> conditions()
{
    std::vector<Question> made;
    for (const char *id :
         {"recent-surgery-or-bedrest", "active-cancer", "previous-clot", "clotting-disorder", "pregnant-or-postpartum",
          "oestrogen", "long-travel", "blood-thinner", "bleeding-disorder", "diabetes", "osteoporosis",
          "steroid-or-fluoroquinolone", "heavy-new-exercise", "under-16", "antiplatelet", "fluoroquinolone-now"})
        made.push_back(condition(id, Scope::Person));
    for (const char *id : {"plaster-or-paralysis", "reduced-feeling", "arterial-disease", "varicose-veins",
                           "open-wound-or-fragile-skin", "recent-injury-72h", "lymphoedema", "implant-or-graft",
                           "known-fracture", "bone-or-deep-infection", "myositis-ossificans"})
        made.push_back(condition(id, Scope::Leg));
    made.push_back(condition("leg-hurts-now", Scope::Leg));
    made.back().asked = AskedWhen::NothingMarked;
    return made;
}

Combination combination(const char *id, std::vector<Clause> clauses, Level level, bool cleared = false)
{
    Combination rule;
    rule.id = RuleId(id);
    rule.clauses = std::move(clauses);
    rule.level = level;
    rule.clearedByClinician = cleared;
    return rule;
}

std::vector<Combination> combinations()
{
    return {
        combination("C1",
                    {when(PictureTest::Hurts), anyOf({"recent-surgery-or-bedrest", "plaster-or-paralysis",
                                                      "active-cancer", "previous-clot", "clotting-disorder"})},
                    Level::SameDay, true),
        combination("C2", {when(PictureTest::Hurts), anyOf({"pregnant-or-postpartum", "oestrogen", "long-travel"}, 2)},
                    Level::SameDay, true),
        combination("C3", {when(PictureTest::Painful), anyOf({"pregnant-or-postpartum"})}, Level::SameDay, true),
        combination("C4",
                    {anyOf({"bruise-after-strain"}), anyOf({"blood-thinner", "antiplatelet", "bleeding-disorder"})},
                    Level::SameDay),
        combination("C5", {anyOf({"difficulty-walking", "interferes-daily-life"}), anyOf({"heavy-new-exercise"})},
                    Level::SameDay),
        combination("C6",
                    {anyOf({"open-wound-or-fragile-skin"}), anyOf({"reduced-feeling", "diabetes", "arterial-disease"})},
                    Level::SameDay),
        combination("C7",
                    {at({"achilles", "heel-back"}, {"achilles-tendon"}),
                     anyOf({"steroid-or-fluoroquinolone", "fluoroquinolone-now"})},
                    Level::SameDay, true),
        combination("C8", {anyOf({"bone-or-deep-infection"})}, Level::SameDay),
        combination("C9", {anyOf({"known-fracture"})}, Level::WithinDays),
        combination("C10",
                    {anyOf({"both-calves-new-medicine"}), anyOf({"steroid-or-fluoroquinolone", "fluoroquinolone-now"})},
                    Level::SameDay, true),
        combination("C11",
                    {anyOf({"swelling-both-legs"}),
                     anyOf({"pregnant-or-postpartum", "recent-surgery-or-bedrest", "plaster-or-paralysis",
                            "active-cancer", "previous-clot", "clotting-disorder"})},
                    Level::SameDay, true),
        combination("C12", {anyOf({"under-16"}), anyOf({"difficulty-walking"})}, Level::SameDay),
        combination("C13", {anyOf({"under-16"})}, Level::SeeSomeone),
        combination("C14", {when(PictureTest::Painful), anyOf({"fluoroquinolone-now"})}, Level::SameDay, true),
        combination("C15", {anyOf({"recent-injury-72h"}), anyOf({"blood-thinner", "bleeding-disorder"})},
                    Level::SameDay),
    };
}

std::set<TechniqueId> hardTools()
{
    return ids<std::set<TechniqueId>>({"ball-pressure", "roller-pressure", "stick-pressure", "crossed-leg-pressure"});
}

std::set<TechniqueId> pressure()
{
    std::set<TechniqueId> made = hardTools();
    made.merge(ids<std::set<TechniqueId>>({"manual-pressure", "active-release"}));
    return made;
}

std::set<TechniqueId> everything()
{
    std::set<TechniqueId> made = pressure();
    made.merge(ids<std::set<TechniqueId>>({"stretch-straight-knee", "stretch-bent-knee", "night-cramp-stretch",
                                           "warm-up-strokes", "deep-stroking", "vibration", "heat", "heel-raise",
                                           "dynamic-warm-up", "cool-down", "stretch-toes-up", "stretch-sole-inward",
                                           "acupuncture", "dry-needling", "manual-therapy"}));
    return made;
}

std::set<TechniqueId> with(std::set<TechniqueId> group, Names more)
{
    group.merge(ids<std::set<TechniqueId>>(more));
    return group;
}

Withholding withholding(const char *id, Clause clause, std::set<TechniqueId> withholds)
{
    Withholding rule;
    rule.id = RuleId(id);
    rule.clauses = {std::move(clause)};
    rule.withholds = std::move(withholds);
    return rule;
}

Withholding atSpot(const char *id, Clause clause, std::set<TechniqueId> withholds, bool changesLevel)
{
    Withholding rule = withholding(id, std::move(clause), std::move(withholds));
    rule.perSpot = true;
    rule.changesLevel = changesLevel;
    return rule;
}

std::vector<Withholding> withholdings()
{
    const std::set<TechniqueId> pressing = with(pressure(), {"deep-stroking", "vibration"});
    return {
        withholding("W1", anyOf({"blood-thinner", "bleeding-disorder", "pregnant-or-postpartum"}), pressing),
        withholding("W2",
                    anyOf({"previous-clot", "active-cancer", "clotting-disorder", "recent-surgery-or-bedrest",
                           "plaster-or-paralysis"}),
                    pressing),
        withholding("W3", anyOf({"oestrogen", "long-travel"}), with(hardTools(), {"deep-stroking", "vibration"})),
        withholding("W4", anyOf({"reduced-feeling"}), with(pressing, {"heat"})),
        withholding("W5", anyOf({"diabetes"}), with(hardTools(), {"heat", "vibration"})),
        withholding("W6",
                    anyOf({"arterial-disease", "lymphoedema", "implant-or-graft", "open-wound-or-fragile-skin",
                           "myositis-ossificans"}),
                    with(pressing, {"warm-up-strokes", "heat"})),
        withholding("W7", anyOf({"varicose-veins"}), with(hardTools(), {"deep-stroking", "vibration"})),
        withholding("W8", anyOf({"recent-injury-72h"}), everything()),
        withholding(
            "W9", anyOf({"osteoporosis"}),
            ids<std::set<TechniqueId>>({"crossed-leg-pressure", "stick-pressure", "ball-pressure", "vibration"})),
        withholding("W10", anyOf({"steroid-or-fluoroquinolone", "fluoroquinolone-now"}),
                    ids<std::set<TechniqueId>>({"heel-raise", "dynamic-warm-up", "vibration"})),
        withholding("W15", anyOf({"antiplatelet"}), with(hardTools(), {"deep-stroking", "vibration"})),
        withholding("W11", anyOf({"heavy-new-exercise"}), pressing),
        withholding("W17", anyOf({"under-16"}), ids<std::set<TechniqueId>>({"heel-raise", "vibration"})),
        atSpot("W12", spotNotPressed(), pressing, false),
        atSpot("W13", when(HistoryTest::SoreOver24Hours), with(pressure(), {"vibration"}), true),
        atSpot("W14", when(HistoryTest::TreatedTwiceToday), with(pressure(), {"vibration"}), true),
        atSpot("W16", when(HistoryTest::StoppedHere), pressing, false),
    };
}

} // namespace

RuleBook floorRules()
{
    RuleBook rules;
    rules.questions = signs();
    for (const Question &question : conditions())
        rules.questions.push_back(question);
    rules.combinations = combinations();
    rules.withholdings = withholdings();
    rules.techniqueGroups = {{"pressure", pressure()},
                             {"all-pressing", with(pressure(), {"deep-stroking", "vibration"})},
                             {"hard-tools", hardTools()},
                             {"everything", everything()}};
    rules.picture.calfZones =
        ids<std::set<ZoneId>>({"back-of-thigh", "back-of-knee", "upper-calf", "inner-calf", "outer-calf", "mid-calf",
                               "lower-calf", "outer-lower-leg", "achilles"});
    rules.picture.painfulSymptoms =
        ids<std::set<SymptomId>>({"tender-spot", "taut-band", "pressing-refers", "behind-knee-pain"});
    rules.picture.milderSymptoms = ids<std::set<SymptomId>>({"cramp", "night-cramp", "tightness"});
    rules.time.anythingNew = RuleId("T2");
    rules.time.stops = RuleId("T3");
    rules.time.diary = RuleId("T5");
    rules.time.permitHours = 24;
    rules.time.emergencyStandsDays = 7;
    rules.time.sameDayStandsDays = 7;
    rules.time.withinDaysStandsDays = 2;
    rules.time.clearanceDays = 14;
    rules.time.persistTreatedDays = 3;
    rules.time.persistSpanDays = 7;
    rules.time.persistWindowDays = 21;
    rules.time.easedByPoints = 2;
    rules.time.easedByPercent = 30;
    rules.time.worseSessionsInARow = 2;
    rules.time.persistSign = QuestionId("persists-over-a-week");
    rules.time.worseLevel = Level::SeeSomeone;
    rules.time.stop.signs = {{"sharp-pain", QuestionId("sudden-severe-pain")},
                             {"numbness", QuestionId("foot-drop-or-spreading-numbness")},
                             {"breathless", QuestionId("breathless-or-chest-pain")}};
    rules.time.stop.crampSign = QuestionId("cramp-over-10-minutes");
    rules.time.stop.goneAfterMinutes = 5;
    rules.time.stop.holdHours = 48;
    rules.time.stop.againDays = 14;
    rules.time.stop.againLevel = Level::SeeSomeone;
    rules.time.stop.pulseLevel = Level::WithinDays;
    rules.time.stop.crampMinutes = 10;
    rules.time.stop.acheAbove = 6;
    rules.time.stop.acheNever = ids<std::set<ZoneId>>({"jaw", "low-back"});
    rules.time.stop.sameSpotWithin = 0.04;
    rules.time.waitingDays = 3;
    rules.time.confirmDays = 90;
    rules.underAge = QuestionId("under-16");
    rules.time.clearanceKeepsWithheld = {RuleId("W1"), RuleId("W2")};
    return rules;
}

const std::set<TriggerPointId> &pointsThatMayBePressed()
{
    static const auto points =
        ids<std::set<TriggerPointId>>({"gastrocnemius-1", "gastrocnemius-2", "soleus-1", "soleus-2", "soleus-3",
                                       "flexor-digitorum-longus-1", "flexor-hallucis-longus-1", "fibularis-brevis-1"});
    return points;
}

} // namespace calfwise
