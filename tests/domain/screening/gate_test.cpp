// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/gate.h"
#include "tests/domain/screening/screening_fixture.h"
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

namespace {

using std::chrono::days;

const ScreeningGate &gate()
{
    static const ScreeningGate made(ruleBook());
    return made;
}

/// A case of the right leg with every question of that leg answered with no.
ScreeningCase allNo()
{
    ScreeningCase made;
    made.leg = Side::Right;
    for (const Question &question : table().questions)
        made.answers.set(table(), Side::Right, question.id, Answer::No);
    made.answeredAt = noon();
    made.picture = withSpot("soleus");
    made.spots = pressable(made.picture);
    return made;
}

ScreeningCase with(const char *id, Answer answer = Answer::Yes)
{
    ScreeningCase made = allNo();
    made.answers.set(table(), Side::Right, q(id), answer);
    return made;
}

bool opens(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::holds_alternative<Permit>(gate().admit(screeningCase, now));
}

Permit permit(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::get<Permit>(gate().admit(screeningCase, now));
}

Refusal refusal(const ScreeningCase &screeningCase, Instant now = noon())
{
    return std::get<Refusal>(gate().admit(screeningCase, now));
}

} // namespace

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

TEST_CASE("ScreeningGate: stops stand for seven days, within-days for two (T4)")
{
    struct Row {
        Level level;
        days stands;
    };
    for (const Row &row :
         {Row{Level::Emergency, days(7)}, Row{Level::SameDay, days(7)}, Row{Level::WithinDays, days(2)}}) {
        ScreeningCase stopped = allNo();
        stopped.standing = {{Side::Right, false, row.level, noon() - row.stands + 1s}};
        const Refusal refused = refusal(stopped);
        REQUIRE(refused.standing);
        CHECK(refused.standing->level == row.level);
        CHECK(refused.standsUntil == noon() + 1s);
        CHECK(refused.outcome.passes());
        stopped.standing[0].since = noon() - row.stands;
        CHECK(opens(stopped));
        stopped.standing[0].since = noon() + days(1);
        CHECK_FALSE(opens(stopped));
    }
    RuleBook brief = ruleBook();
    brief.time.withinDaysStandsDays = 1;
    ScreeningCase forADay = allNo();
    forADay.standing = {{Side::Right, false, Level::WithinDays, noon()}};
    CHECK(std::holds_alternative<Refusal>(ScreeningGate(brief).admit(forADay, noon() + 24h - 1s)));

    for (const Level level : {Level::SelfCare, Level::SelfCareModified, Level::SeeSomeone, Level::Incomplete}) {
        ScreeningCase noStop = allNo();
        noStop.standing = {{Side::Right, true, level, noon()}};
        CHECK(opens(noStop));
        noStop.standing[0].since = noon() + days(1);
        CHECK(opens(noStop));
    }
}

TEST_CASE("ScreeningGate: a stop of the other leg closes this one where it closes both (T4)")
{
    const auto opensDespite = [](StandingStop stop) {
        ScreeningCase stopped = allNo();
        stopped.standing = {stop};
        return opens(stopped);
    };
    CHECK_FALSE(opensDespite({Side::Left, true, Level::Emergency, noon()}));
    CHECK_FALSE(opensDespite({Side::Left, false, Level::Emergency, noon()}));
    CHECK_FALSE(opensDespite({Side::Left, false, Level::SameDay, noon()}));
    CHECK_FALSE(opensDespite({Side::Left, true, Level::WithinDays, noon()}));
    CHECK(opensDespite({Side::Left, false, Level::WithinDays, noon()}));
    CHECK_FALSE(opensDespite({Side::Right, false, Level::WithinDays, noon()}));
}

TEST_CASE("ScreeningGate: of several stops the worst is named, then the one that stands longest")
{
    ScreeningCase stopped = allNo();
    stopped.standing = {{Side::Right, false, Level::WithinDays, noon()},
                        {Side::Right, true, Level::SameDay, noon() - days(2)},
                        {Side::Right, true, Level::SameDay, noon() - days(1)},
                        {Side::Right, true, Level::SameDay, noon() - days(3)},
                        {Side::Right, true, Level::Emergency, noon() - days(8)}};
    const Refusal refused = refusal(stopped);
    REQUIRE(refused.standing);
    CHECK(refused.standing->level == Level::SameDay);
    CHECK(refused.standsUntil == noon() + days(6));
}

TEST_CASE("ScreeningGate: a clinician's clearance of the stopped leg lifts the stop, another one does not (T4)")
{
    ScreeningCase stopped = allNo();
    stopped.standing = {{Side::Right, true, Level::SameDay, noon() - days(3)}};
    const auto opensWith = [&](Side leg, Instant at) {
        stopped.clearances = {{leg, at, "rested, no clot"}};
        return opens(stopped);
    };
    CHECK(opensWith(Side::Right, noon() - days(1)));
    CHECK(opensWith(Side::Right, noon() - days(3)));
    CHECK(opensWith(Side::Right, noon()));
    CHECK_FALSE(opensWith(Side::Right, noon() - days(3) - 1s));
    CHECK_FALSE(opensWith(Side::Right, noon() + 1s));
    CHECK_FALSE(opensWith(Side::Left, noon() - days(1)));

    stopped.standing[0].leg = Side::Left;
    CHECK_FALSE(opensWith(Side::Right, noon() - days(1)));
    CHECK(opensWith(Side::Left, noon() - days(1)));
}

TEST_CASE("ScreeningGate: a clearance ends after 14 days, and the newest that is not in the future counts (T4)")
{
    ScreeningCase risky = with("previous-clot");
    CHECK_FALSE(opens(risky));
    risky.clearances = {{Side::Right, noon() - days(20), ""},
                        {Side::Right, noon() - days(2), ""},
                        {Side::Right, noon() - days(30), ""},
                        {Side::Right, noon() + days(2), ""},
                        {Side::Left, noon() - days(1), ""}};
    const Permit issued = permit(risky);
    CHECK(issued.outcome().isWithheld(TechniqueId("manual-pressure")));

    risky.clearances = {{Side::Right, noon(), ""}};
    CHECK(opens(risky));
    risky.clearances = {{Side::Right, noon() - days(14) + 1h, ""}};
    const Permit ending = permit(risky);
    CHECK(gate().stillHolds(ending, risky, noon() + 1h - 1s));
    CHECK_FALSE(gate().stillHolds(ending, risky, noon() + 1h));

    ScreeningCase longStop = allNo();
    RuleBook slow = ruleBook();
    slow.time.sameDayStandsDays = 30;
    longStop.standing = {{Side::Right, true, Level::SameDay, noon() - days(20)}};
    longStop.clearances = {{Side::Right, noon() - days(14), ""}};
    CHECK(std::holds_alternative<Refusal>(ScreeningGate(slow).admit(longStop, noon())));
    longStop.clearances[0].at += 1s;
    CHECK(std::holds_alternative<Permit>(ScreeningGate(slow).admit(longStop, noon())));
}

TEST_CASE("ScreeningGate: the stop an outcome leaves behind (T4)")
{
    const auto stop = [](const char *id) {
        return ScreeningGate::stopFrom(judged(answered({id})), Side::Left, noon());
    };
    REQUIRE(stop("dark-urine"));
    CHECK(stop("dark-urine")->level == Level::Emergency);
    CHECK(stop("dark-urine")->bothLegs);
    CHECK(stop("dark-urine")->leg == Side::Left);
    CHECK(stop("dark-urine")->since == noon());
    CHECK(stop("swelling-one-leg")->level == Level::SameDay);
    CHECK(stop("focal-bone-pain")->level == Level::WithinDays);
    CHECK_FALSE(stop("focal-bone-pain")->bothLegs);
    CHECK(stop("both-calves-new-medicine")->bothLegs);
    CHECK_FALSE(stop("interferes-daily-life"));
    CHECK_FALSE(stop("diabetes"));
    CHECK_FALSE(ScreeningGate::stopFrom(judged(answered({})), Side::Left, noon()));
    CHECK_FALSE(ScreeningGate::stopFrom(judged({}), Side::Left, noon()));
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

TEST_CASE("ScreeningGate: something that was found closes the leg until a clinician allows self-care (T4)")
{
    ScreeningCase found = allNo();
    found.clearances = {{Side::Right, noon() - days(100), "a narrow artery"}};
    Clearance &visit = found.clearances[0];
    visit.finding = Finding::Something;
    CHECK_FALSE(opens(found));
    CHECK(refusal(found).outcome.passes());
    REQUIRE(refusal(found).follow);
    CHECK(refusal(found).follow->said == "a narrow artery");

    visit.allowedAt = noon();
    CHECK(opens(found));
    visit.allowedAt = noon() + 1s;
    CHECK_FALSE(opens(found));
    visit.finding = Finding::WaitingForResult;
    CHECK(refusal(found).follow);
    // A later visit that found nothing serious opens it; one of the other leg does not.
    found.clearances.push_back({Side::Left, noon() - 1h, ""});
    CHECK_FALSE(opens(found));
    found.clearances.push_back({Side::Right, noon() - 1h, ""});
    CHECK(opens(found));
    // Of two words on one visit the later one counts.
    found.clearances.push_back(found.clearances.back());
    found.clearances.back().finding = Finding::WaitingForResult;
    CHECK_FALSE(opens(found));
}

TEST_CASE("ScreeningGate: what was found in one leg and holds for the person counts for the other (T4)")
{
    ScreeningCase other = allNo();
    other.clearances = {{Side::Left, noon() - days(1), ""}};
    other.clearances[0].finding = Finding::Something;
    other.clearances[0].found = {q("previous-clot"), q("varicose-veins")};
    const Outcome outcome = gate().judge(other, noon());
    CHECK(outcome.level == Level::SameDay);
    CHECK(fired(outcome, "C1"));
    CHECK_FALSE(fired(outcome, "W7"));
    CHECK_FALSE(opens(other));
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

TEST_CASE("ScreeningGate: who asks what to do now gets the same-day outcome, and it leaves a stop (O2)")
{
    ScreeningCase open = with("swelling-one-leg");
    open.answers.set(table(), Side::Right, q("diabetes"), Answer::Unanswered);
    CHECK(gate().judge(open, noon()).level == Level::Incomplete);
    CHECK_FALSE(ScreeningGate::stopFrom(gate().judge(open, noon()), Side::Right, noon()));
    const Outcome now = gate().judgeNow(open, noon());
    CHECK(now.level == Level::SameDay);
    const std::optional<StandingStop> stop = ScreeningGate::stopFrom(now, Side::Right, noon());
    REQUIRE(stop);
    CHECK(stop->level == Level::SameDay);
    CHECK(stop->bothLegs);
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
