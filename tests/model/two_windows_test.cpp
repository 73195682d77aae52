// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one diary, as two sets of models with a connection each.
#include "model/session_model.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("Two windows: a session that runs in one is not offered in the other, which starts none and says why")
{
    DiaryFileHouse house;
    house.openOther();
    house.start(6);
    house.openOther();
    CHECK_FALSE(house.other->session.cutOff());
    QSignalSpy elsewhere(&house.other->session, &SessionModel::runsElsewhere);
    CHECK_FALSE(house.startInOther());
    CHECK(elsewhere.size() == 1);
    CHECK(house.other->session.session() == nullptr);
    REQUIRE(house.diary->session());
    CHECK(house.diary->session()->painBefore == 6);
}

TEST_CASE("Two windows: once the session in one is over and rated, the other may start one")
{
    DiaryFileHouse house;
    house.openOther();
    house.start();
    house.models->session.end();
    CHECK_FALSE(house.startInOther());
    SECTION("rated")
    {
        REQUIRE(house.models->session.record(6, 4, false, {}) == SaveResult::Done);
    }
    SECTION("let go of")
    {
        house.models->session.discard();
    }
    CHECK(house.startInOther());
    CHECK(house.other->session.session());
}

TEST_CASE("Two windows: what a killed window leaves behind is offered, as before, and only one takes it up")
{
    DiaryFileHouse house;
    house.openOther();
    REQUIRE(house.startInOther());
    house.closeOther();
    house.openOther();
    REQUIRE(house.other->session.cutOff());
    house.other->session.bringBackCutOff();
    house.check(*house.other, Side::Right);
    REQUIRE(house.other->session.resumeRoutine() == StartResult::Started);
    CHECK(house.other->session.session());

    // Opened meanwhile, this window was not told of it.
    QSignalSpy elsewhere(&house.models->session, &SessionModel::runsElsewhere);
    house.markSpot();
    house.check(Side::Right);
    CHECK(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("Here")) !=
          StartResult::Started);
    CHECK(elsewhere.size() == 1);
}

TEST_CASE("Two windows: what one of them closed is neither taken up nor written again by the other")
{
    DiaryFileHouse house;
    house.openOther();
    house.start();
    house.models->session.session()->start(Tick(1000));
    house.models->session.session()->tick(Tick(2500));
    house.models->session.keepProgress();
    // Both are started after a crash of the first, before either of them has done anything.
    house.restart();
    house.openOther();
    REQUIRE(house.models->session.cutOff());
    REQUIRE(house.other->session.cutOff());
    REQUIRE(house.models->session.closeCutOff());
    REQUIRE(house.other->session.closeCutOff());
    CHECK_FALSE(house.other->session.cutOff());
    CHECK(house.diary->entries().size() == 1);
}

TEST_CASE(
    "Two windows: a session that is left in the diary by a window that is gone is not lost when another starts one")
{
    DiaryFileHouse house;
    house.openOther();
    house.start();
    house.models->session.session()->start(Tick(1000));
    house.models->session.session()->tick(Tick(2500));
    house.models->session.keepProgress();
    house.models.reset();
    house.diary.reset();
    REQUIRE(house.startInOther());
    REQUIRE(house.otherDiary->entries().size() == 1);
    CHECK(house.otherDiary->entries().front().routineTitle == "Deep calf muscle, lower half");
}

TEST_CASE("Two windows: a warning sign that is told in one ends the routine that runs in the other")
{
    DiaryFileHouse house;
    house.openOther();
    house.start();
    house.holdFor(1000);
    house.check(*house.other, Side::Right, "breathless-or-chest-pain");
    CHECK(house.models->session.isRunning());
    house.run(4000);
    CHECK_FALSE(house.models->session.isRunning());
    CHECK_FALSE(house.models->session.mayContinue());
    CHECK(house.models->check.refusal(Side::Right));
}

TEST_CASE("Two windows: all that one writes is known to the other when it has caught up")
{
    DiaryFileHouse house;
    house.openOther();
    house.treatTwoDaysAgo();
    house.models->profile.change([](HealthProfile &profile) { profile.tools.insert(ToolId("foam-roller")); });
    house.habits->setDone(HabitId("stretch"), true);
    house.library->setFavourite(RoutineId("quick"), "Quick", true);
    house.check(Side::Left, "swelling-one-leg");
    house.other->catchUp();
    CHECK(house.other->diary.entries() == house.models->diary.entries());
    CHECK(house.other->profile.profile() == house.models->profile.profile());
    CHECK(house.other->habits.isDone(HabitId("stretch"), house.other->habits.today()));
    CHECK(house.other->library.isFavourite(RoutineId("quick")));
    CHECK(house.other->check.refusal(Side::Left));
    QSignalSpy changed(&house.other->check, &CheckModel::changed);
    house.other->catchUp();
    CHECK(changed.isEmpty());
}
