// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/technique.h"

#include "tests/domain/routine/routine_fixture.h"
#include "tests/support/catch.h"

#include <set>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// Every value has a word of its own that is read back as the same value, and another word as none.
template <class Values, class FromId> void checkWords(const Values &values, FromId fromId)
{
    std::set<std::string_view> words;
    for (const auto value : values) {
        CHECK_FALSE(idOf(value).empty());
        CHECK(words.insert(idOf(value)).second);
        CHECK(fromId(idOf(value)) == value);
    }
    CHECK_FALSE(fromId("juggling"));
    CHECK_FALSE(fromId(""));
}

} // namespace

TEST_CASE("Technique: kinds, parts and tools have words of their own, read back as what they were")
{
    checkWords(techniqueKinds, techniqueKindFromId);
    checkWords(techniqueRoles, techniqueRoleFromId);
    checkWords(toolKinds, toolKindFromId);
}

TEST_CASE("Technique: a part in a plan says what kind plays it")
{
    CHECK_FALSE(kindFor(TechniqueRole::None));
    for (const Technique &technique : techniques()) {
        if (technique.role != TechniqueRole::None)
            CHECK(kindFor(technique.role) == technique.kind);
    }
}

TEST_CASE("Technique: one is found by its id and by its part, and none where there is none")
{
    const std::vector<Technique> all = techniques();
    CHECK(techniqueWith(TechniqueId("heat"), all)->kind == TechniqueKind::Heat);
    CHECK(techniqueWith(TechniqueRole::Release, all)->id == TechniqueId("active-release"));
    CHECK_FALSE(techniqueWith(TechniqueId("juggling"), all));
    CHECK_FALSE(techniqueWith(TechniqueRole::Warmth, std::vector<Technique>{}));
}
