// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include "ui/routine/anything_new.h"
#include "ui/screening/outcome_words.h"

#include <QTemporaryDir>

#include <memory>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// Starts the routine for a marked spot, holds a while, and ends the program as from outside.
void cutOffASession(const std::shared_ptr<QTemporaryDir> &folders)
{
    AppUnderTest app(folders, morning);
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(app.journey());
    REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
    app.journey().session()->start(Tick(0));
    for (int second = 1; second <= 100; ++second) {
        app.journey().session()->tick(Tick(1000 * second));
        app.journey().keepProgress();
    }
}

} // namespace

TEST_CASE("The gate: an emergency stops a routine that is on hold, and keeps what was held")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(journey);
    REQUIRE(journey.startRoutine(*journey.plan(), QStringLiteral("test")));
    RoutineSession &session = *journey.session();
    session.start(Tick{1000});
    for (int tick = 1; tick <= 40; ++tick)
        session.tick(Tick{1000 + tick * 500});
    session.pause(Tick{21000});
    const auto held = session.held();
    REQUIRE(held == Tick{20000});
    journey.setLeg(Side::Left);
    journey.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Unsure);
    journey.completeCheck();
    CHECK(journey.session()->state() == SessionState::Stopped);
    CHECK(journey.session()->held() == held);
    CHECK_FALSE(journey.mayContinue());
    REQUIRE(journey.recordSession(5, {}, false, "a note"));
    REQUIRE(app.diary().entries().size() == 1);
    CHECK(app.diary().entries().front().leg == Side::Right);
}

TEST_CASE(
    "The gate: a session that was cut off is offered, and pressing all that the page offers starts nothing by itself")
{
    auto folders = std::make_shared<QTemporaryDir>();
    cutOffASession(folders);
    AppUnderTest again(folders, morning + std::chrono::hours(1));
    again.show({1440, 900});
    REQUIRE(again.journey().cutOff());
    CHECK(again.find(QStringLiteral("Go on with it")) != nullptr);
    pressEverything(again);
    CHECK(again.journey().session() == nullptr);
}

TEST_CASE("The gate: a cut off session needs a check that still holds, the same spots and a new question")
{
    auto folders = std::make_shared<QTemporaryDir>();
    cutOffASession(folders);
    SECTION("the check holds")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        CHECK(again.journey().resumeRoutine());
        CHECK(again.journey().session()->state() == SessionState::Paused);
    }
    SECTION("an answer changed")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().setAnswer(QuestionId("diabetes"), Answer::Unsure);
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("something is new")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().answerAnythingNew(Answer::Unsure);
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("a spot more")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().addSpot(View::Posterior, {-0.1, 0.2});
        checkLeg(again.journey());
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("a stop since")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().setAnswer(QuestionId("swelling-one-leg"), Answer::Yes);
        again.journey().completeCheck();
        CHECK_FALSE(again.journey().resumeRoutine());
        CHECK(again.journey().cutOff().has_value());
    }
    SECTION("pressing is withheld by today's answers")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        checkLeg(again.journey(), {"blood-thinner"});
        CHECK_FALSE(again.journey().resumeRoutine());
    }
}

TEST_CASE("The gate: each stop ends the session, and leads to what to do about it")
{
    const auto [reason, level, words] =
        GENERATE(table<StopReason, Level, const char *>({{StopReason::SharpPain, Level::SameDay, "sharp or electric"},
                                                         {StopReason::NumbOrTingling, Level::SameDay, "numbness or"},
                                                         {StopReason::Breathless, Level::Emergency, "breathless"}}));
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
        app.show({1440, 900});
        app.tapMap({-0.04, 0.60});
        checkLeg(app.journey());
        REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
        app.journey().session()->start(Tick{0});
        app.journey().stopForSign(Tick{1000}, reason);
        CHECK(app.journey().session()->state() == SessionState::Stopped);
        CHECK(app.journey().permit(Side::Right) == nullptr);
        const OutcomeCard card = outcomeCard(app.journey());
        CHECK(card.level == level);
        const QString reasons = reasonsFor(app.journey(), card).join(QLatin1Char(' '));
        CHECK(reasons.contains(QLatin1String(words)));
        CHECK_FALSE(reasons.contains(QLatin1String("drops or drags")));
        CHECK_FALSE(whatToSay(app.journey(), card).contains(QLatin1String("drops or drags")));
        CHECK(whatToSay(app.journey(), card).contains(QLatin1String("I stopped.")));
    }
    // What was pressed is still told as that after a restart.
    AppUnderTest again(folders, morning + std::chrono::hours(1));
    const auto sign = again.journey().rules().time.stop.signs.at(std::string(idOf(reason)));
    CHECK(again.journey().stoppedFor(sign, Side::Right) == reason);
}

TEST_CASE("The gate: a pulse under the finger ends the session, and the check is asked afresh")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(app.journey());
    REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
    app.journey().session()->start(Tick{0});
    app.journey().stopForSign(Tick{1000}, StopReason::PulseUnderFinger);
    CHECK(app.journey().session()->state() == SessionState::Stopped);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    CHECK(app.journey().outcome().level == Level::Incomplete);
}
