// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

#include <type_traits>
#include <utility>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("evaluate: a clause of a kind that nobody knows holds, so that its rule applies")
{
    RuleBook rules = ruleBook();
    rules.combinations[8].clauses[0].kind = static_cast<Clause::Kind>(99);
    CHECK(evaluate(rules, answered({}), {}, {}, {}, std::nullopt, noon()).level == Level::WithinDays);
}

// Moving copies: no empty rules are left behind that would let everything pass.
static_assert(std::is_copy_constructible_v<CheckedRules> && !std::is_nothrow_move_constructible_v<CheckedRules>);
static_assert(!std::is_default_constructible_v<CheckedRules>);

TEST_CASE("CheckedRules: rules that could fail open are refused once, and those that could not judge the same")
{
    RuleBook broken = ruleBook();
    broken.combinations[0].clauses[1].any.push_back(q("misspelt"));
    CHECK_THROWS_AS(CheckedRules(broken), std::invalid_argument);

    CheckedRules checked{ruleBook()};
    const CheckedRules moved = std::move(checked);
    for (const CheckedRules *rules : {&std::as_const(checked), &moved}) {
        for (const char *sign : {"breathless-or-chest-pain", "swelling-one-leg", "diabetes", "under-16"}) {
            const Outcome found = evaluate(*rules, answered({sign}), {}, {}, {}, std::nullopt, noon());
            const Outcome expected = judged(answered({sign}));
            CHECK(found.level == expected.level);
            CHECK(found.withheld == expected.withheld);
        }
    }
    CHECK_THROWS_AS(evaluate(
                        moved,
                        [] {
                            Answers answers;
                            answers.set(q("misspelt"), Answer::No);
                            return answers;
                        }(),
                        {}, {}, {}, std::nullopt, noon()),
                    std::invalid_argument);
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
    rules.techniqueGroups["all-pressing"].erase(TechniqueId("active-release"));
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.time.diary = {};
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.time.stops = {};
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    for (Level StopRules::*level : {&StopRules::againLevel, &StopRules::pulseLevel}) {
        for (const Level mild : {Level::SelfCare, Level::SelfCareModified, Level::Incomplete}) {
            rules = ruleBook();
            rules.time.stop.*level = mild;
            CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
        }
    }

    rules = ruleBook();
    rules.time.stop.signs["breathless"] = QuestionId("no-such-sign");
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.combinations[0].level = Level::Incomplete;
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    rules = ruleBook();
    rules.questions[0].level = Level::Incomplete;
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);

    for (const Level level : {Level::SelfCare, Level::SelfCareModified, Level::Incomplete}) {
        rules = ruleBook();
        rules.time.worseLevel = level;
        CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
    }
    rules.time.worseLevel = Level::WithinDays;
    CHECK_NOTHROW(checkRules(rules));
    rules.time.persistSign = q("misspelt");
    CHECK_THROWS_AS(checkRules(rules), std::invalid_argument);
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
