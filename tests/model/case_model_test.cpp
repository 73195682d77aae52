// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/case_model.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

namespace {

const ZoneId calf("mid-calf");
const SymptomId cramp("cramp");

struct Case : ModelHouse {
    CaseModel &model = models->theCase;
    QSignalSpy edits{&model, &CaseModel::edited};
    QSignalSpy pictures{&model, &CaseModel::pictureChanged};
};

} // namespace

TEST_CASE("CaseModel: each leg keeps its own picture, spot and choice")
{
    Case house;
    house.markSpot();
    house.model.setLeg(Side::Left);
    CHECK(house.model.picture().isEmpty());
    CHECK_FALSE(house.model.currentSpot());
    CHECK(house.model.point() == nullptr);
    house.model.setPain(calf, true);
    house.model.setLeg(Side::Right);
    CHECK(house.model.picture().pain.empty());
    CHECK(house.model.currentSpot() == 0u);
    REQUIRE(house.model.point());
    CHECK(house.model.point()->id == TriggerPointId("soleus-1"));
    CHECK(house.model.picture(Side::Left).pain.contains(calf));
}

TEST_CASE("CaseModel: who holds a permit hears of an edit before any page does")
{
    Case house;
    std::vector<std::string> order;
    QObject::connect(&house.model, &CaseModel::edited, [&] { order.emplace_back("edited"); });
    QObject::connect(&house.model, &CaseModel::pictureChanged, [&] { order.emplace_back("picture"); });
    house.model.addSpot(View::Posterior, {0.02, 0.3});
    CHECK(order == std::vector<std::string>{"edited", "picture"});
    CHECK(house.edits.front().front().value<Side>() == Side::Right);
}

TEST_CASE("CaseModel: what changes nothing is no edit, since an edit ends the safety check")
{
    Case house;
    house.markSpot();
    house.model.setCurrentSpotPoint(TriggerPointId("soleus-1"));
    house.model.setIntensity(5);
    house.model.setPain(calf, true);
    house.model.setSymptom(cramp, true);
    const unsigned before = house.model.revision();
    house.edits.clear();
    house.model.setIntensity(5);
    house.model.setIntensity(11);
    house.model.setIntensity(-1);
    house.model.setPain(calf, true);
    house.model.setPain(ZoneId("achilles"), false);
    house.model.setSymptom(cramp, true);
    house.model.setSymptom(SymptomId("tightness"), false);
    house.model.setCurrentSpot(7);
    house.model.setCurrentSpotPoint(TriggerPointId("soleus-1"));
    house.model.setLeg(Side::Right);
    CHECK(house.edits.isEmpty());
    CHECK(house.model.revision() == before);
}

TEST_CASE("CaseModel: without a spot there is nothing to move, remove, rate or undo")
{
    Case house;
    house.model.moveCurrentSpot(View::Posterior, {0.0, 0.4});
    house.model.removeCurrentSpot();
    house.model.setCurrentSpotPoint(TriggerPointId("soleus-1"));
    house.model.setIntensity(3);
    CHECK_FALSE(house.model.canUndo());
    house.model.undo();
    CHECK(house.edits.isEmpty());
    CHECK(house.model.picture().isEmpty());
}

TEST_CASE("CaseModel: a removed spot leaves another one current, or none")
{
    Case house;
    house.model.addSpot(View::Posterior, {0.02, 0.3});
    house.model.addSpot(View::Posterior, {0.02, 0.6});
    house.model.setCurrentSpot(0);
    house.model.removeCurrentSpot();
    REQUIRE(house.model.picture().spots.size() == 1);
    CHECK(house.model.picture().spots.front().position == Point{0.02, 0.6});
    CHECK(house.model.currentSpot() == 0u);
    house.model.removeCurrentSpot();
    CHECK_FALSE(house.model.currentSpot());
}

TEST_CASE("CaseModel: undo takes back changes to the spots one by one, on their leg, and nothing else")
{
    Case house;
    house.model.addSpot(View::Posterior, {0.02, 0.3});
    house.model.moveCurrentSpot(View::Posterior, {0.02, 0.5});
    house.model.setPain(calf, true);
    house.model.setLeg(Side::Left);
    house.model.undo();
    CHECK(house.model.leg() == Side::Right);
    CHECK(house.model.picture().spots.front().position == Point{0.02, 0.3});
    CHECK(house.model.picture().pain.contains(calf));
    house.model.undo();
    CHECK(house.model.picture().spots.empty());
    CHECK_FALSE(house.model.currentSpot());
    CHECK_FALSE(house.model.canUndo());
}

TEST_CASE("CaseModel: at most fifty changes are remembered, the oldest go first")
{
    Case house;
    for (int i = 0; i < 60; ++i)
        house.model.addSpot(View::Posterior, {0.0, 0.1 + i * 0.01});
    int undone = 0;
    for (; house.model.canUndo(); ++undone)
        house.model.undo();
    CHECK(undone == 50);
    CHECK(house.model.picture().spots.size() == 10);
}

TEST_CASE("CaseModel: the point chosen goes when the spots change")
{
    Case house;
    house.markSpot();
    REQUIRE(house.model.point());
    house.model.removeCurrentSpot();
    CHECK(house.model.point() == nullptr);
}

TEST_CASE("CaseModel: what was there before this run is no edit, a picture that is brought back is one")
{
    Case house;
    Picture left;
    left.leg = Side::Left;
    left.spots.resize(2);
    house.model.startWith(left);
    CHECK(house.model.leg() == Side::Left);
    CHECK(house.model.currentSpot() == 0u);
    CHECK(house.edits.isEmpty());
    CHECK_FALSE(house.model.canUndo());
    Picture right;
    right.spots.resize(1);
    house.model.restorePicture(right);
    CHECK(house.model.leg() == Side::Right);
    REQUIRE(house.edits.size() == 1);
    CHECK(house.edits.front().front().value<Side>() == Side::Right);
    CHECK(house.model.canUndo());
}
