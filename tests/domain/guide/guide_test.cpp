// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/guide.h"
#include "tests/support/catch.h"

using namespace calfwise;

TEST_CASE("GuideCore: finds what it holds by id and nothing else")
{
    GuideCore core;
    core.muscles = {{MuscleId("soleus"), MuscleKind::Muscle, {}, "deep calf muscle", {}, {}, {}, {}, {}, {}}};
    core.zones = {{ZoneId("arch"), true, "arch"}};
    core.noPress = {{NoPressId("shin-bone"), "shin bone", {}, {}, {}}};
    core.points.resize(2);
    core.points[1].id = TriggerPointId("soleus-1");
    core.symptoms.resize(1);
    core.symptoms[0].id = SymptomId("cramp");
    core.techniques.resize(1);
    core.techniques[0].id = TechniqueId("heat");
    core.mimics.resize(1);
    core.mimics[0].id = MimicId("shin-splints");
    core.countries.resize(1);
    core.countries[0].id = CountryId("NZ");

    REQUIRE(core.muscle(MuscleId("soleus")));
    CHECK(core.muscle(MuscleId("soleus"))->name == "deep calf muscle");
    CHECK(core.zone(ZoneId("arch")) == &core.zones[0]);
    CHECK(core.noPressZone(NoPressId("shin-bone")) == &core.noPress[0]);
    CHECK(core.point(TriggerPointId("soleus-1")) == &core.points[1]);
    CHECK(core.symptom(SymptomId("cramp")) == &core.symptoms[0]);
    CHECK(core.technique(TechniqueId("heat")) == &core.techniques[0]);
    CHECK(core.mimic(MimicId("shin-splints")) == &core.mimics[0]);
    CHECK(core.country(CountryId("NZ")) == &core.countries[0]);

    CHECK(core.muscle(MuscleId("plantaris")) == nullptr);
    CHECK(core.zone(ZoneId("sole")) == nullptr);
    CHECK(core.noPressZone(NoPressId("fibular-head")) == nullptr);
    CHECK(core.point(TriggerPointId("soleus-2")) == nullptr);
    CHECK(core.symptom(SymptomId("weakness")) == nullptr);
    CHECK(core.technique(TechniqueId("vibration")) == nullptr);
    CHECK(core.mimic(MimicId("gout")) == nullptr);
    CHECK(core.country(CountryId("GB")) == nullptr);
}

TEST_CASE("plainText: one line a block, without evidence marks")
{
    const Block heading{Block::Kind::Heading, 2, 0, {{Span::Kind::Text, "What helps", {}}}, {}};
    const Block paragraph{Block::Kind::Paragraph,
                          0,
                          0,
                          {{Span::Kind::Text, "Press on the ", {}},
                           {Span::Kind::Term, "taut band", "taut-band"},
                           {Span::Kind::Text, ".", {}},
                           {Span::Kind::Evidence, "1", "hold-dose"},
                           {Span::Kind::Link, " More", "article:soleus"}},
                          {}};
    const Block dose{Block::Kind::Dose, 0, 0, {}, TechniqueId("heat")};
    CHECK(plainText({heading, dose, paragraph}) == "What helps\nPress on the taut band. More");
    CHECK(plainText({}).empty());
    CHECK(plainText({dose}).empty());
}
