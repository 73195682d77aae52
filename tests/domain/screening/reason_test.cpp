// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/reason.h"
#include "tests/support/catch.h"

using namespace calfwise;

namespace {

const QuestionId pregnant("pregnant-or-postpartum");
const QuestionId thinner("blood-thinner");
constexpr std::string_view reason =
    "No pressing. {if blood-thinner bleeding-disorder: You could bleed.} {if pregnant-or-postpartum: Call your "
    "midwife.} Stretching stays.";

} // namespace

TEST_CASE("Reason: a part is told only to those whose answer it names")
{
    CHECK(reasonFor(reason, {thinner}) == "No pressing. You could bleed. Stretching stays.");
    CHECK(reasonFor(reason, {QuestionId("bleeding-disorder")}) == "No pressing. You could bleed. Stretching stays.");
    CHECK(reasonFor(reason, {pregnant}) == "No pressing. Call your midwife. Stretching stays.");
    CHECK(reasonFor(reason, {pregnant, thinner}) ==
          "No pressing. You could bleed. Call your midwife. Stretching stays.");
    CHECK(reasonFor(reason, {}) == "No pressing. Stretching stays.");
    CHECK(reasonFor("The {side} leg.", {pregnant}) == "The {side} leg.");
    CHECK(reasonFor("", {pregnant}).empty());
}

TEST_CASE("Reason: what cannot be read is told rather than left out, and is found in the content")
{
    for (const char *broken :
         {"One. {if pregnant-or-postpartum: Two.", "One. {if : Two.}", "One. {if a Two.}", "One. {if a: }"}) {
        CHECK(reasonFor(broken, {}) == broken);
        CHECK_FALSE(namedIn(broken));
    }
    CHECK(namedIn(reason) == std::set{pregnant, thinner, QuestionId("bleeding-disorder")});
    CHECK(namedIn("Nothing special in your {side} leg.")->empty());
}
