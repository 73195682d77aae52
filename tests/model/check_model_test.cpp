// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const QuestionId swelling("swelling-one-leg");           // of a leg, same day
const QuestionId breathless("breathless-or-chest-pain"); // of the person, an emergency
const QuestionId pregnant("pregnant-or-postpartum");     // of the person
const QuestionId feeling("reduced-feeling");             // of a leg

bool opens(const Models &models, Side leg)
{
    return models.check.permit(leg) != nullptr;
}

struct BothChecked : ModelHouse {
    CheckModel &model = models->check;

    BothChecked()
    {
        markSpot();
        check(Side::Right);
        check(Side::Left);
        REQUIRE(opens(*models, Side::Left));
        REQUIRE(opens(*models, Side::Right));
    }
};

} // namespace

TEST_CASE("CheckModel: an incomplete check gives no permit, stores nothing and closes nothing")
{
    ModelHouse house;
    house.markSpot();
    QSignalSpy closed(&house.models->check, &CheckModel::closed);
    house.models->check.setAnswer(swelling, Answer::No);
    house.models->check.completeCheck();
    CHECK(house.models->check.outcome().level == Level::Incomplete);
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK_FALSE(house.models->check.isChecked(Side::Right));
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    CHECK(house.diary->screenings().empty());
    CHECK(closed.isEmpty());
}

TEST_CASE("CheckModel: unknown is never no: an unsure answer counts as yes, an empty one as unanswered")
{
    ModelHouse house;
    house.markSpot();
    house.models->check.setAnswer(swelling, Answer::Unsure);
    ModelHouse::denyOpen(house.models->check);
    CHECK(house.models->check.answer(swelling) == Answer::Unsure);
    house.models->check.completeCheck();
    REQUIRE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.refusal(Side::Right)->outcome.level == Level::SameDay);
}

TEST_CASE("CheckModel: every edit of a leg's picture ends that leg's check and no other's (T1)")
{
    const auto edit = GENERATE(
        as<std::function<void(CaseModel &)>>(),
        [](CaseModel &model) {
            model.addSpot(View::Medial, {0.0, 0.5});
        },
        [](CaseModel &model) {
            model.moveCurrentSpot(View::Posterior, {0.1, 0.5});
        },
        [](CaseModel &model) { model.removeCurrentSpot(); }, [](CaseModel &model) { model.setIntensity(4); },
        [](CaseModel &model) { model.setPain(ZoneId("mid-calf"), true); },
        [](CaseModel &model) { model.setSymptom(SymptomId("cramp"), true); }, [](CaseModel &model) { model.undo(); },
        [](CaseModel &model) { model.restorePicture({}); });
    BothChecked house;
    edit(house.models->theCase);
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK_FALSE(house.model.isChecked(Side::Right));
    CHECK(opens(*house.models, Side::Left));
    // The answers are still there; only the check has to be made again.
    CHECK(house.model.answer(swelling) == Answer::No);
    house.model.completeCheck();
    CHECK(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: looking at the other leg or another point is no edit")
{
    BothChecked house;
    house.models->theCase.setLeg(Side::Left);
    house.models->theCase.setLeg(Side::Right);
    house.models->theCase.choosePoint(TriggerPointId("soleus-1"));
    house.models->theCase.setCurrentSpot(0);
    CHECK(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: an edit that makes the same answers a stop records it at once")
{
    ModelHouse house;
    house.markSpot();
    house.models->theCase.removeCurrentSpot();
    house.check(Side::Right, "previous-clot");
    REQUIRE(opens(*house.models, Side::Right));
    QSignalSpy closed(&house.models->check, &CheckModel::closed);
    house.markSpot();
    REQUIRE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.refusal(Side::Right)->standing->level == Level::SameDay);
    CHECK(house.diary->standingStops().size() == 1);
    CHECK(closed.size() == 1);
    // Taking the spot away again doesn't lift it.
    house.models->theCase.removeCurrentSpot();
    CHECK(house.models->check.refusal(Side::Right));
}

TEST_CASE("CheckModel: an answer of the person ends the check of both legs, one of a leg that leg's alone")
{
    BothChecked house;
    SECTION("of the leg")
    {
        house.model.setAnswer(feeling, Answer::Yes);
        CHECK_FALSE(opens(*house.models, Side::Right));
        CHECK(opens(*house.models, Side::Left));
    }
    SECTION("of the person")
    {
        house.model.setAnswer(pregnant, Answer::Yes);
        CHECK_FALSE(opens(*house.models, Side::Right));
        CHECK_FALSE(opens(*house.models, Side::Left));
    }
    SECTION("the same answer again, or a question that nobody asks")
    {
        house.model.setAnswer(pregnant, Answer::No);
        house.model.setAnswer(QuestionId("likes-cats"), Answer::Yes);
        CHECK(opens(*house.models, Side::Right));
        CHECK(opens(*house.models, Side::Left));
    }
}

TEST_CASE("CheckModel: a permit ends 24 hours after the oldest answer, and before the clock it was given by (T1)")
{
    ModelHouse house;
    house.markSpot();
    const Instant first = house.now;
    house.models->check.setAnswer(swelling, Answer::No);
    house.now += 2h;
    house.check(Side::Right);
    CHECK(house.models->check.permit(Side::Right)->validUntil() == first + 24h);
    house.now = first + 24h - 1s;
    CHECK(opens(*house.models, Side::Right));
    CHECK_FALSE(house.models->check.dropExpiredAnswers());
    house.now = first + 24h;
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK_FALSE(house.models->check.permits({Side::Right}));
    CHECK_FALSE(house.models->check.isChecked(Side::Right));
    CHECK(house.models->check.dropExpiredAnswers());
    CHECK(house.models->check.answer(swelling) == Answer::Unanswered);
    CHECK_FALSE(house.models->check.dropExpiredAnswers());
}

TEST_CASE("CheckModel: a clock that is set back ends the check")
{
    BothChecked house;
    house.now -= 1h;
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK(house.model.dropExpiredAnswers());
    house.now += 1h;
    CHECK_FALSE(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: the permits of several legs are given together or not at all")
{
    BothChecked house;
    REQUIRE(house.model.permits({Side::Left, Side::Right}));
    CHECK(house.model.permits({Side::Left, Side::Right})->size() == 2);
    house.model.setAnswer(feeling, Answer::Yes);
    CHECK_FALSE(house.model.permits({Side::Left, Side::Right}));
    CHECK(house.model.permits({Side::Left}));
}

TEST_CASE("CheckModel: a sign that closes both legs closes the other leg, too")
{
    BothChecked house;
    QSignalSpy closed(&house.model, &CheckModel::closed);
    house.check(Side::Right, "breathless-or-chest-pain");
    for (Side leg : allSides) {
        CHECK_FALSE(opens(*house.models, leg));
        REQUIRE(house.model.refusal(leg));
    }
    CHECK(closed.size() >= 1);
}

TEST_CASE("CheckModel: a stop that another window recorded stands here once this one has caught up")
{
    DiaryFileHouse house;
    house.markSpot();
    house.check(Side::Right);
    house.openOther();
    house.check(*house.other, Side::Right, "swelling-one-leg");
    QSignalSpy changed(&house.models->check, &CheckModel::changed);
    house.models->catchUp();
    CHECK(changed.size() >= 1);
    CHECK_FALSE(opens(*house.models, Side::Right));
    REQUIRE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.refusal(Side::Right)->standing);
}

TEST_CASE("CheckModel: anything new but a no opens the whole check (T2)")
{
    BothChecked house;
    house.model.answerAnythingNew(Answer::No);
    CHECK(opens(*house.models, Side::Right));
    const Answer answer = GENERATE(Answer::Yes, Answer::Unsure, Answer::Unanswered);
    house.model.answerAnythingNew(answer);
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK_FALSE(opens(*house.models, Side::Left));
    CHECK(house.model.answer(swelling) == Answer::Unanswered);
}

TEST_CASE("CheckModel: a routine stopped for a sign is a yes to that sign, and closes the leg (T3)")
{
    BothChecked house;
    house.models->theCase.setLeg(Side::Left);
    house.model.recordSign(Side::Right, StopReason::SharpPain, {});
    house.model.answerStop(Answer::No);
    const QuestionId sign("sudden-severe-pain");
    CHECK(house.models->theCase.leg() == Side::Right);
    CHECK(house.model.answer(sign) == Answer::Yes);
    CHECK(house.model.stoppedFor(sign, Side::Right) == StopReason::SharpPain);
    CHECK_FALSE(house.model.stoppedFor(sign, Side::Left));
    REQUIRE(house.model.refusal(Side::Right));
    CHECK(house.diary->standingStops().size() == 1);
    // A yes that is taken back is no longer the stop's.
    house.model.setAnswer(sign, Answer::No);
    CHECK_FALSE(house.model.stoppedFor(sign, Side::Right));
    house.model.completeCheck();
    CHECK(house.model.refusal(Side::Right)->standing);
}

TEST_CASE("CheckModel: a stop for what no question asks opens the whole check")
{
    BothChecked house;
    house.model.recordSign(Side::Right, StopReason::SomethingElse, {});
    CHECK_FALSE(opens(*house.models, Side::Right));
    CHECK_FALSE(opens(*house.models, Side::Left));
}

TEST_CASE("CheckModel: what was answered wrongly no longer stands, and the check is made afresh (T4)")
{
    ModelHouse house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    REQUIRE(house.models->check.refusal(Side::Right));
    house.models->check.correctAnswers();
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.answer(swelling) == Answer::Unanswered);
    CHECK(house.diary->standingStops().empty());
    bool kept = false;
    for (const ScreeningRecord &record : house.diary->screenings())
        kept = kept || record.corrected;
    CHECK(kept);
    house.check(Side::Right);
    CHECK(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: correcting one leg leaves the stop of the other")
{
    ModelHouse house;
    house.check(Side::Left, "swelling-one-leg");
    house.check(Side::Right, "swelling-one-leg");
    house.models->check.correctAnswers();
    CHECK(house.diary->standingStops().size() == 1);
    CHECK(house.diary->standingStops().front().leg == Side::Left);
}

TEST_CASE("CheckModel: a clinician's look lifts the stops of before on that leg, and the check is made afresh (T4)")
{
    ModelHouse house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    house.now += 1h;
    SECTION("a visit before the stop lifts nothing")
    {
        house.models->check.recordClearance({Side::Right, house.now - 3h, "Looked at it."});
        CHECK(house.models->check.refusal(Side::Right)->standing);
    }
    SECTION("a visit after it does")
    {
        house.models->check.recordClearance({Side::Right, house.now, "Looked at it."});
        CHECK_FALSE(house.models->check.refusal(Side::Right));
        CHECK_FALSE(opens(*house.models, Side::Right));
        house.check(Side::Right);
        CHECK(opens(*house.models, Side::Right));
    }
    SECTION("a visit in a time to come counts as now")
    {
        house.models->check.recordClearance({Side::Right, house.now + 48h, "Looked at it."});
        CHECK(house.diary->clearances().front().at == house.now);
    }
}

TEST_CASE("CheckModel: another window's clearance is read")
{
    DiaryFileHouse house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    house.openOther();
    house.now += 1h;
    house.other->check.recordClearance({Side::Right, house.now, "Looked at it."});
    REQUIRE(house.models->check.refusal(Side::Right)->standing);
    house.models->catchUp();
    // Its own answers still close the leg until they are given afresh, as the clearance wants it.
    CHECK_FALSE(house.models->check.refusal(Side::Right)->standing);
    house.check(Side::Right);
    CHECK(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: an entry that is removed, brought back or added leaves a valid permit valid")
{
    ModelHouse house;
    house.models->diary.restore(house.sessionAt(house.now - 1h));
    house.markSpot();
    house.check(Side::Right);
    const Instant until = house.models->check.permit(Side::Right)->validUntil();
    house.now += 10min;
    const DiaryEntry entry = house.models->diary.entries().front();
    house.models->diary.remove(entry.id);
    REQUIRE(opens(*house.models, Side::Right));
    CHECK(house.models->check.permit(Side::Right)->validUntil() == until);
    house.models->diary.restore(entry);
    REQUIRE(opens(*house.models, Side::Right));
    house.models->diary.addSession({house.sessionAt(house.now)});
    REQUIRE(opens(*house.models, Side::Right));
    CHECK(house.models->check.permit(Side::Right)->validUntil() == until);
    // It is judged by the diary as it is now: twice treated today, the spot is not pressed.
    CHECK(house.models->check.permit(Side::Right)->outcome().isWithheldAt(TechniqueId("manual-pressure"), 0));
}

TEST_CASE("CheckModel: a change to the diary gives no permit to a leg that had none")
{
    ModelHouse house;
    house.markSpot();
    house.check(Side::Right);
    const Instant first = house.now;
    house.now = first + 24h;
    house.models->diary.restore(house.sessionAt(first));
    CHECK_FALSE(opens(*house.models, Side::Right));
    house.now = first + 1h;
    house.models->theCase.setIntensity(3);
    house.models->diary.remove(house.models->diary.entries().front().id);
    CHECK_FALSE(opens(*house.models, Side::Right));
}

TEST_CASE("CheckModel: a stop that a full disk does not take stands all the same, and is written later")
{
    DiaryFileHouse house;
    house.markSpot();
    CheckModel &model = house.models->check;
    QSignalSpy failed(&model, &CheckModel::savingFailed);
    bool openedMeanwhile = false;
    QObject::connect(&model, &CheckModel::savingFailed,
                     [&] { openedMeanwhile = openedMeanwhile || opens(*house.models, Side::Right); });
    onFullDisk([&] {
        house.check(Side::Right, "swelling-one-leg");
        return 0;
    });
    CHECK(failed.size() >= 1);
    CHECK_FALSE(openedMeanwhile);
    REQUIRE(model.refusal(Side::Right));
    CHECK(model.refusal(Side::Right)->standing);
    CHECK(house.diary->standingStops().empty());
    // Denying everything afresh doesn't open the leg.
    onFullDisk([&] {
        house.check(Side::Right);
        return 0;
    });
    CHECK_FALSE(opens(*house.models, Side::Right));
    model.catchUp();
    CHECK(house.diary->standingStops().size() == 1);
    CHECK(model.refusal(Side::Right)->standing);
    house.restart();
    CHECK(house.models->check.refusal(Side::Right));
}

TEST_CASE("CheckModel: what was answered wrongly and could not be written is gone, too")
{
    DiaryFileHouse house;
    house.markSpot();
    onFullDisk([&] {
        house.check(Side::Right, "swelling-one-leg");
        house.models->check.correctAnswers();
        return 0;
    });
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    house.models->check.catchUp();
    CHECK(house.diary->standingStops().empty());
}

TEST_CASE("CheckModel: a clearance that a full disk does not take holds for this run, and is written later")
{
    DiaryFileHouse house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    house.now += 1h;
    onFullDisk([&] {
        house.models->check.recordClearance({Side::Right, house.now, "Looked at it."});
        return 0;
    });
    CHECK_FALSE(house.models->check.refusal(Side::Right));
    CHECK(house.diary->clearances().empty());
    house.models->check.catchUp();
    CHECK(house.diary->clearances().size() == 1);
    house.models->check.catchUp();
    CHECK(house.diary->clearances().size() == 1);
    CHECK_FALSE(house.models->check.refusal(Side::Right));
}

TEST_CASE("CheckModel: what lasts is remembered, of a leg for that leg alone, and never as an answer")
{
    ModelHouse house;
    for (Question &question : house.core.rules.questions)
        question.lasting = question.id == pregnant || question.id == feeling;
    house.models.reset();
    house.gate = std::make_unique<ScreeningGate>(house.core.rules);
    house.useModelsOf(*house.diary);
    CheckModel &model = house.models->check;
    model.setAnswer(pregnant, Answer::Yes);
    house.models->check.setAnswer(feeling, Answer::Unsure);
    ModelHouse::denyOpen(model);
    model.completeCheck();
    model.restartCheck();
    CHECK(model.answer(pregnant) == Answer::Unanswered);
    CHECK(model.remembered(pregnant) == Answer::Yes);
    CHECK(model.remembered(feeling) == Answer::Unsure);
    CHECK(model.remembered(swelling) != Answer::Yes);
    house.models->theCase.setLeg(Side::Left);
    CHECK(model.remembered(feeling) == Answer::Unanswered);
    CHECK(model.remembered(pregnant) == Answer::Yes);
}
