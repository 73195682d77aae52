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

} // namespace

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
