// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the last check of each leg is taken up when the program begins again.
#include "model/check_model.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const QuestionId swelling("swelling-one-leg");
const QuestionId pregnant("pregnant-or-postpartum");

struct Restarted : DiaryFileHouse {
    bool opens(Side leg) const { return models->check.permit(leg) != nullptr; }
    std::optional<NotTakenUp> why(Side leg = Side::Right) const { return models->check.notTakenUp(leg); }
    void restartWithRules(const std::string &digest)
    {
        models.reset();
        core.rules.digest = digest;
        gate = std::make_unique<ScreeningGate>(core.rules);
        restart();
    }
};

} // namespace

TEST_CASE("CheckModel: after a restart the check of each leg is judged again, from when it was answered")
{
    Restarted house;
    house.markSpot();
    const Picture picture = house.models->theCase.picture();
    house.check(Side::Left);
    house.now += 1h;
    house.check(Side::Right);
    const Instant until = house.models->check.permit(Side::Right)->validUntil();
    house.now += 2h;
    house.restart();
    CHECK(house.opens(Side::Left));
    REQUIRE(house.opens(Side::Right));
    CHECK(house.models->theCase.leg() == Side::Right);
    CHECK(house.models->theCase.picture() == picture);
    CHECK(house.models->check.permit(Side::Right)->validUntil() == until);
    CHECK_FALSE(house.why(Side::Right));
    CHECK_FALSE(house.why(Side::Left));
    house.now = until;
    CHECK_FALSE(house.opens(Side::Right));
}

TEST_CASE("CheckModel: a check that was ended is not taken up, and there is nothing to say")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right);
    SECTION("by an edit")
    {
        house.models->theCase.setIntensity(4);
    }
    SECTION("by an answer")
    {
        house.models->check.setAnswer(pregnant, Answer::Yes);
    }
    SECTION("by something new")
    {
        house.models->check.answerAnythingNew(Answer::Yes);
    }
    house.restart();
    CHECK_FALSE(house.opens(Side::Right));
    CHECK(house.models->check.answer(swelling) == Answer::Unanswered);
    CHECK_FALSE(house.why());
}

TEST_CASE(
    "CheckModel: a check by an earlier version of the rules is not taken up, and it says so until the leg is checked")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right);
    house.restartWithRules("a later edition");
    CHECK_FALSE(house.opens(Side::Right));
    CHECK(house.why() == NotTakenUp::OtherRules);
    CHECK_FALSE(house.why(Side::Left));
    house.models->check.setAnswer(swelling, Answer::No);
    CHECK(house.why() == NotTakenUp::OtherRules);
    house.check(Side::Right);
    CHECK(house.opens(Side::Right));
    CHECK_FALSE(house.why());
    house.restart();
    CHECK(house.opens(Side::Right));
    CHECK_FALSE(house.why());
}

TEST_CASE("CheckModel: an old check, and one from a time to come, are not taken up, and it says which")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right);
    SECTION("a day old")
    {
        house.now += 24h;
        house.restart();
        CHECK(house.why() == NotTakenUp::Expired);
    }
    SECTION("a day old and by other rules: that it is old is enough")
    {
        house.now += 24h;
        house.restartWithRules("a later edition");
        CHECK(house.why() == NotTakenUp::Expired);
    }
    SECTION("the clock was set back")
    {
        house.now -= 1h;
        house.restart();
        CHECK(house.why() == NotTakenUp::ClockSetBack);
    }
    CHECK_FALSE(house.opens(Side::Right));
    CHECK(house.models->check.answer(swelling) == Answer::Unanswered);
}

TEST_CASE("CheckModel: a stop stands after a restart, whatever the rules are by then")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    house.restartWithRules("a later edition");
    REQUIRE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.refusal(Side::Right)->standing);
    house.check(Side::Right);
    CHECK_FALSE(house.opens(Side::Right));
}

TEST_CASE("CheckModel: a corrected check is not taken up")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    house.models->check.correctAnswers();
    house.restart();
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.answer(swelling) == Answer::Unanswered);
}

TEST_CASE("CheckModel: what a routine was stopped for is known after a restart")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right);
    house.models->check.recordSign(Side::Right, StopReason::NumbOrTingling, {});
    house.models->check.answerStop(Answer::Unsure);
    house.restart();
    CHECK(house.models->check.stoppedFor(QuestionId("foot-drop-or-spreading-numbness"), Side::Right) ==
          StopReason::NumbOrTingling);
}

TEST_CASE("CheckModel: a restart is never a way round the gate")
{
    Restarted house;
    house.markSpot();
    house.check(Side::Right);
    // Sore and treated since: the permit is for the diary as it is at the start.
    house.diary->addEntry(house.sessionAt(house.now));
    house.diary->addEntry(house.sessionAt(house.now));
    house.restart();
    REQUIRE(house.opens(Side::Right));
    CHECK(house.models->check.permit(Side::Right)->outcome().isWithheldAt(TechniqueId("manual-pressure"), 0));
}
