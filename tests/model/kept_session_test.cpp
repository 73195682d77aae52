// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a session is kept while it runs, and taken up again after it was cut off.
#include "model/session_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

/// A session that was cut off in its first hold.
struct CutOff : DiaryFileHouse {
    std::size_t step = 0;

    explicit CutOff(int heldMilliseconds = 12'300)
    {
        start(6);
        holdFor(heldMilliseconds);
        step = models->session.session()->stepIndex();
        models->session.setPressureFelt(PressureFelt::TooMuch);
        restart();
        REQUIRE(models->session.cutOff());
    }
    SessionModel &session() { return models->session; }
};

} // namespace

TEST_CASE("SessionModel: a session that was cut off is taken up at its step, with all that was said of it")
{
    CutOff house;
    CHECK(house.session().session() == nullptr);
    const KeptSession kept = *house.session().cutOff();
    CHECK(kept.session.step == house.step);
    CHECK_FALSE(house.session().uncheckedLegOfCutOff());
    REQUIRE(house.session().resumeRoutine() == StartResult::Started);
    const RoutineSession &session = *house.session().session();
    CHECK(session.state() == SessionState::Paused);
    CHECK(session.stepIndex() == house.step);
    CHECK(session.elapsedInStep() == kept.session.elapsed);
    CHECK(house.session().painBefore() == 6);
    CHECK(house.session().pressureFelt() == PressureFelt::TooMuch);
    CHECK(house.session().title() == "Deep calf muscle, lower half");
    CHECK_FALSE(house.session().cutOff());
    CHECK(house.session().resumeRoutine() == StartResult::NothingToDo);
}

TEST_CASE("SessionModel: going on is judged as a start is, and what is refused is still there")
{
    CutOff house;
    SECTION("something is new")
    {
        house.models->check.answerAnythingNew(Answer::Unsure);
        CHECK(house.session().uncheckedLegOfCutOff() == Side::Right);
        CHECK(house.session().resumeRoutine() == StartResult::NeedsCheck);
    }
    SECTION("a stop stands")
    {
        house.check(Side::Right, "swelling-one-leg");
        CHECK(house.session().resumeRoutine() == StartResult::NeedsCheck);
    }
    SECTION("a step is withheld by now")
    {
        house.check(Side::Right, "blood-thinner");
        REQUIRE(house.models->check.permit(Side::Right));
        CHECK(house.session().resumeRoutine() == StartResult::Changed);
    }
    SECTION("the spots are others")
    {
        house.models->theCase.addSpot(View::Posterior, {0.05, 0.5});
        house.check(Side::Right);
        CHECK(house.session().resumeRoutine() == StartResult::Changed);
    }
    SECTION("the guide no longer has a technique of it")
    {
        std::erase_if(house.core.techniques,
                      [](const Technique &known) { return known.kind == TechniqueKind::Stretch; });
        CHECK(house.session().resumeRoutine() == StartResult::Changed);
    }
    SECTION("it was not said how sore an earlier one left the spot")
    {
        house.treatTwoDaysAgo();
        CHECK(house.session().resumeRoutine() == StartResult::AsksSoreness);
    }
    CHECK(house.session().session() == nullptr);
    CHECK(house.session().cutOff());
    CHECK(house.diary->session());
}

TEST_CASE("SessionModel: its own spots come back, and what differs from the present ones ends that leg's check")
{
    CutOff house;
    house.session().bringBackCutOff();
    CHECK(house.models->check.permit(Side::Right));
    house.models->theCase.addSpot(View::Posterior, {0.05, 0.5});
    house.check(Side::Right);
    house.models->theCase.setLeg(Side::Left);
    house.session().bringBackCutOff();
    CHECK(house.models->theCase.leg() == Side::Right);
    CHECK(house.models->theCase.picture().spots.size() == 1);
    CHECK(house.models->check.permit(Side::Right) == nullptr);
    CHECK(house.session().resumeRoutine() == StartResult::NeedsCheck);
    house.check(Side::Right);
    CHECK(house.session().resumeRoutine() == StartResult::Started);
    CHECK(house.session().session()->stepIndex() == house.step);
}

TEST_CASE("SessionModel: closed, what was held is in the diary, and where it can't be written it's still offered")
{
    CutOff house;
    CHECK_FALSE(onFullDisk([&] { return house.session().closeCutOff(); }));
    REQUIRE(house.session().cutOff());
    CHECK(house.models->diary.entries().empty());
    CHECK(house.session().closeCutOff());
    CHECK_FALSE(house.session().cutOff());
    CHECK(house.session().closeCutOff());
    REQUIRE(house.diary->entries().size() == 1);
    const DiaryEntry entry = house.diary->entries().front();
    CHECK(entry.painBefore == 6);
    CHECK(entry.stopped == StopReason::ByPerson);
    CHECK(entry.steps.back().heldSeconds >= 7);
    house.restart();
    CHECK_FALSE(house.session().cutOff());
}

TEST_CASE("SessionModel: a permit that ran out meanwhile is asked for again")
{
    DiaryFileHouse house;
    house.start();
    house.now += 23h;
    house.holdFor(5000);
    house.now += 2h;
    house.restart();
    REQUIRE(house.models->session.cutOff());
    CHECK(house.models->session.uncheckedLegOfCutOff() == Side::Right);
    CHECK(house.models->check.notTakenUp(Side::Right) == NotTakenUp::Expired);
    CHECK(house.models->session.resumeRoutine() != StartResult::Started);
    house.models->session.bringBackCutOff();
    house.check(Side::Right);
    CHECK(house.models->session.resumeRoutine() == StartResult::Started);
}

TEST_CASE("SessionModel: what a cut off session held counts before another one starts")
{
    DiaryFileHouse house;
    house.start(6);
    house.holdFor(9000);
    house.restart();
    house.models->theCase.choosePoint(TriggerPointId("soleus-1"));
    REQUIRE(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("Another")) ==
            StartResult::Started);
    CHECK_FALSE(house.models->session.cutOff());
    CHECK(house.diary->entries().size() == 1);
    REQUIRE(house.diary->session());
    CHECK(house.diary->session()->routineTitle == "Another");
}

TEST_CASE("SessionModel: a session that was over when the program ended goes to the diary by itself")
{
    DiaryFileHouse house;
    house.start(6);
    house.holdFor(9000);
    house.models->session.stopForSign(house.tick, StopReason::NumbOrTingling);
    house.restart();
    CHECK_FALSE(house.models->session.cutOff());
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().stopped == StopReason::NumbOrTingling);
    CHECK_FALSE(house.diary->session());
    CHECK(house.models->check.refusal(Side::Right).has_value());
}

TEST_CASE("SessionModel: a session of the day before is not offered any more, but kept")
{
    DiaryFileHouse house;
    house.start(6);
    house.holdFor(9000);
    house.now += std::chrono::hours(25);
    house.restart();
    CHECK_FALSE(house.models->session.cutOff());
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().at == house.now - std::chrono::hours(25));
}

TEST_CASE("SessionModel: a session that ended as it should leaves nothing to be offered")
{
    DiaryFileHouse house;
    house.start(6);
    house.holdFor(5000);
    house.models->session.end();
    CHECK(house.diary->session()->session.over);
    SECTION("rated and saved")
    {
        REQUIRE(house.models->session.record(6, 4, false, {}) == SaveResult::Done);
    }
    SECTION("discarded")
    {
        house.models->session.discard();
    }
    SECTION("the window closed")
    {
        REQUIRE(house.models->session.recordUnrated());
    }
    CHECK_FALSE(house.diary->session());
    house.restart();
    CHECK_FALSE(house.models->session.cutOff());
}

TEST_CASE(
    "SessionModel: at every moment of a session less than five seconds are not in the diary yet, and the step is right")
{
    DiaryFileHouse house;
    house.start(6);
    house.models->session.session()->start(house.tick);
    while (house.models->session.session()->state() == SessionState::Running) {
        house.wait(1500);
        house.models->session.session()->tick(house.tick);
        house.models->session.keepProgress();
        const RoutineSession &session = *house.models->session.session();
        const KeptSession kept = *house.diary->session();
        REQUIRE(kept.session.step == session.stepIndex());
        REQUIRE(session.held() - kept.session.held() < std::chrono::seconds(5));
        REQUIRE(kept.session.held() <= session.held());
    }
    CHECK(house.diary->session()->session.over);
}

TEST_CASE("SessionModel: a kept session whose numbers are beyond the doses is not taken up, and can be closed")
{
    CutOff house;
    KeptSession kept = *house.session().cutOff();
    PlanStep &step = kept.session.plan.steps.at(house.step);
    SECTION("a hold of ten hours")
    {
        step.length = step.most = 36'000s;
    }
    SECTION("a hold that may be made ten hours long")
    {
        step.most = 36'000s;
    }
    house.diary->saveSession(kept);
    house.restart();
    REQUIRE(house.session().cutOff());
    CHECK(house.session().resumeRoutine() == StartResult::Changed);
    CHECK(house.session().cutOff());
    CHECK(house.session().closeCutOff());
}
