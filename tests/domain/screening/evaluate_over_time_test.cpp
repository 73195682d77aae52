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
    return {leg, at, "looked at it", Finding::NothingSerious, {}, std::nullopt, {}};
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

TEST_CASE(
    "evaluate: a clearance lifts C1, C2, C3, C7, C10, C11 and C14 for its leg and 14 days, and withholding stays (T4)")
{
    struct Row {
        std::vector<const char *> answers;
        Picture picture;
    };
    for (const Row &row :
         {Row{{"previous-clot"}, tender()}, Row{{"oestrogen", "long-travel"}, cramping()},
          Row{{"pregnant-or-postpartum"}, tender()}, Row{{"steroid-or-fluoroquinolone"}, withPain("achilles")},
          Row{{"both-calves-new-medicine", "fluoroquinolone-now"}, quiet()},
          Row{{"swelling-both-legs", "previous-clot"}, quiet()}, Row{{"fluoroquinolone-now"}, tender()}}) {
        const Answers answers = answered(row.answers);
        const auto level = [&](const Clearance &clearance) {
            return judged(answers, row.picture, {}, clearance).level;
        };
        CHECK(judged(answers, row.picture).level == Level::SameDay);
        const Level left = row.answers.front() == std::string("both-calves-new-medicine") ||
                                   row.answers.front() == std::string("swelling-both-legs")
                               ? Level::WithinDays
                               : Level::SelfCareModified;
        CHECK(level(clearedAt(noon())) == left);
        CHECK(level(clearedAt(noon() - std::chrono::days(14) + std::chrono::seconds(1))) == left);
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

TEST_CASE("evaluate: a same-day sign that was known at the visit and is no worse since means gentle care only (T4)")
{
    const auto with = [](Answer worse, std::chrono::seconds ago = {}, const char *sign = "swelling-one-leg") {
        Clearance clearance = clearedAt(noon() - ago);
        clearance.knownThen[q(sign)] = worse;
        return judged(answered({sign}), tender(), {}, clearance);
    };
    CHECK(with(Answer::No).level == Level::SeeSomeone);
    CHECK(with(Answer::No).passes());
    CHECK(names(with(Answer::No).withheld) == pressing);
    for (const Answer worse : {Answer::Yes, Answer::Unsure, Answer::Unanswered})
        CHECK(with(worse).level == Level::SameDay);
    CHECK(with(Answer::No, std::chrono::days(14)).level == Level::SameDay);
    CHECK(with(Answer::No, {}, "dark-urine").level == Level::Emergency);
    CHECK(with(Answer::No, {}, "difficulty-walking").level == Level::WithinDays);
    // One that was not there at the visit is new.
    CHECK(judged(answered({"warmth-one-leg"}), tender(), {}, clearedAt(noon())).level == Level::SameDay);
}

TEST_CASE("evaluate: what a clinician found counts as yes, until 14 days after self-care was allowed (T4)")
{
    Clearance clearance = clearedAt(noon() - std::chrono::days(30));
    clearance.finding = Finding::Something;
    clearance.found = {q("previous-clot")};
    const auto outcome = [&] { return judged(answered({}), tender(), {}, clearance); };
    CHECK(outcome().level == Level::SameDay);
    CHECK(fired(outcome(), "C1"));
    CHECK(fired(outcome(), "W2"));
    CHECK(clearance.closesLeg(noon()));

    clearance.allowedAt = noon();
    CHECK_FALSE(clearance.closesLeg(noon()));
    CHECK(outcome().level == Level::SelfCareModified);
    CHECK_FALSE(fired(outcome(), "C1"));
    CHECK(names(outcome().withheld) == pressing);

    clearance.allowedAt = noon() - std::chrono::days(14);
    CHECK(outcome().level == Level::SelfCare);
    clearance.allowedAt = noon() + std::chrono::seconds(1);
    CHECK(clearance.closesLeg(noon()));
    CHECK(outcome().level == Level::SameDay);
    // Allowed before it was found means nothing.
    clearance.allowedAt = clearance.at - std::chrono::seconds(1);
    CHECK(clearance.closesLeg(noon()));
    CHECK(outcome().level == Level::SameDay);

    // From the moment of the visit it counts, and self-care may be allowed at the visit itself.
    clearance.allowedAt.reset();
    clearance.at = noon();
    CHECK(outcome().level == Level::SameDay);
    clearance.allowedAt = noon();
    CHECK_FALSE(clearance.closesLeg(noon()));
    CHECK(outcome().level == Level::SelfCareModified);
    clearance.at = noon() - std::chrono::days(30);

    clearance.leg = Side::Left;
    CHECK(outcome().level == Level::SelfCare);
    clearance.leg = Side::Right;
    clearance.allowedAt.reset();
    clearance.found = {q("elbow")};
    CHECK_THROWS_AS(outcome(), std::invalid_argument);
}

TEST_CASE("evaluate: who waits for a result has nothing lifted (T4)")
{
    Clearance clearance = clearedAt(noon());
    clearance.finding = Finding::WaitingForResult;
    clearance.knownThen[q("swelling-one-leg")] = Answer::No;
    clearance.allowedAt = noon();
    CHECK(clearance.closesLeg(noon()));
    CHECK_FALSE(clearance.liftsFrom());
    CHECK(judged(answered({"previous-clot"}), tender(), {}, clearance).level == Level::SameDay);
    CHECK(judged(answered({"swelling-one-leg"}), tender(), {}, clearance).level == Level::SameDay);
}

TEST_CASE("Finding: each has a word of its own that is read back as what it was")
{
    for (const Finding finding : {Finding::NothingSerious, Finding::Something, Finding::WaitingForResult})
        CHECK(findingFromId(idOf(finding)) == finding);
    CHECK_FALSE(findingFromId("cleared"));
    // The diary holds these.
    CHECK(idOf(Finding::NothingSerious) == "nothing-serious");
    CHECK(idOf(Finding::Something) == "something");
    CHECK(idOf(Finding::WaitingForResult) == "waiting");
}

TEST_CASE("evaluate: a spot that a routine was stopped for rests, and the level stays (W16)")
{
    LegHistory history;
    history.spots = {{false, 0, true}, {}};
    Picture picture = withSpot("soleus");
    picture.spots.push_back(spotOn("soleus", {0.02, 0.5}));
    const Outcome outcome = judged(answered({}), picture, history);
    CHECK(outcome.level == Level::SelfCare);
    CHECK(outcome.withheld.empty());
    CHECK(names(outcome.withheldAtSpot[0]) == pressing);
    CHECK(outcome.withheldAtSpot[1].empty());
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 0) == std::vector<RuleId>{RuleId("W16")});

    history = {};
    history.anywhere.stoppedHere = true;
    CHECK(names(judged(answered({}), tender(), history).withheld) == pressing);
    CHECK(judged(answered({}), tender(), history).level == Level::SelfCare);
}

TEST_CASE("evaluate: a second stop on one spot means gentle care, and a pulse a look within days (T3)")
{
    LegHistory history;
    history.stoppedAgain = true;
    const Outcome again = judged(answered({}), {}, history);
    CHECK(again.level == Level::SeeSomeone);
    CHECK(names(again.withheld) == pressing);
    CHECK(again.rulesWithholding(TechniqueId("vibration")) == std::vector<RuleId>{RuleId("T3")});

    history.pulseFelt = true;
    const Outcome pulse = judged(answered({}), {}, history);
    CHECK(pulse.level == Level::WithinDays);
    CHECK_FALSE(pulse.passes());
    CHECK_FALSE(pulse.bothLegs);
    CHECK(pulse.fired.size() == 1);
}

TEST_CASE(
    "decidedNow: a same-day answer of an unfinished check is an outcome that stands, and nothing else changes (O2)")
{
    Answers answers = answered({"swelling-one-leg"});
    answers.set(q("diabetes"), Answer::Unanswered);
    const Outcome open = judged(answers);
    const Outcome decided = decidedNow(open);
    CHECK(open.level == Level::Incomplete);
    CHECK(decided.level == Level::SameDay);
    CHECK(decided.bothLegs);
    CHECK_FALSE(decided.passes());
    CHECK(decided.unanswered == std::vector<QuestionId>{q("diabetes")});
    // More answers only raise it.
    answers.set(q("dark-urine"), Answer::Yes);
    CHECK(decidedNow(judged(answers)).level == Level::Emergency);

    answers = answered({"difficulty-walking"});
    answers.set(q("diabetes"), Answer::Unanswered);
    CHECK(decidedNow(judged(answers)).level == Level::Incomplete);
    CHECK(decidedNow(judged(answered({}))).level == Level::SelfCare);
}
