// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include "ui/routine/anything_new.h"

#include <QTemporaryDir>

#include <functional>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("The gate: one changed answer, spot or symptom ends the permit")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    const auto check = [&] {
        for (const Question &question : app.journey().rules().questions)
            app.journey().setAnswer(question.id, Answer::No);
        app.journey().completeCheck();
        REQUIRE(app.journey().permit(Side::Right) != nullptr);
    };
    check();
    app.journey().setSymptom(SymptomId("cramp"), true);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().setAnswer(QuestionId("diabetes"), Answer::Unsure);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().answerAnythingNew(Answer::Unsure);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    CHECK(app.journey().outcome().level == Level::Incomplete);
}

TEST_CASE("The gate: taking a change back does not bring the permit back")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey);
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.addSpot(View::Posterior, {-0.1, 0.2});
    journey.undo();
    CHECK(journey.permit(Side::Right) == nullptr);
    checkLeg(journey);
    journey.setAnswer(QuestionId("diabetes"), Answer::Yes);
    journey.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(journey.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: an answer for the person that changes ends both legs' permits")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey);
    journey.setLeg(Side::Left);
    checkLeg(journey);
    REQUIRE(journey.permit(Side::Left) != nullptr);
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.setAnswer(QuestionId("diabetes"), Answer::Yes);
    journey.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(journey.permit(Side::Left) == nullptr);
    CHECK(journey.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: a spot that turns a quiet leg into a stop is recorded, also when it is taken back")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey, {"recent-surgery-or-bedrest"});
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(journey.outcome().level == Level::SameDay);
    journey.undo();
    CHECK(journey.permit(Side::Right) == nullptr);
    REQUIRE(journey.refusal(Side::Left).has_value());
    CHECK(journey.refusal(Side::Left)->standing.has_value());
}

TEST_CASE("The gate: what ended a check is not revived by a restart")
{
    auto folders = std::make_shared<QTemporaryDir>();
    const auto permitAfter = [&](const std::function<void(Journey &)> &change) {
        {
            AppUnderTest app(folders, morning);
            checkLeg(app.journey());
            REQUIRE(app.journey().permit(Side::Right) != nullptr);
            change(app.journey());
        }
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        return again.journey().permit(Side::Right) != nullptr;
    };
    CHECK(permitAfter([](Journey &) {}));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.answerAnythingNew(Answer::Yes); }));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes); }));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.setSymptom(SymptomId("cramp"), true); }));
    CHECK_FALSE(permitAfter([](Journey &journey) {
        journey.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Yes);
        journey.completeCheck();
        journey.correctAnswers();
    }));
}

TEST_CASE("The gate: judging old answers again does not make them younger")
{
    auto folders = std::make_shared<QTemporaryDir>();
    AppUnderTest app(folders, morning);
    checkLeg(app.journey());
    app.pass(std::chrono::hours(20));
    app.journey().addSpot(View::Posterior, {-0.1, 0.2});
    app.journey().completeCheck();
    REQUIRE(app.journey().permit(Side::Right) != nullptr);
    app.pass(std::chrono::hours(5));
    CHECK(app.journey().permit(Side::Right) == nullptr);
    app.journey().completeCheck();
    CHECK(app.journey().permit(Side::Right) == nullptr);
    app.show({1440, 900});
    app.window().openPage(QStringLiteral("safety"));
    CHECK(app.journey().outcome().level == Level::Incomplete);
}

TEST_CASE("The gate: correcting one leg leaves the other leg's stop standing")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    journey.setLeg(Side::Left);
    checkLeg(journey, {"swelling-one-leg"});
    journey.setLeg(Side::Right);
    checkLeg(journey, {"snap-or-kick"});
    journey.correctAnswers();
    REQUIRE(journey.refusal(Side::Right).has_value());
    CHECK(journey.refusal(Side::Right)->standing->leg == Side::Left);
}
