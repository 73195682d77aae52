// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands after a check, and what a clinician lifts (rule T4, and O2).
#include "tests/domain/screening/gate_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;
using std::chrono::days;

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
