// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two programs on one diary, as two sets of models with a connection each.
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct TwoWindows : RoutineHouse {
    TemporaryFolder folder;
    std::unique_ptr<DiaryStore> otherDiary;
    std::unique_ptr<Models> other;

    TwoWindows()
    {
        models.reset();
        diary = DiaryStore::open(folder / "diary.db", now).store;
        models = std::make_unique<Models>(ModelParts{core, map, *gate, *diary, [this] { return now; }});
        openOther();
    }

    void openOther()
    {
        closeOther();
        otherDiary = DiaryStore::open(folder / "diary.db", now).store;
        other = std::make_unique<Models>(ModelParts{core, map, *gate, *otherDiary, [this] { return now; }});
    }

    /// As it goes when it is killed: it writes nothing more.
    void closeOther()
    {
        other.reset();
        otherDiary.reset();
    }

    void checkInOther(const char *sign = nullptr)
    {
        for (const Question &question : other->check.rules().questions)
            other->check.setAnswer(question.id, sign && question.id.value() == sign ? Answer::Yes : Answer::No);
        other->check.completeCheck();
    }

    bool startInOther()
    {
        other->theCase.addSpot(View::Posterior, {0.02, 0.3});
        other->theCase.choosePoint(TriggerPointId("soleus-1"));
        checkInOther();
        return other->session.startRoutine(*other->session.plan(), QStringLiteral("In the other window")) ==
               StartResult::Started;
    }
};

} // namespace

TEST_CASE("Two windows: a session that runs in one is not offered in the other, which starts none and says why")
{
    TwoWindows house;
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
    TwoWindows house;
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
    TwoWindows house;
    REQUIRE(house.startInOther());
    house.closeOther();
    house.openOther();
    REQUIRE(house.other->session.cutOff());
    house.other->session.bringBackCutOff();
    house.checkInOther();
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
    TwoWindows house;
    house.start();
    house.models->session.session()->start(Tick(1000));
    house.models->session.session()->tick(Tick(2500));
    house.models->session.keepProgress();
    // Both are started after a crash of the first, before either of them has done anything.
    house.models.reset();
    house.diary = DiaryStore::open(house.folder / "diary.db", house.now).store;
    house.models = std::make_unique<Models>(
        ModelParts{house.core, house.map, *house.gate, *house.diary, [&] { return house.now; }});
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
    TwoWindows house;
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
    TwoWindows house;
    house.start();
    FloorPage floor(house.themed.theme, house.models->theCase, house.models->check, house.models->profile,
                    house.models->session, nullptr, [&] { return house.tick; });
    floor.opened();
    floor.goButton()->click();
    QSignalSpy links(&floor, &Page::linkRequested);
    house.wait(1000);
    floor.tick();
    house.checkInOther("breathless-or-chest-pain");
    REQUIRE(house.models->session.session()->state() == SessionState::Running);
    for (int i = 0; i < 4; ++i) {
        house.wait(1000);
        floor.tick();
    }
    CHECK(house.models->session.session()->state() == SessionState::Stopped);
    CHECK_FALSE(floor.isTicking());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{Side::Right})));
}
