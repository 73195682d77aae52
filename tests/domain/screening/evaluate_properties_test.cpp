// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/property.h"

#include <algorithm>
#include <set>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// A case drawn at random: answers, picture, spots and what the diary knows.
struct Drawn {
    Answers answers;
    Picture picture;
    std::vector<SpotFacts> spots;
    LegHistory history;
    std::optional<Clearance> clearance;

    Outcome judge(const RuleBook &rules = table()) const
    {
        return evaluate(rules, answers, picture, spots, history, clearance, noon());
    }
};

template <class Value> Value oneOf(std::vector<Value> values)
{
    return *rc::gen::elementOf(std::move(values));
}

bool flip(int oneIn)
{
    return *rc::gen::inRange(0, oneIn) == 0;
}

Picture drawPicture()
{
    Picture picture;
    for (const char *zone : {"mid-calf", "achilles", "heel-back", "arch"}) {
        if (flip(4))
            picture.pain.insert(ZoneId(zone));
    }
    for (const char *symptom : {"tender-spot", "cramp", "tightness", "weakness"}) {
        if (flip(4))
            picture.symptoms.insert(SymptomId(symptom));
    }
    const int spots = *rc::gen::inRange(0, 3);
    for (int i = 0; i < spots; ++i)
        picture.spots.push_back(spotOn(flip(3) ? "achilles-tendon" : "soleus"));
    return picture;
}

Clearance drawClearance()
{
    Clearance clearance{Side::Right, noon() - std::chrono::days(*rc::gen::inRange(-1, 20)), ""};
    clearance.finding = oneOf<Finding>({Finding::NothingSerious, Finding::Something, Finding::WaitingForResult});
    if (clearance.finding == Finding::Something)
        clearance.found = {q(oneOf<std::string>({"previous-clot", "swelling-one-leg", "arterial-disease"}))};
    if (flip(2))
        clearance.allowedAt = noon() - std::chrono::days(*rc::gen::inRange(-1, 20));
    for (const char *sign : {"swelling-one-leg", "hard-sore-veins", "dark-urine", "difficulty-walking"})
        clearance.knownThen[q(sign)] = oneOf<Answer>({Answer::Unanswered, Answer::No, Answer::Unsure, Answer::Yes});
    return clearance;
}

/// Few answers are yes, as in life: with all answers equally likely every case would be an emergency.
Drawn draw(bool complete)
{
    Drawn drawn;
    for (const Question &question : table().questions) {
        Answer answer = flip(12) ? oneOf<Answer>({Answer::Yes, Answer::Unsure}) : Answer::No;
        if (question.level == Level::Emergency && !flip(8))
            answer = Answer::No;
        if (!complete && flip(6))
            answer = Answer::Unanswered;
        drawn.answers.set(question.id, answer);
    }
    drawn.picture = drawPicture();
    for (std::size_t i = 0; i < drawn.picture.spots.size(); ++i) {
        drawn.spots.push_back({!flip(3)});
        drawn.history.spots.push_back({flip(4), *rc::gen::inRange(0, 4), flip(6)});
    }
    drawn.history.persists = flip(8);
    drawn.history.worseTwiceInARow = flip(8);
    drawn.history.stoppedAgain = flip(10);
    drawn.history.pulseFelt = flip(12);
    if (flip(3))
        drawn.clearance = drawClearance();
    return drawn;
}

QuestionId anyQuestion()
{
    const std::size_t index = *rc::gen::inRange<std::size_t>(0, table().questions.size());
    return table().questions[index].id;
}

template <class Set> bool holdsAll(const Set &outer, const Set &inner)
{
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

/// Whether nothing withheld before is given back, for the leg or for any spot.
bool onlyGrows(const Outcome &before, const Outcome &after)
{
    bool grows =
        holdsAll(after.withheld, before.withheld) && after.withheldAtSpot.size() >= before.withheldAtSpot.size();
    for (std::size_t i = 0; grows && i < before.withheldAtSpot.size(); ++i)
        grows = holdsAll(after.withheldAtSpot[i], before.withheldAtSpot[i]);
    return grows;
}

} // namespace

TEST_CASE("evaluate: a further yes never lowers the level, opens a leg or gives a technique back")
{
    property("monotone in answers", [] {
        Drawn drawn = draw(true);
        const Outcome before = drawn.judge();
        drawn.answers.set(anyQuestion(), oneOf<Answer>({Answer::Yes, Answer::Unsure}));
        const Outcome after = drawn.judge();
        RC_ASSERT(!isWorse(before.level, after.level));
        RC_ASSERT(!before.bothLegs || after.bothLegs);
        RC_ASSERT(before.passes() || !after.passes());
        RC_ASSERT(onlyGrows(before, after));
    });
}

TEST_CASE("evaluate: a yes in an unfinished check unlocks nothing")
{
    property("monotone in unfinished checks", [] {
        Drawn drawn = draw(false);
        const Outcome before = drawn.judge();
        drawn.answers.set(anyQuestion(), Answer::Yes);
        const Outcome after = drawn.judge();
        RC_ASSERT(onlyGrows(before, after));
        RC_ASSERT(before.level != Level::Emergency || after.level == Level::Emergency);
    });
}

TEST_CASE("evaluate: a further spot, zone, symptom or diary fact never lowers the level or gives a technique back")
{
    property("monotone in picture and history", [] {
        Drawn drawn = draw(true);
        const Outcome before = drawn.judge();
        switch (*rc::gen::inRange(0, 6)) {
        case 0:
            drawn.picture.spots.push_back(spotOn("achilles-tendon"));
            drawn.spots.push_back({true});
            break;
        case 1:
            drawn.picture.pain.insert(ZoneId("achilles"));
            break;
        case 2:
            drawn.picture.symptoms.insert(SymptomId("tender-spot"));
            break;
        case 3:
            drawn.history.persists = true;
            for (SpotHistory &spot : drawn.history.spots)
                ++spot.treatedToday;
            break;
        case 4:
            drawn.history.stoppedAgain = true;
            drawn.history.pulseFelt = drawn.history.pulseFelt || flip(2);
            for (SpotHistory &spot : drawn.history.spots)
                spot.stoppedHere = true;
            break;
        default:
            drawn.history.worseTwiceInARow = true;
            for (SpotHistory &spot : drawn.history.spots)
                spot.soreOver24Hours = true;
            for (SpotFacts &facts : drawn.spots)
                facts.selfPressure = false;
        }
        const Outcome after = drawn.judge();
        RC_ASSERT(!isWorse(before.level, after.level));
        RC_ASSERT(onlyGrows(before, after));
    });
}

TEST_CASE("evaluate: not sure is judged exactly as yes")
{
    property("unsure is yes", [] {
        Drawn drawn = draw(false);
        Drawn sure = drawn;
        for (const auto &[id, answer] : drawn.answers.all()) {
            if (answer == Answer::Unsure)
                sure.answers.set(id, Answer::Yes);
        }
        const Outcome unsure = drawn.judge();
        const Outcome yes = sure.judge();
        RC_ASSERT(unsure.level == yes.level);
        RC_ASSERT(unsure.shownBeside == yes.shownBeside);
        RC_ASSERT(unsure.bothLegs == yes.bothLegs);
        RC_ASSERT(unsure.withheld == yes.withheld);
        RC_ASSERT(unsure.withheldAtSpot == yes.withheldAtSpot);
        RC_ASSERT(std::none_of(yes.fired.begin(), yes.fired.end(), [](const FiredRule &r) { return r.throughUnsure; }));
    });
}

TEST_CASE("evaluate: leaving an answer out never unlocks")
{
    property("unanswered never unlocks", [] {
        Drawn drawn = draw(*rc::gen::arbitrary<bool>());
        const QuestionId id = anyQuestion();
        drawn.answers.set(id, Answer::Unanswered);
        const Outcome outcome = drawn.judge();
        const bool diaryAnswers = drawn.history.persists && id == q("persists-over-a-week");
        const bool isFound =
            drawn.clearance && drawn.clearance->foundHolds(table().time, noon()) && drawn.clearance->found.contains(id);
        const bool needsNone = diaryAnswers || isFound || !isAsked(*table().find(id), drawn.picture);
        RC_ASSERT(needsNone || !outcome.passes());
        RC_ASSERT(needsNone || outcome.level == Level::Emergency || outcome.level == Level::Incomplete);
    });
}

TEST_CASE("evaluate: the order of answers, questions and rules does not matter")
{
    property("order does not matter", [] {
        const Drawn drawn = draw(false);
        RuleBook shuffled = table();
        const auto seed = *rc::gen::inRange<unsigned>(0, 1000);
        const auto turn = [&](auto &items) {
            std::rotate(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(seed % items.size()), items.end());
            std::reverse(items.begin(), items.begin() + static_cast<std::ptrdiff_t>((seed / 7) % items.size()));
        };
        turn(shuffled.questions);
        turn(shuffled.combinations);
        turn(shuffled.withholdings);
        Drawn reordered = drawn;
        reordered.answers = {};
        for (const Question &question : shuffled.questions)
            reordered.answers.set(question.id, drawn.answers.of(question.id));

        const Outcome before = drawn.judge();
        const Outcome after = reordered.judge(shuffled);
        RC_ASSERT(before.level == after.level);
        RC_ASSERT(before.shownBeside == after.shownBeside);
        RC_ASSERT(before.bothLegs == after.bothLegs);
        RC_ASSERT(before.withheld == after.withheld);
        RC_ASSERT(before.withheldAtSpot == after.withheldAtSpot);
        RC_ASSERT(before.fired.size() == after.fired.size());
        RC_ASSERT(before.unanswered.size() == after.unanswered.size());
    });
}

TEST_CASE("evaluate: a clearance takes nothing away from what is withheld for a condition, and never lifts a sign")
{
    const std::set<RuleId> lifted{RuleId("C1"),  RuleId("C2"),  RuleId("C3"), RuleId("C7"),
                                  RuleId("C10"), RuleId("C11"), RuleId("C14")};
    property("clearance keeps withholding", [lifted] {
        Drawn drawn = draw(true);
        drawn.clearance = Clearance{Side::Right, noon(), ""};
        const Outcome with = drawn.judge();
        for (const FiredRule &rule : with.fired)
            RC_ASSERT(!lifted.contains(rule.id));
        drawn.clearance.reset();
        const Outcome without = drawn.judge();
        RC_ASSERT(!isWorse(with.level, without.level));
        for (const FiredRule &rule : without.fired) {
            const bool kept = fired(with, rule.id.value().c_str()) != nullptr;
            RC_ASSERT(kept || lifted.contains(rule.id));
        }
    });
}

TEST_CASE("evaluate: what a clinician said lowers no emergency and no sign but the same-day ones that were known then")
{
    property("clearance lowers little", [] {
        Drawn drawn = draw(true);
        drawn.clearance = drawClearance();
        const Outcome with = drawn.judge();
        const Clearance said = *drawn.clearance;
        drawn.clearance.reset();
        const Outcome without = drawn.judge();
        RC_ASSERT(without.level != Level::Emergency || with.level == Level::Emergency);
        for (const Question &question : table().questions) {
            const FiredRule *before = fired(without, ("S-" + question.id.value()).c_str());
            const FiredRule *after = fired(with, ("S-" + question.id.value()).c_str());
            RC_ASSERT(!before || after);
            if (before && isWorse(before->level, after->level)) {
                RC_ASSERT(question.level == Level::SameDay);
                RC_ASSERT(after->level == Level::SeeSomeone);
                RC_ASSERT(said.knownThen.at(question.id) == Answer::No);
                RC_ASSERT(said.finding != Finding::WaitingForResult);
            }
        }
    });
}
