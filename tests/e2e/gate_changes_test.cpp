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
        for (const Question &question : app.models().check.rules().questions)
            app.models().check.setAnswer(question.id, Answer::No);
        app.models().check.completeCheck();
        REQUIRE(app.models().check.permit(Side::Right) != nullptr);
    };
    check();
    app.models().theCase.setSymptom(SymptomId("cramp"), true);
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    check();
    app.models().theCase.addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    check();
    app.models().check.setAnswer(QuestionId("diabetes"), Answer::Unsure);
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    check();
    app.models().check.answerAnythingNew(Answer::Unsure);
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    CHECK(app.models().check.outcome().level == Level::Incomplete);
}

TEST_CASE("The gate: taking a change back does not bring the permit back")
{
    AppUnderTest app;
    Models &models = app.models();
    checkLeg(models);
    REQUIRE(models.check.permit(Side::Right) != nullptr);
    models.theCase.addSpot(View::Posterior, {-0.1, 0.2});
    models.theCase.undo();
    CHECK(models.check.permit(Side::Right) == nullptr);
    checkLeg(models);
    models.check.setAnswer(QuestionId("diabetes"), Answer::Yes);
    models.check.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(models.check.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: an answer for the person that changes ends both legs' permits")
{
    AppUnderTest app;
    Models &models = app.models();
    checkLeg(models);
    models.theCase.setLeg(Side::Left);
    checkLeg(models);
    REQUIRE(models.check.permit(Side::Left) != nullptr);
    REQUIRE(models.check.permit(Side::Right) != nullptr);
    models.check.setAnswer(QuestionId("diabetes"), Answer::Yes);
    models.check.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(models.check.permit(Side::Left) == nullptr);
    CHECK(models.check.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: a spot that turns a quiet leg into a stop is recorded, also when it is taken back")
{
    AppUnderTest app;
    Models &models = app.models();
    checkLeg(models, {"recent-surgery-or-bedrest"});
    REQUIRE(models.check.permit(Side::Right) != nullptr);
    models.theCase.addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(models.check.outcome().level == Level::SameDay);
    models.theCase.undo();
    CHECK(models.check.permit(Side::Right) == nullptr);
    REQUIRE(models.check.refusal(Side::Left).has_value());
    CHECK(models.check.refusal(Side::Left)->standing.has_value());
}

TEST_CASE("The gate: what ended a check is not revived by a restart")
{
    auto folders = std::make_shared<QTemporaryDir>();
    const auto permitAfter = [&](const std::function<void(Models &)> &change) {
        {
            AppUnderTest app(folders, morning);
            checkLeg(app.models());
            REQUIRE(app.models().check.permit(Side::Right) != nullptr);
            change(app.models());
        }
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        return again.models().check.permit(Side::Right) != nullptr;
    };
    CHECK(permitAfter([](Models &) {}));
    CHECK_FALSE(permitAfter([](Models &models) { models.check.answerAnythingNew(Answer::Yes); }));
    CHECK_FALSE(
        permitAfter([](Models &models) { models.check.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes); }));
    CHECK_FALSE(permitAfter([](Models &models) { models.theCase.setSymptom(SymptomId("cramp"), true); }));
    CHECK_FALSE(permitAfter([](Models &models) {
        models.check.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Yes);
        models.check.completeCheck();
        models.check.correctAnswers();
    }));
}

TEST_CASE("The gate: judging old answers again does not make them younger")
{
    auto folders = std::make_shared<QTemporaryDir>();
    AppUnderTest app(folders, morning);
    checkLeg(app.models());
    app.pass(std::chrono::hours(20));
    app.models().theCase.addSpot(View::Posterior, {-0.1, 0.2});
    app.models().check.completeCheck();
    REQUIRE(app.models().check.permit(Side::Right) != nullptr);
    app.pass(std::chrono::hours(5));
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    app.models().check.completeCheck();
    CHECK(app.models().check.permit(Side::Right) == nullptr);
    app.show({1440, 900});
    app.window().go(Place::Safety);
    CHECK(app.models().check.outcome().level == Level::Incomplete);
}

TEST_CASE("The gate: correcting one leg leaves the other leg's stop standing")
{
    AppUnderTest app;
    Models &models = app.models();
    models.theCase.setLeg(Side::Left);
    checkLeg(models, {"swelling-one-leg"});
    models.theCase.setLeg(Side::Right);
    checkLeg(models, {"snap-or-kick"});
    models.check.correctAnswers();
    REQUIRE(models.check.refusal(Side::Right).has_value());
    CHECK(models.check.refusal(Side::Right)->standing->leg == Side::Left);
}
