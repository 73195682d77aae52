// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/decision_table.h"
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Scene {
    const char *name;
    Picture picture;
    bool hurts;
    bool painful;
    bool atHeelCord;
};

std::vector<Scene> scenes()
{
    return {{"nothing reported", quiet(), false, false, false},
            {"cramps only", cramping(), true, false, false},
            {"a tender spot", tender(), true, true, false},
            {"pain at the back of the heel", withPain("heel-back"), false, false, true},
            {"pain at the heel cord", withPain("achilles"), true, true, true},
            {"pain under the heel", withPain("heel-underside"), false, false, false},
            {"a marked spot on the heel cord", withSpot("achilles-tendon"), true, true, true},
            {"a marked spot on soleus", withSpot("soleus"), true, true, false}};
}

std::set<std::string> allQuestions()
{
    std::set<std::string> all = tableSigns();
    all.insert(tableConditions().begin(), tableConditions().end());
    return all;
}

/// Compares without a Catch assertion each, since there are tens of thousands; the first difference is reported.
std::string difference(const Scene &scene, const std::set<std::string> &yes, Answer answer)
{
    Answers answers = answered({});
    for (const std::string &id : yes)
        answers.set(q(id), answer);
    const Outcome outcome = judged(answers, scene.picture);
    const TableCase expected{yes, scene.hurts, scene.painful, scene.atHeelCord, false};
    std::string what;
    if (outcome.level != tableLevel(expected))
        what = "level " + std::string(idOf(outcome.level)) + " for " + std::string(idOf(tableLevel(expected)));
    else if (names(outcome.withheld) != tableWithheld(expected))
        what = "techniques withheld";
    else if (outcome.bothLegs != tableClosesBothLegs(expected))
        what = "both legs";
    if (what.empty())
        return what;
    for (const std::string &id : yes)
        what += ", " + id;
    return what + " (" + scene.name + ", " + std::string(idOf(answer)) + ")";
}

} // namespace

TEST_CASE("Decision table: the rule book asks exactly the questions of the vocabulary, in their scope")
{
    std::set<std::string> signs;
    std::set<std::string> conditions;
    std::set<std::string> personWide;
    for (const Question &question : table().questions) {
        (question.kind == QuestionKind::Sign ? signs : conditions).insert(question.id.value());
        if (question.scope == Scope::Person)
            personWide.insert(question.id.value());
    }
    CHECK(signs == tableSigns());
    CHECK(conditions == tableConditions());
    CHECK(personWide == tablePersonWide());
    CHECK(table().questions.size() == signs.size() + conditions.size());
}

TEST_CASE("Decision table: nothing reported is self-care in every picture")
{
    for (const Scene &scene : scenes()) {
        CHECK(difference(scene, {}, Answer::Yes) == "");
        CHECK(hurts(table().picture, scene.picture) == scene.hurts);
        CHECK(painful(table().picture, scene.picture) == scene.painful);
    }
}

TEST_CASE("Decision table: every single answer, sure or not, gives what the table says")
{
    for (const Scene &scene : scenes()) {
        for (const std::string &id : allQuestions()) {
            CHECK(difference(scene, {id}, Answer::Yes) == "");
            CHECK(difference(scene, {id}, Answer::Unsure) == "");
        }
    }
}

TEST_CASE("Decision table: every pair of answers gives what the table says")
{
    const std::set<std::string> all = allQuestions();
    std::size_t pairs = 0;
    for (const Scene &scene : scenes()) {
        for (auto first = all.begin(); first != all.end(); ++first) {
            for (auto second = std::next(first); second != all.end(); ++second) {
                const std::string found = difference(scene, {*first, *second}, Answer::Yes);
                if (!found.empty())
                    FAIL_CHECK(found);
                ++pairs;
            }
        }
    }
    CHECK(pairs == scenes().size() * 57 * 56 / 2);
}

TEST_CASE("Decision table: each sign fires the rule of its name alone")
{
    for (const std::string &id : tableSigns()) {
        const Outcome outcome = judged(answered({id.c_str()}));
        REQUIRE(outcome.fired.size() == 1);
        CHECK(outcome.fired.front().id == RuleId("S-" + id));
        CHECK(outcome.fired.front().because == std::vector<QuestionId>{q(id)});
        CHECK_FALSE(outcome.fired.front().throughUnsure);
    }
}

TEST_CASE("Decision table: each combination fires with all its parts and not with one of them missing")
{
    struct Row {
        const char *rule;
        std::vector<const char *> answers;
        Picture picture;
        std::vector<const char *> tooFew;
        Picture tooQuiet;
        Level level;
    };
    const std::vector<Row> rows{
        {"C1", {"recent-surgery-or-bedrest"}, cramping(), {}, quiet(), Level::SameDay},
        {"C1", {"plaster-or-paralysis"}, tender(), {}, withPain("arch"), Level::SameDay},
        {"C1", {"active-cancer"}, withPain("mid-calf"), {}, quiet(), Level::SameDay},
        {"C1", {"previous-clot"}, withSpot("soleus"), {}, quiet(), Level::SameDay},
        {"C1", {"clotting-disorder"}, cramping(), {}, withPain("heel-back"), Level::SameDay},
        {"C2", {"oestrogen", "long-travel"}, cramping(), {"oestrogen"}, quiet(), Level::SameDay},
        {"C2", {"oestrogen", "pregnant-or-postpartum"}, cramping(), {"long-travel"}, quiet(), Level::SameDay},
        {"C3", {"pregnant-or-postpartum"}, tender(), {"oestrogen"}, cramping(), Level::SameDay},
        {"C4", {"bruise-after-strain", "blood-thinner"}, quiet(), {"bruise-after-strain"}, quiet(), Level::SameDay},
        {"C4", {"bruise-after-strain", "bleeding-disorder"}, quiet(), {"bleeding-disorder"}, quiet(), Level::SameDay},
        {"C5", {"difficulty-walking", "heavy-new-exercise"}, quiet(), {"difficulty-walking"}, quiet(), Level::SameDay},
        {"C5",
         {"interferes-daily-life", "heavy-new-exercise"},
         quiet(),
         {"heavy-new-exercise"},
         quiet(),
         Level::SameDay},
        {"C6",
         {"open-wound-or-fragile-skin", "reduced-feeling"},
         quiet(),
         {"reduced-feeling"},
         quiet(),
         Level::SameDay},
        {"C6",
         {"open-wound-or-fragile-skin", "diabetes"},
         quiet(),
         {"open-wound-or-fragile-skin"},
         quiet(),
         Level::SameDay},
        {"C6",
         {"open-wound-or-fragile-skin", "arterial-disease"},
         quiet(),
         {"arterial-disease"},
         quiet(),
         Level::SameDay},
        {"C7", {"steroid-or-fluoroquinolone"}, withPain("achilles"), {}, withPain("lower-calf"), Level::SameDay},
        {"C7", {"steroid-or-fluoroquinolone"}, withPain("heel-back"), {}, withSpot("soleus"), Level::SameDay},
        {"C7", {"steroid-or-fluoroquinolone"}, withSpot("achilles-tendon"), {}, quiet(), Level::SameDay},
        {"C7", {"fluoroquinolone-now"}, withPain("heel-back"), {}, withPain("arch"), Level::SameDay},
        {"C4", {"bruise-after-strain", "antiplatelet"}, quiet(), {"antiplatelet"}, quiet(), Level::SameDay},
        {"C10",
         {"both-calves-new-medicine", "steroid-or-fluoroquinolone"},
         quiet(),
         {"both-calves-new-medicine"},
         quiet(),
         Level::SameDay},
        {"C10",
         {"both-calves-new-medicine", "fluoroquinolone-now"},
         quiet(),
         {"fluoroquinolone-now"},
         quiet(),
         Level::SameDay},
        {"C11",
         {"swelling-both-legs", "pregnant-or-postpartum"},
         quiet(),
         {"swelling-both-legs"},
         quiet(),
         Level::SameDay},
        {"C11",
         {"swelling-both-legs", "recent-surgery-or-bedrest"},
         quiet(),
         {"swelling-both-legs"},
         quiet(),
         Level::SameDay},
        {"C11", {"swelling-both-legs", "plaster-or-paralysis"}, quiet(), {}, quiet(), Level::SameDay},
        {"C11", {"swelling-both-legs", "active-cancer"}, quiet(), {"active-cancer"}, quiet(), Level::SameDay},
        {"C11", {"swelling-both-legs", "previous-clot"}, quiet(), {"previous-clot"}, quiet(), Level::SameDay},
        {"C11", {"swelling-both-legs", "clotting-disorder"}, quiet(), {"clotting-disorder"}, quiet(), Level::SameDay},
        {"C12", {"under-16", "difficulty-walking"}, quiet(), {"under-16"}, quiet(), Level::SameDay},
        {"C13", {"under-16"}, quiet(), {}, quiet(), Level::SeeSomeone},
        {"C14", {"fluoroquinolone-now"}, tender(), {}, cramping(), Level::SameDay},
        {"C15", {"recent-injury-72h", "blood-thinner"}, quiet(), {"recent-injury-72h"}, quiet(), Level::SameDay},
        {"C15", {"recent-injury-72h", "bleeding-disorder"}, quiet(), {"bleeding-disorder"}, quiet(), Level::SameDay},
        {"C8", {"bone-or-deep-infection"}, quiet(), {}, quiet(), Level::SameDay},
        {"C9", {"known-fracture"}, quiet(), {}, quiet(), Level::WithinDays},
    };
    for (const Row &row : rows) {
        INFO(row.rule);
        const Outcome all = judged(answered(row.answers), row.picture);
        REQUIRE(fired(all, row.rule));
        CHECK(fired(all, row.rule)->level == row.level);
        CHECK_FALSE(fired(all, row.rule)->throughUnsure);
        CHECK(fired(all, row.rule)->because.size() == row.answers.size());
        CHECK_FALSE(isWorse(row.level, all.level));
        CHECK_FALSE(fired(judged(answered(row.tooFew), row.picture), row.rule));
        const bool needsPicture = !(row.picture == row.tooQuiet);
        CHECK((fired(judged(answered(row.answers), row.tooQuiet), row.rule) != nullptr) == !needsPicture);
    }
}

TEST_CASE("Decision table: each condition is withheld through its own row")
{
    const std::vector<std::pair<const char *, std::set<std::string>>> rows{
        {"W1", {"blood-thinner", "bleeding-disorder", "pregnant-or-postpartum"}},
        {"W2",
         {"previous-clot", "active-cancer", "clotting-disorder", "recent-surgery-or-bedrest", "plaster-or-paralysis"}},
        {"W3", {"oestrogen", "long-travel"}},
        {"W4", {"reduced-feeling"}},
        {"W5", {"diabetes"}},
        {"W6",
         {"arterial-disease", "lymphoedema", "implant-or-graft", "open-wound-or-fragile-skin", "myositis-ossificans"}},
        {"W7", {"varicose-veins"}},
        {"W8", {"recent-injury-72h"}},
        {"W9", {"osteoporosis"}},
        {"W10", {"steroid-or-fluoroquinolone", "fluoroquinolone-now"}},
        {"W15", {"antiplatelet"}},
        {"W11", {"heavy-new-exercise"}}};
    for (const auto &[rule, conditions] : rows) {
        for (const std::string &id : tableConditions()) {
            INFO(rule << " and " << id);
            const Outcome outcome = judged(answered({id.c_str()}));
            const FiredRule *found = fired(outcome, rule);
            REQUIRE((found != nullptr) == (conditions.count(id) > 0));
            if (!found)
                continue;
            CHECK(found->level == Level::SelfCareModified);
            CHECK(outcome.level == Level::SelfCareModified);
            CHECK(outcome.passes());
            CHECK(found->because == std::vector<QuestionId>{q(id)});
            for (const TechniqueId &technique : outcome.withheld)
                CHECK(outcome.withheldBy.at(technique) == std::vector<RuleId>{RuleId(rule)});
        }
    }
}

TEST_CASE("Decision table: under 16 there is gentle care only, and what is not tested for children is left out")
{
    for (const Answer answer : {Answer::Yes, Answer::Unsure}) {
        const Outcome outcome = judged(answered({"under-16"}, answer));
        CHECK(outcome.level == Level::SeeSomeone);
        CHECK(fired(outcome, "C13"));
        CHECK(outcome.rulesWithholding(TechniqueId("vibration")) == std::vector<RuleId>{RuleId("C13"), RuleId("W17")});
        CHECK(outcome.rulesWithholding(TechniqueId("heel-raise")) == std::vector<RuleId>{RuleId("W17")});
        CHECK_FALSE(outcome.isWithheld(TechniqueId("stretch-bent-knee")));
    }
    for (const std::string &id : tableConditions())
        CHECK((fired(judged(answered({id.c_str()})), "W17") != nullptr) == (id == "under-16"));
}

TEST_CASE(
    "Decision table: where nothing is marked, it is asked whether the leg hurts, and a yes says what a picture would")
{
    Answers open = answered({});
    open.set(q("leg-hurts-now"), Answer::Unanswered);
    CHECK(judged(open).level == Level::Incomplete);
    CHECK(judged(open).unanswered == std::vector<QuestionId>{q("leg-hurts-now")});
    for (const Picture &marked : {cramping(), withPain("arch"), withSpot("soleus")})
        CHECK(judged(open, marked).level == Level::SelfCare);

    for (const auto &[condition, rule] : {std::pair{"previous-clot", "C1"}, {"pregnant-or-postpartum", "C3"}}) {
        CHECK(judged(answered({condition})).level == Level::SelfCareModified);
        for (const Answer answer : {Answer::Yes, Answer::Unsure}) {
            Answers hurting = answered({condition});
            hurting.set(q("leg-hurts-now"), answer);
            const Outcome outcome = judged(hurting);
            CHECK(outcome.level == Level::SameDay);
            REQUIRE(fired(outcome, rule));
            CHECK(fired(outcome, rule)->because == std::vector<QuestionId>{q("leg-hurts-now"), q(condition)});
            CHECK(fired(outcome, rule)->throughUnsure == (answer == Answer::Unsure));
            // A yes that was given stands, also when something is marked after it.
            CHECK(judged(hurting, withPain("arch")).level == Level::SameDay);
        }
    }
}

TEST_CASE("Decision table: what the rows withhold adds up")
{
    const Outcome outcome = judged(answered({"diabetes", "steroid-or-fluoroquinolone", "varicose-veins"}));
    CHECK(names(outcome.withheld) == std::set<std::string>{"ball-pressure", "roller-pressure", "stick-pressure",
                                                           "crossed-leg-pressure", "deep-stroking", "vibration", "heat",
                                                           "heel-raise", "dynamic-warm-up"});
    CHECK(outcome.rulesWithholding(TechniqueId("vibration")) ==
          std::vector<RuleId>{RuleId("W5"), RuleId("W7"), RuleId("W10")});
    CHECK(outcome.rulesWithholding(TechniqueId("heat")) == std::vector<RuleId>{RuleId("W5")});
    CHECK(outcome.rulesWithholding(TechniqueId("manual-pressure")).empty());
}
