// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/gate_fixture.h"
#include "tests/support/catch.h"

#include <type_traits>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

// The only way to a permit is the gate: none can be made, filled in or hollowed out.
static_assert(!std::is_default_constructible_v<Permit>);
static_assert(!std::is_aggregate_v<Permit>);
static_assert(!std::is_trivially_copyable_v<Permit>);
static_assert(!std::is_constructible_v<Permit, Outcome>);
static_assert(!std::is_constructible_v<Permit, Side, Instant, Instant, Outcome>);
static_assert(!std::is_constructible_v<Permit, std::shared_ptr<const void>>);
static_assert(!std::is_constructible_v<Permit, std::nullptr_t>);
static_assert(std::is_same_v<decltype(std::declval<const Permit &>().outcome()), const Outcome &>);

TEST_CASE("ScreeningGate: a complete, passing check opens its leg for 24 hours from when it was answered (T1)")
{
    const Permit issued = permit(allNo(), noon() + 1h);
    CHECK(issued.leg() == Side::Right);
    CHECK(issued.issuedAt() == noon() + 1h);
    CHECK(issued.validUntil() == noon() + 24h);
    CHECK(issued.outcome().level == Level::SelfCare);
    CHECK_FALSE(issued.isCurrent(noon() + 1h - 1s));
    CHECK(issued.isCurrent(noon() + 1h));
    CHECK(issued.isCurrent(noon() + 24h - 1s));
    CHECK_FALSE(issued.isCurrent(noon() + 24h));
}

TEST_CASE("ScreeningGate: asking again does not renew an old check (T1)")
{
    CHECK(opens(allNo(), noon() + 24h - 1s));
    CHECK_FALSE(opens(allNo(), noon() + 24h));
    CHECK(refusal(allNo(), noon() + 24h).expired);
    CHECK(refusal(allNo(), noon() + 24h).outcome.passes());
    CHECK_FALSE(opens(allNo(), noon() - 1s));
    CHECK(refusal(allNo(), noon() - 1s).expired);

    ScreeningCase neverAnswered = allNo();
    neverAnswered.answeredAt = {};
    CHECK_FALSE(opens(neverAnswered));
}

TEST_CASE("ScreeningGate: adapted and gentle care pass, with what is withheld on the permit")
{
    const Permit adapted = permit(with("diabetes"));
    CHECK(adapted.outcome().level == Level::SelfCareModified);
    CHECK(adapted.outcome().isWithheld(TechniqueId("heat")));
    CHECK(permit(with("interferes-daily-life")).outcome().level == Level::SeeSomeone);
}

TEST_CASE("ScreeningGate: what does not pass is refused with its outcome")
{
    for (const char *id : {"dark-urine", "swelling-one-leg", "focal-bone-pain", "known-fracture"}) {
        CHECK_FALSE(opens(with(id)));
        CHECK_FALSE(opens(with(id, Answer::Unsure)));
        const Refusal refused = refusal(with(id));
        CHECK_FALSE(refused.outcome.passes());
        CHECK_FALSE(refused.standing);
        CHECK_FALSE(refused.expired);
    }
    CHECK(refusal(with("swelling-one-leg")).outcome.level == Level::SameDay);
    for (const Question &question : table().questions) {
        const bool asked = isAsked(question, allNo().picture);
        CHECK(opens(with(question.id.value().c_str(), Answer::Unanswered)) == !asked);
    }
}

TEST_CASE("ScreeningGate: a permit without a spot ends when any place of the leg gets a history (T1)")
{
    ScreeningCase original = allNo();
    original.picture.spots.clear();
    original.spots.clear();
    const Permit issued = permit(original);
    REQUIRE(gate().stillHolds(issued, original, noon() + 1h));
    ScreeningCase treated = original;
    treated.history.anywhere.treatedToday = 1;
    CHECK_FALSE(gate().stillHolds(issued, treated, noon() + 1h));
    ScreeningCase sore = original;
    sore.history.anywhere.soreOver24Hours = true;
    CHECK_FALSE(gate().stillHolds(issued, sore, noon() + 1h));
}

TEST_CASE("ScreeningGate: a permit ends when a routine was stopped on the leg (T1)")
{
    const ScreeningCase original = allNo();
    const Permit issued = permit(original);
    const auto holds = [&](auto change) {
        ScreeningCase changed = original;
        change(changed.history);
        return gate().stillHolds(issued, changed, noon() + 1h);
    };
    CHECK(holds([](LegHistory &) {}));
    CHECK_FALSE(holds([](LegHistory &history) { history.spots = {{false, 0, true}}; }));
    CHECK_FALSE(holds([](LegHistory &history) { history.stoppedAgain = true; }));
    CHECK_FALSE(holds([](LegHistory &history) { history.pulseFelt = true; }));
}

TEST_CASE("ScreeningGate: a permit ends when anything it was given for changes (T1)")
{
    ScreeningCase original = allNo();
    original.picture.spots[0].intensity = 5;
    original.history.spots = {{false, 0}};
    const Permit issued = permit(original);
    const auto holds = [&](auto change) {
        ScreeningCase changed = original;
        change(changed);
        return gate().stillHolds(issued, changed, noon() + 1h);
    };
    CHECK(holds([](ScreeningCase &) {}));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.answers.set(table(), Side::Right, q("diabetes"), Answer::Yes); }));
    CHECK_FALSE(
        holds([](ScreeningCase &c) { c.answers.set(table(), Side::Right, q("varicose-veins"), Answer::Unsure); }));
    CHECK_FALSE(
        holds([](ScreeningCase &c) { c.answers.set(table(), Side::Right, q("dark-urine"), Answer::Unanswered); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].position.x += 1e-9; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].position.y += 1e-9; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].intensity = 6; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].intensity.reset(); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].view = View::Medial; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].point = TriggerPointId("soleus-1"); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].muscle = MuscleId("plantaris"); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots[0].noPress = NoPressId("shin-bone"); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.spots.push_back(spotOn("soleus")); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.pain.insert(ZoneId("arch")); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.picture.symptoms.insert(SymptomId("cramp")); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.spots[0].selfPressure = false; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.spots[0].underSkin = MuscleId("achilles-tendon"); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.spots.clear(); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.history.persists = true; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.history.worseTwiceInARow = true; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.history.spots[0].treatedToday = 1; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.history.spots[0].soreOver24Hours = true; }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.history.spots.clear(); }));
    CHECK(holds([](ScreeningCase &c) { c.history.anywhere.soreOver24Hours = true; }));
    CHECK(holds([](ScreeningCase &c) { c.answers.set(table(), Side::Left, q("varicose-veins"), Answer::Yes); }));
    CHECK_FALSE(holds([](ScreeningCase &c) { c.leg = c.picture.leg = Side::Left; }));
}

TEST_CASE("ScreeningGate: no two different cases look alike to a permit")
{
    const auto alike = [](const ScreeningCase &one, const ScreeningCase &other) {
        return gate().stillHolds(permit(one), other, noon());
    };
    ScreeningCase inPain = allNo();
    ScreeningCase inSymptoms = allNo();
    inPain.picture.pain = {ZoneId("arch")};
    inSymptoms.picture.symptoms = {SymptomId("arch")};
    CHECK_FALSE(alike(inPain, inSymptoms));
    ScreeningCase elsewhere = inPain;
    elsewhere.picture.pain = {ZoneId("sole")};
    CHECK_FALSE(alike(inPain, elsewhere));

    ScreeningCase unrated = allNo();
    ScreeningCase ratedNothing = allNo();
    ratedNothing.picture.spots[0].intensity = 0;
    CHECK_FALSE(alike(unrated, ratedNothing));

    ScreeningCase emptyPoint = allNo();
    emptyPoint.picture.spots[0].point = TriggerPointId();
    CHECK_FALSE(alike(unrated, emptyPoint));

    // What is known of two spots against what is known of any place.
    ScreeningCase twoSpots = allNo();
    twoSpots.picture.spots.push_back(spotOn("soleus"));
    twoSpots.spots = {{false}, {true}};
    ScreeningCase noFacts = twoSpots;
    noFacts.spots.clear();
    noFacts.history.anywhere.soreOver24Hours = true;
    CHECK_FALSE(alike(twoSpots, noFacts));

    ScreeningCase facts = allNo();
    ScreeningCase history = allNo();
    facts.spots = {{true}, {false}};
    history.spots = {};
    history.history.spots = {{false, 0}};
    CHECK_FALSE(alike(facts, history));
    CHECK(alike(facts, facts));
}

TEST_CASE("ScreeningGate: a permit ends with time, a clock that went backwards, new rules or a new stop (T1)")
{
    const ScreeningCase original = allNo();
    const Permit issued = permit(original, noon() + 1h);
    CHECK(gate().stillHolds(issued, original, noon() + 1h));
    CHECK(gate().stillHolds(issued, original, noon() + 24h - 1s));
    CHECK_FALSE(gate().stillHolds(issued, original, noon() + 24h));
    CHECK_FALSE(gate().stillHolds(issued, original, noon() + 1h - 1s));

    RuleBook changed = ruleBook();
    changed.digest = "changed";
    CHECK_FALSE(ScreeningGate(changed).stillHolds(issued, original, noon() + 2h));

    ScreeningCase stopped = original;
    stopped.standing = {{Side::Left, true, Level::Emergency, noon() + 2h}};
    CHECK_FALSE(gate().stillHolds(issued, stopped, noon() + 2h));
    ScreeningCase swollenLeft = original;
    swollenLeft.answers.set(table(), Side::Left, q("swelling-one-leg"), Answer::Yes);
    CHECK_FALSE(gate().stillHolds(issued, swollenLeft, noon() + 2h));
}

TEST_CASE("ScreeningGate: a permit is for its own leg only")
{
    ScreeningCase right = allNo();
    ScreeningCase left = allNo();
    left.leg = left.picture.leg = Side::Left;
    for (const Question &question : table().questions) {
        right.answers.set(table(), Side::Left, question.id, Answer::No);
        left.answers = right.answers;
    }
    CHECK(gate().stillHolds(permit(right), right, noon()));
    CHECK_FALSE(gate().stillHolds(permit(right), left, noon()));
    CHECK(permit(left).leg() == Side::Left);
    CHECK_FALSE(opens([&] {
        ScreeningCase unasked = allNo();
        unasked.leg = unasked.picture.leg = Side::Left;
        return unasked;
    }()));
}

TEST_CASE("ScreeningGate: a copy of a permit gives no more than the permit, and none is left hollow")
{
    Permit issued = permit(with("diabetes"));
    Permit moved = std::move(issued);
    CHECK(issued.outcome().isWithheld(TechniqueId("heat"))); // NOLINT(bugprone-use-after-move): that is the point
    CHECK(moved.outcome().isWithheld(TechniqueId("heat")));
    CHECK(moved.validUntil() == issued.validUntil());
}

TEST_CASE(
    "ScreeningGate: a person's emergency sign closes both legs at once, a leg's same-day answer the other one too")
{
    ScreeningCase right = allNo();
    right.answers.set(table(), Side::Left, q("dark-urine"), Answer::Yes);
    CHECK(refusal(right).outcome.level == Level::Emergency);

    for (const char *id : {"swelling-one-leg", "cold-pale-or-numb-limb", "bone-or-deep-infection"}) {
        ScreeningCase left = allNo();
        left.answers.set(table(), Side::Left, q(id), Answer::Unsure);
        const Refusal refused = refusal(left);
        CHECK(refused.outcome.passes());
        REQUIRE(refused.otherLeg);
        CHECK(fired(*refused.otherLeg, id[0] == 'b' ? "C8" : (std::string("S-") + id).c_str()));
    }
    ScreeningCase within = allNo();
    within.answers.set(table(), Side::Left, q("focal-bone-pain"), Answer::Yes);
    CHECK(opens(within));
}

TEST_CASE("ScreeningGate: judges the case's leg alone and refuses a picture of the other")
{
    CHECK(gate().judge(allNo(), noon()).level == Level::SelfCare);
    CHECK(gate().judge(with("swelling-one-leg"), noon()).level == Level::SameDay);
    ScreeningCase mixed = allNo();
    mixed.picture.leg = Side::Left;
    CHECK_THROWS_AS(gate().judge(mixed, noon()), std::invalid_argument);
    CHECK_THROWS_AS(gate().admit(mixed, noon()), std::invalid_argument);
}

TEST_CASE("ScreeningGate: a permit ends when what a clinician said, or what is worse since, changes (T1)")
{
    ScreeningCase seen = allNo();
    seen.clearances = {{Side::Right, noon() - 1h, ""}};
    seen.clearances[0].knownThen[q("swelling-one-leg")] = Answer::No;
    const Permit issued = permit(seen);
    CHECK(gate().stillHolds(issued, seen, noon() + 1h));
    ScreeningCase worse = seen;
    worse.clearances[0].knownThen[q("swelling-one-leg")] = Answer::Unsure;
    CHECK_FALSE(gate().stillHolds(issued, worse, noon() + 1h));
    ScreeningCase none = seen;
    none.clearances.clear();
    CHECK_FALSE(gate().stillHolds(issued, none, noon() + 1h));
}

TEST_CASE("ScreeningGate: rules that could fail open, or without a digest, make no gate")
{
    RuleBook rules = ruleBook();
    rules.digest.clear();
    CHECK_THROWS_AS(ScreeningGate(rules), std::invalid_argument);
    rules = ruleBook();
    rules.techniqueGroups.clear();
    CHECK_THROWS_AS(ScreeningGate(rules), std::invalid_argument);
    CHECK(gate().rules().find(q("diabetes")));
    CHECK_FALSE(gate().rules().find(q("diabetic")));
}
