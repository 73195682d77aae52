// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What follows a stop of a routine (rule T3), the time after it included.
#include "model/session_model.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const QuestionId sharp("sudden-severe-pain");
const TechniqueId pressing("manual-pressure");

/// A session on the right leg that was stopped in a hold, or in the stretch after it.
struct Stopped : DiaryFileHouse {
    explicit Stopped(StopReason reason = StopReason::SharpPain, StepKind in = StepKind::Hold)
    {
        start();
        holdFor(8000);
        while (session().session()->step().kind != in)
            session().session()->skip(tick);
        session().stopForSign(tick, reason);
    }

    using ModelHouse::check;
    SessionModel &session() { return models->session; }
    CheckModel &check() { return models->check; }
    bool opens(Side leg = Side::Right) const { return models->check.permit(leg) != nullptr; }
    bool isClosed() const
    {
        return !opens(Side::Right) && models->check.refusal(Side::Right) && models->check.refusal(Side::Left);
    }
};

} // namespace

TEST_CASE("SessionModel: sharp pain under pressure that has gone leaves what does not press")
{
    Stopped house;
    CHECK(house.session().session()->state() == SessionState::Stopped);
    CHECK(house.isClosed());
    house.now += 5min;
    const StopResult result = house.session().answerStop({Answer::Yes, {}});
    CHECK(result.mayGoOn);
    CHECK_FALSE(house.check().openStop());
    REQUIRE(house.opens());
    CHECK(house.check().permit(Side::Right)->outcome().isWithheldAt(pressing, 0));
    REQUIRE(house.session().canGoOnAfterStop());
    REQUIRE(house.session().goOnAfterStop() == StartResult::Started);
    const RoutineSession &goesOn = *house.session().session();
    CHECK(goesOn.state() == SessionState::Paused);
    for (std::size_t i = goesOn.stepIndex(); i < goesOn.plan().steps.size(); ++i)
        CHECK_FALSE(house.check().rules().group(pressingGroup).contains(goesOn.plan().steps[i].technique));
    CHECK(goesOn.held() >= 8s);
    CHECK_FALSE(house.session().canGoOnAfterStop());
    // A spot rests for 48 hours.
    house.now += 47h;
    CHECK(house.check().outcome().isWithheldAt(pressing, 0));
    house.now += 1h;
    CHECK_FALSE(house.check().outcome().isWithheldAt(pressing, 0));
}

TEST_CASE("SessionModel: what has gone and came in a stretch ends the session, and the spot rests")
{
    Stopped house(StopReason::NumbOrTingling, StepKind::Stretch);
    house.now += 5min;
    const StopResult result = house.session().answerStop({Answer::Yes, {}});
    CHECK_FALSE(result.mayGoOn);
    CHECK_FALSE(house.session().canGoOnAfterStop());
    CHECK(house.session().goOnAfterStop() == StartResult::NothingToDo);
    CHECK(house.opens());
}

TEST_CASE("SessionModel: whatever isn't a yes after five minutes answers the sign with yes, for both legs")
{
    const auto [answer, wait] =
        GENERATE(table<Answer, std::chrono::seconds>({{Answer::No, 1s},
                                                      {Answer::Unsure, 5min},
                                                      {Answer::Unanswered, 5min},
                                                      {Answer::Yes, 4min + 59s}})); // too early to know
    Stopped house;
    house.now += wait;
    CHECK(house.session().answerStop({answer, {}}).endsPermit);
    CHECK(house.check().answer(sharp) == Answer::Yes);
    CHECK(house.check().stoppedFor(sharp, Side::Right) == StopReason::SharpPain);
    CHECK(house.isClosed());
    CHECK_FALSE(house.check().openStop());
    house.restart();
    CHECK_FALSE(house.check().openStop());
    CHECK(house.isClosed());
    house.now += 6 * 24h;
    CHECK(house.isClosed());
}

TEST_CASE("SessionModel: the question is still there after the program was closed, and counts as not gone")
{
    Stopped house;
    const bool closed = GENERATE(true, false);
    if (closed)
        REQUIRE(house.session().recordUnrated());
    house.now += GENERATE(1min, 20min, 26h);
    house.restart();
    REQUIRE(house.check().openStop());
    CHECK(house.check().openStop()->reason == StopReason::SharpPain);
    CHECK(house.isClosed());
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().stopped == StopReason::SharpPain);
    CHECK_FALSE(house.session().cutOff());
    const bool due = house.check().mayHaveGone(*house.check().openStop());
    house.check().answerStop(Answer::Yes);
    CHECK_FALSE(house.check().openStop());
    CHECK(house.check().refusal(Side::Right).has_value() == !due);
    house.restart();
    CHECK_FALSE(house.check().openStop());
    CHECK(house.check().refusal(Side::Right).has_value() == !due);
}

TEST_CASE("SessionModel: after a stop nothing starts on either leg until it's answered")
{
    Stopped house;
    house.check(*house.models, Side::Left);
    CHECK_FALSE(house.opens(Side::Left));
    house.restart();
    house.markSpot();
    house.check(*house.models, Side::Right);
    CHECK_FALSE(house.opens());
    CHECK(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("again")) ==
          StartResult::NeedsCheck);
}

TEST_CASE("SessionModel: by a clock that was set back nobody can say that it has gone")
{
    Stopped house;
    house.now -= 1h;
    house.restart();
    REQUIRE(house.check().openStop());
    CHECK_FALSE(house.check().mayHaveGone(*house.check().openStop()));
    house.check().answerStop(Answer::Yes);
    CHECK(house.isClosed());
}

TEST_CASE("SessionModel: over midnight the five minutes are five minutes")
{
    DiaryFileHouse house;
    house.now = Instant(24h * 20000 - 2min);
    house.start();
    house.holdFor(5000);
    house.models->session.stopForSign(house.tick, StopReason::NumbOrTingling);
    house.now += 4min;
    house.restart();
    REQUIRE(house.models->check.openStop());
    CHECK_FALSE(house.models->check.mayHaveGone(*house.models->check.openStop()));
    house.now += 1min;
    house.models->check.answerStop(Answer::Yes);
    CHECK(house.models->check.permit(Side::Right));
}

TEST_CASE("SessionModel: another window asks as well, and one answer is enough")
{
    Stopped house;
    house.openOther();
    REQUIRE(house.other->check.openStop());
    house.now += 5min;
    SECTION("gone")
    {
        house.other->check.answerStop(Answer::Yes);
        house.models->catchUp();
        CHECK_FALSE(house.check().openStop());
        CHECK_FALSE(house.check().refusal(Side::Left));
    }
    SECTION("not gone")
    {
        house.other->check.answerStop(Answer::No);
        house.models->catchUp();
        CHECK_FALSE(house.check().openStop());
        CHECK(house.isClosed());
    }
}

TEST_CASE("SessionModel: somebody who has been looked at since isn't asked whether it has gone")
{
    Stopped house;
    house.now += 24h;
    house.check().recordClearance({Side::Right, house.now, "Nothing serious."});
    CHECK_FALSE(house.check().openStop());
    house.restart();
    CHECK_FALSE(house.check().openStop());
    CHECK_FALSE(house.check().refusal(Side::Right));
}

TEST_CASE("SessionModel: a cramp is noted in the diary, and is over whenever the person says so")
{
    Stopped house(StopReason::Cramp);
    CHECK(house.isClosed());
    SECTION("over")
    {
        CHECK(house.session().answerStop({Answer::Yes, {}}).mayGoOn);
        CHECK(house.opens());
        // It has ended the pressing all the same.
        REQUIRE(house.session().goOnAfterStop() == StartResult::Started);
        CHECK(house.session().session()->step().technique == TechniqueId("stretch-bent-knee"));
    }
    SECTION("still there")
    {
        CHECK(house.session().answerStop({Answer::No, {}}).endsPermit);
        CHECK(house.check().answer(QuestionId("cramp-over-10-minutes")) == Answer::Yes);
        CHECK(house.isClosed());
    }
    CHECK(house.session().recordUnrated());
    REQUIRE(house.models->diary.entries().size() == 1);
    CHECK(house.models->diary.entries().front().cramp);
}

TEST_CASE("SessionModel: a cramp is noted also when the program was ended from outside")
{
    Stopped house(StopReason::Cramp);
    house.restart();
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().cramp);
}

TEST_CASE("SessionModel: what went on after a stop and was cut off doesn't go back to pressing")
{
    Stopped house(StopReason::Cramp);
    REQUIRE(house.session().answerStop({Answer::Yes, {}}).mayGoOn);
    REQUIRE(house.session().goOnAfterStop() == StartResult::Started);
    house.session().session()->resume(house.tick);
    house.session().session()->tick(house.tick + Tick(1000));
    house.session().keepProgress();
    house.restart();
    REQUIRE(house.session().cutOff());
    house.session().bringBackCutOff();
    REQUIRE(house.session().resumeRoutine() == StartResult::Started);
    RoutineSession &session = *house.session().session();
    const std::set<TechniqueId> pressing = house.check().rules().group(pressingGroup);
    CHECK_FALSE(pressing.contains(session.step().technique));
    for (int press = 0; press < 5; ++press) {
        session.back(house.tick);
        CHECK_FALSE(pressing.contains(session.step().technique));
    }
}

TEST_CASE("SessionModel: an ache that has moved ends no permit")
{
    Stopped house(StopReason::AcheMoved);
    CHECK(house.opens());
    CHECK_FALSE(house.check().openStop());
    CHECK(house.session().answerStop({Answer::Unanswered, 8}).mayGoOn);
    REQUIRE(house.session().goOnAfterStop() == StartResult::Started);
}

TEST_CASE("SessionModel: a second stop on the same spot within two weeks gives gentle care only")
{
    Stopped house;
    house.now += 5min;
    house.session().answerStop({Answer::Yes, {}});
    REQUIRE(house.session().recordUnrated());
    house.now += 3 * 24h;
    // A permit counts from the oldest answer, so all are asked again.
    house.check().restartCheck();
    house.check(*house.models, Side::Right);
    REQUIRE(house.opens());
    house.check().recordSign(Side::Right, StopReason::NumbOrTingling, house.models->theCase.picture().spots.front());
    house.now += 5min;
    house.check().answerStop(Answer::Yes);
    REQUIRE(house.opens());
    CHECK(house.check().permit(Side::Right)->outcome().level == Level::SeeSomeone);
}

TEST_CASE("SessionModel: the person's own words for a stop go into the diary")
{
    Stopped house(StopReason::SomethingElse);
    house.session().setStopWords("It felt odd.");
    CHECK(house.session().recordUnrated());
    REQUIRE(house.models->diary.entries().size() == 1);
    CHECK(house.models->diary.entries().front().note == "It felt odd.");
}

TEST_CASE("SessionModel: a stop that the diary cannot take stands in this run, and is asked about")
{
    ModelHouse house;
    house.start();
    house.holdFor(3000);
    house.models->session.stopForSign(house.tick, StopReason::SharpPain);
    REQUIRE(house.models->check.openStop());
    house.models->check.catchUp();
    REQUIRE(house.models->check.openStop());
    CHECK(house.models->check.refusal(Side::Left));
}
