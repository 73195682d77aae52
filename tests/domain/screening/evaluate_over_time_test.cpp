// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::set<std::string> pressing{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                                     "crossed-leg-pressure", "active-release", "deep-stroking",   "vibration"};

Clearance clearedAt(Instant at, Side leg = Side::Right)
{
    return {leg, at, "looked at it"};
}

} // namespace

TEST_CASE("evaluate: the diary answers persists-over-a-week by itself (T5)")
{
    LegHistory history;
    history.persists = true;
    for (const Answer answer : {Answer::Unanswered, Answer::No, Answer::Unsure, Answer::Yes}) {
        Answers answers = answered({});
        answers.set(q("persists-over-a-week"), answer);
        const Outcome outcome = judged(answers, {}, history);
        CHECK(outcome.level == Level::SeeSomeone);
        CHECK(outcome.unanswered.empty());
        CHECK(names(outcome.withheld) == pressing);
        REQUIRE(fired(outcome, "S-persists-over-a-week"));
        CHECK_FALSE(fired(outcome, "S-persists-over-a-week")->throughUnsure);
        REQUIRE(fired(outcome, "T5"));
        CHECK(fired(outcome, "T5")->because == std::vector<QuestionId>{q("persists-over-a-week")});
        CHECK(fired(outcome, "T5")->level == Level::SeeSomeone);
        CHECK_FALSE(fired(outcome, "T5")->throughUnsure);
    }
}

TEST_CASE("evaluate: two sessions that left it worse give see-someone (T5)")
{
    LegHistory history;
    history.worseTwiceInARow = true;
    const Outcome outcome = judged(answered({}), {}, history);
    CHECK(outcome.level == Level::SeeSomeone);
    CHECK(names(outcome.withheld) == pressing);
    REQUIRE(fired(outcome, "T5"));
    CHECK(fired(outcome, "T5")->because.empty());
    CHECK_FALSE(fired(outcome, "T5")->throughUnsure);
    CHECK(outcome.rulesWithholding(TechniqueId("deep-stroking")) == std::vector<RuleId>{RuleId("T5")});

    history.persists = true;
    const Outcome both = judged(answered({}), {}, history);
    CHECK(std::count_if(both.fired.begin(), both.fired.end(),
                        [](const FiredRule &rule) { return rule.id == RuleId("T5"); }) == 1);
}

TEST_CASE("evaluate: a clearance lifts C1, C2, C3 and C7 for its leg and 14 days, and withholding stays (T4)")
{
    struct Row {
        std::vector<const char *> answers;
        Picture picture;
    };
    for (const Row &row :
         {Row{{"previous-clot"}, tender()}, Row{{"oestrogen", "long-travel"}, cramping()},
          Row{{"pregnant-or-postpartum"}, tender()}, Row{{"steroid-or-fluoroquinolone"}, withPain("achilles")}}) {
        const Answers answers = answered(row.answers);
        const auto level = [&](const Clearance &clearance) {
            return judged(answers, row.picture, {}, clearance).level;
        };
        CHECK(judged(answers, row.picture).level == Level::SameDay);
        CHECK(level(clearedAt(noon())) == Level::SelfCareModified);
        CHECK(level(clearedAt(noon() - std::chrono::days(14) + std::chrono::seconds(1))) == Level::SelfCareModified);
        CHECK(level(clearedAt(noon() - std::chrono::days(14))) == Level::SameDay);
        CHECK(level(clearedAt(noon() + std::chrono::seconds(1))) == Level::SameDay);
        CHECK(level(clearedAt(noon(), Side::Left)) == Level::SameDay);
    }
    const Outcome cleared = judged(answered({"previous-clot"}), tender(), {}, clearedAt(noon()));
    CHECK(names(cleared.withheld) == pressing);
    CHECK_FALSE(fired(cleared, "C1"));
    REQUIRE(fired(cleared, "W2"));
    CHECK(names(judged(answered({"pregnant-or-postpartum"}), tender(), {}, clearedAt(noon())).withheld) == pressing);
}

TEST_CASE("evaluate: a clearance lifts no sign that is yes now and no other combination (T4)")
{
    const Clearance clearance = clearedAt(noon());
    CHECK(judged(answered({"swelling-one-leg", "previous-clot"}), tender(), {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"bruise-after-strain", "blood-thinner"}), {}, {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"interferes-daily-life", "heavy-new-exercise"}), {}, {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"open-wound-or-fragile-skin", "diabetes"}), {}, {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"bone-or-deep-infection"}), {}, {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"known-fracture"}), {}, {}, clearance).level == Level::WithinDays);
}

TEST_CASE(
    "evaluate: which sign the diary answers, and what lasting or worse pain gives at least, is the rules' to say (T5)")
{
    RuleBook rules = ruleBook();
    rules.time.persistSign = q("focal-bone-pain");
    rules.time.worseLevel = Level::SameDay;
    LegHistory history;
    history.worseTwiceInARow = true;
    CHECK(evaluate(rules, answered({}), {}, {}, history, std::nullopt, noon()).level == Level::SameDay);
    history = {};
    history.persists = true;
    const Outcome outcome = evaluate(rules, answered({}), {}, {}, history, std::nullopt, noon());
    CHECK(outcome.level == Level::SameDay);
    CHECK(fired(outcome, "S-focal-bone-pain"));
    CHECK_FALSE(fired(outcome, "S-persists-over-a-week"));
    REQUIRE(fired(outcome, "T5"));
    CHECK(fired(outcome, "T5")->because == std::vector<QuestionId>{q("focal-bone-pain")});
}
