// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const QString title = QStringLiteral("A routine");

StartResult begin(Models &models)
{
    return models.session.startRoutine(*models.session.plan(), title);
}

/// To its end, with every step done.
void finish(ModelHouse &house)
{
    RoutineSession &session = *house.models->session.session();
    session.start(house.tick);
    while (session.state() == SessionState::Running)
        house.run(100);
    REQUIRE(session.state() == SessionState::Finished);
}

} // namespace

TEST_CASE("SessionModel: without a step there is nothing to start")
{
    ModelHouse house;
    CHECK_FALSE(house.models->session.plan());
    CHECK(house.models->session.startRoutine({}, title) == StartResult::NothingToDo);
    CHECK(house.models->session.resumeRoutine() == StartResult::NothingToDo);
    CHECK(house.models->session.session() == nullptr);
}

TEST_CASE("SessionModel: no routine starts without the permit of each of its legs")
{
    ModelHouse house;
    house.markSpot();
    house.check(Side::Right);
    SessionModel &session = house.models->session;
    const RoutinePlan both = session.plan(house.core.routines.back());
    const RoutinePlan plan = *session.plan();
    SECTION("the other leg was never checked")
    {
        RoutinePlan plans = plan;
        PlanStep other = plan.steps.front();
        other.side = Side::Left;
        plans.steps.push_back(other);
        CHECK(session.startRoutine(plans, title) == StartResult::NeedsCheck);
    }
    SECTION("the picture changed since")
    {
        house.models->theCase.setIntensity(5);
        CHECK(session.startRoutine(plan, title) == StartResult::NeedsCheck);
    }
    SECTION("the check expired")
    {
        house.now += 24h;
        CHECK(session.startRoutine(plan, title) == StartResult::NeedsCheck);
    }
    SECTION("a stop stands")
    {
        house.check(Side::Right, "swelling-one-leg");
        CHECK(session.startRoutine(plan, title) == StartResult::NeedsCheck);
    }
    SECTION("a step of the plan is withheld by now")
    {
        house.check(Side::Right, "blood-thinner");
        REQUIRE(house.models->check.permit(Side::Right));
        CHECK(session.startRoutine(plan, title) == StartResult::NeedsCheck);
        // The session is not left taken: what may be done can be started.
        CHECK(begin(*house.models) == StartResult::Started);
        return;
    }
    CHECK(session.session() == nullptr);
    CHECK_FALSE(house.diary->session());
}

TEST_CASE("SessionModel: a stop that another window recorded keeps a routine from starting")
{
    DiaryFileHouse house;
    house.markSpot();
    house.check(Side::Right);
    house.openOther();
    house.check(*house.other, Side::Right, "swelling-one-leg");
    CHECK(begin(*house.models) == StartResult::NeedsCheck);
}

TEST_CASE("SessionModel: how sore the last session left the spot is asked before the next one (W13)")
{
    ModelHouse house;
    house.treatTwoDaysAgo();
    house.markSpot();
    house.check(Side::Right);
    const RoutinePlan plan = *house.models->session.plan();
    CHECK(house.models->session.startRoutine(plan, title) == StartResult::AsksSoreness);
    house.models->diary.answerSoreness(*house.models->diary.openSoreness({Side::Right}), Answer::No);
    CHECK(begin(*house.models) == StartResult::Started);
}

TEST_CASE("SessionModel: what was done before is written before the next one starts, or that one does not start")
{
    DiaryFileHouse house;
    house.start(6);
    house.holdFor(8000);
    house.models->session.end();
    const RoutinePlan plan = *house.models->session.plan();
    QSignalSpy failed(&house.models->diary, &DiaryModel::savingFailed);
    CHECK(onFullDisk([&] { return house.models->session.startRoutine(plan, title); }) == StartResult::NotKept);
    CHECK(failed.size() == 1);
    REQUIRE(house.models->session.session());
    CHECK(house.models->session.title() == "Deep calf muscle, lower half");
    CHECK(begin(*house.models) == StartResult::Started);
    CHECK(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().painBefore == 6);
    CHECK(house.models->session.title() == title);
}

TEST_CASE("SessionModel: recorded, it leaves what was said of it, and begins with nothing the next time")
{
    ModelHouse house;
    house.start(7);
    finish(house);
    CHECK_FALSE(house.models->session.isRunning());
    QSignalSpy changed(&house.models->session, &SessionModel::changed);
    REQUIRE(house.models->session.record(7, 3, true, "Better.") == SaveResult::Done);
    CHECK(changed.size() == 1);
    CHECK(house.models->session.session() == nullptr);
    REQUIRE(house.models->diary.entries().size() == 1);
    const DiaryEntry &entry = house.models->diary.entries().front();
    CHECK(entry.painBefore == 7);
    CHECK(entry.painAfter == 3);
    CHECK(entry.cramp);
    CHECK(entry.note == "Better.");
    CHECK_FALSE(entry.stopped);
    CHECK_FALSE(house.diary->session());
    CHECK_FALSE(house.models->session.painBefore());
    CHECK(house.models->session.record(7, 3, true, "Again.") == SaveResult::NotFound);
    // And again on the same day: the permit still holds.
    CHECK(begin(*house.models) == StartResult::Started);
}

TEST_CASE("SessionModel: what a full disk does not take stays and can be recorded again")
{
    DiaryFileHouse house;
    house.start(7);
    house.holdFor(8000);
    house.models->session.end();
    const auto record = [&] { return house.models->session.record(7, 3, false, "Kept."); };
    CHECK(onFullDisk(record) == SaveResult::Full);
    CHECK(house.models->session.session());
    CHECK(house.models->diary.entries().empty());
    CHECK_FALSE(onFullDisk([&] { return house.models->session.recordUnrated(); }));
    CHECK(house.models->session.session());
    CHECK(record() == SaveResult::Done);
    CHECK(house.diary->entries().size() == 1);
}

TEST_CASE("SessionModel: a full disk while it runs is told once, and the routine goes on")
{
    DiaryFileHouse house;
    QSignalSpy failed(&house.models->session, &SessionModel::savingFailed);
    house.start();
    onFullDisk([&] {
        house.holdFor(10'000);
        return 0;
    });
    CHECK(failed.size() == 1);
    CHECK(house.models->session.isRunning());
    house.run(4000);
    REQUIRE(house.diary->session());
    CHECK(house.models->session.session()->held() - house.diary->session()->session.held() < 5s);
}

TEST_CASE("SessionModel: discarded, nothing of it is left, nor of one that is unrated without a hold")
{
    ModelHouse house;
    house.start();
    SECTION("discarded")
    {
        house.holdFor(5000);
        house.models->session.discard();
    }
    SECTION("nothing was held")
    {
        CHECK(house.models->session.recordUnrated());
    }
    CHECK(house.models->session.session() == nullptr);
    CHECK(house.models->diary.entries().empty());
    CHECK_FALSE(house.diary->session());
    house.models->session.discard();
    CHECK(house.models->session.recordUnrated());
}

TEST_CASE("SessionModel: unrated, what was held is kept as stopped by the person")
{
    ModelHouse house;
    house.start(6);
    house.holdFor(8000);
    CHECK(house.models->session.recordUnrated());
    REQUIRE(house.models->diary.entries().size() == 1);
    CHECK(house.models->diary.entries().front().painBefore == 6);
    CHECK_FALSE(house.models->diary.entries().front().painAfter);
    CHECK(house.models->diary.entries().front().stopped == StopReason::ByPerson);
}

TEST_CASE("SessionModel: a check that closes ends the routine")
{
    ModelHouse house;
    house.start();
    house.holdFor(3000);
    REQUIRE(house.models->session.mayContinue());
    SECTION("a sign that was told")
    {
        house.check(Side::Right, "breathless-or-chest-pain");
    }
    SECTION("the check begins again")
    {
        house.models->check.restartCheck();
    }
    CHECK_FALSE(house.models->session.isRunning());
    CHECK_FALSE(house.models->session.mayContinue());
    CHECK(house.models->session.session()->stopReason() == StopReason::ByPerson);
}

TEST_CASE("SessionModel: a check that expires leaves the running routine, but it does not go on after a pause")
{
    ModelHouse house;
    house.start();
    house.holdFor(3000);
    house.now += 24h;
    CHECK(house.models->session.isRunning());
    CHECK_FALSE(house.models->session.mayContinue());
}

TEST_CASE("SessionModel: a stop for a sign closes the treated leg (T3)")
{
    ModelHouse house;
    house.models->session.stopForSign(house.tick, StopReason::SharpPain);
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    house.start();
    house.holdFor(3000);
    house.models->theCase.setLeg(Side::Left);
    house.models->session.stopForSign(house.tick, StopReason::SharpPain);
    CHECK(house.models->session.session()->stopReason() == StopReason::SharpPain);
    CHECK(house.models->session.leg() == Side::Right);
    CHECK(house.models->check.refusal(Side::Right));
    REQUIRE(house.models->session.record({}, {}, false, {}) == SaveResult::Done);
    CHECK(house.models->diary.entries().front().stopped == StopReason::SharpPain);
}

TEST_CASE("SessionModel: the rating before belongs to the spot it was given for")
{
    ModelHouse house;
    house.markSpot();
    house.models->theCase.setIntensity(4);
    SessionModel &session = house.models->session;
    CHECK(session.painBefore() == 4);
    session.setPainBefore(8);
    session.setPainBefore(11);
    session.setPainBefore(-1);
    CHECK(session.painBefore() == 8);
    house.models->theCase.addSpot(View::Posterior, {0.02, 0.6});
    CHECK_FALSE(session.painBefore());
}

TEST_CASE("SessionModel: the legs treated have an entry each, and the rating goes to the one it began with")
{
    ModelHouse house;
    house.markSpot();
    house.check(Side::Left);
    house.check(Side::Right);
    SessionModel &session = house.models->session;
    const RoutinePlan both = session.plan(house.core.routines.back());
    REQUIRE(both.sides().size() == 2);
    REQUIRE(session.startRoutine(both, title) == StartResult::Started);
    finish(house);
    REQUIRE(session.record(6, 2, false, "Both.") == SaveResult::Done);
    REQUIRE(house.models->diary.entries().size() == 2);
    for (const DiaryEntry &entry : house.models->diary.entries()) {
        CHECK(entry.painAfter.has_value() == (entry.leg == Side::Right));
        CHECK(entry.note.empty() == (entry.leg == Side::Left));
    }
}
