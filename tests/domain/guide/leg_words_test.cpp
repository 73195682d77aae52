// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/leg_words.h"
#include "tests/support/catch.h"

using namespace calfwise;

TEST_CASE("Leg words: a sentence says the words of the leg that it's about")
{
    const std::string sentence = "Your {left|right} leg is swollen, more than the {right|left}.";
    CHECK(sentenceFor(sentence, Side::Left) == "Your left leg is swollen, more than the right.");
    CHECK(sentenceFor(sentence, Side::Right) == "Your right leg is swollen, more than the left.");
}

TEST_CASE("Leg words: braces that name no leg stay as they are")
{
    for (const char *sentence :
         {"", "Call {number} now", "a | b {c} d | e", "an open { brace", "{", "}{|", "{if a: b}"})
        CHECK(sentenceFor(sentence, Side::Left) == sentence);
    CHECK(sentenceFor("{|right}{left|}", Side::Left) == "left");
}
