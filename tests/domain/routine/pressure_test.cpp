// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/pressure.h"
#include "tests/support/catch.h"

using namespace calfwise;

namespace {

PressureGuide guide()
{
    return {3, 5, {}, "To {least}.", "{least} to {most}.", "Up to {most}, never above {most}."};
}

Technique limited(int stopAbove)
{
    Technique technique;
    technique.dose.stopAbove = stopAbove;
    return technique;
}

} // namespace

TEST_CASE("Pressure: what was said chooses the words, with the guide's numbers")
{
    CHECK(pressureWords(guide(), PressureFelt::TooMuch, limited(6)) == "To 3.");
    CHECK(pressureWords(guide(), PressureFelt::JustRight, limited(6)) == "3 to 5.");
    CHECK(pressureWords(guide(), PressureFelt::TooLittle, limited(6)) == "Up to 5, never above 5.");
}

TEST_CASE("Pressure: the words never name more than the technique's own limit")
{
    CHECK(pressureWords(guide(), PressureFelt::TooLittle, limited(4)) == "Up to 4, never above 4.");
    CHECK(pressureWords(guide(), PressureFelt::JustRight, limited(2)) == "2 to 2.");
    CHECK(pressureWords(guide(), PressureFelt::TooLittle, limited(0)) == "Up to 5, never above 5.");
}
