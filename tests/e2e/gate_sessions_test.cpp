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
    checkLeg(app.models());
    REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    app.models().session.session()->start(Tick(0));
    for (int second = 1; second <= 100; ++second) {
        app.models().session.session()->tick(Tick(1000 * second));
        app.models().session.keepProgress();
    }
}

} // namespace

TEST_CASE("The gate: an emergency stops a routine that is on hold, and keeps what was held")
{
    AppUnderTest app;
    Models &models = app.models();
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(models);
    REQUIRE(models.session.startRoutine(*models.session.plan(), QStringLiteral("test")) == StartResult::Started);
    RoutineSession &session = *models.session.session();
    session.start(Tick{1000});
    for (int tick = 1; tick <= 40; ++tick)
        session.tick(Tick{1000 + tick * 500});
    session.pause(Tick{21000});
    const auto held = session.held();
    REQUIRE(held == Tick{20000});
    models.theCase.setLeg(Side::Left);
    models.check.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Unsure);
    models.check.completeCheck();
    CHECK(models.session.session()->state() == SessionState::Stopped);
    CHECK(models.session.session()->held() == held);
    CHECK_FALSE(models.session.mayContinue());
    REQUIRE(models.session.record(5, {}, false, "a note") == SaveResult::Done);
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
    REQUIRE(again.models().session.cutOff());
    CHECK(again.find(QStringLiteral("Go on with it")) != nullptr);
    pressEverything(again);
    CHECK(again.models().session.session() == nullptr);
}

TEST_CASE("The gate: a cut off session needs a check that still holds, the same spots and a new question")
{
    auto folders = std::make_shared<QTemporaryDir>();
    cutOffASession(folders);
    SECTION("the check holds")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        CHECK(again.models().session.resumeRoutine() == StartResult::Started);
        CHECK(again.models().session.session()->state() == SessionState::Paused);
    }
    SECTION("an answer changed")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.models().check.setAnswer(QuestionId("diabetes"), Answer::Unsure);
        CHECK(again.models().session.resumeRoutine() != StartResult::Started);
    }
    SECTION("something is new")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.models().check.answerAnythingNew(Answer::Unsure);
        CHECK(again.models().session.resumeRoutine() != StartResult::Started);
    }
    SECTION("a spot more")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.models().theCase.addSpot(View::Posterior, {-0.1, 0.2});
        checkLeg(again.models());
        CHECK(again.models().session.resumeRoutine() != StartResult::Started);
    }
    SECTION("a stop since")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.models().check.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes);
        again.models().check.completeCheck();
        CHECK(again.models().session.resumeRoutine() != StartResult::Started);
        CHECK(again.models().session.cutOff().has_value());
    }
    SECTION("pressing is withheld by today's answers")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        checkLeg(again.models(), {"blood-thinner"});
        CHECK(again.models().session.resumeRoutine() != StartResult::Started);
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
        checkLeg(app.models());
        REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test")) ==
                StartResult::Started);
        app.models().session.session()->start(Tick{0});
        app.models().session.stopForSign(Tick{1000}, reason);
        CHECK(app.models().session.session()->state() == SessionState::Stopped);
        CHECK(app.models().check.permit(Side::Right) == nullptr);
        if (isAskedLater(reason))
            app.models().session.answerStop({Answer::No, {}});
        CHECK(app.models().check.permit(Side::Right) == nullptr);
        const OutcomeCard card = outcomeCard(app.models().theCase, app.models().check);
        CHECK(card.level == level);
        const QString reasons = reasonsFor(app.models().check, card).join(QLatin1Char(' '));
        CHECK(reasons.contains(QLatin1String(words)));
        CHECK_FALSE(reasons.contains(QLatin1String("drops or drags")));
        CHECK_FALSE(whatToSay(app.models().check, card).contains(QLatin1String("drops or drags")));
        CHECK(whatToSay(app.models().check, card).contains(QLatin1String("I stopped.")));
    }
    // What was pressed is still told as that after a restart.
    AppUnderTest again(folders, morning + std::chrono::hours(1));
    const auto sign = again.models().check.rules().time.stop.signs.at(std::string(idOf(reason)));
    CHECK(again.models().check.stoppedFor(sign, Side::Right) == reason);
}

TEST_CASE("The gate: a pulse under the finger ends the session, and the check is asked afresh")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(app.models());
    REQUIRE(app.models().session.startRoutine(*app.models().session.plan(), QStringLiteral("test")) ==
            StartResult::Started);
    app.models().session.session()->start(Tick{0});
    app.models().session.stopForSign(Tick{1000}, StopReason::PulseUnderFinger);
    CHECK(app.models().session.session()->state() == SessionState::Stopped);
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    CHECK(app.models().check.outcome().level == Level::Incomplete);
}
