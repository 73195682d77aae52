// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/gate.h"
#include "tests/domain/screening/decision_table.h"
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <functional>
#include <map>

// Every pair of questions, answered in every way, with every kind of spot, diary fact and age of the answers. One Catch
// assertion a table, since there are hundreds of thousands of cases: the first that differs is named.

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

using std::chrono::days;
using Names = std::set<std::string>;

std::vector<std::string> allQuestions()
{
    std::vector<std::string> all(tableSigns().begin(), tableSigns().end());
    all.insert(all.end(), tableConditions().begin(), tableConditions().end());
    return all;
}

/// Calls `check` with every pair of questions; it says what is wrong, or nothing. Returns the first that is, and
/// counts.
std::string firstWrongPair(std::size_t &pairs,
                           const std::function<std::string(const std::string &, const std::string &)> &check)
{
    const std::vector<std::string> all = allQuestions();
    for (std::size_t first = 0; first < all.size(); ++first) {
        for (std::size_t second = first + 1; second < all.size(); ++second) {
            ++pairs;
            if (std::string wrong = check(all[first], all[second]); !wrong.empty())
                return wrong + " (" + all[first] + ", " + all[second] + ")";
        }
    }
    return {};
}

constexpr std::size_t everyPair = 57 * 56 / 2;

Answers withPair(const std::string &first, Answer one, const std::string &second, Answer other)
{
    Answers answers = answered({});
    answers.set(q(first), one);
    answers.set(q(second), other);
    return answers;
}

TableCase tableCase(const Names &yes, const Picture &picture)
{
    const bool atHeelCord = picture.pain.count(ZoneId("achilles")) + picture.pain.count(ZoneId("heel-back")) > 0 ||
                            std::any_of(picture.spots.begin(), picture.spots.end(), [](const MarkedSpot &spot) {
                                return spot.muscle == MuscleId("achilles-tendon");
                            });
    return {yes, hurts(table().picture, picture), painful(table().picture, picture), atHeelCord, false};
}

std::vector<Picture> pictures()
{
    return {quiet(),
            cramping(),
            tender(),
            withPain("heel-back"),
            withPain("achilles"),
            withPain("arch"),
            withSpot("achilles-tendon"),
            withSpot("soleus")};
}

Level worse(Level a, Level b)
{
    return isWorse(a, b) ? a : b;
}

/// What the table says of a pair, as the evaluator would put it; worked out once for many cases.
struct Expected {
    Level level = Level::SelfCare;
    std::set<TechniqueId> withheld;
    bool bothLegs = false;
};

std::set<TechniqueId> techniques(const Names &names)
{
    std::set<TechniqueId> ids;
    for (const std::string &name : names)
        ids.insert(TechniqueId(name));
    return ids;
}

Expected expectedOf(const TableCase &c)
{
    return {tableLevel(c), techniques(tableWithheld(c)), tableClosesBothLegs(c)};
}

bool agrees(const Outcome &outcome, const Expected &expected)
{
    return outcome.level == expected.level && outcome.withheld == expected.withheld &&
           outcome.bothLegs == expected.bothLegs;
}

const Names pressing{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                     "crossed-leg-pressure", "active-release", "deep-stroking",   "vibration"};

} // namespace

TEST_CASE("Decision table: every pair of answers with a not sure in it gives what the table says")
{
    std::size_t pairs = 0;
    for (const Picture &picture : pictures()) {
        const std::string wrong = firstWrongPair(pairs, [&](const std::string &first, const std::string &second) {
            const Expected expected = expectedOf(tableCase({first, second}, picture));
            for (const auto &[one, other] : {std::pair{Answer::Yes, Answer::Unsure},
                                             {Answer::Unsure, Answer::Yes},
                                             {Answer::Unsure, Answer::Unsure}}) {
                const Outcome outcome = judged(withPair(first, one, second, other), picture);
                if (!agrees(outcome, expected))
                    return "level " + std::string(idOf(outcome.level));
            }
            return std::string();
        });
        CHECK(wrong == "");
    }
    CHECK(pairs == pictures().size() * everyPair);
}

TEST_CASE("Decision table: every answer beside every unanswered question opens nothing, and keeps its urgency")
{
    std::size_t pairs = 0;
    for (const Picture &picture : {quiet(), tender(), withPain("achilles")}) {
        std::map<std::string, Expected> alone;
        for (const std::string &id : allQuestions())
            alone[id] = expectedOf(tableCase({id}, picture));
        const auto leavingOut = [&](const std::string &yes, const std::string &open) -> std::string {
            const Expected &expected = alone.at(yes);
            // With anything marked nobody is asked whether the leg hurts.
            if (open == "leg-hurts-now" && !picture.isEmpty())
                return agrees(judged(withPair(yes, Answer::Yes, open, Answer::Unanswered), picture), expected)
                           ? std::string()
                           : "not answered, though not asked: " + open;
            const Outcome outcome = judged(withPair(yes, Answer::Yes, open, Answer::Unanswered), picture);
            const bool decided = expected.level == Level::Emergency;
            const bool beside = expected.level == Level::SameDay;
            if (outcome.level != (decided ? Level::Emergency : Level::Incomplete) || outcome.passes() ||
                outcome.shownBeside.has_value() != beside || outcome.unanswered != std::vector<QuestionId>{q(open)} ||
                outcome.withheld != expected.withheld)
                return "level " + std::string(idOf(outcome.level)) + " without " + open;
            return {};
        };
        CHECK(firstWrongPair(pairs, [&](const std::string &first, const std::string &second) {
                  const std::string wrong = leavingOut(first, second);
                  return wrong.empty() ? leavingOut(second, first) : wrong;
              }) == "");
    }
    CHECK(pairs == 3 * everyPair);
}

namespace {

/// A marked spot with what guide and diary know of it, and what that adds to the answers.
struct Known {
    bool mayPress;
    SpotHistory spot;
    bool persists;
    bool worseTwice;

    bool restToday() const { return spot.soreOver24Hours || spot.treatedToday >= 2; }

    std::set<TechniqueId> withheldAtSpot() const
    {
        Names atSpot = mayPress && !restToday() ? Names{} : pressing;
        if (mayPress)
            atSpot.erase("deep-stroking");
        return techniques(atSpot);
    }

    std::string wrongWith(const Answers &answers, Expected expected) const
    {
        if (restToday())
            expected.level = worse(expected.level, Level::SelfCareModified);
        if (persists || worseTwice) {
            expected.level = worse(expected.level, Level::SeeSomeone);
            expected.withheld.merge(techniques(pressing));
        }
        const Outcome outcome = evaluate(table(), answers, withSpot("soleus"), {{mayPress}},
                                         {{spot}, {}, persists, worseTwice}, std::nullopt, noon());
        if (agrees(outcome, expected) && outcome.withheldAtSpot.at(0) == withheldAtSpot())
            return {};
        return "level " + std::string(idOf(outcome.level)) + " for " + std::string(idOf(expected.level));
    }
};

} // namespace

TEST_CASE("Decision table: every pair of answers, with every kind of spot and all that the diary knows of it")
{
    std::vector<Known> all;
    for (bool mayPress : {true, false}) {
        for (int treated : {1, 2, 3})
            all.push_back({mayPress, {false, treated}, false, false});
        all.push_back({mayPress, {true, 0}, false, false});
        all.push_back({mayPress, {}, true, false});
        all.push_back({mayPress, {}, false, true});
        all.push_back({mayPress, {true, 2}, true, true});
    }
    std::size_t pairs = 0;
    CHECK(firstWrongPair(pairs, [&](const std::string &first, const std::string &second) {
              const Answers answers = withPair(first, Answer::Yes, second, Answer::Yes);
              const Expected expected = expectedOf(tableCase({first, second}, withSpot("soleus")));
              std::string wrong;
              for (const Known &known : all)
                  wrong = wrong.empty() ? known.wrongWith(answers, expected) : wrong;
              return wrong;
          }) == "");
    CHECK(pairs == everyPair);
}

TEST_CASE("Decision table: every answer without a marked spot, and all that the diary knows of the leg")
{
    for (const SpotHistory &anywhere : {SpotHistory{true, 0}, SpotHistory{false, 2}, SpotHistory{false, 1}}) {
        const bool restToday = anywhere.soreOver24Hours || anywhere.treatedToday >= 2;
        for (const std::string &id : allQuestions()) {
            Expected expected = expectedOf(tableCase({id}, tender()));
            if (restToday) {
                Names rest = pressing;
                rest.erase("deep-stroking");
                expected.level = worse(expected.level, Level::SelfCareModified);
                expected.withheld.merge(techniques(rest));
            }
            const LegHistory history{{}, anywhere, false, false};
            INFO(id);
            CHECK(agrees(judged(answered({id.c_str()}), tender(), history), expected));
        }
    }
}

TEST_CASE("Decision table: every pair of answers opens the leg only while they are fresh, and only if they pass")
{
    const ScreeningGate gate(ruleBook());
    const std::vector<std::pair<std::chrono::seconds, bool>> ages{
        {0s, true}, {24h - 1s, true}, {24h, false}, {24h * 14, false}, {-1s, false}};
    const Picture picture = withSpot("soleus");
    std::size_t pairs = 0;
    CHECK(firstWrongPair(pairs, [&](const std::string &first, const std::string &second) -> std::string {
              const TableCase expected = tableCase({first, second}, picture);
              const bool passes = !isWorse(tableLevel(expected), Level::SeeSomeone);
              ScreeningCase asked;
              for (const Question &question : table().questions)
                  asked.answers.set(table(), Side::Right, question.id, Answer::No);
              asked.answers.set(table(), Side::Right, q(first), Answer::Yes);
              asked.answers.set(table(), Side::Right, q(second), Answer::Yes);
              asked.answeredAt = noon();
              asked.picture = picture;
              asked.spots = pressable(picture);
              for (const auto &[age, fresh] : ages) {
                  const auto admitted = gate.admit(asked, noon() + age);
                  if (std::holds_alternative<Permit>(admitted) != (passes && fresh))
                      return "answered " + std::to_string(age.count()) + " s ago";
                  if (const Refusal *refusal = std::get_if<Refusal>(&admitted); refusal && refusal->expired == fresh)
                      return "expired, " + std::to_string(age.count()) + " s ago";
              }
              return {};
          }) == "");
    CHECK(pairs == everyPair);
}

TEST_CASE("Decision table: every pair of answers with a clinician's clearance of every age")
{
    const std::vector<std::pair<std::chrono::seconds, bool>> ages{
        {0s, true}, {days(14) - 1s, true}, {days(14), false}, {-1s, false}};
    std::size_t pairs = 0;
    for (const Picture &picture : {cramping(), withPain("achilles")}) {
        CHECK(firstWrongPair(pairs, [&](const std::string &first, const std::string &second) -> std::string {
                  const TableCase hurting = tableCase({first, second}, picture);
                  TableCase lifted = hurting;
                  lifted.cleared = true;
                  const Expected cleared = expectedOf(lifted);
                  const Expected uncleared = expectedOf(hurting);
                  const Answers answers = withPair(first, Answer::Yes, second, Answer::Yes);
                  for (const auto &[age, lifts] : ages) {
                      const Outcome outcome = judged(answers, picture, {}, Clearance{Side::Right, noon() - age, {}});
                      if (!agrees(outcome, lifts ? cleared : uncleared))
                          return "level " + std::string(idOf(outcome.level)) + ", cleared " +
                                 std::to_string(age.count()) + " s ago";
                  }
                  return {};
              }) == "");
    }
    CHECK(pairs == 2 * everyPair);
}
