// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::set<std::string> pressing{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                                     "crossed-leg-pressure", "active-release", "deep-stroking",   "vibration"};
const std::set<std::string> pressingToday{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                                          "crossed-leg-pressure", "active-release", "vibration"};

Clearance clearedAt(Instant at, Side leg = Side::Right)
{
    return {leg, at, "looked at it"};
}

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

TEST_CASE("evaluate: a spot that must not be pressed loses pressure there and changes no level (W12)")
{
    Picture picture = withSpot("soleus");
    picture.spots.push_back(spotOn("gastrocnemius-medial"));
    const Outcome outcome = evaluate(table(), answered({}), picture, {{false}, {true}}, {}, std::nullopt, noon());
    CHECK(outcome.level == Level::SelfCare);
    CHECK(outcome.withheld.empty());
    REQUIRE(outcome.withheldAtSpot.size() == 2);
    CHECK(names(outcome.withheldAtSpot[0]) == pressing);
    CHECK(outcome.withheldAtSpot[1].empty());
    REQUIRE(fired(outcome, "W12"));
    CHECK(fired(outcome, "W12")->level == Level::SelfCare);
    CHECK_FALSE(fired(outcome, "W12")->throughUnsure);
    CHECK(outcome.isWithheldAt(TechniqueId("ball-pressure"), 0));
    CHECK_FALSE(outcome.isWithheldAt(TechniqueId("ball-pressure"), 1));
    CHECK(outcome.rulesWithholding(TechniqueId("ball-pressure"), 0) == std::vector<RuleId>{RuleId("W12")});
    CHECK(outcome.rulesWithholding(TechniqueId("ball-pressure"), 1).empty());
}

TEST_CASE("evaluate: a spot in a no-press zone, without facts, or not known at all is not pressed (W12)")
{
    Picture picture = withSpot("soleus");
    picture.spots[0].noPress = NoPressId("shin-bone");
    CHECK(judged(answered({}), picture).isWithheldAt(TechniqueId("manual-pressure"), 0));

    picture = withSpot("soleus");
    const Outcome noFacts = evaluate(table(), answered({}), picture, {}, {}, std::nullopt, noon());
    CHECK(noFacts.isWithheldAt(TechniqueId("manual-pressure"), 0));
    const Outcome known = judged(answered({}), picture);
    CHECK_FALSE(known.isWithheldAt(TechniqueId("manual-pressure"), 0));
    CHECK(known.isWithheldAt(TechniqueId("manual-pressure"), 1));
    CHECK_FALSE(fired(known, "W12"));
}

TEST_CASE("evaluate: soreness and a second treatment withhold pressure at that spot and modify (W13, W14)")
{
    Picture picture = withSpot("soleus");
    picture.spots.push_back(spotOn("gastrocnemius-medial"));
    picture.spots.push_back(spotOn("gastrocnemius-lateral"));
    LegHistory history;
    history.spots = {{true, 0}, {false, 2}};
    const Outcome outcome = judged(answered({}), picture, history);
    CHECK(outcome.level == Level::SelfCareModified);
    CHECK(outcome.withheld.empty());
    CHECK(names(outcome.withheldAtSpot[0]) == pressingToday);
    CHECK(names(outcome.withheldAtSpot[1]) == pressingToday);
    CHECK(outcome.withheldAtSpot[2].empty());
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 0) == std::vector<RuleId>{RuleId("W13")});
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 1) == std::vector<RuleId>{RuleId("W14")});
    CHECK(fired(outcome, "W13")->level == Level::SelfCareModified);
    CHECK(fired(outcome, "W14")->level == Level::SelfCareModified);

    history.spots = {{false, 1}, {false, 0}};
    CHECK(judged(answered({}), picture, history).level == Level::SelfCare);
    history.spots = {{false, 3}};
    CHECK(judged(answered({}), picture, history).level == Level::SelfCareModified);
}

TEST_CASE(
    "evaluate: while no spot is marked, soreness and two treatments anywhere withhold pressure for the leg (W13, W14)")
{
    LegHistory history;
    history.anywhere = {true, 0};
    const Outcome sore = judged(answered({}), Picture(), history);
    CHECK(sore.level == Level::SelfCareModified);
    CHECK(names(sore.withheld) == pressingToday);
    CHECK(sore.rulesWithholding(TechniqueId("vibration")) == std::vector<RuleId>{RuleId("W13")});
    history.anywhere = {false, 2};
    CHECK(judged(answered({}), Picture(), history).rulesWithholding(TechniqueId("vibration")) ==
          std::vector<RuleId>{RuleId("W14")});
    history.anywhere = {false, 1};
    CHECK(judged(answered({}), Picture(), history).level == Level::SelfCare);
    // A marked spot has a history of its own.
    history.anywhere = {true, 2};
    history.spots = {{false, 0}};
    CHECK(judged(answered({}), withSpot("soleus"), history).level == Level::SelfCare);
}

TEST_CASE("evaluate: rules of the leg and of the spot are named together, each once")
{
    const Picture picture = withSpot("soleus");
    LegHistory history;
    history.spots = {{true, 2}};
    const Outcome outcome = judged(answered({"diabetes"}), picture, history);
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 0) ==
          std::vector<RuleId>{RuleId("W5"), RuleId("W13"), RuleId("W14")});
    CHECK(outcome.rulesWithholding(TechniqueId("vibration")) == std::vector<RuleId>{RuleId("W5")});
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 1) == std::vector<RuleId>{RuleId("W5")});
    CHECK(outcome.rulesWithholding(TechniqueId("vibration"), 7) == std::vector<RuleId>{RuleId("W5")});
}

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

TEST_CASE("evaluate: a spot counts as on the heel cord by its name and by what lies first under the skin (C7)")
{
    const Answers answers = answered({"steroid-or-fluoroquinolone"});
    const auto level = [&](const char *named, const char *underSkin) {
        const Picture picture = withSpot(named);
        std::vector<SpotFacts> facts = pressable(picture);
        facts[0].underSkin = MuscleId(underSkin);
        return evaluate(table(), answers, picture, facts, {}, std::nullopt, noon()).level;
    };
    CHECK(level("achilles-tendon", "achilles-tendon") == Level::SameDay);
    CHECK(level("achilles-tendon", "gastrocnemius-medial") == Level::SameDay);
    CHECK(level("flexor-hallucis-longus", "achilles-tendon") == Level::SameDay);
    CHECK(level("soleus", "soleus") != Level::SameDay);
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

TEST_CASE("evaluate: a clot risk in a quiet leg withholds, in a hurting leg it is the same day (W2, C1)")
{
    const Outcome quietLeg = judged(answered({"active-cancer"}), withPain("arch"));
    CHECK(quietLeg.level == Level::SelfCareModified);
    CHECK(names(quietLeg.withheld) == pressing);
    CHECK(judged(answered({"active-cancer"}), withPain("inner-calf")).level == Level::SameDay);
}

TEST_CASE("hurts: every spot, calf symptom and calf zone of the list counts, and nothing else")
{
    for (const char *symptom : {"tender-spot", "taut-band", "pressing-refers", "behind-knee-pain"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK(hurts(picture));
        CHECK(painful(picture));
    }
    for (const char *symptom : {"cramp", "night-cramp", "tightness"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK(hurts(picture));
        CHECK_FALSE(painful(picture));
    }
    for (const char *symptom : {"weakness", "stiff-knee-straight", "stiff-knee-bent", "heel-hurts-on-loading",
                                "arch-ache", "worse-uphill", "toe-cramps", "low-back-ache", "after-overuse"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK_FALSE(hurts(picture));
    }
    for (const char *zone : {"back-of-thigh", "back-of-knee", "upper-calf", "inner-calf", "outer-calf", "mid-calf",
                             "lower-calf", "achilles"}) {
        CHECK(hurts(withPain(zone)));
        CHECK(painful(withPain(zone)));
    }
    for (const char *zone : {"heel-back", "heel-underside", "arch", "sole", "ball-of-foot", "big-toe", "lesser-toes",
                             "inner-ankle", "outer-ankle", "outer-foot", "outer-lower-leg", "low-back", "jaw"})
        CHECK_FALSE(hurts(withPain(zone)));
    CHECK(painful(withSpot("soleus")));
    CHECK_FALSE(hurts(quiet()));
}

TEST_CASE("evaluate: a clause of a kind that nobody knows holds, so that its rule applies")
{
    RuleBook rules = ruleBook();
    rules.combinations[8].clauses[0].kind = static_cast<Clause::Kind>(99);
    CHECK(evaluate(rules, answered({}), {}, {}, {}, std::nullopt, noon()).level == Level::WithinDays);
}

TEST_CASE("checkRules: rules that could fail open are refused")
{
    RuleBook rules = ruleBook();
    CHECK_NOTHROW(checkRules(rules));

    rules.combinations[0].clauses[1].any.push_back(q("misspelt"));
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
    CHECK_THROWS_AS(evaluate(rules, answered({}), {}, {}, {}, std::nullopt, noon()), std::invalid_argument);

    rules = ruleBook();
    rules.withholdings[0].clauses[0].any = {q("misspelt")};
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.questions.push_back(rules.questions.front());
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.questions.push_back({});
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.techniqueGroups.erase("pressure");
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
    rules.techniqueGroups["pressure"] = {};
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.combinations[0].level = Level::Incomplete;
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.questions[0].level = Level::Incomplete;
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
}

TEST_CASE("Levels and answers: ids go there and back, unknown ones give nothing")
{
    const std::vector<std::pair<Level, std::string>> levels{
        {Level::SelfCare, "self-care"},     {Level::SelfCareModified, "self-care-modified"},
        {Level::SeeSomeone, "see-someone"}, {Level::WithinDays, "within-days"},
        {Level::SameDay, "same-day"},       {Level::Emergency, "emergency"},
        {Level::Incomplete, "incomplete"}};
    for (const auto &[level, id] : levels) {
        CHECK(idOf(level) == id);
        CHECK(levelFromId(id) == level);
    }
    CHECK_FALSE(levelFromId("fine"));
    const std::vector<std::pair<Answer, std::string>> answers{
        {Answer::Unanswered, "unanswered"}, {Answer::No, "no"}, {Answer::Unsure, "unsure"}, {Answer::Yes, "yes"}};
    for (const auto &[answer, id] : answers) {
        CHECK(idOf(answer) == id);
        CHECK(answerFromId(id) == answer);
    }
    CHECK_FALSE(answerFromId("maybe"));
    CHECK_FALSE(countsAsYes(Answer::No));
    CHECK_FALSE(countsAsYes(Answer::Unanswered));
}

TEST_CASE("AnswerBook: what holds for the person is said for both legs, the rest for one")
{
    AnswerBook book;
    book.set(table(), Side::Left, q("diabetes"), Answer::Yes);
    book.set(table(), Side::Left, q("swelling-one-leg"), Answer::Yes);
    CHECK(book.forLeg(Side::Right).of(q("diabetes")) == Answer::Yes);
    CHECK(book.forLeg(Side::Left).of(q("diabetes")) == Answer::Yes);
    CHECK(book.forLeg(Side::Right).of(q("swelling-one-leg")) == Answer::Unanswered);
    CHECK(book.forLeg(Side::Left).of(q("swelling-one-leg")) == Answer::Yes);
    CHECK(book.person().all().size() == 1);
    CHECK(book.leg(Side::Right).all().empty());

    book.set(table(), Side::Right, q("warmth-one-leg"), Answer::No);
    CHECK(book.leg(Side::Right).of(q("warmth-one-leg")) == Answer::No);
    CHECK(book.leg(Side::Left).of(q("warmth-one-leg")) == Answer::Unanswered);
    CHECK_THROWS_AS(book.set(table(), Side::Left, q("swelling"), Answer::No), std::invalid_argument);
}

TEST_CASE("AnswerBook: an answer that is taken back was never given")
{
    AnswerBook book;
    book.set(table(), Side::Left, q("diabetes"), Answer::No);
    book.set(table(), Side::Left, q("diabetes"), Answer::Unanswered);
    CHECK(book == AnswerBook());
    book.set(table(), Side::Right, q("warmth-one-leg"), Answer::No);
    book.clear();
    CHECK(book == AnswerBook());
}

TEST_CASE("Outcome: pressing on no spot in particular is withheld where it is withheld at any")
{
    Picture picture = withSpot("soleus");
    picture.spots.push_back(spotOn("soleus"));
    const Outcome outcome =
        evaluate(table(), answered({"diabetes"}), picture, {{true}, {false}}, {}, std::nullopt, noon());
    const TechniqueId pressure("manual-pressure");
    const TechniqueId heat("heat");
    const TechniqueId stretch("stretch-bent-knee");
    const std::optional<std::size_t> first = 0;
    const std::optional<std::size_t> second = 1;
    const std::optional<std::size_t> unknown = 2;
    CHECK_FALSE(outcome.isWithheldAt(pressure, first));
    CHECK(outcome.isWithheldAt(pressure, second));
    CHECK(outcome.isWithheldAt(pressure, unknown));
    CHECK(outcome.isWithheldAt(pressure, std::nullopt));
    for (const auto &spot : {first, second, std::optional<std::size_t>()}) {
        CHECK(outcome.isWithheldAt(heat, spot));
        CHECK_FALSE(outcome.isWithheldAt(stretch, spot));
    }
    CHECK_FALSE(judged(answered({})).isWithheldAt(pressure, std::nullopt));
}

TEST_CASE("RuleBook: a rule is found by its id, whatever its kind")
{
    RuleBook rules = ruleBook();
    rules.timeTexts = {{RuleId("T5"), "reason", "text", {}}};
    CHECK(rules.named(RuleId("S-dark-urine")).sign == rules.find(q("dark-urine")));
    CHECK(rules.named(RuleId("C1")).combination->id == RuleId("C1"));
    CHECK(rules.named(RuleId("W14")).withholding->id == RuleId("W14"));
    CHECK(rules.named(RuleId("T5")).time->text == "text");
    for (const char *id :
         {"S-dark-urine", "C1", "W14", "T5", "S-no-such-sign", "S-diabetes", "X1", "S", "dark-urine"}) {
        INFO(id);
        const NamedRule rule = rules.named(RuleId(id));
        const int found =
            (rule.sign ? 1 : 0) + (rule.combination ? 1 : 0) + (rule.withholding ? 1 : 0) + (rule.time ? 1 : 0);
        const bool known = std::string("S-dark-urine C1 W14 T5").find(id) != std::string::npos &&
                           std::string(id) != "S" && std::string(id) != "dark-urine";
        CHECK(found == (known ? 1 : 0));
    }
}

TEST_CASE("RuleBook: a level without words has empty ones")
{
    RuleBook rules;
    rules.levels[Level::SameDay].action = "go";
    CHECK(rules.textOf(Level::SameDay).action == "go");
    CHECK(rules.textOf(Level::Emergency).action.empty());
}

TEST_CASE("Picture: any difference of a spot, zone, symptom or leg is a difference")
{
    const Picture picture = withSpot("soleus");
    std::vector<Picture> others(9, picture);
    others[0].leg = Side::Left;
    others[1].pain.insert(ZoneId("arch"));
    others[2].symptoms.insert(SymptomId("cramp"));
    others[3].spots[0].view = View::Medial;
    others[4].spots[0].position.x += 0.01;
    others[5].spots[0].intensity = 4;
    others[6].spots[0].point = TriggerPointId("soleus-1");
    others[7].spots[0].muscle.reset();
    others[8].spots[0].noPress = NoPressId("shin-bone");
    CHECK(picture == withSpot("soleus"));
    for (const Picture &other : others)
        CHECK_FALSE(picture == other);
    CHECK(quiet().isEmpty());
    CHECK_FALSE(picture.isEmpty());
    CHECK_FALSE(cramping().isEmpty());
    CHECK_FALSE(withPain("arch").isEmpty());
}
