// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::set<std::string> pressing{"manual-pressure",      "ball-pressure",  "roller-pressure", "stick-pressure",
                                     "crossed-leg-pressure", "active-release", "deep-stroking",   "vibration"};

} // namespace

TEST_CASE("hurts: every spot, calf symptom and calf zone of the list counts, and nothing else")
{
    for (const char *symptom : {"tender-spot", "taut-band", "pressing-refers", "behind-knee-pain"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK(hurts(table().picture, picture));
        CHECK(painful(table().picture, picture));
    }
    for (const char *symptom : {"cramp", "night-cramp", "tightness"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK(hurts(table().picture, picture));
        CHECK_FALSE(painful(table().picture, picture));
    }
    for (const char *symptom : {"weakness", "stiff-knee-straight", "stiff-knee-bent", "heel-hurts-on-loading",
                                "arch-ache", "worse-uphill", "toe-cramps", "low-back-ache", "after-overuse"}) {
        Picture picture;
        picture.symptoms = {SymptomId(symptom)};
        CHECK_FALSE(hurts(table().picture, picture));
    }
    for (const char *zone : {"back-of-thigh", "back-of-knee", "upper-calf", "inner-calf", "outer-calf", "mid-calf",
                             "lower-calf", "outer-lower-leg", "achilles"}) {
        CHECK(hurts(table().picture, withPain(zone)));
        CHECK(painful(table().picture, withPain(zone)));
    }
    for (const char *zone : {"heel-back", "heel-underside", "arch", "sole", "ball-of-foot", "big-toe", "lesser-toes",
                             "inner-ankle", "outer-ankle", "outer-foot", "low-back", "jaw"})
        CHECK_FALSE(hurts(table().picture, withPain(zone)));
    CHECK(painful(table().picture, withSpot("soleus")));
    CHECK_FALSE(hurts(table().picture, quiet()));
}

TEST_CASE("Picture: any difference of a spot, zone, symptom or leg is a difference")
{
    const Picture picture = withSpot("soleus");
    std::vector<Picture> others(9, picture);
    others[0].leg = Side::Left;
    others[1].pain.insert(ZoneId("arch"));
    others[2].symptoms.insert(SymptomId("cramp"));
    others[3].spots[0].view = View::Medial;
    others[4].spots[0].position.x += 0.01;
    others[5].spots[0].intensity = 4;
    others[6].spots[0].point = TriggerPointId("soleus-1");
    others[7].spots[0].muscle.reset();
    others[8].spots[0].noPress = NoPressId("shin-bone");
    CHECK(picture == withSpot("soleus"));
    for (const Picture &other : others)
        CHECK_FALSE(picture == other);
    CHECK(quiet().isEmpty());
    CHECK_FALSE(picture.isEmpty());
    CHECK_FALSE(cramping().isEmpty());
    CHECK_FALSE(withPain("arch").isEmpty());
}
