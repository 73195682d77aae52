// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::set<std::string> pressing{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                                     "crossed-leg-pressure", "active-release", "deep-stroking",   "vibration"};

} // namespace

TEST_CASE("evaluate: an emergency sign decides at once, whatever is unanswered (O1)")
{
    for (const Answer answer : {Answer::Yes, Answer::Unsure}) {
        Answers answers;
        answers.set(q("dark-urine"), answer);
        const Outcome outcome = judged(answers);
        CHECK(outcome.level == Level::Emergency);
        CHECK(outcome.bothLegs);
        CHECK_FALSE(outcome.passes());
        CHECK(outcome.unanswered.size() == table().questions.size() - 1);
        CHECK_FALSE(outcome.shownBeside);
    }
}

TEST_CASE("evaluate: one unanswered question, sign or condition, is incomplete and opens nothing (O2)")
{
    for (const Question &question : table().questions) {
        Answers answers = answered({});
        answers.set(question.id, Answer::Unanswered);
        const Outcome outcome = judged(answers);
        CHECK(outcome.level == Level::Incomplete);
        CHECK(outcome.unanswered == std::vector<QuestionId>{question.id});
        CHECK_FALSE(outcome.passes());
        CHECK_FALSE(outcome.shownBeside);
        CHECK_FALSE(outcome.bothLegs);
    }
}

TEST_CASE("evaluate: no answers at all are incomplete, and the questions are named in the order they are asked")
{
    const Outcome outcome = judged({});
    CHECK(outcome.level == Level::Incomplete);
    std::vector<QuestionId> asked;
    for (const Question &question : table().questions)
        asked.push_back(question.id);
    CHECK(outcome.unanswered == asked);
    CHECK(outcome.fired.empty());
}

TEST_CASE("evaluate: a same-day answer is shown beside an incomplete check, a lesser one is not (O2)")
{
    Answers answers = answered({"swelling-one-leg"}, Answer::Unsure);
    answers.set(q("diabetes"), Answer::Unanswered);
    Outcome outcome = judged(answers);
    CHECK(outcome.level == Level::Incomplete);
    CHECK(outcome.shownBeside == Level::SameDay);

    answers = answered({"focal-bone-pain"});
    answers.set(q("diabetes"), Answer::Unanswered);
    outcome = judged(answers);
    CHECK(outcome.level == Level::Incomplete);
    CHECK_FALSE(outcome.shownBeside);

    answers = answered({"previous-clot"});
    answers.set(q("diabetes"), Answer::Unanswered);
    CHECK(judged(answers, tender()).shownBeside == Level::SameDay);
}

TEST_CASE("evaluate: the worst of several rules decides and stands first (O3)")
{
    const Outcome outcome = judged(
        answered({"interferes-daily-life", "walking-distance-pain", "warmth-one-leg", "diabetes"}), withPain("arch"));
    CHECK(outcome.level == Level::SameDay);
    REQUIRE(outcome.fired.size() == 4);
    CHECK(outcome.fired[0].id == RuleId("S-warmth-one-leg"));
    CHECK(outcome.fired[1].id == RuleId("S-walking-distance-pain"));
    CHECK(outcome.fired[2].id == RuleId("S-interferes-daily-life"));
    CHECK(outcome.fired[3].id == RuleId("W5"));
}

TEST_CASE("evaluate: rules of one level stay in their order")
{
    const Outcome outcome = judged(answered({"snap-or-kick", "swelling-one-leg", "bone-or-deep-infection"}));
    REQUIRE(outcome.fired.size() == 3);
    CHECK(outcome.fired[0].id == RuleId("S-swelling-one-leg"));
    CHECK(outcome.fired[1].id == RuleId("S-snap-or-kick"));
    CHECK(outcome.fired[2].id == RuleId("C8"));
}

TEST_CASE("evaluate: a good match or a rated spot lowers nothing (O4)")
{
    Picture picture = withSpot("soleus");
    picture.spots[0].point = TriggerPointId("soleus-1");
    picture.spots[0].intensity = 1;
    CHECK(judged(answered({"swelling-one-leg"}), picture).level == Level::SameDay);
}

TEST_CASE("evaluate: not sure counts as yes and says so")
{
    const Outcome outcome = judged(answered({"swelling-one-leg"}, Answer::Unsure));
    CHECK(outcome.level == Level::SameDay);
    REQUIRE(fired(outcome, "S-swelling-one-leg"));
    CHECK(fired(outcome, "S-swelling-one-leg")->throughUnsure);
}

TEST_CASE("evaluate: a combination says that it needed a not-sure answer")
{
    Answers answers = answered({"oestrogen"});
    answers.set(q("long-travel"), Answer::Unsure);
    const Outcome needed = judged(answers, cramping());
    REQUIRE(fired(needed, "C2"));
    CHECK(fired(needed, "C2")->throughUnsure);
    CHECK(fired(needed, "C2")->because == std::vector<QuestionId>{q("oestrogen"), q("long-travel")});

    answers.set(q("pregnant-or-postpartum"), Answer::Yes);
    const Outcome notNeeded = judged(answers, cramping());
    REQUIRE(fired(notNeeded, "C2"));
    CHECK_FALSE(fired(notNeeded, "C2")->throughUnsure);

    const Outcome withheld = judged(answered({"diabetes"}, Answer::Unsure));
    REQUIRE(fired(withheld, "W5"));
    CHECK(fired(withheld, "W5")->throughUnsure);
}

TEST_CASE("evaluate: an answer to an unknown question is an error, never a no")
{
    Answers answers = answered({});
    answers.set(q("swelling"), Answer::No);
    CHECK_THROWS_AS(judged(answers), std::invalid_argument);
}

TEST_CASE("evaluate: emergency and same-day close both legs, within-days only through a sign of the person")
{
    CHECK(judged(answered({"cold-pale-or-numb-limb"})).bothLegs);
    CHECK(judged(answered({"swelling-one-leg"})).bothLegs);
    CHECK(judged(answered({"lump-weight-loss-or-night-pain"})).bothLegs);
    CHECK_FALSE(judged(answered({"focal-bone-pain"})).bothLegs);
    CHECK_FALSE(judged(answered({"known-fracture"})).bothLegs);
    CHECK(judged(answered({"known-fracture", "both-calves-new-medicine"})).bothLegs);
    CHECK_FALSE(judged(answered({"interferes-daily-life"})).bothLegs);
}

TEST_CASE("evaluate: which levels let a routine follow")
{
    CHECK(judged(answered({})).passes());
    CHECK(judged(answered({"diabetes"})).passes());
    CHECK(judged(answered({"interferes-daily-life"})).passes());
    CHECK_FALSE(judged(answered({"focal-bone-pain"})).passes());
    CHECK_FALSE(judged(answered({"snap-or-kick"})).passes());
    CHECK_FALSE(judged(answered({"dark-urine"})).passes());
    CHECK_FALSE(Outcome().passes());
    Outcome closed = judged(answered({}));
    closed.bothLegs = true;
    CHECK_FALSE(closed.passes());
}

TEST_CASE("evaluate: see-someone leaves gentle care only")
{
    const Outcome outcome = judged(answered({"interferes-daily-life"}));
    CHECK(outcome.level == Level::SeeSomeone);
    CHECK(names(outcome.withheld) == pressing);
    CHECK(outcome.rulesWithholding(TechniqueId("vibration")) == std::vector<RuleId>{RuleId("S-interferes-daily-life")});
}

TEST_CASE("evaluate: a clot risk in a quiet leg withholds, in a hurting leg it is the same day (W2, C1)")
{
    const Outcome quietLeg = judged(answered({"active-cancer"}), withPain("arch"));
    CHECK(quietLeg.level == Level::SelfCareModified);
    CHECK(names(quietLeg.withheld) == pressing);
    CHECK(judged(answered({"active-cancer"}), withPain("inner-calf")).level == Level::SameDay);
}
