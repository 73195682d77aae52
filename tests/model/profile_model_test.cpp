// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

namespace {

const QuestionId diabetes("diabetes");
const ToolId roller("foam-roller");
const ToolId pack("warm-pack");

SaveResult addTool(ProfileModel &model, const ToolId &tool)
{
    return model.change([&](HealthProfile &profile) { profile.tools.insert(tool); });
}

SaveResult setNumber(ProfileModel &model, const std::string &number)
{
    return model.change([&](HealthProfile &profile) { profile.emergencyNumber = number; });
}

} // namespace

TEST_CASE("ProfileModel: a change is in the diary when it is told, and another run knows it")
{
    ModelHouse house;
    QSignalSpy changed(&house.models->profile, &ProfileModel::changed);
    CHECK(addTool(house.models->profile, roller) == SaveResult::Done);
    CHECK(changed.size() == 1);
    const ProfileModel again(house.core, *house.diary);
    CHECK(again.profile().tools == std::set<ToolId>{roller});
}

TEST_CASE("ProfileModel: the number to call is the person's own, else the country's, else the fallback")
{
    ModelHouse house;
    house.core.countries.push_back({CountryId("no"), "Norway", "113", {}, {}, Checked::General});
    ProfileModel &model = house.models->profile;
    CHECK(model.emergencyNumber() == "112");
    model.change([](HealthProfile &profile) { profile.country = CountryId("no"); });
    REQUIRE(model.country());
    CHECK(model.emergencyNumber() == "113");
    setNumber(model, "999");
    CHECK(model.emergencyNumber() == "999");
    model.change([](HealthProfile &profile) {
        profile.emergencyNumber.clear();
        profile.country = CountryId("nowhere");
    });
    CHECK(model.country() == nullptr);
    CHECK(model.emergencyNumber() == "112");
}

TEST_CASE("ProfileModel: two windows change different things, and neither is lost")
{
    DiaryFileHouse house;
    house.openOther();
    ProfileModel &here = house.models->profile;
    ProfileModel &there = house.other->profile;
    addTool(here, roller);
    addTool(there, pack);
    setNumber(there, "999");
    here.change([](HealthProfile &profile) { profile.lasting[diabetes] = Answer::Yes; });
    const HealthProfile stored = house.diary->profile();
    CHECK(stored.tools == std::set<ToolId>{roller, pack});
    CHECK(stored.emergencyNumber == "999");
    CHECK(stored.lasting.at(diabetes) == Answer::Yes);
    CHECK(here.profile() == stored);
    QSignalSpy changed(&there, &ProfileModel::changed);
    there.catchUp();
    CHECK(there.profile() == stored);
    CHECK(changed.size() == 1);
    there.catchUp();
    CHECK(changed.size() == 1);
}

TEST_CASE("ProfileModel: what a full disk does not take stands for this run, and is saved with the next change")
{
    DiaryFileHouse house;
    house.openOther();
    ProfileModel &model = house.models->profile;
    addTool(model, pack);
    QSignalSpy failed(&model, &ProfileModel::savingFailed);
    const SaveResult result = onFullDisk([&] {
        model.change([](HealthProfile &profile) { profile.tools.erase(pack); });
        return model.change([](HealthProfile &profile) {
            profile.lasting[diabetes] = Answer::Yes;
            profile.tools.insert(roller);
        });
    });
    CHECK(result == SaveResult::Full);
    CHECK(failed.size() == 2);
    CHECK(model.profile().lasting.at(diabetes) == Answer::Yes);
    CHECK(house.diary->profile().lasting.empty());

    // Another window's change in between takes nothing of it away.
    setNumber(house.other->profile, "999");
    model.catchUp();
    CHECK(model.profile().lasting.at(diabetes) == Answer::Yes);
    CHECK(model.profile().emergencyNumber == "999");
    CHECK(model.change([](HealthProfile &profile) { profile.country = CountryId("no"); }) == SaveResult::Done);
    const HealthProfile stored = house.diary->profile();
    CHECK(stored.lasting.at(diabetes) == Answer::Yes);
    CHECK(stored.tools == std::set<ToolId>{roller});
    CHECK(stored.emergencyNumber == "999");
    CHECK(stored.country == CountryId("no"));
}
